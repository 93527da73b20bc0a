"""The processor: a style and items in, entries and citations out."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from viewer.csl.bibliography import Entry, Typesetter
from viewer.csl.citing import Citer
from viewer.csl.context import Cite, Context, Position, Purpose, Settings
from viewer.csl.disambiguation import Compared, Disambiguator
from viewer.csl.errors import ItemError
from viewer.csl.items import Item
from viewer.csl.names import NameRegister
from viewer.csl.positions import Citation, placed
from viewer.csl.sorting import sorted_in_runs
from viewer.csl.spans import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from viewer.csl.runs import Run
    from viewer.csl.style import SortKey, Style


_COMPARED_CITE = Cite("", position=Position.SUBSEQUENT, near_note=True)


def _go_on() -> None:
    """Do nothing between one item and the next."""


class Processor:
    """Formats items in a style.

    `items` are CSL-JSON, in the order they are cited. `numbers` are citation numbers given
    from outside, by item id; without them items are numbered in the bibliography's order.
    `abbreviations` give short forms by variable, then by the long form.
    A single entry is made alone where the style numbers its references; a style that tells
    cites apart or sorts looks once at all items, when first asked.
    `at_item` is called before each look at an item: what it raises ends the work, and what
    was asked for can be asked for again.
    """

    def __init__(
        self,
        style: Style,
        items: Iterable[Mapping[str, Any]],
        numbers: Mapping[str, int] | None = None,
        abbreviations: Mapping[str, Mapping[str, str]] | None = None,
        at_item: Callable[[], object] = _go_on,
    ) -> None:
        self.style = style
        self._at_item = at_item
        self._items = {item.id: item for item in self._read(items, abbreviations)}
        self._given_numbers = numbers
        self._typesetter = Typesetter(style)

    def entry(self, item_id: str) -> Entry:
        """Give the bibliography entry of one item. Raises `ItemError` for an unknown id."""
        item = self._item(item_id)
        return self._typesetter.entry(self._entry_context(item))

    def bibliography(self, ids: Iterable[str] | None = None) -> list[Entry]:
        """All entries, or those of some items, in the style's order; none without a bibliography.

        Some are sorted, told apart and numbered as within the whole, but follow on one
        another: a name is replaced where the entry before it in the selection has it too.
        Raises `ItemError` for an unknown id.
        """
        return list(self.typeset(ids))

    def typeset(self, ids: Iterable[str] | None = None) -> Iterator[Entry]:
        """Give what `bibliography` does, each entry when it is asked for."""
        if not self.style.has_bibliography:
            return iter(())
        items = self._sorted if ids is None else self._ordered(self._distinct(ids))
        return self._typesetter.entries(self._entry_context(item) for item in items)

    def cluster(self, cites: Sequence[Cite], *, sort: bool = True) -> tuple[Run, ...]:
        """One citation of one or several items, sorted as the style says."""
        for cite in cites:
            self._item(cite.id)
        return self._citer().runs(self._sorted_cites(cites) if sort else cites)

    def document(self, citations: Sequence[Citation]) -> list[tuple[Run, ...]]:
        """All citations of a document in their order, each cite's position worked out."""
        arranged = [
            replace(each, cites=tuple(self._sorted_cites(each.cites))) if each.sorted else each
            for each in citations
        ]
        positioned = placed(arranged, self.style.near_note_distance)
        citer = self._citer()
        return [citer.runs(cites) for cites in positioned]

    def let_go(self) -> None:
        """Let the items go one by one, and what is known of them; nothing can be asked then.

        A hundred thousand that go at a stroke hold every other thread meanwhile.
        """
        known = vars(self)
        for each in ("_sorted", "_numbers", "_first_numbers"):
            known.pop(each, None)
        register: NameRegister | None = known.pop("_register", None)
        if register is not None:
            register.let_go()
        for kept in (known.pop("_told_apart", {}), self._items):
            while kept:
                kept.popitem()

    def number(self, item_id: str) -> int | None:
        if self._given_numbers is not None:
            return self._given_numbers.get(item_id)
        return self._numbers.get(item_id)

    def _read(
        self,
        items: Iterable[Mapping[str, Any]],
        abbreviations: Mapping[str, Mapping[str, str]] | None,
    ) -> Iterator[Item]:
        for each in items:
            self._at_item()
            yield Item(each, abbreviations)

    def _citer(self) -> Citer:
        # Kept, it would tie the processor, and all the items with it, into a cycle.
        return Citer(self.style, self._cite_context)

    def _item(self, item_id: str) -> Item:
        item = self._items.get(str(item_id))
        if item is None:
            raise ItemError(f'there is no reference with the id "{item_id}"')
        return item

    def _distinct(self, ids: Iterable[str]) -> list[Item]:
        return [self._item(item_id) for item_id in dict.fromkeys(ids)]

    @cached_property
    def _sorted(self) -> list[Item]:
        if not self.style.has_bibliography:
            return list(self._items.values())
        return self._ordered(self._items.values())

    @cached_property
    def _numbers(self) -> dict[str, int]:
        ordered = reversed(self._sorted) if self.style.counts_down else self._sorted
        return {item.id: place for place, item in enumerate(ordered, 1)}

    @cached_property
    def _first_numbers(self) -> dict[str, int]:
        return {item_id: place for place, item_id in enumerate(self._items, 1)}

    def _ordered(self, items: Iterable[Item]) -> list[Item]:
        """Give the items in the order of the bibliography; those alike keep the order given."""
        place = self._first_numbers
        ordered = sorted_in_runs(tuple(items), lambda item: place[item.id])
        keys = self.style.bibliography.sort_keys if self.style.has_bibliography else []
        return self._sort(ordered, keys, "bibliography", self._first_numbers)

    def _sort(
        self,
        items: list[Item],
        keys: list[SortKey],
        area: str,
        numbers: Mapping[str, int],
    ) -> list[Item]:
        for key in reversed(keys):
            texts = {item.id: key.text(self._sort_context(item, area, numbers)) for item in items}
            items = _sorted_by(items, texts, descending=key.descending)
        return items

    def _sort_context(self, item: Item, area: str, numbers: Mapping[str, int]) -> Context:
        self._at_item()
        context = Context(item, Cite(item.id), area, Purpose.SORT, register=self._register)
        context.citation_number = numbers.get(item.id)
        if area == "citation" and self._needs_disambiguation:
            context.year_suffix = self._settings(item.id).year_suffix
        return context

    def _sorted_cites(self, cites: Sequence[Cite]) -> list[Cite]:
        keys = self.style.citation.sort_keys
        if len(cites) < 2 or not keys:  # noqa: PLR2004 - nothing to sort
            return list(cites)
        numbers = self._given_numbers if self._given_numbers is not None else self._numbers
        items = list({cite.id: self._item(cite.id) for cite in cites}.values())
        place = {item.id: n for n, item in enumerate(self._sort(items, keys, "citation", numbers))}
        ordered = sorted(cites, key=lambda cite: place[str(cite.id)])
        if self.style.kind == "in-text" and self.style.groups_cites and not self.style.is_numeric:
            return self._grouped(ordered)
        return ordered

    def _grouped(self, cites: list[Cite]) -> list[Cite]:
        """Cites with the same names stand together, where the first of them stands."""
        groups: dict[str, list[Cite]] = {}
        for place, cite in enumerate(cites):
            context = self._cite_context(cite)
            self.style.citation.render(context)
            groups.setdefault(context.names_key or f"\0{place}", []).append(cite)
        return [cite for group in groups.values() for cite in group]

    # Telling cites apart.

    @cached_property
    def _needs_disambiguation(self) -> bool:
        return self.style.disambiguation.is_needed

    @cached_property
    def _register(self) -> NameRegister | None:
        """The names that cites print, where the style tells people apart by given names."""
        ways = self.style.disambiguation
        if not ways.add_givennames:
            return None
        register = NameRegister(ways.rule, joins_particle=self.style.joins_particle)
        for item in self._items.values():
            self._compared(item, None, register)
        if self.style.has_bibliography:
            self._register_sorted(register)
        return register

    def _register_sorted(self, register: NameRegister) -> None:
        """Add the people by whom entries are sorted: citeproc-js tells them apart too. Those
        whom entries merely print stay out, or a citation would depend on what was asked for
        before it.
        """
        for item in self._items.values():
            for key in self.style.bibliography.sort_keys:
                self._at_item()
                cite = Cite(item.id)
                context = Context(item, cite, "bibliography", Purpose.SORT, register=register)
                context.registers = True
                key.text(context)

    @cached_property
    def _told_apart(self) -> dict[str, Settings]:
        """How far each item's cite is spelt out, by item id."""
        found = Disambiguator(
            self.style,
            list(self._items.values()),
            self._register,
            self._compared,
            self._ordered,
        )
        found.run()
        return found.settings

    def _settings(self, item_id: str) -> Settings:
        return self._told_apart[item_id]

    def _compared(
        self,
        item: Item,
        settings: Settings | None,
        register: NameRegister | None,
    ) -> Compared:
        self._at_item()
        cite = _COMPARED_CITE
        context = Context(item, cite, "citation", Purpose.COMPARE, settings, register)
        context.registers = True
        spans, _ = self.style.citation.render(context)
        text = plain_text(spans)
        return Compared(text, context.settings, tuple(context.totals), context.conditions_seen)

    def _cite_context(self, cite: Cite) -> Context:
        self._at_item()
        item = self._item(cite.id)
        if not self._needs_disambiguation:
            context = Context(item, cite, "citation")
        else:
            settings = self._settings(item.id)
            register = self._register
            context = Context(item, cite, "citation", Purpose.PRINT, settings, register)
            context.year_suffix = settings.year_suffix
        context.citation_number = self.number(item.id)
        return context

    def _entry_context(self, item: Item) -> Context:
        self._at_item()
        cite = Cite(item.id)
        if not self._needs_disambiguation:
            context = Context(item, cite, "bibliography")
        else:
            settings = self._settings(item.id)
            shown = self._bibliography_settings(settings)
            register = self._register
            context = Context(item, cite, "bibliography", Purpose.PRINT, shown, register)
            context.year_suffix = settings.year_suffix
        context.citation_number = self.number(item.id)
        return context

    def _bibliography_settings(self, settings: Settings) -> Settings:
        """In the bibliography given names stay written out; names are added only with them."""
        ways = self.style.disambiguation
        shown = Settings(condition=settings.condition)
        if ways.add_givennames:
            shown.givens = [levels[:] for levels in settings.givens]
            if ways.add_names:
                shown.names = settings.names[:]
        return shown


def _sorted_by(items: list[Item], texts: dict[str, str], *, descending: bool) -> list[Item]:
    """Sort; items with nothing to sort by come last either way."""

    def key(item: Item) -> tuple[bool, str]:
        return (texts[item.id] == "") is not descending, texts[item.id]

    return sorted_in_runs(items, key, reverse=descending)
