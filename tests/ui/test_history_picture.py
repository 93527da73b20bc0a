"""The picture on screen: view, hands, and what a frame costs."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.history.builders import crowd, seed, transplant
from tests.history.test_layout import overlapping
from viewer.history import layout
from viewer.history.items import Item, Sort
from viewer.history.layout import lay_out
from viewer.history.picture import Dots, Picture, Text
from viewer.history.places import boxes_of, items_in
from viewer.history.words import ENGLISH
from viewer.model.treatment import TreatmentHistory
from viewer.ui import easel, picture_view
from viewer.ui.easel import fonts_of, kit_of
from viewer.ui.history_export import WIDTH
from viewer.ui.look import Look
from viewer.ui.picture_view import PictureView
from viewer.ui.theme import DARK, LIGHT

Making = Callable[[TreatmentHistory], PictureView]


@pytest.fixture
def making(qtbot: QtBot) -> Making:
    def make(history: TreatmentHistory) -> PictureView:
        view = PictureView(Look(QGuiApplication.font()), ENGLISH)
        qtbot.addWidget(view)
        view.resize(1280, 440)
        view.show_history(history)
        view.show()
        qtbot.waitExposed(view)
        return view

    return make


@pytest.mark.parametrize("width", [1280 - 12, WIDTH])
def test_twenty_treatments_six_measurements_and_three_years_stay_legible(
    qapp: QApplication, width: int
) -> None:
    kit = kit_of(LIGHT, fonts_of(Look(qapp.font())))
    picture = lay_out(crowd(treatments=20, series=6, years=3), kit.measure, width)
    assert sum(isinstance(one, Text) for one in picture.drawn) > 60
    assert overlapping(picture) == []
    assert all(
        one.box.left >= 0 and one.box.right <= width
        for one in picture.drawn
        if isinstance(one, Text)
    )


def test_panning_two_thousand_measurements_arranges_nothing_anew(
    making: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = making(crowd(points=334))
    view.zoom(1.5)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.viewport().repaint()
    assert sum(len(one.items) for one in view.picture.drawn if isinstance(one, Dots)) > 1000
    drawn: list[Picture] = []

    def counted(*given: Any) -> Picture:
        drawn.append(layout.draw(*given))
        return drawn[-1]

    monkeypatch.setattr(picture_view, "arrange", _never)
    monkeypatch.setattr(picture_view, "compose", _never)
    monkeypatch.setattr(picture_view, "draw", counted)
    for number in range(40):
        view.pan(7 if number < 20 else -7)
        view.viewport().repaint()
    assert len(drawn) == 40


def test_a_repaint_of_a_part_draws_what_it_touches_alone(making: Making) -> None:
    view = making(crowd())
    part = view.shapes_in(QRect(0, 0, 300, 60))
    assert 0 < len(part) < len(view.picture.drawn) / 10


def test_panning_makes_no_font_and_measures_no_text_twice(
    making: Making, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = making(crowd())
    view.zoom(2)
    made: list[QFont] = []
    monkeypatch.setattr(easel, "QFontMetricsF", made.append)
    for pixels in (5, -5) * 10:
        view.pan(pixels)
        view.viewport().repaint()
    assert made == []


def test_a_change_of_theme_or_of_text_size_is_seen_at_once(making: Making) -> None:
    view = making(seed())
    before, height = view.grab().toImage(), view.picture.height
    view._look.set_theme(DARK)  # noqa: SLF001 - the look is shared, not owned
    assert view.grab().toImage().pixelColor(2, 2) != before.pixelColor(2, 2)
    view._look.set_scale(2)  # noqa: SLF001
    assert view.picture.height > 1.3 * height


def test_a_picture_that_is_resized_before_it_hears_of_a_new_text_size_is_arranged_for_it(
    qtbot: QtBot,
) -> None:
    look = Look(QGuiApplication.font())
    resized: list[PictureView] = []
    look.changed.connect(lambda: [view.resize(801, 440) for view in resized])
    view = PictureView(look, ENGLISH)
    qtbot.addWidget(view)
    view.resize(800, 440)
    view.show_history(seed())
    view.show()
    resized.append(view)
    look.set_scale(2)
    kit = kit_of(LIGHT, fonts_of(look))
    texts = [one for one in view.picture.drawn if isinstance(one, Text)]
    assert texts
    assert all(kit.measure(one.text, one.face)[0] <= one.box.width + 1 for one in texts)
    assert overlapping(view.picture) == []


def test_the_axis_stays_at_the_foot_while_the_lanes_scroll(making: Making) -> None:
    view = making(crowd())
    (plot,) = view.picture.plots
    assert plot.axis_top > view.viewport().height()
    line = view._look.colour("secondary").rgb()  # noqa: SLF001
    assert line in foot_colours(view)
    view.verticalScrollBar().setValue(100)
    assert line in foot_colours(view)


def foot_colours(view: PictureView) -> set[int]:
    """Return the colours on the pinned axis' tick texts and line, left of its middle."""
    drawn = view.viewport().grab().toImage()
    return {
        drawn.pixel(x, y)
        for y in range(drawn.height() - 50, drawn.height())
        for x in range(drawn.width() // 2, drawn.width() // 2 + 60)
    }


def test_control_and_the_wheel_zoom_about_the_pointer(making: Making) -> None:
    view = making(transplant())
    (before,) = view.picture.plots
    turn(view, before.box.left + 300, Qt.KeyboardModifier.ControlModifier)
    (after,) = view.picture.plots
    assert after.day_at(before.box.left + 300) == pytest.approx(
        before.day_at(before.box.left + 300)
    )
    shown = after.window.last - after.window.first
    assert shown == pytest.approx((before.window.last - before.window.first) / 1.25)


def turn(view: PictureView, x: float, keys: Qt.KeyboardModifier) -> None:
    place = QPointF(x, 200)
    event = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_keys_zoom_pan_and_fit(making: Making) -> None:
    view = making(transplant())
    whole = view.picture.plots[0].window
    QTest.keyClick(view, Qt.Key.Key_Plus)
    zoomed = view.picture.plots[0].window
    assert zoomed.last - zoomed.first < whole.last - whole.first
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.picture.plots[0].window.first > zoomed.first
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.picture.plots[0].window == whole


def test_dragging_pans_and_chooses_nothing_while_a_click_chooses(making: Making) -> None:
    view = making(transplant())
    view.zoom(2)
    item = next(one for one in view.reachable if one in items_in(view.picture))
    first = view.picture.plots[0].window.first
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(700, 100))
    QTest.mouseMove(view.viewport(), QPoint(690, 100))
    QTest.mouseMove(view.viewport(), QPoint(640, 100))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(640, 100))
    assert view.picture.plots[0].window.first > first
    assert view.item is None
    box = boxes_of(view.picture, item)[0]
    place = QPointF((box.left + box.right) / 2, box.middle).toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.item == item


def test_an_item_beyond_the_view_is_brought_into_it(making: Making) -> None:
    view = making(transplant())
    view.zoom(4, view.picture.plots[0].box.left)
    last = Item(Sort.POINT, 0, 6)
    assert last not in items_in(view.picture)
    view.choose(last)
    assert last in items_in(view.picture)
    (plot,) = view.picture.plots
    assert plot.window.first <= 43 <= plot.window.last


def _never(*_given: object) -> None:
    pytest.fail("a pan arranged the picture anew")
