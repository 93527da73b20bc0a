"""What a treatment history tells of, each thing by itself: where it lies and what it says."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.history.account import Account
from viewer.history.clock import CALENDAR, Course, Mark, Moment, Placement, Somewhere, dated
from viewer.history.items import Item, Sort
from viewer.history.scene import Band, Shape, StepAt
from viewer.history.statements import treatment_names, value_text, with_unit
from viewer.history.words import filled, joined
from viewer.model.treatment import DoseStep, Kind, Treatment
from viewer.model.when import AtLeast, Span, When

_SHAPES = {
    Kind.DRUG: Shape.DISC,
    Kind.PROCEDURE: Shape.SQUARE,
    Kind.RADIATION: Shape.TRIANGLE,
    Kind.TRANSFUSION: Shape.DROP,
    Kind.OTHER: Shape.HEXAGON,
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Anything but a plotted point: what it says on a lane, and what in a set."""

    item: Item
    band: Band
    shape: Shape
    when: When | None
    placement: Placement | None
    title: str
    note: str = ""
    label: str = ""
    details: str = ""
    note_of_file: str = ""
    end_text: str = ""
    steps: tuple[StepAt, ...] = ()


def things_of(account: Account) -> tuple[Thing, ...]:
    """Return everything but the points that a chart can show, in the order of the file."""
    return (
        *_moments(account),
        *_treatments(account),
        *_outcomes(account),
        *_observations(account),
        *_unplotted(account),
    )


def plotted(placement: Placement | None) -> tuple[float, float] | None:
    """Return the first and last day a value can belong to, where both are stated."""
    match placement:
        case Mark(_, at):
            return at, at
        case Somewhere(_, float() | int() as earliest, float() | int() as latest):
            return earliest, latest
        case Course(_, start, end) if start is not None and end is not None:
            return start.earliest, end.latest
        case _:
            return None


def _moments(account: Account) -> Iterator[Thing]:
    """Yield the anchors that lie on another's axis, or the calendar's, inexactly."""
    for row, anchor in enumerate(account.history.anchors):
        frame, _ = account.clock.places[anchor.id]
        placement = account.clock.place(anchor.when)
        if anchor.date is not None:
            moment = dated(anchor.date)
            placement = Somewhere(CALENDAR, moment.earliest, moment.latest)
        if placement is None or placement.frame == frame:
            continue
        if placement.frame not in account.used_frames:
            continue
        item = Item(Sort.ANCHOR, row)
        told = account.told[item].when
        yield Thing(item, Band.MOMENTS, Shape.FLAG, anchor.when, placement, anchor.label, "", told)


def _treatments(account: Account) -> Iterator[Thing]:
    for row, treatment in enumerate(account.history.treatments):
        item = Item(Sort.TREATMENT, row)
        placement = account.clock.place(treatment.when)
        steps = tuple(_steps(account, row, placement))
        placed = {step.item for step in steps}
        yield Thing(
            item=item,
            band=Band.TREATMENTS,
            shape=_SHAPES[treatment.kind],
            when=treatment.when,
            placement=placement,
            title=treatment.name,
            label=_treatment_label(account, treatment, placement),
            details=_dosage(treatment),
            note_of_file=treatment.note,
            end_text=_end_text(account, treatment.when),
            steps=steps,
        )
        yield from _other_steps(account, row, placed)


def _steps(account: Account, row: int, course: Placement | None) -> Iterator[StepAt]:
    """Yield the changes of dose that lie for certain in a course's certain part."""
    for inner, step in enumerate(account.history.treatments[row].steps):
        days = _begun(account.clock.place(step.when), course)
        if days is not None:
            yield StepAt(Item(Sort.STEP, row, inner), *days, text=_dosage(step))


def _other_steps(account: Account, row: int, placed: set[Item]) -> Iterator[Thing]:
    treatment = account.history.treatments[row]
    for inner, step in enumerate(treatment.steps):
        item = Item(Sort.STEP, row, inner)
        if item in placed:
            continue
        placement = account.clock.place(step.when)
        text = filled(
            account.words.what_and_finding, what=account.words.step, finding=_dosage(step)
        )
        yield Thing(
            item=item,
            band=Band.TREATMENTS,
            shape=_SHAPES[treatment.kind],
            when=step.when,
            placement=placement,
            title=treatment.name,
            label=account.with_time(text, step.when, placement),
            details=text,
        )


def _treatment_label(account: Account, treatment: Treatment, placement: Placement | None) -> str:
    label = account.with_time(_dosage(treatment), treatment.when, placement)
    unplaced = any(account.clock.place(step.when) is None for step in treatment.steps)
    return joined(account.words, label, account.words.unplaced_change if unplaced else "")


def _outcomes(account: Account) -> Iterator[Thing]:
    for row, outcome in enumerate(account.history.outcomes):
        treatments = treatment_names(outcome, account.names, account.words)
        concerning = filled(account.words.concerning, treatments=treatments) if treatments else ""
        placement = account.clock.place(outcome.when)
        yield Thing(
            item=Item(Sort.OUTCOME, row),
            band=Band.OUTCOMES,
            shape=Shape.DIAMOND,
            when=outcome.when,
            placement=placement,
            title=outcome.what,
            note=concerning,
            label=account.with_time(outcome.finding, outcome.when, placement),
            details=account.words.semicolon.join(filter(None, (outcome.finding, concerning))),
        )


def _observations(account: Account) -> Iterator[Thing]:
    for row, observation in enumerate(account.history.observations):
        placement = account.clock.place(observation.when)
        yield Thing(
            item=Item(Sort.OBSERVATION, row),
            band=Band.FINDINGS,
            shape=Shape.RING,
            when=observation.when,
            placement=placement,
            title=observation.what,
            label=account.with_time(observation.finding, observation.when, placement),
            details=observation.finding,
        )


def _unplotted(account: Account) -> Iterator[Thing]:
    for row, series in enumerate(account.history.measurements):
        for inner, point in enumerate(series.points):
            placement = account.clock.place(point.when)
            if plotted(placement) is not None:
                continue
            value = with_unit(value_text(point, account.words), series, account.words)
            yield Thing(
                item=Item(Sort.POINT, row, inner),
                band=Band.FINDINGS,
                shape=Shape.DASH,
                when=point.when,
                placement=placement,
                title=series.what,
                label=account.with_time(value, point.when, placement),
                details=value,
                note_of_file=point.note,
            )


def _end_text(account: Account, when: When | None) -> str:
    match when:
        case Span(start, AtLeast(duration)) if start is not None:
            return filled(account.words.continued, length=account.phrases.duration(duration))
        case Span(start, None) if start is not None:
            return account.words.unstated_end
        case _:
            return ""


def _dosage(dosed: Treatment | DoseStep) -> str:
    return " ".join(filter(None, (dosed.dose, dosed.schedule)))


def _begun(step: Placement | None, course: Placement | None) -> tuple[float, float] | None:
    """Return the first and the last day that a change can have come on, where both lie in
    the certain part of the course it belongs to.
    """
    if not isinstance(course, Course) or course.start is None or course.end is None:
        return None
    match step:
        case Mark(frame, at):
            days = (at, at)
        case Somewhere(frame, float() | int() as earliest, float() | int() as latest):
            days = (earliest, latest)
        case Course(frame, Moment() as start, _):
            days = (start.earliest, start.latest)
        case _:
            return None
    within = course.start.latest <= days[0] and days[1] <= course.end.earliest
    return days if within and frame == course.frame else None
