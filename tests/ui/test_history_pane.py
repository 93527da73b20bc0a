"""The treatment history's tab, with its real widgets."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QTableView, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from tests.builders import ROOT
from tests.history.builders import transplant
from viewer.errors import ViewerError
from viewer.history.items import Item, Sort, every_item
from viewer.history.layout import lay_out
from viewer.history.picture import Text
from viewer.history.statements import statements
from viewer.model.case import Case, Part
from viewer.model.treatment import TreatmentHistory
from viewer.model.when import Anchor
from viewer.source import read_case
from viewer.ui.care_view import CareView
from viewer.ui.easel import fonts_of, kit_of
from viewer.ui.history_legend import Legend
from viewer.ui.history_pane import HistoryPane
from viewer.ui.history_tools import HistoryTools
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.picture_view import PictureView
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.roles import install_roles
from viewer.ui.theme import LIGHT
from viewer.ui.window import ABSTRACT, HISTORY, REFERENCES, MainWindow

MRA = Item(Sort.TREATMENT, 7)
HAEMOGLOBIN = Item(Sort.SERIES, 0)
CASES = (
    "case.yaml",
    *(f"resources/examples/{one}.yaml" for one in ("aie-vedolizumab-2018", "pls-intestine-2022")),
)


def a_case(name: str) -> Case:
    reading = read_case(ROOT / name)
    assert reading.case is not None
    return reading.case


@pytest.fixture
def pane(qtbot: QtBot, case: Case) -> HistoryPane:
    return shown(qtbot, case)


def shown(qtbot: QtBot, case: Case) -> HistoryPane:
    pane = HistoryPane(Look(QGuiApplication.font()))
    qtbot.addWidget(pane)
    pane.resize(1280, 640)
    pane.show_case(case)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def the_picture(pane: HistoryPane) -> PictureView:
    found = pane.findChild(PictureView)
    assert found is not None
    return found


def the_table(pane: HistoryPane) -> QTableView:
    found = pane.findChild(QTableView)
    assert found is not None
    return found


def strip_words(pane: HistoryPane) -> set[str]:
    return {one.text() for one in pane.findChildren(QLabel) if one.isVisible()}


@pytest.mark.parametrize("name", CASES)
def test_every_item_is_reached_by_the_arrow_keys_and_spoken_as_its_sentence(
    qtbot: QtBot, name: str
) -> None:
    case = a_case(name)
    install_roles()
    pane = shown(qtbot, case)
    picture = the_picture(pane)
    reached, spoken = [], []
    for _ in statements(case.history):
        QTest.keyClick(picture, Qt.Key.Key_Down)
        reached.append(picture.item)
        spoken.append(spoken_of(picture))
    told = statements(case.history)
    assert set(reached) == set(every_item(case.history))
    assert spoken == [told[item].sentence for item in reached if item is not None]


def spoken_of(picture: PictureView) -> str:
    """Return the name of the part of the picture that is chosen."""
    whole = QAccessible.queryAccessibleInterface(picture)
    parts = (whole.child(place) for place in range(whole.childCount()))
    (chosen,) = (one for one in parts if one.state().selected)
    return chosen.text(QAccessible.Text.Name)


def test_home_end_and_escape_go_to_the_first_the_last_and_none(pane: HistoryPane) -> None:
    picture, items = the_picture(pane), the_picture(pane).reachable
    gone_to = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(picture, key)
        gone_to.append(picture.item)
    assert gone_to == [items[-1], items[0]]
    QTest.keyClick(picture, Qt.Key.Key_Escape)
    assert the_picture(pane).item is None
    assert the_table(pane).selectionModel().selectedRows() == []


def test_every_row_of_the_table_has_its_sentence_as_accessible_text(
    pane: HistoryPane, case: Case
) -> None:
    model = the_table(pane).model()
    said = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert said == [told.sentence for told in statements(case.history).values()]
    interface = QAccessible.queryAccessibleInterface(the_table(pane))
    assert said[3] in {
        interface.child(place).text(QAccessible.Text.Name)
        for place in range(interface.childCount())
    }


def test_choosing_in_the_picture_selects_the_row_and_the_other_way_round(
    pane: HistoryPane, case: Case
) -> None:
    picture, table = the_picture(pane), the_table(pane)
    order = list(statements(case.history))
    pane.choose(MRA)
    assert table.currentIndex().row() == order.index(MRA)
    table.selectRow(2)
    assert picture.item == order[2]


def test_the_item_at_hand_is_told_with_a_link_to_its_evidence(
    pane: HistoryPane, case: Case, qtbot: QtBot
) -> None:
    pane.choose(MRA)
    told = statements(case.history)[MRA]
    assert told.sentence in strip_words(pane)
    link = next(one for one in pane.findChildren(LinkButton) if one.isVisible())
    assert link.text().startswith("abstract, sentence")
    with qtbot.waitSignal(pane.evidence_requested) as asked:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked.args == [told.evidence]


def test_return_on_an_item_marks_its_evidence_in_the_abstract(
    window: MainWindow, case: Case
) -> None:
    window.show_tab(HISTORY)
    pane = window.pane(HISTORY)
    assert isinstance(pane, HistoryPane)
    pane.choose(MRA)
    QTest.keyClick(the_picture(pane), Qt.Key.Key_Return)
    marks = [
        mark.cursor.selectedText()
        for page in window.pane(ABSTRACT).findChildren(QTextEdit)
        for mark in page.extraSelections()
    ]
    assert marks == [" ".join(words.split()) for words in statements(case.history)[MRA].evidence]


def test_an_item_leads_to_the_references_it_names_and_they_lead_back(
    window: MainWindow, case: Case, qtbot: QtBot
) -> None:
    named = replace(case.history.treatments[7], references=(case.references[2].id,))
    treatments = (*case.history.treatments[:7], named)
    window._show(  # noqa: SLF001 - a case that no file of ours holds
        replace(case, history=replace(case.history, treatments=treatments)), fresh=True
    )
    window.show_tab(HISTORY)
    pane = window.pane(HISTORY)
    assert isinstance(pane, HistoryPane)
    pane.choose(MRA)
    link = next(one for one in pane.findChildren(LinkButton) if one.text() == "reference 3 →")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    references = window.pane(REFERENCES)
    assert isinstance(references, ReferencesPane)
    assert references.isVisible()
    assert [one.id for one in references.selected()] == [case.references[2].id]
    pane.choose(None)

    def back() -> list[LinkButton]:
        links = references.findChildren(LinkButton)
        return [one for one in links if one.text() == "MRA (drug) →" and one.isVisible()]

    qtbot.waitUntil(lambda: bool(back()))
    QTest.mouseClick(back()[-1], Qt.MouseButton.LeftButton)
    assert pane.isVisible()
    assert the_picture(pane).item == MRA


def test_pointing_tells_an_item_and_leaving_tells_the_chosen_one_again(
    pane: HistoryPane, case: Case
) -> None:
    told = statements(case.history)
    pane.choose(MRA)
    other = Item(Sort.OBSERVATION, 0)
    the_picture(pane).pointed_at.emit(other)
    assert told[other].sentence in strip_words(pane)
    the_picture(pane).pointed_at.emit(None)
    assert told[MRA].sentence in strip_words(pane)


def test_a_series_is_switched_off_and_on_and_the_button_says_how_many_are_shown(
    qtbot: QtBot,
) -> None:
    pane = shown(qtbot, Case(history=transplant()))
    tools, picture = pane.findChild(HistoryTools), the_picture(pane)
    assert tools is not None
    button = next(one for one in tools.findChildren(QToolButton) if "Measurements" in one.text())
    switches = button.menu().actions()
    assert [one.text() for one in switches] == ["haemoglobin", "total bilirubin"]
    height = picture.picture.height
    switches[0].trigger()
    assert picture.picture.height < height
    assert HAEMOGLOBIN not in picture.reachable
    assert button.text() == "Measurements: 1 of 2"
    switches[0].trigger()
    assert picture.picture.height == height
    assert button.text() == "Measurements"


@pytest.mark.parametrize("damaged", [frozenset[Part](), frozenset({Part.HISTORY})])
def test_a_case_without_a_history_says_so_in_words(qtbot: QtBot, damaged: frozenset[Part]) -> None:
    pane = shown(qtbot, Case(damaged=damaged))
    said = "could not be read" if damaged else "states no treatment history"
    assert [words for words in strip_words(pane) if said in words]
    assert not the_picture(pane).isVisible()
    with pytest.raises(ViewerError, match="so nothing was exported"):
        pane.save(Path("anywhere.svg"))


def test_reference_points_alone_are_listed_beside_no_picture_that_denies_them(
    qtbot: QtBot,
) -> None:
    history = TreatmentHistory(anchors=(Anchor(id="admission", label="Admission"),))
    pane = shown(qtbot, Case(history=history))
    assert the_table(pane).model().rowCount() == 1
    assert the_table(pane).isVisible()
    assert not the_picture(pane).isVisible()
    assert not pane.tools.isVisible()
    assert pane.focusProxy() is the_table(pane)
    pane.show_case(the_case())
    assert the_picture(pane).isVisible()
    assert pane.focusProxy() is the_picture(pane)


def test_a_new_file_starts_with_nothing_chosen_hidden_or_zoomed(qtbot: QtBot) -> None:
    pane = shown(qtbot, Case(history=transplant()))
    picture = the_picture(pane)
    picture.zoom(3)
    picture.hide_series(frozenset({HAEMOGLOBIN}))
    pane.choose(Item(Sort.TREATMENT, 0))
    pane.show_case(Case(history=TreatmentHistory()))
    pane.start_over()
    assert (picture.item, picture.hidden, picture.windows) == (None, frozenset(), {})


def test_copying_without_a_choice_copies_nothing(pane: HistoryPane) -> None:
    assert pane.copy() is None
    pane.choose(MRA)
    copied = pane.copy()
    assert copied is not None
    assert copied.clip.plain.startswith("MRA, drug: 8 mg/kg every 2 weeks")


def test_the_care_items_say_how_each_of_thirteen_stands_in_words(
    qtbot: QtBot, case: Case, pane: HistoryPane
) -> None:
    view = CareView(Look(QGuiApplication.font()), case, pane)
    qtbot.addWidget(view)
    view.show()
    listed = view.findChild(QListView)
    assert listed is not None
    model = listed.model()
    said = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert len(said) == 13
    standings = ("covered", "the source lacks it", "left open")
    assert all(any(one in words for one in standings) for words in said)
    assert said[8].startswith("9 Therapeutic intervention: covered. In the file: corticosteroids")
    assert "the source lacks it" in said[10]


def test_the_legend_stays_in_view_and_only_a_copy_of_the_picture_holds_it(
    pane: HistoryPane,
) -> None:
    legend = pane.findChild(Legend)
    assert legend is not None
    assert legend.isVisible()
    assert legend.accessibleName().startswith("drug, procedure, radiation, outcome, finding, ")
    shown_words = {one.text for one in the_picture(pane).picture.drawn if isinstance(one, Text)}
    assert "procedure" not in shown_words
    kit = kit_of(LIGHT, fonts_of(Look(QGuiApplication.font())))
    copied = lay_out(the_case().history, kit.measure, 1024)
    assert "procedure" in {one.text for one in copied.drawn if isinstance(one, Text)}


def test_the_table_has_what_room_the_picture_leaves(pane: HistoryPane, qtbot: QtBot) -> None:
    pane.resize(1280, 1200)
    view, table = the_picture(pane), pane.findChild(QTableView)
    assert table is not None
    qtbot.waitUntil(lambda: view.height() <= round(view.picture.height) + 1)
    assert table.height() > 500


def test_a_history_without_series_offers_no_switches(pane: HistoryPane, qtbot: QtBot) -> None:
    switches = "Measurements"
    assert not [one for one in pane.findChildren(QToolButton) if seen_as(one, switches)]
    other = shown(qtbot, a_case("resources/examples/pls-intestine-2022.yaml"))
    assert [one for one in other.findChildren(QToolButton) if seen_as(one, switches)]


def the_case() -> Case:
    return a_case("case.yaml")


def seen_as(button: QToolButton, words: str) -> bool:
    return button.isVisible() and button.text() == words
