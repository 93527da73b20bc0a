"""When something was: the little language of docs/case-file.md, “When”."""

import re
from typing import Any, assert_never

from viewer.model.edtf import Date, Interval
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
from viewer.source.dates import DATE_PATTERN, EDTF_PATTERN, YEAR_SCHEMA, read_edtf
from viewer.source.inspection import Inspection, is_short_line, shorten
from viewer.source.kinds import Field, Kind, Schema, Table
from viewer.source.scalars import mentioned
from viewer.source.spelt_dates import suggest_edtf
from viewer.source.tree import Mapping, Node, Scalar

ANCHOR_FAMILY = "an anchor"
ANCHOR_ID = re.compile(r"[^\W\d_][\w-]*")
# In the schema's sort of expressions \w is ASCII: letters of any script are all that is
# neither a space nor a sign of ASCII.
ANCHOR_ID_PATTERN = r"[^\s!-@\[-`{-~−][^\s!-,./:-@\[-^`{-~−]*"

_DURATION = re.compile(r"(?P<count>[0-9]{1,6}(?:\.[0-9]{1,6})?) +(?P<unit>[a-z]+?)s?")
_OFFSET = re.compile(r"(?P<anchor>\S+) +(?P<sign>[+−-]) +(?P<duration>.+)")
_DAY = re.compile(r"day +(?P<day>[+−-]?[0-9]{1,6}) +of +(?P<anchor>\S+)")
_DAY_ALONE = re.compile(r"(?:day|d|pod)\.? *(?P<day>[+−-]?[0-9]{1,6})", re.IGNORECASE)
_DAY_WORD = re.compile(r"^(?:day|pod) *(?=[+−-]?[0-9])", re.IGNORECASE)
_SIGN = re.compile(r"(?<=\S) *([+−]|(?<= )-) *(?=[0-9]+(?:\.[0-9]+)? *[a-z]+$)")
_UNIT_AT_ITS_NUMBER = re.compile(r"([0-9])([a-z]+)$")
_SIDES = {"+": Side.AFTER, "-": Side.BEFORE, "−": Side.BEFORE}
_UNITS = {unit.value: unit for unit in Unit}

_DAYS_IN = {
    Unit.HOUR: (1 / 24, 1 / 24),
    Unit.DAY: (1, 1),
    Unit.WEEK: (7, 7),
    Unit.MONTH: (28, 31),
    Unit.YEAR: (365, 366),
}

_DURATION_WORDS = "a length of time such as 2 years"
_POINT_WORDS = "a date, an anchor, “anchor + 2 years” or “day 10 of anchor”"


def _read_duration(node: Node, inspection: Inspection) -> Duration | None:
    if type(node) is not Scalar:
        inspection.reject(node, _DURATION_WORDS)
        return None
    return _duration(node.value, node, inspection)


def _duration(text: str, node: Node, inspection: Inspection) -> Duration | None:
    match = _DURATION.fullmatch(text)
    unit = _UNITS.get(match["unit"]) if match else None
    count = float(match["count"]) if match else 0.0
    if unit is None or not count:
        inspection.error(
            node,
            f"“{shorten(text)}” is not {_DURATION_WORDS}.",
            "Write a number and hours, days, weeks, months or years.",
        )
        return None
    return Duration(count, unit)


def _read_point(node: Node, inspection: Inspection) -> Point | None:
    if type(node) is not Scalar:
        inspection.reject(node, _POINT_WORDS)
        return None
    point = _point(node.value.strip(), node, inspection)
    if isinstance(point, Interval):
        inspection.reject(node, "one point in time, no interval")
        return None
    return point


