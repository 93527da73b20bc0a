"""Finding by reading every reference in full: slow, plain, and written apart from the index."""

import re
import unicodedata
from collections.abc import Iterator

from viewer.finding.spelling import common_spelling
from viewer.model.work import Index, Reference

_GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "κ": "kappa", "µ": "mu", "μ": "mu"}
_BARE = {
    "ø": "o",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "’": "'",
    "–": "-",
    "\N{HYPHEN}": "-",
}


def plain_fold(text: str) -> str:
    """Fold without the cunning of the index: letter by letter."""
    letters = []
    for letter in text.lower():
        bare = "".join(
            part
            for part in unicodedata.normalize("NFKD", _BARE.get(letter, letter))
            if not unicodedata.combining(part)
        )
        letters.append(f"-{_GREEK[bare]}-" if bare in _GREEK else bare)
    return "".join(letters)


def plain_chains(text: str) -> list[list[str]]:
    """Return words, those together that hyphens or apostrophes join."""
    found = re.findall(r"[^\W_]+(?:[-']+[^\W_]+)*", plain_fold(text))
    return [re.findall(r"[^\W_]+", chain) for chain in found]


def spellings(word: str, *, prose: bool) -> set[str]:
    return {word, common_spelling(word)} if prose and not word.isdigit() else {word}


def plain_words(text: str, *, prose: bool) -> set[str]:
    """Return every form in which a word of the text, or a run of joined ones, is found."""
    found: set[str] = set()
    for chain in plain_chains(text):
        for word in chain:
            found |= spellings(word, prose=prose)
        count = len(chain)
        for start in range(count):
            for end in range(start + 2, count + 1):
                run = chain[start:end]
                allowed = count <= 4 or len(run) in {2, count}
                if allowed and not all(word.isdigit() for word in run):
                    found |= spellings("".join(run), prose=prose)
    return found


def plain_fields(reference: Reference) -> dict[str, list[str]]:
    authors = [text for name in reference.authors for text in (name.inverted, name.given)]
    text = reference.text
    journal = [text[key] for key in ("container-title", "container-title-short") if key in text]
    apart = {"title", "container-title", "container-title-short", "DOI", "PMID"}
    other = [value for key, value in text.items() if key not in apart]
    other += [date.text for date in reference.dates.values()]
    return {"author": authors, "title": [reference.title], "journal": journal, "other": other}


def begins(word: str, texts: list[str], *, prose: bool) -> bool:
    forms = tuple(spellings(word, prose=prose))
    return any(kept.startswith(forms) for text in texts for kept in plain_words(text, prose=prose))


def holds_word(reference: Reference, chunk: str, field: str | None) -> bool:
    """Say whether a chunk without spaces and quotes is found in a reference."""
    fields = plain_fields(reference)
    found = plain_holds_chunk(fields if field is None else {field: fields[field]}, chunk)
    return found or (field is None and _is_identifier(reference, plain_fold(chunk)))


def plain_holds_chunk(fields: dict[str, list[str]], chunk: str) -> bool:
    return all(
        any(_holds_chain(chain, texts, prose=name != "author") for name, texts in fields.items())
        for chain in plain_chains(chunk)
    )


def _holds_chain(chain: list[str], texts: list[str], *, prose: bool) -> bool:
    parts = all(begins(part, texts, prose=prose) for part in chain)
    return parts or begins("".join(chain), texts, prose=prose)


def _is_identifier(reference: Reference, text: str) -> bool:
    doi = reference.text.get("DOI", "").lower()
    number = "" if reference.number is None else str(reference.number)
    known = (doi, doi.partition("/")[2], reference.text.get("PMID", ""), number)
    return any(one.startswith(text) for one in known)


def holds_phrase(reference: Reference, phrase: str, field: str | None) -> bool:
    """Say whether a closed phrase of two words or more is found in one text."""
    fields = plain_fields(reference)
    return plain_holds_phrase(fields if field is None else {field: fields[field]}, phrase)


def plain_holds_phrase(fields: dict[str, list[str]], phrase: str) -> bool:
    return any(
        _follows(phrase, text, prose=name != "author")
        for name, texts in fields.items()
        for text in texts
    )


def _follows(phrase: str, text: str, *, prose: bool) -> bool:
    wanted = list(_run(phrase, prose=prose))
    run = list(_run(text, prose=prose))
    return any(run[at : at + len(wanted)] == wanted for at in range(len(run)))


def _run(text: str, *, prose: bool) -> Iterator[str]:
    for chain in plain_chains(text):
        for word in chain:
            yield common_spelling(word) if prose and not word.isdigit() else word


def holds_trait(reference: Reference, trait: str) -> bool:
    return {
        "has:doi": "DOI" in reference.text,
        "has:pmid": "PMID" in reference.text,
        "has:pubmed": Index.PUBMED in reference.links,
        "is:truncated": reference.authors_truncated,
        "is:corrected": reference.corrections != (),
        "is:added": reference.added != (),
    }[trait]
