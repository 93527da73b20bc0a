"""Copying a thousand references: the window stays free, and the clipboard gets what was asked
for, whole, or nothing.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.generated import as_yaml, references
from viewer import cli
from viewer.citation.clip import Flavour
from viewer.citation.compositor import Compositor, CopyRequest
from viewer.citation.pacing import Pause, at_once
from viewer.model.case import Case
from viewer.ui.progress import Progress
from viewer.ui.reference_list import ReferenceList
from viewer.ui.window import REFERENCES, MainWindow

AMA = "american-medical-association"
COUNT = 1000
_PATIENCE_MS = 30_000


@pytest.fixture(scope="session")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "thousand.yaml"
    path.write_text("".join(as_yaml(references(COUNT))), encoding="utf-8")
    return path


@pytest.fixture
def many(window: MainWindow, thousand: Path, qtbot: QtBot) -> MainWindow:
    """Return the window with a thousand references in AMA, and words on the clipboard."""
    window.open_case(thousand)
    window.show_tab(REFERENCES)
    qtbot.waitUntil(lambda: listed(window).model().rowCount() == COUNT, timeout=_PATIENCE_MS)
    window.desk.choose_style(AMA)
    rest(window)
    QGuiApplication.clipboard().setText("mine")
    return window


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Have nothing that is copied be ready before this is called."""
    goes_on = Event()
    made = Compositor.flavours

    def wait(
        compositor: Compositor, request: CopyRequest, pause: Pause = at_once
    ) -> Iterator[Flavour]:
        while not goes_on.is_set():
            pause(0.25)
        return made(compositor, request, pause)

    monkeypatch.setattr(Compositor, "flavours", wait)
    yield goes_on.set
    goes_on.set()


