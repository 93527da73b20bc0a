from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from tests.builders import ROOT
from viewer.ui.icons import dress, picture
from viewer.ui.look import Look
from viewer.ui.menu_button import MenuButton
from viewer.ui.theme import DARK, LIGHT, stylesheet
from viewer.ui.window import MainWindow

_DRAWN = sorted((ROOT / "resources" / "icons").glob("*.svg"))
_FAMILY = [path for path in _DRAWN if path.stem != "case-viewer"]
_ATTRIBUTES = {
    "viewBox": "0 0 16 16",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


@pytest.mark.parametrize("path", _FAMILY, ids=lambda path: path.stem)
def test_icons_are_of_one_family_and_have_no_colour_of_their_own(path: Path) -> None:
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert {key: root.get(key) for key in _ATTRIBUTES} == _ATTRIBUTES
    inner = {key for each in root for key in each.attrib}
    assert inner <= {"d", "x", "y", "width", "height", "rx", "cx", "cy", "r"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", _FAMILY, ids=lambda path: path.stem)
def test_an_icon_is_drawn_whole_in_the_colour_asked_for(path: Path) -> None:
    image = picture(path.stem, QColor("#1f5f8b"), 32, 2.0).toImage()
    assert (image.width(), image.height(), image.devicePixelRatio()) == (64, 64, 2.0)
    drawn = [pixel for pixel in pixels(image) if pixel.alpha() == 255]
    assert len(drawn) > 100
    assert {pixel.name() for pixel in drawn} == {"#1f5f8b"}
    edge = [image.pixelColor(x, y).alpha() for x in range(64) for y in (0, 63)]
    assert max(edge) == 0


def test_an_icon_follows_the_theme_and_the_size_of_text(qtbot: QtBot) -> None:
    button, look = QPushButton("Copy"), Look(QPushButton().font())
    qtbot.addWidget(button)
    dress(button, "copy", look)
    light = colour_of(button)
    look.set_theme(DARK)
    assert (light, colour_of(button)) == ("#1c2127", DARK.ink)
    look.set_scale(2.0)
    assert button.iconSize().height() == 32


def test_no_button_has_a_sign_for_letters(window: MainWindow) -> None:
    for tab in range(4):
        window.show_tab(tab)
    texts = [one.text() for one in window.findChildren(QAbstractButton)]
    assert len(texts) > 20
    assert not [text for text in texts if set(text) & set("▾▼☆★×✕")]


def test_no_icon_lies_about_unused() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "viewer").rglob("*.py"))
    assert [path.stem for path in _FAMILY if f'"{path.stem}"' not in sources] == []


def test_a_menu_buttons_sign_stands_clear_of_its_words(qtbot: QtBot) -> None:
    button = MenuButton()
    qtbot.addWidget(button)
    button.setStyleSheet(stylesheet(LIGHT))
    button.setText("American Medical Association")
    button.resize(button.sizeHint())
    image = button.grab().toImage()
    columns = [column_is_blank(image, x) for x in range(image.width())]
    side = button.fontMetrics().height() * 7 // 8
    sign = range(image.width() - side - 8, image.width() - 8)
    assert not all(columns[x] for x in sign)
    assert all(columns[x] for x in range(sign.start - 2, sign.start + 2))


def pixels(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]


def colour_of(button: QPushButton) -> str:
    image = button.icon().pixmap(button.iconSize()).toImage()
    return next(pixel.name() for pixel in pixels(image) if pixel.alpha() == 255)


def column_is_blank(image: QImage, x: int) -> bool:
    middle = range(image.height() // 4, image.height() * 3 // 4)
    return len({image.pixelColor(x, y).name() for y in middle}) == 1


def test_a_button_that_went_is_not_drawn_when_the_look_changes(qtbot: QtBot) -> None:
    look, box = Look(QFont()), QWidget()
    qtbot.addWidget(box)
    button = QPushButton("Copy", box)
    dress(button, "copy", look)
    with capture_exceptions() as exceptions:
        button.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        look.set_theme(DARK)
    assert exceptions == []
