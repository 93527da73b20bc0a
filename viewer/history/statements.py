"""Each item in words: its sentence, and the cells that a table shows of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from viewer.history.items import Item, Sort
from viewer.history.phrases import Phrases, phrases_of
from viewer.history.words import ENGLISH, Words, filled, listed
from viewer.model.treatment import (
    Bound,
    DoseStep,
    Kind,
    Measurement,
    Observation,
    Outcome,
    Series,
    Treatment,
    TreatmentHistory,
)
from viewer.model.when import Anchor, AtLeast, Span, When

_DOSED = {Kind.DRUG, Kind.RADIATION, Kind.TRANSFUSION}


@dataclass(frozen=True, slots=True)
class Statement:
    """What the file states of one item.

    ``when`` is empty where no time is stated. ``stated`` holds the rest that is stated,
    ``missing`` what a reader would look for in vain, ``sentence`` all of it: the item's
    accessible name. ``evidence`` are excerpts of the abstract, ``references`` ids.
    """

    item: Item
    name: str
    kind: str
    when: str = ""
    stated: str = ""
    missing: tuple[str, ...] = ()
    sentence: str = ""
    evidence: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


def statements(history: TreatmentHistory, words: Words = ENGLISH) -> dict[Item, Statement]:
    """Return the statement of every item, in reading order."""
    writer = _Writer(words, phrases_of(history, words), _names(history))
    return {statement.item: statement for statement in writer.all(history)}


def _names(history: TreatmentHistory) -> dict[str, str]:
    return {treatment.id: treatment.name for treatment in history.treatments if treatment.id}


def kind_name(kind: Kind, words: Words) -> str:
    return {
        Kind.DRUG: words.drug,
        Kind.PROCEDURE: words.procedure,
        Kind.RADIATION: words.radiation,
        Kind.TRANSFUSION: words.transfusion,
        Kind.OTHER: words.other,
    }[kind]


def treatment_names(outcome: Outcome, names: Mapping[str, str], words: Words) -> str:
    """Return the names of the treatments an outcome is told of, in the outcome's order."""
    return listed(words, tuple(names[id_] for id_ in outcome.of))


def value_text(point: Measurement, words: Words) -> str:
    """Return a measured value as the file spells it, its bound in words."""
    match point.bound:
        case Bound.EXACT:
            return point.text
        case Bound.BELOW:
            return filled(words.below, value=point.text.lstrip("< "))
        case Bound.ABOVE:
            return filled(words.above, value=point.text.lstrip("> "))
        case _:
            assert_never(point.bound)


def reference_text(series: Series, words: Words) -> str:
    """Return a series' reference range in words, empty where none is stated."""
    low, high = _limit(series.reference_low), _limit(series.reference_high)
    if low and high:
        return filled(words.reference_between, low=low, high=high)
    if low:
        return filled(words.reference_from, low=low)
    return filled(words.reference_to, high=high) if high else ""


def with_unit(value: str, series: Series, words: Words) -> str:
    return filled(words.value_with_unit, value=value, unit=series.unit).strip()


def limit_text(limit: float) -> str:
    return f"{limit:.15g}".replace("-", "−")


def _limit(limit: float | None) -> str:
    return "" if limit is None else limit_text(limit)


