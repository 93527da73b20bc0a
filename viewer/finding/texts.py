"""What of a reference can be asked for: its texts by field, identifiers and traits."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import assert_never

from viewer.finding.folding import fold
from viewer.finding.query import Field, Identifier, Trait
from viewer.finding.words import Manner, pieces
from viewer.model.work import Index, Reference

MANNERS: Mapping[Field, Manner] = {
    Field.AUTHOR: Manner.NAME,
    Field.TITLE: Manner.PROSE,
    Field.JOURNAL: Manner.PROSE,
    Field.OTHER: Manner.PROSE,
}
_JOURNAL = ("container-title", "container-title-short")
_KEPT_ELSEWHERE = frozenset({"title", *_JOURNAL, "DOI", "PMID"})


Texts = Iterable[Sequence[str]]
"""Texts, each in parts, some of them empty, between which words end; parts that many texts
share are read once.
"""


def texts_of(field: Field) -> Callable[[Reference], Texts]:
    """Return what tells the texts of a reference that words of a field are looked for in."""
    match field:
        case Field.AUTHOR:
            return _authors
        case Field.TITLE:
            return lambda reference: ((reference.title,),)
        case Field.JOURNAL:
            return _journal
        case Field.OTHER:
            return lambda reference: (
                (text,) for text in chain(_other(reference), _printed(reference))
            )
        case _:
            assert_never(field)


def _authors(reference: Reference) -> Texts:
    """Yield names as lists print them, and given names where they are more than initials."""
    for name in reference.authors:
        yield name.inverted_parts
        if not (name.literal or name.given.isupper()):
            yield (name.given,)


def _journal(reference: Reference) -> Texts:
    return ((reference.text[key],) for key in _JOURNAL if key in reference.text)


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
    texts = chain(_authors(reference), ((reference.title,),), _journal(reference))
    for text in chain(filter(None, chain.from_iterable(texts)), _other(reference)):
        said.update(pieces(fold(text)))
    yield from (piece for piece in pieces(fold(reference.printed)) if piece not in said)


def identifier_pieces(reference: Reference) -> Iterator[str]:
    for identifier in Identifier:
        yield from pieces(identifier_of(identifier)(reference) or "")


def identifier_of(identifier: Identifier) -> Callable[[Reference], str | None]:
    """Return what tells a reference's folded identifier, ``None`` where it is not stated."""
    match identifier:
        case Identifier.DOI:
            return lambda reference: fold(reference.text.get("DOI", "")) or None
        case Identifier.DOI_SUFFIX:
            return lambda reference: fold(reference.text.get("DOI", "").partition("/")[2]) or None
        case Identifier.PMID:
            return lambda reference: fold(reference.text.get("PMID", "")) or None
        case Identifier.NUMBER:
            return lambda reference: None if reference.number is None else str(reference.number)
        case _:
            assert_never(identifier)


def has(trait: Trait) -> Callable[[Reference], bool]:  # noqa: PLR0911 - a line for each trait
    """Return what tells whether a reference has a trait."""
    match trait:
        case Trait.DOI:
            return lambda reference: "DOI" in reference.text
        case Trait.PMID:
            return lambda reference: "PMID" in reference.text
        case Trait.CROSSREF:
            return _linked(Index.CROSSREF)
        case Trait.PUBMED:
            return _linked(Index.PUBMED)
        case Trait.SCHOLAR:
            return _linked(Index.SCHOLAR)
        case Trait.TRUNCATED:
            return lambda reference: reference.authors_truncated
        case Trait.CORRECTED:
            return lambda reference: bool(reference.corrections)
        case Trait.ADDED:
            return lambda reference: bool(reference.added)
        case _:
            assert_never(trait)


def _linked(index: Index) -> Callable[[Reference], bool]:
    return lambda reference: index in reference.links
