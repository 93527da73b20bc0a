"""What the window takes up again when it is opened anew."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from viewer.history.items import Item, Sort, item_in, words_of
from viewer.model.case import Case
from viewer.ui.abstract_pane import AbstractPane
from viewer.ui.history_pane import HistoryPane
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.people_list import PeopleList
from viewer.ui.people_pane import Arrangement, PeoplePane
from viewer.ui.reading import ReadingView
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.window import ABSTRACT, AUTHORS, HISTORY, REFERENCES, MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def own(tmp_path: Path, case_file: Path) -> Path:
    """Return a case file of the reader's own."""
    return Path(copy(case_file, tmp_path / "own.yaml"))


@pytest.fixture
def reopen(qtbot: QtBot, tmp_path: Path) -> Open:
    """Return what closes a window and opens another, with what the first left behind."""

    def again(before: MainWindow, path: Path) -> MainWindow:
        before.close()
        memory = Memory(tmp_path / "memory.json")
        outside = before._outside._replace(memory=memory)  # noqa: SLF001 - all else is the same
        after = MainWindow(Look(QGuiApplication.font(), scale=memory.number("scale", 1)), outside)
        qtbot.addWidget(after)
        after.open_case(path)
        after.show()
        qtbot.waitExposed(after)
        return after

    return again


def test_each_tab_is_as_it_was_left(window: MainWindow, reopen: Open, own: Path) -> None:
    window.open_case(own)
    window.choose_references(frozenset({3, 10}))
    item = Item(Sort.TREATMENT, 7)
    history(window).choose(item)
    people(window).arrange(Arrangement.GROUPED)
    groups(window).go_to(2)
    after = reopen(window, own)
    assert [one.number for one in references(after).selected()] == [3, 10]
    assert history(after).place() == words_of(item)
    assert people(after).arrangement is Arrangement.GROUPED
    assert groups(after).currentIndex().row() == 2


def test_the_abstract_is_scrolled_to_where_it_was_read(
    window: MainWindow, reopen: Open, own: Path, qtbot: QtBot
) -> None:
    window.resize(700, 400)
    window.open_case(own)
    page(window).verticalScrollBar().setValue(150)
    left = abstract(window).place()
    after = reopen(window, own)
    qtbot.waitUntil(lambda: page(after).verticalScrollBar().value() > 100)
    assert left
    assert abs(int(abstract(after).place()[0]) - int(left[0])) < 80


def test_each_file_has_a_place_of_its_own(
    window: MainWindow, own: Path, tmp_path: Path, case_file: Path
) -> None:
    other = Path(copy(case_file, tmp_path / "other.yaml"))
    window.open_case(own)
    window.choose_references(frozenset({3}))
    window.open_case(other)
    assert references(window).selected() == ()
    window.choose_references(frozenset({5, 6}))
    window.open_case(own)
    assert [one.number for one in references(window).selected()] == [3]
    window.open_case(other)
    assert [one.number for one in references(window).selected()] == [5, 6]


def test_what_the_file_has_no_more_is_let_go(window: MainWindow, own: Path, reopen: Open) -> None:
    window.open_case(own)
    window.choose_references(frozenset({3, 10}))
    history(window).choose(Item(Sort.OUTCOME, 1))
    window.close()
    own.write_text(
        "case-report: 1\nsource: {provides: [title], lacks: [body]}\n"
        "article: {id: a, type: article-journal, title: Other}\n",
        encoding="utf-8",
    )
    after = reopen(window, own)
    assert references(after).selected() == ()
    assert history(after).place() == []


@pytest.mark.parametrize(
    "texts",
    [
        ["nonsense"],
        ["[]"],
        ['["9", "x"]'],
        ['["x"]'],
        ['["0", "x"]', '["1", "sideways", "1"]', '["2", "nobody"]', '["3", "outcome"]'],
        ['["0"]', '["1", "grouped"]', '["2"]', '["3"]'],
        ['["1", "grouped", "99999999999999"]', '["0", "9999999999999999999"]'],
        ["[" * 5000],
    ],
)
def test_places_that_make_no_sense_are_passed_over(
    window: MainWindow, own: Path, texts: list[str]
) -> None:
    window._outside.memory.put_of("places", str(own.resolve()), texts, most=9)  # noqa: SLF001
    window.open_case(own)
    for tab in (ABSTRACT, AUTHORS, REFERENCES, HISTORY):
        window.show_tab(tab)
    assert references(window).selected() == ()
    assert history(window).place() == []


