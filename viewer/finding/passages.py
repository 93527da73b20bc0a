"""The passages of a case: pieces of text that are shown, and found, as one.

A passage is found where it holds every term of a query, in any order, as a reference is;
words are compared, and marked, by the same rules. What only references have (years,
numbers, identifiers, traits) no passage holds.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import assert_never

from viewer.finding.columns import Column, ColumnBuilder
from viewer.finding.holding import Columns, holding_phrase, holding_words
from viewer.finding.marking import Span, marks
from viewer.finding.query import (
    Beginning,
    Field,
    Numbers,
    Phrase,
    Query,
    Term,
    Traits,
    Words,
    Years,
    parse_query,
)
from viewer.finding.rowsets import RowSet, every_row, positions
from viewer.finding.texts import MANNERS, Texts
from viewer.steps import result_of

_STEP = 250


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a passage, and by which field's rules its words are compared."""

    text: str
    field: Field = Field.OTHER


@dataclass(frozen=True, slots=True)
class Passage:
    """Texts that are found together.

    ``place`` is where whoever shows them has them, and sorts as they are read; ``context``
    says it in words, which are not searched.
    """

    place: tuple[int, ...]
    parts: tuple[Part, ...]
    context: str = ""

    def spans(self, query: Query) -> tuple[tuple[Span, ...], ...]:
        """Return where the words of a query stand, part by part."""
        return tuple(marks(query, part.text, part.field) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found, and the marked spans of each of its parts."""

    passage: Passage
    spans: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """Passages with what it takes to find them, in the order in which they are read."""

    passages: tuple[Passage, ...] = ()
    columns: Columns | None = None

    def find(self, query: Query) -> tuple[Passage, ...]:
        """Return the passages that hold all terms of a query; none where nothing is asked."""
        if self.columns is None or not query.terms:
            return ()
        size = len(self.passages)
        found = every_row(size)
        for term in query.terms:
            found &= _holding(self.columns, size, term)
        return tuple(self.passages[row] for row in positions(found, size))


def build_passages(
    passages: Sequence[Passage],
) -> Generator[None, None, Passages]:
    """Make passages ready to be searched, in steps of some milliseconds."""
    columns = {}
    for field in Field:
        columns[field] = yield from _column(passages, field)
    return Passages(tuple(passages), columns)


def search(passages: Sequence[Passage], text: str) -> tuple[Hit, ...]:
    """Return the passages that hold what was typed, with its words marked."""
    query = parse_query(text)
    ready = result_of(build_passages(passages))
    return tuple(Hit(one, one.spans(query)) for one in ready.find(query))


def _column(passages: Sequence[Passage], field: Field) -> Generator[None, None, Column]:
    builder = ColumnBuilder(MANNERS[field])
    for row, passage in enumerate(passages):
        builder.add(_texts(passage, field))
        if row % _STEP == 0:
            yield
    return (yield from builder.finish())


def _texts(passage: Passage, field: Field) -> Texts:
    return ((part.text,) for part in passage.parts if part.field is field)


def _holding(columns: Columns, size: int, term: Term) -> RowSet:
    match term:
        case Words():
            return holding_words(columns, size, term)
        case Phrase():
            return holding_phrase(columns, term)
        case Beginning() | Years() | Numbers() | Traits():
            return 0
        case _:
            assert_never(term)
