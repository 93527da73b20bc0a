"""From a treatment history to a scene: what goes on which lane, zone or chart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from viewer.history.clock import (
    CALENDAR,
    Clock,
    Course,
    Mark,
    Moment,
    Placement,
    Somewhere,
    clock_of,
    dated,
)
from viewer.history.items import Item, Sort
from viewer.history.phrases import Phrases, phrases_of
from viewer.history.scale import points_of, scale_of
from viewer.history.scene import (
    AnchorAt,
    Aside,
    Band,
    Chart,
    Entry,
    Group,
    Lane,
    Limit,
    Member,
    Panel,
    Plotted,
    Scale,
    Scene,
    Shape,
    StepAt,
    reach,
)
from viewer.history.statements import (
    Statement,
    limit_text,
    reference_text,
    statements,
    treatment_names,
    value_text,
    with_unit,
)
from viewer.history.words import ENGLISH, Words, capitalised, filled, joined
from viewer.model.treatment import (
    DoseStep,
    Kind,
    Measurement,
    Outcome,
    Series,
    Treatment,
    TreatmentHistory,
)
from viewer.model.when import AtLeast, DatePoint, NumberedDay, Side, Span, When

SHAPES = {
    Kind.DRUG: Shape.DISC,
    Kind.PROCEDURE: Shape.SQUARE,
    Kind.RADIATION: Shape.TRIANGLE,
    Kind.TRANSFUSION: Shape.DROP,
    Kind.OTHER: Shape.HEXAGON,
}


def compose(history: TreatmentHistory, words: Words = ENGLISH) -> Scene:
    """Sort a history into panels, zones, lanes and charts. Nothing is left out."""
    return _Composer(history, words).scene()


class _Home(NamedTuple):
    """The unordered set that a thing belongs to; ``frame`` is ``None`` for the loose."""

    frame: str | None
    side: Side | None
    title: str


@dataclass(frozen=True, slots=True)
class _Thing:
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


@dataclass(frozen=True)
class _Composer:
    history: TreatmentHistory
    words: Words

    def scene(self) -> Scene:
        panels = (self._panel(frame) for frame in self._frames)
        # Of a frame that holds only a value that another's chart tells in words, none.
        shown = tuple(
            panel for panel in panels if panel.lanes or panel.charts or panel.before or panel.after
        )
        return Scene(shown, self._groups(None, None), self._told, self.words)

    @cached_property
    def _clock(self) -> Clock:
        return clock_of(self.history)

    @cached_property
    def _phrases(self) -> Phrases:
        return phrases_of(self.history, self.words)

    @cached_property
    def _short(self) -> Phrases:
        """The phrases of the picture's own words, where an only anchor needs no naming."""
        points = (point for when in self._whens() if when for point in points_of(when))
        told_from = [point for point in points if not isinstance(point, DatePoint)]
        anchors = {point.anchor for point in told_from}
        counted = {point.anchor for point in told_from if isinstance(point, NumberedDay)}
        return replace(
            self._phrases,
            brief=len(anchors) == 1,
            counted_from=counted.pop() if len(counted) == 1 else "",
        )

    @cached_property
    def _told(self) -> dict[Item, Statement]:
        return statements(self.history, self.words)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {treatment.id: treatment.name for treatment in self.history.treatments}

    # What there is

    @cached_property
    def _things(self) -> tuple[_Thing, ...]:
        return (
            *self._moments(),
            *self._treatments(),
            *self._outcomes(),
            *self._observations(),
            *self._unplotted(),
        )

    def _moments(self) -> Iterator[_Thing]:
        """Yield the anchors that lie on another's axis, or the calendar's, inexactly."""
        for row, anchor in enumerate(self.history.anchors):
            frame, _ = self._clock.places[anchor.id]
            placement = self._clock.place(anchor.when)
            if anchor.date is not None:
                moment = dated(anchor.date)
                placement = Somewhere(CALENDAR, moment.earliest, moment.latest)
            if placement is None or placement.frame == frame:
                continue
            if placement.frame not in self._used_frames:
                continue
            item = Item(Sort.ANCHOR, row)
            told = self._told[item].when
            yield _Thing(
                item, Band.MOMENTS, Shape.FLAG, anchor.when, placement, anchor.label, "", told
            )

    def _treatments(self) -> Iterator[_Thing]:
        for row, treatment in enumerate(self.history.treatments):
            item = Item(Sort.TREATMENT, row)
            placement = self._clock.place(treatment.when)
            steps = tuple(self._steps(row, placement))
            placed = {step.item for step in steps}
            yield _Thing(
                item=item,
                band=Band.TREATMENTS,
                shape=SHAPES[treatment.kind],
                when=treatment.when,
                placement=placement,
                title=treatment.name,
                label=self._treatment_label(treatment, placement),
                details=_dosage(treatment),
                note_of_file=treatment.note,
                end_text=self._end_text(treatment.when),
                steps=steps,
            )
            yield from self._other_steps(row, placed)

    def _steps(self, row: int, course: Placement | None) -> Iterator[StepAt]:
        """Yield the changes of dose that lie for certain in a course's certain part."""
        for inner, step in enumerate(self.history.treatments[row].steps):
            days = _begun(self._clock.place(step.when), course)
            if days is not None:
                yield StepAt(Item(Sort.STEP, row, inner), *days, text=_dosage(step))

    def _other_steps(self, row: int, placed: set[Item]) -> Iterator[_Thing]:
        treatment = self.history.treatments[row]
        for inner, step in enumerate(treatment.steps):
            item = Item(Sort.STEP, row, inner)
            if item in placed:
                continue
            placement = self._clock.place(step.when)
            text = filled(self.words.what_and_finding, what=self.words.step, finding=_dosage(step))
            yield _Thing(
                item=item,
                band=Band.TREATMENTS,
                shape=SHAPES[treatment.kind],
                when=step.when,
                placement=placement,
                title=treatment.name,
                label=self._with_time(text, step.when, placement),
                details=text,
            )

    def _treatment_label(self, treatment: Treatment, placement: Placement | None) -> str:
        label = self._with_time(_dosage(treatment), treatment.when, placement)
        unplaced = any(self._clock.place(step.when) is None for step in treatment.steps)
        return joined(self.words, label, self.words.unplaced_change if unplaced else "")

    def _outcomes(self) -> Iterator[_Thing]:
        for row, outcome in enumerate(self.history.outcomes):
            treatments = treatment_names(outcome, self._names, self.words)
            concerning = filled(self.words.concerning, treatments=treatments) if treatments else ""
            placement = self._clock.place(outcome.when)
            yield _Thing(
                item=Item(Sort.OUTCOME, row),
                band=Band.OUTCOMES,
                shape=Shape.DIAMOND,
                when=outcome.when,
                placement=placement,
                title=outcome.what,
                note=concerning,
                label=self._with_time(outcome.finding, outcome.when, placement),
                details=self.words.semicolon.join(filter(None, (outcome.finding, concerning))),
            )

    def _observations(self) -> Iterator[_Thing]:
        for row, observation in enumerate(self.history.observations):
            placement = self._clock.place(observation.when)
            yield _Thing(
                item=Item(Sort.OBSERVATION, row),
                band=Band.FINDINGS,
                shape=Shape.RING,
                when=observation.when,
                placement=placement,
                title=observation.what,
                label=self._with_time(observation.finding, observation.when, placement),
                details=observation.finding,
            )

    def _unplotted(self) -> Iterator[_Thing]:
        for row, series in enumerate(self.history.measurements):
            for inner, point in enumerate(series.points):
                placement = self._clock.place(point.when)
                if _plotted(placement) is not None:
                    continue
                value = with_unit(value_text(point, self.words), series, self.words)
                yield _Thing(
                    item=Item(Sort.POINT, row, inner),
                    band=Band.FINDINGS,
                    shape=Shape.DASH,
                    when=point.when,
                    placement=placement,
                    title=series.what,
                    label=self._with_time(value, point.when, placement),
                    details=value,
                    note_of_file=point.note,
                )

    def _with_time(self, text: str, when: When | None, placement: Placement | None) -> str:
        """Add the time in words where its drawing leaves a time open."""
        vague = isinstance(placement, Somewhere) or (
            isinstance(placement, Course) and None in (placement.start, placement.end)
        )
        if when is None or not vague:
            return text
        if isinstance(when, Span) and when.extent is None:
            return text
        told = self._short.when(when)
        return joined(self.words, text, told)

    def _end_text(self, when: When | None) -> str:
        match when:
            case Span(start, AtLeast(duration)) if start is not None:
                return filled(self.words.continued, length=self._phrases.duration(duration))
            case Span(start, None) if start is not None:
                return self.words.unstated_end
            case _:
                return ""

    # Where it belongs

    @cached_property
    def _used_frames(self) -> tuple[str, ...]:
        """The frames that more than an anchor's own time lies in."""
        return tuple(dict.fromkeys(placement.frame for _, placement in self._placed_whens()))

    def _placed_whens(self) -> Iterator[tuple[When, Placement]]:
        for when in self._whens():
            placement = self._clock.place(when)
            if when is not None and placement is not None:
                yield when, placement

    def _whens(self) -> Iterator[When | None]:
        history = self.history
        for treatment in history.treatments:
            yield treatment.when
            yield from (step.when for step in treatment.steps)
        yield from (outcome.when for outcome in history.outcomes)
        yield from (observation.when for observation in history.observations)
        for series in history.measurements:
            yield from (point.when for point in series.points)

    @cached_property
    def _frames(self) -> tuple[str, ...]:
        """The frames that something lies in, in the order of their first anchors."""
        known = [self._clock.places[anchor.id][0] for anchor in self.history.anchors]
        used = self._used_frames
        return tuple(frame for frame in dict.fromkeys((*known, CALENDAR, *used)) if frame in used)

    @cached_property
    def _extents(self) -> Mapping[str, tuple[float, float] | None]:
        places: dict[str, list[float]] = {frame: [] for frame in self._frames}
        for _, placement in self._placed_whens():
            places[placement.frame].extend(reach(placement))
        for thing in self._moments():
            if thing.placement is not None:
                places[thing.placement.frame].extend(reach(thing.placement))
        for frame, found in places.items():
            if found:
                found.extend(anchor.day for anchor in self._anchors(frame))
        return {
            frame: (min(found), max(found)) if found else None for frame, found in places.items()
        }

    def _home(self, thing: _Thing) -> _Home | None:
        """Return the set a thing belongs to, or ``None`` where it has a lane."""
        match thing.placement:
            case None if thing.when is None:
                return _Home(None, None, self.words.time_heading)
            case None:
                return _Home(None, None, self.words.start_heading)
            case Somewhere(frame, None, float() | int() as latest) if self._precedes(
                frame, latest
            ):
                return self._beside(frame, Side.BEFORE, thing.when)
            case Somewhere(frame, float() | int() as earliest, None) if self._follows(
                frame, earliest
            ):
                return self._beside(frame, Side.AFTER, thing.when)
            case _:
                return None

    def _beside(self, frame: str, side: Side, when: When | None) -> _Home:
        told = "" if when is None else self._short.when(when)
        return _Home(frame, side, capitalised(told))

    def _precedes(self, frame: str, day: float) -> bool:
        extent = self._extents[frame]
        zero = self._scales[frame].zero
        return extent is None or day <= extent[0] or (zero is not None and day <= zero)

    def _follows(self, frame: str, day: float) -> bool:
        extent = self._extents[frame]
        return extent is None or day >= extent[1]

    @cached_property
    def _homes(self) -> Mapping[Item, _Home | None]:
        homes = {thing.item: self._home(thing) for thing in self._things}
        return homes | {
            item: home
            for row, outcome in enumerate(self.history.outcomes)
            if (home := self._joint_home(outcome, homes)) is not None
            for item in [Item(Sort.OUTCOME, row)]
        }

    def _joint_home(self, outcome: Outcome, homes: Mapping[Item, _Home | None]) -> _Home | None:
        """Return the set that holds all treatments of an outcome told of no other time."""
        rows = {treatment.id: row for row, treatment in enumerate(self.history.treatments)}
        if not rows.keys() >= set(outcome.of):
            return None
        treated = [self.history.treatments[rows[id_]] for id_ in outcome.of]
        found = {homes[Item(Sort.TREATMENT, rows[id_])] for id_ in outcome.of}
        timeless = outcome.when is None or all(one.when == outcome.when for one in treated)
        return found.pop() if len(found) == 1 and timeless else None

    # What it looks like

    def _groups(self, frame: str | None, side: Side | None) -> tuple[Group, ...]:
        sets: dict[_Home, list[_Thing]] = {}
        for thing in self._things:
            home = self._homes[thing.item]
            if home is None or (home.frame, home.side) != (frame, side):
                continue
            if frame is not None or not self._is_aside(thing):
                sets.setdefault(home, []).append(thing)
        return tuple(self._group(home, things) for home, things in sets.items())

    def _group(self, home: _Home, things: list[_Thing]) -> Group:
        treated = {thing.item for thing in things if thing.item.sort is Sort.TREATMENT}
        joint = [thing for thing in things if self._joint(thing, treated)]
        members = [thing for thing in things if thing not in joint]
        missing = self.words.unstated_order if len(members) > 1 else self.words.unstated_time
        return Group(
            side=home.side,
            title=home.title,
            note=missing if home.frame is not None else "",
            members=tuple(self._member(thing) for thing in members),
            outcomes=tuple(self._joint_member(thing, treated) for thing in joint),
        )

    def _joint(self, thing: _Thing, treated: set[Item]) -> bool:
        if thing.item.sort is not Sort.OUTCOME:
            return False
        concerned = self._concerned(thing)
        return bool(concerned) and concerned <= treated

    def _concerned(self, thing: _Thing) -> set[Item]:
        of = self.history.outcomes[thing.item.row].of
        return {
            Item(Sort.TREATMENT, row)
            for row, treatment in enumerate(self.history.treatments)
            if treatment.id in of
        }

    def _member(self, thing: _Thing) -> Member:
        told = ""
        if thing.placement is None and thing.when is not None:
            told = self._phrases.when(thing.when)
        stated = self.words.comma.join(filter(None, (thing.details, told)))
        note = self.words.semicolon.join(filter(None, (stated, thing.note_of_file)))
        return Member(thing.item, thing.shape, thing.title, note)

    def _joint_member(self, thing: _Thing, treated: set[Item]) -> Member:
        outcome = self.history.outcomes[thing.item.row]
        finding = filled(self.words.what_and_finding, what=outcome.what, finding=outcome.finding)
        whole = len(treated) > 1 and self._concerned(thing) == treated
        names = treatment_names(outcome, self._names, self.words)
        of = self.words.together if whole else names
        return Member(thing.item, thing.shape, joined(self.words, of, finding))

    def _panel(self, frame: str) -> Panel:
        return Panel(
            frame=frame,
            anchors=self._anchors(frame),
            lanes=self._lanes(frame),
            charts=tuple(self._charts(frame)),
            before=self._groups(frame, Side.BEFORE),
            after=self._groups(frame, Side.AFTER),
            extent=self._extents[frame],
            scale=self._scales[frame],
        )

    @cached_property
    def _scales(self) -> Mapping[str, Scale]:
        return {
            frame: scale_of(
                frame,
                [when for when, placement in self._placed_whens() if placement.frame == frame],
                self._clock,
                self._phrases,
            )
            for frame in self._frames
        }

    def _anchors(self, frame: str) -> tuple[AnchorAt, ...]:
        found = []
        for row, anchor in enumerate(self.history.anchors):
            home, day = self._clock.places[anchor.id]
            if home == frame:
                item = Item(Sort.ANCHOR, row)
                told = self._told[item]
                found.append(AnchorAt(item, day, anchor.label, told.when or told.missing[0]))
        return tuple(found)

    def _lanes(self, frame: str) -> tuple[Lane, ...]:
        lanes: dict[tuple[Band, str, str, Shape], list[Entry]] = {}
        for thing in self._things:
            placement = thing.placement
            if placement is None or placement.frame != frame:
                continue
            if self._homes[thing.item] is None and not self._is_aside(thing):
                key = (thing.band, thing.title, thing.note, thing.shape)
                lanes.setdefault(key, []).append(_entry(thing, placement))
        order = list(Band)
        keys = sorted(lanes, key=lambda key: order.index(key[0]))
        return tuple(Lane(*key, tuple(lanes[key])) for key in keys)

    # Charts

    def _is_aside(self, thing: _Thing) -> bool:
        """Whether a value stands in words beside its own chart."""
        home = self._homes[thing.item]
        loose = home is None or home.frame is None
        return thing.item.sort is Sort.POINT and loose and thing.item.row in self._charted

    @cached_property
    def _charted(self) -> Mapping[int, str]:
        """The first frame that each charted series has a chart in."""
        frames: dict[int, str] = {}
        for frame in self._frames:
            for row, series in enumerate(self.history.measurements):
                if self._plot(row, series, frame):
                    frames.setdefault(row, frame)
        return frames

    def _plot(self, row: int, series: Series, frame: str) -> list[Plotted]:
        points = []
        for inner, point in enumerate(series.points):
            placement = self._clock.place(point.when)
            times = _plotted(placement)
            if placement is not None and times is not None and placement.frame == frame:
                points.append(_point(Item(Sort.POINT, row, inner), times, point))
        return sorted(points, key=lambda point: (point.start, point.end))

    def _charts(self, frame: str) -> Iterator[Chart]:
        for row, series in enumerate(self.history.measurements):
            points = self._plot(row, series, frame)
            if not points:
                continue
            reference = reference_text(series, self.words)
            yield Chart(
                item=Item(Sort.SERIES, row),
                title=series.what,
                note=series.unit,
                reference=reference,
                points=tuple(points),
                low=series.reference_low,
                high=series.reference_high,
                limits=tuple(_limits(series, points)),
                asides=tuple(self._asides(row)) if self._charted[row] == frame else (),
                mark=_only_mark(series, points, self.words),
            )

    def _asides(self, row: int) -> Iterator[Aside]:
        for thing in self._things:
            if thing.item.row == row and self._is_aside(thing):
                told = self.words.unstated_time
                if thing.when is not None:
                    told = self._phrases.when(thing.when)
                missing = filled(self.words.off_the_chart, value=thing.details, when=told)
                yield Aside(thing.item, missing)


