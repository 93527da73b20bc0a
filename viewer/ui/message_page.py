"""What the window shows where there is no case to show: what is wrong, and what to do."""

from pathlib import Path

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.errors import Problem
from viewer.ui.flow import FlowLayout
from viewer.ui.halves import Scrolling
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.reading import Paragraph, ReadingView
from viewer.ui.theme import Size, Space
from viewer.ui.wording import advice

_CARD = 640
_LISTED = 20
_TALLEST = 320


class MessagePage(QWidget):
    """The problems of a file that gave no case, and the ways out."""

    open_requested = Signal()
    again_requested = Signal()
    built_in_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Label(look, size=Size.LEAD, bold=True, wrap=True)
        self._file = Label(look, size=Size.SMALL, name="quiet", wrap=True, selectable=True)
        self._problems = ReadingView(look, tallest=_TALLEST)
        self._problems.setAccessibleName(self.tr("What is wrong"))
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(_CARD)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        inside.setSpacing(Space.M)
        for widget in (self._title, self._file, self._problems):
            inside.addWidget(widget)
        inside.addWidget(self._buttons())
        page = QWidget()
        page.setObjectName("plain")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(page))
        column = QVBoxLayout(page)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def show_problems(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Show the problems in the order of the file, each with its place."""
        self._title.setText(self.tr("{} could not be opened").format(path.name))
        self._file.setText(str(path))
        lines = [line for problem in problems[:_LISTED] for line in self._lines(problem)]
        if len(problems) > _LISTED:
            more = self.tr("and {} more problems").format(len(problems) - _LISTED)
            lines.append(Paragraph(more, Size.SMALL, colour="secondary", space_before=Space.S))
        self._problems.show_paragraphs(tuple(lines))

    def show_unread(self, path: Path) -> None:
        """Say that reading a file was stopped before there was anything to show."""
        self._title.setText(self.tr("{} was not read").format(path.name))
        self._file.setText(str(path))
        stopped = Paragraph(self.tr("Reading it was stopped."), space_before=Space.S)
        self._problems.show_paragraphs((stopped,))

    def _lines(self, problem: Problem) -> tuple[Paragraph, ...]:
        if problem.concerns_whole_file:
            return (Paragraph(advice(problem), space_before=Space.S),)
        where = self.tr("line {}, column {}").format(problem.line, problem.column)
        return (
            Paragraph(where, Size.SMALL, colour="secondary", space_before=Space.S),
            Paragraph(advice(problem)),
        )

    def _buttons(self) -> QWidget:
        box = QWidget()
        row = FlowLayout(box, QMargins(), Space.S)
        for text, signal, name in (
            (self.tr("Open another file…"), self.open_requested, "primary"),
            (self.tr("Try again"), self.again_requested, ""),
            (self.tr("Open the built-in example"), self.built_in_requested, ""),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        return box
