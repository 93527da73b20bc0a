"""Dates as data: CSL-JSON date-parts, EDTF, and dates in ordinary words.

Only what is stated is read; a part that the source leaves out stays out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

_EDTF = re.compile(
    r"(?P<year>[-\u2212]?\d{4,})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[?~%]?)"
    r"(?:T.*)?",
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEASONS = {"spr": 1, "sum": 2, "aut": 3, "fal": 3, "win": 4}
_WORD = re.compile(r"[^\W\d_]+|\d+|[?~/\u2013-]")
_DAYS_IN_MONTH = 31
_YEAR_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, and the month and day where they are known; a season is a number from 1 to 4."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | str | None = None

    def part(self, name: str) -> int | None:
        return self.year if name == "year" else self.month if name == "month" else self.day


@dataclass(frozen=True, slots=True)
class Date:
    """One date or a range; `literal` is printed as it stands."""

    start: Moment = Moment()
    end: Moment | None = None
    circa: bool = False
    literal: str = ""

    @property
    def is_empty(self) -> bool:
        return self.start == Moment() and not self.literal


def read_date(value: Any) -> Date | None:
    """Give the date of a CSL-JSON date variable; None where it states nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, (str, int)):
        return parse_date(str(value))
    if not isinstance(value, dict):
        return None
    date = _structured(value)
    if value.get("circa"):
        date = replace(date, circa=True)
    if value.get("literal"):
        date = replace(date, literal=str(value["literal"]))
    season = _season(value.get("season"))
    if season:
        date = replace(date, start=replace(date.start, season=season))
    return None if date.is_empty and not date.circa else date


def _structured(value: dict[str, Any]) -> Date:
    parts = value.get("date-parts")
    if parts:
        moments = [_moment(each) for each in parts[:2]]
        end = moments[1] if len(moments) > 1 and moments[1].year is not None else None
        return Date(moments[0], end)
    for key in ("edtf", "raw"):
        if value.get(key):
            return parse_date(str(value[key])) or Date()
    return Date()


def _moment(parts: Any) -> Moment:
    numbers = [_number(each) for each in parts] if isinstance(parts, list) else [_number(parts)]
    year, month, day = (*numbers, None, None, None)[:3]
    return _with_season(Moment(year or None, month or None, day or None))


def _with_season(moment: Moment) -> Moment:
    """Months 13 to 16 and 21 to 24 are seasons."""
    month = moment.month
    if month and (13 <= month <= 16 or 21 <= month <= 24):  # noqa: PLR2004
        number = month - 12 if month <= 16 else month - 20  # noqa: PLR2004
        return Moment(moment.year, None, None, number)
    return moment


def _number(value: Any) -> int | None:
    found = re.match(r"\s*([-+]?\d+)", str(value))
    return int(found[1]) if found else None


def _season(value: Any) -> int | str | None:
    if value in (None, ""):
        return None
    number = _number(value)
    return number if number and 1 <= number <= 4 else str(value)  # noqa: PLR2004


def parse_date(text: str) -> Date | None:
    """EDTF first, then the forms people write: "May 3, 2005", "Spring 1999", "ca. 1850"."""
    stripped = text.strip()
    if not stripped:
        return None
    if len(stripped) > 1 and stripped[0] == stripped[-1] == '"':
        return Date(literal=stripped[1:-1])
    return _edtf(stripped) or _in_words(stripped) or Date(literal=text)


def _edtf(text: str) -> Date | None:
    start, slash, end = text.partition("/")
    first = _EDTF.fullmatch(start.strip())
    if not first:
        return None
    last = _EDTF.fullmatch(end.strip()) if slash else None
    if slash and last is None and end.strip() not in {"", ".."}:
        return None
    circa = bool(first["mark"] or (last and last["mark"]))
    closing = _edtf_moment(last) if last else (Moment() if slash else None)
    return Date(_edtf_moment(first), closing, circa)


def _edtf_moment(found: re.Match[str]) -> Moment:
    year = int(found["year"].replace("\u2212", "-"))
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    return _with_season(Moment(year, month or None, day or None))


