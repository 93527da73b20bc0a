"""A field to pick one of several in, and a box to tick, with the signs of our own family."""

from PySide6.QtCore import QRect, QSize, Qt
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

from viewer.override import override
from viewer.ui.bearing import elided
from viewer.ui.icons import picture
from viewer.ui.look import Look
from viewer.ui.theme import Space

_SIGN = 24  # pixels that the style sheet leaves for the sign


class DropDown(QComboBox):
    """Draws at its end the sign that every button has which opens something below it; words
    that have no room before that end in an ellipsis.
    """

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        sign = self.fontMetrics().height() * 7 // 8 + Space.S + Space.XS
        return QSize(hint.width() + max(0, sign - _SIGN), hint.height())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.subControls &= ~QStyle.SubControl.SC_ComboBoxArrow
        side = self.fontMetrics().height() * 7 // 8
        box = QRect(self.width() - side - Space.S, (self.height() - side) // 2, side, side)
        words = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        before = min(words.x(), self.width() - words.right())
        room = box.x() - before - Space.XS
        option.currentText = elided(self.fontMetrics(), self.currentText(), room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
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
