"""A query and what it found, in words for the line above the list and for screen readers."""

from typing import assert_never

from viewer.finding.query import (
    NO_END,
    Beginning,
    Numbers,
    Phrase,
    Query,
    Term,
    Trait,
    Traits,
    Words,
    Years,
)

_TRAITS = {
    Trait.DOI: "with a DOI",
    Trait.PMID: "with a PMID",
    Trait.CROSSREF: "with a CrossRef link",
    Trait.PUBMED: "with a PubMed link",
    Trait.SCHOLAR: "with a Google Scholar link",
    Trait.TRUNCATED: "with authors cut",
    Trait.CORRECTED: "corrected",
    Trait.ADDED: "with fields added",
}


def count_in_words(found: int, total: int) -> str:
    """Return how many were found: ``3 of 18 references``, ``18 references``."""
    noun = "reference" if total == 1 else "references"
    return f"{total:,} {noun}" if found == total else f"{found:,} of {total:,} {noun}"


def describe(query: Query) -> str:
    """Return what is asked for, as it was understood; empty where nothing is asked."""
    return ", ".join(map(_described, query.terms))


def _described(term: Term) -> str:
    match term:
        case Words(compounds, _, field):
            words = " ".join("-".join(one.parts) for one in compounds)
            return words if field is None else f"{field.value} {words}"
        case Phrase(words, field):
            phrase = f"“{' '.join(words)}”"
            return phrase if field is None else f"{field.value} {phrase}"
        case Beginning(any_of, text):
            return f"{any_of[0].name} {text}…"
        case Years(first, last):
            return f"year {_range(first, last)}"
        case Numbers(first, last):
            return f"number {_range(first, last)}"
        case Traits(any_of):
            return " or ".join(_TRAITS[trait] for trait in any_of)
        case _:
            assert_never(term)


def _range(first: int, last: int) -> str:
    if first == last:
        return str(first)
    if last == NO_END:
        return f"{first} or later" if first else "stated"
    return f"{first} to {last}" if first else f"up to {last}"
