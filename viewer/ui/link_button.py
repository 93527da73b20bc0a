"""A link that shows where it goes before it goes there."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override


class LinkButton(QPushButton):
    """``pointed`` carries the address while the pointer or the focus rests on it, and then
    nothing; ``followed`` carries it when it is pressed.
    """

    pointed = Signal(str)
    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        self.setObjectName("link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.followed.emit(self._address))

    def lead(self, words: str, address: str) -> None:
        """Show these words and lead to this address."""
        self._address = address
        self.setText(words.replace("&", "&&"))
        self.setToolTip(address)
        self.setAccessibleName(words)
        self.setAccessibleDescription(address)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self._address)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit("")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(self._address)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit("")
