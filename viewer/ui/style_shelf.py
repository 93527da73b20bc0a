"""The styles that can be chosen: listed once, in a thread, when they are first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal

from viewer.override import override
from viewer.ui.turns import Turn

if TYPE_CHECKING:
    # The collection of styles is loaded with the picker, not with the window.
    from viewer.csl.catalogue import Catalogue

Languages = dict[str, str]
Styles = tuple["Catalogue", Languages]
Load = Callable[[Callable[[], object]], Styles]
"""Lists the styles; what it is given it calls now and then, for the window to have its turn."""


class StyleShelf(QObject):
    """``filled`` is sent once ``styles`` are there."""

    filled = Signal()
    _turn_asked = Signal()

    def __init__(self, load: Load) -> None:
        super().__init__()
        self.styles: Styles | None = None
        self._turn = Turn(self._turn_asked.emit)
        self._turn_asked.connect(self._turn.give, Qt.ConnectionType.QueuedConnection)
        self._listing = _Listing(load, self._turn)
        self._listing.done.connect(self._take)

    @property
    def is_listing(self) -> bool:
        """Whether the styles are still to come."""
        return self._listing.isRunning()

    def fill(self) -> None:
        """List the styles, unless they are or soon will be."""
        if self.styles is None and not self._listing.isRunning():
            self._listing.start()

    def close(self) -> None:
        """Wait for the thread: Qt ends the program where one is destroyed while it runs."""
        with self._turn.hurried():
            self._listing.wait()

    def _take(self, styles: Styles) -> None:
        self.styles = styles
        self.filled.emit()


class _Listing(QThread):
    done = Signal(object)

    def __init__(self, load: Load, turn: Turn) -> None:
        super().__init__()
        self._load, self._turn = load, turn

    @override
    def run(self) -> None:
        self._turn.begin()
        self.done.emit(self._load(self._turn.take))
