"""Which references are related to one of them, and why.

References are related by an author, a journal or rare words of their titles that they
share. Each shared thing counts the more, the fewer references have it (its information,
``log2(all / having)``). The same year adds a little, but relates nothing by itself.
"""

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import isqrt, log2

from viewer.finding.folding import fold
from viewer.finding.index import Index
from viewer.finding.orders import Order, journal
from viewer.finding.query import Field
from viewer.finding.rowsets import every_row, positions
from viewer.finding.words import Manner, common_form, compounds
from viewer.model.work import Name, Reference
from viewer.steps import result_of

_FUNCTION_WORDS = frozenset(
    """
    about after against all among and are as at because before between both but by can case
    does during either for from has have how in into is its nor not of off on onto or other
    over report since some such than that the their then there these they this those through
    to under until upon use used using versus via was were what when where whether which
    while who why will with within without der die das und des les une sur dans pour della
    delle
""".split()
)
_SHORTEST = 3
_YEAR_WEIGHT = 0.25


@dataclass(frozen=True, slots=True)
class SameAuthor:
    """The name as the reference asked for states it."""

    name: Name


@dataclass(frozen=True, slots=True)
class SameJournal:
    journal: str


@dataclass(frozen=True, slots=True)
class SameYear:
    year: int


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words of both titles that few others have, as the reference asked for spells them."""

    words: tuple[str, ...]


Reason = SameAuthor | SameJournal | SameYear | SharedWords


@dataclass(frozen=True, slots=True)
class Related:
    """``score`` is in bits, and has a meaning only beside that of others."""

    reference: Reference
    reasons: tuple[Reason, ...]
    score: float


def related(index: Index, reference: Reference, limit: int) -> tuple[Related, ...]:
    """Return the most related references, at most ``limit``, each with its reasons.

    Of equal scores, those that the article cites first come first.
    """
    return result_of(related_in_steps(index, reference, limit))


def related_in_steps(
    index: Index, reference: Reference, limit: int
) -> Generator[None, None, tuple[Related, ...]]:
    """Look for them, with a breath after each thing that they may share."""
    reasons: defaultdict[int, list[Reason]] = defaultdict(list)
    scores: defaultdict[int, float] = defaultdict(float)
    for reason, rows in _shared(index, reference):
        weight = log2((len(index.references) + 1) / len(rows)) if rows else 0
        for row in rows:
            reasons[row].append(reason)
            scores[row] += weight
        yield
    for reason, rows in _year(index, reference):
        for row in scores.keys() & rows:
            reasons[row].append(reason)
            scores[row] += _YEAR_WEIGHT
        yield
    best = nsmallest(limit, scores, key=lambda row: (-scores[row], row))
    return tuple(
        Related(index.references[row], _gathered(reasons[row]), scores[row]) for row in best
    )


def _gathered(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    """Put all shared words into one reason, after the others."""
    words = [
        word for reason in reasons if isinstance(reason, SharedWords) for word in reason.words
    ]
    others = tuple(reason for reason in reasons if not isinstance(reason, SharedWords))
    return (*others, SharedWords(tuple(words))) if words else others


def _shared(index: Index, reference: Reference) -> Iterator[tuple[Reason, Sequence[int]]]:
    """Yield what others share with the reference, and the rows of those others."""
    for name in dict.fromkeys(reference.authors):
        yield SameAuthor(name), _others(index, reference, _with_author(index, name))
    if title := journal(reference):
        rows = index.equal(Order.JOURNAL, reference)
        yield SameJournal(title), _others(index, reference, rows)
    for common, word in _title_words(reference).items():
        column = index.columns[Field.TITLE]
        if column.word(common).bit_count() <= 2 * isqrt(len(index.references)):
            yield SharedWords((word,)), _others(index, reference, column.standing(common))


def _year(index: Index, reference: Reference) -> Iterator[tuple[Reason, Sequence[int]]]:
    if reference.year is not None:
        yield SameYear(reference.year), index.equal(Order.YEAR, reference)


def _others(index: Index, reference: Reference, rows: Iterable[int]) -> list[int]:
    return [row for row in rows if index.references[row].id != reference.id]


def _with_author(index: Index, name: Name) -> Iterator[int]:
    column, size = index.columns[Field.AUTHOR], len(index.references)
    rows = every_row(size)
    for one in compounds(name.literal or name.family):
        for part in one.parts:
            rows &= column.word(part)
    for row in positions(rows, size):
        if any(_same_person(name, other) for other in index.references[row].authors):
            yield row


def _same_person(one: Name, other: Name) -> bool:
    """Take names for one person's where the initials of one begin those of the other;
    a name without a given name is nobody's but its own.
    """
    if one.literal or other.literal:
        return fold(one.literal) == fold(other.literal)
    if fold(one.given[:1]) != fold(other.given[:1]) or _surname(one) != _surname(other):
        return False
    initials = sorted((fold(one.initials), fold(other.initials)), key=len)
    return bool(initials[0]) and initials[1].startswith(initials[0])


def _surname(name: Name) -> str:
    parts = (name.dropping_particle, name.non_dropping_particle, name.family)
    return fold(" ".join(filter(None, parts)))


def _title_words(reference: Reference) -> dict[str, str]:
    """Return the title's words that may tell something, by their common form."""
    words = (part for one in compounds(reference.title) for part in one.parts)
    return {
        common_form(word, Manner.PROSE): word
        for word in words
        if len(word) >= _SHORTEST and not word.isdigit() and word not in _FUNCTION_WORDS
    }
