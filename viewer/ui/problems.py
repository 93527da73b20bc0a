"""What is wrong with the file: a bar in few words, and the list behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.errors import Problem, Severity
from viewer.ui.labels import ElidedLabel
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space
from viewer.ui.wording import advice

if TYPE_CHECKING:
    from viewer.ui.problems_list import ProblemsList


class ProblemsBar(QWidget):
    """Tells of problems; the list opens below it, and a row opens the user's editor."""

    edit_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.problems: tuple[Problem, ...] = ()
        self._words = ElidedLabel(look, size=Size.SMALL)
        self._all = QPushButton(self.tr("Show all"))
        self._all.setCheckable(True)
        self._all.toggled.connect(self._show_list)
        self._edit = QPushButton(self.tr("Open in editor"))
        self._edit.clicked.connect(self._edit_first)
        self._list: ProblemsList | None = None
        self._lay_out()
        self.hide()

    def show_problems(self, problems: tuple[Problem, ...], standing: str = "") -> None:
        """Show the bar where there is an error or a ``standing`` word; else hide it.

        ``standing`` is said first: what the reader is looking at instead.
        """
        self.problems = problems
        if self._list is not None:
            self._list.show_problems(problems)
        errors = [one for one in problems if one.severity is Severity.ERROR]
        words = [self.in_words(one) for one in errors[:1]]
        self._words.setText(" ".join(filter(None, (standing, *words))))
        self._words.setToolTip(self._words.text())
        self._all.setVisible(len(problems) > 1)
        self._name_all()
        self.setVisible(bool(errors or standing))
        if not problems:
            self._all.setChecked(False)

    def _name_all(self) -> None:
        words = self.tr("Hide the list") if self._all.isChecked() else self.tr("Show all {}")
        self._all.setText(words.format(len(self.problems)))

    def in_words(self, problem: Problem) -> str:
        if problem.concerns_whole_file:
            return advice(problem)
        return self.tr("Line {}: {}").format(problem.line, advice(problem))

    def toggle_list(self) -> None:
        """Open the list of problems, or close it."""
        self.show()
        listed = self._made_list()
        self._all.setChecked(not listed.isVisible())
        listed.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_list(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal carries it so
        if shown or self._list is not None:
            self._made_list().setVisible(shown)
        self._name_all()

    def _made_list(self) -> "ProblemsList":
        """Return the list, made when it is first opened: most files need none."""
        if self._list is None:
            from viewer.ui.problems_list import ProblemsList  # noqa: PLC0415

            self._list = ProblemsList(self._look)
            self._list.show_problems(self.problems)
            self._list.edit_requested.connect(self.edit_requested)
            self._list.hide()
            self._column.addWidget(self._list)
        return self._list

    def _edit_first(self) -> None:
        if self.problems:
            self.edit_requested.emit(self.problems[0])

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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(strip)
