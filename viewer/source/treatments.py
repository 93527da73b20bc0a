"""The treatment history: anchors, treatments, observations, measurements, outcomes."""

import re
from math import inf
from typing import Any

from viewer.model.sentences import find_excerpt
from viewer.model.treatment import (
    Bound,
    DoseStep,
    Measurement,
    Observation,
    Outcome,
    Series,
    Treatment,
    TreatmentHistory,
)
from viewer.model.treatment import (
    Kind as TreatmentKind,
)
from viewer.model.when import Anchor
from viewer.source.dates import DATE
from viewer.source.entries import list_with_ids, named_entries
from viewer.source.excerpts import find_likely
from viewer.source.inspection import Inspection, shorten
from viewer.source.kinds import Field, Kind, Schema, Table, list_of, record, whole
from viewer.source.scalars import DECIMAL, ID, TEXT, decimal, id_of, one_of, whole_number
from viewer.source.times import ANCHOR_FAMILY, ANCHOR_ID, ANCHOR_ID_PATTERN, WHEN, anchors_of
from viewer.source.tree import Mapping, Node, Scalar, Sequence

TREATMENT_FAMILY = "a treatment"
WORK_FAMILY = "a work"


def _read_excerpt(node: Node, inspection: Inspection) -> str | None:
    words = TEXT.read(node, inspection)
    is_lost = inspection.abstract is None and inspection.has_gaps
    if words is None or is_lost or inspection.abstract_is_lost:
        return words
    if inspection.abstract is not None and find_excerpt(inspection.abstract, words) is not None:
        return words
    inspection.error(
        node,
        f"The abstract does not say “{shorten(' '.join(words.split()))}”.",
        _excerpt_hint(words, inspection),
    )
    return None


def _excerpt_hint(words: str, inspection: Inspection) -> str:
    abstract = inspection.abstract
    likely = find_likely(abstract, words) if abstract and inspection.may_guess() else None
    if likely is None:
        return "Copy the words as they stand under “abstract”."
    return f"It says “{shorten(likely)}”; copy that, sign for sign."


_EXCERPT = Kind("an excerpt of the abstract", _read_excerpt, TEXT.schema)
_ID = Field("id", ID, "Your own id for it.")
_EVIDENCE = Field(
    "evidence", list_of(_EXCERPT, or_one=True), "The words of this file's abstract that say so."
)
_REFERENCES = Field("references", list_of(id_of(WORK_FAMILY)), "Ids of the works that it cites.")
_WHEN = Field("when", WHEN, "When it was, as far as the source states it.")
_DOSE = Field("dose", TEXT, "The dose as stated, such as 8 mg/kg.")
_SCHEDULE = Field("schedule", TEXT, "How often, such as every 2 weeks.")
_NOTE = Field("note", TEXT, "A remark that is shown beside it.")

_STEP = record(
    Table("a step of a treatment", (_DOSE, _SCHEDULE, _WHEN, _EVIDENCE)),
    lambda values: DoseStep(**values),
)
_TREATMENT = whole(
    record(
        Table(
            "a treatment",
            (
                _ID,
                Field("name", TEXT, "What was given or done.", required=True),
                Field(
                    "kind", one_of(TreatmentKind), "What sort of treatment it is.", required=True
                ),
                _DOSE,
                Field("route", TEXT, "The route, such as intravenous."),
                _SCHEDULE,
                _WHEN,
                Field("steps", list_of(_STEP), "Changes of dose or schedule in its course."),
                _NOTE,
                _EVIDENCE,
                _REFERENCES,
            ),
        ),
        lambda values: Treatment(**{"id": "", **values}),
    )
)
_OBSERVATION = whole(
    record(
        Table(
            "an observation",
            (
                _ID,
                Field("what", TEXT, "What was observed.", required=True),
                Field("finding", TEXT, "What was found, in words.", required=True),
                _WHEN,
                _EVIDENCE,
                _REFERENCES,
            ),
        ),
        lambda values: Observation(**{"id": "", **values}),
    )
)
_OUTCOME = whole(
    record(
        Table(
            "an outcome",
            (
                _ID,
                Field("of", list_of(id_of(TREATMENT_FAMILY)), "Ids of the treatments, together."),
                Field("what", TEXT, "Of what the outcome is told.", required=True),
                Field("finding", TEXT, "What came of it, in words.", required=True),
                _WHEN,
                _EVIDENCE,
                _REFERENCES,
            ),
        ),
        lambda values: Outcome(**{"id": "", **values}),
    )
)

_NUMBER = r"[-−+]?[0-9]{1,15}(?:\.[0-9]{1,15})?"
_VALUE = re.compile(rf"([<>]?) *({_NUMBER})(?: *[-–] *({_NUMBER}))?")
_DECIMAL_COMMA = re.compile(r"[<>]? *[-−+]?[0-9]+,[0-9]+")
_POINT_FORM = "Write [when, value], or {value: …} where no time is stated; a decimal has a point."
_VALUE_WORDS = "a value such as 8.7, 10-15, <0.2 or >100"


