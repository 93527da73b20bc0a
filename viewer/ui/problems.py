"""What is wrong with the file: a bar in few words, and the list behind it."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from viewer.errors import Problem, Severity
from viewer.ui.labels import ElidedLabel
from viewer.ui.look import Look
from viewer.ui.rows import Badge, Piece, Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.theme import Size, Space
from viewer.ui.wording import advice

_LIST_HEIGHT = 240


class ProblemsBar(QWidget):
    """Tells of problems; the list opens below it, and a row opens the user's editor."""

    edit_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.problems: tuple[Problem, ...] = ()
        self._words = ElidedLabel(look, size=Size.SMALL)
        self._all = QPushButton(self.tr("Show all"))
        self._all.setCheckable(True)
        self._all.toggled.connect(self._show_list)
        self._edit = QPushButton(self.tr("Open in editor"))
        self._edit.clicked.connect(self._edit_first)
        self._rows = RowsModel()
        self._delegate = RowDelegate(look, row_at)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("Problems"))
        self._list.setMaximumHeight(look.pixels(_LIST_HEIGHT))
        self._list.activated.connect(self._edit_row)
        self._list.hide()
        self._lay_out()
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...], standing: str = "") -> None:
        """Show the bar where there is an error or a ``standing`` word; else hide it.

        ``standing`` is said first: what the reader is looking at instead.
        """
        self.problems = problems
        self._rows.set_rows(tuple(_row(one) for one in problems))
        errors = [one for one in problems if one.severity is Severity.ERROR]
        first = self.tr("Line {}: {}")
        words = [first.format(one.line, advice(one)) for one in errors[:1]]
        self._words.setText(" ".join(filter(None, (standing, *words))))
        self._words.setToolTip(self._words.text())
        self._all.setVisible(len(problems) > 1)
        self._all.setText(self.tr("Show all {}").format(len(problems)))
        self.setVisible(bool(errors or standing))
        if not problems:
            self._all.setChecked(False)

    def toggle_list(self) -> None:
        """Open the list of problems, or close it."""
        self.show()
        self._all.setChecked(not self._list.isVisible())
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_list(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal carries it so
        self._list.setVisible(shown)

    def _edit_first(self) -> None:
        if self.problems:
            self.edit_requested.emit(self.problems[0])

    def _edit_row(self, index: QModelIndex) -> None:
        self.edit_requested.emit(self.problems[index.row()])

    def _lay_out(self) -> None:
        strip = QWidget()
        strip.setObjectName("bar")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(strip)
        row.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(self._words, 1)
        row.addWidget(self._edit)
        row.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self._list)


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
