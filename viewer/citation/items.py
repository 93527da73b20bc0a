"""Works as CSL-JSON (csl-data.json of the CSL schema, version 1.0.2)."""

from typing import Any, assert_never

from viewer.model.edtf import Date, Interval
from viewer.model.work import LiteralDate, Name, Reference, Work, WorkDate

Item = dict[str, Any]

_NAME_PARTS = (
    ("family", "family"),
    ("given", "given"),
    ("suffix", "suffix"),
    ("dropping_particle", "dropping-particle"),
    ("non_dropping_particle", "non-dropping-particle"),
    ("literal", "literal"),
    ("comma_suffix", "comma-suffix"),
    ("static_ordering", "static-ordering"),
)


def csl_item(work: Work) -> Item:
    """Return the item that a processor formats.

    A list of authors that the source cuts says so under ``custom``, where the schema lets
    programs put what CSL has no name for. A journal of which only the abbreviation is
    stated goes by that.
    """
    item: Item = {"id": work.id, "type": work.type, **work.text}
    if journal := container(work):
        item["container-title"] = journal
    for variable, names in work.names.items():
        item[variable] = [_name(name) for name in names]
    for variable, date in work.dates.items():
        item[variable] = _date(date)
    if isinstance(work, Reference) and work.authors_truncated:
        item["custom"] = {"authors-truncated": True}
    return item


def container(work: Work) -> str:
    """Return what the work stands in, by its full name where that is stated."""
    return work.text.get("container-title") or work.text.get("container-title-short", "")


def _name(name: Name) -> Item:
    parts = ((key, getattr(name, attribute)) for attribute, key in _NAME_PARTS)
    return {key: value for key, value in parts if value}


def _date(date: WorkDate) -> Item | str:
    match date:
        case Date():
            return _single(date)
        case Interval(start=Date(open_digits=0) as start, end=Date(open_digits=0) as end):
            whole: Item = {"date-parts": [_parts(start), _parts(end)]}
            return {**whole, "circa": True} if _is_doubtful(start, end) else whole
        case Interval():
            return date.text
        case LiteralDate():
            return {"literal": date.text}
        case _:
            assert_never(date)


def _single(date: Date) -> Item | str:
    if date.open_digits:
        # CSL has no decade: read as a number, 199X would become the year 1990.
        return {"literal": f"{date.text[:4].replace('X', '0')}s"}
    found: Item = {"date-parts": [_parts(date)]}
    if date.season is not None:
        found["season"] = date.season.value - 20
    if _is_doubtful(date):
        found["circa"] = True
    return found


def _parts(date: Date) -> list[int]:
    parts = (date.year, date.month, date.day)
    return [part for part in parts if part is not None]


def _is_doubtful(*dates: Date) -> bool:
    return any(date.approximate or date.uncertain for date in dates)
