"""Dates of works: EDTF, CSL's date-parts, or words."""

from viewer.model.edtf import Date, Edtf, InvalidDateError, parse_edtf
from viewer.model.work import LiteralDate, WorkDate
from viewer.source.inspection import Inspection, is_short_line
from viewer.source.kinds import Field, Kind, Schema, Table, list_of, one_key_of
from viewer.source.scalars import FLAG, TEXT, whole_number
from viewer.source.spelt_dates import suggest_edtf
from viewer.source.tree import Mapping, Node, Scalar, Sequence

_MONTH = "(?:0[1-9]|1[0-2]|XX)"
_DAY = "(?:0[1-9]|[12][0-9]|3[01]|XX)"
DATE_PATTERN = (
    f"(?:-?[0-9]{{4}}|[0-9]{{3}}X|[0-9]{{2}}XX)(?:-(?:{_MONTH}(?:-{_DAY})?|2[1-4]))?[?~%]?"
)
_INTERVAL = rf"{DATE_PATTERN}/(?:{DATE_PATTERN}|\.\.)?|(?:\.\.)?/{DATE_PATTERN}"
YEAR_SCHEMA: Schema = {"type": "integer", "minimum": 1000, "maximum": 9999}
EDTF_PATTERN = f"{DATE_PATTERN}|{_INTERVAL}"
EDTF_SCHEMA: Schema = {
    "anyOf": [YEAR_SCHEMA, {"type": "string", "pattern": f"^(?:{EDTF_PATTERN})$"}]
}
_DATE_SCHEMA: Schema = {
    "anyOf": [YEAR_SCHEMA, {"type": "string", "pattern": f"^(?:{DATE_PATTERN})$"}]
}


def read_edtf(
    text: str, node: Node, inspection: Inspection, *, in_words: bool = False
) -> Edtf | None:
    """Read a date or interval; say of another text what to write instead. ``in_words`` says
    that a date may also be given in words.
    """
    try:
        return parse_edtf(text)
    except InvalidDateError as error:
        edtf = suggest_edtf(text)
        _, _, fault = str(error).partition("” ")
        message = f"“{text}” is no EDTF date; write it as {edtf}." if edtf else f"“{text}” {fault}"
        is_in_words = in_words and not edtf and any(sign.isalpha() for sign in text)
        inspection.error(
            node, message, f"Write words as “{{literal: {text}}}”." if is_in_words else ""
        )
        return None


def _read_edtf(node: Node, inspection: Inspection, *, in_words: bool = False) -> Edtf | None:
    if type(node) is not Scalar or not is_short_line(node.value):
        inspection.reject(node, "a date such as 2004-10")
        return None
    return read_edtf(node.value, node, inspection, in_words=in_words)


def _read_date(node: Node, inspection: Inspection) -> Date | None:
    date = _read_edtf(node, inspection)
    if date is None or isinstance(date, Date):
        return date
    inspection.reject(node, "one date, no interval")
    return None


EDTF: Kind[Edtf] = Kind("a date such as 2004-10", _read_edtf, EDTF_SCHEMA)
DATE: Kind[Date] = Kind("a date such as 2004-10", _read_date, _DATE_SCHEMA)

_PART = whole_number(-9999, 9999)
_LISTS_OF_PARTS = list_of(list_of(_PART, some=True), some=True)


def _read_date_parts(node: Node, inspection: Inspection) -> tuple[tuple[int, ...], ...] | None:
    if type(node) is Sequence and any(type(item) is Scalar for item in node.items):
        inspection.error(
            node, "These parts need brackets of their own.", "Write [[2004, 10, 31]]."
        )
        return None
    return _LISTS_OF_PARTS.read(node, inspection)


_PARTS = Table(
    "a date",
    (
        Field(
            "date-parts",
            Kind(_LISTS_OF_PARTS.what, _read_date_parts, _LISTS_OF_PARTS.schema),
            "Year, month and day as numbers: [[2004, 10, 31]]; two of them for an interval.",
        ),
        Field("season", whole_number(1, 4), "1 spring, 2 summer, 3 autumn, 4 winter."),
        Field("circa", FLAG, "True where the date is approximate."),
        Field("literal", TEXT, "The date in words, such as in press."),
    ),
    rules=one_key_of("date-parts", "literal"),
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
    date = _read_edtf(node, inspection, in_words=True)
    if date is not None:
        inspection.dates[date.text] = date
    return date


WORK_DATE: Kind[WorkDate] = Kind(
    "a date such as 2004-10",
    _read_work_date,
    {"anyOf": [EDTF_SCHEMA, _PARTS.schema]},
)
