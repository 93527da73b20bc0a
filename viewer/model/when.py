"""Time as a case report states it: dates, relations to an anchor, or nothing at all.

Nothing here has a default. What the source does not state is ``None``, and two items
with the same ``When`` have no order between them.
"""

from dataclasses import dataclass
from enum import Enum

from viewer.model.edtf import Date
from viewer.override import override


class Unit(Enum):
    """A unit of stated time. Months and years have no exact length in days."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length of time, such as ``2 years``. ``count`` is positive."""

    count: float
    unit: Unit

    @override
    def __str__(self) -> str:
        plural = "" if self.count == 1 else "s"
        return f"{self.count:g} {self.unit.value}{plural}"


class Side(Enum):
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class AnchorPoint:
    """The moment of an anchor, or a stated length before or after it
    (``mra``, ``mra + 2 years``, ``mra - 1 day``).
    """

    anchor: str
    offset: Duration | None = None
    side: Side = Side.AFTER


@dataclass(frozen=True, slots=True)
class NumberedDay:
    """A day counted as the source counts it (``day 10 of transplantation``).

    The number of the anchor's own day is the anchor's ``first_day``.
    """

    anchor: str
    day: int


@dataclass(frozen=True, slots=True)
class DatePoint:
    """A point given by a date alone."""

    date: Date


Point = AnchorPoint | NumberedDay | DatePoint


@dataclass(frozen=True, slots=True)
class At:
    """Happened at one stated point."""

    point: Point


@dataclass(frozen=True, slots=True)
class Exactly:
    """A stated length."""

    duration: Duration


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A length with a stated lower bound: going on then, its end not stated."""

    duration: Duration


@dataclass(frozen=True, slots=True)
class Until:
    """Ends at a stated point."""

    point: Point


Extent = Exactly | AtLeast | Until


@dataclass(frozen=True, slots=True)
class Span:
    """Lasted some time. One of the two is set: ``start`` is ``None`` where no beginning
    is stated, ``extent`` where neither end nor length is.
    """

    start: Point | None = None
    extent: Extent | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """Happened at some time in a stated length after a point."""

    duration: Duration
    of: Point


@dataclass(frozen=True, slots=True)
class Bounded:
    """Known only to lie after one point, before another, or both; one of them is set."""

    after: Point | None = None
    before: Point | None = None


When = At | Span | Within | Bounded


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named moment that other times are told from.

    ``date`` and ``when`` are set only where the source states them. ``first_day`` is
    the number the source gives to the anchor's own day: 0 for post-operative days,
    1 where it counts "day 1".
    """

    id: str
    label: str
    date: Date | None = None
    when: When | None = None
    first_day: int = 0
    evidence: tuple[str, ...] = ()
