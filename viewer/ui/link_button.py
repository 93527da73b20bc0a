"""A link that shows where it goes before it goes there."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton

from viewer.override import override
from viewer.ui.bearing import elided

_LEAST = 6  # letters


class LinkButton(QPushButton):
    """``pointed`` carries the address while the pointer or the focus rests on it, and then
    nothing; ``followed`` carries it when it is pressed. Where it is narrower than its words
    they end in an ellipsis, and the tool tip has them all.
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
        self.setToolTip(address or words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(address)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics, whole = self.fontMetrics(), super().minimumSizeHint()
        words = metrics.horizontalAdvance(self.text())
        return QSize(
            whole.width() - max(0, words - metrics.averageCharWidth() * _LEAST), whole.height()
        )

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        cut = self.sizeHint().width() - self.width()
        if cut > 0:
            self._paint_cut(self.fontMetrics().horizontalAdvance(self.text()) - cut)
        else:
            super().paintEvent(arg__1)

    def _paint_cut(self, room: int) -> None:
        from PySide6.QtWidgets import (  # noqa: PLC0415 - not for the first paint
            QStyle,
            QStyleOptionButton,
            QStylePainter,
        )

        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = elided(self.fontMetrics(), self.text(), room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

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
