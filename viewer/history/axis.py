"""Ticks: whole steps of the axis's unit, or the calendar's own, far enough apart to read."""

from collections.abc import Iterator
from datetime import date as civil
from itertools import count, takewhile
from math import ceil, floor
from typing import NamedTuple

from viewer.history.clock import DAYS_IN, day_number
from viewer.history.phrases import Phrases
from viewer.history.picture import Window
from viewer.history.scene import Scale
from viewer.model.edtf import Date, Day
from viewer.model.when import Unit

_STEPS = {
    Unit.HOUR: (1, 2, 3, 6, 12, 24),
    Unit.DAY: (1, 2, 5, 10, 20),
    Unit.WEEK: (1, 2, 4, 8, 12, 26, 52),
    Unit.MONTH: (1, 2, 3, 4, 6, 12),
    Unit.YEAR: (1, 2, 5, 10),
}
_MONTHS = (1, 2, 3, 6)
_EPOCH = civil(1970, 1, 1).toordinal()


class Tick(NamedTuple):
    """A place on the axis in days. ``text`` is empty where the source's way of counting
    gives the place no number.
    """

    day: float
    text: str


def ticks(scale: Scale, window: Window, most: int, phrases: Phrases) -> tuple[Tick, ...]:
    """Return at most about ``most`` ticks for what a window shows."""
    if scale.zero is None:
        return tuple(_of_calendar(window, most, phrases))
    return tuple(_counted(scale, scale.zero, window, most))


def narrowest(scale: Scale) -> float:
    """Return the fewest days a view may show: two steps of the axis's unit."""
    return 2 * DAYS_IN[scale.unit]


def _counted(scale: Scale, zero: float, window: Window, most: int) -> Iterator[Tick]:
    unit = DAYS_IN[scale.unit]
    first, last = (window.first - zero) / unit, (window.last - zero) / unit
    step = _step(_STEPS[scale.unit], last - first, most)
    for number in range(ceil(first / step) * step, floor(last) + 1, step):
        yield Tick(zero + number * unit, _number(number, scale.first_day))


def _number(number: int, first_day: int | None) -> str:
    """Return a tick's text. Where the source counts its first day as 1, whether a day 0
    or a day −1 comes before it is not stated.
    """
    if first_day and number < 0:
        return ""
    return str(number + (first_day or 0)).replace("-", "−")


def _step(steps: tuple[int, ...], span: float, most: int) -> int:
    larger = (steps[-1] * factor * 10**power for power in count() for factor in (2, 5, 10))
    return next(step for step in _all(steps, larger) if span / step <= most)


def _all(steps: tuple[int, ...], larger: Iterator[int]) -> Iterator[int]:
    yield from steps
    yield from larger


def _of_calendar(window: Window, most: int, phrases: Phrases) -> Iterator[Tick]:
    span = window.last - window.first
    if span / DAYS_IN[Unit.DAY] <= most * _STEPS[Unit.DAY][-1]:
        yield from _days(window, _step(_STEPS[Unit.DAY], span, most), phrases)
    elif span / DAYS_IN[Unit.MONTH] <= most * _MONTHS[-1]:
        yield from _months(window, _step(_MONTHS, span / DAYS_IN[Unit.MONTH], most), phrases)
    else:
        yield from _years(window, _step((1, 2, 5, 10), span / DAYS_IN[Unit.YEAR], most))


def _days(window: Window, step: int, phrases: Phrases) -> Iterator[Tick]:
    for day in range(ceil(window.first / step) * step, floor(window.last) + 1, step):
        on = civil.fromordinal(day + _EPOCH)
        yield Tick(day, phrases.date(Date("", on.year, on.month, on.day)))


def _months(window: Window, step: int, phrases: Phrases) -> Iterator[Tick]:
    year = _year(window.first)
    months = ((year + passed // 12, passed % 12 + 1) for passed in count(0, step))
    for in_year, month in months:
        day = day_number(Day(in_year, month, 1))
        if day > window.last:
            return
        if day >= window.first:
            yield Tick(day, phrases.date(Date("", in_year, month)))


def _years(window: Window, step: int) -> Iterator[Tick]:
    first = ceil(_year(window.first) / step) * step
    places = ((year, day_number(Day(year, 1, 1))) for year in count(first, step))
    for year, day in takewhile(lambda place: place[1] <= window.last, places):
        if day >= window.first:
            yield Tick(day, str(year))


def _year(day: float) -> int:
    """Return the year of a day, or the one before."""
    return floor(1970 + day / DAYS_IN[Unit.YEAR]) - 1
