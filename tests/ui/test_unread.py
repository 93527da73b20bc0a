"""What the window says while it has read nothing yet: nothing of what a file states."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.model.case import Case
from viewer.model.reading import Reading
from viewer.source import ReadingCancelledError
from viewer.ui.message_page import MessagePage
from viewer.ui.reference_list import ReferenceList
from viewer.ui.window import AUTHORS, HISTORY, REFERENCES, MainWindow


class Held:
    """Reads a file once it is let go, and as if it held this case."""

    def __init__(self, case: Case) -> None:
        self.case, self.let_go, self.stopped = case, Event(), False

    def read(self, _path: Path, go_on: Callable[[float], bool]) -> Reading:
        while not self.let_go.is_set():
            time.sleep(0.005)
            if not go_on(0.5):
                self.stopped = True
                raise ReadingCancelledError
        return Reading(self.case, ())


@pytest.fixture
def held(case: Case) -> Iterator[Held]:
    held = Held(case)
    yield held
    held.let_go.set()


@pytest.fixture
def unread(window: MainWindow, held: Held, qtbot: QtBot) -> MainWindow:
    """Return a window that is seen and has read nothing yet."""
    outside = window._outside._replace(read=held.read)  # noqa: SLF001 - the fixture's own world
    made = MainWindow(window.look, outside)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * 300_000)
    return path


def said(window: MainWindow) -> str:
    """Return the words of all labels and buttons in the window's page that are seen."""
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return "\n".join(labels + buttons)


@pytest.mark.parametrize("tab", range(4))
def test_before_a_file_is_read_nothing_is_said_of_what_it_states(
    unread: MainWindow, large: Path, tab: int
) -> None:
    unread.show_tab(tab)
    unread.open_case(large)
    words = said(unread)
    assert "states no" not in words
    assert "No problems" not in words
    assert "added" not in words
    nameless = [
        one
        for one in unread.findChildren(QAbstractButton)
        if one.isVisible() and not one.text() and not one.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize("tab", [AUTHORS, REFERENCES, HISTORY])
def test_what_was_read_takes_the_place_of_the_blank_and_has_the_keyboard(
    unread: MainWindow, held: Held, large: Path, qtbot: QtBot, tab: int
) -> None:
    unread.show_tab(tab)
    unread.open_case(large)
    held.let_go.set()
    pane = unread.pane(tab)
    qtbot.waitUntil(pane.isVisible)
    assert "No problems" in said(unread)
    focused = unread.focusWidget()
    assert isinstance(focused, QWidget)
    assert pane.isAncestorOf(focused)


def test_who_stops_the_first_reading_is_told_so_and_offered_the_ways_on(
    unread: MainWindow, held: Held, large: Path, qtbot: QtBot
) -> None:
    unread.open_case(large)
    unread._loader.cancel()  # noqa: SLF001 - as the button at the foot does
    page = unread.findChild(MessagePage)
    assert page is not None
    assert page.isVisible()
    assert "large.yaml was not read" in said(unread)
    assert "Try again" in said(unread)
    held.let_go.set()
    next(one for one in page.findChildren(QAbstractButton) if one.text() == "Try again").click()
    qtbot.waitUntil(lambda: "No problems" in said(unread))


def test_who_stops_reading_another_file_keeps_the_name_and_problems_of_the_one_shown(
    unread: MainWindow, held: Held, large: Path, case_file: Path, qtbot: QtBot
) -> None:
    held.let_go.set()
    unread.open_case(case_file)
    qtbot.waitUntil(lambda: "No problems" in said(unread))
    held.let_go.clear()
    unread.open_case(large)
    assert "No problems" not in said(unread)
    unread._loader.cancel()  # noqa: SLF001
    assert unread.path == case_file
    assert "large.yaml" not in said(unread)
    assert "No problems" in said(unread)


def test_a_page_that_tells_the_problems_of_a_file_leaves_no_dead_link_to_them_at_the_foot(
    window: MainWindow, tmp_path: Path, case_file: Path
) -> None:
    window.open_case(tmp_path / "gone.yaml")
    assert "gone.yaml could not be opened" in said(window)
    assert "1 problem" not in said(window)
    window.open_case(case_file)
    assert "No problems" in said(window)


def test_a_window_that_is_closed_stops_reading(
    unread: MainWindow, held: Held, large: Path
) -> None:
    unread.open_case(large)
    unread.close()
    assert held.stopped


def test_a_case_without_references_says_so_and_asks_to_select_none(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "bare.yaml"
    path.write_text(
        "case-report: 1\narticle: {id: a, type: article-journal, title: A case}\n",
        encoding="utf-8",
    )
    window.show_tab(REFERENCES)
    window.open_case(path)
    assert "This file states no references." in said(window)
    assert "Will be copied" not in said(window)
    window.show_tab(AUTHORS)
    assert "Choose an author" not in said(window)
    window.show_tab(REFERENCES)
    window.open_case(window._outside.built_in)  # noqa: SLF001
    assert "states no references" not in said(window)


def test_a_filter_that_nothing_matches_says_so_and_how_it_is_left(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_tab(REFERENCES)
    pane = window.pane(REFERENCES)
    pane.look_for()
    field = pane.findChildren(QLineEdit)[0]
    field.setText("zzzz")
    qtbot.waitUntil(lambda: "No reference matches the filter." in said(window))
    assert "0 of 18" in said(window)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "No reference matches" not in said(window))
    assert window.findChildren(ReferenceList)[0].model().rowCount() == 18


def test_a_window_keeps_the_size_it_is_given_before_it_is_shown(
    window: MainWindow, case_file: Path, qtbot: QtBot
) -> None:
    made = MainWindow(window.look, window._outside)  # noqa: SLF001
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.open_case(case_file)
    made.show()
    qtbot.waitExposed(made)
    qtbot.wait(50)
    assert made.size().toTuple() == (1000, 500)
