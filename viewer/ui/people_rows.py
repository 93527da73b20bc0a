"""Authors and affiliations as rows: numbered as printed, or authors under affiliations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from viewer.model.case import Affiliation, AffiliationPart, Author, Case, PartKind

_DEPARTMENT, _INSTITUTION, _PLACE = range(3)
_LINE_OF = {PartKind.DEPARTMENT: _DEPARTMENT, PartKind.INSTITUTION: _INSTITUTION}


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands where the file names no affiliation, or no author."""

    words: str


Subject = Author | Affiliation | Gap


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What a row shows of its subject, and the sentence that says it.

    ``badges`` stand at the right of the title, ``lines`` below it. A row within a group
    has a ``depth`` of 1; a row that heads one is a ``heading``.
    """

    subject: Subject
    mark: str
    title: str
    lines: tuple[str, ...]
    badges: tuple[str, ...]
    spoken: str
    depth: int = 0
    heading: bool = False


def author_rows(case: Case) -> tuple[PersonRow, ...]:
    """Return the authors in the order of the byline."""
    places = _places(case)
    return tuple(_author_row(one, _places_of(one, places)) for one in case.authors)


def affiliation_rows(case: Case) -> tuple[PersonRow, ...]:
    """Return the affiliations in their order."""
    authors = _authors(case)
    return tuple(_affiliation_row(one, authors[one.id]) for one in case.affiliations)


def grouped_rows(case: Case) -> tuple[PersonRow, ...]:
    """Return each affiliation and below it its authors; who has several stands below each,
    with a word that says so. Authors without any come last.
    """
    return tuple(_grouped(case))


def kin(subject: Subject, rows: Sequence[PersonRow]) -> frozenset[int]:
    """Return the places of the rows that belong to a subject: an author's affiliations, an
    affiliation's authors, and itself wherever it stands.
    """
    return frozenset(place for place, row in enumerate(rows) if _are_kin(subject, row.subject))


def affiliation_lines(place: Affiliation) -> tuple[str, ...]:
    """Return an affiliation's parts as printed, those of one sort in one line: departments,
    institutions, and where they are.
    """
    runs = groupby(place.parts, key=_line_of)
    return tuple(", ".join(part.text for part in run) for _, run in runs)


def subjects_in(subjects: Iterable[Subject]) -> tuple[tuple[Author, ...], tuple[Affiliation, ...]]:
    """Return the authors and the affiliations among subjects, each once, in their order."""
    authors = {id(one): one for one in subjects if isinstance(one, Author)}
    places = {one.id: one for one in subjects if isinstance(one, Affiliation)}
    return tuple(authors.values()), tuple(places.values())


def _grouped(case: Case) -> Iterator[PersonRow]:
    places, authors = _places(case), _authors(case)
    for place in case.affiliations:
        yield _affiliation_row(place, authors[place.id], heading=True)
        for author in authors[place.id]:
            yield _author_row(author, _places_of(author, places), under=place)
        if not authors[place.id]:
            yield _gap_row(_no_authors(), depth=1)
    alone = tuple(one for one in case.authors if not _places_of(one, places))
    if alone:
        yield _gap_row(_no_affiliation(), depth=0)
    for author in alone:
        yield _author_row(author, (), depth=1)


def _are_kin(one: Subject, other: Subject) -> bool:
    match one, other:
        case (Author(), Affiliation()):
            return other.id in one.affiliations
        case (Affiliation(), Author()):
            return one.id in other.affiliations
        case _:
            return one is other


def _places(case: Case) -> dict[str, Affiliation]:
    return {one.id: one for one in case.affiliations}


def _places_of(author: Author, places: Mapping[str, Affiliation]) -> tuple[Affiliation, ...]:
    return tuple(places[one] for one in author.affiliations if one in places)


def _authors(case: Case) -> dict[str, list[Author]]:
    """Return the authors of each affiliation, by its id."""
    found: dict[str, list[Author]] = {one.id: [] for one in case.affiliations}
    for author in case.authors:
        for one in author.affiliations:
            if one in found:
                found[one].append(author)
    return found


def _author_row(
    author: Author,
    places: tuple[Affiliation, ...],
    *,
    under: Affiliation | None = None,
    depth: int = 0,
) -> PersonRow:
    name, marks = author.name.natural, ",".join(filter(None, (one.mark for one in places)))
    others = tuple(one for one in places if one is not under) if under else ()
    lines = (_also(others), ", ".join(author.roles)) if under else _under_author(author, places)
    where = "; ".join(", ".join(affiliation_lines(one)) for one in places)
    return PersonRow(
        author,
        marks,
        name,
        tuple(filter(None, lines)),
        _badges(author),
        _sentences(name, *_badges(author), where or _no_affiliation(), *author.roles),
        depth=1 if under else depth,
    )


def _under_author(author: Author, places: tuple[Affiliation, ...]) -> tuple[str, ...]:
    return "; ".join(filter(None, map(_institution, places))), ", ".join(author.roles)


def _affiliation_row(
    place: Affiliation, authors: Sequence[Author], *, heading: bool = False
) -> PersonRow:
    first, *rest = affiliation_lines(place) or ("",)
    names = ", ".join(one.name.natural for one in authors)
    corrected = (QCoreApplication.translate("People", "corrected"),) if place.corrections else ()
    number = QCoreApplication.translate("People", "Affiliation {}").format(place.mark)
    spoken = _sentences(number, ", ".join((first, *rest)), *corrected, names or _no_authors())
    return PersonRow(place, place.mark, first, tuple(rest), corrected, spoken, heading=heading)


def _gap_row(words: str, *, depth: int) -> PersonRow:
    return PersonRow(Gap(words), "", words, (), (), words, depth=depth, heading=not depth)


def _badges(author: Author) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    stated = (
        (author.corresponding, translate("People", "corresponding author")),
        (author.email, translate("People", "mail")),
        (author.orcid, translate("People", "ORCID")),
    )
    return tuple(words for is_stated, words in stated if is_stated)


def _also(places: tuple[Affiliation, ...]) -> str:
    if not places:
        return ""
    called = ", ".join(one.mark or _institution(one) for one in places)
    return QCoreApplication.translate("People", "also under {}").format(called)


def _no_authors() -> str:
    return QCoreApplication.translate("People", "Which authors belong here is not stated.")


def _no_affiliation() -> str:
    return QCoreApplication.translate("People", "No affiliation is stated.")


def _institution(place: Affiliation) -> str:
    stated = (part.text for part in place.parts if part.kind is PartKind.INSTITUTION)
    return next(stated, place.parts[0].text if place.parts else "")


def _line_of(part: AffiliationPart) -> int:
    return _LINE_OF.get(part.kind, _PLACE)


def _sentences(*parts: str) -> str:
    return ". ".join(_without_stop(filter(None, parts))) + "."


def _without_stop(parts: Iterable[str]) -> Iterator[str]:
    return (part.removesuffix(".") for part in parts)
