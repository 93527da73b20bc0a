"""The window prints and saves a handout, and stays usable while it does."""

import gc
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.handout.reading import AMA, entries_of, generated, sentences_of
from tests.ui.printed import missing_from, needs_poppler, pages_of
from viewer.citation.choice import Choice
from viewer.citation.formatter import Formatter
from viewer.csl import Library
from viewer.handout.document import Chapter
from viewer.handout.paper import Paper
from viewer.model.case import Case
from viewer.ui import handout_printer
from viewer.ui.desk import CopyDesk
from viewer.ui.handout_dialog import HandoutDialog
from viewer.ui.handout_work import HandoutWork, Order
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.sweeper import Sweeper
from viewer.ui.window import MainWindow

LONG = 20_000


@pytest.fixture(autouse=True)
def swept(qtbot: QtBot) -> Iterator[None]:
    """Let no thread of these tests collect what is left of other tests' windows."""
    del qtbot
    gc.collect()
    sweeper = Sweeper()
    sweeper.start()
    yield
    sweeper.stop()


def opened(window: MainWindow, action: str) -> HandoutDialog:
    """Return the dialog that an action opens over the window."""
    next(one for one in window.actions_by_id() if one.objectName() == action).trigger()
    return window.findChildren(HandoutDialog)[-1]


def test_the_keys_for_printing_open_the_dialog_with_everything_chosen(
    window: MainWindow,
) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(HandoutDialog)
    assert all(box.isChecked() for box in dialog.chapters.values())
    assert dialog.printing.isDefault()
    dialog.reject()


def test_the_dialog_names_the_style_in_force(window: MainWindow) -> None:
    window.desk.choose_style(AMA)
    dialog = opened(window, "handout")
    assert "AMA, corrected" in dialog.manner
    assert dialog.as_pdf.isDefault()
    dialog.reject()


@needs_poppler
def test_a_pdf_is_saved_where_the_reader_says_and_the_foot_confirms_it(
    window: MainWindow, qtbot: QtBot, case: Case, tmp_path: Path
) -> None:
    out = tmp_path / "mine.pdf"
    window.desk.choose_style(AMA)
    dialog = opened(window, "handout")
    with qtbot.waitSignal(dialog.confirmed, timeout=LONG) as said:
        QTest.mouseClick(dialog.as_pdf, Qt.MouseButton.LeftButton)
        (asking,) = dialog.findChildren(QFileDialog)
        asking.selectFile(str(tmp_path / "mine"))
        QTest.keyClick(asking, Qt.Key.Key_Return)
    assert said.args == ["Wrote mine.pdf"]
    assert missing_from(pages_of(out), [*sentences_of(case), *entries_of(case)]) == []


def test_html_is_saved_with_the_chapters_that_are_chosen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(window, "handout")
    for chapter in (Chapter.HISTORY, Chapter.AUTHORS):
        dialog.chapters[chapter].setChecked(False)
    with qtbot.waitSignal(dialog.confirmed, timeout=LONG):
        dialog.save(tmp_path / "mine.html")
    text = (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert "leaves out: Authors and affiliations, Treatment history." in text
    assert "<svg" not in text


@needs_poppler
def test_the_printer_that_is_chosen_gets_the_pages(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen(paper: Paper, title: str, parent: QWidget) -> QPrinter:
        del parent
        printer = handout_printer.a_printer(paper, title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        return printer

    monkeypatch.setattr(handout_printer, "ask_for_printer", chosen)
    dialog = opened(window, "print")
    with qtbot.waitSignal(dialog.confirmed, timeout=LONG) as said:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert said.args == ["Sent the handout to the printer"]
    assert "AIHA" in pages_of(tmp_path / "paper.pdf")[0]


def test_nothing_chosen_is_nothing_to_hand_out(window: MainWindow) -> None:
    dialog = opened(window, "handout")
    for box in dialog.chapters.values():
        box.setChecked(False)
    buttons = (dialog.printing, dialog.as_pdf, dialog.as_html)
    assert not any(button.isEnabled() for button in buttons)
    dialog.chapters[Chapter.ABSTRACT].setChecked(True)
    assert all(button.isEnabled() for button in buttons)
    dialog.reject()


def test_a_file_that_cannot_be_written_is_said_in_the_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(window, "handout")
    dialog.save(tmp_path / "nowhere" / "mine.html")
    qtbot.waitUntil(lambda: "could not be written" in dialog.complaint, timeout=LONG)
    assert dialog.isVisible()
    assert dialog.as_html.isEnabled()
    dialog.reject()


def test_a_style_without_entries_is_said_in_the_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.choose_style("bluebook-law-review")
    dialog = opened(window, "handout")
    dialog.save(tmp_path / "mine.html")
    qtbot.waitUntil(lambda: "has no entries of its own" in dialog.complaint, timeout=LONG)
    assert not (tmp_path / "mine.html").exists()
    dialog.reject()


def test_the_paper_is_remembered(qtbot: QtBot, tmp_path: Path, case: Case) -> None:
    memory = Memory(tmp_path / "memory.json")
    desk = CopyDesk(lambda one: Formatter.for_case(Library(), one), str, memory)
    desk.show_case(case)
    parent = QWidget()
    qtbot.addWidget(parent)
    for paper in (Paper.LETTER, Paper.A4):
        dialog = HandoutDialog(Look(parent.font()), desk, memory, parent)
        dialog.paper.setCurrentIndex(list(Paper).index(paper))
        dialog.reject()
        again = HandoutDialog(Look(parent.font()), desk, memory, parent)
        assert list(Paper)[again.paper.currentIndex()] is paper
        again.reject()


def an_order(count: int) -> Order:
    case = generated(count)
    formatter = Formatter.for_case(Library(), case)
    return Order(case, frozenset(Chapter), Choice("apa"), lambda _case: formatter)


def test_work_that_is_cancelled_ends_soon_and_writes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    work, out = HandoutWork(), tmp_path / "mine"
    ended: list[object] = []
    work.done.connect(lambda: ended.append("done"))
    work.failed.connect(ended.append)
    with qtbot.waitSignal(work.progressed, timeout=LONG):
        work.start(an_order(3_000), lambda _handout: iter_nothing(out))
    work.cancel()
    QTest.qWait(50)
    assert ended == []
    assert not out.exists()


def iter_nothing(out: Path) -> Generator[float, None, None]:
    yield 1.0
    out.touch()


def test_a_new_order_puts_an_end_to_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    work, first, second = HandoutWork(), tmp_path / "first", tmp_path / "second"
    with qtbot.waitSignal(work.done, timeout=LONG):
        work.start(an_order(50), lambda _handout: iter_nothing(first))
        work.start(an_order(3), lambda _handout: iter_nothing(second))
    QTest.qWait(50)
    assert second.exists()
    assert not first.exists()


def test_work_that_is_not_cancelled_is_done(qtbot: QtBot, tmp_path: Path) -> None:
    work, out = HandoutWork(), tmp_path / "mine"
    with qtbot.waitSignal(work.done, timeout=LONG):
        work.start(an_order(3), lambda _handout: iter_nothing(out))
    assert out.exists()