def _in_words(text: str) -> Date | None:
    tokens = _WORD.findall(re.sub(r"(?<=\d)T\d.*", "", text))
    circa = any(each in "?~" or each.lower() in {"c", "ca", "circa"} for each in tokens)
    words = [each for each in tokens if each not in "?~"]
    halves = _halves(words)
    start = _moment_in_words(halves[0])
    end = _moment_in_words(halves[1]) if len(halves) > 1 else None
    if end is not None and start is not None:
        start, end = _shared(start, end)
    if start is None or start.year is None or (start.day and not start.month):
        return None
    return Date(start, end, circa)


def _halves(words: list[str]) -> list[list[str]]:
    """Split a range at its slash or dash; where there are several they join one date."""
    for mark in ("/", "\u2013", "-"):
        if words.count(mark) == 1:
            place = words.index(mark)
            halves = [words[:place], words[place + 1 :]]
            if all(any(_is_year_or_name(word) for word in half) for half in halves):
                return halves
            if any(_is_month(word) for word in words):
                return halves
    return [[word for word in words if word not in "/\u2013-"]]


def _is_year_or_name(word: str) -> bool:
    return (word.isdigit() and len(word) > _YEAR_DIGITS) or _is_month(word)


def _is_month(word: str) -> bool:
    return word[:3].lower() in _MONTHS or word[:3].lower() in _SEASONS


def _moment_in_words(words: list[str]) -> Moment | None:
    moment, numbers = Moment(), [0][:0]
    for word in words:
        start = word[:3].lower()
        if word.isdigit() and len(word) > _YEAR_DIGITS:
            moment = replace(moment, year=int(word))
        elif word.isdigit():
            numbers.append(int(word))
        elif start in _MONTHS:
            moment = replace(moment, month=_MONTHS.index(start) + 1)
        elif start in _SEASONS:
            moment = replace(moment, season=_SEASONS[start])
        elif word.lower() in {"bc", "bce", "ad", "ce"} and numbers:
            sign = -1 if word.lower().startswith("b") else 1
            moment = replace(moment, year=sign * numbers.pop())
    return _with_numbers(moment, numbers)


def _with_numbers(moment: Moment, numbers: list[int]) -> Moment:
    """Numbers that stand alone are the day, or month and day in the order that fits."""
    if moment.year is None and len(numbers) == 1 and not moment.month:
        return replace(moment, year=numbers[0])
    if moment.month is not None or moment.season:
        return replace(moment, day=numbers[0] if numbers else None)
    if len(numbers) == 1:
        return replace(moment, month=numbers[0])
    if len(numbers) > 1:
        month, day = numbers[:2]
        if month > 12 and day <= 12:  # noqa: PLR2004
            month, day = day, month
        return replace(moment, month=month, day=day if day <= _DAYS_IN_MONTH else None)
    return moment


def _shared(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """In "May 3-5, 2005" the parts written once belong to both ends."""
    return (
        Moment(
            start.year if start.year is not None else end.year,
            start.month if start.month is not None else end.month,
            start.day if start.day is not None else end.day,
            start.season or end.season,
        ),
        Moment(
            end.year if end.year is not None else start.year,
            end.month if end.month is not None else start.month,
            end.day if end.day is not None else start.day,
            end.season or start.season,
        ),
    )


def sort_key(date: Date | None, parts: frozenset[str] | None = None) -> str:
    """Give a text that orders as the date does: years before Christ first, then by its parts.

    Empty for a date with no year, so that such items are sorted as having none.
    """
    if date is None or date.start.year is None:
        return ""
    ends = (date.start, date.end or Moment())
    return "".join(_moment_key(moment, parts) for moment in ends)


def _moment_key(moment: Moment, parts: frozenset[str] | None) -> str:
    def value(name: str) -> int:
        wanted = parts is None or name in parts
        return (moment.part(name) or 0) if wanted else 0

    year = value("year")
    digits = f"1{year:04}" if year >= 0 else f"0{9999 + year:04}"
    return f"{digits}{value('month'):02}{value('day'):02}"
