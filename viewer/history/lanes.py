"""A lane in a view: bars, bands and marks, and the words that find room about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from viewer.history.clock import Course, Mark, Moment, Somewhere
from viewer.history.labels import Placed, Row, Span, Wish, place
from viewer.history.picture import (
    Bar,
    Box,
    Dashed,
    Drawn,
    End,
    Face,
    Glyph,
    Notch,
    Tone,
    extent,
)
from viewer.history.plan import LanePlan
from viewer.history.scene import Band, Entry
from viewer.history.typesetting import Typesetter
from viewer.history.view import View
from viewer.history.words import Words, joined

MARK = 12.0
TAIL = 14.0
_UNSTATED_TAIL = 26.0
_LEAST_BAR = 3.0  # a course too short for the scale still shows


@dataclass(frozen=True, slots=True)
class _Stroke:
    """The shapes of one entry, and the stretch that its words belong to."""

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
        if (stroke := _stroke(entry, track, plan, view)).drawn
    ]
    rows = tuple(_rows(plan, uprights))
    for stroke in strokes:
        boxes = [extent(drawn) for drawn in stroke.drawn]
        rows[stroke.track].taken.extend(Span(box.left, box.right) for box in boxes)
    wishes = [wish for stroke in strokes for wish in _wishes(stroke, view, setter.words)]
    ordered = sorted(wishes, key=lambda wish: wish.at_end)
    placed = place(ordered, rows, Span(view.left, view.right), Face.SMALL, setter)
    return tuple(drawn for stroke in strokes for drawn in stroke.drawn), placed


def stretch(entry: Entry, view: View) -> Span:
    """Return the pixels that an entry's shapes fill in a view."""
    match entry.placement:
        case Mark(_, at):
            return Span(view.x(at) - MARK / 2, view.x(at) + MARK / 2)
        case Course(_, start, end):
            left = view.left if start is None else view.x(start.earliest)
            right = left + _UNSTATED_TAIL if end is None else view.x(end.latest)
            tail = TAIL if entry.placement.goes_on else 0.0
            return Span(left, max(right, left + _LEAST_BAR) + tail)
        case Somewhere(_, earliest, latest):
            left = view.left if earliest is None else view.x(earliest)
            return Span(left, view.right if latest is None else max(view.x(latest), left + MARK))


def _rows(plan: LanePlan, uprights: tuple[float, ...]) -> Iterator[Row]:
    for track in range(max(plan.tracks) + 1):
        yield Row(plan.track_middle(track), taken=[Span(x - 4, x + 4) for x in uprights])
    for number in range(plan.below):
        taken = [Span(x - 4, x + 4) for x in uprights]
        yield Row(plan.below_middle(number), below=True, taken=taken)


def _stroke(entry: Entry, track: int, plan: LanePlan, view: View) -> _Stroke:
    middle = plan.track_middle(track)
    half = (plan.track_height - 6) / 2
    drawn = tuple(_shapes(entry, plan.lane.band, middle, half, view))
    bar = next((one for one in drawn if isinstance(one, Bar)), None)
    return _Stroke(entry, track, drawn, bar)


def _shapes(entry: Entry, band: Band, middle: float, half: float, view: View) -> Iterator[Drawn]:
    tone = tone_of(band)
    placement = entry.placement
    match placement:
        case Mark(_, at) if view.shows(at, at):
            yield Glyph(view.x(at), middle, MARK, entry.shape, tone, entry.item)
        case Mark():
            return
        case Course(_, Moment() as start, Moment() as end) if start.latest <= end.earliest:
            yield from _course(entry, placement, start, end, middle, half, view)
        case Course(_, Moment() as start, None):
            yield from _begun(entry, start, middle, half, view)
        case Course(_, start, end):
            earliest = None if start is None else start.earliest
            latest = None if end is None else end.latest
            yield from _dashed(entry, earliest, latest, middle, half, view, tone)
        case Somewhere(_, earliest, latest):
            yield from _dashed(entry, earliest, latest, middle, half, view, tone)


