"""The filter by keyboard, in the whole window."""

import html
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from viewer.citation.links import links_of
from viewer.model.work import Reference
from viewer.ui.link_button import LinkButton
from viewer.ui.reference_list import ReferenceList
from viewer.ui.reference_model import reference_at
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.related_section import RelatedSection
from viewer.ui.window import REFERENCES, MainWindow


@pytest.fixture
def pane(window: MainWindow) -> ReferencesPane:
    window.show_tab(REFERENCES)
    found = window.pane(REFERENCES)
    assert isinstance(found, ReferencesPane)
    return found


def test_the_filter_is_reached_typed_in_and_left_by_keyboard(
    window: MainWindow, pane: ReferencesPane, qtbot: QtBot
) -> None:
    QTest.keySequence(window, "Ctrl+F")
    field = pane.findChild(QLineEdit)
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "tumor necrosis alpha")
    assert numbers(pane) == [14]
    assert "1 of 18" in labels(pane)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert numbers(pane) == list(range(1, 19))
    assert "18 of 18" in labels(pane)
    qtbot.waitUntil(the_list(pane).hasFocus)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_from_the_filter_the_keys_lead_into_the_list_and_escape_still_clears(
    window: MainWindow, pane: ReferencesPane, qtbot: QtBot, key: Qt.Key
) -> None:
    type_in(window, pane, "hemolytic")
    found = numbers(pane)
    assert 1 < len(found) < 18
    field = pane.findChild(QLineEdit)
    assert field is not None
    QTest.keyClick(field, key)
    qtbot.waitUntil(the_list(pane).hasFocus)
    assert numbers(pane) == found
    QTest.keyClick(the_list(pane), Qt.Key.Key_Escape)
    assert len(numbers(pane)) == 18


def test_the_count_is_spoken_once_the_typing_rests(
    window: MainWindow, pane: ReferencesPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "viewer.ui.filter_row.QAccessibleAnnouncementEvent", lambda _on, words: said.append(words)
    )
    monkeypatch.setattr("viewer.ui.filter_row.QAccessible.updateAccessibility", said.append)
    type_in(window, pane, "tumor necrosis alpha")
    assert said == []
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0] == "tumor, necrosis, alpha: 1 of 18 references"


def test_the_order_is_picked_from_a_menu_and_keeps_the_articles_numbers(
    pane: ReferencesPane,
) -> None:
    pick(pane, "Year")
    years = [one.year or 0 for one in shown(pane)]
    assert years == sorted(years)
    pick(pane, "Descending")
    assert [one.year for one in shown(pane)] == sorted(years, reverse=True)
    assert set(numbers(pane)) == set(range(1, 19))


def test_another_case_is_not_filtered(
    window: MainWindow, pane: ReferencesPane, tmp_path: Path, case_file: Path
) -> None:
    type_in(window, pane, "rituximab")
    assert len(numbers(pane)) < 18
    other = tmp_path / "other.yaml"
    shutil.copy(case_file, other)
    window.open_case(other)
    assert len(numbers(pane)) == 18
    assert "18 of 18" in labels(pane)


def test_related_references_say_why_and_lead_there(pane: ReferencesPane, qtbot: QtBot) -> None:
    pane.select_numbers(frozenset({5}))
    section = pane.findChild(RelatedSection)
    assert section is not None
    qtbot.waitUntil(lambda: bool(section.findChildren(LinkButton)), timeout=20_000)
    reasons = " ".join(label.text() for label in section.findChildren(QLabel))
    assert "same author: Hirano T" in reasons
    button = section.findChildren(LinkButton)[0]
    number = int(button.text().split()[0])
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [one.number for one in pane.selected()] == [number]


def test_chosen_references_that_a_filter_hides_are_told_and_not_copied(
    window: MainWindow, pane: ReferencesPane
) -> None:
    window.choose_references(frozenset({1, 2, 3}))
    before = pane.copy_as(None)
    assert before is not None
    assert not [words for words in labels(pane) if "hidden" in words]
    type_in(window, pane, "number:2")
    assert numbers(pane) == [2]
    assert "2 chosen references are hidden by the filter and are not copied." in labels(pane)
    copied = pane.copy_as(None)
    assert copied is not None
    assert copied.request.ids == (shown(pane)[0].id,)
    words = copied.confirmation("")
    assert words == "Copied 1 reference, as printed; not 2 that the filter hides"
    assert "hides" not in before.confirmation("")
    type_in(window, pane, "number:1..2")
    assert "1 chosen reference is hidden by the filter and is not copied." in labels(pane)
    QTest.keyClick(pane.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
    assert not [words for words in labels(pane) if "hidden" in words]
    again = pane.copy_as(None)
    assert again is not None
    assert again.request == before.request


def test_the_links_of_a_row_tell_where_they_lead(pane: ReferencesPane, qtbot: QtBot) -> None:
    view = the_list(pane)
    index = view.model().index(0, 0)
    addresses = [link.address for link in links_of(reference_at(index))]
    row = view.visualRect(index)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert addresses
    assert [line.partition(" → ")[2] for line in tip.splitlines()] == addresses
    point_at(view, QPoint(row.left() + 100, row.top() + 10))
    assert not QToolTip.isVisible()
    point_at(view, row.bottomRight() - QPoint(30, 14))
    qtbot.waitUntil(QToolTip.isVisible)
    assert addresses[0] in html.unescape(QToolTip.text())
    point_at(view, QPoint(row.left() + 100, row.top() + 10))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def point_at(view: ReferenceList, place: QPoint) -> None:
    """Rest the pointer at a place of the list."""
    where = view.viewport().mapToGlobal(place)
    event = QHelpEvent(QEvent.Type.ToolTip, place, where)
    QApplication.sendEvent(view.viewport(), event)


def type_in(window: MainWindow, pane: ReferencesPane, text: str) -> None:
    QTest.keySequence(window, "Ctrl+F")
    field = pane.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, text)


def pick(pane: ReferencesPane, name: str) -> None:
    action = next(
        action
        for button in pane.findChildren(QToolButton)
        for menu in button.findChildren(QMenu)
        for action in menu.actions()
        if action.text() == name
    )
    action.trigger()


def the_list(pane: ReferencesPane) -> ReferenceList:
    found = pane.findChild(ReferenceList)
    assert found is not None
    return found


def shown(pane: ReferencesPane) -> list[Reference]:
    model = the_list(pane).model()
    return [reference_at(model.index(row, 0)) for row in range(model.rowCount())]


def numbers(pane: ReferencesPane) -> list[int | None]:
    return [one.number for one in shown(pane)]


def labels(pane: ReferencesPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel)]
