"""What every tab's pane can do."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.citation.clip import Clip
from viewer.model.case import Case
from viewer.ui.look import Look


@dataclass(frozen=True, slots=True)
class Copy:
    """What a pane gives when asked to copy, and the words that confirm it."""

    clip: Clip
    confirmation: str


class Pane(QWidget):
    """A tab's content. It shows a case, and says what the user wishes of the window.

    ``put_requested`` carries what gives a Copy other than ``copy``.
    """

    copy_requested = Signal()
    put_requested = Signal(object)
    open_requested = Signal(str)
    pointed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def show_case(self, case: Case) -> None:
        """Show all that the case has for this tab."""
        raise NotImplementedError

    def start_over(self) -> None:
        """Forget what was selected and scrolled to: another file is shown."""

    def copy(self) -> Copy | None:
        """Return what copying takes from this pane now, or ``None`` for nothing."""
        raise NotImplementedError
