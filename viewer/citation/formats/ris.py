"""RIS (Research Information Systems, 2011 specification), one tag a line."""

import re
from collections.abc import Iterable, Iterator

from viewer.citation.formats.cut import notice
from viewer.citation.formats.parted import parted
from viewer.citation.items import container
from viewer.citation.rich_text import pieces_of
from viewer.citation.words import Formatted, words
from viewer.model.edtf import Date
from viewer.model.work import Name, Work

_TYPES = {
    "article": "GEN",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CONF",
    "patent": "PAT",
    "personal_communication": "PCOMM",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
_NAMES = (("author", "AU"), ("editor", "ED"), ("collection-editor", "A3"), ("translator", "A4"))
_TITLES = (("title", "TI"), ("title-short", "ST"))
_CONTAINERS = (("container-title-short", "J2"), ("collection-title", "T3"))
_PLACES = (("volume", "VL"), ("issue", "IS"))
_AFTER_PAGES = (
    ("edition", "ET"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("ISSN", "SN"),
    ("ISBN", "SN"),
    ("DOI", "DO"),
    ("PMID", "AN"),
    ("PMCID", "C2"),
    ("URL", "UR"),
    ("language", "LA"),
    ("abstract", "AB"),
    ("note", "N1"),
)
_PAGES = re.compile(r"(?P<first>[^-–,&\s]+)\s*[-–]\s*(?P<last>[^-–,&\s]+)")
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
_LINE = "{}  - {}\n"


def write(formatted: Formatted) -> Iterator[str]:
    return parted("\n", map(_record, formatted.works))


def _record(work: Work) -> str:
    lines = [("TY", _TYPES.get(work.type, "GEN")), ("ID", work.id)]
    for variable, tag in _NAMES:
        lines += [(tag, _name(name)) for name in work.names.get(variable, ())]
    lines += [*_date(work), *_texts(work, _TITLES)]
    if name := container(work):
        lines.append(("T2", words(pieces_of(name))))
    lines += [*_texts(work, _CONTAINERS), *_texts(work, _PLACES)]
    lines += [*_pages(work.text.get("page", "")), *_texts(work, _AFTER_PAGES)]
    if told := notice(work):
        lines.append(("N1", told))
    return "".join(_LINE.format(tag, _one_line(value)) for tag, value in [*lines, ("ER", "")])


def _texts(work: Work, tags: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for variable, tag in tags:
        if variable in work.text:
            yield tag, words(pieces_of(work.text[variable]))


def _name(name: Name) -> str:
    """``Family, Given, Suffix``; an institution ends in a comma, so that no importer takes
    its last word for a family name.
    """
    if name.literal:
        return f"{name.literal},"
    particles = (name.dropping_particle, name.non_dropping_particle)
    family = " ".join(filter(None, (*particles, name.family)))
    given = name.given or (" " if name.suffix else "")
    return ", ".join(filter(None, (family, given, name.suffix)))


def _date(work: Work) -> Iterator[tuple[str, str]]:
    """``PY`` where a year is stated, ``DA`` where more is; a date in words is left in ``DA``."""
    issued = work.dates.get("issued")
    if isinstance(issued, Date) and not issued.open_digits:
        yield "PY", f"{issued.year:04}"
        month, day = (f"{part:02}" if part else "" for part in (issued.month, issued.day))
        if month:
            yield "DA", f"{issued.year:04}/{month}/{day}/"
    elif issued is not None:
        yield "DA", issued.text


def _pages(page: str) -> Iterator[tuple[str, str]]:
    match = _PAGES.fullmatch(page)
    if match is not None:
        yield "SP", match["first"]
        yield "EP", match["last"]
    elif page:
        yield "SP", page


def _one_line(value: str) -> str:
    # A line break in a value would let its next line begin a tag of its own.
    return _BREAKS.sub(" ", value).strip()
