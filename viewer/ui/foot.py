"""The foot of the window: which file, what is wrong with it, what just happened."""

from enum import Enum
from functools import cached_property

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from viewer.override import override
from viewer.ui.labels import ElidedLabel, Label
from viewer.ui.look import Look
from viewer.ui.progress import Progress
from viewer.ui.theme import Size, Space

_SHOWN_MS = 10_000
_LINE = 20


class Tone(Enum):
    """What kind of word is said; the value names its colours in the style sheet."""

    CONFIRMATION = "good"
    REFUSAL = "wary"
    REMARK = "quiet"


class Foot(QWidget):
    """Shows the file's name, its problems and, for a while, what came of the last wish: a
    confirmation has a tick and its colour, a refusal that of a caution.
    """

    problems_requested = Signal()
    cancel_requested = Signal()
    copying_cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._spoken = look, ""
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._file = Label(look, size=Size.SMALL, name="quiet")
        self._file.setMinimumHeight(_LINE)
        self._problems = QPushButton()
        self._problems.setObjectName("link")
        self._problems.clicked.connect(self.problems_requested)
        self._fine = Label(look, self.tr("No problems"), size=Size.SMALL, name="quiet")
        self._word = ElidedLabel(look, size=Size.SMALL, name=Tone.REMARK.value)
        self._clear = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._clear.timeout.connect(self._word.clear)
        self._passing = ElidedLabel(look, size=Size.SMALL, name="quiet")
        self._passing.hide()
        self._progress = Progress(look)
        self._progress.cancel_requested.connect(self.cancel_requested)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        row.setSpacing(Space.L)
        for widget in (self._file, self._fine, self._problems):
            row.addWidget(widget)
        row.addWidget(self._progress)
        row.addWidget(self._passing, 1)
        row.addStretch()
        row.addWidget(self._word)
        look.changed.connect(self._refont)
        self._refont()
        self.show_problem_count(None)

    @override
    def sizeHint(self) -> QSize:
        """Be as high as with a link, so that nothing above moves when one comes or goes."""
        hint, link = super().sizeHint(), self._problems.sizeHint().height()
        return hint.expandedTo(QSize(0, link + 2 * Space.XS))

    def _refont(self) -> None:
        self._problems.setFont(self._look.font(Size.SMALL))

    def show_file(self, name: str, tip: str) -> None:
        self._file.setText(name)
        self._file.setToolTip(tip)

    def show_problem_count(self, count: int | None) -> None:
        """Show how many problems the file has; nothing while it is not read, or where the page
        above tells them all.
        """
        self._fine.setVisible(count == 0)
        self._problems.setVisible(bool(count))
        one = self.tr("1 problem")
        self._problems.setText(one if count == 1 else self.tr("{} problems").format(count or 0))

    def tell_problems(self, first: str) -> None:
        """Have a screen reader speak how many problems there are and the first, once they are
        other than those spoken last.
        """
        words = ": ".join(filter(None, (self._problems.text() if first else "", first)))
        if words != self._spoken:
            self._spoken = words
            self._announce(words or self._fine.text())

    def say(self, words: str) -> None:
        """Show a confirmation and have a screen reader speak it."""
        self._show_word(f"✓ {words}", Tone.CONFIRMATION)
        self._announce(words)

    def refuse(self, words: str) -> None:
        """Show and speak why what was asked for did not happen; of nothing, nothing."""
        self._show_word(words, Tone.REFUSAL)
        self._announce(words)

    def show_passing(self, words: str) -> None:
        """Show words while the pointer or the focus rests on something, such as an address."""
        self._passing.setText(words)
        self._passing.setVisible(bool(words))

    def begin(self, what: str) -> None:
        """Work begins; its progress shows once it has taken half a second."""
        self._progress.begin(what)

    def progress(self, share: float) -> None:
        self._progress.progress(share)

    def finish(self) -> None:
        self._progress.finish()

    def begin_copying(self, what: str) -> None:
        """Show as `begin` does that copying begins, which may go on while a file is read."""
        self._copying.begin(what)

    def progress_copying(self, share: float) -> None:
        self._copying.progress(share)

    def finish_copying(self) -> None:
        self._copying.finish()

    @cached_property
    def _copying(self) -> Progress:
        made = Progress(self._look, stop="Esc")
        made.cancel_requested.connect(self.copying_cancelled)
        self._row.insertWidget(self._row.indexOf(self._progress) + 1, made)
        return made

    def say_quietly(self, words: str) -> None:
        """Show and speak words that neither confirm nor refuse."""
        self._show_word(words, Tone.REMARK)
        self._announce(words)

    def _show_word(self, words: str, tone: Tone) -> None:
        if self._word.objectName() != tone.value:
            self._word.setObjectName(tone.value)
            self._word.style().unpolish(self._word)
            self._word.style().polish(self._word)
        self._word.setText(words)
        self._word.updateGeometry()
        self._clear.start()

    def _announce(self, words: str) -> None:
        if not words:
            return
        from PySide6.QtGui import (  # noqa: PLC0415 - not for the first paint
            QAccessible,
            QAccessibleAnnouncementEvent,
        )

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
