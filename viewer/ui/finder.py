"""Which references are listed, and in which order, while the window stays free."""

from array import array
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.finding import Index, Order, Progress, Query, Rows, build, build_in_steps, parse_query
from viewer.model.work import Reference
from viewer.steps import result_of
from viewer.ui.slices import Slices

_AT_ONCE = 300
_FIRST_SCREEN_MS = 50


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader asks of the list."""

    text: str = ""
    order: Order = Order.NUMBER
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of references as they are to be listed, and the query that they answer."""

    rows: Rows
    query: Query = field(default_factory=Query)


class Finder(QObject):
    """Answers wishes about one case's references: a few at once; of many, the index is
    built after the first screen, and each wish answered, in slices of the event loop.

    ``found`` carries a Found; ``prepared`` how far the index is, from 0 to 1.
    """

    found = Signal(object)
    prepared = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._references: tuple[Reference, ...] = ()
        self._wish = Wish()
        self.index: Index | None = None
        self._building, self._answering, self._leaving = Slices(), Slices(), Slices()
        self._later = QTimer(self, singleShot=True, interval=_FIRST_SCREEN_MS)
        self._later.timeout.connect(self._build)
        self._building.progressed.connect(self._tell_progress)
        self._building.finished.connect(self._take_index)
        self._answering.finished.connect(self.found)

    @property
    def text(self) -> str:
        return self._wish.text

    @property
    def waits(self) -> bool:
        """Whether there is a wish that the index is not ready to answer."""
        return self.index is None and self._wish != Wish()

    def show_references(self, references: tuple[Reference, ...]) -> Found:
        """Take these from now on, and return what to list until ``found`` says more."""
        self._building.stop()
        self._answering.stop()
        self._references = references
        if self.index is not None:
            self._leaving.run(_let_go(list(self.index.columns.values())))
        self.index = build(references) if len(references) <= _AT_ONCE else None
        if self.index is None:
            self._later.start()
            return Found(every_row(references))
        return result_of(_answer(self.index, self._wish))

    def wish(self, wish: Wish) -> None:
        """Answer this wish, once that is possible; only the latest is answered."""
        self._wish = wish
        if self.index is None:
            self._answering.stop()
            return
        steps = _answer(self.index, wish)
        if len(self._references) <= _AT_ONCE:
            self.found.emit(result_of(steps))
        else:
            self._answering.run(steps)

    def _build(self) -> None:
        self._building.run(build_in_steps(self._references))

    def _tell_progress(self, progress: Progress) -> None:
        self.prepared.emit(progress.done / max(progress.total, 1))

    def _take_index(self, index: Index) -> None:
        self.index = index
        self.prepared.emit(1.0)
        self.wish(self._wish)


def every_row(references: Sequence[Reference]) -> Rows:
    """Return the rows of all references in the order of the file."""
    return array("I", range(len(references)))


def _let_go(parts: list[object]) -> Generator[None, None, None]:
    """Drop an index piece by piece; at once it would hold the window for some milliseconds."""
    yield
    while parts:
        parts.pop()
        yield


def _answer(index: Index, wish: Wish) -> Generator[None, None, Found]:
    query = parse_query(wish.text)
    rows = yield from index.find_in_steps(query)
    yield
    return Found(index.sorted(rows, wish.order, descending=wish.descending), query)
