"""A lane in a view: its entries' shapes, and the words that find room about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from viewer.history.items import Item
from viewer.history.labels import INSET, Placed, Row, Span, Wish, place
from viewer.history.picture import Bar, Drawn, End, Face, extent
from viewer.history.plan import LanePlan
from viewer.history.scene import Entry
from viewer.history.strokes import Pen, tone_of
from viewer.history.typesetting import Typesetter
from viewer.history.view import View
from viewer.history.words import joined


@dataclass(frozen=True, slots=True)
class _Stroke:
    """The shapes of one entry, of which ``bar`` is the one that words may stand in."""

    entry: Entry
    track: int
    drawn: tuple[Drawn, ...]
    bar: Bar | None


def draw_lane(
    plan: LanePlan, view: View, uprights: tuple[float, ...], setter: Typesetter
) -> tuple[tuple[Drawn, ...], Placed]:
    """Return a lane's shapes, and its words placed clear of them and of ``uprights``,
    the x of what crosses all lanes.
    """
    strokes = [
        stroke
        for entry, track in zip(plan.lane.entries, plan.tracks, strict=True)
        if (stroke := _stroke(entry, track, plan, view, setter.growth)).drawn
    ]
    rows = tuple(_rows(plan, uprights))
    for stroke in strokes:
        boxes = [extent(drawn) for drawn in stroke.drawn]
        rows[stroke.track].taken.extend(Span(box.left, box.right) for box in boxes)
    wishes = [wish for stroke in strokes for wish in _wishes(stroke, view, setter)]
    ordered = sorted(wishes, key=lambda wish: wish.at_end)
    placed = place(ordered, rows, Span(view.left, view.right), Face.SMALL, setter)
    return tuple(drawn for stroke in strokes for drawn in stroke.drawn), placed


def _rows(plan: LanePlan, uprights: tuple[float, ...]) -> Iterator[Row]:
    spans = tuple(Span(x - 4, x + 4) for x in uprights)
    for track in range(max(plan.tracks) + 1):
        yield Row(plan.track_middle(track), spans)
    for number in range(plan.below):
        yield Row(plan.below_middle(number), spans, below=True)


def _stroke(entry: Entry, track: int, plan: LanePlan, view: View, growth: float) -> _Stroke:
    top, bottom = plan.track_edges(track)
    pen = Pen(entry, tone_of(plan.lane.band), top, bottom, view, growth)
    drawn = tuple(pen.shapes())
    bar = next((one for one in drawn if isinstance(one, Bar)), None)
    return _Stroke(entry, track, drawn, bar)


def _wishes(stroke: _Stroke, view: View, setter: Typesetter) -> Iterator[Wish]:
    entry, bar = stroke.entry, stroke.bar
    if bar is not None:
        yield from _bar_wishes(stroke, bar, view, setter)
    elif entry.text:
        boxes = [extent(drawn) for drawn in stroke.drawn]
        left, right = min(box.left for box in boxes), max(box.right for box in boxes)
        yield Wish(entry.item, entry.text, left, right, stroke.track, inside=False)


class _Stretch(NamedTuple):
    """A part of a bar that has one dose."""

    item: Item
    text: str
    left: float
    right: float


def _bar_wishes(stroke: _Stroke, bar: Bar, view: View, setter: Typesetter) -> Iterator[Wish]:
    """Yield the words of a bar: one for each stretch between changes of dose, and what is
    said of its end, apart where the bar has room for both.
    """
    *stretches, last = _stretches(stroke.entry, bar, view)
    for item, text, left, right in stretches:
        if text:
            yield Wish(item, text, left, right, stroke.track, inside=True, beside=False)
    tail = extent(bar).right - bar.box.right
    end_text = "" if bar.end is End.CUT else stroke.entry.end_text
    texts = tuple(filter(None, (last.text, end_text)))
    needed = sum(setter.width(text, Face.SMALL) + 2 * INSET for text in texts)
    item, _, left, right = last
    if len(texts) > 1 and needed <= right - left:
        yield Wish(item, last.text, left, right, stroke.track, inside=True, tail=tail)
        yield Wish(item, end_text, left, right, stroke.track, inside=True, tail=tail, at_end=True)
        return
    text = joined(setter.words, *texts)
    if setter.width(text, Face.SMALL) <= view.right - view.left:
        texts = tuple(filter(None, (text,)))
    for text in texts:
        yield Wish(item, text, left, right, stroke.track, inside=True, tail=tail)


def _stretches(entry: Entry, bar: Bar, view: View) -> tuple[_Stretch, ...]:
    steps = sorted(entry.steps, key=lambda step: step.first)
    items = (entry.item, *(step.item for step in steps))
    texts = (entry.text, *(step.text for step in steps))
    lefts = (bar.box.left, *(view.clipped(view.x(step.last)) for step in steps))
    rights = (*(view.clipped(view.x(step.first)) for step in steps), bar.box.right)
    found = tuple(map(_Stretch, items, texts, lefts, rights))
    # Of doses out of view nothing is said but the one that a cut bar still shows.
    shown = tuple(one for one in found if one.left < one.right)
    return shown or found[-1:]
