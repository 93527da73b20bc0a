"""Where stated times lie on an axis, and which times can share one.

Each anchor that the source ties to no date and to no other anchor starts a *frame* of its
own; dates make up one more, ``CALENDAR``. Times of different frames are never compared.
Positions are days: after the frame's first anchor, or in the calendar after 1970-01-01.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from viewer.model.edtf import Date, Day
from viewer.model.treatment import TreatmentHistory
from viewer.model.when import (
    Anchor,
    AnchorPoint,
    At,
    AtLeast,
    Bounded,
    DatePoint,
    Duration,
    Exactly,
    NumberedDay,
    Point,
    Side,
    Span,
    Unit,
    Until,
    When,
    Within,
)

CALENDAR = ""

# Months and years have no length in days; a drawing needs one, so that twelve of the
# first make one of the second.
DAYS_IN = {
    Unit.HOUR: 1 / 24,
    Unit.DAY: 1.0,
    Unit.WEEK: 7.0,
    Unit.MONTH: 365.25 / 12,
    Unit.YEAR: 365.25,
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stated point: the first and the last place it can mean. ``doubtful`` is one that
    the source itself calls approximate or uncertain.
    """

    earliest: float
    latest: float
    doubtful: bool = False

    @property
    def exact(self) -> bool:
        return self.earliest == self.latest and not self.doubtful

    def later(self, length: float) -> "Moment":
        return Moment(self.earliest + length, self.latest + length, self.doubtful)


@dataclass(frozen=True, slots=True)
class Mark:
    """At one exact place on the axis."""

    frame: str
    at: float


@dataclass(frozen=True, slots=True)
class Course:
    """From a start to an end, one of which may not be stated (``None``).

    ``goes_on`` says that at ``end`` it was still going on.
    """

    frame: str
    start: Moment | None
    end: Moment | None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Somewhere:
    """At an unknown place between two, or beyond one where the other is ``None``."""

    frame: str
    earliest: float | None
    latest: float | None


Placement = Mark | Course | Somewhere


@dataclass(frozen=True, slots=True)
class Clock:
    """The anchors' places: id → frame and days in it; and their own days' numbers."""

    places: Mapping[str, tuple[str, float]]
    first_days: Mapping[str, int]

    def place(self, when: When | None) -> Placement | None:
        """Return where a time lies, or ``None`` where no point on any axis is stated."""
        match when:
            case None:
                return None
            case At(point):
                frame, moment = self.moment(point)
                if moment.exact:
                    return Mark(frame, moment.earliest)
                return Somewhere(frame, moment.earliest, moment.latest)
            case Within(duration, of):
                frame, moment = self.moment(of)
                return Somewhere(frame, moment.earliest, moment.latest + days(duration))
            case Bounded(after, before):
                return self._between(after, before)
            case Span(start, extent):
                return self._course(start, extent)
            case _:
                assert_never(when)

    def moment(self, point: Point) -> tuple[str, Moment]:
        match point:
            case DatePoint(date):
                return CALENDAR, dated(date)
            case AnchorPoint(anchor, offset, side):
                frame, place = self.places[anchor]
                length = 0.0 if offset is None else days(offset)
                place += length if side is Side.AFTER else -length
                return frame, Moment(place, place)
            case NumberedDay(anchor, day):
                frame, place = self.places[anchor]
                place += day - self.first_days[anchor]
                return frame, Moment(place, place)
            case _:
                assert_never(point)

    def _between(self, after: Point | None, before: Point | None) -> Placement | None:
        lower = None if after is None else self.moment(after)
        upper = None if before is None else self.moment(before)
        if lower is None:
            return None if upper is None else Somewhere(upper[0], None, upper[1].latest)
        frame, earliest = lower[0], lower[1].earliest
        comparable = upper is not None and upper[0] == frame
        return Somewhere(frame, earliest, upper[1].latest if upper and comparable else None)

    def _course(
        self, start: Point | None, extent: Exactly | AtLeast | Until | None
    ) -> Placement | None:
        if start is None:
            if not isinstance(extent, Until):
                return None
            frame, end = self.moment(extent.point)
            return Course(frame, None, end)
        frame, begun = self.moment(start)
        match extent:
            case None:
                return Course(frame, begun, None)
            case Exactly(duration):
                return Course(frame, begun, begun.later(days(duration)))
            case AtLeast(duration):
                return Course(frame, begun, begun.later(days(duration)), goes_on=True)
            case Until(point):
                other, end = self.moment(point)
                return Course(frame, begun, end if other == frame else None)
            case _:
                assert_never(extent)


def clock_of(history: TreatmentHistory) -> Clock:
    anchors = {anchor.id: anchor for anchor in history.anchors}
    return Clock(
        places={id_: _rooted(id_, anchors, frozenset()) for id_ in anchors},
        first_days={anchor.id: anchor.first_day for anchor in history.anchors},
    )


def days(duration: Duration) -> float:
    return duration.count * DAYS_IN[duration.unit]


def dated(date: Date) -> Moment:
    """Return the days that a date can mean, in the calendar's frame."""
    doubtful = date.uncertain or date.approximate
    return Moment(day_number(date.first), day_number(date.last), doubtful)


def day_number(day: Day) -> int:
    """Return a day's distance from 1970-01-01, in years that ``datetime`` lacks too."""
    # Counted in years that begin in March, a leap day is the last day of its year.
    year = day.year - (day.month < 3)  # noqa: PLR2004 - January and February
    of_year = (153 * ((day.month + 9) % 12) + 2) // 5 + day.day - 1
    return year * 365 + year // 4 - year // 100 + year // 400 + of_year - 719468


def _rooted(id_: str, anchors: Mapping[str, Anchor], seen: frozenset[str]) -> tuple[str, float]:
    anchor = anchors[id_]
    if anchor.date is not None and dated(anchor.date).exact:
        return CALENDAR, float(day_number(anchor.date.first))
    match anchor.when:
        case At(DatePoint(date)) if dated(date).exact:
            return CALENDAR, float(day_number(date.first))
        case At(AnchorPoint(other, offset, side)) if other not in seen | {id_}:
            frame, place = _rooted(other, anchors, seen | {id_})
            length = 0.0 if offset is None else days(offset)
            return frame, place + (length if side is Side.AFTER else -length)
        case At(NumberedDay(other, day)) if other not in seen | {id_}:
            frame, place = _rooted(other, anchors, seen | {id_})
            return frame, place + day - anchors[other].first_day
        case _:
            return id_, 0.0
