"""A button whose words end in an ellipsis where it is narrower than they are."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)
from typing_extensions import override

from viewer.ui.canvas import elided

_LEAST = 6  # letters


class ElidedButton(QToolButton):
    """Its text stays whole, for those who hear it; what is painted fits."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        words = self.fontMetrics().horizontalAdvance(self.text())
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(whole.width() - max(0, words - least), whole.height())

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        option.text = elided(self.fontMetrics(), self.text(), self.width() - around)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()