@dataclass(frozen=True, slots=True)
class _Writer:
    words: Words
    phrases: Phrases
    names: Mapping[str, str]

    def all(self, history: TreatmentHistory) -> Iterator[Statement]:
        for row, anchor in enumerate(history.anchors):
            yield self._anchor(Item(Sort.ANCHOR, row), anchor)
        for row, treatment in enumerate(history.treatments):
            yield self._treatment(Item(Sort.TREATMENT, row), treatment)
            for inner, step in enumerate(treatment.steps):
                yield self._step(Item(Sort.STEP, row, inner), treatment, step)
        for row, outcome in enumerate(history.outcomes):
            yield self._outcome(Item(Sort.OUTCOME, row), outcome)
        for row, observation in enumerate(history.observations):
            yield self._observation(Item(Sort.OBSERVATION, row), observation)
        for row, series in enumerate(history.measurements):
            yield self._series(Item(Sort.SERIES, row), series)
            for inner, point in enumerate(series.points):
                yield self._point(Item(Sort.POINT, row, inner), series, point)

    def _anchor(self, item: Item, anchor: Anchor) -> Statement:
        date = "" if anchor.date is None else self.phrases.date(anchor.date)
        when = self.words.comma.join(filter(None, (date, self._when(anchor.when))))
        statement = Statement(
            item=item,
            name=anchor.label,
            kind=self.words.anchor,
            when=when,
            missing=() if when else (self.words.unstated_date,),
            evidence=anchor.evidence,
        )
        return self._told(statement, self.words.named)

    def _treatment(self, item: Item, treatment: Treatment) -> Statement:
        dosage = " ".join(filter(None, (treatment.dose, treatment.schedule)))
        statement = Statement(
            item=item,
            name=treatment.name,
            kind=kind_name(treatment.kind, self.words),
            when=self._when(treatment.when),
            stated=self.words.comma.join(filter(None, (dosage, treatment.route))),
            missing=tuple(self._missing(treatment)),
            evidence=treatment.evidence,
            references=treatment.references,
        )
        return self._noted(self._told(statement, self.words.named), treatment.note)

    def _step(self, item: Item, treatment: Treatment, step: DoseStep) -> Statement:
        statement = Statement(
            item=item,
            name=treatment.name,
            kind=self.words.step,
            when=self._when(step.when),
            stated=" ".join(filter(None, (step.dose, step.schedule))),
            missing=self._timeless(step.when),
            evidence=step.evidence,
        )
        return self._told(statement, self.words.named)

    def _outcome(self, item: Item, outcome: Outcome) -> Statement:
        words = self.words
        treatments = treatment_names(outcome, self.names, words)
        statement = Statement(
            item=item,
            name=outcome.what,
            kind=words.outcome,
            when=self._when(outcome.when),
            stated=outcome.finding,
            missing=self._timeless(outcome.when),
            evidence=outcome.evidence,
            references=outcome.references,
        )
        if not treatments:
            return self._told(statement, words.named)
        joint = len(outcome.of) > 1
        template = words.named_joint_outcome if joint else words.named_outcome
        told = self._told(statement, template, treatments)
        concerning = filled(words.concerning, treatments=treatments)
        return replace(told, stated=words.semicolon.join((outcome.finding, concerning)))

    def _observation(self, item: Item, observation: Observation) -> Statement:
        statement = Statement(
            item=item,
            name=observation.what,
            kind=self.words.finding,
            when=self._when(observation.when),
            stated=observation.finding,
            missing=self._timeless(observation.when),
            evidence=observation.evidence,
            references=observation.references,
        )
        return self._told(statement, self.words.named)

    def _series(self, item: Item, series: Series) -> Statement:
        words = self.words
        reference = reference_text(series, words)
        unit = filled(words.in_unit, unit=series.unit) if series.unit else ""
        statement = Statement(
            item=item,
            name=series.what,
            kind=words.measurement,
            stated=words.semicolon.join(filter(None, (unit, reference))),
            missing=() if reference else (words.unstated_reference,),
            evidence=series.evidence,
        )
        return self._told(statement, words.named)

    def _point(self, item: Item, series: Series, point: Measurement) -> Statement:
        statement = Statement(
            item=item,
            name=series.what,
            kind=self.words.measured_value,
            when=self._when(point.when),
            stated=with_unit(value_text(point, self.words), series, self.words),
            missing=self._timeless(point.when),
            evidence=point.evidence,
        )
        return self._noted(self._told(statement, self.words.named), point.note)

    def _when(self, when: When | None) -> str:
        return "" if when is None else self.phrases.when(when)

    def _missing(self, treatment: Treatment) -> Iterator[str]:
        words = self.words
        if treatment.kind in _DOSED and not treatment.dose:
            yield words.unstated_dose
        if treatment.kind is Kind.DRUG and not treatment.route:
            yield words.unstated_route
        match treatment.when:
            case None:
                yield words.unstated_time
            case Span(start=None):
                yield words.unstated_start
            case Span(extent=None | AtLeast()):
                yield words.unstated_end
            case _:
                return

    def _timeless(self, when: When | None) -> tuple[str, ...]:
        return (self.words.unstated_time,) if when is None else ()

    def _told(self, statement: Statement, template: str, treatments: str = "") -> Statement:
        clause = self.words.comma.join(filter(None, (statement.stated, statement.when)))
        stated = self.words.semicolon.join(filter(None, (clause, *statement.missing)))
        sentence = filled(
            template,
            name=statement.name,
            kind=statement.kind,
            treatments=treatments,
            stated=stated or self.words.unstated_details,
        )
        return replace(statement, sentence=sentence)

    def _noted(self, statement: Statement, note: str) -> Statement:
        if not note:
            return statement
        sentence = filled(self.words.with_note, sentence=statement.sentence, note=note.rstrip("."))
        stated = self.words.semicolon.join(filter(None, (statement.stated, note)))
        return replace(statement, stated=stated, sentence=sentence)
