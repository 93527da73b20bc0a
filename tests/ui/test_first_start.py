from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from viewer.ui.hints import Hints
from viewer.ui.window import MainWindow


def test_a_first_start_shows_three_hints_that_are_dismissed_one_by_one_by_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.offer_hints()
    told = []
    while the_hints(window).isVisible():
        told.append(words(window))
        button = the_button(window, "Got it")
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert [one[:12] for one in told] == ["Hint 1 of 3:", "Hint 2 of 3:", "Hint 3 of 3:"]
    assert "Ctrl+C" in told[0]
    assert "Ctrl+T" in told[1]
    qtbot.waitUntil(lambda: window.pane(0).isAncestorOf(QApplication.focusWidget() or window))
    window.offer_hints()
    assert not the_hints(window).isVisible()


def test_hints_are_dismissed_for_good_at_once_and_come_again_from_help(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.offer_hints()
    the_button(window, "No more hints").click()
    assert not the_hints(window).isVisible()
    window.offer_hints()
    assert not the_hints(window).isVisible()
    next(one for one in window.actions_by_id() if one.objectName() == "hints").trigger()
    assert words(window).startswith("Hint 1 of 3:")
    qtbot.waitUntil(the_button(window, "Got it").hasFocus)


def test_a_hint_that_was_dismissed_is_not_shown_at_the_next_start(window: MainWindow) -> None:
    window.offer_hints()
    the_button(window, "Got it").click()
    window.offer_hints()
    assert words(window).startswith("Hint 2 of 3:")


def test_no_hint_is_shown_to_who_opens_a_file_of_their_own(
    window: MainWindow, tmp_path: Path, case_file: Path
) -> None:
    own = tmp_path / "own.yaml"
    own.write_bytes(case_file.read_bytes())
    window.open_case(own)
    window.offer_hints()
    assert window.findChildren(Hints) == []


def test_hints_stand_beside_the_content_and_never_over_it(window: MainWindow) -> None:
    window.offer_hints()
    window.resize(900, 600)
    hints, pane = the_hints(window), window.pane(0)
    QApplication.processEvents()
    here = QRect(hints.mapTo(window, QPoint()), hints.size())
    there = QRect(pane.mapTo(window, QPoint()), pane.size())
    assert here.isValid()
    assert not here.intersects(there)


def test_each_hint_is_spoken_as_it_appears(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        spoken.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    window.offer_hints()
    the_button(window, "Got it").click()
    assert [one[:10] for one in spoken] == ["Hint 1 of ", "Hint 2 of "]


def the_hints(window: MainWindow) -> Hints:
    return window.findChildren(Hints)[0]


def words(window: MainWindow) -> str:
    return the_hints(window).findChildren(QLabel)[0].text()


def the_button(window: MainWindow, text: str) -> QPushButton:
    return next(one for one in the_hints(window).findChildren(QPushButton) if one.text() == text)
