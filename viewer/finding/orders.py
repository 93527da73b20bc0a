"""The orders that references can be listed in, each worked out once.

What is not stated stands last in either direction; equals keep the article's order.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from viewer.finding.folding import fold
from viewer.finding.rowsets import Rows
from viewer.finding.words import pieces
from viewer.model.work import Reference

Key = int | str
_BEGINNING = 7
_STEP = 1000
_LONG_STEP = 20_000


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
    """Return what a reference is sorted by, ``None`` where it is not stated.

    Text sorts by its folded words: accents, case, hyphens and quotes make no difference.
    Authors sort by the name as reference lists print it, particles first (``De Clerck``).
    """
    match order:
        case Order.NUMBER:
            return reference.number
        case Order.YEAR:
            return reference.year
        case Order.FIRST_AUTHOR:
            return _words(reference.authors[0].inverted) if reference.authors else None
        case Order.JOURNAL:
            return _words(journal(reference))
        case Order.TITLE:
            return _words(reference.title)
        case _:
            assert_never(order)


def journal(reference: Reference) -> str:
    """Return the journal as rows show it: its short name, or where there is none its name."""
    text = reference.text
    return text.get("container-title-short") or text.get("container-title", "")


def _words(text: str) -> str | None:
    return " ".join(pieces(fold(text))).replace("-", " ").replace("'", "") or None


def rank_in_steps(
    references: Sequence[Reference], key_of: Callable[[Reference], Key | None]
) -> Generator[None, None, Ranking]:
    """Sort all references, stopping for breath every few milliseconds."""
    firsts: dict[Key, int] = {}
    others: dict[Key, Rows] = {}
    unstated: Rows = array("I")
    for row, reference in enumerate(references):
        key = key_of(reference)
        if key is None:
            unstated.append(row)
        elif firsts.setdefault(key, row) != row:
            others.setdefault(key, array("I")).append(row)
        if row % _STEP == 0:
            yield
    keys = yield from _sorted_in_steps(firsts)
    ascending = yield from _rows(keys, firsts, others)
    keys.reverse()
    descending = yield from _rows(keys, firsts, others)
    return Ranking(ascending + unstated, descending + unstated, len(ascending))


def _sorted_in_steps(keys: Collection[Key]) -> Generator[None, None, list[Key]]:
    """Sort keys. A sort of 100,000 at once would hold every other thread; so they are
    dealt out by how they begin, then each heap is sorted.
    """
    heaps: dict[Key, list[Key]] = {}
    for place, key in enumerate(keys):
        heaps.setdefault(_heap(key), []).append(key)
        if place % _LONG_STEP == 0:
            yield
    found: list[Key] = []
    breath = _STEP
    for name in sorted(heaps):
        found += sorted(heaps.pop(name))
        if len(found) >= breath:
            breath = len(found) + _STEP
            yield
    return found


def _heap(key: Key) -> Key:
    return key[:_BEGINNING] if isinstance(key, str) else key >> 12


def _rows(
    keys: Sequence[Key], firsts: Mapping[Key, int], others: Mapping[Key, Rows]
) -> Generator[None, None, Rows]:
    rows: Rows = array("I")
    for place, key in enumerate(keys):
        rows.append(firsts[key])
        if key in others:
            rows += others[key]
        if place % _LONG_STEP == 0:
            yield
    return rows
