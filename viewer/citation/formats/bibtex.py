"""BibTeX, for LaTeX with BibTeX or biber, and for reference managers."""

import re
from collections.abc import Iterable, Iterator
from itertools import count, takewhile
from unicodedata import normalize

from viewer.citation.formats.cut import is_cut
from viewer.citation.formats.latex import Bracing, escaped, faced
from viewer.citation.formats.parted import parted
from viewer.citation.items import container
from viewer.citation.rich_text import pieces_of
from viewer.citation.words import PLAIN, Formatted, Paragraph, Piece, words
from viewer.model.edtf import Date, Edtf, Interval, OpenEnd
from viewer.model.work import LiteralDate, Name, Work, WorkDate

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "review": "article",
    "review-book": "article",
    "thesis": "phdthesis",
}
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"phdthesis": "school", "techreport": "institution"}
# Without a type of its own BibTeX calls any thesis a "PhD thesis", any report "Technical".
_GENRES = {"phdthesis": "Thesis", "techreport": "Report"}
_NUMBERS = ("issue", "number", "collection-number")
_FIELDS = (
    ("volume", "volume"),
    ("chapter-number", "chapter"),
    ("edition", "edition"),
    ("collection-title", "series"),
    ("publisher-place", "address"),
    ("language", "language"),
    ("PMID", "pmid"),
    ("PMCID", "pmcid"),
    ("ISSN", "issn"),
    ("ISBN", "isbn"),
    ("note", "note"),
    ("abstract", "abstract"),
)
# Read letter by letter by packages that make links of them.
_VERBATIM = (("DOI", "doi"), ("URL", "url"))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NO_KEY = re.compile(r"[^A-Za-z0-9:._/+-]+")
_RANGE = re.compile(r"(?<=\w)\s*[-–]\s*(?=\w)")
_WORD = re.compile(r"[^\W_]+")
_STARTS = re.compile(r"(?:^|[:?!]\s+)\W*$")
_STOPS = re.compile(r"\.\s+\W*$")
_OPENS = re.compile(r"(?<![^\s(\[{–—-])\"(?=\S|$)")
_LONG_WORD = 4


def write(formatted: Formatted) -> Iterator[str]:
    """Yield one entry a work. A cut list of authors ends in ``and others``."""
    works = formatted.works
    return parted("\n", map(_entry, works, keys(works)))


def _entry(work: Work, key: str) -> str:
    fields = "".join(f"  {field} = {value},\n" for field, value in _fields(work))
    return f"@{_TYPES.get(work.type, 'misc')}{{{key},\n{fields}}}\n"


def keys(works: Iterable[Work]) -> list[str]:
    """Return a key for each work: its id as far as BibTeX can spell it, and unique."""
    taken: set[str] = set()
    found = []
    for work in works:
        base = _NO_KEY.sub("-", work.id).strip("-") or "work"
        tries = (base if n == 1 else f"{base}-{n}" for n in count(1))
        key = next(each for each in tries if each.lower() not in taken)
        taken.add(key.lower())
        found.append(key)
    return found


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    """Return names and values as written, braces included."""
    kind = _TYPES.get(work.type, "misc")
    for variable in ("author", "editor", "translator"):
        if names := work.names.get(variable):
            cut = variable == "author" and is_cut(work)
            yield variable, _braced(_people(names, cut=cut))
    if work.title:
        yield "title", _braced(_title(work.title))
    yield from _container(work, kind)
    yield from _date(work.dates.get("issued"))
    yield from _publishing(work, kind)
    if page := work.text.get("page"):
        yield "pages", _braced(_text(_RANGE.sub("\0", page)).replace("\0", "--"))
    for variable, field in _FIELDS:
        if value := work.text.get(variable):
            yield field, _braced(_text(value))
    for variable, field in _VERBATIM:
        if value := work.text.get(variable):
            yield field, _braced(_verbatim(value))


