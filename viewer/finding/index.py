"""The index over the references of a case: built once, then asked at every key."""

from array import array
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, assert_never

from viewer.finding.columns import Column, ColumnBuilder
from viewer.finding.holding import holding_phrase, holding_words, union
from viewer.finding.orders import Key, Order, Ranking, rank_in_steps, sort_key, sort_key_of
from viewer.finding.query import (
    Beginning,
    Field,
    Identifier,
    Numbers,
    Phrase,
    Query,
    Term,
    Trait,
    Traits,
    Words,
    Years,
)
from viewer.finding.rowsets import Rows, RowSet, every_row, flagged, in_order, positions, row_set
from viewer.finding.texts import MANNERS, has, identifier_of, texts_of
from viewer.model.work import Reference
from viewer.steps import result_of

_LAST = "\U0010ffff"
_STEP = 250
_LONG_STEP = 5000
T = TypeVar("T")
_BY_KEY = (Order.NUMBER, Order.YEAR, Order.JOURNAL)
_BY_WORDS = {Field.AUTHOR: Order.FIRST_AUTHOR, Field.TITLE: Order.TITLE}
"""Orders by the first text of a field, which its column has read already."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of the index is built, in steps of unlike length."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Index:
    """References with what it takes to find and order them. Rows are positions in them."""

    references: tuple[Reference, ...]
    columns: Mapping[Field, Column]
    rankings: Mapping[Order, Ranking]
    identifiers: Mapping[Identifier, Ranking]
    traits: Mapping[Trait, RowSet]

    def find(self, query: Query) -> Rows:
        """Return the rows that hold all terms of the query, ascending."""
        return positions(self._found(query), len(self.references))

    def find_in_steps(self, query: Query) -> Generator[None, None, Rows]:
        """Do the same term by term, so that an event loop can do other things between them."""
        found = every_row(len(self.references))
        for term in query.terms:
            found &= self._holding(term)
            yield
        return positions(found, len(self.references))

    def sorted(self, rows: Rows, order: Order, *, descending: bool = False) -> Rows:
        """Return the rows in an order; what is not stated stands last either way."""
        ranking = self.rankings[order]
        every = ranking.descending if descending else ranking.ascending
        return in_order(row_set(rows, len(self.references)), every)

    def equal(self, order: Order, reference: Reference) -> Rows:
        """Return the rows with the key of this reference; none where it has none."""
        key = sort_key(reference, order)
        return array("I") if key is None else self._between(order, key, key)

    def _found(self, query: Query) -> RowSet:
        found = every_row(len(self.references))
        for term in query.terms:
            found &= self._holding(term)
        return found

    def _holding(self, term: Term) -> RowSet:
        match term:
            case Words():
                return self._words(term)
            case Phrase():
                return holding_phrase(self.columns, term)
            case Beginning(any_of, text):
                return self._beginning(any_of, text)
            case Years(first, last):
                return self._marked(self._between(Order.YEAR, first, last))
            case Numbers(first, last):
                return self._marked(self._between(Order.NUMBER, first, last))
            case Traits(any_of):
                return union(self.traits[trait] for trait in any_of)
            case _:
                assert_never(term)

    def _words(self, term: Words) -> RowSet:
        """Return the rows with these words, or with an identifier that begins with their text."""
        found = holding_words(self.columns, len(self.references), term)
        return found if term.field else found | self._beginning(tuple(Identifier), term.identifier)

    def _beginning(self, any_of: tuple[Identifier, ...], text: str) -> RowSet:
        return union(self._marked(self._identified(one, text)) for one in any_of)

    def _identified(self, identifier: Identifier, text: str) -> Rows:
        key = identifier_of(identifier)
        return self.identifiers[identifier].between(
            lambda row: key(self.references[row]) or "", text, text + _LAST
        )

    def _between(self, order: Order, first: Key, last: Key) -> Rows:
        key = sort_key_of(order)
        return self.rankings[order].between(
            lambda row: key(self.references[row]) or 0, first, last
        )

    def _marked(self, rows: Rows) -> RowSet:
        return row_set(rows, len(self.references))


def build(references: Sequence[Reference]) -> Index:
    """Build the index at one go: some 10 seconds for 100,000 references."""
    return result_of(build_in_steps(references))


def build_in_steps(references: Sequence[Reference]) -> Generator[Progress, None, Index]:
    """Build the index in steps of some milliseconds, so that an event loop or a thread can
    do other things between them, or stop. The generator returns the index.
    """
    references = tuple(references)
    tally = _Tally(len(references))
    traits = yield from tally.of(_traits(references))
    rankings, identifiers = {}, {}
    for order in _BY_KEY:
        keys = map(sort_key_of(order), references)
        rankings[order] = yield from tally.of(rank_in_steps(keys))
    for identifier in Identifier:
        told = map(identifier_of(identifier), references)
        identifiers[identifier] = yield from tally.of(rank_in_steps(told))
    columns = {}
    for field in Field:
        builder = ColumnBuilder(MANNERS[field])
        yield from tally.of(_fill(builder, references, field))
        if field in _BY_WORDS:
            texts = (text or None for text in builder.first_texts())
            rankings[_BY_WORDS[field]] = yield from tally.of(rank_in_steps(texts))
        columns[field] = yield from tally.of(builder.finish())
    return Index(references, columns, rankings, identifiers, traits)


class _Tally:
    """Counts the passes over the references, and the steps of each as they go by."""

    def __init__(self, rows: int) -> None:
        self._rows, self._passed = rows, 0
        self._total = rows * (1 + len(Order) + len(Identifier) + 2 * len(Field))

    def of(self, steps: Generator[None, None, T]) -> Generator[Progress, None, T]:
        """Go through the steps of one pass, telling after each how far all is."""
        done = 0
        while True:
            try:
                next(steps)
            except StopIteration as end:
                self._passed += self._rows
                result: T = end.value
                return result
            done = min(done + _STEP, self._rows)
            yield Progress(self._passed + done, self._total)


def _traits(references: Sequence[Reference]) -> Generator[None, None, dict[Trait, RowSet]]:
    found = {}
    for trait in Trait:
        flags, holds = bytearray(), has(trait)
        for start in range(0, len(references), _LONG_STEP):
            flags += bytes(map(holds, references[start : start + _LONG_STEP]))
            yield
        found[trait] = flagged(flags)
    return found


def _fill(
    builder: ColumnBuilder, references: Sequence[Reference], field: Field
) -> Generator[None, None, None]:
    texts = texts_of(field)
    for row, reference in enumerate(references):
        builder.add(texts(reference))
        if row % _STEP == 0:
            yield
