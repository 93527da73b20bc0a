"""What holds of every reading, whatever the file."""

from collections.abc import Iterator

from viewer.errors import Severity
from viewer.model.case import Case
from viewer.model.sentences import find_excerpt
from viewer.model.treatment import TreatmentHistory
from viewer.model.when import When
from viewer.source import Reading
from viewer.source.times import anchors_of


def assert_promises_kept(reading: Reading, data: bytes) -> None:
    """Assert that a reading gives a case or says why not, and that its case hangs together."""
    assert reading.case is not None or reading.problems
    assert list(reading.problems) == sorted(reading.problems, key=lambda p: (p.line, p.column))
    # A lone carriage return, NEL, LS and PS end lines too; each takes a byte at least.
    assert all(1 <= problem.line <= len(data) + 1 for problem in reading.problems)
    assert all(problem.column >= 1 and problem.message for problem in reading.problems)
    assert all("\n" not in str(problem) for problem in reading.problems)
    if reading.case is not None:
        _assert_whole(reading.case)
        errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
        assert errors or not reading.case.damaged


def _assert_whole(case: Case) -> None:
    works = [work.id for work in (case.article, *case.references) if work is not None]
    assert len(set(works)) == len(works)
    affiliations = {affiliation.id for affiliation in case.affiliations}
    assert all(set(author.affiliations) <= affiliations for author in case.authors)
    history = case.history
    anchors = {anchor.id for anchor in history.anchors}
    assert all(set(anchors_of(when)) <= anchors for when in _times_of(history))
    assert set(_cited_in(history)) <= set(works)
    treatments = {treatment.id for treatment in history.treatments}
    assert all(set(outcome.of) <= treatments for outcome in history.outcomes)
    if case.abstract is not None and not case.damaged:
        for words in _evidence_of(history):
            assert find_excerpt(case.abstract, words) is not None


def _times_of(history: TreatmentHistory) -> Iterator[When | None]:
    yield from (anchor.when for anchor in history.anchors)
    for treatment in history.treatments:
        yield treatment.when
        yield from (step.when for step in treatment.steps)
    yield from (observation.when for observation in history.observations)
    yield from (outcome.when for outcome in history.outcomes)
    yield from (point.when for series in history.measurements for point in series.points)


def _cited_in(history: TreatmentHistory) -> Iterator[str]:
    yield from (cited for treatment in history.treatments for cited in treatment.references)
    yield from (cited for finding in history.observations for cited in finding.references)
    yield from (cited for outcome in history.outcomes for cited in outcome.references)


def _evidence_of(history: TreatmentHistory) -> Iterator[str]:
    yield from (words for anchor in history.anchors for words in anchor.evidence)
    yield from (words for treatment in history.treatments for words in treatment.evidence)
    yield from (words for finding in history.observations for words in finding.evidence)
    yield from (words for series in history.measurements for words in series.evidence)
    yield from (words for outcome in history.outcomes for words in outcome.evidence)
