"""CSL-JSON (csl-data.json of the CSL schema), for Zotero, pandoc and other processors."""

import json
from collections.abc import Iterator

from viewer.citation.formats.cut import notice
from viewer.citation.items import Item, csl_item
from viewer.citation.words import Formatted
from viewer.model.work import Work

_scalar = json.JSONEncoder(ensure_ascii=False).encode


def write(formatted: Formatted) -> Iterator[str]:
    """Yield an array of items. A cut list of authors is told in ``note``, which importers
    show, as well as under ``custom``, which our own processor obeys.
    """
    before = "[\n  "
    for work in formatted.works:
        yield before + _written(_item(work), "\n  ")
        before = ",\n  "
    yield "\n]\n" if formatted.works else "[]\n"


def _written(value: object, margin: str) -> str:
    """Return a value as `json.dumps` sets it in by two.

    That leaves a cycle behind at each call, and an array of many at once cannot be paused.
    """
    inner = f"{margin}  "
    match value:
        case dict() if value:
            fields = (f"{_scalar(key)}: {_written(each, inner)}" for key, each in value.items())
            return f"{{{inner}{f',{inner}'.join(fields)}{margin}}}"
        case list() | tuple() if value:
            return f"[{inner}{f',{inner}'.join(_written(each, inner) for each in value)}{margin}]"
        case _:
            return _scalar(value)


def _item(work: Work) -> Item:
    item = csl_item(work)
    if words := notice(work):
        item["note"] = "\n".join(filter(None, (item.get("note", ""), words)))
    return item
