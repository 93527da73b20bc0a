"""A button that opens something below it, with the sign for that at its end."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from viewer.override import override
from viewer.ui.bearing import elided
from viewer.ui.icons import picture
from viewer.ui.theme import Space

_LEAST = 6  # letters
_BLANK = "\N{NO-BREAK SPACE}"


class MenuButton(QToolButton):
    """Its text is the words alone; the sign is drawn in their colour, after them. Where it is
    narrower than its words, they end in an ellipsis on the screen and are whole to those who
    hear them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        whole, words = self.sizeHint(), self.fontMetrics().horizontalAdvance(self.text())
        least = min(words, self.fontMetrics().averageCharWidth() * _LEAST)
        return QSize(whole.width() - words + least, whole.height())

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._room(), hint.height())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        # The style centres the words: blanks after them make room for the sign.
        blanks = round(self._room() / self.fontMetrics().horizontalAdvance(_BLANK))
        words = self.fontMetrics().horizontalAdvance(self.text())
        room = words - max(0, self.sizeHint().width() - self.width())
        option.text = elided(self.fontMetrics(), self.text(), room) + _BLANK * blanks
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        side = self.fontMetrics().height() * 7 // 8
        box = QRect(self.width() - side - Space.S, (self.height() - side) // 2, side, side)
        group = self.palette().currentColorGroup()
        colour = self.palette().color(group, self.foregroundRole())
        sign = picture("menu", colour, side, self.devicePixelRatioF())
        painter.drawPixmap(QStyle.visualRect(self.layoutDirection(), self.rect(), box), sign)
        painter.end()

    def _room(self) -> int:
        return self.fontMetrics().height() * 7 // 8 + Space.S
