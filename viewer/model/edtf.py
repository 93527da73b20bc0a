"""Dates as sources state them: EDTF levels 0 and 1 (ISO 8601-2:2019, annex A).

A date here keeps what it does not say. ``2004`` has no month, ``2004-10~`` is
approximate, ``199X`` leaves a digit open, and ``1998/..`` has no end.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from viewer.errors import ViewerError

_DATE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?P<qualifier>[?~%]?)",
    re.ASCII,
)
_OPEN = {"..": "open", "": "unknown"}


class InvalidDateError(ViewerError):
    """The text is no EDTF date of level 0 or 1."""


class OpenEnd(Enum):
    """How an interval may lack an end: it goes on (``..``), or nobody says (empty)."""

    OPEN = "open"
    UNKNOWN = "unknown"


class Season(Enum):
    """EDTF's seasons, by the number that stands in the place of the month."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; it sorts as days do."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Date:
    """One EDTF date, with the precision and the doubt its text states.

    ``open_digits`` counts the final digits of the year left open as ``X``.
    """

    text: str
    year: int
    month: int | None = None
    day: int | None = None
    season: Season | None = None
    uncertain: bool = False
    approximate: bool = False
    open_digits: int = 0

    @property
    def first(self) -> Day:
        """The earliest day this date can mean; a season is taken as its whole year."""
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> Day:
        """The latest day this date can mean; a season is taken as its whole year."""
        year = self.year + 10**self.open_digits - 1
        month = self.month or 12
        return Day(year, month, self.day or _length(self.year, month))


@dataclass(frozen=True, slots=True)
class Interval:
    """An EDTF interval: from a date to a date, either of which may be missing."""

    text: str
    start: Date | OpenEnd
    end: Date | OpenEnd


Edtf = Date | Interval


def parse_edtf(text: str) -> Edtf:
    """Read an EDTF date or interval.

    Raises InvalidDateError, whose text says what the date should look like.
    """
    if "/" not in text:
        return _date(text)
    start_text, _, end_text = text.partition("/")
    start, end = _end(start_text), _end(end_text)
    if isinstance(start, OpenEnd) and isinstance(end, OpenEnd):
        raise InvalidDateError(f"“{text}” is an interval without a date; leave it out instead.")
    if isinstance(start, Date) and isinstance(end, Date) and start.first > end.last:
        raise InvalidDateError(f"“{text}” ends before it starts; write the earlier date first.")
    return Interval(text, start, end)


def _end(text: str) -> Date | OpenEnd:
    return OpenEnd(_OPEN[text]) if text in _OPEN else _date(text)


def _date(text: str) -> Date:
    match = _DATE.fullmatch(text)
    if match is None:
        raise InvalidDateError(
            f"“{text}” is no EDTF date; write it as 2004, 2004-10, 2004-10-31, 2004~ or 2002/2003."
        )
    year, open_digits = _year(match["year"])
    number, day = _part(match["month"]), _part(match["day"])
    season = _season(number)
    month = number if season is None else None
    _check_calendar(text, year, month, day, season)
    qualifier = match["qualifier"]
    return Date(
        text=text,
        year=year,
        month=month,
        day=day,
        season=season,
        uncertain=qualifier in {"?", "%"},
        approximate=qualifier in {"~", "%"},
        open_digits=open_digits,
    )


def _year(text: str) -> tuple[int, int]:
    return int(text.replace("X", "0")), text.count("X")


def _part(text: str | None) -> int | None:
    return None if text is None or text == "XX" else int(text)


def _season(number: int | None) -> Season | None:
    return Season(number) if number in {season.value for season in Season} else None


def _check_calendar(
    text: str, year: int, month: int | None, day: int | None, season: Season | None
) -> None:
    if month is not None and not 1 <= month <= 12:  # noqa: PLR2004 - a year has twelve months
        raise InvalidDateError(f"“{text}” has no such month; months run from 01 to 12.")
    if day is None:
        return
    if season is not None:
        raise InvalidDateError(f"“{text}” puts a day in a season; write the month instead.")
    if not 1 <= day <= _length(year, month or 1):
        raise InvalidDateError(f"“{text}” is no day of the calendar.")


def _length(year: int, month: int) -> int:
    from calendar import monthrange  # noqa: PLC0415 - it loads locales, which few cases need

    # monthrange knows the years 1 to 9999; leap years repeat every 400.
    return monthrange(year % 400 + 400, month)[1]
