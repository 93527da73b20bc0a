"""A case report, whole: everything one case file states."""

from dataclasses import dataclass, field
from enum import Enum

from viewer.model.treatment import TreatmentHistory
from viewer.model.work import Addition, Article, Correction, Name, Reference


@dataclass(frozen=True, slots=True)
class Source:
    """Where the file's content comes from, and what that source has and lacks.

    ``provides`` and ``lacks`` are the file's own words (``body``, ``dates of treatment``).
    """

    description: str = ""
    url: str = ""
    provides: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """An author of the article; ``affiliations`` are ids, in the order of their marks."""

    name: Name
    affiliations: tuple[str, ...] = ()
    orcid: str = ""
    email: str = ""
    corresponding: bool = False
    roles: tuple[str, ...] = ()


class PartKind(Enum):
    """The parts of an affiliation."""

    DEPARTMENT = "department"
    INSTITUTION = "institution"
    STREET = "street"
    CITY = "city"
    REGION = "region"
    POSTAL_CODE = "postal-code"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class AffiliationPart:
    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An affiliation: the mark that authors carry for it, and its parts as printed."""

    id: str
    mark: str
    parts: tuple[AffiliationPart, ...]
    printed: str = ""
    corrections: tuple[Correction, ...] = ()
    added: tuple[Addition, ...] = ()


class AbstractKind(Enum):
    """The article's own abstract, or a summary written for the case file."""

    PUBLISHED = "published"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an abstract; ``heading`` is empty where there is none."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Abstract:
    kind: AbstractKind
    sections: tuple[Section, ...]


class Part(Enum):
    """A part of the case that is read, and may fail, by itself."""

    SOURCE = "source"
    ARTICLE = "article"
    AUTHORS = "authors"
    AFFILIATIONS = "affiliations"
    ABSTRACT = "abstract"
    HISTORY = "treatment-history"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Case:
    """One case report. A part the file does not have is ``None`` or empty.

    ``damaged`` names the parts of which something could not be read: what they hold
    is right, but not all that the file says.
    """

    source: Source = Source()
    article: Article | None = None
    authors: tuple[Author, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    abstract: Abstract | None = None
    history: TreatmentHistory = field(default_factory=TreatmentHistory)
    references: tuple[Reference, ...] = ()
    damaged: frozenset[Part] = frozenset()
