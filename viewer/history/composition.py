"""From a treatment history to a scene: what goes on which lane, zone or chart."""

from dataclasses import dataclass
from functools import cached_property

from viewer.history.account import Account
from viewer.history.charting import Charting
from viewer.history.clock import Placement
from viewer.history.homes import Home, Homes
from viewer.history.items import Item, Sort
from viewer.history.scene import Band, Entry, Group, Lane, Member, Panel, Scene, Shape
from viewer.history.statements import treatment_names
from viewer.history.things import Thing, things_of
from viewer.history.words import ENGLISH, Words, filled, joined
from viewer.model.treatment import TreatmentHistory
from viewer.model.when import Side


def compose(history: TreatmentHistory, words: Words = ENGLISH) -> Scene:
    """Sort a history into panels, zones, lanes and charts. Nothing is left out."""
    account = Account(history, words)
    return _Composer(account, Homes(account, things_of(account))).scene()


@dataclass(frozen=True)
class _Composer:
    account: Account
    homes: Homes

    def scene(self) -> Scene:
        panels = (self._panel(frame) for frame in self.homes.frames)
        # Of a frame that holds only a value that another's chart tells in words, none.
        shown = tuple(
            panel for panel in panels if panel.lanes or panel.charts or panel.before or panel.after
        )
        account = self.account
        return Scene(shown, self._groups(None, None), account.told, account.words)

    @cached_property
    def _charting(self) -> Charting:
        return Charting(self.account, self.homes)

    def _panel(self, frame: str) -> Panel:
        return Panel(
            frame=frame,
            anchors=self.homes.anchors(frame),
            lanes=self._lanes(frame),
            charts=tuple(self._charting.charts(frame)),
            before=self._groups(frame, Side.BEFORE),
            after=self._groups(frame, Side.AFTER),
            extent=self.homes.extents[frame],
            scale=self.homes.scales[frame],
        )

    def _lanes(self, frame: str) -> tuple[Lane, ...]:
        lanes: dict[tuple[Band, str, str, Shape], list[Entry]] = {}
        for thing in self.homes.things:
            placement = thing.placement
            if placement is None or placement.frame != frame:
                continue
            if self.homes.of(thing) is None and not self._charting.is_aside(thing):
                key = (thing.band, thing.title, thing.note, thing.shape)
                lanes.setdefault(key, []).append(_entry(thing, placement))
        order = list(Band)
        keys = sorted(lanes, key=lambda key: order.index(key[0]))
        return tuple(Lane(*key, tuple(lanes[key])) for key in keys)

    def _groups(self, frame: str | None, side: Side | None) -> tuple[Group, ...]:
        sets: dict[Home, list[Thing]] = {}
        for thing in self.homes.things:
            home = self.homes.of(thing)
            if home is None or (home.frame, home.side) != (frame, side):
                continue
            if frame is not None or not self._charting.is_aside(thing):
                sets.setdefault(home, []).append(thing)
        return tuple(self._group(home, things) for home, things in sets.items())

    def _group(self, home: Home, things: list[Thing]) -> Group:
        words = self.account.words
        treated = {thing.item for thing in things if thing.item.sort is Sort.TREATMENT}
        joint = [thing for thing in things if self._joint(thing, treated)]
        members = [thing for thing in things if thing not in joint]
        missing = words.unstated_order if len(members) > 1 else words.unstated_time
        return Group(
            side=home.side,
            title=home.title,
            note=missing if home.frame is not None else "",
            members=tuple(self._member(thing) for thing in members),
            outcomes=tuple(self._joint_member(thing, treated) for thing in joint),
        )

    def _joint(self, thing: Thing, treated: set[Item]) -> bool:
        if thing.item.sort is not Sort.OUTCOME:
            return False
        concerned = self._concerned(thing)
        return bool(concerned) and concerned <= treated

    def _concerned(self, thing: Thing) -> set[Item]:
        history = self.account.history
        of = history.outcomes[thing.item.row].of
        return {
            Item(Sort.TREATMENT, row)
            for row, treatment in enumerate(history.treatments)
            if treatment.id in of
        }

    def _member(self, thing: Thing) -> Member:
        words, told = self.account.words, ""
        if thing.placement is None and thing.when is not None:
            told = self.account.phrases.when(thing.when)
        stated = words.comma.join(filter(None, (thing.details, told)))
        note = words.semicolon.join(filter(None, (stated, thing.note_of_file)))
        return Member(thing.item, thing.shape, thing.title, note)

    def _joint_member(self, thing: Thing, treated: set[Item]) -> Member:
        words = self.account.words
        outcome = self.account.history.outcomes[thing.item.row]
        finding = filled(words.what_and_finding, what=outcome.what, finding=outcome.finding)
        whole = len(treated) > 1 and self._concerned(thing) == treated
        names = treatment_names(outcome, self.account.names, words)
        of = words.together if whole else names
        return Member(thing.item, thing.shape, joined(words, of, finding))


def _entry(thing: Thing, placement: Placement) -> Entry:
    return Entry(thing.item, placement, thing.shape, thing.label, thing.end_text, thing.steps)