def _entry(thing: _Thing, placement: Placement) -> Entry:
    return Entry(thing.item, placement, thing.shape, thing.label, thing.end_text, thing.steps)


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


def _plotted(placement: Placement | None) -> tuple[float, float] | None:
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


def _point(item: Item, times: tuple[float, float], point: Measurement) -> Plotted:
    return Plotted(item, *times, point.low, point.high, point.bound, point.text)


def _only_mark(series: Series, points: list[Plotted], words: Words) -> str:
    """Return the words of an only value that there is nothing to compare with."""
    measured = series.points[points[0].item.inner or 0]
    alone = len(series.points) == 1 and points[0].start == points[0].end
    if not alone or (series.reference_low, series.reference_high) != (None, None):
        return ""
    return with_unit(value_text(measured, words), series, words)


def _limits(series: Series, points: list[Plotted]) -> Iterator[Limit]:
    """Yield the numbers at a chart's side, the weightiest first: all stated ones."""
    for limit in (series.reference_high, series.reference_low):
        if limit is not None:
            yield Limit(limit, limit_text(limit))
    top = max(points, key=lambda point: point.high)
    bottom = min(points, key=lambda point: point.low)
    for point, value in ((top, top.high), (bottom, bottom.low)):
        if point.low == point.high:
            yield Limit(value, point.text)
