from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from viewer.ui.drop_down import CheckBox, DropDown
from viewer.ui.look import Look
from viewer.ui.theme import DARK, LIGHT, stylesheet


def test_a_field_to_pick_from_shows_at_its_end_that_it_opens(qtbot: QtBot) -> None:
    field = DropDown()
    qtbot.addWidget(field)
    field.setStyleSheet(stylesheet(LIGHT))
    field.addItem("A4")
    field.resize(160, field.sizeHint().height())
    image = field.grab().toImage()
    assert colours(image, QRect(134, 6, 20, image.height() - 12)) > 2
    assert colours(image, QRect(60, 6, 60, image.height() - 12)) == 1


def test_a_tick_is_drawn_in_the_look_in_force(qtbot: QtBot) -> None:
    look = Look(QPushButton().font(), DARK)
    box = CheckBox(look, "References")
    qtbot.addWidget(box)
    box.setStyleSheet(stylesheet(DARK))
    box.resize(box.sizeHint())
    blank = names(box.grab().toImage())
    box.setChecked(True)
    ticked = names(box.grab().toImage())
    assert {DARK.accent, DARK.on_accent} <= ticked
    assert DARK.accent not in blank


def colours(image: QImage, box: QRect) -> int:
    xs, ys = range(box.left(), box.right()), range(box.top(), box.bottom())
    return len({image.pixel(x, y) for x in xs for y in ys})


def names(image: QImage) -> set[str]:
    xs, ys = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in xs for y in ys}
