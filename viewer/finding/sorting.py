"""Sorting in steps: one sort of 100,000 keys would hold every other thread meanwhile."""

from bisect import bisect_right
from collections.abc import Collection, Generator
from typing import TypeVar

_HEAP = 256
"""About as many keys are sorted at once."""
_DEALT = 5000
"""Keys dealt out between two breaths: some milliseconds."""

K = TypeVar("K", bound=int | str)


def sorted_in_steps(keys: Collection[K]) -> Generator[None, None, list[K]]:
    """Return distinct keys sorted, stopping for breath every few milliseconds.

    They are dealt out into heaps between some that were picked among them, as many as it
    takes for small heaps however the keys are spread, and then each heap is sorted.
    """
    between = sorted(list(keys)[::_HEAP])
    heaps: list[list[K]] = [[] for _ in range(len(between) + 1)]
    for place, key in enumerate(keys):
        heaps[bisect_right(between, key)].append(key)
        if place % _DEALT == 0:
            yield
    found: list[K] = []
    breath = _DEALT
    for heap in heaps:
        heap.sort()
        found += heap
        if len(found) > breath:
            breath = len(found) + _DEALT
            yield
    return found
