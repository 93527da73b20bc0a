"""A field to pick one of several in, and a box to tick, with the signs of our own family."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from viewer.ui.icons import picture
from viewer.ui.look import Look
from viewer.ui.theme import Space


class DropDown(QComboBox):
    """Draws at its end the sign that every button has which opens something below it."""

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.subControls &= ~QStyle.SubControl.SC_ComboBoxArrow
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        side = self.fontMetrics().height() * 7 // 8
        box = QRect(self.width() - side - Space.S, (self.height() - side) // 2, side, side)
        group = self.palette().currentColorGroup()
        colour = self.palette().color(group, self.palette().ColorRole.Text)
        _draw(painter, self, "menu", colour, box)
        painter.end()


class CheckBox(QCheckBox):
    """Draws its tick in the look in force."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        look.changed.connect(self.update)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        if self.checkState() is not Qt.CheckState.Checked:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        _draw(painter, None, "check", self._look.colour("on_accent"), box.adjusted(1, 1, -1, -1))
        painter.end()


def _draw(
    painter: QPainter, mirrored: QWidget | None, name: str, colour: QColor, box: QRect
) -> None:
    """Draw an icon in a box, which a widget that runs leftwards has at its other end."""
    place = box
    if mirrored is not None:
        place = QStyle.visualRect(mirrored.layoutDirection(), mirrored.rect(), box)
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(place.topLeft(), picture(name, colour, box.width(), ratio))
