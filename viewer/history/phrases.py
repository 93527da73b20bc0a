"""Times in words: what a ``When`` states, and nothing beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from viewer.history.words import UNCAPITALISED, Words, filled
from viewer.model.edtf import Date, Season
from viewer.model.treatment import TreatmentHistory
from viewer.model.when import (
    AnchorPoint,
    At,
    AtLeast,
    Bounded,
    DatePoint,
    Duration,
    Exactly,
    Extent,
    NumberedDay,
    Point,
    Side,
    Span,
    Unit,
    Until,
    When,
    Within,
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Times of one history in words: ``labels`` maps its anchors' ids to their labels.

    ``brief`` leaves out the only anchor there is, and ``counted_from`` the one that all
    numbered days are counted from, for a picture whose axis says so.
    """

    words: Words
    labels: Mapping[str, str] = field(default_factory=dict)
    brief: bool = False
    counted_from: str = ""

    def when(self, when: When) -> str:
        """Return a time as it ends a clause: ``from the first dose for 2 years``."""
        match when:
            case At(point):
                return self._at(point)
            case Span(start, extent):
                return self._span(start, extent)
            case Within(duration, of):
                return self._within(duration, of)
            case Bounded(after, before):
                return self._bounded(after, before)
            case _:
                assert_never(when)

    def _span(self, start: Point | None, extent: Extent | None) -> str:
        begun = "" if start is None else filled(self.words.starting, point=self.point(start))
        lasted = "" if extent is None else self.extent(extent)
        if begun and lasted:
            return filled(self.words.starting_and_lasting, start=begun, length=lasted)
        return begun or lasted

    def extent(self, extent: Extent) -> str:
        match extent:
            case Exactly(duration):
                return filled(self.words.lasting, length=self.duration(duration))
            case AtLeast(duration):
                return filled(self.words.lasting_at_least, length=self.duration(duration))
            case Until(point):
                return filled(self.words.until, point=self.point(point))
            case _:
                assert_never(extent)

    def point(self, point: Point) -> str:
        """Return a point as a noun: ``2 years after the first dose``, ``May 2003``."""
        match point:
            case AnchorPoint(anchor, offset, side):
                return self._from_anchor(anchor, offset, side)
            case NumberedDay(anchor, day):
                words, number = self.words, _signed(day)
                bare = self.brief or anchor == self.counted_from
                template = words.numbered_day_short if bare else words.numbered_day
                return filled(template, number=number, anchor=self.anchor(anchor))
            case DatePoint(date):
                return self.date(date)
            case _:
                assert_never(point)

    def anchor(self, anchor: str) -> str:
        """Return an anchor's label in a sentence: ``the first dose of MRA``."""
        label = self.label(anchor)
        return filled(self.words.the_anchor, anchor=_in_a_sentence(label), label=label)

    def label(self, anchor: str) -> str:
        """Return an anchor's label, or its id where the anchor could not be read."""
        return self.labels.get(anchor, anchor)

    def duration(self, duration: Duration) -> str:
        count = f"{duration.count:.15g}"
        unit = self.unit(duration.unit, plural=duration.count != 1)
        return filled(self.words.duration, count=count, unit=unit)

    def unit(self, unit: Unit, *, plural: bool) -> str:
        words = self.words
        one, more = {
            Unit.HOUR: (words.hour, words.hours),
            Unit.DAY: (words.day, words.days),
            Unit.WEEK: (words.week, words.weeks),
            Unit.MONTH: (words.month, words.months),
            Unit.YEAR: (words.year, words.years),
        }[unit]
        return more if plural else one

    def date(self, date: Date) -> str:
        """Return a date with all its doubt: ``about 2003``, ``May 2003 (uncertain)``.

        A year with open digits keeps its spelling, for any other would add a digit.
        """
        text = self._calendar_date(date)
        if date.approximate:
            text = filled(self.words.approximate, date=text)
        return filled(self.words.uncertain, date=text) if date.uncertain else text

    def _calendar_date(self, date: Date) -> str:
        if date.open_digits or date.year < 1:
            return date.text.rstrip("?~%")
        year = str(date.year)
        if date.season is not None:
            month = self.words.season_names[list(Season).index(date.season)]
            return filled(self.words.date_of_month, month=month, year=year)
        if date.month is None:
            return filled(self.words.date_of_year, year=year)
        month = self.words.month_names[date.month - 1]
        if date.day is None:
            return filled(self.words.date_of_month, month=month, year=year)
        return filled(self.words.date_of_day, day=str(date.day), month=month, year=year)

    def _from_anchor(self, anchor: str, offset: Duration | None, side: Side) -> str:
        if offset is None:
            return self.anchor(anchor)
        words = self.words
        template = words.after_anchor if side is Side.AFTER else words.before_anchor
        return filled(template, length=self.duration(offset), anchor=self.anchor(anchor))

    def _at(self, point: Point) -> str:
        match point:
            case AnchorPoint(_, None, _):
                return filled(self.words.at, point=self.point(point))
            case AnchorPoint():
                return self.point(point)
            case NumberedDay():
                return filled(self.words.on, point=self.point(point))
            case DatePoint(date):
                return self._on(date)
            case _:
                assert_never(point)

    def _on(self, date: Date) -> str:
        told = self.date(date)
        if date.approximate:
            return told
        template = self.words.in_date if date.day is None else self.words.on_date
        return filled(template, date=told)

    def _within(self, duration: Duration, of: Point) -> str:
        length = self.duration(duration)
        if self.brief and isinstance(of, AnchorPoint) and of.offset is None:
            return filled(self.words.within_short, length=length)
        return filled(self.words.within, length=length, point=self.point(of))

    def _bounded(self, after: Point | None, before: Point | None) -> str:
        words = self.words
        if after is not None and before is not None:
            return filled(
                words.after_and_before, after=self.point(after), before=self.point(before)
            )
        if before is not None:
            return filled(words.before, point=self.point(before))
        return "" if after is None else filled(words.after, point=self.point(after))


def phrases_of(history: TreatmentHistory, words: Words) -> Phrases:
    return Phrases(words, {anchor.id: anchor.label for anchor in history.anchors})


def _in_a_sentence(label: str) -> str:
    first, _, _ = label.partition(" ")
    return label[:1].lower() + label[1:] if first.lower() in UNCAPITALISED else label


def _signed(day: int) -> str:
    return str(day).replace("-", "−")
