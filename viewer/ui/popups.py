"""What opens over the window: the style picker, the palette, the sheets that tell.

Each is imported and made when it is first asked for.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from viewer.ui.desk import CopyDesk
from viewer.ui.look import Look
from viewer.ui.outside import Outside
from viewer.ui.style_shelf import StyleShelf

if TYPE_CHECKING:
    from viewer.ui.deck import Deck
    from viewer.ui.find_everywhere import FindEverywhere
    from viewer.ui.found_in_header import FoundInHeader
    from viewer.ui.palette import CommandPalette
    from viewer.ui.style_picker import StylePicker


class Popups(QObject):
    """Shows them over ``window``; says what the reader wishes there."""

    style_file_requested = Signal()
    hit_requested = Signal(int, object, str)
    open_requested = Signal(str)
    copy_requested = Signal(str)
    confirmed = Signal(str)

    def __init__(
        self,
        look: Look,
        desk: CopyDesk,
        outside: Outside,
        window: QWidget,
        actions: Callable[[], Iterable[QAction]],
    ) -> None:
        super().__init__()
        self._look, self._desk, self._outside = look, desk, outside
        self._window, self._actions = window, actions
        self.shelf = StyleShelf(outside.load_styles)
        self.picker: StylePicker | None = None
        self.palette: CommandPalette | None = None
        self.everywhere: FindEverywhere | None = None

    def pick_style(self, below: QWidget) -> None:
        if self.picker is None:
            from viewer.ui.style_picker import StylePicker  # noqa: PLC0415 - see the module

            self.picker = StylePicker(self._look, self._desk, self.shelf)
            self.picker.file_requested.connect(self.style_file_requested)
        self.picker.pop_up(below)

    def show_palette(self, below: QWidget) -> None:
        if self.palette is None:
            from viewer.ui.palette import CommandPalette  # noqa: PLC0415 - see the module

            self.palette = CommandPalette(self._look, self._desk, self._actions(), self.shelf)
        self.palette.pop_up(below)

    def find_everywhere(
        self, below: QWidget, deck: "Deck", header: "FoundInHeader", titles: tuple[str, ...]
    ) -> None:
        """Let the reader find words in all that the deck's panes show."""
        if self.everywhere is None:
            from viewer.ui.find_everywhere import FindEverywhere  # noqa: PLC0415 - see the module

            self.everywhere = FindEverywhere(self._look, deck, header, titles)
            self.everywhere.chosen.connect(self.hit_requested)
        self.everywhere.pop_up(below)

    def tell_mishap(self, report: str) -> None:
        """Tell of an error that nobody foresaw; the window goes on."""
        from viewer.ui.dialogs import Notice  # noqa: PLC0415 - see the module
        from viewer.ui.notices import mishap  # noqa: PLC0415

        title = self.tr("Unexpected error")
        notice = Notice(self._look, title, mishap(report), parent=self._window)
        notice.offer_copy(self.tr("Copy the report"))
        notice.copy_requested.connect(self.copy_requested)
        notice.open()

    def ask_for_file(
        self, title: str, folder: Path, kinds: Sequence[str], take: Callable[[Path], object]
    ) -> None:
        """Hand on the file that the reader picks among these kinds, if any."""
        from viewer.ui.file_dialogs import ask_to_open  # noqa: PLC0415 - see the module

        ask_to_open(self._look, self._window, title, folder, kinds, take)

    def show_about(self) -> None:
        from viewer.ui.dialogs import Notice  # noqa: PLC0415 - see the module
        from viewer.ui.notices import CREDITS, about  # noqa: PLC0415

        title, said = self.tr("About Case Viewer"), about(self._outside.version())
        notice = Notice(self._look, title, said, CREDITS, self._window)
        notice.open_requested.connect(self.open_requested)
        notice.open()

    def hand_out(self, *, to_printer: bool = False) -> None:
        """Ask what of the case to print, or to save as PDF or HTML."""
        from viewer.ui.handout_dialog import HandoutDialog  # noqa: PLC0415 - see the module

        dialog = HandoutDialog(self._look, self._desk, self._outside.memory, self._window)
        dialog.confirmed.connect(self.confirmed)
        dialog.show_for(dialog.printing if to_printer else dialog.as_pdf)

    def close(self) -> None:
        """End what goes on in the background: the window closes."""
        self.shelf.close()

    def show_shortcuts(self) -> None:
        from viewer.ui.dialogs import Notice  # noqa: PLC0415 - see the module
        from viewer.ui.notices import shortcuts  # noqa: PLC0415

        said = shortcuts(self._actions())
        Notice(self._look, self.tr("Keys"), said, parent=self._window).open()