def _point(text: str, node: Node, inspection: Inspection) -> Point | Interval | None:
    if match := _DAY.fullmatch(text):
        anchor = mentioned(ANCHOR_FAMILY, match["anchor"], node, inspection)
        return None if anchor is None else NumberedDay(anchor, int(match["day"].replace("−", "-")))
    if match := _OFFSET.fullmatch(text):
        anchor = mentioned(ANCHOR_FAMILY, match["anchor"], node, inspection)
        offset = _duration(match["duration"], node, inspection)
        if anchor is None or offset is None:
            return None
        return AnchorPoint(anchor, offset, _SIDES[match["sign"]])
    if ANCHOR_ID.fullmatch(text):
        anchor = mentioned(ANCHOR_FAMILY, text, node, inspection)
        return None if anchor is None else AnchorPoint(anchor)
    return _dated(text, node, inspection)


def _dated(text: str, node: Node, inspection: Inspection) -> Point | Interval | None:
    if not is_short_line(text) or not (re.match(r"[0-9./-]", text) or suggest_edtf(text)):
        hint = _point_hint(text) if is_short_line(text) else ""
        inspection.error(node, f"“{shorten(text)}” is not {_POINT_WORDS}.", hint)
        return None
    date = read_edtf(text, node, inspection)
    return DatePoint(date) if isinstance(date, Date) else date


def _point_hint(text: str) -> str:
    """Return what to write for a point that lacks a space, a small letter or its anchor."""
    if match := _DAY_ALONE.fullmatch(text):
        return f"Write “day {match['day']} of …”, with the anchor that it counts from."
    spaced = _SIGN.sub(r" \1 ", _DAY_WORD.sub("day ", text, count=1))
    spaced = _UNIT_AT_ITS_NUMBER.sub(r"\1 \2", spaced)
    is_point = _DAY.fullmatch(spaced) or _is_offset(spaced)
    return f"Write “{spaced}”." if is_point and spaced != text else ""


def _is_offset(text: str) -> bool:
    match = _OFFSET.fullmatch(text)
    return match is not None and _DURATION.fullmatch(match["duration"]) is not None


def _stretch(interval: Interval) -> Span:
    start = DatePoint(interval.start) if isinstance(interval.start, Date) else None
    end = Until(DatePoint(interval.end)) if isinstance(interval.end, Date) else None
    return Span(start, end)


_LENGTH_PATTERN = rf"[0-9]{{1,6}}(?:\.[0-9]{{1,6}})? +(?:{'|'.join(_UNITS)})s?"
_RELATIVE_PATTERN = (
    rf"{ANCHOR_ID_PATTERN}(?: +[+−-] +{_LENGTH_PATTERN})?"
    rf"|day +[+−-]?[0-9]{{1,6}} +of +{ANCHOR_ID_PATTERN}"
)


def _point_schema(dates: str) -> Schema:
    pattern = rf"^\s*(?:{dates}|{_RELATIVE_PATTERN})\s*$"
    return {"anyOf": [YEAR_SCHEMA, {"type": "string", "pattern": pattern}]}


_POINT: Kind[Point] = Kind(_POINT_WORDS, _read_point, _point_schema(DATE_PATTERN))
_LENGTH: Kind[Duration] = Kind(
    _DURATION_WORDS,
    _read_duration,
    {"type": "string", "pattern": f"^{_LENGTH_PATTERN}$"},
)
_FORMS = (
    frozenset({"at"}),
    frozenset({"within", "of"}),
    frozenset({"after", "before"}),
    frozenset({"from", "for"}),
    frozenset({"from", "for_at_least"}),
    frozenset({"from", "until"}),
)
_WHEN = Table(
    "a time",
    (
        Field("at", _POINT, "It happened then."),
        Field("from", _POINT, "It began then."),
        Field("for", _LENGTH, "It lasted this long."),
        Field("for-at-least", _LENGTH, "It lasted this long at least; its end is not stated."),
        Field("until", _POINT, "It ended then."),
        Field("within", _LENGTH, "It happened at some time in this length after “of”."),
        Field("of", _POINT, "The point that “within” counts from."),
        Field("after", _POINT, "It is only known to lie after this."),
        Field("before", _POINT, "It is only known to lie before this."),
    ),
    rules={
        "minProperties": 1,
        "anyOf": [
            {"propertyNames": {"enum": sorted(key.replace("_", "-") for key in form)}}
            for form in _FORMS
        ],
        "dependencies": {"within": ["of"], "of": ["within"]},
    },
)


