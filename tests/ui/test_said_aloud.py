"""What a screen reader is told without being asked: each thing once.

The real client hears the same in ``tests/test_at_spi_journey.py``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from viewer.ui.picture_view import PictureView
from viewer.ui.reference_list import ReferenceList
from viewer.ui.roles import follow_focus, install_roles
from viewer.ui.window import ABSTRACT, AUTHORS, HISTORY, REFERENCES, MainWindow

Told = list[tuple[str, object, int]]


@pytest.fixture
def told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """Return what is told from now on: announcements by their words, events by object and part."""
    events: Told = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    install_roles()
    follow_focus(application)
    window.activateWindow()

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            events.append(("said", event.message(), -1))
        else:
            events.append((event.type().name, event.object(), event.child()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    yield events
    application.focusChanged.disconnect()


def rows_of(window: MainWindow) -> ReferenceList:
    found = window.pane(REFERENCES).findChild(ReferenceList)
    assert found is not None
    return found


def said(told: Told) -> list[object]:
    return [words for kind, words, _ in told if kind == "said"]


def test_the_row_that_the_keys_reach_is_told_and_not_the_list(
    window: MainWindow, told: Told
) -> None:
    window.show_tab(REFERENCES)
    listed = rows_of(window)
    QTest.keyClick(listed, Qt.Key.Key_End)
    told.clear()
    QTest.keyClick(listed, Qt.Key.Key_Up)
    assert told == [
        ("SelectionAdd", listed, 16),
        ("SelectionRemove", listed, 17),
        ("Focus", listed, 16),
    ]


def test_what_is_wrong_with_a_file_is_said_when_it_changes_and_so_is_that_it_is_mended(
    window: MainWindow, told: Told, case_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path, whole = tmp_path / "case.yaml", case_file.read_text(encoding="utf-8")
    path.write_text(whole, encoding="utf-8")
    window.open_case(path)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("case.yaml"))
    assert said(told) == []
    for text, words in (
        (whole.replace("kind: drug", "kind: drugx", 1), "1 problem: Line 94: “drugx” is not"),
        (whole.replace("kind: drug", "kind: drugx", 1) + "\n", ""),
        ("a: [\n", "1 problem: Line 2: A comma or a bracket"),
        (whole, "No problems"),
    ):
        told.clear()
        path.write_text(text, encoding="utf-8")
        # A file that is read and changes nothing shows nowhere that it was read.
        with qtbot.waitSignal(window._loader.loaded):  # noqa: SLF001
            next(one for one in window.actions_by_id() if one.objectName() == "reload").trigger()
        assert len(said(told)) == bool(words)
        assert all(str(one).startswith(words) for one in said(told))


def test_going_to_another_tab_moves_the_focus_once(window: MainWindow, told: Told) -> None:
    del told
    seen: list[object] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for tab in (REFERENCES, AUTHORS, HISTORY, ABSTRACT):
        window.show_tab(tab)
    application.focusChanged.connect(lambda _old, new: seen.append(new))
    for tab in (REFERENCES, HISTORY):
        seen.clear()
        window.show_tab(tab)
        assert len(seen) == 1, seen
    assert isinstance(seen[0], PictureView)


def test_a_tab_that_is_clicked_gives_the_focus_back_to_what_had_it(
    window: MainWindow, told: Told
) -> None:
    del told
    window.show_tab(REFERENCES)
    field = window.pane(REFERENCES).findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    tabs = window.findChild(QTabBar)
    assert tabs is not None
    tabs.setCurrentIndex(ABSTRACT)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.pane(ABSTRACT).isAncestorOf(focused)
    tabs.setCurrentIndex(REFERENCES)
    assert QApplication.focusWidget() is field


def test_the_row_a_list_starts_from_is_told_once_the_focus_is_there(
    window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    window.show_tab(REFERENCES)
    QTest.keyClick(rows_of(window), Qt.Key.Key_End)
    window.show_tab(AUTHORS)
    qtbot.wait(10)
    told.clear()
    window.show_tab(REFERENCES)
    qtbot.wait(10)
    entered = QAccessible.queryAccessibleInterface(rows_of(window)).focusChild()
    assert entered.text(QAccessible.Text.Name).startswith("Reference 18.")
    assert told[-1] == ("Focus", None, QAccessible.uniqueId(entered) - 2**32)
