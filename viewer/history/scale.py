"""How a frame's axis counts: in the unit and from the anchor its source mostly uses."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import assert_never

from viewer.history.clock import CALENDAR, DAYS_IN, Clock
from viewer.history.phrases import Phrases
from viewer.history.scene import Scale
from viewer.history.words import filled
from viewer.model.when import (
    AnchorPoint,
    At,
    Bounded,
    DatePoint,
    Duration,
    NumberedDay,
    Point,
    Span,
    Unit,
    Until,
    When,
    Within,
)


def scale_of(frame: str, whens: Iterable[When], clock: Clock, phrases: Phrases) -> Scale:
    """Return the scale of a frame, from the times that lie in it.

    A time that is stated of several items counts once.
    """
    parts = list(dict.fromkeys(part for when in whens for part in _parts(when)))
    points = [part for part in parts if not isinstance(part, Duration)]
    in_dates = sum(isinstance(point, DatePoint) for point in points)
    named = (anchor for point in points for anchor in _anchor(point))
    anchors = Counter(anchor for anchor in named if clock.anchored(anchor)[0] == frame)
    if frame == CALENDAR and (in_dates * 2 >= len(points) or not anchors):
        return Scale(Unit.DAY, None, None, phrases.words.axis_dates)
    zero = max(anchors, key=anchors.__getitem__)
    return _counted(zero, parts, clock, phrases)


def points_of(when: When) -> tuple[Point, ...]:
    """Return the points that a time is told from."""
    return tuple(part for part in _parts(when) if not isinstance(part, Duration))


def _counted(zero: str, parts: list[Point | Duration], clock: Clock, phrases: Phrases) -> Scale:
    units = Counter(unit for part in parts for unit in _unit(part))
    # Of units used as often, the finer one can tell all times apart.
    unit = max(units, key=lambda unit: (units[unit], -DAYS_IN[unit]), default=Unit.DAY)
    numbered = any(isinstance(part, NumberedDay) and part.anchor == zero for part in parts)
    by_number = numbered and unit is Unit.DAY
    words = phrases.words
    return Scale(
        unit=unit,
        zero=clock.anchored(zero)[1],
        first_day=clock.first_days.get(zero, 0) if by_number else None,
        caption=filled(
            words.axis_numbered if by_number else words.axis_from,
            unit=phrases.unit(unit, plural=True),
            anchor=phrases.anchor(zero) if by_number else phrases.label(zero),
        ),
    )


def _parts(when: When) -> Iterator[Point | Duration]:
    match when:
        case At(point):
            yield from _of_point(point)
        case Within(duration, of):
            yield duration
            yield from _of_point(of)
        case Bounded(after, before):
            for end in (after, before):
                yield from () if end is None else _of_point(end)
        case Span(start, extent):
            yield from () if start is None else _of_point(start)
            match extent:
                case None:
                    return
                case Until(point):
                    yield from _of_point(point)
                case _:
                    yield extent.duration
        case _:
            assert_never(when)


def _of_point(point: Point) -> Iterator[Point | Duration]:
    yield point
    if isinstance(point, AnchorPoint) and point.offset is not None:
        yield point.offset


def _anchor(point: Point) -> tuple[str, ...]:
    return () if isinstance(point, DatePoint) else (point.anchor,)


def _unit(part: Point | Duration) -> tuple[Unit, ...]:
    match part:
        case Duration(_, unit):
            return (unit,)
        case NumberedDay():
            return (Unit.DAY,)
        case _:
            return ()
