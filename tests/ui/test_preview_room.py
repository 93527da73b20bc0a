"""The card of what will be copied takes the room of its words, however much there is."""

from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from viewer.ui.copy_panel import CopyPanel
from viewer.ui.reading import ReadingView
from viewer.ui.window import REFERENCES, MainWindow


def test_in_a_high_window_the_card_is_no_higher_than_what_will_be_copied(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_tab(REFERENCES)
    window.resize(1600, 2400)
    window.choose_references(frozenset({1}))
    panel = window.findChildren(CopyPanel)[0]
    card = panel.findChildren(QFrame, "card")[0]
    preview = card.findChildren(ReadingView)[0]
    qtbot.waitUntil(lambda: "Claire" in preview.toPlainText())
    qtbot.wait(50)
    assert card.height() < preview.height() + 40
