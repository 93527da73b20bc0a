"""Going from one place of the case to another, and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from viewer.ui.deck import Deck
from viewer.ui.jumps import Jumps, Place
from viewer.ui.tabs import ABSTRACT, HISTORY, REFERENCES

if TYPE_CHECKING:
    from viewer.history.items import Item
    from viewer.ui.abstract_pane import AbstractPane
    from viewer.ui.everywhere import Result
    from viewer.ui.history_pane import HistoryPane
    from viewer.ui.references_pane import ReferencesPane


class Travel(QObject):
    """Leads to references, to items of the history, and to evidence in the abstract.

    ``current_tab`` and ``show_tab`` are the window's.
    """

    def __init__(
        self, deck: Deck, current_tab: Callable[[], int], show_tab: Callable[[int], None]
    ) -> None:
        super().__init__()
        self._deck, self._current_tab, self._show_tab = deck, current_tab, show_tab
        self._jumps = Jumps()

    # The tabs say which pane stands where, so the casts below state what holds.

    @property
    def references(self) -> "ReferencesPane":
        return cast("ReferencesPane", self._deck.pane(REFERENCES))

    @property
    def history(self) -> "HistoryPane":
        return cast("HistoryPane", self._deck.pane(HISTORY))

    def show_evidence(self, excerpts: tuple[str, ...]) -> None:
        """Show evidence in the abstract: where that stands beside, else by going there."""
        near = self._deck.nearest(ABSTRACT)
        if near is None:
            self.jump(Place(ABSTRACT))
        pane = near or self._deck.pane(ABSTRACT)
        cast("AbstractPane", pane).highlight(excerpts)

    def show_references(self, ids: tuple[str, ...]) -> None:
        """Jump to references and choose them."""
        self.jump(Place(REFERENCES, frozenset(ids)))

    def show_item(self, item: "Item") -> None:
        """Jump to the treatment history and choose an item there."""
        self.jump(Place(HISTORY))
        self.history.choose(item)

    def show_hit(self, tab: int, result: "Result", words: str) -> None:
        """Jump to what was found, and have it and its like marked there."""
        self.jump(Place(tab, frozenset(filter(None, [result.id]))))
        if tab == REFERENCES:
            self.references.show_hit(words)
        else:
            self._deck.frame(tab).show_hit(words, result.place)

    def jump(self, end: Place) -> None:
        """Go somewhere so that `back` leads here again."""
        self._jumps.jump(self._here(), end)
        self._go(end)

    def back(self) -> None:
        self._go(self._jumps.back())

    def forward(self) -> None:
        self._go(self._jumps.forward())

    def select_all(self) -> None:
        self._show_tab(REFERENCES)
        self.references.select_all()

    def look_for(self) -> None:
        """Let the reader type what to look for among the references."""
        self._show_tab(REFERENCES)
        self.references.look_for()

    def export_history(self) -> None:
        self._show_tab(HISTORY)
        self.history.ask_and_save()

    def _here(self) -> Place:
        tab = self._current_tab()
        chosen = self.references.selected() if tab == REFERENCES else ()
        return Place(tab, frozenset(one.id for one in chosen))

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self._show_tab(place.tab)
            if place.ids:
                self.references.select_ids(set(place.ids))
