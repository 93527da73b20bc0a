"""Which things stand in an unordered set beside an axis, or without one, and which on a lane."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from viewer.history.account import Account
from viewer.history.clock import CALENDAR, Somewhere
from viewer.history.items import Item, Sort
from viewer.history.scale import scale_of
from viewer.history.scene import AnchorAt, Scale, reach
from viewer.history.things import Thing
from viewer.history.words import capitalised
from viewer.model.treatment import Outcome
from viewer.model.when import Side, When


class Home(NamedTuple):
    """The unordered set that a thing belongs to; ``frame`` is ``None`` for the loose."""

    frame: str | None
    side: Side | None
    title: str


@dataclass(frozen=True)
class Homes:
    """The axes of an account, and which of its things stand in a set."""

    account: Account
    things: tuple[Thing, ...]

    def of(self, thing: Thing) -> Home | None:
        """Return the set a thing belongs to, or ``None`` where it has a lane."""
        return self._homes[thing.item]

    @cached_property
    def frames(self) -> tuple[str, ...]:
        """The frames that something lies in, in the order of their first anchors."""
        account = self.account
        known = [account.clock.places[anchor.id][0] for anchor in account.history.anchors]
        used = account.used_frames
        return tuple(frame for frame in dict.fromkeys((*known, CALENDAR, *used)) if frame in used)

    @cached_property
    def extents(self) -> Mapping[str, tuple[float, float] | None]:
        """The first and the last day that anything in a frame reaches."""
        places: dict[str, list[float]] = {frame: [] for frame in self.frames}
        for _, placement in self.account.placed_whens():
            places[placement.frame].extend(reach(placement))
        for thing in self.things:
            if thing.item.sort is Sort.ANCHOR and thing.placement is not None:
                places[thing.placement.frame].extend(reach(thing.placement))
        for frame, found in places.items():
            if found:
                found.extend(anchor.day for anchor in self.anchors(frame))
        return {
            frame: (min(found), max(found)) if found else None for frame, found in places.items()
        }

    @cached_property
    def scales(self) -> Mapping[str, Scale]:
        placed = tuple(self.account.placed_whens())
        return {
            frame: scale_of(
                frame,
                [when for when, placement in placed if placement.frame == frame],
                self.account.clock,
                self.account.phrases,
            )
            for frame in self.frames
        }

    def anchors(self, frame: str) -> tuple[AnchorAt, ...]:
        """Return the anchors of a frame with their days."""
        found = []
        for row, anchor in enumerate(self.account.history.anchors):
            home, day = self.account.clock.places[anchor.id]
            if home == frame:
                item = Item(Sort.ANCHOR, row)
                told = self.account.told[item]
                found.append(AnchorAt(item, day, anchor.label, told.when or told.missing[0]))
        return tuple(found)

    @cached_property
    def _homes(self) -> Mapping[Item, Home | None]:
        homes = {thing.item: self._own_home(thing) for thing in self.things}
        return homes | {
            item: home
            for row, outcome in enumerate(self.account.history.outcomes)
            if (home := self._joint_home(outcome, homes)) is not None
            for item in [Item(Sort.OUTCOME, row)]
        }

    def _own_home(self, thing: Thing) -> Home | None:
        words = self.account.words
        match thing.placement:
            case None if thing.when is None:
                return Home(None, None, words.time_heading)
            case None:
                return Home(None, None, words.start_heading)
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

    def _beside(self, frame: str, side: Side, when: When | None) -> Home:
        told = "" if when is None else self.account.short.when(when)
        return Home(frame, side, capitalised(told))

    def _precedes(self, frame: str, day: float) -> bool:
        extent = self.extents[frame]
        zero = self.scales[frame].zero
        return extent is None or day <= extent[0] or (zero is not None and day <= zero)

    def _follows(self, frame: str, day: float) -> bool:
        extent = self.extents[frame]
        return extent is None or day >= extent[1]

    def _joint_home(self, outcome: Outcome, homes: Mapping[Item, Home | None]) -> Home | None:
        """Return the set that holds all treatments of an outcome told of no other time."""
        treatments = self.account.history.treatments
        rows = {treatment.id: row for row, treatment in enumerate(treatments)}
        if not rows.keys() >= set(outcome.of):
            return None
        treated = [treatments[rows[id_]] for id_ in outcome.of]
        found = {homes[Item(Sort.TREATMENT, rows[id_])] for id_ in outcome.of}
        timeless = outcome.when is None or all(one.when == outcome.when for one in treated)
        return found.pop() if len(found) == 1 and timeless else None
