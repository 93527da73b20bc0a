"""The abstract and the source's description."""

from typing import Any

from viewer.model.case import Abstract, AbstractKind, Section, Source
from viewer.source.identifiers import URL
from viewer.source.inspection import Inspection
from viewer.source.kinds import Field, Table, list_of, one_key_of, record
from viewer.source.scalars import PARAGRAPHS, TEXT, one_of
from viewer.source.tree import Node

SOURCE_TABLE = Table(
    "the source",
    (
        Field("description", TEXT, "Where the content of this file comes from, in words."),
        Field("url", URL, "The address of the source."),
        Field("provides", list_of(TEXT), "What the source has, such as abstract or references."),
        Field("lacks", list_of(TEXT), "What the source does not have, such as body or dates."),
    ),
)
_SECTION = record(
    Table(
        "a section",
        (
            Field("heading", TEXT, "The section's heading, where it has one."),
            Field("text", PARAGRAPHS, "The section's text.", required=True),
        ),
    ),
    lambda values: Section(values.get("heading", ""), values["text"]),
)
ABSTRACT_TABLE = Table(
    "the abstract",
    (
        Field(
            "kind",
            one_of(AbstractKind),
            "published: the article's own words. summary: written for this file.",
            required=True,
        ),
        Field("text", PARAGRAPHS, "The abstract, where it has no sections."),
        Field("sections", list_of(_SECTION, some=True), "Its sections: heading and text each."),
    ),
    rules=one_key_of("text", "sections"),
)


def read_source(node: Node, inspection: Inspection) -> Source:
    """Read what the file says of its source, as far as it is right."""
    return Source(**(SOURCE_TABLE.read(node, inspection) or {}))


def read_abstract(node: Node, inspection: Inspection) -> Abstract | None:
    """Read the abstract, and keep it as the one that evidence is looked for in."""
    failures = inspection.failures
    values = ABSTRACT_TABLE.read(node, inspection)
    is_sound = inspection.failures == failures
    abstract = None if values is None else _abstract(values, node, inspection, is_sound=is_sound)
    inspection.abstract = abstract
    inspection.abstract_is_lost |= inspection.failures > failures
    return abstract


def _abstract(
    values: dict[str, Any], node: Node, inspection: Inspection, *, is_sound: bool
) -> Abstract | None:
    text, sections = values.get("text"), values.get("sections")
    if text is None and sections is None and not is_sound:
        return None
    if (text is None) == (sections is None):
        inspection.missing(
            node,
            "An abstract has either “text” or “sections”.",
            "Move the text into a section, or leave the sections out.",
        )
        return None
    found = (Section("", text),) if text is not None else sections
    return Abstract(values["kind"], found) if found and "kind" in values else None