def test_the_window_itself_is_as_it_was_left(window: MainWindow, reopen: Open, own: Path) -> None:
    window.setGeometry(QRect(10, 20, 760, 640))
    window.look.set_scale(0.8)
    window.desk.choose_style("american-medical-association")
    window.show_tab(AUTHORS)
    toggle_beside(window)
    after = reopen(window, own)
    assert after.size() == window.size()
    assert after.look.scale == 0.8
    assert after.desk.style_name == window.desk.style_name
    assert after._strip.current == AUTHORS  # noqa: SLF001 - which tab is current
    assert after._deck.beside == ABSTRACT  # noqa: SLF001 - which pane stands beside
    toggle_beside(after)
    assert after._deck.beside is None  # noqa: SLF001


def test_the_lines_between_things_are_where_they_were_put(
    window: MainWindow, reopen: Open, own: Path
) -> None:
    window.resize(780, 640)
    window.show_tab(REFERENCES)
    left = {"references": move(window, "references", 360)}
    window.show_tab(HISTORY)
    left["history"] = move(window, "history", 200)
    window.show_tab(ABSTRACT)
    toggle_beside(window)
    left["deck"] = move(window, "deck", 300)
    toggle_beside(window)
    after = reopen(window, own)
    for tab in (REFERENCES, HISTORY, ABSTRACT):
        after.show_tab(tab)
    toggle_beside(after)
    assert share(splitter(after, "deck")) == pytest.approx(left["deck"], abs=0.02)
    toggle_beside(after)
    for name, tab in (("history", HISTORY), ("references", REFERENCES)):
        after.show_tab(tab)
        QApplication.processEvents()
        assert share(splitter(after, name)) == pytest.approx(left[name], abs=0.02), name


def test_an_item_is_found_again_by_its_words(case: Case) -> None:
    for item in (Item(Sort.TREATMENT, 0), Item(Sort.OUTCOME, 1)):
        assert item_in(case.history, words_of(item)) == item
    assert item_in(case.history, ["treatment", "99"]) is None
    assert item_in(case.history, []) is None


def references(window: MainWindow) -> ReferencesPane:
    pane = window.pane(REFERENCES)
    assert isinstance(pane, ReferencesPane)
    return pane


def history(window: MainWindow) -> HistoryPane:
    pane = window.pane(HISTORY)
    assert isinstance(pane, HistoryPane)
    return pane


def people(window: MainWindow) -> PeoplePane:
    pane = window.pane(AUTHORS)
    assert isinstance(pane, PeoplePane)
    return pane


def abstract(window: MainWindow) -> AbstractPane:
    pane = window.pane(ABSTRACT)
    assert isinstance(pane, AbstractPane)
    return pane


def page(window: MainWindow) -> ReadingView:
    return abstract(window).findChildren(ReadingView)[0]


def groups(window: MainWindow) -> PeopleList:
    return people(window)._groups  # noqa: SLF001 - the list on the second page


def splitter(window: MainWindow, name: str) -> QSplitter:
    """Return the splitter of that name: the window's own, or that of the pane in front."""
    within = window if name == "deck" else window.pane(window._strip.current)  # noqa: SLF001
    return next(one for one in within.findChildren(QSplitter) if one.objectName() == name)


def toggle_beside(window: MainWindow) -> None:
    next(one for one in window.actions_by_id() if one.objectName() == "beside").trigger()


def move(window: MainWindow, name: str, place: int) -> float:
    """Move the first line of a splitter, as dragging it does, and return its first share."""
    QApplication.processEvents()
    splitter(window, name).moveSplitter(place, 1)
    splitter(window, name).splitterMoved.emit(place, 1)
    return share(splitter(window, name))


def share(splitter: QSplitter) -> float:
    return splitter.sizes()[0] / sum(splitter.sizes())
