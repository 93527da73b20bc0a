"""Works that are cited, in CSL's own terms (CSL 1.0.2, appendix IV)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Self

from viewer.model.edtf import Date, Edtf, Interval, OpenEnd

_WORDS = re.compile(r"[^\s.\u2010-]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or an institution's name in CSL's parts; ``literal`` stands alone."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    literal: str = ""
    comma_suffix: bool = False
    static_ordering: bool = False

    @property
    def initials(self) -> str:
        """The given names' first letters without stops: ``JP`` for ``Jean-Paul`` and ``J. P.``.

        Initials written close (``TT``) stay as they are.
        """
        return _initials(self.given)

    @property
    def inverted(self) -> str:
        """Family name, then initials, as reference lists of medical journals print them."""
        return " ".join(filter(None, self.inverted_parts))

    @property
    def inverted_parts(self) -> tuple[str, ...]:
        """What ``inverted`` is made of, some of it empty; a literal name is one part."""
        if self.literal:
            return (self.literal,)
        family = (self.dropping_particle, self.non_dropping_particle, self.family)
        return (*family, _initials(self.given), self.suffix)

    @property
    def natural(self) -> str:
        """Given name first, as bylines print it."""
        parts = (self.given, self.dropping_particle, self.non_dropping_particle, self.family)
        return self.literal or " ".join(filter(None, (*parts, self.suffix)))


@lru_cache(maxsize=4096)
def _initials(given: str) -> str:
    words = _WORDS.findall(given)
    return "".join(word if word.isupper() else word[0] for word in words)


@dataclass(frozen=True, slots=True)
class LiteralDate:
    """A date that the source gives in words only."""

    text: str


WorkDate = Edtf | LiteralDate


@dataclass(frozen=True, slots=True)
class Correction:
    """A misprint put right: what the source prints, what it should say, how we know."""

    field: str
    printed: str
    corrected: str
    basis: str


@dataclass(frozen=True, slots=True)
class Addition:
    """A field whose value the source does not print, and where it comes from."""

    field: str
    basis: str


class Index(Enum):
    """An index that a page links a reference to."""

    CROSSREF = "crossref"
    PUBMED = "pubmed"
    SCHOLAR = "scholar"


@dataclass(frozen=True, slots=True)
class Work:
    """A CSL item: its type, and its variables by CSL's names.

    ``text`` holds standard and number variables as they are spelled, ``names`` and
    ``dates`` the variables of those two kinds. A variable that is not stated is absent.
    ``corrections`` and ``added`` say where these values go beyond what is printed.
    """

    id: str
    type: str
    text: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]]
    dates: Mapping[str, WorkDate]
    corrections: tuple[Correction, ...] = ()
    added: tuple[Addition, ...] = ()

    @property
    def title(self) -> str:
        return self.text.get("title", "")

    @property
    def authors(self) -> tuple[Name, ...]:
        return self.names.get("author", ())

    @property
    def year(self) -> int | None:
        """The year of ``issued``; of an interval, its first stated year."""
        match self.dates.get("issued"):
            case Date(year=year):
                return year
            case Interval(start=start, end=end):
                stated = end if isinstance(start, OpenEnd) else start
                return stated.year if isinstance(stated, Date) else None
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Reference(Work):
    """A work cited by the article.

    ``number`` is the article's own; ``printed`` the entry exactly as the source prints
    it, misprints included. ``authors_truncated`` says that the source ends the list of
    authors in "et al.": ``names["author"]`` is then not the whole list.
    """

    number: int | None = None
    printed: str = ""
    authors_truncated: bool = False
    links: tuple[Index, ...] = ()


class References(tuple[Reference, ...]):  # noqa: SLOT001 - Python gives a tuple none
    """The works cited, in the order of the file, and their ids.

    The ids of two readings are compared at once where each has listed its own: of a hundred
    thousand it takes a window too long to ask each reference.
    """

    ids: tuple[str, ...]

    def __new__(cls, references: Iterable[Reference] = ()) -> Self:
        made = super().__new__(cls, references)
        made.ids = tuple(one.id for one in made)
        return made


@dataclass(frozen=True, slots=True)
class Article(Work):
    """The case report itself. Its authors stand in the case, with their affiliations."""

    copyright: str = ""
    keywords: tuple[str, ...] = ()
