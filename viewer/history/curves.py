"""The points of a chart, and the lines that may honestly join them.

A solid line runs between two values that follow one another in time, each exact. It stops
at a value that is a bound, a range, or open in time, for a line past it would contradict
what was measured. Values of the same time have no order between them: a dashed upright
ties them, and dashed lines lead to the lowest and the highest of them from either side.
Where a value of the series has no place on the chart, it may lie between any two that have,
and all its lines are dashed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from viewer.history.items import Item
from viewer.history.picture import Box, Curve, Dots, Drawn, Limited, Reach
from viewer.history.scene import Chart, Plotted
from viewer.history.view import View
from viewer.model.treatment import Bound

DOT = 6.0


class Place(NamedTuple):
    """A day, and a height in pixels."""

    day: float
    y: float


class Link(NamedTuple):
    """A dashed line."""

    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Rises:
    """How a chart's numbers become heights: ``low`` at the bottom of ``box``."""

    low: float
    high: float
    box: Box

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.box.bottom - share * self.box.height


@dataclass(frozen=True, slots=True)
class Curved:
    """A chart's points in pixels upwards and days along. ``days`` and ``heights`` are the
    exact points', in time order.
    """

    series: Item
    rises: Rises
    days: tuple[float, ...]
    heights: tuple[float, ...]
    points: tuple[Plotted, ...]
    dashed: bool
    runs: tuple[tuple[Place, ...], ...]
    links: tuple[Link, ...]
    others: tuple[Plotted, ...]


def rises(chart: Chart, box: Box) -> Rises:
    """Return the scale that holds all values and both reference limits."""
    limits = (limit for limit in (chart.low, chart.high) if limit is not None)
    values = [*limits, *(value for point in chart.points for value in (point.low, point.high))]
    low, high = min(values), max(values)
    slack = 0.0 if low < high else abs(low) / 10 or 1.0
    return Rises(low - slack, high + slack, box)


def curved(chart: Chart, box: Box) -> Curved:
    scale = rises(chart, box)
    exact = tuple(point for point in chart.points if point.joined)
    knots = tuple(_knots(chart, scale))
    return Curved(
        series=chart.item,
        rises=scale,
        days=tuple(point.start for point in exact),
        heights=tuple(scale.y(point.low) for point in exact),
        points=exact,
        dashed=bool(chart.asides),
        runs=tuple(_runs(knots)),
        links=tuple(_links(knots)),
        others=tuple(point for point in chart.points if not point.joined),
    )


def draw_curve(curve: Curved, view: View, growth: float) -> Iterator[Drawn]:
    """Yield what a view shows of a curve, its lines cut at the view's edges."""
    size = DOT * growth
    for run in curve.runs:
        if line := _visible(run, view):
            yield Curve(line, dashed=curve.dashed, item=curve.series)
    for link in curve.links:
        if line := _visible(link, view):
            yield Curve(line, dashed=True, item=curve.series)
    yield from _dots(curve, view, size)
    for point in curve.others:
        if view.shows(point.start, point.end):
            yield from _other(point, curve.rises, view, size)


# A knot is the lowest and the highest place of one time; None is where a line must stop.
_Knot = tuple[Place, Place] | None


def _knots(chart: Chart, scale: Rises) -> Iterator[_Knot]:
    for joined, run in groupby(chart.points, key=lambda point: point.joined):
        if not joined:
            yield None
            continue
        for day, same in groupby(run, key=lambda point: point.start):
            heights = [scale.y(point.low) for point in same]
            yield Place(day, max(heights)), Place(day, min(heights))


def _runs(knots: tuple[_Knot, ...]) -> Iterator[tuple[Place, ...]]:
    for single, run in groupby(knots, key=lambda knot: knot is not None and knot[0] == knot[1]):
        places = tuple(knot[0] for knot in run if knot is not None)
        if single and len(places) > 1:
            yield places


def _links(knots: tuple[_Knot, ...]) -> Iterator[Link]:
    for knot in knots:
        if knot is not None and knot[0] != knot[1]:
            yield Link(*knot)
    for before, after in pairwise(knots):
        if before is None or after is None:
            continue
        if before[0] != before[1] or after[0] != after[1]:
            yield from dict.fromkeys((Link(before[0], after[0]), Link(before[1], after[1])))


def _visible(places: tuple[Place, ...], view: View) -> tuple[tuple[float, float], ...]:
    """Return the part of a line that lies in the view, in pixels; empty if less than two
    points of it do.
    """
    first, last = view.window.first, view.window.last
    start = max(bisect_left(places, first, key=_day) - 1, 0)
    stop = bisect_right(places, last, key=_day) + 1
    shown = places[start:stop]
    if len(shown) < 2 or not view.shows(shown[0].day, shown[-1].day):  # noqa: PLR2004
        return ()
    shown = (_cut(shown[0], shown[1], first), *shown[1:-1], _cut(shown[-1], shown[-2], last))
    left, per_day = view.left - first * view.per_day, view.per_day
    return tuple((left + day * per_day, y) for day, y in shown)


def _day(place: Place) -> float:
    return place.day


def _cut(end: Place, inner: Place, edge: float) -> Place:
    """Return the line's end, or where the line meets the edge that it lies beyond."""
    beyond = (edge - end.day) * (inner.day - edge) >= 0
    if edge == end.day or not beyond:
        return end
    share = (edge - end.day) / (inner.day - end.day)
    return Place(edge, end.y + share * (inner.y - end.y))


def _dots(curve: Curved, view: View, size: float) -> Iterator[Dots]:
    start = bisect_left(curve.days, view.window.first)
    stop = bisect_right(curve.days, view.window.last)
    if start == stop:
        return
    left, per_day = view.left - view.window.first * view.per_day, view.per_day
    across = [left + day * per_day for day in curve.days[start:stop]]
    centres = tuple(zip(across, curve.heights[start:stop], strict=True))
    items = tuple(point.item for point in curve.points[start:stop])
    yield Dots(centres, items, size, curve.series)


def _other(point: Plotted, scale: Rises, view: View, size: float) -> Iterator[Drawn]:
    """Draw what is open as wide as it is: a value in a range upwards, a time in a range
    along, and both as the two long sides of a box.
    """
    left, right = (view.clipped(view.x(day)) for day in (point.start, point.end))
    low, high = scale.y(point.low), scale.y(point.high)
    if left < right:
        for y in dict.fromkeys((low, high)):
            yield Reach((left, y), (right, y), point.item)
    elif low != high or point.bound is Bound.EXACT:
        yield Reach((left, low), (left, high), point.item)
    if point.bound is not Bound.EXACT:
        yield Limited((left + right) / 2, low, size, point.bound is Bound.BELOW, point.item)
