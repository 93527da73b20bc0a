"""What a row shows where it is narrow."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.ui.look import Look
from viewer.ui.rows import Badge, Row, RowDelegate

_BADGES = (Badge("authors cut", "caution"), Badge("corrected", "accent"), Badge("added", "accent"))


def shown(row: Row, width: int) -> list[str]:
    delegate = RowDelegate(Look(QGuiApplication.font()), lambda _index: row)
    return [badge.text for badge in delegate.fitted(row, QRect(60, 8, width, 36)).badges]


@pytest.mark.usefixtures("qapp")
def test_badges_leave_a_long_title_room_and_say_how_many_more_there_are() -> None:
    row = Row("10", "In vitro quantification of anti-red blood cell antibody", badges=_BADGES)
    assert shown(row, 700) == ["authors cut", "corrected", "added"]
    assert shown(row, 250) == ["authors cut", "+2"]


def test_a_short_title_keeps_all_its_badges_beside_it(qapp: QApplication) -> None:
    assert qapp is not None
    row = Row("10", "AIHA", badges=_BADGES)
    assert shown(row, 300) == ["authors cut", "corrected", "added"]
