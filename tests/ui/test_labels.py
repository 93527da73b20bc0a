"""Labels that follow the look."""

from PySide6.QtGui import QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.ui.labels import Label, caption
from viewer.ui.look import Look


def test_the_name_of_a_value_has_room_for_its_words_at_a_new_text_size(qtbot: QtBot) -> None:
    look = Look(QGuiApplication.font())
    value = Label(look, "of the source")
    name = caption(look, "Corrected", value, 96)
    for widget in (value, name):
        qtbot.addWidget(widget)
    assert name.width() == 96
    look.set_scale(2.0)
    assert name.width() == 192
    assert QFontMetrics(name.font()).horizontalAdvance(name.text()) <= name.width()
