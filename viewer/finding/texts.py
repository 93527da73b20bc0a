"""What of a reference can be asked for: its texts by field, identifiers and traits."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from viewer.finding.folding import fold
from viewer.finding.query import Field, Identifier, Trait
from viewer.finding.words import Manner, pieces
from viewer.model.work import Index, Name, Reference

MANNERS: Mapping[Field, Manner] = {
    Field.AUTHOR: Manner.NAME,
    Field.TITLE: Manner.PROSE,
    Field.JOURNAL: Manner.PROSE,
    Field.OTHER: Manner.PROSE,
}
_JOURNAL = ("container-title", "container-title-short")
_KEPT_ELSEWHERE = frozenset({"title", *_JOURNAL, "DOI", "PMID"})


def texts_of(reference: Reference, field: Field) -> Iterator[str]:
    """Yield the texts that words of a field are looked for in."""
    match field:
        case Field.AUTHOR:
            for name in reference.authors:
                yield from _spellings(name)
        case Field.TITLE:
            yield reference.title
        case Field.JOURNAL:
            yield from (reference.text[key] for key in _JOURNAL if key in reference.text)
        case Field.OTHER:
            yield from _other(reference)
            yield from _printed(reference)
        case _:
            assert_never(field)


def _spellings(name: Name) -> Iterator[str]:
    """Yield a name as lists print it, and its given names where they are more than initials."""
    yield name.inverted
    if not (name.literal or name.given.isupper()):
        yield name.given


def _other(reference: Reference) -> Iterator[str]:
    for key, text in reference.text.items():
        if key not in _KEPT_ELSEWHERE:
            yield text
    for date in reference.dates.values():
        yield date.text
    for role, names in reference.names.items():
        if role != "author":
            yield from (name.natural for name in names)


def _printed(reference: Reference) -> Iterator[str]:
    """Yield what the printed form has and no field says: misprints for the most part."""
    if not reference.printed:
        return
    said = set(identifier_pieces(reference))
    for field in (Field.AUTHOR, Field.TITLE, Field.JOURNAL):
        for text in texts_of(reference, field):
            said.update(pieces(fold(text)))
    for text in _other(reference):
        said.update(pieces(fold(text)))
    yield from (piece for piece in pieces(fold(reference.printed)) if piece not in said)


def identifier_pieces(reference: Reference) -> Iterator[str]:
    for identifier in Identifier:
        yield from pieces(identifier_of(reference, identifier) or "")


def identifier_of(reference: Reference, identifier: Identifier) -> str | None:
    """Return the folded identifier, ``None`` where it is not stated."""
    match identifier:
        case Identifier.DOI:
            return fold(reference.text.get("DOI", "")) or None
        case Identifier.DOI_SUFFIX:
            return fold(reference.text.get("DOI", "").partition("/")[2]) or None
        case Identifier.PMID:
            return fold(reference.text.get("PMID", "")) or None
        case Identifier.NUMBER:
            return None if reference.number is None else str(reference.number)
        case _:
            assert_never(identifier)


def has(reference: Reference, trait: Trait) -> bool:  # noqa: PLR0911 - a line for each trait
    match trait:
        case Trait.DOI:
            return "DOI" in reference.text
        case Trait.PMID:
            return "PMID" in reference.text
        case Trait.CROSSREF:
            return Index.CROSSREF in reference.links
        case Trait.PUBMED:
            return Index.PUBMED in reference.links
        case Trait.SCHOLAR:
            return Index.SCHOLAR in reference.links
        case Trait.TRUNCATED:
            return reference.authors_truncated
        case Trait.CORRECTED:
            return bool(reference.corrections)
        case Trait.ADDED:
            return bool(reference.added)
        case _:
            assert_never(trait)
