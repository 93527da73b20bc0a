"""A column of the index: which words stand in one field, and in which rows.

Words that stand in many rows keep a set of rows; all others share one array of rows,
in the order of the words, so that words with a common beginning are one slice of it.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from viewer.finding.folding import fold
from viewer.finding.rowsets import Marker, Rows, RowSet, positions, row_set
from viewer.finding.words import Compound, Manner, common_form, compound, forms, pieces

_DENSE = 32
"""From one row in 32 on, a set of bits is smaller than an array of 32-bit rows."""

_LAST = "\U0010ffff"
"""Sorts behind every letter."""

_BREAK = 0
_BREAK_SIGN = "\0"
_REMEMBERED = 5000
_STEP = 50_000
"""Rows or words handled between two breaths: some milliseconds."""


@dataclass(frozen=True, slots=True)
class Column:
    """Words of one field, sorted, with their rows.

    ``rows[starts[i]:starts[i + 1]]`` are the rows of the word at rank i; of a word in
    ``dense`` they are there instead. ``sequence`` is every text as a string of ranks, one
    character a word (rank + 1), each text ended by a zero; ``ends`` says where each row's
    texts end in it. ``commons`` leads from a word's rank to that of its common form, where
    they differ. A column can hold a million different words.
    """

    size: int
    manner: Manner
    words: tuple[str, ...]
    starts: Rows
    rows: Rows
    dense_ranks: tuple[int, ...]
    dense: tuple[RowSet, ...]
    sequence: str
    ends: Rows
    commons: dict[int, int]

    def beginning(self, text: str) -> RowSet:
        """Return the rows with a word that begins with the folded text."""
        marker, found = Marker(self.size), 0
        for form in forms(text, self.manner):
            first, last = self._range(form)
            marker.mark(self.rows[self.starts[first] : self.starts[last]])
            found |= self._dense(first, last)
        return found | marker.rows()

    def word(self, text: str) -> RowSet:
        """Return the rows with exactly this folded word, in any of its spellings."""
        rank = self._rank(text)
        if rank is None:
            return 0
        rare = row_set(self.rows[self.starts[rank] : self.starts[rank + 1]], self.size)
        return rare | self._dense(rank, rank + 1)

    def standing(self, text: str) -> Iterator[int]:
        """Yield the rows with exactly this folded word, not as the join of two others."""
        rank = self._rank(text)
        if rank is None:
            return
        sign = chr(rank + 1)
        for row in positions(self.word(text), self.size):
            start = self.ends[row - 1] if row else 0
            if self.sequence.find(sign, start, self.ends[row]) >= 0:
                yield row

    def compound(self, asked: Compound) -> RowSet:
        """Return the rows with words that begin with each part, or with the whole."""
        found = -1
        for part in asked.parts:
            found &= self.beginning(part)
        return found | self.beginning(asked.whole) if len(asked.parts) > 1 else found

    def phrase(self, words: tuple[str, ...], *, is_open: bool) -> RowSet:
        """Return the rows with these folded words in a row, the last one a beginning where
        the phrase is open.
        """
        if len(words) == 1:
            return self.beginning(words[0]) if is_open else self.word(words[0])
        ranks = [self._rank(word) for word in (words[:-1] if is_open else words)]
        signs = [_class([(rank, rank + 1)]) for rank in ranks if rank is not None]
        if len(signs) < len(ranks):
            return 0
        return self._search("".join(signs) + (self._ending(words[-1]) if is_open else ""))

    def _search(self, pattern: str) -> RowSet:
        marker, ends = Marker(self.size), self.ends
        hits = (match.start() for match in re.finditer(pattern, self.sequence))
        marker.mark(_row_at(ends, hit) for hit in hits)
        return marker.rows()

    def _ending(self, text: str) -> str:
        """Return the class of signs of all words that begin with the text."""
        ranges = [self._range(form) for form in forms(text, self.manner)]
        commons = [
            (common, common + 1)
            for first, last in ranges
            for rank in range(first, last)
            if (common := self.commons.get(rank)) is not None
        ]
        return _class([*ranges, *commons])

    def _range(self, form: str) -> tuple[int, int]:
        return bisect_left(self.words, form), bisect_left(self.words, form + _LAST)

    def _rank(self, text: str) -> int | None:
        common = common_form(text, self.manner)
        rank = bisect_left(self.words, common)
        return rank if self.words[rank : rank + 1] == (common,) else None

    def _dense(self, first: int, last: int) -> RowSet:
        found = 0
        start, end = (bisect_left(self.dense_ranks, rank) for rank in (first, last))
        for rows in self.dense[start:end]:
            found |= rows
        return found


def _row_at(ends: Rows, place: int) -> int:
    """Return the row whose texts hold a place of the sequence."""
    return bisect_left(ends, place + 1)


def _class(ranges: Iterable[tuple[int, int]]) -> str:
    """Return a pattern for one word out of ranges of ranks; of none, one never met."""
    spans = [
        f"{re.escape(chr(first + 1))}-{re.escape(chr(last))}"
        for first, last in ranges
        if first < last
    ]
    return f"[{''.join(spans)}]" if spans else "(?!)"


class _Entry(NamedTuple):
    """What a compound adds: the ids it is kept under, and those of its words in sequence."""

    kept: tuple[int, ...]
    sequence: tuple[int, ...]


class ColumnBuilder:
    """Takes the texts of a field row by row, then makes a column of them in steps."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._ids: dict[str, int] = {}
        self._postings: list[Rows] = [array("I")]
        self._latest = [-1]
        self._entries: dict[str, _Entry] = {}
        self._texts: dict[str, list[_Entry]] = {}
        self._commons: dict[int, int] = {}
        self._sequence: Rows = array("I")
        self._ends: Rows = array("I")

    def add(self, row: int, texts: Iterable[str]) -> None:
        """Add the texts of one row; rows come one after the other, from 0."""
        postings, latest, sequence = self._postings, self._latest, self._sequence
        for text in texts:
            for kept, words in self._texts.get(text) or self._read(text):
                for key in kept:
                    if latest[key] != row:
                        latest[key] = row
                        postings[key].append(row)
                sequence.extend(words)
            sequence.append(_BREAK)
        self._ends.append(len(sequence))

    def _read(self, text: str) -> list[_Entry]:
        """Return what a text adds; of texts met early, remember it, as they come again."""
        known = self._entries
        entries = [known.get(piece) or self._enter(piece) for piece in pieces(fold(text))]
        if len(self._texts) < _REMEMBERED:
            self._texts[text] = entries
        return entries

    def _enter(self, piece: str) -> _Entry:
        asked = compound(piece)
        parts = tuple(map(self._ids_of, asked.parts))
        joins = tuple(map(self._ids_of, asked.joins))
        kept = tuple(chain.from_iterable(parts + joins))
        sequence = tuple(part[-1] for part in parts)
        entry = _Entry(kept, kept if kept == sequence else sequence)
        self._entries[piece] = entry
        return entry

    def _ids_of(self, word: str) -> tuple[int, ...]:
        """Return the ids of a word's forms, that of the common form last."""
        keys = tuple(self._id(form) for form in forms(word, self._manner))
        if len(keys) > 1:
            self._commons[keys[0]] = keys[-1]
        return keys

    def _id(self, form: str) -> int:
        key = self._ids.setdefault(form, len(self._postings))
        if key == len(self._postings):
            self._postings.append(array("I"))
            self._latest.append(-1)
        return key

    def finish(self) -> Generator[None, None, Column]:
        """Make the column, stopping for breath every few milliseconds."""
        self._entries.clear()
        self._texts.clear()
        self._latest.clear()
        words = yield from _sorted_in_steps(self._ids)
        keys = array("I", map(self._ids.__getitem__, words))
        self._ids.clear()
        yield
        ranks = dict(zip(keys, range(len(keys)), strict=True)) if self._commons else {}
        commons = {ranks[key]: ranks[common] for key, common in self._commons.items()}
        del ranks
        yield
        packed = yield from self._pack(keys)
        sequence = yield from self._ranked(keys)
        size = len(self._ends)
        return Column(size, self._manner, tuple(words), *packed, sequence, self._ends, commons)

    def _pack(
        self, keys: Rows
    ) -> Generator[None, None, tuple[Rows, Rows, tuple[int, ...], tuple[RowSet, ...]]]:
        size, work = len(self._ends), 0
        starts, packed = array("I", [0]), array("I")
        dense: dict[int, RowSet] = {}
        for rank, key in enumerate(keys):
            rows, self._postings[key] = self._postings[key], array("I")
            if len(rows) * _DENSE > size:
                dense[rank] = row_set(rows, size)
            else:
                packed.extend(rows)
            starts.append(len(packed))
            work += len(rows) + 20
            if work > _STEP:
                work = 0
                yield
        return starts, packed, tuple(dense), tuple(dense.values())

    def _ranked(self, keys: Rows) -> Generator[None, None, str]:
        signs = [_BREAK_SIGN] * (len(keys) + 1)
        for rank, key in enumerate(keys):
            signs[key] = chr(rank + 1)
        yield
        parts: list[str] = []
        for start in range(0, len(self._sequence), _STEP):
            parts.append("".join(map(signs.__getitem__, self._sequence[start : start + _STEP])))
            yield
        del self._sequence[:]
        return "".join(parts)


def _sorted_in_steps(words: Iterable[str]) -> Generator[None, None, list[str]]:
    """Sort words by the letter they begin with, then each letter's."""
    letters: dict[str, list[str]] = {}
    for word in words:
        letters.setdefault(word[0], []).append(word)
    yield
    found: list[str] = []
    for letter in sorted(letters):
        found += sorted(letters[letter])
        yield
    return found
