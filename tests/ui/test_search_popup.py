"""What a pop-up to find something says where nothing fits."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from viewer.ui.search_popup import SearchPopup
from viewer.ui.window import MainWindow


@pytest.mark.parametrize("action", ["palette", "style"])
def test_a_pop_up_in_which_nothing_fits_says_so_once_all_is_listed(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    next(one for one in window.actions_by_id() if one.objectName() == action).trigger()
    popup = next(one for one in window.findChildren(SearchPopup) if one.isVisible())
    field = popup.findChildren(QLineEdit)[0]
    said = next(one for one in popup.findChildren(QLabel) if one.text() == "Nothing found")
    assert not said.isVisible()
    qtbot.waitUntil(lambda: window.popups.shelf.styles is not None, timeout=60_000)
    field.setText("qqqqqq")
    assert said.isVisible()
    assert popup.spoken() == "Nothing found"
    field.setText("a")
    assert not said.isVisible()
    popup.hide()
