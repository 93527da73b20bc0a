"""Ways through the window: palette, a tab beside another, back and forth."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from viewer.ui.abstract_pane import AbstractPane
from viewer.ui.history_pane import HistoryPane
from viewer.ui.jumps import Jumps, Place
from viewer.ui.palette import CommandPalette
from viewer.ui.window import ABSTRACT, HISTORY, REFERENCES, MainWindow

_EVIDENCE = ("Neither his symptoms nor his laboratory data improved enough.",)


def test_a_command_is_found_by_its_words_and_run_by_enter(window: MainWindow) -> None:
    popup = palette(window)
    field = popup.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "treat")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(window.pane(HISTORY), HistoryPane)
    assert window.pane(HISTORY).isVisible()
    window.popups.shelf.close()


def test_a_style_is_chosen_from_the_palette_by_a_journal(window: MainWindow, qtbot: QtBot) -> None:
    popup = palette(window)
    window.popups.shelf.close()
    field = popup.findChildren(QLineEdit)[0]
    qtbot.waitUntil(lambda: len(popup.rows("blood cancer journal")) == 1, timeout=20_000)
    QTest.keyClicks(field, "blood cancer journal")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.desk.choice.style == "blood-cancer-journal"


def test_the_palette_offers_every_action(window: MainWindow) -> None:
    popup = palette(window)
    offered = {row.title for row in popup.rows("")}
    enabled = {one for one in window.actions_by_id() if one.isEnabled()}
    assert {one.text().replace("&", "").removesuffix("…") for one in enabled} == offered
    window.popups.shelf.close()


def test_evidence_shows_in_the_abstract_beside_without_leaving_the_history(
    window: MainWindow,
) -> None:
    window.show_tab(HISTORY)
    run(window, "beside")
    window.pane(HISTORY).evidence_requested.emit(_EVIDENCE)
    assert window.pane(HISTORY).isVisible()
    beside = [one for one in window.findChildren(AbstractPane) if one.isVisible()]
    assert [one.highlighted() for one in beside] == [_EVIDENCE]
    run(window, "beside")
    assert not any(one.isVisible() for one in window.findChildren(AbstractPane))


def test_evidence_leads_to_the_abstract_and_back_leads_home(window: MainWindow) -> None:
    window.show_tab(HISTORY)
    window.pane(HISTORY).evidence_requested.emit(_EVIDENCE)
    assert window.pane(ABSTRACT).isVisible()
    run(window, "back")
    assert window.pane(HISTORY).isVisible()
    run(window, "forward")
    assert window.pane(ABSTRACT).isVisible()


def test_a_new_jump_cuts_off_what_was_ahead() -> None:
    jumps = Jumps()
    start, there, elsewhere = Place(HISTORY), Place(ABSTRACT), Place(REFERENCES, frozenset("a"))
    jumps.jump(start, there)
    assert jumps.forward() is None
    assert jumps.back() == start
    assert jumps.back() is None
    jumps.jump(start, elsewhere)
    assert jumps.back() == start
    assert jumps.forward() == elsewhere
    assert jumps.forward() is None


def test_the_panes_have_most_of_the_window_in_every_tab(window: MainWindow) -> None:
    for tab in range(4):
        window.show_tab(tab)
        QTest.qWait(0)
        assert window.pane(tab).height() > 0.7 * window.height()


def palette(window: MainWindow) -> CommandPalette:
    run(window, "palette")
    popup = window.popups.palette
    assert popup is not None
    return popup


def run(window: MainWindow, action_id: str) -> None:
    next(one for one in window.actions_by_id() if one.objectName() == action_id).trigger()
