"""What changes the whole window is laid out in one turn of the event loop, and painted in the
next.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from viewer.override import override
from viewer.ui.look import Look
from viewer.ui.painting import PaintsApart
from viewer.ui.reference_list import ReferenceList
from viewer.ui.theme import Size
from viewer.ui.window import REFERENCES, MainWindow


class _Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def _at_rest(window: QWidget, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.updatesEnabled, timeout=5000)
    qtbot.wait(100)


def _shown_label(qtbot: QtBot) -> QLabel:
    label = QLabel("Ferritin")
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)
    _at_rest(label, qtbot)
    return label


def test_another_size_of_the_text_paints_the_list_once(window: MainWindow, qtbot: QtBot) -> None:
    window.show_tab(REFERENCES)
    (listed,) = window.findChildren(ReferenceList)
    _at_rest(window, qtbot)
    paints = _Paints()
    listed.viewport().installEventFilter(paints)
    window.look.set_scale(1.25)
    assert not window.updatesEnabled()
    QApplication.sendPostedEvents()
    assert paints.count == 0
    _at_rest(window, qtbot)
    assert paints.count == 1


def test_a_timer_has_its_turn_between_the_change_and_the_paint(qtbot: QtBot) -> None:
    label = _shown_label(qtbot)
    paints, before = _Paints(), list[int]()
    label.installEventFilter(paints)
    beat = QTimer(label, singleShot=True, interval=0)
    beat.timeout.connect(lambda: before.append(paints.count))
    beat.start()
    PaintsApart(label).postpone()
    label.setText("Haptoglobin")
    qtbot.waitUntil(lambda: paints.count > 0, timeout=5000)
    assert before == [0]
    assert label.updatesEnabled()


def test_what_was_to_be_painted_before_is_painted_too(qtbot: QtBot) -> None:
    label = _shown_label(qtbot)
    paints = _Paints()
    label.installEventFilter(paints)
    label.update()
    PaintsApart(label).postpone()
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: paints.count > 0, timeout=5000)


def test_what_is_not_seen_is_not_held_back(qtbot: QtBot) -> None:
    label = QLabel("Ferritin")
    qtbot.addWidget(label)
    PaintsApart(label).postpone()
    assert label.updatesEnabled()


def test_a_font_is_the_callers_own() -> None:
    look = Look(QFont("Sans", 12))
    look.font(Size.SMALL).setUnderline(True)
    assert not look.font(Size.SMALL).underline()
    small = look.font(Size.SMALL).pixelSize()
    look.set_scale(2.0)
    assert look.font(Size.SMALL).pixelSize() > 1.5 * small
    assert look.font(Size.SMALL, italic=True).italic()
