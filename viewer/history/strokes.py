"""The shapes of one entry on its lane, as far as a view shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.history.clock import Course, Mark, Moment, Somewhere
from viewer.history.labels import Span
from viewer.history.picture import Bar, Box, Dashed, Drawn, End, Glyph, Notch, Tone
from viewer.history.scene import Band, Entry
from viewer.history.view import View

MARK = 12.0
_TAIL = 14.0
_UNSTATED_TAIL = 26.0
_LEAST = 3.0  # a course too short for the scale still shows


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws an entry between two heights of a view."""

    entry: Entry
    tone: Tone
    top: float
    bottom: float
    view: View
    growth: float

    def shapes(self) -> Iterator[Drawn]:
        match self.entry.placement:
            case Mark(_, at):
                yield from self._mark(at)
            case Course(_, Moment() as start, Moment() as end) if start.latest <= end.earliest:
                yield from self._course(start, end)
            case Course(_, Moment() as start, None):
                yield from self._begun(start)
            case Course(_, start, end):
                earliest = None if start is None else start.earliest
                yield from self._dashed(earliest, None if end is None else end.latest)
            case Somewhere(_, earliest, latest):
                yield from self._dashed(earliest, latest)

    def _mark(self, day: float) -> Iterator[Drawn]:
        if self.view.shows(day, day):
            middle = (self.top + self.bottom) / 2
            shape, item = self.entry.shape, self.entry.item
            size = MARK * self.growth
            yield Glyph(self.view.x(day), middle, size, shape, self.tone, item)

    def _course(self, start: Moment, end: Moment) -> Iterator[Drawn]:
        goes_on = isinstance(self.entry.placement, Course) and self.entry.placement.goes_on
        yield from self._open(start)
        if not goes_on:
            yield from self._open(end)
        if self.view.shows(start.latest, end.earliest):
            finish = End.GOES_ON if goes_on else End.STATED
            cut_start = start.latest < self.view.window.first
            cut_end = end.earliest > self.view.window.last
            yield Bar(
                box=self._box(start.latest, end.earliest),
                tone=self.tone,
                start=End.CUT if cut_start else End.STATED,
                end=End.CUT if cut_end else finish,
                tail=_TAIL * self.growth,
                item=self.entry.item,
            )
            yield from self._notches()

    def _notches(self) -> Iterator[Drawn]:
        for step in self.entry.steps:
            if self.view.shows(step.first, step.last):
                first, last = (
                    self.view.clipped(self.view.x(day)) for day in (step.first, step.last)
                )
                yield Notch(Box(first, self.top, last, self.bottom), step.item)

    def _begun(self, start: Moment) -> Iterator[Drawn]:
        yield from self._open(start)
        if self.view.shows(start.latest, start.latest):
            box = self._box(start.latest, start.latest)
            tail = _UNSTATED_TAIL * self.growth - _LEAST
            yield Bar(box, self.tone, End.STATED, End.UNSTATED, tail, self.entry.item)

    def _open(self, moment: Moment) -> Iterator[Drawn]:
        if not moment.exact:
            yield from self._dashed(moment.earliest, moment.latest)

    def _dashed(self, earliest: float | None, latest: float | None) -> Iterator[Drawn]:
        first, last = self.view.window.first, self.view.window.last
        begin = first if earliest is None else earliest
        end = last if latest is None else latest
        if self.view.shows(begin, end):
            yield Dashed(
                box=self._box(begin, end),
                tone=self.tone,
                ground=Tone.ACCENT_SOFT if self.tone is Tone.ACCENT else Tone.RESULT_SOFT,
                open_left=earliest is None or earliest < first,
                open_right=latest is None or latest > last,
                item=self.entry.item,
            )

    def _box(self, begin: float, end: float) -> Box:
        left, right = (self.view.clipped(self.view.x(day)) for day in (begin, end))
        return Box(left, self.top, max(right, left + _LEAST), self.bottom)


def stretch(entry: Entry, view: View, growth: float) -> Span:
    """Return the pixels that an entry's shapes fill, in view or not."""
    match entry.placement:
        case Mark(_, at):
            half = MARK * growth / 2
            return Span(view.x(at) - half, view.x(at) + half)
        case Course(_, start, end, goes_on):
            left = view.left if start is None else view.x(start.earliest)
            right = left + _UNSTATED_TAIL * growth if end is None else view.x(end.latest)
            return Span(left, max(right, left + _LEAST) + (_TAIL * growth if goes_on else 0))
        case Somewhere(_, earliest, latest):
            left = view.left if earliest is None else view.x(earliest)
            right = view.right if latest is None else view.x(latest)
            return Span(left, max(right, left + _LEAST))


def tone_of(band: Band) -> Tone:
    return Tone.ACCENT if band in {Band.TREATMENTS, Band.MOMENTS} else Tone.RESULT