def _read_value(node: Node, inspection: Inspection) -> Measurement | None:
    match = _VALUE.fullmatch(node.value) if isinstance(node, Scalar) else None
    if match is None or (match[1] and match[3]):
        inspection.reject(node, _VALUE_WORDS, _value_hint(node))
        return None
    low = decimal(match[2])
    high = low if match[3] is None else decimal(match[3])
    if high < low:
        inspection.reject(node, "a range whose lower number comes first")
        return None
    return Measurement(match.string, low, high, Bound(match[1]))


def _value_hint(node: Node) -> str:
    if isinstance(node, Scalar) and _DECIMAL_COMMA.fullmatch(node.value):
        return f"A decimal has a point: {node.value.replace(',', '.')}."
    return "A unit stands under “unit”; what is no number is an observation."


_VALUE_SCHEMA: Schema = {
    "anyOf": [
        {"type": "number"},
        {"type": "string", "pattern": f"^{_VALUE.pattern}$"},
    ]
}
_VALUE_KIND = Kind(_VALUE_WORDS, _read_value, _VALUE_SCHEMA)
_POINT = Table(
    "a measurement",
    (
        _WHEN,
        Field("value", _VALUE_KIND, "The value: 8.7, 10-15, <0.2 or >100.", required=True),
        _NOTE,
        _EVIDENCE,
    ),
    _POINT_FORM,
)


def _read_measurement(node: Node, inspection: Inspection) -> Measurement | None:
    match node:
        case Sequence(items=[when, value]):
            values = {"when": WHEN.read(when, inspection), "value": _read_value(value, inspection)}
            return None if None in values.values() else _measurement(values)
        case Sequence():
            inspection.reject(node, "[when, value]", _POINT_FORM)
            return None
        case _:
            return record(_POINT, _measurement).read(node, inspection)


def _measurement(values: dict[str, Any]) -> Measurement:
    value: Measurement = values.pop("value")
    return Measurement(value.text, value.low, value.high, value.bound, **values)


_MEASUREMENT = Kind(
    "[when, value]",
    _read_measurement,
    {
        "anyOf": [
            {"type": "array", "items": [WHEN.schema, _VALUE_SCHEMA], "minItems": 2, "maxItems": 2},
            _POINT.schema,
        ]
    },
)
_LIMITS: Kind[dict[str, Any]] = record(
    Table(
        "a reference range",
        (
            Field("low", DECIMAL, "The lower limit.", attribute="reference_low"),
            Field("high", DECIMAL, "The upper limit.", attribute="reference_high"),
        ),
        "Write {low: …, high: …}, or one of the two.",
    ),
    lambda values: values,
)


def _read_range(node: Node, inspection: Inspection) -> dict[str, Any] | None:
    limits = _LIMITS.read(node, inspection)
    if limits and limits.get("reference_low", -inf) > limits.get("reference_high", inf):
        inspection.error(node, "“low” is more than “high” here.", "Check both against the source.")
        return None
    return limits


_RANGE = Kind(_LIMITS.what, _read_range, _LIMITS.schema)


def _series(values: dict[str, Any]) -> Series:
    limits = values.pop("reference", {})
    return Series(**{"id": "", "unit": "", **values, **limits})


_SERIES = whole(
    record(
        Table(
            "a series of measurements",
            (
                _ID,
                Field("what", TEXT, "What was measured.", required=True),
                Field("unit", TEXT, "The unit, such as g/dL."),
                Field("reference", _RANGE, "The limits of the reference range: {low, high}."),
                Field(
                    "points",
                    list_of(_MEASUREMENT, some=True),
                    "The values, [when, value] each.",
                    required=True,
                ),
                _EVIDENCE,
            ),
        ),
        _series,
    )
)

_ANCHOR = Table(
    "an anchor",
    (
        Field("label", TEXT, "The anchor in words, such as First dose of MRA.", required=True),
        Field("date", DATE, "Its date, only where the source states it."),
        _WHEN,
        Field(
            "first-day",
            whole_number(0, 1),
            "The number of the anchor's own day: 0, or 1 where the source counts “day 1”.",
        ),
        _EVIDENCE,
    ),
)


def _read_anchors(node: Node, inspection: Inspection) -> tuple[Anchor, ...]:
    known = inspection.known.setdefault(ANCHOR_FAMILY, {})
    named = named_entries(node, "anchors", _ANCHOR, ANCHOR_FAMILY, inspection)
    entries = [(key, value) for key, value in named if _is_anchor_id(key, inspection)]
    known.update(dict.fromkeys([key.value for key, _ in entries], True))
    found: dict[str, Anchor] = {}
    for key, value in entries:
        anchor = _anchor_kind(key.value).read(value, inspection)
        if anchor is not None:
            found[key.value] = anchor
    return _told_from_each_other(found, [key for key, _ in entries], known, inspection)


