"""Dates of works: EDTF, CSL's date-parts, or words."""

from viewer.model.edtf import Date, Edtf, InvalidDateError, parse_edtf
from viewer.model.work import LiteralDate, WorkDate
from viewer.source.inspection import Inspection, is_short_line
from viewer.source.kinds import Field, Kind, Schema, Table, list_of
from viewer.source.scalars import FLAG, TEXT, whole_number
from viewer.source.tree import Mapping, Node, Scalar

EDTF_SCHEMA: Schema = {
    "type": ["string", "integer"],
    "pattern": r"^[0-9X/.~?%-]{4,}$|^/[0-9X~?%-]{4,}$",
}


def _read_edtf(node: Node, inspection: Inspection) -> Edtf | None:
    if type(node) is not Scalar or not is_short_line(node.value):
        inspection.reject(node, "a date such as 2004-10")
        return None
    try:
        return parse_edtf(node.value)
    except InvalidDateError as error:
        inspection.error(node, str(error))
        return None


def _read_date(node: Node, inspection: Inspection) -> Date | None:
    date = _read_edtf(node, inspection)
    if date is None or isinstance(date, Date):
        return date
    inspection.reject(node, "one date, no interval")
    return None


EDTF: Kind[Edtf] = Kind("a date such as 2004-10", _read_edtf, EDTF_SCHEMA)
DATE: Kind[Date] = Kind("a date such as 2004-10", _read_date, EDTF_SCHEMA)

_PART = whole_number(-9999, 9999)
_PARTS = Table(
    "a date",
    (
        Field(
            "date-parts",
            list_of(list_of(_PART, some=True), some=True),
            "Year, month and day as numbers: [[2004, 10, 31]]; two of them for an interval.",
        ),
        Field("season", whole_number(1, 4), "1 spring, 2 summer, 3 autumn, 4 winter."),
        Field("circa", FLAG, "True where the date is approximate."),
        Field("literal", TEXT, "The date in words, such as in press."),
    ),
)


def _read_parts(node: Mapping, inspection: Inspection) -> WorkDate | None:
    failures = inspection.failures
    values = _PARTS.read(node, inspection)
    if values is None or inspection.failures > failures:
        return None
    if "literal" in values and len(values) == 1:
        return LiteralDate(values["literal"])
    if "date_parts" not in values or "literal" in values:
        inspection.reject(node, "either date-parts or a literal")
        return None
    try:
        return parse_edtf(_edtf_of(**values))
    except InvalidDateError as error:
        inspection.error(node, str(error))
        return None


def _edtf_of(
    date_parts: tuple[tuple[int, ...], ...], season: int | None = None, *, circa: bool = False
) -> str:
    """Spell CSL's date-parts as EDTF."""
    mark = "~" if circa else ""
    if season is not None:
        date_parts = tuple((*parts[:1], 20 + season, *parts[1:]) for parts in date_parts)
    return "/".join("-".join(_digits(parts)) + mark for parts in date_parts)


def _digits(parts: tuple[int, ...]) -> list[str]:
    year, *rest = parts
    sign = "-" if year < 0 else ""
    return [f"{sign}{abs(year):04}", *(f"{part:02}" for part in rest)]


def _read_work_date(node: Node, inspection: Inspection) -> WorkDate | None:
    if type(node) is Mapping:
        return _read_parts(node, inspection)
    if type(node) is Scalar:
        known = inspection.dates.get(node.value)
        if known is not None:
            return known
    date = _read_edtf(node, inspection)
    if date is not None:
        inspection.dates[date.text] = date
    return date


WORK_DATE: Kind[WorkDate] = Kind(
    "a date such as 2004-10",
    _read_work_date,
    {"anyOf": [EDTF_SCHEMA, _PARTS.schema]},
)
