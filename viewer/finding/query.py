"""What is typed into the filter, and what it asks for.

Terms stand side by side and all must hold. A word asks for words that begin with it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from viewer.finding.folding import fold
from viewer.finding.words import Compound, compounds


class Field(Enum):
    """The fields that can be asked for by name; ``OTHER`` is what no prefix names."""

    AUTHOR = "author"
    TITLE = "title"
    JOURNAL = "journal"
    OTHER = "other"


class Identifier(Enum):
    """What is found by its beginning as one text. The suffix of a DOI is what it has after
    its registrant (``ajh.10062``), the part that people know and type.
    """

    DOI = "doi"
    DOI_SUFFIX = "doi suffix"
    PMID = "pmid"
    NUMBER = "number"


class Trait(Enum):
    """What a reference has or is, by the words that ask for it."""

    DOI = "has:doi"
    PMID = "has:pmid"
    CROSSREF = "has:crossref"
    PUBMED = "has:pubmed"
    SCHOLAR = "has:scholar"
    TRUNCATED = "is:truncated"
    CORRECTED = "is:corrected"
    ADDED = "is:added"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of signs without a space: words, each by its beginning, or an identifier by its.

    ``field`` is ``None`` where any field will do.
    """

    compounds: tuple[Compound, ...]
    identifier: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Whole words that follow one another in one title, name or journal.

    ``open`` is a phrase that still lacks its closing mark; its last word is a beginning.
    """

    words: tuple[str, ...]
    field: Field | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """One of these identifiers that begins with ``text``, folded."""

    any_of: tuple[Identifier, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Years:
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The article's own numbers, from first to last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Traits:
    """Any of these traits; several where the word is not finished yet (``has:p``)."""

    any_of: tuple[Trait, ...]


Term = Words | Phrase | Beginning | Years | Numbers | Traits


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all hold; without any, every reference is found."""

    terms: tuple[Term, ...] = ()


NO_END = 10**9
"""Stands for the end of a range that is open above."""

_YEAR_DIGITS = 4
_CHUNK = re.compile(
    r"""(?:(?P<prefix>[A-Za-z]+):)?(?:["“”„](?P<phrase>[^"“”]*)(?P<end>["“”]?)|(?P<bare>\S+))"""
)
_RANGE = re.compile(r"(?P<first>\d{0,9})(?P<to>\.\.?|-|–)(?P<last>\d{0,9})", re.ASCII)
_ONE = re.compile(r"\d{1,9}", re.ASCII)
_DOI = re.compile(r"10\.\d{4,9}/\S*", re.ASCII)
_FIELDS = {field.value: field for field in Field if field is not Field.OTHER}
_IDENTIFIERS = {
    "doi": (Identifier.DOI, Identifier.DOI_SUFFIX),
    "pmid": (Identifier.PMID,),
}


def parse_query(text: str) -> Query:
    """Read what was typed. Whatever is no prefix, range or trait is words; nothing fails."""
    terms = chain.from_iterable(map(_terms, _CHUNK.finditer(text)))
    return Query(tuple(dict.fromkeys(terms)))


def _terms(match: re.Match[str]) -> Iterator[Term]:
    prefix = (match["prefix"] or "").lower()
    if match["bare"] is not None:
        return _bare(match[0], prefix, match["bare"])
    field = _FIELDS.get(prefix)
    before = _words(prefix) if field is None else iter(())
    return chain(before, _phrase(match, field))


def _bare(whole: str, prefix: str, text: str) -> Iterator[Term]:
    """Yield the terms of a chunk without quotes; none of one unfinished (``author:``)."""
    if prefix in _FIELDS:
        yield from _words(text, _FIELDS[prefix])
    elif prefix in _IDENTIFIERS:
        yield Beginning(_IDENTIFIERS[prefix], _identifier(text))
    elif prefix in _READERS and (found := _READERS[prefix](prefix, text)) is not None:
        yield found
    elif whole.lower() not in _UNFINISHED:
        yield from _words(whole)


def _phrase(match: re.Match[str], field: Field | None) -> Iterator[Term]:
    words = tuple(part for one in compounds(match["phrase"]) for part in one.parts)
    if words:
        yield Phrase(words, field, open=not match["end"])


def _words(text: str, field: Field | None = None) -> Iterator[Term]:
    found = compounds(text)
    if found:
        yield Words(found, _identifier(text), field)


def _identifier(text: str) -> str:
    """Return what an identifier must begin with; of a DOI's address, the DOI."""
    doi = _DOI.search(text)
    return fold(doi[0] if doi else text)


def _years(_prefix: str, text: str) -> Term | None:
    bounds = _bounds(text)
    if bounds is None:
        return None
    first, last = bounds
    return Years(_year(first, "0"), _year(last, "9") if last else NO_END)


def _year(digits: str, filler: str) -> int:
    """Complete a year that is still being typed: 20 from its first to its last year."""
    return int(digits.ljust(_YEAR_DIGITS, filler)) if digits else 0


def _numbers(_prefix: str, text: str) -> Term | None:
    bounds = _bounds(text)
    if bounds is None:
        return None
    first, last = bounds
    return Numbers(int(first or 0), int(last) if last else NO_END)


def _bounds(text: str) -> tuple[str, str] | None:
    """Return the digits of a range's ends, empty where it is open, or ``None``."""
    if _ONE.fullmatch(text):
        return text, text
    match = _RANGE.fullmatch(text)
    if match is None or not (match["first"] or match["last"]):
        return None
    return match["first"], match["last"]


def _traits(prefix: str, text: str) -> Term | None:
    asked = f"{prefix}:{text.lower()}"
    found = tuple(trait for trait in Trait if trait.value.startswith(asked))
    return Traits(found) if found else None


_READERS: dict[str, Callable[[str, str], Term | None]] = {
    "year": _years,
    "number": _numbers,
    "has": _traits,
    "is": _traits,
}
_UNFINISHED = {f"{prefix}:" for prefix in (*_FIELDS, *_IDENTIFIERS, *_READERS)}
