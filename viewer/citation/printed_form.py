"""A work as its source prints it: misprints back in, what was added left out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from viewer.errors import ViewerError
from viewer.model.edtf import Date, parse_edtf
from viewer.model.work import Article, Correction, LiteralDate, Name, Reference, Work, WorkDate

W = TypeVar("W", bound=Work)

_BETWEEN = ", "
_BETWEEN_NAMES = re.compile(r"\s*,\s*")
_INITIALS = re.compile(r"(?P<family>.+?)\s+(?P<initials>[^\W\d_a-z]{1,4})")


def as_source_prints(work: W) -> W:
    """Return the work with its corrections undone and its added fields gone.

    Of an added date, the year stays where the source prints it elsewhere.
    """
    if not (work.corrections or work.added):
        return work
    added = {addition.field for addition in work.added}
    return replace(
        work,
        text=_printed_text(work, added),
        names=_printed_names(work, added),
        dates=_printed_dates(work, added),
        corrections=(),
        added=(),
    )


def _printed_text(work: Work, added: set[str]) -> dict[str, str]:
    text = {field: value for field, value in work.text.items() if field not in added}
    for correction in work.corrections:
        if correction.field in text:
            text[correction.field] = _misprinted(text[correction.field], correction)
    return text


def _misprinted(value: str, correction: Correction) -> str:
    begin, end = _place(correction.corrected, value)
    return value[:begin] + correction.printed + value[end:] if end else value


def _place(words: str, text: str) -> tuple[int, int]:
    """Return where words stand in a text, as words of their own if they do so anywhere."""
    wanted = re.escape(words)
    found = re.search(rf"(?<!\w){wanted}(?!\w)", text) or re.search(wanted, text)
    return found.span() if found else (0, 0)


def _printed_names(work: Work, added: set[str]) -> Mapping[str, tuple[Name, ...]]:
    names = {field: value for field, value in work.names.items() if field not in added}
    for correction in work.corrections:
        if correction.field in names:
            names[correction.field] = _misprinted_names(names[correction.field], correction)
    return names


def _misprinted_names(names: tuple[Name, ...], correction: Correction) -> tuple[Name, ...]:
    """Undo a correction that is told in the words of a reference list (``Gehrs BC, …``).

    Names that it does not touch stay as they are, with any comma of their own.
    """
    line = _BETWEEN.join(name.inverted for name in names)
    begin, end = _place(correction.corrected, line)
    if not end:
        return names
    starts = [*accumulate((len(name.inverted + _BETWEEN) for name in names), initial=0)]
    first, after = bisect_right(starts, begin) - 1, bisect_left(starts, end)
    stop = starts[after] - len(_BETWEEN)
    printed = line[starts[first] : begin] + correction.printed + line[end:stop]
    return (*names[:first], *_reread(names[first:after], printed), *names[after:])


def _reread(names: tuple[Name, ...], printed: str) -> Iterator[Name]:
    """Yield the names that stand printed where these should."""
    if len(names) == 1 and names[0].literal:
        yield Name(literal=printed)
        return
    known = {name.inverted: name for name in names}
    for one in _BETWEEN_NAMES.split(printed):
        yield known.get(one) or _name(one)


def _name(inverted: str) -> Name:
    """Read ``Bradley CG`` back into its parts, initials marked as such for CSL."""
    match = _INITIALS.fullmatch(inverted)
    if match is None:
        return Name(literal=inverted)
    return Name(family=match["family"], given=" ".join(f"{one}." for one in match["initials"]))


def _printed_dates(work: Work, added: set[str]) -> dict[str, WorkDate]:
    dates = {field: value for field, value in work.dates.items() if field not in added}
    for field in added & work.dates.keys():
        year = _printed_year(work, work.dates[field])
        if year is not None:
            dates[field] = year
    for correction in work.corrections:
        if correction.field in dates:
            dates[correction.field] = _date(correction.printed)
    return dates


def _printed_year(work: Work, date: WorkDate) -> Date | None:
    elsewhere = _other_words(work)
    if not isinstance(date, Date) or not re.search(rf"\b{date.year}\b", elsewhere):
        return None
    return Date(f"{date.year:04}", date.year)


def _other_words(work: Work) -> str:
    match work:
        case Reference(printed=printed):
            return printed
        case Article(copyright=notice):
            return notice
        case _:
            return ""


def _date(printed: str) -> WorkDate:
    try:
        return parse_edtf(printed)
    except ViewerError:
        return LiteralDate(printed)
