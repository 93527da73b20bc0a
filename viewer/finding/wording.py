"""What was asked for, what was found and why it is related, in words."""

from dataclasses import dataclass
from typing import assert_never

from viewer.finding.query import (
    NO_END,
    Beginning,
    Field,
    Identifier,
    Numbers,
    Phrase,
    Query,
    Term,
    Trait,
    Traits,
    Words,
    Years,
)
from viewer.finding.related import Reason, SameAuthor, SameJournal, SameYear, SharedWords


@dataclass(frozen=True, slots=True)
class FindingWords:
    """The words of finding, English by default. A translation is another ``FindingWords``;
    names in braces are filled in and may stand in any order.
    """

    one: str = "{total} reference"
    all: str = "{total} references"
    some_of_one: str = "{found} of {total} reference"
    some: str = "{found} of {total} references"

    in_author: str = "author {words}"
    in_title: str = "title {words}"
    in_journal: str = "journal {words}"
    elsewhere: str = "other {words}"
    phrase: str = "“{words}”"
    doi: str = "DOI {beginning}…"
    pmid: str = "PMID {beginning}…"
    number_beginning: str = "number {beginning}…"
    year: str = "year {range}"
    number: str = "number {range}"
    or_later: str = "{first} or later"
    up_to: str = "up to {last}"
    first_to_last: str = "{first} to {last}"
    stated: str = "stated"
    with_doi: str = "with a DOI"
    with_pmid: str = "with a PMID"
    with_crossref: str = "with a CrossRef link"
    with_pubmed: str = "with a PubMed link"
    with_scholar: str = "with a Google Scholar link"
    truncated: str = "with authors cut"
    corrected: str = "corrected"
    added: str = "with fields added"

    same_author: str = "same author: {name}"
    same_journal: str = "same journal: {journal}"
    same_year: str = "same year: {year}"
    shared_word: str = "word in both titles: {words}"
    shared_words: str = "words in both titles: {words}"

    comma: str = ", "
    last_or: str = " or "


ENGLISH = FindingWords()


def count_in_words(found: int, total: int, words: FindingWords = ENGLISH) -> str:
    """Return how many were found: ``3 of 18 references``, ``18 references``."""
    if found == total:
        sentence = words.one if total == 1 else words.all
    else:
        sentence = words.some_of_one if total == 1 else words.some
    return sentence.format(found=f"{found:,}", total=f"{total:,}")


def describe(query: Query, words: FindingWords = ENGLISH) -> str:
    """Return what is asked for, as it was understood; empty where nothing is asked."""
    return words.comma.join(_described(term, words) for term in query.terms)


def in_words(reason: Reason, words: FindingWords = ENGLISH) -> str:
    """Return a reason as it is shown."""
    match reason:
        case SameAuthor(name):
            return words.same_author.format(name=name.inverted)
        case SameJournal(title):
            return words.same_journal.format(journal=title)
        case SameYear(year):
            return words.same_year.format(year=year)
        case SharedWords(shared):
            sentence = words.shared_words if len(shared) > 1 else words.shared_word
            return sentence.format(words=words.comma.join(shared))
        case _:
            assert_never(reason)


def _described(term: Term, words: FindingWords) -> str:
    match term:
        case Words(compounds, _, field):
            return _in_field(" ".join("-".join(one.parts) for one in compounds), field, words)
        case Phrase(row, field):
            return _in_field(words.phrase.format(words=" ".join(row)), field, words)
        case Beginning(any_of, text):
            return _of_identifier(any_of[0], words).format(beginning=text)
        case Years(first, last):
            return words.year.format(range=_range(first, last, words))
        case Numbers(first, last):
            return words.number.format(range=_range(first, last, words))
        case Traits(any_of):
            return words.last_or.join(_trait(trait, words) for trait in any_of)
        case _:
            assert_never(term)


def _in_field(asked: str, field: Field | None, words: FindingWords) -> str:
    match field:
        case None:
            return asked
        case Field.AUTHOR:
            return words.in_author.format(words=asked)
        case Field.TITLE:
            return words.in_title.format(words=asked)
        case Field.JOURNAL:
            return words.in_journal.format(words=asked)
        case Field.OTHER:
            return words.elsewhere.format(words=asked)
        case _:
            assert_never(field)


def _of_identifier(identifier: Identifier, words: FindingWords) -> str:
    return {
        Identifier.DOI: words.doi,
        Identifier.DOI_SUFFIX: words.doi,
        Identifier.PMID: words.pmid,
        Identifier.NUMBER: words.number_beginning,
    }[identifier]


def _trait(trait: Trait, words: FindingWords) -> str:
    return {
        Trait.DOI: words.with_doi,
        Trait.PMID: words.with_pmid,
        Trait.CROSSREF: words.with_crossref,
        Trait.PUBMED: words.with_pubmed,
        Trait.SCHOLAR: words.with_scholar,
        Trait.TRUNCATED: words.truncated,
        Trait.CORRECTED: words.corrected,
        Trait.ADDED: words.added,
    }[trait]


def _range(first: int, last: int, words: FindingWords) -> str:
    if first == last:
        return str(first)
    if last == NO_END:
        return words.or_later.format(first=first) if first else words.stated
    if not first:
        return words.up_to.format(last=last)
    return words.first_to_last.format(first=first, last=last)
