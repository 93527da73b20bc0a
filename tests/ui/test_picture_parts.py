"""What the treatment picture tells a screen reader of its parts."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.history.builders import transplant
from viewer.history.items import Item, Sort
from viewer.history.statements import statements
from viewer.history.words import ENGLISH
from viewer.model.case import Case
from viewer.model.treatment import TreatmentHistory
from viewer.ui.look import Look
from viewer.ui.picture_view import PictureView
from viewer.ui.roles import install_roles

_NAME = QAccessible.Text.Name


@pytest.fixture
def view(qtbot: QtBot, case: Case) -> PictureView:
    return shown(qtbot, case.history)


def shown(qtbot: QtBot, history: TreatmentHistory) -> PictureView:
    install_roles()
    view = PictureView(Look(QGuiApplication.font()), ENGLISH)
    qtbot.addWidget(view)
    view.resize(900, 240)
    view.show_history(history)
    view.show()
    qtbot.waitExposed(view)
    return view


def parts(view: PictureView) -> list[QAccessibleInterface]:
    whole = QAccessible.queryAccessibleInterface(view)
    return [whole.child(place) for place in range(whole.childCount())]


def test_each_item_that_is_drawn_is_a_part_named_by_its_sentence(
    view: PictureView, case: Case
) -> None:
    told = statements(case.history)
    assert [one.text(_NAME) for one in parts(view)] == [told[one].sentence for one in told]
    assert {one.role() for one in parts(view)} == {QAccessible.Role.ListItem}


def test_parts_and_picture_know_each_other(view: PictureView) -> None:
    whole = QAccessible.queryAccessibleInterface(view)
    for place, part in enumerate(parts(view)):
        assert part.isValid()
        assert part.parent() is whole
        assert whole.indexOfChild(part) == place
        assert part is whole.child(place)
    assert whole.child(whole.childCount()) is None
    assert whole.child(-1) is None


def test_a_part_lies_where_its_item_is_drawn(view: PictureView) -> None:
    whole = QAccessible.queryAccessibleInterface(view)
    seen = [one for one in parts(view) if not one.state().offscreen]
    assert seen
    for part in seen:
        assert whole.rect().intersects(part.rect())
        assert part.rect().size() != QSize(0, 0)
    named = {one.text(_NAME): one for one in parts(view)}
    mra = next(one for name, one in named.items() if name.startswith("MRA"))
    under = whole.childAt(mra.rect().center().x(), mra.rect().top() + 2)
    assert under is mra


def test_what_is_scrolled_out_of_sight_says_so_and_where_it_would_be(view: PictureView) -> None:
    before = [(one.rect(), one.state().offscreen) for one in parts(view)]
    moved = view.verticalScrollBar().maximum()
    assert moved
    view.verticalScrollBar().setValue(moved)
    after = [(one.rect(), one.state().offscreen) for one in parts(view)]
    assert [rect.translated(0, -moved) for rect, _ in before] == [rect for rect, _ in after]
    assert [hidden for _, hidden in before] != [hidden for _, hidden in after]


def test_pressing_a_part_chooses_and_opens_it_and_focusing_one_only_chooses(
    view: PictureView, qtbot: QtBot
) -> None:
    part, another = parts(view)[2:4]
    actions = part.actionInterface()
    assert actions.actionNames() == ["Press", "SetFocus"]
    with qtbot.waitSignals([view.chosen, view.activated]):
        actions.doAction("Press")
    assert (view.item, view.hasFocus()) == (view.reachable[2], True)
    with qtbot.assertNotEmitted(view.activated), qtbot.waitSignal(view.chosen):
        another.actionInterface().doAction("SetFocus")
    assert view.item == view.reachable[3]


def test_the_focus_is_told_of_once_where_the_keys_walk(
    view: PictureView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.setFocus()
    view.take(view.reachable[0])
    told: list[tuple[QAccessible.Event, int]] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append((event.type(), event.child()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert told == [(QAccessible.Event.Focus, 1), (QAccessible.Event.Focus, 2)]
    states = [one.state() for one in parts(view)]
    assert [one.focused for one in states].index(1) == 2
    assert sum(one.focused for one in states) == sum(one.selected for one in states) == 1


def test_parts_of_a_series_that_is_hidden_are_none_until_it_is_shown_again(qtbot: QtBot) -> None:
    view = shown(qtbot, transplant())
    series = view.charted()[0][0]
    before = parts(view)
    point = before[view.reachable.index(Item(Sort.POINT, series.row, 0))]
    view.hide_series(frozenset({series}))
    assert len(parts(view)) < len(before)
    assert not point.isValid()
    assert QAccessible.queryAccessibleInterface(view).indexOfChild(point) == -1
    view.hide_series(frozenset())
    assert point.isValid()
    assert parts(view) == before


def test_parts_leave_with_their_picture(case: Case) -> None:
    install_roles()
    view = PictureView(Look(QGuiApplication.font()), ENGLISH)
    view.show_history(case.history)
    kept = parts(view)
    numbers = [QAccessible.uniqueId(one) for one in kept]
    assert QAccessible.accessibleInterface(numbers[0]) is kept[0]
    view.deleteLater()
    QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    gc.collect()
    assert kept
    assert [QAccessible.accessibleInterface(number) for number in numbers] == [None] * len(kept)


def test_a_part_of_a_plot_that_is_zoomed_in_elsewhere_has_no_place(qtbot: QtBot) -> None:
    view = shown(qtbot, transplant())
    view.zoom(50.0, x=0.0)
    gone = [one for one in parts(view) if one.rect().isEmpty() and one.state().offscreen]
    assert gone
    assert all(one.text(_NAME) for one in gone)
    assert QPoint() not in {one.rect().topLeft() for one in parts(view) if one not in gone}
