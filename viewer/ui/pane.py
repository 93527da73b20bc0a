"""What every tab's pane can do."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSplitter, QWidget

from viewer.model.case import Case
from viewer.ui.look import Look

if TYPE_CHECKING:
    from viewer.citation.clip import Clip
    from viewer.citation.compositor import CopyRequest
    from viewer.ui.found import Findable


class Copy(NamedTuple):
    """What a pane gives when asked to copy, and the words that confirm it."""

    clip: "Clip"
    confirmation: str


class CopyLater(NamedTuple):
    """What a pane gives where the clip is still to be made: what of, in words for the
    meantime, and the words that will confirm it, which are told how it begins.
    """

    request: "CopyRequest"
    what: str
    confirmation: Callable[[str], str]


class Pane(QWidget):
    """A tab's content. It shows a case, and says what the user wishes of the window.

    ``mime_requested`` carries what to put on the clipboard and the words that confirm it;
    ``style_requested`` the widget to offer styles below; ``evidence_requested`` excerpts of
    the abstract, ``references_requested`` ids, ``item_requested`` an item of the history, to
    be shown where they are; ``pointed`` words for as long as something is pointed at,
    ``confirmed`` words that what was asked for happened, ``refused`` why it did not,
    ``told`` other words for the reader, and ``text_changed`` that what can be read here
    is another than before, or stands elsewhere.
    """

    copy_requested = Signal()
    mime_requested = Signal(object, str)
    style_requested = Signal(object)
    open_requested = Signal(str)
    evidence_requested = Signal(object)
    references_requested = Signal(object)
    item_requested = Signal(object)
    pointed = Signal(str)
    confirmed = Signal(str)
    refused = Signal(str)
    told = Signal(str)
    text_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def show_case(self, case: Case) -> None:
        """Show all that the case has for this tab."""
        raise NotImplementedError

    def splitters(self) -> tuple[QSplitter, ...]:
        """Return the splitters, each with a name, that stay as the reader leaves them."""
        return ()

    def take_actions(self, actions: Mapping[str, QAction], copy_as: QMenu) -> None:
        """Take the window's actions, by id, and its menu of formats, to offer them too."""

    def forget(self) -> None:
        """Look for nothing that is selected in the case that is shown next: it is of another
        file.
        """

    def start_over(self) -> None:
        """Begin at the beginning, with nothing selected: another file is shown."""

    def place(self) -> list[str]:
        """Return where the reader is, in words to remember; nothing for the beginning."""
        return []

    def return_to(self, place: list[str]) -> None:
        """Go to where the reader was, so far as the file still has it."""

    def copy(self) -> Copy | CopyLater | None:
        """Return what copying takes from this pane now, or ``None`` for nothing."""
        raise NotImplementedError

    def findable(self) -> "Findable | None":
        """Return this pane's text to find words in, or ``None`` where the pane has a field
        of its own for that.
        """
        return None

    def look_for(self) -> None:
        """Go to the pane's own field to find with."""

    def step(self, by: int) -> None:
        """Go to a later or an earlier one of what the pane's own field has found."""