def _read_when(node: Node, inspection: Inspection) -> When | None:
    match node:
        case Scalar():
            point = _point(node.value.strip(), node, inspection)
            if isinstance(point, Interval):
                return _stretch(point)
            return None if point is None else At(point)
        case Mapping():
            return _read_relation(node, inspection)
        case _:
            inspection.reject(node, "a time")
            return None


def _read_relation(node: Mapping, inspection: Inspection) -> When | None:
    failures = inspection.failures
    values = _WHEN.read(node, inspection)
    if values is None or inspection.failures > failures:
        return None
    if not values:
        inspection.error(node, "This time is empty.", "Leave “when” out where none is stated.")
        return None
    if (
        not any(values.keys() <= form for form in _FORMS)
        or len(values.keys() & {"within", "of"}) == 1
    ):
        words = " and ".join(f"“{key.replace('_', '-')}”" for key in values)
        inspection.error(
            node,
            f"{words} do not make one time." if len(values) > 1 else f"{words} alone is no time.",
            "Write at; or from with for, for-at-least or until; or within and of; "
            "or after and before.",
        )
        return None
    for first, last in (("from", "until"), ("after", "before")):
        if first in values and last in values and _surely_falls(values[first], values[last]):
            inspection.error(
                node,
                f"“{last}” names an earlier time than “{first}”.",
                "Check both against the source.",
            )
            return None
    return _relation(values)


def _surely_falls(first: Point, last: Point) -> bool:
    """Whether ``last`` lies before ``first`` whatever either of them leaves open. Points told
    from anchors of their own, and dates that are in doubt, are never compared.
    """
    match first, last:
        case DatePoint(start), DatePoint(end):
            return _is_sure(start) and _is_sure(end) and start.first > end.last
        case (AnchorPoint() | NumberedDay(), AnchorPoint() | NumberedDay()):
            return first.anchor == last.anchor and _days_of(first)[0] > _days_of(last)[1]
        case _:
            return False


def _is_sure(date: Date) -> bool:
    return not (date.approximate or date.uncertain)


def _days_of(point: AnchorPoint | NumberedDay) -> tuple[float, float]:
    """Return the fewest and the most days that a point can lie after its anchor: a month or
    a year has no one length, and which number an anchor's own day has is its own to say.
    """
    if isinstance(point, NumberedDay):
        return point.day - 1, point.day + 1
    if point.offset is None:
        return 0, 0
    shortest, longest = (point.offset.count * each for each in _DAYS_IN[point.offset.unit])
    return (shortest, longest) if point.side is Side.AFTER else (-longest, -shortest)


def _relation(values: dict[str, Any]) -> When:
    match values:
        case {"at": point}:
            return At(point)
        case {"within": duration, "of": point}:
            return Within(duration, point)
        case {"after": _} | {"before": _}:
            return Bounded(values.get("after"), values.get("before"))
        case _:
            return Span(values.get("from"), _extent(values))


def _extent(values: dict[str, Any]) -> Extent | None:
    match values:
        case {"for": duration}:
            return Exactly(duration)
        case {"for_at_least": duration}:
            return AtLeast(duration)
        case {"until": point}:
            return Until(point)
        case _:
            return None


WHEN: Kind[When] = Kind(
    "a time", _read_when, {"anyOf": [*_point_schema(EDTF_PATTERN)["anyOf"], _WHEN.schema]}
)


def anchors_of(when: When | None) -> tuple[str, ...]:
    """Return the ids of the anchors that a time is told from."""
    return tuple(p.anchor for p in _points_of(when) if isinstance(p, AnchorPoint | NumberedDay))


def _points_of(when: When | None) -> tuple[Point | None, ...]:
    match when:
        case At(point=point) | Within(of=point):
            return (point,)
        case Span(start=start, extent=Until(point=end)):
            return (start, end)
        case Span(start=start):
            return (start,)
        case Bounded(after=after, before=before):
            return (after, before)
        case None:
            return ()
        case _:
            assert_never(when)