def _publishing(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    if publisher := work.text.get("publisher"):
        yield _PUBLISHERS.get(kind, "publisher"), _braced(_text(publisher))
    if genre := _GENRES.get(kind):
        yield "type", _braced(_text(work.text.get("genre") or genre))
    if number := next(filter(None, map(work.text.get, _NUMBERS)), ""):
        yield "number", _braced(_text(number))


def _braced(value: str) -> str:
    return f"{{{value}}}"


def _text(value: str) -> str:
    return "".join(
        faced(escaped(piece.text, Bracing.ALL), piece.face) for piece in pieces_of(value)
    )


def _verbatim(value: str) -> str:
    # A brace alone would end the field early; addresses may carry its code instead.
    return value.replace("{", "%7B").replace("}", "%7D")


def _people(names: Iterable[Name], *, cut: bool) -> str:
    written = [_person(name) for name in names]
    return " and ".join([*written, "others"] if cut else written)


def _person(name: Name) -> str:
    """``von Family, Suffix, Given``; braces keep an institution in one piece."""
    if name.literal:
        return _braced(_text(name.literal))
    particles = (name.dropping_particle, name.non_dropping_particle)
    family = " ".join(filter(None, (*map(_text, particles), _family(name.family))))
    return ", ".join(filter(None, (family, _name_part(name.suffix), _name_part(name.given))))


def _family(family: str) -> str:
    """Return a family name of which nothing but its first small words is read as ``von``."""
    parts = family.split()
    small = [*takewhile(_is_small, parts)]
    own = parts[len(small) :]
    if not own:
        return _braced(_text(family)) if family else ""
    name = " ".join(own)
    written = _braced(_text(name)) if any(map(_is_small, own)) else _name_part(name)
    return " ".join((*map(_text, small), written))


def _is_small(word: str) -> bool:
    return word[0].islower()


def _name_part(part: str) -> str:
    written = _text(part)
    return _braced(written) if "," in part or " and " in f" {part} " else written


def _container(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    name, short = container(work), work.text.get("container-title-short")
    if name:
        yield _CONTAINERS.get(kind, "howpublished"), _braced(_text(name))
    if short and short != name:
        yield "shortjournal", _braced(_text(short))


def _title(title: str) -> str:
    """Return a title whose names and acronyms keep their capitals in every BibTeX style."""
    # A brace between a letter and its accent would part them.
    pieces = _with_opening_quotes(pieces_of(normalize("NFC", title)))
    whole = words(pieces)
    title_case, joints = _is_title_case(whole), _joints(pieces)
    end, written = 0, ""
    for piece in pieces:
        begin, end = end, end + len(piece.text)
        kept = (
            (word.start(), word.end(), _keeps_case(word, joints, title_case=title_case))
            for word in _WORD.finditer(whole, begin, end)
        )
        written += _set(piece, _protected(whole[begin:end], begin, kept), whole[:begin])
    return written


def _with_opening_quotes(pieces: Paragraph) -> Paragraph:
    """Return the pieces with each straight quotation mark that opens as one that does.

    LaTeX has no straight one, and sets what is left as closing.
    """
    found: list[Piece] = []
    before = ""
    for piece in pieces:
        text = _OPENS.sub("“", before + piece.text)[len(before) :]
        found.append(Piece(text, piece.face))
        before = text[-1:]
    return tuple(found)


def _joints(pieces: Paragraph) -> frozenset[int]:
    """Return where raised or lowered characters begin and end: in a formula, mostly."""
    joints: set[int] = set()
    end = 0
    for piece in pieces:
        begin, end = end, end + len(piece.text)
        if piece.face.raised or piece.face.lowered:
            joints |= {begin, end}
    return frozenset(joints)


def _set(piece: Piece, text: str, before: str) -> str:
    """Return a piece's text in its face. Where a small letter begins a title or subtitle,
    pandoc sees braces only around the face; two, for BibTeX lowers what is in one.
    """
    small = piece.text[:1].islower() and _STARTS.search(before)
    text = faced(text, piece.face)
    return _braced(_braced(text)) if small and piece.face != PLAIN else text


def _protected(text: str, begin: int, kept: Iterable[tuple[int, int, bool]]) -> str:
    out, end = "", 0
    for start, stop, keeps in kept:
        word = escaped(text[start - begin : stop - begin], Bracing.ALL)
        out += escaped(text[end : start - begin], Bracing.ALL)
        out += _braced(word) if keeps else word
        end = stop - begin
    return out + escaped(text[end:], Bracing.ALL)


def _keeps_case(word: re.Match[str], joints: frozenset[int], *, title_case: bool) -> bool:
    """Return whether a word is braced. The case of one that begins a title or subtitle is
    the style's, except that pandoc would raise one in small letters there and after a stop.
    """
    text, before = word[0], word.string[: word.start()]
    starts = _STARTS.search(before) is not None
    if text[0].islower() and (starts or _STOPS.search(before)):
        return True
    if text != text.lower() and {word.start(), word.end()} & joints:
        return True
    if not (starts or title_case):
        return text != text.lower()
    return text[1:] != text[1:].lower()


def _is_title_case(title: str) -> bool:
    long = [word for word in title.split()[1:] if sum(map(str.isalpha, word)) >= _LONG_WORD]
    return sum(word[0].isupper() for word in long) * 2 > len(long)


def _date(date: WorkDate | None) -> Iterator[tuple[str, str]]:
    match date:
        case None:
            return
        case Date(month=int(month)) if _is_sure(date):
            yield "year", _braced(str(date.year))
            yield "month", _MONTHS[month - 1]
        case Date() | Interval():
            yield "year", _braced(_year(date))
        case LiteralDate():
            yield "year", _braced(_text(date.text))


def _is_sure(date: Date) -> bool:
    return not (date.approximate or date.uncertain or date.open_digits)


def _year(date: Edtf | OpenEnd) -> str:
    """Return the year, and the doubt in it, in the words that a style will print."""
    match date:
        case OpenEnd():
            return ""
        case Interval(start=start, end=end):
            return f"{_year(start)}--{_year(end)}"
        case Date(open_digits=digits) if digits:
            return f"{date.year}s"
        case Date():
            about = "c. " if date.approximate else ""
            return f"{about}{date.year}{'?' if date.uncertain else ''}"
