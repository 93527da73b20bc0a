"""A chart in a view: reference range, curve and points, and values where there is room."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from viewer.history.curves import Curved, draw_curve
from viewer.history.items import Item
from viewer.history.labels import Row, Span, Wish, place
from viewer.history.picture import (
    Box,
    Curve,
    Dots,
    Drawn,
    Face,
    Ground,
    Limited,
    Reach,
    Text,
    Tone,
    extent,
)
from viewer.history.plan import ChartPlan
from viewer.history.scene import Chart
from viewer.history.typesetting import Ink, Typesetter
from viewer.history.view import View

_MOST_VALUES = 40  # beyond this the values are for pointing at, not for reading off
_LIFT = 2.0

_Line = tuple[tuple[float, float], tuple[float, float]]


def draw_chart(
    plan: ChartPlan, view: View, uprights: tuple[float, ...], setter: Typesetter
) -> Iterator[Drawn]:
    """Yield a chart's curve and points in a view, and values that touch nothing."""
    curve = tuple(draw_curve(plan.curved, view, setter.growth))
    yield from curve
    if plan.chart.mark:
        yield from _mark(plan, view, curve, uprights, setter)
        return
    shown = [drawn for drawn in curve if isinstance(drawn, Dots)]
    if sum(len(dots.items) for dots in shown) + len(plan.curved.others) <= _MOST_VALUES:
        yield from _values(plan, view, curve, uprights, setter)
    yield from _asides(plan, view, uprights, setter)


def _mark(
    plan: ChartPlan,
    view: View,
    drawn: tuple[Drawn, ...],
    uprights: tuple[float, ...],
    setter: Typesetter,
) -> tuple[Text, ...]:
    """Set the words of an only value beside its mark, as on a lane."""
    row = Row(plan.box.middle, tuple(Span(x - 4, x + 4) for x in uprights))
    wishes = [
        Wish(item, plan.chart.mark, mark.left, mark.right, 0, inside=False)
        for item, mark in _marks(drawn)
    ]
    row.taken.extend(Span(wish.left, wish.right) for wish in wishes)
    return place(wishes, [row], Span(view.left, view.right), Face.SMALL, setter).texts


def _asides(
    plan: ChartPlan, view: View, uprights: tuple[float, ...], setter: Typesetter
) -> tuple[Text, ...]:
    """Set the values without a time under their chart, one to a row."""
    height = setter.height(Face.SMALL)
    spans = tuple(Span(x - 4, x + 4) for x in uprights)
    texts = list[Text]()
    for number, aside in enumerate(plan.chart.asides):
        row = Row(plan.box.bottom + (number + 0.5) * height, below=True, uprights=spans)
        wish = Wish(aside.item, aside.text, view.left, view.right, 0, inside=False, beside=False)
        texts.extend(place([wish], [row], Span(view.left, view.right), Face.SMALL, setter).texts)
    return tuple(texts)


def chart_ground(chart: Chart, plan: Curved, left: float, right: float) -> Iterator[Drawn]:
    """Yield what lies under a curve whatever the view: the reference range."""
    if chart.low is None and chart.high is None:
        return
    scale = plan.rises
    top = scale.box.top if chart.high is None else scale.y(chart.high)
    bottom = scale.box.bottom if chart.low is None else scale.y(chart.low)
    yield Ground(
        Box(left, top, right, bottom),
        Tone.RESULT_SOFT,
        open_top=chart.high is None,
        open_bottom=chart.low is None,
        item=chart.item,
    )


def chart_limits(chart: Chart, plan: Curved, right: float, setter: Typesetter) -> Iterator[Text]:
    """Yield the numbers beside a chart, right-aligned, the weightiest where two collide."""
    taken: list[Box] = []
    height = setter.height(Face.SMALL)
    for limit in chart.limits:
        width = setter.width(limit.text, Face.SMALL)
        y = plan.rises.y(limit.value) - height / 2
        text = setter.line(
            right - width, y, limit.text, Ink(Face.SMALL, Tone.SECONDARY, chart.item)
        )
        if not any(text.box.overlaps(box) for box in taken):
            taken.append(text.box)
            yield text


@dataclass(frozen=True, slots=True)
class _Field:
    """What a chart already holds, and the box that its words must keep to."""

    edges: Box
    boxes: list[Box]
    lines: tuple[_Line, ...]

    def clear(self, box: Box) -> bool:
        inside = (
            self.edges.left <= box.left
            and box.right <= self.edges.right
            and self.edges.top <= box.top
            and box.bottom <= self.edges.bottom
        )
        return (
            inside
            and not any(box.overlaps(other) for other in self.boxes)
            and not any(_crosses(line, box) for line in self.lines)
        )


def _values(
    plan: ChartPlan,
    view: View,
    curve: tuple[Drawn, ...],
    uprights: tuple[float, ...],
    setter: Typesetter,
) -> Iterator[Text]:
    marks = tuple(_marks(curve))
    field = _Field(
        edges=Box(view.left, plan.box.top, view.right, plan.box.bottom),
        boxes=[
            *(mark for _, mark in marks),
            *(Box(x - 3, plan.box.top, x + 3, plan.box.bottom) for x in uprights),
        ],
        lines=tuple(line for drawn in curve for line in _lines(drawn)),
    )
    texts = {point.item: point.text for point in (*plan.curved.points, *plan.curved.others)}
    for item, mark in marks:
        if text := _value(texts[item], item, mark, field, setter):
            field.boxes.append(text.box)
            yield text


def _marks(curve: tuple[Drawn, ...]) -> Iterator[tuple[Item, Box]]:
    for drawn in curve:
        match drawn:
            case Dots(centres, items, size):
                for (x, y), item in zip(centres, items, strict=True):
                    yield item, Box(x, y, x, y).grown(size / 2)
            case Reach(item=item) | Limited(item=item):
                yield item, extent(drawn)
            case _:
                pass


def _lines(drawn: Drawn) -> Iterator[_Line]:
    if isinstance(drawn, Curve):
        yield from pairwise(drawn.points)


def _value(text: str, item: Item, mark: Box, field: _Field, setter: Typesetter) -> Text | None:
    """Set a value above, below, right or left of its mark, or not at all."""
    width, height = setter.width(text, Face.SMALL), setter.height(Face.SMALL)
    centred = (mark.left + mark.right - width) / 2
    level = mark.middle - height / 2
    for x, y in (
        (centred, mark.top - height),
        (centred, mark.bottom),
        (mark.right + _LIFT, level),
        (mark.left - _LIFT - width, level),
    ):
        if field.clear(Box(x, y, x + width, y + height)):
            return setter.line(x, y, text, Ink(Face.SMALL, Tone.INK, item))
    return None


def _crosses(line: _Line, box: Box) -> bool:
    """Whether a straight line passes through a box (Liang and Barsky's clipping)."""
    (x, y), (end_x, end_y) = line
    enters, leaves = 0.0, 1.0
    for slope, room in (
        (x - end_x, x - box.left),
        (end_x - x, box.right - x),
        (y - end_y, y - box.top),
        (end_y - y, box.bottom - y),
    ):
        if slope == 0:
            if room < 0:
                return False
        elif slope < 0:
            enters = max(enters, room / slope)
        else:
            leaves = min(leaves, room / slope)
    return enters <= leaves
