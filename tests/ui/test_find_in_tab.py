"""Ctrl+F in each tab, by keyboard, in the whole window."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.find_bar import FindBar
from viewer.ui.history_pane import HistoryPane
from viewer.ui.history_table import HistoryTable, marks_at
from viewer.ui.history_view import HistoryView
from viewer.ui.people_list import PeopleList
from viewer.ui.people_list import marks_at as marks_in_row
from viewer.ui.people_pane import Arrangement, PeoplePane
from viewer.ui.picture_view import PictureView
from viewer.ui.reading import ReadingView
from viewer.ui.reference_list import ReferenceList
from viewer.ui.window import ABSTRACT, AUTHORS, HISTORY, REFERENCES, MainWindow

_TABS_WITH_A_BAR = (ABSTRACT, AUTHORS, HISTORY)


def test_a_sentence_is_found_by_its_words_in_any_order_and_spelling(window: MainWindow) -> None:
    find(window, ABSTRACT, "normal hemoglobin")
    assert marked(window) == ["haemoglobin", "normal"]
    assert count(window) == "1 of 1"


def test_greek_letters_are_found_by_name_and_by_themselves(
    window: MainWindow, tmp_path: Path, case_file: Path
) -> None:
    text = case_file.read_text(encoding="utf-8")
    other = tmp_path / "greek.yaml"
    other.write_text(
        text.replace(
            "AIHA threatened", "TNF-α of \N{BLACK SPADE SUIT}\N{DNA DOUBLE HELIX} κ threatened"
        ),
        encoding="utf-8",
    )
    window.open_case(other)
    find(window, ABSTRACT, "tnf alpha")
    assert marked(window) == ["TNF", "α"]
    type_over(window, "kappa")
    assert marked(window) == ["κ"]


def test_the_keys_go_from_match_to_match_and_around(window: MainWindow) -> None:
    field = find(window, ABSTRACT, "mra")
    counts = []
    for keys in (Qt.Key.Key_Return, Qt.Key.Key_F3, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(field, keys)
        counts.append(count(window))
    assert counts == ["2 of 3", "3 of 3", "1 of 3", "2 of 3"]
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count(window) == "1 of 3"
    QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert count(window) == "3 of 3"


def test_the_current_match_is_seen_and_looks_unlike_the_others(window: MainWindow) -> None:
    window.resize(900, 500)
    page = reading(window)
    QTest.qWait(0)
    assert page.verticalScrollBar().maximum() > 0
    field = find(window, ABSTRACT, "aiha")
    grounds = []
    for _ in range(3):
        place = page.cursorRect()
        assert page.viewport().rect().contains(place)
        marks = [mark.format.background().color().name() for mark in page.extraSelections()]
        grounds.append(marks)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert len({tuple(each) for each in grounds}) == 3
    assert all(len(set(each)) == 2 for each in grounds)


def test_escape_closes_takes_the_marks_away_and_leads_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_tab(ABSTRACT)
    page = reading(window)
    side = reading(window, 1)
    side.setFocus()
    field = find(window, ABSTRACT, "il-6")
    assert side.extraSelections()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not bar(window).isVisible()
    assert not page.extraSelections()
    assert not side.extraSelections()
    qtbot.waitUntil(side.hasFocus)


def test_escape_closes_from_within_the_pane_too(window: MainWindow, qtbot: QtBot) -> None:
    find(window, HISTORY, "mra")
    picture = window.pane(HISTORY).findChild(PictureView)
    assert picture is not None
    picture.setFocus()
    qtbot.waitUntil(picture.hasFocus)
    chosen = picture.item
    QTest.keyClick(picture, Qt.Key.Key_Escape)
    assert not bar(window).isVisible()
    assert picture.hasFocus()
    assert picture.item == chosen is not None


def test_the_next_find_goes_on_with_the_same_words(window: MainWindow) -> None:
    field = find(window, ABSTRACT, "mra")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert bar(window).isVisible()
    assert count(window) == "1 of 3"


def test_evidence_stays_marked_beside_what_is_found(window: MainWindow) -> None:
    window.show_tab(ABSTRACT)
    page = reading(window)
    page.highlight(("MRA was given at 8 mg/kg every 2 weeks.",))
    field = find(window, ABSTRACT, "haemoglobin")
    assert len(page.extraSelections()) == 2
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.highlighted() == ("MRA was given at 8 mg/kg every 2 weeks.",)


def test_authors_and_affiliations_are_found_and_marked_in_their_rows(window: MainWindow) -> None:
    field = find(window, AUTHORS, "kitano")
    assert count(window) == "1 of 5"
    authors, places = people(window)
    assert marked_rows(authors) == [0, 1, 2, 3]
    assert marked_rows(places) == [0]
    assert [row for row in range(4) if stressed(authors, row)] == [0]
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert places.currentIndex().row() == 0
    assert stressed(places, 0)
    assert not stressed(authors, 0)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert marked_rows(authors) == marked_rows(places) == []


def test_set_out_by_affiliation_the_same_words_are_marked_anew(window: MainWindow) -> None:
    find(window, AUTHORS, "kitano")
    pane = window.pane(AUTHORS)
    assert isinstance(pane, PeoplePane)
    pane.arrange(Arrangement.GROUPED)
    (groups,) = people(window)
    assert marked_rows(groups) == [0]
    assert count(window) == "1 of 1"


def test_an_author_is_found_by_what_the_details_say(
    window: MainWindow, tmp_path: Path, case_file: Path
) -> None:
    text = case_file.read_text(encoding="utf-8")
    other = tmp_path / "orcid.yaml"
    stated = "family: Konaka, orcid: 0000-0002-1825-0097, email: konaka@example.org"
    other.write_text(text.replace("family: Konaka", stated), encoding="utf-8")
    window.open_case(other)
    for words in ("0000-0002", "example.org"):
        find(window, AUTHORS, words)
        assert count(window) == "1 of 1"
        assert people(window)[0].currentIndex().row() == 1


def test_history_rows_are_found_marked_and_chosen_in_the_picture(window: MainWindow) -> None:
    find(window, HISTORY, "hemoglobin normal")
    pane = window.pane(HISTORY)
    assert isinstance(pane, HistoryPane)
    view, picture = pane.findChild(HistoryView), pane.findChild(PictureView)
    assert view is not None
    assert picture is not None
    row = view.currentIndex().row()
    table = view.model()
    assert isinstance(table, HistoryTable)
    assert "haemoglobin" in table.row(row).what
    assert picture.item == table.row(row).item
    cell = marks_at(table.index(row, 0))
    assert [table.row(row).what[start:end] for start, end in cell.words] == ["haemoglobin"]
    assert cell.stressed


def test_a_kind_is_found_in_its_pill(window: MainWindow) -> None:
    find(window, HISTORY, "radiation")
    table = history_table(window)
    kinds = [table.row(row).kind for row in found_rows(table)]
    assert kinds == ["radiation"]
    assert marks_at(table.index(found_rows(table)[0], 0)).kind == ((0, 9),)


@pytest.mark.parametrize("tab", _TABS_WITH_A_BAR)
def test_marks_are_painted(window: MainWindow, tab: int) -> None:
    find(window, tab, "zzzz")
    assert count(window) == "No matches"
    before = picture_of(window.pane(tab))
    type_over(window, {ABSTRACT: "mra", AUTHORS: "osaka", HISTORY: "spleen"}[tab])
    assert picture_of(window.pane(tab)) != before


def test_in_the_references_the_filter_is_the_find(window: MainWindow, qtbot: QtBot) -> None:
    window.show_tab(REFERENCES)
    QTest.keySequence(window, "Ctrl+F")
    field = window.pane(REFERENCES).findChild(QLineEdit)
    assert field is not None
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "hemolytic")
    listed = window.pane(REFERENCES).findChild(ReferenceList)
    assert listed is not None
    first = listed.current()
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert listed.current() is not first
    QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert listed.current() is first


def test_find_belongs_to_the_pane_that_has_the_keyboard(window: MainWindow) -> None:
    window.show_tab(HISTORY)
    QTest.keySequence(window, "Ctrl+B")
    beside = next(one for one in window.findChildren(ReadingView) if one.isVisible())
    beside.setFocus()
    QTest.keySequence(window, "Ctrl+F")
    type_over(window, "mra")
    assert beside.extraSelections()
    assert found_rows(history_table(window)) == []


def test_a_reload_keeps_the_words_and_marks_anew(
    window: MainWindow, tmp_path: Path, case_file: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "case.yaml"
    shutil.copy(case_file, path)
    window.open_case(path)
    find(window, ABSTRACT, "haemoglobin")
    assert count(window) == "1 of 1"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("MRA was given", "Haemoglobin: MRA was given"), encoding="utf-8")
    qtbot.waitUntil(lambda: count(window) == "2 of 2", timeout=2000)
    assert marked(window) == ["Haemoglobin", "haemoglobin"]
    assert focused_field().text() == "haemoglobin"


def test_another_file_starts_without_a_find(
    window: MainWindow, tmp_path: Path, case_file: Path
) -> None:
    find(window, ABSTRACT, "mra")
    other = tmp_path / "other.yaml"
    shutil.copy(case_file, other)
    window.open_case(other)
    assert not bar(window).isVisible()
    assert not reading(window).extraSelections()


def test_another_text_size_keeps_the_marks_on_the_words(window: MainWindow) -> None:
    find(window, ABSTRACT, "haemoglobin")
    window.look.set_scale(2.0)
    assert marked(window) == ["haemoglobin"]


def test_what_looks_like_markup_is_text(
    window: MainWindow, tmp_path: Path, case_file: Path
) -> None:
    text = case_file.read_text(encoding="utf-8")
    other = tmp_path / "markup.yaml"
    other.write_text(text.replace("family: Konaka", "family: <b>Konaka</b>"), encoding="utf-8")
    window.open_case(other)
    find(window, AUTHORS, "<b>konaka")
    authors = people(window)[0].people
    title = authors.rows[1].title
    spans = marks_in_row(authors.index(1, 0)).texts[0]
    assert [title[start:end] for start, end in spans] == ["b", "Konaka", "b"]
    assert title == "Yoshiteru <b>Konaka</b>"


def test_count_and_words_are_spoken_once_the_typing_rests(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "viewer.ui.find_bar.QAccessibleAnnouncementEvent", lambda _on, words: said.append(words)
    )
    monkeypatch.setattr("viewer.ui.find_bar.QAccessible.updateAccessibility", said.append)
    find(window, ABSTRACT, "mra")
    assert said == []
    qtbot.waitUntil(lambda: bool(said), timeout=3000)
    assert said[0] == "mra: 1 of 3"


@pytest.mark.parametrize("tab", _TABS_WITH_A_BAR)
def test_every_control_of_the_bar_has_a_name_and_room_for_a_finger(
    window: MainWindow, tab: int
) -> None:
    find(window, tab, "mra")
    shown = bar(window)
    controls: list[QWidget] = [*shown.findChildren(QToolButton), *shown.findChildren(QLineEdit)]
    assert len(controls) == 4
    assert all(one.accessibleName() for one in controls)
    assert all(min(one.width(), one.height()) >= 24 for one in controls)


def test_the_buttons_do_what_the_keys_do(window: MainWindow) -> None:
    find(window, ABSTRACT, "mra")
    back, on, close = bar(window).findChildren(QToolButton)
    QTest.mouseClick(on, Qt.MouseButton.LeftButton)
    assert count(window) == "2 of 3"
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert count(window) == "1 of 3"
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar(window).isVisible()


def find(window: MainWindow, tab: int, words: str) -> QLineEdit:
    """Go to a tab, press Ctrl+F and type."""
    if not window.pane(tab).isVisible():
        window.show_tab(tab)
    QTest.keySequence(window, "Ctrl+F")
    return type_over(window, words)


def type_over(window: MainWindow, words: str) -> QLineEdit:
    field = focused_field()
    assert bar(window).isAncestorOf(field)
    field.selectAll()
    QTest.keyClicks(field, words)
    return field


def focused_field() -> QLineEdit:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def bar(window: MainWindow) -> FindBar:
    """Return the bar that is open, else the one that was made first."""
    bars = window.findChildren(FindBar)
    return next((one for one in bars if one.isVisible()), bars[0])


def count(window: MainWindow) -> str:
    return bar(window).findChildren(QLabel)[0].text()


def reading(window: MainWindow, side: int = 0) -> ReadingView:
    return window.pane(ABSTRACT).findChildren(ReadingView)[side]


def marked(window: MainWindow) -> list[str]:
    return [mark.cursor.selectedText() for mark in reading(window).extraSelections()]


def people(window: MainWindow) -> list[PeopleList]:
    """Return the lists that are set out, from left to right."""
    lists = [one for one in window.pane(AUTHORS).findChildren(PeopleList) if one.isVisible()]
    return sorted(lists, key=lambda one: one.mapTo(window, QPoint()).x())


def marked_rows(view: PeopleList) -> list[int]:
    model = view.people
    found = [marks_in_row(model.index(row, 0)) for row in range(model.rowCount())]
    return [row for row, marks in enumerate(found) if any(marks.texts) or any(marks.badges)]


def stressed(view: PeopleList, row: int) -> bool:
    return marks_in_row(view.people.index(row, 0)).stressed


def history_table(window: MainWindow) -> HistoryTable:
    view = window.pane(HISTORY).findChild(HistoryView)
    assert view is not None
    table = view.model()
    assert isinstance(table, HistoryTable)
    return table


def found_rows(table: HistoryTable) -> list[int]:
    return [
        row
        for row in range(table.rowCount())
        if any(
            marks.words or marks.kind
            for column in range(table.columnCount())
            for marks in (marks_at(table.index(row, column)),)
        )
    ]


def picture_of(widget: QWidget) -> QImage:
    QTest.qWait(20)
    return widget.grab().toImage()