def _anchor_kind(name: str) -> Kind[Anchor]:
    return whole(record(_ANCHOR, lambda values: Anchor(name, **values)))


def _is_anchor_id(key: Scalar, inspection: Inspection) -> bool:
    if ANCHOR_ID.fullmatch(key.value):
        return True
    inspection.error(
        key,
        f"“{shorten(key.value)}” cannot be an anchor's id.",
        "Start with a letter; go on with letters, digits, hyphens and underscores.",
    )
    return False


def _told_from_each_other(
    found: dict[str, Anchor],
    keys: list[Scalar],
    known: dict[str, bool],
    inspection: Inspection,
) -> tuple[Anchor, ...]:
    """Keep the anchors whose times lead back to one that stands by itself."""
    grounded: dict[str, Anchor] = {}
    while ready := [
        name
        for name, anchor in found.items()
        if name not in grounded and all(other in grounded for other in anchors_of(anchor.when))
    ]:
        grounded |= {name: found[name] for name in ready}
    told: set[str] = set()
    for key in keys:
        name = key.value
        known[name] = name in grounded
        if name in found and name not in grounded and name not in told:
            others = _leads_to(name, found)
            if name in others:
                told |= others
                _complain_of_circle(key, inspection)
            else:
                inspection.fail()
    return tuple(anchor for name, anchor in found.items() if name in grounded)


def _leads_to(name: str, found: dict[str, Anchor]) -> set[str]:
    """Return the anchors that the time of an anchor is told from, and so on from theirs."""
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        anchor = found.get(waiting.pop())
        others = [] if anchor is None else [*anchors_of(anchor.when)]
        waiting += [other for other in others if other not in reached]
        reached |= {*others}
    return reached


def _complain_of_circle(key: Scalar, inspection: Inspection) -> None:
    inspection.error(
        key,
        f"The time of “{key.value}” is told from itself, or from an anchor that is told from it.",
        "Leave out the “when” of one of them.",
    )


_ANCHOR_MAP = Kind(
    "a mapping from ids to anchors",
    _read_anchors,
    {
        "type": "object",
        "propertyNames": {"pattern": f"^{ANCHOR_ID_PATTERN}$"},
        "additionalProperties": _ANCHOR.schema,
    },
)


HISTORY_TABLE = Table(
    "the treatment history",
    (
        Field("anchors", _ANCHOR_MAP, "The moments that other times are told from, by id."),
        Field(
            "treatments",
            list_with_ids(_TREATMENT, TREATMENT_FAMILY),
            "What was given or done; the order of the list says nothing of time.",
        ),
        Field("observations", list_with_ids(_OBSERVATION, "an observation"), "Findings in words."),
        Field("measurements", list_with_ids(_SERIES, "a series"), "Series of measured numbers."),
        Field("outcomes", list_with_ids(_OUTCOME, "an outcome"), "What came of treatments."),
    ),
)
_INNER_KEYS = frozenset(
    key
    for kind in (_TREATMENT, _OBSERVATION, _SERIES, _OUTCOME, _MEASUREMENT)
    for key in kind.schema.get("properties", {})
)
_ORDER = tuple(field.key for field in HISTORY_TABLE.fields)


def read_history(node: Node, inspection: Inspection) -> TreatmentHistory:
    """Read the history, its anchors and treatments first: the rest mentions them."""
    inspection.unread |= _families_unread(node)
    _drop_torn_entries(node)
    return TreatmentHistory(**(HISTORY_TABLE.read(_in_reading_order(node), inspection) or {}))


def _drop_torn_entries(node: Node) -> None:
    """Drop each entry whose key lost its indentation, and stands beside its list now: half of
    it would say something else than the file does.
    """
    above: Node | None = None
    for key, value in node.pairs() if isinstance(node, Mapping) else ():
        name = key.value if isinstance(key, Scalar) else ""
        if (
            name not in HISTORY_TABLE.by_key
            and isinstance(above, Sequence)
            and name in _INNER_KEYS
        ):
            del above.items[-1:]
        above = value


def _families_unread(node: Node) -> set[str]:
    """Return the families of ids that may stand under a key that is misspelt."""
    if not isinstance(node, Mapping):
        return set()
    keys = {key.value for key, _ in node.pairs() if isinstance(key, Scalar)}
    if keys <= HISTORY_TABLE.by_key.keys():
        return set()
    families = {"anchors": ANCHOR_FAMILY, "treatments": TREATMENT_FAMILY}
    return {family for key, family in families.items() if key not in keys}


def _in_reading_order(node: Node) -> Node:
    if not isinstance(node, Mapping):
        return node
    pairs = sorted(node.pairs(), key=lambda pair: _rank(pair[0]))
    return Mapping(node.start_mark, [part for pair in pairs for part in pair])


def _rank(key: Node) -> int:
    name = key.value if isinstance(key, Scalar) else ""
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
