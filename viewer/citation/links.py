"""Where a reference can be looked up: by its identifier where the case has one, else by a
search for this very reference, and never one in the guise of the other.
"""

import re
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import quote, urlsplit

from viewer.model.work import Index, Reference, Work

_NAMES = {Index.CROSSREF: "CrossRef", Index.PUBMED: "PubMed", Index.SCHOLAR: "Google Scholar"}

# Blanks, controls, back-slashes, and marks that turn the direction of what is shown.
_TRICKS = r"[\x00-\x20\x7f-\xa0\\\u200e\u200f\u2028-\u202e\u2066-\u2069]"
_ONE_PERSON = r"[^\s<>@?&#,;:%/]+@[\w.-]+\.\w+"


@dataclass(frozen=True, slots=True)
class Link:
    """An address to open. ``is_search`` where it leads to results, not to the work."""

    index: Index
    address: str
    is_search: bool

    @property
    def name(self) -> str:
        return _NAMES[self.index]


def doi_address(doi: str) -> str:
    """Return the resolver's address of a DOI (DOI Handbook, 3.8)."""
    return "https://doi.org/" + quote(doi, safe="/:;()<>")


def orcid_address(orcid: str) -> str:
    """Return the address of an ORCID, which a file may give whole or as digits alone."""
    return "https://orcid.org/" + orcid.removeprefix("https://orcid.org/")


def mail_address(email: str) -> str:
    """Return what opens a letter to this address (RFC 6068); ask ``is_openable`` of it."""
    return f"mailto:{email}"


def is_openable(address: str) -> bool:
    """Return whether an address is opened at all: a page of the web, or a letter to one
    person. A letter with headers of its own (copies, attachments, words) is not, nor a
    page whose host is hidden behind a user name.
    """
    # Parsers disagree on what these mean, and some drop them before they look.
    if re.search(_TRICKS, address):
        return False
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    match parts.scheme:
        case "http" | "https":
            return bool(parts.hostname) and "@" not in parts.netloc
        case "mailto":
            return re.fullmatch(_ONE_PERSON, address.partition(":")[2]) is not None
        case _:
            return False


def links_of(reference: Reference) -> tuple[Link, ...]:
    """Return a link for each index that the source's page links the reference to."""
    return tuple(_link(reference, index) for index in reference.links)


def _link(work: Work, index: Index) -> Link:
    doi, pmid = work.text.get("DOI"), work.text.get("PMID")
    words = quote(_search_words(work), safe="")
    match index:
        case Index.CROSSREF if doi:
            return Link(index, doi_address(doi), is_search=False)
        case Index.CROSSREF:
            return Link(index, f"https://search.crossref.org/?q={words}", is_search=True)
        case Index.PUBMED if pmid:
            address = f"https://pubmed.ncbi.nlm.nih.gov/{quote(pmid, safe='')}/"
            return Link(index, address, is_search=False)
        case Index.PUBMED:
            return Link(index, f"https://pubmed.ncbi.nlm.nih.gov/?term={words}", is_search=True)
        case Index.SCHOLAR:
            return Link(index, f"https://scholar.google.com/scholar?q={words}", is_search=True)
        case _:
            assert_never(index)


def _search_words(work: Work) -> str:
    first = work.authors[0].literal or work.authors[0].family if work.authors else ""
    journal = work.text.get("container-title", "")
    year = "" if work.year is None else str(work.year)
    return " ".join(filter(None, (work.title, first, journal, year)))
