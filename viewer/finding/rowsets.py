"""Sets of rows as whole numbers, so that "and" and "or" of 100,000 rows take microseconds.

Of ``size`` rows, the first is the highest bit: the binary digits read as the rows do.
"""

from array import array
from collections.abc import Iterable
from itertools import compress
from typing import TypeAlias

Rows: TypeAlias = "array[int]"  # subscripted at run time from Python 3.12 on
"""Positions of references, ascending; four bytes each."""

RowSet = int

_IN = ord("1")
_TRUTH = bytes.maketrans(b"01", b"\0\1")
_DIGITS = bytes.maketrans(b"\0\1", b"01")


class Marker:
    """Gathers rows, in any order and as often as they come, into a set."""

    def __init__(self, size: int) -> None:
        self._digits = bytearray(b"0") * size

    def mark(self, rows: Iterable[int]) -> None:
        digits = self._digits
        for row in rows:
            digits[row] = _IN

    def rows(self) -> RowSet:
        return int(self._digits, 2) if self._digits else 0


def row_set(rows: Iterable[int], size: int) -> RowSet:
    marker = Marker(size)
    marker.mark(rows)
    return marker.rows()


def every_row(size: int) -> RowSet:
    return (1 << size) - 1


def flags(rows: RowSet, size: int) -> bytes:
    """Return a byte for each of ``size`` rows: 1 in the set, 0 outside."""
    return f"{rows:0{size}b}".encode().translate(_TRUTH) if size else b""


def flagged(flags: bytes | bytearray) -> RowSet:
    """Return the rows with a 1, the other way about."""
    return int(flags.translate(_DIGITS), 2) if flags else 0


def positions(rows: RowSet, size: int) -> Rows:
    return array("I", compress(range(size), flags(rows, size)))


def in_order(rows: RowSet, order: Rows) -> Rows:
    """Return the rows of the set as they come in ``order``, which holds every row once."""
    return array("I", compress(order, map(flags(rows, len(order)).__getitem__, order)))
