"""The orders that references can be listed in, each worked out once.

What is not stated stands last in either direction; equals keep the article's order.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import assert_never

from viewer.finding.folding import fold
from viewer.finding.rowsets import Rows
from viewer.finding.sorting import sorted_in_steps
from viewer.finding.words import pieces, without_joints
from viewer.model.work import Reference

Key = int | str
_FEW = 50
_STEP = 1000
_NONE: Rows = array("I")


class Order(Enum):
    """By what references are listed."""

    NUMBER = "number"
    FIRST_AUTHOR = "first author"
    YEAR = "year"
    JOURNAL = "journal"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Ranking:
    """All rows, from the least key to the greatest, and from the greatest to the least;
    the first ``stated`` of either have a key, the others follow.
    """

    ascending: Rows
    descending: Rows
    stated: int

    def between(self, key: Callable[[int], Key], first: Key, last: Key) -> Rows:
        """Return the rows whose key, which ``key`` tells of a row, is in the range."""
        start = bisect_left(self.ascending, first, hi=self.stated, key=key)
        return self.ascending[start : bisect_right(self.ascending, last, hi=self.stated, key=key)]


def sort_key(reference: Reference, order: Order) -> Key | None:
    """Return what a reference is sorted by, ``None`` where it is not stated."""
    return sort_key_of(order)(reference)


def sort_key_of(order: Order) -> Callable[[Reference], Key | None]:
    """Return what tells by what references are sorted.

    Text sorts by its folded words: accents, case, hyphens and quotes make no difference.
    Authors sort by the name as reference lists print it, particles first (``De Clerck``).
    """
    match order:
        case Order.NUMBER:
            return lambda reference: reference.number
        case Order.YEAR:
            return lambda reference: reference.year
        case Order.FIRST_AUTHOR:
            return _first_author
        case Order.JOURNAL:
            return lambda reference: _words_of_journal(journal(reference))
        case Order.TITLE:
            return lambda reference: _words(reference.title)
        case _:
            assert_never(order)


def _first_author(reference: Reference) -> str | None:
    return _words(reference.authors[0].inverted) if reference.authors else None


def journal(reference: Reference) -> str:
    """Return the journal as rows show it: its short name, or where there is none its name."""
    text = reference.text
    return text.get("container-title-short") or text.get("container-title", "")


def _words(text: str) -> str | None:
    return without_joints(" ".join(pieces(fold(text)))) or None


@lru_cache(maxsize=4096)
def _words_of_journal(title: str) -> str | None:
    """Return its words; most journals are cited more than once."""
    return _words(title)


def rank_in_steps(keys: Iterable[Key | None]) -> Generator[None, None, Ranking]:
    """Sort all rows by their keys, stopping for breath every few milliseconds."""
    firsts: dict[Key, int] = {}
    others: dict[Key, Rows] = {}
    unstated: Rows = array("I")
    for row, key in enumerate(keys):
        if key is None:
            unstated.append(row)
        elif firsts.setdefault(key, row) != row:
            others.setdefault(key, array("I")).append(row)
        if row % _STEP == 0:
            yield
    ordered = yield from sorted_in_steps(firsts)
    ascending = yield from _rows(ordered, firsts, others)
    ordered.reverse()
    descending = yield from _rows(ordered, firsts, others)
    return Ranking(ascending + unstated, descending + unstated, len(ascending))


def _rows(
    keys: Sequence[Key], firsts: Mapping[Key, int], others: Mapping[Key, Rows]
) -> Generator[None, None, Rows]:
    rows: Rows = array("I")
    for start in range(0, len(keys), _FEW):
        some = keys[start : start + _FEW]
        if others.keys().isdisjoint(some):
            rows.extend(map(firsts.__getitem__, some))
        else:
            for key in some:
                rows.append(firsts[key])
                rows += others.get(key, _NONE)
        if start % _STEP == 0:
            yield
    return rows
