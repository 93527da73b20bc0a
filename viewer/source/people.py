"""Names, authors and affiliations."""

from typing import Any

from viewer.model.case import Affiliation, AffiliationPart, Author, PartKind
from viewer.model.work import Addition, Correction, Name
from viewer.source.entries import named_entries
from viewer.source.identifiers import EMAIL, ORCID
from viewer.source.inspection import Inspection
from viewer.source.kinds import Field, Kind, Table, list_of, record, some_key_of, whole
from viewer.source.scalars import FLAG, SHARED_TEXT, TEXT, id_of
from viewer.source.tree import Node

AFFILIATION_FAMILY = "an affiliation"

CORRECTION = whole(
    record(
        Table(
            "a correction",
            (
                Field("field", TEXT, "The key whose value is corrected.", required=True),
                Field("printed", TEXT, "What the source prints.", required=True),
                Field("corrected", TEXT, "What it should say.", required=True),
                Field("basis", TEXT, "How we know.", required=True),
            ),
        ),
        lambda values: Correction(**values),
    )
)
ADDITION = whole(
    record(
        Table(
            "an addition",
            (
                Field(
                    "field", TEXT, "The key whose value the source does not print.", required=True
                ),
                Field("basis", TEXT, "Where the value comes from.", required=True),
            ),
        ),
        lambda values: Addition(**values),
    )
)
CORRECTIONS = Field(
    "corrections", list_of(CORRECTION), "Misprints of the source that are put right here."
)
ADDED = Field("added", list_of(ADDITION), "Fields that the source does not print.")

_NAME_FIELDS = (
    Field("family", SHARED_TEXT, "The family name."),
    Field("given", SHARED_TEXT, "The given names or initials, as the source prints them."),
    Field("suffix", SHARED_TEXT, "What follows the name, such as Jr or III."),
    Field("dropping-particle", SHARED_TEXT, "A particle of the given name (Ludwig van)."),
    Field(
        "non-dropping-particle",
        SHARED_TEXT,
        "A particle of the family name (La Manna).",
    ),
    Field("comma-suffix", FLAG, "True where a comma stands before the suffix."),
    Field("static-ordering", FLAG, "True where the family name always comes first."),
    Field("literal", SHARED_TEXT, "The whole name, for an institution."),
)
_PARTS_OF_NAME = tuple(field.attribute for field in _NAME_FIELDS)
_NAME_FORM = "Write {family: …, given: …}, or {literal: …} for an institution."
NAMES_FORM = "Write “- {family: …, given: …}” on a line of its own for each."
_NAME_RULES = {"oneOf": [{"required": ["literal"]}, some_key_of("family", "given")]}
_NAME = Table("a name", _NAME_FIELDS, _NAME_FORM, _NAME_RULES)


def _read_name(node: Node, inspection: Inspection) -> Name | None:
    failures = inspection.failures
    values = _NAME.read(node, inspection)
    return None if values is None else _name(values, node, failures, inspection)


def _name(
    values: dict[str, Any], node: Node, failures: int, inspection: Inspection
) -> Name | None:
    """Build a name; ``failures`` are those before it was read."""
    if "literal" in values:
        if "family" in values or "given" in values:
            inspection.error(
                node,
                "A name is either literal or has family and given.",
                "Keep “literal” for institutions.",
            )
            return None
    elif "family" not in values and "given" not in values:
        if inspection.failures == failures:
            message = "This name has neither “family” nor “literal”."
            inspection.missing(node, message, "Add one of them.")
        return None
    return Name(**values)


NAME: Kind[Name] = Kind("a name", _read_name, _NAME.schema)

_AUTHOR = Table(
    "an author",
    (
        *_NAME_FIELDS,
        Field(
            "affiliations", list_of(id_of(AFFILIATION_FAMILY)), "Ids of the author's affiliations."
        ),
        Field("orcid", ORCID, "The author's ORCID, such as 0000-0002-1825-0097."),
        Field("email", EMAIL, "The author's e-mail address, where the source prints it."),
        Field("corresponding", FLAG, "True for the corresponding author."),
        Field("roles", list_of(TEXT), "What the author did, such as CRediT roles."),
    ),
    _NAME_FORM,
    _NAME_RULES,
)


def _read_author(node: Node, inspection: Inspection) -> Author | None:
    failures = inspection.failures
    values = _AUTHOR.read(node, inspection)
    if values is None:
        return None
    parts = {part: values.pop(part) for part in _PARTS_OF_NAME if part in values}
    name = _name(parts, node, failures, inspection)
    return None if name is None else Author(name, **values)


AUTHORS = list_of(Kind("an author", _read_author, _AUTHOR.schema), form=NAMES_FORM)

_PART_WORDS = {
    PartKind.DEPARTMENT: "The department, or several.",
    PartKind.INSTITUTION: "The institution, or several from the inner to the outer.",
    PartKind.STREET: "The street.",
    PartKind.CITY: "The town.",
    PartKind.REGION: "The state, province or prefecture.",
    PartKind.POSTAL_CODE: "The postal code.",
    PartKind.COUNTRY: "The country.",
}
_AFFILIATION = Table(
    "an affiliation",
    (
        Field("mark", TEXT, "The mark that authors carry for it, such as 1 or a."),
        *(
            Field(kind.value, list_of(TEXT, or_one=True), words, attribute=kind.value)
            for kind, words in _PART_WORDS.items()
        ),
        Field("printed", TEXT, "The affiliation exactly as the source prints it."),
        CORRECTIONS,
        ADDED,
    ),
)


def _read_affiliation(name: str, node: Node, inspection: Inspection) -> Affiliation | None:
    values = _AFFILIATION.read(node, inspection)
    if values is None:
        return None
    # A dict keeps the order of the file, which is the order of the print.
    kinds = {kind.value: kind for kind in PartKind}
    parts = tuple(
        AffiliationPart(kinds[key], text)
        for key in list(values)
        if key in kinds
        for text in values.pop(key)
    )
    return Affiliation(id=name, mark=values.pop("mark", ""), parts=parts, **values)


AFFILIATION_SCHEMA = {"type": "object", "additionalProperties": _AFFILIATION.schema}


def read_affiliations(node: Node, inspection: Inspection) -> tuple[Affiliation, ...]:
    """Read the mapping of affiliations and make their ids known."""
    known = inspection.known.setdefault(AFFILIATION_FAMILY, {})
    found: list[Affiliation] = []
    named = named_entries(node, "affiliations", _AFFILIATION, AFFILIATION_FAMILY, inspection)
    for key, value in named:
        affiliation = _read_affiliation(key.value, value, inspection)
        if affiliation is not None:
            known[key.value] = True
            found.append(affiliation)
    return tuple(found)
