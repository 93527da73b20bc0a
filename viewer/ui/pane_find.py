"""Finding words in the text of one pane."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from viewer.finding import Passage, Passages, build_passages, parse_query
from viewer.steps import result_of
from viewer.ui.found import NOTHING, Findable, Finding, Place, found_near
from viewer.ui.slices import Slices

_AT_ONCE = 300


class PaneFind(QObject):
    """Looks for what is typed: among few passages at once, among many in slices of the
    event loop. ``found`` carries a Finding, which the pane shows by then.
    """

    found = Signal(object)

    def __init__(self, text: Findable) -> None:
        super().__init__()
        self._text = text
        self._words, self._near = "", Place()
        self._passages: tuple[Passage, ...] | None = None
        self._ready: Passages | None = None
        self._finding = NOTHING
        self._looking = Slices()
        self._looking.finished.connect(self._take)

    def look_for(self, words: str, near: Place | None = None) -> None:
        """Find these words, from where the reader is on, or from ``near``."""
        self._words = words
        self._near = self._near if near is None else near
        if self._passages is None:
            self._passages = self._text.passages()
        steps = self._steps(self._passages)
        if len(self._passages) <= _AT_ONCE:
            self._take(result_of(steps))
        else:
            self._looking.run(steps)

    def look_again(self) -> None:
        """Find the same in a text that is another now."""
        self._passages = self._ready = None
        self.look_for(self._words)

    def step(self, by: int) -> None:
        """Go to a later passage that was found, or an earlier one."""
        self._take(self._finding.stepped(by))

    def leave(self) -> None:
        """Take the marks away, and forget where the reader was."""
        self._looking.stop()
        self._passages = self._ready = None
        self._near = Place()
        self._take(NOTHING)

    def _steps(self, passages: tuple[Passage, ...]) -> Generator[None, None, Finding]:
        if self._ready is None:
            self._ready = yield from build_passages(passages)
        query = parse_query(self._words)
        return found_near(query, self._ready.find(query), self._near)

    def _take(self, finding: Finding) -> None:
        self._finding = finding
        if finding.current is not None:
            self._near = finding.current.place
        self._text.show(finding)
        self.found.emit(finding)
