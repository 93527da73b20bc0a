"""What a reader does with the window, by keyboard."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QPushButton,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from viewer.model.case import Case
from viewer.ui.message_page import MessagePage
from viewer.ui.window import REFERENCES, MainWindow


def test_two_references_chosen_by_keyboard_are_copied_in_both_flavours(
    window: MainWindow, qtbot: QtBot, case: Case
) -> None:
    window.show_tab(REFERENCES)
    listed = the_list(window)
    qtbot.waitUntil(listed.hasFocus)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(window, "copy")

    mime = QGuiApplication.clipboard().mimeData()
    third, fourth = case.references[2], case.references[3]
    assert mime.text() == f"3. {third.printed}\n4. {fourth.printed}"
    assert mime.html().endswith(f"<p>3. {third.printed}</p>\n<p>4. {fourth.printed}</p>")
    assert "✓ Copied 2 references, as printed" in words_of(window)


def test_the_order_of_choosing_does_not_change_the_order_copied(
    window: MainWindow,
) -> None:
    window.show_tab(REFERENCES)
    listed = the_list(window)
    for row in (9, 2):
        listed.selectionModel().select(
            listed.model().index(row, 0), listed.selectionModel().SelectionFlag.Select
        )
    press(window, "copy")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split(".")[0] for line in lines] == ["3", "10"]


def test_copying_nothing_says_so_and_leaves_the_clipboard(
    window: MainWindow,
) -> None:
    QGuiApplication.clipboard().setText("mine")
    window.show_tab(REFERENCES)
    press(window, "copy")
    assert QGuiApplication.clipboard().text() == "mine"
    assert "Nothing is selected, so nothing was copied" in words_of(window)


def test_every_tab_is_reached_by_its_keys_and_shows_its_part(
    window: MainWindow,
) -> None:
    shown = {1: "summary", 2: "Kunitomi", 3: "Will be copied", 4: "MRA"}
    for number, words in shown.items():
        press(window, f"tab-{number}")
        assert any(words in text for text in words_of(window)), number


def test_a_link_of_a_reference_opens_its_address(window: MainWindow, opened: list[str]) -> None:
    window.show_tab(REFERENCES)
    QTest.keyClick(the_list(window), Qt.Key.Key_Down)
    button = next(one for one in window.findChildren(QPushButton) if one.text() == "CrossRef")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == ["https://doi.org/10.1002/ajh.10062"]


def test_a_search_is_labelled_as_a_search(window: MainWindow, qtbot: QtBot) -> None:
    window.show_tab(REFERENCES)
    QTest.keyClick(the_list(window), Qt.Key.Key_End)
    searches = {"CrossRef search", "PubMed search", "Google Scholar search"}
    qtbot.waitUntil(lambda: searches <= visible_buttons(window))
    assert "PubMed" not in visible_buttons(window)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "missing.yaml"),
        (b"", "empty"),
        (b"title: [unclosed\n", "closing bracket"),
        (b"a: 1\n", "case-report"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_file_that_is_no_case_gets_a_message_and_the_window_goes_on(
    window: MainWindow, case_file: Path, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "missing.yaml"
    if content is not None:
        path.write_bytes(content)
    window.open_case(path)
    page = window.findChild(MessagePage)
    assert page is not None
    assert page.isVisible()
    shown = "\n".join(words_of(window))
    assert words in shown
    window.open_case(case_file)
    assert not page.isVisible()


def test_a_place_is_named_where_the_problem_has_one_in_the_file(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "case.yaml"
    place = re.compile(r"line \d+, column \d+")
    window.open_case(path)
    assert not place.search("\n".join(words_of(window)))
    path.write_bytes(b"title: [unclosed\n")
    window.open_case(path)
    assert place.search("\n".join(words_of(window)))


def test_text_grows_and_shrinks_within_bounds(window: MainWindow) -> None:
    title = next(one for one in window.findChildren(QLabel) if "Humanized" in one.text())
    usual = title.font().pixelSize()
    press(window, "larger")
    assert title.font().pixelSize() > usual
    press(window, "usual")
    assert title.font().pixelSize() == usual


def the_list(window: MainWindow) -> QListView:
    pane = window.pane(REFERENCES)
    found = pane.findChild(QListView)
    assert found is not None
    return found


def press(window: MainWindow, action_id: str) -> None:
    """Press the keys of an action, wherever the focus is."""
    action = next(one for one in window.actions_by_id() if one.objectName() == action_id)
    focused = QApplication.focusWidget()
    QTest.keySequence(focused if focused is not None else window, action.shortcuts()[0])


def visible_buttons(window: MainWindow) -> set[str]:
    return {one.text() for one in window.findChildren(QPushButton) if one.isVisible()}


def words_of(window: MainWindow) -> list[str]:
    """Return every visible text of the window."""
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    pages = [one.toPlainText() for one in window.findChildren(QTextEdit) if one.isVisible()]
    rows = [
        str(view.model().index(row, 0).data())
        for view in window.findChildren(QAbstractItemView)
        if view.isVisible()
        for row in range(view.model().rowCount())
    ]
    return labels + pages + rows
