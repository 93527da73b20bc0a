"""What the window shows where there is no case to show: what is wrong, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.errors import Problem
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

_CARD = 640


class MessagePage(QWidget):
    """One problem in full, and the ways out of it."""

    open_requested = Signal()
    again_requested = Signal()
    built_in_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Label(look, size=Size.LEAD, bold=True, wrap=True)
        self._where = Label(look, size=Size.SMALL, name="quiet", wrap=True, selectable=True)
        self._what = Label(look, wrap=True, selectable=True)
        self._more = Label(look, size=Size.SMALL, name="quiet", wrap=True)
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(_CARD)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        inside.setSpacing(Space.M)
        for label in (self._title, self._what, self._where, self._more):
            inside.addWidget(label)
        inside.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def show_problems(self, name: str, problems: tuple[Problem, ...]) -> None:
        """Show the first problem; the others are counted."""
        first = problems[0]
        self._title.setText(self.tr("{} could not be opened").format(name))
        self._what.setText(f"{first.message} {first.hint}".strip())
        self._where.setText(
            self.tr("{}, line {}, column {}").format(first.file, first.line, first.column)
        )
        rest = len(problems) - 1
        self._more.setText(self.tr("{} more problems in this file").format(rest))
        self._more.setVisible(rest > 0)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for text, signal, name in (
            (self.tr("Open another file…"), self.open_requested, "primary"),
            (self.tr("Try again"), self.again_requested, ""),
            (self.tr("Open the built-in example"), self.built_in_requested, ""),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        return row
