"""The top level of a case file: its keys."""

from collections.abc import Iterator
from typing import Any

from viewer.source.abstracts import ABSTRACT_TABLE, SOURCE_TABLE
from viewer.source.kinds import Schema, described, list_of
from viewer.source.people import AFFILIATION_SCHEMA, AUTHORS
from viewer.source.treatments import HISTORY_TABLE
from viewer.source.works import ARTICLE, REFERENCE

VERSION_KEY = "case-report"
FORMAT_VERSION = "1"
START_HINT = f"Start it with “{VERSION_KEY}: {FORMAT_VERSION}”."

TOP_LEVEL: dict[str, Schema] = {
    VERSION_KEY: described({"const": int(FORMAT_VERSION)}, "The format's version: 1."),
    "source": described(
        SOURCE_TABLE.schema,
        "Where the content of this file comes from, and what that source lacks.",
    ),
    "article": described(ARTICLE.schema, "The case report itself, as a CSL item."),
    "authors": described(AUTHORS.schema, "The article's authors, in order."),
    "affiliations": described(AFFILIATION_SCHEMA, "The affiliations, by ids of your own."),
    "abstract": described(
        ABSTRACT_TABLE.schema, "The article's abstract, or a summary written for this file."
    ),
    "treatment-history": described(
        HISTORY_TABLE.schema, "What was done to the patient, found, and what came of it."
    ),
    "references": described(
        list_of(REFERENCE).schema, "The works cited, in the article's order, as CSL items."
    ),
}


def keys_within(part: str) -> frozenset[str]:
    """Return every key that may stand somewhere inside a part."""
    return frozenset(key for key, _ in _properties(TOP_LEVEL[part]))


def keys_of_lists() -> frozenset[str]:
    """Return the keys of the lists of entries: the parts that are one, and those in a part."""
    return frozenset(
        key
        for name, part in TOP_LEVEL.items()
        for key, schema in ((name, part), *_own_properties(part))
        if schema.get("type") == "array"
    )


def _own_properties(part: Schema) -> Iterator[tuple[str, Schema]]:
    for table in (part, *part.get("allOf", ())):
        yield from table.get("properties", {}).items()


def _properties(schema: Any) -> Iterator[tuple[str, Schema]]:
    waiting = [schema]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            properties = each.get("properties")
            if isinstance(properties, dict):
                yield from properties.items()
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
