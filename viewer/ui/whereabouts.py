"""Where the reader was in each file: what was chosen there, and how far it was read."""

import json
from pathlib import Path

from PySide6.QtCore import QObject

from viewer.ui.deck import Deck
from viewer.ui.memory import Memory

_KEY = "places"
_FILES = 50


class Whereabouts(QObject):
    """Takes the panes back to where they were left when the same file is opened again.

    Kept for the files that were read last, each tab in a JSON list after its number.
    """

    def __init__(self, deck: Deck, memory: Memory) -> None:
        super().__init__()
        self._deck, self._memory = deck, memory
        self._file = ""
        self._places: dict[int, list[str]] = {}
        deck.begun.connect(self._return)

    def move_to(self, path: Path) -> None:
        """Leave the file that was open and go on in this one."""
        self.leave()
        self._file = str(path.resolve())
        self._places = dict(map(_read, self._memory.texts_of(_KEY, self._file)))

    def leave(self) -> None:
        """Remember where the reader is now."""
        seen = {tab: pane.place() for tab, pane in self._deck.seen().items()}
        places = {tab: place for tab, place in {**self._places, **seen}.items() if place}
        if self._file and (places or self._places):
            texts = [json.dumps([str(tab), *place]) for tab, place in sorted(places.items())]
            self._memory.put_of(_KEY, self._file, texts, most=_FILES)

    def _return(self, tab: int) -> None:
        if tab in self._places:
            self._deck.pane(tab).return_to(self._places[tab])


def _read(text: str) -> tuple[int, list[str]]:
    """Return a tab and its place; what cannot be understood is a place that no tab has."""
    try:
        tab, *place = json.loads(text)
        return int(tab), [str(one) for one in place]
    except (ValueError, TypeError, RecursionError):
        return -1, []
