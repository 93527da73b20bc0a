"""Finding words in the whole case: in every tab's text, and among the references."""

from collections.abc import Generator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from PySide6.QtCore import QObject, Signal

from viewer.finding import Index, Passages, Query, build_passages, parse_query
from viewer.model.work import Reference
from viewer.steps import result_of
from viewer.ui.deck import Deck
from viewer.ui.found import Place
from viewer.ui.found_in_header import FoundInHeader
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.result_rows import passage_row, reference_row
from viewer.ui.rows import Row
from viewer.ui.slices import Slices
from viewer.ui.tabs import HEADER, REFERENCES

_LISTED = 8
"""Results of each tab; how many more there are is said."""

_AT_ONCE = 300
Texts = dict[int, Passages]


@dataclass(frozen=True, slots=True)
class Result:
    """A passage or a reference that was found. ``place`` is the passage's in its tab,
    ``id`` the reference's; both are empty for what stands for all of a tab's.
    """

    row: Row
    place: Place = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What was found in one tab, or in the ``HEADER`` above all of them: how much, and the
    first of it. ``waits`` where the tab cannot be asked yet.
    """

    tab: int
    total: int
    results: tuple[Result, ...] = ()
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found of these words, tab by tab; tabs with nothing are left out."""

    words: str
    groups: tuple[Group, ...] = ()

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


class Everywhere(QObject):
    """Asks all of a case. Its texts are gathered, pane by pane, when ``prepare`` says so;
    ``answered`` carries an Answer whenever it may be another.
    """

    answered = Signal(object)

    def __init__(self, deck: Deck, header: FoundInHeader) -> None:
        super().__init__()
        self._deck, self._header, self._words = deck, header, ""
        self._texts: Texts | None = None
        self._gathering, self._answering = Slices(), Slices()
        self._gathering.finished.connect(self._take_texts)
        self._answering.finished.connect(self.answered)

    def prepare(self) -> None:
        """Gather what can be read now, a tab in each turn of the event loop."""
        self._texts = None
        self._answering.stop()
        self._gathering.run(self._gather())

    def leave(self) -> None:
        """Ask no more."""
        self._texts = None
        self._gathering.stop()
        self._answering.stop()

    def look_for(self, words: str) -> None:
        """Find these words; only the latest are answered."""
        self._words = words
        if self._texts is None:
            return
        steps = self._answer(words, self._texts)
        if self._size(self._texts) <= _AT_ONCE:
            self._answering.stop()
            self.answered.emit(result_of(steps))
        else:
            self._answering.run(steps)

    @cached_property
    def _references(self) -> ReferencesPane:
        pane = cast("ReferencesPane", self._deck.pane(REFERENCES))
        pane.finder.prepared.connect(self._look_once_prepared)
        return pane

    def _gather(self) -> Generator[None, None, Texts]:
        texts: Texts = {HEADER: (yield from build_passages(self._header.passages()))}
        for tab in range(self._deck.tabs):
            text = self._deck.pane(tab).findable()
            yield
            if text is not None:
                texts[tab] = yield from build_passages(text.passages())
        return texts

    def _take_texts(self, texts: Texts) -> None:
        self._texts = texts
        self.look_for(self._words)

    def _look_once_prepared(self, share: float) -> None:
        if share == 1.0:
            self.look_for(self._words)

    def _size(self, texts: Texts) -> int:
        index = self._references.finder.index
        count = 0 if index is None else len(index.references)
        return count + sum(len(one.passages) for one in texts.values())

    def _answer(self, words: str, texts: Texts) -> Generator[None, None, Answer]:
        query = parse_query(words)
        groups: list[Group] = []
        for tab in range(HEADER, self._deck.tabs) if query.terms else ():
            if tab in texts:
                groups.append(_of_passages(tab, texts[tab], query))
            else:
                index = self._references.finder.index
                groups.append((yield from _of_references(tab, index, query)))
            yield
        return Answer(words, tuple(one for one in groups if one.total or one.waits))


def _of_passages(tab: int, texts: Passages, query: Query) -> Group:
    found = texts.find(query)
    listed = tuple(Result(passage_row(one, query), one.place) for one in found[:_LISTED])
    return Group(tab, len(found), listed)


def _of_references(tab: int, index: Index | None, query: Query) -> Generator[None, None, Group]:
    if index is None:
        return Group(tab, 0, waits=True)
    rows = yield from index.find_in_steps(query)
    listed = (index.references[row] for row in rows[:_LISTED])
    return Group(tab, len(rows), tuple(_of_reference(one, query) for one in listed))


def _of_reference(reference: Reference, query: Query) -> Result:
    return Result(reference_row(reference, query), id=reference.id)