def _course(
    entry: Entry,
    course: Course,
    start: Moment,
    end: Moment,
    middle: float,
    half: float,
    view: View,
) -> Iterator[Drawn]:
    if not start.exact:
        yield from _dashed(entry, start.earliest, start.latest, middle, half, view, Tone.ACCENT)
    if not end.exact and not course.goes_on:
        yield from _dashed(entry, end.earliest, end.latest, middle, half, view, Tone.ACCENT)
    if not view.shows(start.latest, end.earliest):
        return
    left, right = view.clipped(view.x(start.latest)), view.clipped(view.x(end.earliest))
    finish = End.GOES_ON if course.goes_on else End.STATED
    yield Bar(
        Box(left, middle - half, max(right, left + _LEAST_BAR), middle + half),
        Tone.ACCENT,
        End.CUT if start.latest < view.window.first else End.STATED,
        End.CUT if end.earliest > view.window.last else finish,
        TAIL,
        entry.item,
    )
    for step in entry.steps:
        if view.shows(step.day, step.day):
            x = view.x(step.day)
            yield Notch(x, middle - half, middle + half, step.exact, step.item)


def _begun(entry: Entry, start: Moment, middle: float, half: float, view: View) -> Iterator[Drawn]:
    if not start.exact:
        yield from _dashed(entry, start.earliest, start.latest, middle, half, view, Tone.ACCENT)
    if view.shows(start.latest, start.latest):
        x = view.x(start.latest)
        box = Box(x, middle - half, x + _LEAST_BAR, middle + half)
        tail = _UNSTATED_TAIL - _LEAST_BAR
        yield Bar(box, Tone.ACCENT, End.STATED, End.UNSTATED, tail, entry.item)


def _dashed(
    entry: Entry,
    earliest: float | None,
    latest: float | None,
    middle: float,
    half: float,
    view: View,
    tone: Tone,
) -> Iterator[Drawn]:
    left = view.left if earliest is None else view.x(earliest)
    right = view.right if latest is None else view.x(latest)
    if right < view.left or left > view.right:
        return
    yield Dashed(
        Box(
            view.clipped(left),
            middle - half,
            max(view.clipped(right), view.clipped(left) + _LEAST_BAR),
            middle + half,
        ),
        tone,
        Tone.ACCENT_SOFT if tone is Tone.ACCENT else Tone.RESULT_SOFT,
        open_left=earliest is None or left < view.left,
        open_right=latest is None or right > view.right,
        item=entry.item,
    )


def tone_of(band: Band) -> Tone:
    return Tone.ACCENT if band in {Band.TREATMENTS, Band.MOMENTS} else Tone.RESULT


def _wishes(stroke: _Stroke, view: View, words: Words) -> Iterator[Wish]:
    entry, bar = stroke.entry, stroke.bar
    if bar is None:
        boxes = [extent(drawn) for drawn in stroke.drawn]
        left, right = min(box.left for box in boxes), max(box.right for box in boxes)
        if entry.text:
            yield Wish(entry.item, entry.text, left, right, stroke.track, inside=False)
        return
    yield from _bar_wishes(stroke, bar, view, words)


def _bar_wishes(stroke: _Stroke, bar: Bar, view: View, words: Words) -> Iterator[Wish]:
    """Yield the words of a bar: one for each stretch between changes of dose, and what is
    said of its end.
    """
    entry = stroke.entry
    notches = [step for step in entry.steps if view.shows(step.day, step.day)]
    passed = [step for step in entry.steps if step.day < view.window.first]
    current = max(passed, key=lambda step: step.day, default=None)
    stretches = [
        (entry.item, entry.text) if current is None else (current.item, current.text),
        *((step.item, step.text) for step in sorted(notches, key=lambda step: step.day)),
    ]
    places = [bar.box.left, *sorted(view.x(step.day) for step in notches), bar.box.right]
    tail = extent(bar).right - bar.box.right
    for (item, text), (begin, end) in zip(stretches, pairwise(places), strict=True):
        last = end == places[-1]
        said = text
        if last and bar.end is End.UNSTATED:
            said = joined(words, text, entry.end_text)
        if said:
            yield Wish(item, said, begin, end, stroke.track, inside=True, tail=tail, beside=last)
    if bar.end is End.GOES_ON:
        yield Wish(
            entry.item,
            entry.end_text,
            places[-2],
            places[-1],
            stroke.track,
            inside=True,
            tail=tail,
            at_end=True,
        )
