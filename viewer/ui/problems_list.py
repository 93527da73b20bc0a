"""The list of what is wrong with the file; a row leads to its line in the user's editor."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Signal
from PySide6.QtWidgets import QListView, QSizePolicy

from viewer.errors import Problem, Severity
from viewer.override import override
from viewer.ui.look import Look
from viewer.ui.rows import Badge, Piece, Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.window_copies import WindowCopies
from viewer.ui.wording import advice

_HEIGHT = 240
_LARGE = 2.7


class ProblemsList(WindowCopies, QListView):
    """``edit_requested`` carries the problem whose row was activated."""

    edit_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._problems: tuple[Problem, ...] = ()
        self._rows = RowsModel()
        self._delegate = RowDelegate(look, row_at)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Problems"))
        self.setMaximumHeight(look.pixels(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._edit_row)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        self._rows.set_rows(tuple(_row(one) for one in problems))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Ask for what the rows need, up to a third of the window, or less of it where the
        text is large and all else needs more.
        """
        rows = self._rows.rowCount() * self.sizeHintForRow(0)
        room = round(self.window().height() / max(3, _LARGE * self._look.scale))
        return QSize(super().sizeHint().width(), min(rows, room, self.maximumHeight()))

    def _edit_row(self, index: QModelIndex) -> None:
        self.edit_requested.emit(self._problems[index.row()])


def _row(problem: Problem) -> tuple[Row, str]:
    warning = problem.severity is Severity.WARNING
    badge = Badge(_say("warning"), "accent") if warning else Badge(_say("error"), "caution")
    words = advice(problem)
    column = _say("column {}").format(problem.column)
    where = " · ".join(filter(None, (column, problem.path)))
    row = Row(str(problem.line), words, ((Piece(where),),), (badge,))
    spoken = _say("{kind}, line {line}, {where}: {words}")
    return row, spoken.format(kind=badge.text, line=problem.line, where=where, words=words)


def _say(text: str) -> str:
    return QCoreApplication.translate("Problems", text)
