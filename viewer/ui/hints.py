"""Three hints for the first start, in a strip of their own above the foot."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.theme import Space

_KEY = "hints-seen"


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint, and the name under which it is remembered as seen."""

    name: str
    words: str


class Hints(QWidget):
    """Shows one hint at a time, spoken as it appears, until each or all are dismissed;
    ``done`` tells that none is left.
    """

    done = Signal()

    def __init__(self, look: Look, memory: Memory, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._memory, self._all = memory, hints(actions)
        self.setObjectName("hints")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = Label(look, wrap=True, selectable=True)
        self._next = QPushButton(self.tr("Got it"))
        self._next.clicked.connect(self._dismiss)
        self._none = QPushButton(self.tr("No more hints"))
        self._none.setObjectName("quietly")
        self._none.clicked.connect(self._dismiss_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._words, 1)
        row.addWidget(self._next)
        row.addWidget(self._none)
        self.hide()

    def offer(self) -> None:
        """Show the first hint that was not dismissed yet, if any."""
        left = self._left()
        self.setVisible(bool(left))
        if left:
            place, number = self._all.index(left[0]) + 1, len(self._all)
            words = self.tr("Hint {} of {}: {}").format(place, number, left[0].words)
            self._words.setText(words)
            self._none.setVisible(len(left) > 1)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def start_over(self) -> None:
        """Show all hints again, from the first, with the keyboard at them."""
        for hint in self._all:
            self._memory.drop(_KEY, hint.name)
        self.offer()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self) -> list[Hint]:
        seen = self._memory.texts(_KEY)
        return [hint for hint in self._all if hint.name not in seen]

    def _dismiss(self) -> None:
        for hint in self._left()[:1]:
            self._memory.put_last(_KEY, hint.name)
        self._go_on()

    def _dismiss_all(self) -> None:
        for hint in self._left():
            self._memory.put_last(_KEY, hint.name)
        self._go_on()

    def _go_on(self) -> None:
        self.offer()
        if not self._left():
            self.done.emit()


def hints(actions: Mapping[str, QAction]) -> tuple[Hint, ...]:
    """Return the hints, which name the keys of actions as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    copy, style = (actions[one].shortcut().toString(native) for one in ("copy", "style"))
    translate = QCoreApplication.translate
    return (
        Hint(
            "copying",
            translate(
                "Hints",
                "Under References, choose one or several and press {}. "
                "What stands at the right is what you will paste.",
            ).format(copy),
        ),
        Hint(
            "style",
            translate(
                "Hints", "Press {} to cite in another journal’s style, found by its name."
            ).format(style),
        ),
        Hint(
            "evidence",
            translate(
                "Hints",
                "Under Treatment history, an evidence leads to the sentence of the abstract "
                "that it rests on.",
            ),
        ),
    )
