from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from viewer.citation.clip import clip
from viewer.citation.formatter import Formatter
from viewer.csl import Library
from viewer.model.case import Case
from viewer.ui.header import Header
from viewer.ui.labels import Headline
from viewer.ui.pdf import pdf_beside
from viewer.ui.search_popup import SearchPopup
from viewer.ui.window import HISTORY, MainWindow

_PDF = b"%PDF-1.7\n"


def test_the_article_is_cited_from_the_header_in_the_style_in_force(
    window: MainWindow, case: Case, library: Library, qtbot: QtBot
) -> None:
    window.desk.choose_style("american-medical-association")
    button = the_button(window, "Cite this article")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Kunitomi A" in QGuiApplication.clipboard().text(), timeout=20_000)
    cited = Formatter.for_case(library, case).article_entry(window.desk.choice)
    assert QGuiApplication.clipboard().text() == clip(cited).plain


def test_the_style_is_named_before_the_article_is_cited_in_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.choose_style("american-medical-association")
    header = window.findChildren(Header)[0]
    told: list[str] = []
    header.pointed.connect(told.append)
    button = the_button(window, "Cite this article")
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert window.desk.style_name in told[-1]


def test_without_a_style_to_cite_in_nothing_is_copied_and_styles_are_offered(
    window: MainWindow, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("mine")
    the_button(window, "Cite this article").click()
    assert QGuiApplication.clipboard().text() == "mine"
    qtbot.waitUntil(lambda: any(one.isVisible() for one in popups()))
    for one in popups():
        one.hide()


@pytest.mark.parametrize(
    "name",
    [
        "mine.pdf",
        "mine.PDF",
        "10.1532_ijh97.04058.pdf",
        "10.1532-ijh97.04058.pdf",
        "ijh97.04058.pdf",
        "kunitomi-2004.pdf",
    ],
)
def test_a_pdf_beside_the_case_file_is_found_by_its_name(
    tmp_path: Path, case: Case, name: str
) -> None:
    (tmp_path / name).write_bytes(_PDF)
    assert pdf_beside(tmp_path / "mine.yaml", case.article) == tmp_path / name


def test_what_is_no_pdf_or_not_beside_the_file_is_not_offered(tmp_path: Path, case: Case) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    path = folder / "mine.yaml"
    (folder / "other.pdf").write_bytes(_PDF)
    (folder / "mine.pdf").write_bytes(b"#!/bin/sh\n")
    (tmp_path / "up.pdf").write_bytes(_PDF)
    assert case.article is not None
    assert pdf_beside(path, None) is None
    assert pdf_beside(path, case.article) is None
    sly = replace(case.article, id="../up", text={"DOI": "10.1/../up"})
    assert pdf_beside(path, sly) is None
    (folder / "kunitomi-2004.pdf").mkdir()
    assert pdf_beside(path, case.article) is None


def test_the_pdf_is_opened_by_the_system_and_only_where_there_is_one(
    window: MainWindow, case_file: Path, tmp_path: Path, opened: list[str]
) -> None:
    assert not the_button(window, "PDF").isVisible()
    path = tmp_path / "mine é.yaml"
    copy(case_file, path)
    path.with_suffix(".pdf").write_bytes(_PDF)
    window.open_case(path)
    button = the_button(window, "PDF")
    assert button.isVisible()
    assert button.accessibleName() == "Open the PDF mine é.pdf"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert opened == [path.with_suffix(".pdf").as_uri()]


def test_the_header_gives_way_to_a_picture(window: MainWindow) -> None:
    window.show_tab(HISTORY)
    assert not the_button(window, "Cite this article").isVisible()
    window.show_tab(0)
    assert the_button(window, "Cite this article").isVisible()


def test_the_keyboard_begins_in_the_tab_and_not_in_the_header(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.pane(0).isAncestorOf(focused)


def the_button(window: MainWindow, words: str) -> QPushButton:
    return next(one for one in window.findChildren(QPushButton) if one.text() == words)


def popups() -> list[SearchPopup]:
    return [one for one in QApplication.allWidgets() if isinstance(one, SearchPopup)]


def test_a_word_that_no_line_holds_is_elided_and_widens_no_window(
    window: MainWindow, tmp_path: Path
) -> None:
    word = "phosphatidyl" * 40
    open_article(window, tmp_path, f"title: A case of {word}")
    title = window.findChildren(Headline)[0]
    assert window.minimumSizeHint().width() < 1280
    assert title.text().startswith("A case of phos")
    assert title.text().endswith("…")
    assert title.toolTip() == title.accessibleName() == f"A case of {word}"


def test_a_long_copyright_stands_over_several_lines_beside_the_title(
    window: MainWindow, tmp_path: Path
) -> None:
    words = (
        "© 2018 The authors. " + "Anybody may share it for as long as they name whose it is. " * 6
    )
    open_article(window, tmp_path, f"title: A case\n  custom: {{copyright: '{words.strip()}'}}")
    label = next(one for one in window.findChildren(QLabel) if one.text() == words.strip())
    assert window.minimumSizeHint().width() < 1280
    assert label.width() < window.width() / 2
    assert label.height() >= label.heightForWidth(label.width())


def test_the_header_is_as_high_as_many_authors_need(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    family = "Papadopoulos-Konstantinidis"
    authors = "\n".join(f"- {{given: Alexandros, family: {family}}}" for _ in range(20))
    open_article(window, tmp_path, "title: A case", f"authors:\n{authors}\n")
    byline = next(one for one in window.findChildren(QLabel) if family in one.text())
    qtbot.waitUntil(lambda: byline.height() >= byline.heightForWidth(byline.width()) > 40)


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.1, 1.25, 2.0])
def test_the_marks_of_affiliations_are_not_cut_at_their_top(
    window: MainWindow, scale: float
) -> None:
    window.resize(1280, 1600)
    window.look.set_scale(scale)
    byline = next(one for one in window.findChildren(QLabel) if "<sup>" in one.text())
    drawn = byline.grab().toImage()
    assert len({drawn.pixel(x, 0) for x in range(drawn.width())}) == 1


def open_article(window: MainWindow, folder: Path, article: str, more: str = "") -> None:
    path = folder / "article.yaml"
    text = f"case-report: 1\narticle:\n  id: a\n  type: article-journal\n  {article}\n{more}"
    path.write_text(text, encoding="utf-8")
    window.resize(1280, 800)
    window.open_case(path)
    QTest.qWait(50)
