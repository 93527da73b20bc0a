"""The command palette: every action by its words, and every style by its name."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from viewer.override import override
from viewer.ui.actions import plain_words
from viewer.ui.desk import CopyDesk
from viewer.ui.keyed_button import key_cap
from viewer.ui.look import Look
from viewer.ui.rows import Badge, Piece, Row
from viewer.ui.search_popup import SearchPopup
from viewer.ui.style_shelf import StyleShelf

_MOST_STYLES = 50


class CommandPalette(SearchPopup):
    """Actions of which some word begins with each that was typed, those that begin with all
    of it first; then styles by name.
    """

    def __init__(
        self, look: Look, desk: CopyDesk, actions: Iterable[QAction], shelf: StyleShelf
    ) -> None:
        super().__init__(look, _say("Commands"), _say("Type a command or a style"), central=True)
        self._desk, self._actions = desk, tuple(actions)
        self._shelf = shelf
        shelf.filled.connect(self.refresh)
        self._acts: list[Callable[[], object]] = []

    @override
    def pop_up(self, below: QWidget) -> None:
        self._shelf.fill()
        super().pop_up(below)

    @override
    def rows(self, text: str) -> tuple[Row, ...]:
        fitting = [one for one in self._actions if one.isEnabled() and fits(text, one)]
        fitting.sort(key=lambda one: not words_of(one).casefold().startswith(text.casefold()))
        found = [self._command(one) for one in fitting]
        found += self._styles(text)
        self._acts = [act for _, act in found]
        return tuple(row for row, _ in found)

    @override
    def has_all(self) -> bool:
        return self._shelf.styles is not None

    @override
    def take(self, place: int) -> None:
        self.hide()
        self._acts[place]()

    def _command(self, action: QAction) -> tuple[Row, Callable[[], object]]:
        native = QKeySequence.SequenceFormat.NativeText
        keys = action.shortcut().toString(native)
        badges = (Badge(key_cap(keys), "keys", spoken=keys),) if keys else ()
        line = (Piece(plain_words(str(action.property("menu") or ""))),)
        return Row("", words_of(action), (line,), badges), action.trigger

    def _styles(self, text: str) -> list[tuple[Row, Callable[[], object]]]:
        if self._shelf.styles is None or not text:
            return []
        catalogue, _ = self._shelf.styles
        line = (Piece(self.tr("Copy in this style")),)
        return [
            (Row("", entry.title, (line,)), lambda style=entry.id: self._desk.choose_style(style))  # type: ignore[misc]
            for entry in catalogue.find(text, _MOST_STYLES)
        ]


def _say(text: str) -> str:
    return QCoreApplication.translate("CommandPalette", text)


def words_of(action: QAction) -> str:
    return plain_words(action.text()).removesuffix("…")


def fits(text: str, action: QAction) -> bool:
    """Return whether every word of ``text`` begins a word of the action's. Writing without
    spaces has no words to begin; there it may stand anywhere.
    """
    menu = plain_words(str(action.property("menu") or ""))
    whole = f"{words_of(action)} {menu}".casefold().replace("-", " ")
    words = whole.split()
    return all(
        any(word.startswith(start) for word in words) or (not start.isascii() and start in whole)
        for start in text.casefold().split()
    )
