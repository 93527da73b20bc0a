"""Telling apart the cites that look the same (CSL 1.0.2, "Disambiguation").

Names are added, given names written out, a condition of the style tried, and last a
letter put after the year. Items are grouped by what their cites print, and only groups of
two or more are looked at again; each step splits a group by the new text of its cites. So
the work grows with the number of items, not with the pairs of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from viewer.csl.context import Settings
    from viewer.csl.items import Item
    from viewer.csl.names import NameRegister
    from viewer.csl.style import Style

_FULL = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """What a cite looks like under given settings, and how far these could still go."""

    text: str
    settings: Settings
    totals: tuple[int, ...]
    conditions: int


class Disambiguator:
    """`compare` renders an item's cite to be compared; `order` is the bibliography's order."""

    def __init__(
        self,
        style: Style,
        items: Sequence[Item],
        register: NameRegister | None,
        compare: Callable[[Item, Settings | None, NameRegister | None], Compared],
        order: Callable[[Iterable[Item]], list[Item]],
    ) -> None:
        self._ways = style.disambiguation
        self._items = items
        self._compare = compare
        self._order = order
        self.register = register
        self.settings: dict[str, Settings] = {}

    def run(self) -> None:
        groups: dict[str, list[tuple[Item, Compared]]] = {}
        for item in self._items:
            compared = self._compare(item, None, self.register)
            self.settings[item.id] = compared.settings
            groups.setdefault(compared.text, []).append((item, compared))
        for text in tuple(groups):
            group = groups.pop(text)  # all of them at a stroke would hold other threads
            if len(group) > 1:
                self._resolve(group)

    def _resolve(self, group: list[tuple[Item, Compared]]) -> None:
        items = [item for item, _ in group]
        start = _common_start([compared for _, compared in group])
        ways = self._ways
        by_names = ways.add_names or (ways.add_givennames and ways.rule == "by-cite")
        if by_names:
            search = _NameSearch(self, group, start)
            clashing = search.run()
        else:
            clashing = [(items, start)]
        for each, settings in clashing:
            self._resolve_without_names(each, settings)

    def _resolve_without_names(self, items: list[Item], settings: Settings) -> None:
        if self._ways.add_year_suffix:
            self._number(items, settings)
        elif self._ways.has_condition:
            self._try_conditions(items, settings)
        else:
            for item in items:
                self.settings[item.id] = settings.copy()

    def _number(self, items: list[Item], settings: Settings) -> None:
        for place, item in enumerate(self._order(items)):
            mine = settings.copy()
            mine.year_suffix = place
            self.settings[item.id] = mine

    def _try_conditions(self, items: list[Item], settings: Settings) -> None:
        """Let as many `disambiguate` conditions hold as it takes, counted through the cite."""
        count = 0
        while True:
            count += 1
            settings.condition = count
            results = [self._compare(item, settings, self.register) for item in items]
            for item in items:
                self.settings[item.id] = settings.copy()
            distinct = len({result.text for result in results}) == len(items)
            if distinct or count >= max(result.conditions for result in results):
                return

    def texts(self, items: list[Item], settings: Settings) -> list[str]:
        return [self._compare(item, settings, self.register).text for item in items]

    @property
    def adds_names(self) -> bool:
        return self._ways.add_names

    @property
    def adds_givens_by_cite(self) -> bool:
        return self._ways.add_givennames and self._ways.rule == "by-cite"


def _common_start(compared: list[Compared]) -> Settings:
    """Give the settings from which a group sets out: as many names as any of its cites shows."""
    start = min((each.settings for each in compared), key=lambda each: len(each.names)).copy()
    for each in compared:
        for place, names in enumerate(each.settings.names[: len(start.names)]):
            if names > start.names[place]:
                start.names[place] = names
                if place < len(each.settings.givens):
                    start.givens[place : place + 1] = [each.settings.givens[place][:]]
    _pad(start)
    return start


def _pad(settings: Settings) -> None:
    while len(settings.givens) < len(settings.names):
        settings.givens.append([])
    for names, levels in zip(settings.names, settings.givens, strict=False):
        levels.extend([0] * (names - len(levels)))


class _NameSearch:
    """Adds names and given names step by step to the cites of one group.

    A step that splits the group is kept; one that does not is tried with the next, and then
    forgotten where the later one suffices.
    """

    def __init__(
        self,
        owner: Disambiguator,
        group: list[tuple[Item, Compared]],
        start: Settings,
    ) -> None:
        self._owner = owner
        self._items = [item for item, _ in group]
        self._start = start
        self._lists = len(group[-1][1].settings.names)
        self._most = min((each.totals[0] for _, each in group if each.totals), default=0)
        self._most = max(self._most, 0)

    def run(self) -> list[tuple[list[Item], Settings]]:
        """Give the groups that stay the same, with the settings that got them there."""
        clashing: list[tuple[list[Item], Settings]] = []
        waiting = [(self._items, self._start.copy(), self._start.copy(), 0, 0)]
        while waiting:
            items, trial, kept, nameset, place = waiting.pop()
            clashing.extend(self._search(items, trial, kept, nameset, place, waiting))
        return clashing

    def _search(  # noqa: PLR0913, PLR0917 - the state of one search
        self,
        items: list[Item],
        trial: Settings,
        kept: Settings,
        nameset: int,
        place: int,
        waiting: list[tuple[list[Item], Settings, Settings, int, int]],
    ) -> list[tuple[list[Item], Settings]]:
        while True:
            classes: dict[str, list[Item]] = {}
            for item, text in zip(items, self._owner.texts(items, trial), strict=True):
                classes.setdefault(text, []).append(item)
            if len(classes) > 1:
                _keep(trial, kept, nameset, place)
                for alike in classes.values():
                    if len(alike) == 1:
                        self._owner.settings[alike[0].id] = kept.copy()
                    else:
                        waiting.append((alike, trial.copy(), kept.copy(), nameset, place))
                return []
            step = self._step(trial, nameset, place)
            if step is None:
                return [(items, kept)]
            nameset, place = step

    def _step(self, trial: Settings, nameset: int, place: int) -> tuple[int, int] | None:
        """Spell out one thing more; None when all is."""
        owner = self._owner
        levels = trial.givens[nameset] if nameset < len(trial.givens) else []
        if owner.adds_givens_by_cite and place < len(levels) and levels[place] < _FULL:
            levels[place] += 1
            return nameset, place
        if owner.adds_names and place < self._most and nameset < len(trial.names):
            trial.names[nameset] += 1
            _pad(trial)
            return nameset, place + 1
        if nameset + 1 < self._lists and nameset + 1 < len(trial.names):
            trial.names[nameset + 1] = max(1, trial.names[nameset + 1])
            return nameset + 1, 0
        return None


def _keep(trial: Settings, kept: Settings, nameset: int, place: int) -> None:
    if nameset < len(trial.names):
        while len(kept.names) <= nameset:
            kept.names.append(0)
        kept.names[nameset] = trial.names[nameset]
    if nameset < len(trial.givens) and place < len(trial.givens[nameset]):
        _pad(kept)
        if place < len(kept.givens[nameset]):
            kept.givens[nameset][place] = trial.givens[nameset][place]