def test_a_thousand_are_copied_as_the_command_prints_them_and_the_window_stays_free(
    many: MainWindow, thousand: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    turns = [0]
    beat = QTimer(interval=1)
    beat.timeout.connect(lambda: turns.__setitem__(0, turns[0] + 1))
    listed(many).selectAll()
    rest(many)
    beat.start()
    copy(many)
    assert clipboard() == "mine"
    rest(many)
    beat.stop()
    assert turns[0] >= 20
    assert f"✓ Copied {COUNT:,} references, AMA, corrected" in said(many)
    capsys.readouterr()
    assert cli.run(["cite", str(thousand), "--style", AMA, "--format", "text"]) == 0
    assert clipboard() == capsys.readouterr().out


def test_after_half_a_second_the_foot_says_what_is_copied_and_how_far(
    many: MainWindow, slow: Callable[[], None], qtbot: QtBot
) -> None:
    listed(many).selectAll()
    copy(many)
    assert not any(words.startswith("Copying") for words in seen(many))
    qtbot.waitUntil(lambda: "Copying 1,000 references… 25%" in seen(many), timeout=_PATIENCE_MS)
    slow()
    rest(many)
    assert not any(words.startswith("Copying") for words in seen(many))
    assert clipboard() != "mine"


@pytest.mark.usefixtures("slow")
def test_cancel_leaves_the_clipboard_as_it_is(many: MainWindow, qtbot: QtBot) -> None:
    listed(many).selectAll()
    copy(many)
    cancel = shown_cancel(many, qtbot)
    cancel.click()
    rest(many)
    assert clipboard() == "mine"
    assert "Stopped; the clipboard is as it was" in said(many)
    assert not cancel.isVisible()


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("tab", [0, REFERENCES])
def test_escape_cancels_wherever_the_focus_is(many: MainWindow, tab: int, qtbot: QtBot) -> None:
    listed(many).selectAll()
    copy(many)
    many.show_tab(tab)
    shown_cancel(many, qtbot)
    QTest.keyClick(many.focusWidget(), Qt.Key.Key_Escape)
    rest(many)
    assert clipboard() == "mine"
    assert "Stopped; the clipboard is as it was" in said(many)


def test_the_newest_copy_wins(many: MainWindow) -> None:
    listed(many).selectAll()
    copy(many)
    many.choose_references(frozenset({7}))
    copy(many)
    rest(many)
    QTest.qWait(30)
    assert clipboard().startswith("7. ")
    assert len(clipboard().splitlines()) == 1


def test_other_words_that_are_copied_meanwhile_stay(
    many: MainWindow, slow: Callable[[], None]
) -> None:
    listed(many).selectAll()
    copy(many)
    many.popups.copy_requested.emit("a report")
    slow()
    rest(many)
    QTest.qWait(30)
    assert clipboard() == "a report"


def test_a_case_that_is_read_anew_meanwhile_is_not_copied(
    many: MainWindow, slow: Callable[[], None], thousand: Path, qtbot: QtBot
) -> None:
    listed(many).selectAll()
    copy(many)
    many.open_case(thousand)
    told = "The case was read anew meanwhile, so nothing was copied"
    qtbot.waitUntil(lambda: told in said(many), timeout=_PATIENCE_MS)
    slow()
    rest(many)
    assert clipboard() == "mine"


def test_a_style_chosen_meanwhile_does_not_change_what_was_asked_for(
    many: MainWindow, slow: Callable[[], None]
) -> None:
    many.choose_references(frozenset({7, 9}))
    copy(many)
    many.desk.choose_style("apa")
    slow()
    rest(many)
    assert [line[:3] for line in clipboard().splitlines()] == ["7. ", "9. "]
    assert "✓ Copied 2 references, AMA, corrected" in said(many)


@pytest.mark.usefixtures("slow")
def test_the_window_closes_in_the_middle_of_copying(many: MainWindow) -> None:
    listed(many).selectAll()
    copy(many)
    busy = [many.desk.busy]
    assert many.close()
    busy.append(many.desk.busy)
    assert busy == [True, False]
    QTest.qWait(20)
    assert clipboard() == "mine"


def test_a_preview_never_stands_for_another_selection(
    many: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    many.choose_references(frozenset({7}))
    rest(many)
    before = preview(many)
    goes_on = Event()
    made = Compositor.formatted

    def wait(compositor: Compositor, request: CopyRequest, pause: Pause = at_once) -> object:
        while not goes_on.is_set():
            pause(None)
        return made(compositor, request, pause)

    monkeypatch.setattr(Compositor, "formatted", wait)
    many.choose_references(frozenset({9}))
    assert before.startswith("7. ")
    assert preview(many) == ""
    QTest.qWait(300)
    assert preview(many) == "Formatting…"
    goes_on.set()
    rest(many)
    assert preview(many).startswith("9. ")


def test_a_drag_of_many_starts_once_it_is_ready(
    many: MainWindow, slow: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[str] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _way: taken.append(drag.mimeData().text()))
    listed(many).selectAll()
    listed(many).drag_requested.emit()
    assert taken == []
    listed(many).drag_requested.emit()
    assert "Still copying; drag when that is done" in said(many)
    slow()
    rest(many)
    assert taken == []
    assert "Ready; drag again to take it along" in said(many)
    listed(many).drag_requested.emit()
    assert [len(text.splitlines()) for text in taken] == [COUNT]
    assert clipboard() == "mine"
    many.choose_references(frozenset({7}))
    rest(many)
    listed(many).drag_requested.emit()
    rest(many)
    assert taken[1].startswith("7. ")


def test_an_unforeseen_error_is_told_and_nothing_is_copied(
    many: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def stumble(*_: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(Compositor, "flavours", stumble)
    many.choose_references(frozenset({7}))
    rest(many)
    with qtbot.captureExceptions() as raised:
        copy(many)
        qtbot.waitUntil(lambda: bool(raised), timeout=_PATIENCE_MS)
    assert [kind for kind, _error, _trace in raised] == [RuntimeError]
    assert clipboard() == "mine"
    assert "Something unexpected went wrong; nothing was made." in said(many)


def test_an_empty_case_has_nothing_to_copy(window: MainWindow) -> None:
    window.desk.show_case(Case())
    window.choose_references(frozenset())
    QGuiApplication.clipboard().setText("mine")
    copy(window)
    assert clipboard() == "mine"
    assert "Nothing is selected, so nothing was copied" in said(window)


def listed(window: MainWindow) -> ReferenceList:
    found = window.pane(REFERENCES).findChild(ReferenceList)
    assert found is not None
    return found


def copy(window: MainWindow) -> None:
    next(one for one in window.actions_by_id() if one.objectName() == "copy").trigger()


def rest(window: MainWindow) -> None:
    """Wait until all that was asked of the formatter is there."""
    QTest.qWait(0)
    until = time.monotonic() + 30
    while window.desk.busy and time.monotonic() < until:
        QTest.qWait(1)
    assert not window.desk.busy


def shown_cancel(window: MainWindow, qtbot: QtBot) -> QPushButton:
    """Wait until the foot offers to cancel."""

    def offered() -> list[QPushButton]:
        shown = [one for one in window.findChildren(Progress) if one.isVisible()]
        return [button for one in shown for button in one.findChildren(QPushButton)]

    qtbot.waitUntil(lambda: bool(offered()), timeout=_PATIENCE_MS)
    return offered()[0]


def preview(window: QWidget) -> str:
    views = window.findChildren(QTextEdit)
    (page,) = [one for one in views if one.accessibleName() == "What will be copied"]
    return page.toPlainText()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def said(window: QWidget) -> list[str]:
    return [one.text() for one in window.findChildren(QLabel)]


def seen(window: QWidget) -> list[str]:
    return [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
