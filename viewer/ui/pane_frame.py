"""What stands around a pane: above it, while something is looked for, the find bar."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.model.case import Case
from viewer.ui.look import Look
from viewer.ui.pane import Pane

if TYPE_CHECKING:
    from viewer.ui.find_bar import FindBar


class PaneFrame(QWidget):
    """Holds a pane. The find bar, and all it needs, is imported and made at the first wish."""

    def __init__(self, look: Look, pane: Pane) -> None:
        super().__init__()
        self._look, self.pane = look, pane
        self._bar: FindBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(pane, 1)
        self.setFocusProxy(pane)

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Have the pane show a case, and what was looked for marked in it anew; a fresh
        case starts both over.
        """
        if fresh:
            self.pane.forget()
        self.pane.show_case(case)
        if fresh:
            self.pane.start_over()
        if self._bar is not None:
            (self._bar.start_over if fresh else self._bar.look_again)()

    def look_for(self) -> None:
        """Let the reader type what to look for here."""
        bar = self._find_bar()
        (self.pane.look_for if bar is None else bar.open_find)()

    def step(self, by: int) -> None:
        """Go to a later or an earlier match."""
        bar = self._find_bar()
        (self.pane if bar is None else bar).step(by)

    def show_hit(self, words: str, place: tuple[int, ...]) -> None:
        """Find these words, and be at the passage that stands at a place."""
        bar = self._find_bar()
        if bar is not None:
            bar.show_hit(words, place)

    def _find_bar(self) -> "FindBar | None":
        text = self.pane.findable() if self._bar is None else None
        if text is not None:
            from viewer.ui.find_bar import FindBar  # noqa: PLC0415 - see the class

            self._bar = FindBar(self._look, self, text)
            self._column.insertWidget(0, self._bar)
            self.pane.text_changed.connect(self._bar.look_again)
        return self._bar
