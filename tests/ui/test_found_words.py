"""Found words stand where the same words stand unmarked."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTextCharFormat
from pytestqt.qtbot import QtBot

from viewer.ui.found_words import draw_wrapped, units
from viewer.ui.look import Look
from viewer.ui.rows import Span

_WORDS = "10–15 watery stools per day persisted; of 6-mercaptopurine, 🧬 αβγ, 溶血性貧血"


@pytest.mark.parametrize("width", [80, 150, 333])
def test_a_mark_moves_no_word(qtbot: QtBot, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    del qtbot
    monkeypatch.setattr("viewer.ui.found_words.found_face", lambda *_, **__: QTextCharFormat())
    assert drawn((), width) == drawn(((3, 9), (60, 61)), width)


def test_a_mark_is_seen(qtbot: QtBot) -> None:
    del qtbot
    pictures = [drawn((), 333), drawn(((3, 9),), 333), drawn(((3, 9),), 333, stressed=True)]
    assert all(one != other for one, other in pairwise(pictures))


def test_a_letter_beyond_the_first_plane_counts_twice() -> None:
    assert [units(text) for text in ("", "αβ", "🧬β")] == [0, 2, 3]


def drawn(spans: tuple[Span, ...], width: int, *, stressed: bool = False) -> QImage:
    look = Look(QGuiApplication.font())
    picture = QImage(400, 400, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setFont(look.font())
    draw_wrapped(painter, look, QRect(10, 10, width, 380), _WORDS, spans, stressed=stressed)
    painter.end()
    return picture
