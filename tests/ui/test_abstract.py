from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.model.case import Abstract, AbstractKind, Case, Section, Source
from viewer.ui.abstract_pane import AbstractPane
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.reading import ReadingView
from viewer.ui.theme import DARK
from viewer.ui.window import ABSTRACT, MainWindow

_RING = 2  # the border that the style sheet draws around a page


@pytest.fixture
def pane(qtbot: QtBot, case: Case) -> AbstractPane:
    pane = AbstractPane(Look(QLabel().font()))
    qtbot.addWidget(pane)
    pane.resize(1280, 700)
    pane.show_case(case)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_a_summary_says_so_and_leads_to_the_publishers_page(
    pane: AbstractPane, case: Case
) -> None:
    opened: list[str] = []
    pane.open_requested.connect(opened.append)
    assert "A summary written for this file, not the published abstract" in words(pane)
    link = pane.findChildren(LinkButton)[0]
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert opened == ["https://doi.org/10.1532/ijh97.04058"]
    without = replace(case, article=None, source=Source(url="https://example.org/page"))
    pane.show_case(without)
    link.click()
    assert opened[-1] == "https://example.org/page"
    pane.show_case(replace(without, source=Source()))
    assert not link.isVisible()


def test_a_published_abstract_says_so(pane: AbstractPane, case: Case) -> None:
    sections = (Section("Background", "One."), Section("Case", "Two."))
    pane.show_case(replace(case, abstract=Abstract(AbstractKind.PUBLISHED, sections)))
    assert "The abstract as published" in words(pane)
    assert page(pane).toPlainText().splitlines() == ["Background", "One.", "Case", "Two."]


@pytest.mark.parametrize("width", [1280, 2560])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_line_holds_no_more_letters_than_read_well(
    qtbot: QtBot, case: Case, width: int, scale: float
) -> None:
    pane = AbstractPane(Look(QLabel().font(), scale=scale))
    qtbot.addWidget(pane)
    pane.resize(width, 900)
    pane.show_case(case)
    pane.show()
    qtbot.waitExposed(pane)
    lengths = line_lengths(page(pane))
    assert max(lengths) <= 80
    whole = lengths[:-1]
    room = width * 11 / 20 / scale > 700
    assert not room or sum(whole) / len(whole) > 60


def test_the_column_keeps_left_in_an_ordinary_window_and_goes_inward_in_a_wide_one(
    pane: AbstractPane,
) -> None:
    assert left_of_column(pane) + _RING == 24
    pane.resize(2560, 900)
    wide = left_of_column(pane)
    assert 200 < wide < 2560 // 3


def test_key_words_are_text_that_is_selected_and_copied_as_a_list(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = window.pane(ABSTRACT)
    assert isinstance(pane, AbstractPane)
    view = beside(pane)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    QTest.keySequence(view, "Ctrl+C")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "AIHA; IL-6; Humanized anti-IL-6 receptor antibody"
    assert "color" not in copied.html()


def test_a_key_word_is_never_broken_into_what_looks_like_two(pane: AbstractPane) -> None:
    """However narrow it gets, there are as many boxes as key words, and none is cut off."""
    for width in range(400, 1600, 37):
        pane.resize(width, 700)
        boxes = list(beside(pane)._chip_boxes())  # noqa: SLF001 - what is painted
        assert len(boxes) == 3
        assert max(box.right() for box in boxes) <= beside(pane).viewport().width()
    words = "Humanized anti-IL-6 receptor antibody"
    assert words in beside(pane).document().toPlainText().replace("\N{WORD JOINER}", "")


def test_evidence_is_marked_by_a_line_and_stays_so_in_another_theme(window: MainWindow) -> None:
    pane = window.pane(ABSTRACT)
    assert isinstance(pane, AbstractPane)
    pane.highlight(("8 mg/kg every 2 weeks",))
    window.look.set_theme(DARK)
    assert pane.highlighted() == ("8 mg/kg every 2 weeks",)
    assert all(mark.format.fontUnderline() for mark in page(pane).extraSelections())


def test_reading_goes_on_where_it_was_left(pane: AbstractPane) -> None:
    pane.resize(1280, 200)
    assert pane.place() == []
    page(pane).verticalScrollBar().setValue(120)
    left = pane.place()
    pane.start_over()
    assert pane.place() == []
    pane.return_to(left)
    assert abs(int(pane.place()[0]) - int(left[0])) < 80
    pane.return_to(["nonsense"])
    pane.return_to(["9" * 40])
    assert page(pane).verticalScrollBar().value() == page(pane).verticalScrollBar().maximum()


def page(pane: AbstractPane) -> ReadingView:
    return next(
        one for one in pane.findChildren(ReadingView) if one.accessibleName() == "Abstract"
    )


def beside(pane: AbstractPane) -> ReadingView:
    return next(
        one for one in pane.findChildren(ReadingView) if one.accessibleName() != "Abstract"
    )


def words(pane: AbstractPane) -> list[str]:
    return [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]


def left_of_column(pane: AbstractPane) -> int:
    view = page(pane)
    start = view.cursorRect(QTextCursor(view.document())).left()
    return view.viewport().mapTo(pane, QPoint(start, 0)).x()


def line_lengths(view: ReadingView) -> list[int]:
    layout = view.document().begin().layout()
    return [layout.lineAt(number).textLength() for number in range(layout.lineCount())]
