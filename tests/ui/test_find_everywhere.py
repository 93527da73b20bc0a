"""Ctrl+Shift+F by keyboard, in the whole window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_reference
from viewer.finding import Part, Passage, parse_query
from viewer.model.work import Name
from viewer.ui.find_bar import FindBar
from viewer.ui.find_everywhere import FindEverywhere
from viewer.ui.found_in_header import FoundInHeader
from viewer.ui.history_table import HistoryTable
from viewer.ui.history_view import HistoryView
from viewer.ui.labels import Headline, Label
from viewer.ui.link_button import LinkButton
from viewer.ui.marked_words import mark_label, words_of
from viewer.ui.people_list import PeopleList, marks_at
from viewer.ui.person_details import PersonDetails
from viewer.ui.reading import ReadingView
from viewer.ui.reference_details import ReferenceDetails
from viewer.ui.reference_list import ReferenceList
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.result_list import Heading
from viewer.ui.result_rows import passage_row, reference_row
from viewer.ui.rows import Row
from viewer.ui.rows_model import row_at
from viewer.ui.window import ABSTRACT, AUTHORS, HISTORY, REFERENCES, MainWindow


def test_what_is_found_is_listed_by_tab_with_counts_and_marks(
    window: MainWindow, qtbot: QtBot
) -> None:
    find(window, qtbot, "hemoglobin")
    assert headings(window) == ["Abstract: 1", "Treatment history: 1"]
    assert [marked(row) for row in results(window)] == [["haemoglobin"], ["haemoglobin"]]


def test_all_that_can_be_read_is_found(window: MainWindow, qtbot: QtBot) -> None:
    asked = {
        "mortality": "Abstract: 1",  # a sentence
        "aiha": "Abstract: 4",  # sentences and a key word
        "konaka": "Authors & affiliations: 1",
        "frontier": "Authors & affiliations: 3",
        "gupta": "References: 1",
        "ajh.10062": "References: 1",  # a DOI
        "radiation": "Treatment history: 1",  # a kind
    }
    for words, heading in asked.items():
        find(window, qtbot, words)
        assert heading in headings(window)


def test_a_result_says_below_which_heading_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    find(window, qtbot, "humanized antibody")
    found = [row.lines[0][0].text for row in results(window)[:3]]
    assert found == ["Title", "Abstract", "Key words"]


@pytest.mark.parametrize("words", ["il-6 receptor", "IL–6 Recéptor", "receptor il"])
def test_spelling_accents_case_and_order_make_no_difference(
    window: MainWindow, qtbot: QtBot, words: str
) -> None:
    find(window, qtbot, words)
    assert "Abstract: 3" in headings(window)


def test_enter_leads_to_a_sentence_that_is_marked_there_and_back_leads_home(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_tab(REFERENCES)
    press(find(window, qtbot, "hemoglobin"), Qt.Key.Key_Return)
    page = window.pane(ABSTRACT).findChildren(ReadingView)[0]
    assert page.isVisible()
    assert not popup(window).isVisible()
    assert [mark.cursor.selectedText() for mark in page.extraSelections()] == ["haemoglobin"]
    assert bar_labels(window)[0] == "1 of 1"
    QTest.keySequence(window, "Alt+Left")
    assert window.pane(REFERENCES).isVisible()


def test_the_arrows_lead_over_headings_to_each_result(window: MainWindow, qtbot: QtBot) -> None:
    field = find(window, qtbot, "hemoglobin")
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    view = window.pane(HISTORY).findChild(HistoryView)
    assert view is not None
    assert view.isVisible()
    table = view.model()
    assert isinstance(table, HistoryTable)
    assert "haemoglobin" in table.row(view.currentIndex().row()).what


def test_a_later_match_of_a_tab_is_the_current_one_there(window: MainWindow, qtbot: QtBot) -> None:
    field = find(window, qtbot, "mra")
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    assert bar_labels(window)[0] == "2 of 3"
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert bar_labels(window)[0] == "3 of 3"


def test_an_author_is_gone_to_and_marked(window: MainWindow, qtbot: QtBot) -> None:
    press(find(window, qtbot, "konaka"), Qt.Key.Key_Return)
    lists = window.pane(AUTHORS).findChildren(PeopleList)
    authors = next(one for one in lists if one.accessibleName() == "Authors")
    assert authors.isVisible()
    found = marks_at(authors.currentIndex())
    assert found.texts[0] == ((10, 16),)
    assert found.stressed


def test_a_reference_is_gone_to_with_its_words_marked(window: MainWindow, qtbot: QtBot) -> None:
    press(find(window, qtbot, "gupta"), Qt.Key.Key_Return)
    pane = window.pane(REFERENCES)
    assert isinstance(pane, ReferencesPane)
    assert [one.number for one in pane.selected()] == [3]
    field = pane.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "gupta"


def test_the_last_row_of_a_long_list_leads_to_all_of_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = find(window, qtbot, "year:1980..")
    assert headings(window)[0].startswith("References: ")
    total = int(headings(window)[0].removeprefix("References: "))
    assert total > len(results(window)) - 1 == 8
    assert results(window)[-1].title == f"{total - 8} more in References"
    for _ in range(8):
        press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    listed = window.pane(REFERENCES).findChild(ReferenceList)
    assert listed is not None
    assert listed.model().rowCount() == total


def test_opened_again_it_has_the_last_words_ready(window: MainWindow, qtbot: QtBot) -> None:
    press(find(window, qtbot, "hemoglobin"), Qt.Key.Key_Return)
    QTest.keySequence(window, "Ctrl+Shift+F")
    field = popup(window).findChildren(QLineEdit)[0]
    assert field.selectedText() == "hemoglobin"
    qtbot.waitUntil(lambda: len(results(window)) == 2, timeout=5000)


def test_enter_before_the_answer_goes_to_what_was_typed_last(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.ui.everywhere._AT_ONCE", 0)
    field = find(window, qtbot, "konaka")
    field.setText("hemoglobin")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert popup(window).isVisible()
    qtbot.waitUntil(lambda: not popup(window).isVisible(), timeout=5000)
    assert window.pane(ABSTRACT).isVisible()


def test_nothing_found_is_said(window: MainWindow, qtbot: QtBot) -> None:
    field = find(window, qtbot, "zzzz")
    assert headings(window) == ["Nothing found"]
    press(field, Qt.Key.Key_Return)
    assert popup(window).isVisible()
    press(field, Qt.Key.Key_Escape)
    assert not popup(window).isVisible()


def test_counts_are_spoken_once_the_typing_rests(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "viewer.ui.search_popup.QAccessibleAnnouncementEvent",
        lambda _on, words: said.append(words),
    )
    monkeypatch.setattr("viewer.ui.search_popup.QAccessible.updateAccessibility", lambda _: None)
    field = find(window, qtbot, "hemoglobin")
    qtbot.waitUntil(lambda: bool(said), timeout=3000)
    assert said == ["Abstract: 1, Treatment history: 1"]
    assert field.accessibleDescription() == said[0]
    press(field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(said) > 1, timeout=3000)
    rows = popup(window).findChild(QListView)
    assert rows is not None
    assert said[1:] == [rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)]
    assert "haemoglobin" in said[1]
    assert field.accessibleName() == popup(window).accessibleName() == "Find in everything"


def test_the_file_read_anew_is_searched_anew(
    window: MainWindow, tmp_path: Path, case_file: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "case.yaml"
    text = case_file.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    window.open_case(path)
    find(window, qtbot, "akaneko")
    assert headings(window) == ["Nothing found"]
    path.write_text(text.replace("given: Akane,", "given: Akaneko,"), encoding="utf-8")
    qtbot.waitUntil(
        lambda: headings(window) == ["Authors & affiliations: 1"],
        timeout=3000,
    )


def test_a_result_that_is_marked_in_no_shown_field_shows_the_one_that_is() -> None:
    reference = a_reference(text={"title": "A title", "DOI": "10.1002/ajh.10062"})
    row = reference_row(reference, parse_query("ajh"))
    assert marked(row) == ["ajh"]
    editor = replace(reference, names={"editor": (Name(family="Köppler"),)})
    assert marked(reference_row(editor, parse_query("koppler"))) == ["Köppler"]


def test_a_long_passage_is_cut_around_what_was_found() -> None:
    text = "word " * 60 + "haemoglobin " + "word " * 60
    row = passage_row(Passage((0,), (Part(text),), "Discussion"), parse_query("hemoglobin"))
    assert marked(row) == ["haemoglobin"]
    assert len(row.title) < 120
    assert row.lines[0][0].text == "Discussion"


def find(window: MainWindow, qtbot: QtBot, words: str) -> QLineEdit:
    """Press Ctrl+Shift+F, type, and wait for the answer."""
    if window.popups.everywhere is None or not popup(window).isVisible():
        QTest.keySequence(window, "Ctrl+Shift+F")
    field = popup(window).findChildren(QLineEdit)[0]
    field.selectAll()
    field.insert(words)  # QTest types ASCII alone
    qtbot.waitUntil(lambda: bool(rows(window)), timeout=5000)
    qtbot.waitUntil(lambda: popup(window).answered == words, timeout=5000)
    return field


def press(field: QLineEdit, key: Qt.Key) -> None:
    QTest.keyClick(field, key)
    QApplication.processEvents()


def popup(window: MainWindow) -> FindEverywhere:
    found = window.popups.everywhere
    assert found is not None
    return found


def rows(window: MainWindow) -> list[Row]:
    model = popup(window).findChildren(QListView)[0].model()
    return [row_at(model.index(row, 0)) for row in range(model.rowCount())]


def headings(window: MainWindow) -> list[str]:
    return [row.title for row in rows(window) if isinstance(row, Heading)]


def results(window: MainWindow) -> list[Row]:
    return [row for row in rows(window) if not isinstance(row, Heading)]


def marked(row: Row) -> list[str]:
    texts = [(row.title, row.marks)]
    texts += [(piece.text, piece.marks) for line in row.lines for piece in line]
    return [text[start:end] for text, spans in texts for start, end in spans]


def bar_labels(window: MainWindow) -> list[str]:
    bar = next(one for one in window.findChildren(FindBar) if one.isVisible())
    return [label.text() for label in bar.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("words", "context"),
    [
        ("life-threatening refractory", "Title"),
        ("international hematology", "Container title"),
        ("ijh97.04058", "DOI"),
        ("japanese society", "Copyright"),
    ],
)
def test_the_header_is_found_as_what_stands_before_the_first_tab(
    window: MainWindow, qtbot: QtBot, words: str, context: str
) -> None:
    find(window, qtbot, words)
    assert headings(window)[0] == "Title and journal: 1"
    assert results(window)[0].lines[0][0].text == context


def test_a_hit_in_the_header_is_lit_there_for_a_while_and_said(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "viewer.ui.found_in_header.QAccessibleAnnouncementEvent",
        lambda _on, told: said.append(told),
    )
    monkeypatch.setattr(
        "viewer.ui.found_in_header.QAccessible.updateAccessibility", lambda _: None
    )
    window.show_tab(AUTHORS)
    (title,) = window.findChildren(Headline)
    article = title.whole
    press(find(window, qtbot, "refractory autoimmune"), Qt.Key.Key_Return)
    assert window.pane(AUTHORS).isVisible()
    assert said == [article]
    assert title.text().count("background-color") == len(("refractory", "Autoimmune"))
    assert words_of(title) == article
    press(find(window, qtbot, "ijh97.04058"), Qt.Key.Key_Return)
    doi = next(one for one in window.findChildren(LinkButton) if one.text().startswith("doi:"))
    assert doi.property("found")
    assert (title.text(), title.is_marked_up) == (article, False)
    FoundInHeader.leave(window._header.found)  # noqa: SLF001 - what a timer does
    assert not doi.property("found")


def test_markup_in_a_title_is_text_when_it_is_lit(window: MainWindow) -> None:
    label = Headline(window.look)
    label.set_whole("<b>A & B</b> in refractory AIHA")
    assert mark_label(label, parse_query("refractory"), window.look)
    assert words_of(label) == "<b>A & B</b> in refractory AIHA"
    label.set_whole("<i>plain</i>")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_words_that_only_the_details_of_a_reference_have_are_marked_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_tab(REFERENCES)
    pane = window.pane(REFERENCES)
    assert isinstance(pane, ReferencesPane)
    press(find(window, qtbot, "ajh.10062"), Qt.Key.Key_Return)
    details = window.findChildren(ReferenceDetails)[0]
    qtbot.waitUntil(lambda: marked_in(details) != [])
    assert "10.1002/ajh.10062" in marked_in(details)
    pane.select_all()
    pane.select_ids(set())
    qtbot.waitUntil(lambda: marked_in(details) == [])


def test_words_that_only_the_details_of_a_person_have_are_marked_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(find(window, qtbot, "kita-ku"), Qt.Key.Key_Return)
    details = window.findChildren(PersonDetails)[0]
    assert any("Kita-ku" in words for words in marked_in(details))


def marked_in(details: QWidget) -> list[str]:
    """Return what the labels show in which something is marked."""
    shown = (one for one in details.findChildren(Label) if one.isVisible())
    return [words_of(one) for one in shown if "background-color" in one.text()]
