"""Progress of work that takes longer than half a second, and the way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

_PATIENCE_MS = 500


class Progress(QWidget):
    """Nothing at first; after half a second what is done, how far it is, and Cancel.

    ``stop`` is a key that cancels as well, while this is seen.
    """

    cancel_requested = Signal()

    def __init__(self, look: Look, stop: str = "") -> None:
        super().__init__()
        self._what = ""
        self._words = Label(look, size=Size.SMALL)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("link")
        cancel.clicked.connect(self.cancel_requested)
        self._look, self._cancel = look, cancel
        look.changed.connect(self._refont)
        self._refont()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._words)
        row.addWidget(cancel)
        self.hide()
        if stop:
            cancel.setToolTip(QKeySequence(stop).toString(QKeySequence.SequenceFormat.NativeText))
            key = QShortcut(QKeySequence(stop), self)
            key.activated.connect(self.cancel_requested)
            # Where the same key leaves a filter, Qt asks one of the two, now this, now that.
            key.activatedAmbiguously.connect(self.cancel_requested)

    def _refont(self) -> None:
        self._cancel.setFont(self._look.font(Size.SMALL))

    def begin(self, what: str) -> None:
        self._what = what
        self._words.setText(f"{what}…")
        self._patience.start()

    def progress(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._words.setText(f"{self._what}… {share:.0%}")

    def finish(self) -> None:
        self._patience.stop()
        self.hide()
