"""CSL-JSON (csl-data.json of the CSL schema), for Zotero, pandoc and other processors."""

import json
from collections.abc import Iterable

from viewer.citation.formats.cut import notice
from viewer.citation.items import Item, csl_item
from viewer.citation.words import Formatted
from viewer.model.work import Work


def write(formatted: Formatted) -> str:
    return of_works(formatted.works)


def of_works(works: Iterable[Work]) -> str:
    """Return an array of items. A cut list of authors is told in ``note``, which importers
    show, as well as under ``custom``, which our own processor obeys.
    """
    items = ",\n".join(map(_written, works))
    return f"[\n{items}\n]\n" if items else "[]\n"


def _written(work: Work) -> str:
    """Return one item, set in by one level; no string in JSON holds a bare line feed."""
    written = json.dumps(_item(work), ensure_ascii=False, indent=2)
    return "  " + written.replace("\n", "\n  ")


def _item(work: Work) -> Item:
    item = csl_item(work)
    if words := notice(work):
        item["note"] = "\n".join(filter(None, (item.get("note", ""), words)))
    return item
