import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from viewer.citation.words import Face, Piece, plain
from viewer.ui.keyed_button import KeyedButton, key_cap
from viewer.ui.look import Look
from viewer.ui.theme import LIGHT, stylesheet

_FLAT = (Piece("In text: "), Piece("3,10"))
_RAISED = (Piece("In text: "), Piece("3,10", Face(raised=True)))


@pytest.mark.parametrize(
    ("native", "cap"),
    [
        ("Ctrl+C", "Ctrl C"),
        ("Ctrl+Shift+C", "Ctrl ⇧ C"),
        ("Ctrl++", "Ctrl +"),
        ("F5", "F5"),
        ("⇧⌘C", "⇧⌘C"),
    ],
)
def test_a_cap_names_keys_in_few_letters(native: str, cap: str) -> None:
    assert key_cap(native) == cap


def test_what_is_raised_stands_smaller_and_higher_and_is_told_as_it_is(qtbot: QtBot) -> None:
    flat, raised = shown(qtbot, _FLAT), shown(qtbot, _RAISED)
    assert raised.text() == flat.text() == "In text: 3,10"
    assert raised.sizeHint().width() < flat.sizeHint().width()
    assert lowest_ink_of_the_end(raised) < lowest_ink_of_the_end(flat)


def test_the_keys_take_room_of_their_own_after_the_words(qtbot: QtBot) -> None:
    button = shown(qtbot, plain("Copy"))
    bare = button.sizeHint().width()
    button.show_keys("Ctrl+C")
    assert button.sizeHint().width() > bare + 20
    assert button.text() == "Copy"


def shown(qtbot: QtBot, pieces: tuple[Piece, ...]) -> KeyedButton:
    button = KeyedButton(Look(QPushButton().font()))
    qtbot.addWidget(button)
    button.setStyleSheet(stylesheet(LIGHT))
    button.show_words(pieces)
    button.resize(button.sizeHint())
    return button


def lowest_ink_of_the_end(button: KeyedButton) -> int:
    """Return the lowest line with ink in the digits, which stand last."""
    image = button.grab().toImage()
    right = image.width() - 12  # the room that the style sheet leaves beside the words
    columns, lines = range(right - 6, right), range(4, image.height() - 4)
    ground = image.pixel(image.width() // 2, 4)
    return max(y for y in lines for x in columns if image.pixel(x, y) != ground)
