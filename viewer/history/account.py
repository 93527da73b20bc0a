"""A treatment history as it is told in one language: its times, phrases and statements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from viewer.history.clock import Clock, Course, Placement, Somewhere, clock_of
from viewer.history.items import Item
from viewer.history.phrases import Phrases, phrases_of
from viewer.history.scale import points_of
from viewer.history.statements import Statement, statements
from viewer.history.words import Words, joined
from viewer.model.treatment import TreatmentHistory
from viewer.model.when import DatePoint, NumberedDay, Span, When


@dataclass(frozen=True)
class Account:
    """What every part of a scene is made from; each answer is found once."""

    history: TreatmentHistory
    words: Words

    @cached_property
    def clock(self) -> Clock:
        return clock_of(self.history)

    @cached_property
    def phrases(self) -> Phrases:
        return phrases_of(self.history, self.words)

    @cached_property
    def short(self) -> Phrases:
        """The phrases of the picture's own words, where an only anchor needs no naming."""
        points = (point for when in self.whens() if when for point in points_of(when))
        told_from = [point for point in points if not isinstance(point, DatePoint)]
        anchors = {point.anchor for point in told_from}
        counted = {point.anchor for point in told_from if isinstance(point, NumberedDay)}
        return replace(
            self.phrases,
            brief=len(anchors) == 1,
            counted_from=counted.pop() if len(counted) == 1 else "",
        )

    @cached_property
    def told(self) -> dict[Item, Statement]:
        return statements(self.history, self.words)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The treatments' names by their ids."""
        return {treatment.id: treatment.name for treatment in self.history.treatments}

    @cached_property
    def used_frames(self) -> tuple[str, ...]:
        """The frames that more than an anchor's own time lies in."""
        return tuple(dict.fromkeys(placement.frame for _, placement in self.placed_whens()))

    def placed_whens(self) -> Iterator[tuple[When, Placement]]:
        for when in self.whens():
            placement = self.clock.place(when)
            if when is not None and placement is not None:
                yield when, placement

    def whens(self) -> Iterator[When | None]:
        """Yield the time of everything but the anchors, ``None`` where none is stated."""
        history = self.history
        for treatment in history.treatments:
            yield treatment.when
            yield from (step.when for step in treatment.steps)
        yield from (outcome.when for outcome in history.outcomes)
        yield from (observation.when for observation in history.observations)
        for series in history.measurements:
            yield from (point.when for point in series.points)

    def with_time(self, text: str, when: When | None, placement: Placement | None) -> str:
        """Add the time in words where its drawing leaves a time open."""
        vague = isinstance(placement, Somewhere) or (
            isinstance(placement, Course) and None in (placement.start, placement.end)
        )
        if when is None or not vague:
            return text
        if isinstance(when, Span) and when.extent is None:
            return text
        told = self.short.when(when)
        return joined(self.words, text, told)
