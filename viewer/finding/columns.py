"""A column of the index: which words stand in one field, and in which rows.

Words that stand in many rows keep a set of rows; all others share one array of rows,
in the order of the words, so that words with a common beginning are one slice of it.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from viewer.finding.folding import fold
from viewer.finding.rowsets import Marker, Rows, RowSet, positions, row_set
from viewer.finding.sorting import sorted_in_steps
from viewer.finding.words import (
    Compound,
    Manner,
    common_form,
    compound,
    forms,
    parts_of,
    pieces,
    without_joints,
)

_DENSE = 32
"""From one row in 32 on, a set of bits is smaller than an array of 32-bit rows."""

_LAST = "\U0010ffff"
"""Sorts behind every letter."""

_BREAK = 0
_BREAK_SIGN = "\0"
_REMEMBERED = 20_000
_STEP = 50_000
_ROWS = 500
_WORDS = 1000
"""What is handled between two breaths: some milliseconds each."""


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


class _Numbers(dict[str, int]):
    """Numbers for strings, from 1 on, as they come."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self) + 1
        return number


class ColumnBuilder:
    """Takes the texts of a field row by row, then makes a column of them in steps.

    Texts are kept as numbers of their pieces; what words a piece holds is worked out at the
    end, once for each that differs.
    """

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._pieces = _Numbers()
        self._known: dict[str, tuple[int, ...]] = {}
        self._sequence: Rows = array("I")
        self._ends: Rows = array("I")

    def add(self, texts: Iterable[Sequence[str]]) -> None:
        """Add the texts of the next row, each in parts between which words end."""
        known, row = self._known, list[int]()
        for parts in texts:
            for part in parts:
                if part:
                    row += self._read(part) if (found := known.get(part)) is None else found
            row.append(_BREAK)
        self._sequence.fromlist(row)
        self._ends.append(len(self._sequence))

    def first_texts(self) -> Iterator[str]:
        """Yield each row's first text: its folded words, hyphens and apostrophes gone."""
        spelled = ["", *map(without_joints, self._pieces)]
        start = 0
        for end in self._ends:
            stop = self._sequence.index(_BREAK, start) if start < end else end
            yield " ".join(map(spelled.__getitem__, self._sequence[start:stop]))
            start = end

    def _read(self, part: str) -> tuple[int, ...]:
        """Return the numbers of the pieces; of parts met early, remember them, as they recur."""
        numbers = tuple(map(self._pieces.__getitem__, pieces(fold(part))))
        if len(self._known) < _REMEMBERED:
            self._known[part] = numbers
        return numbers

    def finish(self) -> Generator[None, None, Column]:
        """Make the column, stopping for breath every few milliseconds."""
        self._known.clear()
        vocabulary = _Vocabulary(self._manner)
        yield from vocabulary.take(self._pieces)
        words = yield from sorted_in_steps(vocabulary.firsts)
        ranks = yield from _ranks(words)
        signs = yield from vocabulary.signs(self._pieces, ranks)
        sequence, ends, postings = yield from self._spell(signs)
        packed = yield from _pack(words, vocabulary, postings, len(ends))
        commons = {ranks[word]: ranks[common] for word, common in vocabulary.commons.items()}
        return Column(len(ends), self._manner, tuple(words), *packed, sequence, ends, commons)

    def _spell(self, signs: list[str]) -> Generator[None, None, tuple[str, Rows, list[Rows]]]:
        """Return the sequence of signs, where each row ends in it, and for each piece, by its
        number, the rows that it stands in.
        """
        postings = [array("I") for _ in signs]
        texts: list[str] = []
        ends: Rows = array("I")
        start = length = 0
        for row, end in enumerate(self._ends):
            numbers = self._sequence[start:end].tolist()
            texts.append("".join(map(signs.__getitem__, numbers)))
            length += len(texts[-1])
            ends.append(length)
            for number in set(numbers):
                postings[number].append(row)
            start = end
            if row % _ROWS == 0:
                yield
        return "".join(texts), ends, postings


class _Vocabulary:
    """The words of numbered pieces, in all their forms.

    ``firsts`` has the first piece that holds a word, ``others`` those after it, and
    ``commons`` the common form of each word where the two differ.
    """

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self.firsts: dict[str, int] = {}
        self.others: dict[str, list[int]] = {}
        self.commons: dict[str, str] = {}

    def take(self, numbers: Mapping[str, int]) -> Generator[None, None, None]:
        for piece, number in numbers.items():
            for word in _words_of(piece):
                for form in self._forms(word):
                    if self.firsts.setdefault(form, number) != number:
                        self.others.setdefault(form, []).append(number)
            if number % _WORDS == 0:
                yield

    def _forms(self, word: str) -> tuple[str, ...]:
        found = forms(word, self._manner)
        if len(found) > 1:
            self.commons[word] = found[-1]
        return found

    def _common(self, word: str) -> str:
        return self.commons.get(word, word)

    def signs(
        self, numbers: Mapping[str, int], ranks: Mapping[str, int]
    ) -> Generator[None, None, list[str]]:
        """Return what stands for each piece in the sequence, by its number."""
        signs = [_BREAK_SIGN]
        for piece, number in numbers.items():
            words = map(ranks.__getitem__, map(self._common, parts_of(piece)))
            signs.append("".join([chr(rank + 1) for rank in words]))
            if number % _WORDS == 0:
                yield
        return signs

    def rows(self, word: str, postings: Sequence[Rows]) -> Rows:
        """Return the rows of a word, ascending."""
        first = postings[self.firsts[word]]
        if word not in self.others:
            return first
        more = (postings[number] for number in self.others[word])
        return array("I", sorted({*first, *chain.from_iterable(more)}))


def _words_of(piece: str) -> Iterable[str]:
    """Return the words that a compound is found by; most are one word, which joins nothing."""
    if piece.isalnum():
        return (piece,)
    whole = compound(piece)
    return chain(whole.parts, whole.joins)


def _ranks(words: Sequence[str]) -> Generator[None, None, dict[str, int]]:
    ranks: dict[str, int] = {}
    for start in range(0, len(words), _STEP):
        some = words[start : start + _STEP]
        ranks.update(zip(some, range(start, start + len(some)), strict=True))
        yield
    return ranks


def _pack(
    words: Sequence[str], vocabulary: _Vocabulary, postings: Sequence[Rows], size: int
) -> Generator[None, None, tuple[Rows, Rows, tuple[int, ...], tuple[RowSet, ...]]]:
    starts, packed, work = array("I", [0]), array("I"), 0
    dense: dict[int, RowSet] = {}
    for rank, word in enumerate(words):
        rows = vocabulary.rows(word, postings)
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
