"""A window that runs leftwards: places are mirrored, words and figures are not."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.history.words import ENGLISH
from viewer.model.case import Case
from viewer.ui.bearing import runs_leftwards
from viewer.ui.canvas import Canvas
from viewer.ui.flow import FlowLayout
from viewer.ui.labels import onward
from viewer.ui.look import Look
from viewer.ui.picture_view import PictureView

_WIDTH, _HEIGHT = 300, 40
_AREA = QRect(0, 0, _WIDTH, _HEIGHT)


@pytest.fixture
def mirrored() -> Iterator[None]:
    before = QGuiApplication.layoutDirection()
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(before)


@pytest.mark.parametrize(
    ("words", "leftwards"),
    [
        ("1998;16:285–295", False),
        ("8 mg/kg", False),
        ("", False),
        ("12 مجم", True),
        ("פליטת IL-6", True),
        ("IL-6 بعد", False),
    ],
)
def test_the_first_letter_says_where_words_begin(words: str, *, leftwards: bool) -> None:
    assert runs_leftwards(words) == leftwards


@pytest.mark.usefixtures("qapp")
@given(left=st.integers(0, 200), width=st.integers(1, 100))
def test_a_place_mirrored_twice_is_where_it_was(left: int, width: int) -> None:
    image = blank()
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas = Canvas(painter, Look(QFont()), _AREA)
    box = QRect(left, 0, width, 10)
    once, twice = canvas.place(box), canvas.place(canvas.place(box))
    painter.end()
    assert once.right() == _WIDTH - 1 - left
    assert twice == box


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("words", ["1998;16:285–295", "8 mg/kg every 2 weeks", "Gupta N, et al."])
def test_a_line_in_a_mirrored_row_is_the_same_line_at_the_other_side(words: str) -> None:
    usual, other = (
        drawn(words, direction) for direction in Qt.LayoutDirection if direction.value < 2
    )
    assert ink_of(usual) == ink_of(other)
    assert inked(usual).left() < 4
    assert inked(other).right() > _WIDTH - 5


@pytest.mark.usefixtures("mirrored")
def test_the_treatment_picture_is_the_same_in_every_direction(qtbot: QtBot, case: Case) -> None:
    assert shown(qtbot, case, Qt.LayoutDirection.RightToLeft) == shown(
        qtbot, case, Qt.LayoutDirection.LeftToRight
    )


@pytest.mark.usefixtures("mirrored")
def test_buttons_that_flow_begin_at_the_right(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row = FlowLayout(box, box.contentsMargins(), 8)
    first, second = QWidget(), QWidget()
    for one in (first, second):
        one.setFixedSize(50, 20)
        row.addWidget(one)
    box.resize(_WIDTH, _HEIGHT)
    box.show()
    assert (first.geometry().right(), second.geometry().right()) == (_WIDTH - 1, _WIDTH - 59)


@pytest.mark.usefixtures("mirrored")
def test_an_arrow_points_on_as_the_language_runs() -> None:
    assert onward() == "←"


def shown(qtbot: QtBot, case: Case, direction: Qt.LayoutDirection) -> QImage:
    view = PictureView(Look(QFont()), ENGLISH)
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.resize(1000, 500)
    view.show_history(case.history)
    return view.viewport().grab().toImage()


def drawn(words: str, direction: Qt.LayoutDirection) -> QImage:
    font = QFont()
    # Letters of whole pixels: the same words are the same ink wherever they begin.
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    image, look = blank(), Look(font)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    Canvas(painter, look, _AREA).text(_AREA, words, "ink", look.font())
    painter.end()
    return image


def blank() -> QImage:
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def inked(image: QImage) -> QRect:
    """Return the box about all that is not white."""
    white = 0xFFFFFFFF
    places = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) != white
    ]
    across, down = zip(*places, strict=True)
    corner = min(across), min(down)
    return QRect(*corner, max(across) - corner[0] + 1, max(down) - corner[1] + 1)


def ink_of(image: QImage) -> QImage:
    return image.copy(inked(image))
