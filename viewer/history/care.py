"""The thirteen items of the CARE checklist, and how far a case file covers each.

The items are those of the 2013 CARE guidelines (Gagnier et al.); their descriptions, in
``Words.care``, are this program's own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from viewer.history.statements import statements
from viewer.history.words import ENGLISH, Words
from viewer.model.case import Case


class Standing(Enum):
    """A file covers an item, says that its source lacks it, or leaves it open."""

    COVERED = "covered"
    LACKING = "lacking"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CareItem:
    """One item for one case. ``covered_by`` are the file's own words that cover it, in
    short; ``lacking`` those in which it says what its source lacks, which may name a part
    of an item that something else covers.
    """

    number: int
    name: str
    description: str
    standing: Standing
    covered_by: tuple[str, ...]
    lacking: tuple[str, ...]


def _nothing(_case: Case, _words: Words) -> Iterator[str]:
    yield from ()


def _title(case: Case, _words: Words) -> Iterator[str]:
    if case.article is not None and case.article.title:
        yield case.article.title


def _keywords(case: Case, _words: Words) -> Iterator[str]:
    yield from case.article.keywords if case.article is not None else ()


def _abstract(case: Case, _words: Words) -> Iterator[str]:
    if case.abstract is not None:
        yield from (part.heading or part.text for part in case.abstract.sections[:1])


def _observations(case: Case, _words: Words) -> Iterator[str]:
    yield from (observation.what for observation in case.history.observations)


def _timeline(case: Case, words: Words) -> Iterator[str]:
    told = statements(case.history, words).values()
    yield from (statement.when for statement in told if statement.when)


def _measurements(case: Case, _words: Words) -> Iterator[str]:
    yield from (series.what for series in case.history.measurements)


def _treatments(case: Case, _words: Words) -> Iterator[str]:
    yield from (treatment.name for treatment in case.history.treatments)


def _outcomes(case: Case, _words: Words) -> Iterator[str]:
    yield from (outcome.what for outcome in case.history.outcomes)


class _Entry(NamedTuple):
    """Where a case would cover an item, and the words of ``lacks`` that mean it."""

    covering: Callable[[Case, Words], Iterator[str]]
    means: frozenset[str]


# Each of the narrative items stands in a report's body, and goes with it.
_BODY = frozenset({"body", "full text", "text"})

_CHECKLIST = (
    _Entry(_title, frozenset({"title"})),
    _Entry(_keywords, frozenset({"key words", "keywords"})),
    _Entry(_abstract, frozenset({"abstract"})),
    _Entry(_nothing, _BODY | {"introduction", "background"}),
    _Entry(_nothing, _BODY | {"patient information", "history", "patient history"}),
    _Entry(_observations, _BODY | {"clinical findings", "findings", "examination"}),
    _Entry(
        _timeline,
        _BODY | {"timeline", "dates", "dates of treatment", "times", "times of treatment"},
    ),
    _Entry(
        _measurements,
        _BODY | {"diagnostic assessment", "measurements", "laboratory values", "values"},
    ),
    _Entry(_treatments, _BODY | {"therapeutic intervention", "treatments", "doses"}),
    _Entry(
        _outcomes, _BODY | {"follow-up", "outcomes", "follow-up and outcomes", "adverse events"}
    ),
    _Entry(_nothing, _BODY | {"discussion", "conclusions", "conclusion"}),
    _Entry(_nothing, _BODY | {"patient perspective"}),
    _Entry(_nothing, _BODY | {"informed consent", "consent"}),
)


def care_items(case: Case, words: Words = ENGLISH) -> tuple[CareItem, ...]:
    """Return the thirteen items in CARE's order. Nothing is inferred from free text."""
    return tuple(
        _item(number, entry, case, words) for number, entry in enumerate(_CHECKLIST, start=1)
    )


def _item(number: int, entry: _Entry, case: Case, words: Words) -> CareItem:
    name, description = words.care[number - 1]
    covered = tuple(dict.fromkeys(entry.covering(case, words)))
    lacking = tuple(text for text in case.source.lacks if _normal(text) in entry.means)
    return CareItem(number, name, description, _standing(covered, lacking), covered, lacking)


def _standing(covered: tuple[str, ...], lacking: tuple[str, ...]) -> Standing:
    if covered:
        return Standing.COVERED
    return Standing.LACKING if lacking else Standing.OPEN


def _normal(text: str) -> str:
    return " ".join(text.casefold().split())
