"""Which parts of a shown text the query's words are found in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from viewer.finding.folding import fold_with_places
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
)
from viewer.finding.texts import MANNERS
from viewer.finding.words import Manner, common_form, compound, forms, joints, places

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the shown text, or neighbours written in one; its place in the folded text."""

    text: str
    start: int
    end: int


def marks(query: Query, text: str, field: Field) -> tuple[Span, ...]:
    """Return where the words of a query stand in a text of this field.

    Spans are places in ``text`` as it is given, ascending, apart from each other. Of a
    word that only begins as asked, the beginning is marked.
    """
    folded, origins = fold_with_places(text)
    words = list(_words(folded))
    manner = MANNERS[field]
    found = [
        (origins[start], origins[end - 1] + 1)
        for term in query.terms
        for start, end in _spans(term, folded, words, field, manner)
    ]
    return tuple(_apart(sorted(found)))


def _words(folded: str) -> Iterator[tuple[_Word, ...]]:
    """Yield each compound's parts."""
    for start, end in places(folded):
        yield tuple(
            _Word(folded[start + first : start + last], start + first, start + last)
            for first, last in joints(folded[start:end])
        )


def _spans(
    term: Term, folded: str, words: list[tuple[_Word, ...]], field: Field, manner: Manner
) -> Iterator[Span]:
    match term:
        case Words(field=None | Field()) if term.field in {None, field}:
            for asked in term.compounds:
                for part in {*asked.parts, asked.whole}:
                    yield from _beginnings(part, folded, words, manner)
        case Phrase() if term.field in {None, field}:
            yield from _phrases(term, words, manner)
        case Words() | Phrase() | Beginning() | Years() | Numbers() | Traits():
            return
        case _:
            assert_never(term)


def _beginnings(
    asked: str, folded: str, words: list[tuple[_Word, ...]], manner: Manner
) -> Iterator[Span]:
    wanted = forms(asked, manner)
    for parts in words:
        single = [part for part in parts if _begins(part.text, wanted, manner)]
        for part in single:
            yield part.start, _shortest(part.start, part.end, folded, wanted, manner)
        if not single and len(parts) > 1:
            yield from _joined(wanted, folded, parts, manner)


def _joined(
    wanted: tuple[str, ...], folded: str, parts: tuple[_Word, ...], manner: Manner
) -> Iterator[Span]:
    """Yield the span of parts that begin as asked once their joints are gone."""
    joins = compound(folded[parts[0].start : parts[-1].end]).joins
    for first in range(len(parts)):
        whole = "".join(part.text for part in parts[first:])
        begun = [join for join in joins if whole.startswith(join)]
        if any(_begins(join, wanted, manner) for join in begun):
            start = parts[first].start
            yield start, _shortest(start, parts[-1].end, folded, wanted, manner)
            return


def _begins(word: str, wanted: tuple[str, ...], manner: Manner) -> bool:
    return any(form.startswith(wanted) for form in forms(word, manner))


def _shortest(start: int, last: int, folded: str, wanted: tuple[str, ...], manner: Manner) -> int:
    """Return the first place by which what was asked is met in its own or common form."""
    for end in range(start + 1, last):
        begun = "".join(compound(folded[start:end]).parts)
        if _begins(begun, wanted, manner):
            return end
    return last


def _phrases(term: Phrase, words: list[tuple[_Word, ...]], manner: Manner) -> Iterator[Span]:
    run = [word for parts in words for word in parts]
    count = len(term.words)
    for first in range(len(run) - count + 1):
        here = run[first : first + count]
        if all(
            _same(word.text, asked, manner, is_open=term.open and place == count - 1)
            for place, (word, asked) in enumerate(zip(here, term.words, strict=True))
        ):
            yield here[0].start, here[-1].end


def _same(word: str, asked: str, manner: Manner, *, is_open: bool) -> bool:
    if is_open:
        return _begins(word, forms(asked, manner), manner)
    return common_form(word, manner) == common_form(asked, manner)


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Join the spans that overlap or touch."""
    current: Span | None = None
    for start, end in spans:
        if current is not None and start <= current[1]:
            current = current[0], max(current[1], end)
            continue
        if current is not None:
            yield current
        current = start, end
    if current is not None:
        yield current
