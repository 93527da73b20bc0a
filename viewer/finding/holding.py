"""Which rows of a set of columns hold what a query asks for in words."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from viewer.finding.columns import Column
from viewer.finding.query import Field, Phrase, Words
from viewer.finding.rowsets import RowSet, every_row

Columns = Mapping[Field, Column]
"""The words of each field, over the same rows."""


def holding_words(columns: Columns, size: int, term: Words) -> RowSet:
    """Return the rows with all compounds of a term; each may stand in another field."""
    found = every_row(size)
    for asked in term.compounds:
        found &= union(column.compound(asked) for column in _asked(columns, term.field))
    return found


def holding_phrase(columns: Columns, term: Phrase) -> RowSet:
    """Return the rows where a phrase stands in one text."""
    asked = _asked(columns, term.field)
    return union(column.phrase(term.words, is_open=term.open) for column in asked)


def union(sets: Iterable[RowSet]) -> RowSet:
    return reduce(or_, sets, 0)


def _asked(columns: Columns, field: Field | None) -> tuple[Column, ...]:
    return tuple(columns.values()) if field is None else (columns[field],)
