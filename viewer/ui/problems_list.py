"""The list of what is wrong with the file; a row leads to its line in the user's editor."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView

from viewer.errors import Problem, Severity
from viewer.ui.look import Look
from viewer.ui.rows import Badge, Piece, Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at

_HEIGHT = 240


class ProblemsList(QListView):
    """``edit_requested`` carries the problem whose row was activated."""

    edit_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._problems: tuple[Problem, ...] = ()
        self._rows = RowsModel()
        self._delegate = RowDelegate(look, row_at)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Problems"))
        self.setMaximumHeight(look.pixels(_HEIGHT))
        self.activated.connect(self._edit_row)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        self._rows.set_rows(tuple(_row(one) for one in problems))

    def _edit_row(self, index: QModelIndex) -> None:
        self.edit_requested.emit(self._problems[index.row()])


def _row(problem: Problem) -> tuple[Row, str]:
    warning = problem.severity is Severity.WARNING
    badges = (Badge("warning", "accent"),) if warning else (Badge("error", "caution"),)
    words = f"{problem.message} {problem.hint}".strip()
    where = f"column {problem.column}" + (f" · {problem.path}" if problem.path else "")
    row = Row(str(problem.line), words, ((Piece(where),),), badges)
    return row, f"{badges[0].text}, line {problem.line}, {where}: {words}"
