"""What every tab's pane can do."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.citation.clip import Clip
from viewer.finding import Passage
from viewer.model.case import Case
from viewer.ui.found import Finding
from viewer.ui.look import Look


@dataclass(frozen=True, slots=True)
class Copy:
    """What a pane gives when asked to copy, and the words that confirm it."""

    clip: Clip
    confirmation: str


class Pane(QWidget):
    """A tab's content. It shows a case, and says what the user wishes of the window.

    ``passages_changed`` tells that what it shows stands elsewhere than before.
    """

    copy_requested = Signal()
    open_requested = Signal(str)
    pointed = Signal(str)
    passages_changed = Signal()

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

    def passages(self) -> tuple[Passage, ...]:
        """Return all that can be read here, in reading order; none where the pane has a
        field of its own to find with.
        """
        return ()

    def show_finding(self, finding: Finding) -> None:
        """Mark what was found among the passages, and bring the current one into view."""

    def look_for(self) -> bool:
        """Go to the pane's own field to find with; ``False`` where it has none."""
        return False

    def step(self, by: int) -> None:
        """Go to a later or an earlier one of what the pane's own field has found."""
