from PySide6.QtCore import QMargins, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from viewer.override import override
from viewer.ui.flow import FlowLayout


class Block(QWidget):
    """A thing of a fixed size."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(100, 30)


class Prose(QWidget):
    """A thing that is as high as its width asks: 12,000 pixels of area."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return 12_000 // arg__1

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 60)


def test_what_is_added_as_the_last_stands_where_its_row_ends(qtbot: QtBot) -> None:
    box, first, last = boxed(qtbot, Block())
    box.resize(500, 100)
    assert (first.geometry().getRect(), last.geometry().getRect()) == (
        (0, 0, 100, 30),
        (400, 0, 100, 30),
    )


def test_what_flows_itself_has_all_of_the_next_row_where_it_does_not_fit(qtbot: QtBot) -> None:
    box, _, last = boxed(qtbot, Prose())
    box.resize(400, 200)
    assert last.geometry().getRect() == (200, 0, 200, 60)
    box.resize(240, 200)
    assert last.geometry().getRect() == (0, 38, 240, 50)
    layout = box.layout()
    assert layout is not None
    assert layout.heightForWidth(240) == 88


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    box, first, last = boxed(qtbot, Block())
    first.hide()
    box.resize(150, 100)
    assert last.geometry().getRect() == (0, 0, 100, 30)


def boxed(qtbot: QtBot, last: QWidget) -> tuple[QWidget, QWidget, QWidget]:
    box, first = QWidget(), Block()
    qtbot.addWidget(box)
    flow = FlowLayout(box, QMargins(), 8)
    flow.addWidget(first)
    flow.add_last(last)
    box.show()
    return box, first, last
