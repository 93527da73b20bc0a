"""The list under filter, order and reload: what Qt is promised, and what the reader keeps."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.builders import a_reference
from tests.finding.plain import holds_word
from tests.generated import as_yaml, references
from viewer.finding import Order, parse_query
from viewer.history.statements import statements
from viewer.model.case import Case
from viewer.model.work import Addition, Reference, References
from viewer.ui.copy_panel import CopyPanel
from viewer.ui.finder import Finder, Found, Wish
from viewer.ui.look import Look
from viewer.ui.reference_details import ReferenceDetails
from viewer.ui.reference_list import ReferenceList
from viewer.ui.reference_model import ReferenceModel, badges_of, reference_at, row_of
from viewer.ui.reference_order import ReferenceOrder
from viewer.ui.window import REFERENCES, MainWindow

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
_SELECT = QItemSelectionModel.SelectionFlag.Select
_MANY = references(120)
_TYPED = [
    word[:length]
    for one in _MANY[:12]
    for word in (*one.title.split(), one.authors[0].family, one.text["container-title"])
    for length in (3, 5, 40)
    if word.isalpha() and word.isascii()
]
_WISHES = st.builds(
    Wish,
    st.sampled_from(["", "a", "treatment", "anemia", "zzz", "year:1990..2010", "is:truncated"]),
    st.sampled_from(Order),
    st.booleans(),
)
_CALM = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)


class Listing:
    """A list and the finder behind it, joined as the pane joins them."""

    def __init__(self, shown: tuple[Reference, ...]) -> None:
        self.finder = Finder()
        self.list = ReferenceList(Look(QGuiApplication.font()))
        self.list.resize(600, 400)
        self.finder.found.connect(self.list.show_found)
        self.show(shown)

    def show(self, shown: tuple[Reference, ...]) -> None:
        self.list.show_references(shown, self.finder.show_references(shown))

    def numbers(self) -> list[int | None]:
        model = self.list.model()
        rows = range(model.rowCount())
        return [reference_at(model.index(row, 0)).number for row in rows]

    def choose(self, places: set[int]) -> None:
        model, selection = self.list.model(), self.list.selectionModel()
        for place in places:
            selection.select(model.index(place, 0), _SELECT)

    def chosen(self) -> list[str]:
        return [one.id for one in self.list.chosen()]


@pytest.fixture
def listing(qtbot: QtBot) -> Listing:
    found = Listing(_MANY)
    qtbot.addWidget(found.list)
    found.list.show()
    return found


@pytest.mark.usefixtures("qtbot")
@_CALM
@given(st.lists(st.one_of(_WISHES, st.integers(0, len(_MANY))), max_size=8))
def test_the_order_keeps_qts_promises_under_filter_sort_and_new_references(
    turns: list[Wish | int],
) -> None:
    finder, order = Finder(), ReferenceOrder(ReferenceModel())
    tester = QAbstractItemModelTester(order, _FATAL)
    finder.found.connect(order.show_found)
    for turn in turns:
        if isinstance(turn, int):
            shown = _MANY[:turn]
            order.show_references(shown, finder.show_references(shown))
        else:
            finder.wish(turn)
        for place in range(order.rowCount()):
            there = order.mapToSource(order.index(place, 0))
            assert order.mapFromSource(there).row() == place
    assert tester.model() is order


@pytest.mark.usefixtures("qtbot")
@_CALM
@given(st.lists(st.sampled_from(_TYPED), max_size=3).map(" ".join))
def test_what_is_listed_is_what_reading_every_reference_finds(text: str) -> None:
    listing = Listing(_MANY)
    listing.finder.wish(Wish(text))
    plainly = [
        one.number for one in _MANY if all(holds_word(one, chunk, None) for chunk in text.split())
    ]
    assert listing.numbers() == plainly


@_CALM
@given(
    st.sets(st.integers(0, len(_MANY) - 1), max_size=12),
    st.lists(_WISHES, max_size=6),
    st.integers(0, 6),
)
def test_the_selection_and_the_current_reference_outlive_filter_sort_and_reload(
    listing: Listing, places: set[int], wishes: list[Wish], reload_at: int
) -> None:
    listing.finder.wish(Wish())
    listing.list.start_over()
    listing.choose(places)
    before = listing.chosen()
    current = listing.list.current()
    for turn, wish in enumerate(wishes):
        if turn == reload_at:
            listing.show(tuple(_MANY))
        listing.finder.wish(wish)
        assert set(listing.chosen()) <= set(before)
    listing.finder.wish(Wish())
    assert listing.chosen() == before
    assert listing.list.current() is current


@pytest.mark.parametrize("kind", [tuple, References])
def test_many_chosen_are_found_again_by_their_ids_wherever_the_file_has_them_now(
    listing: Listing, kind: Callable[[Iterable[Reference]], tuple[Reference, ...]]
) -> None:
    listing.show(kind(_MANY))
    listing.list.selectAll()
    listing.show(kind(_MANY))
    assert len(listing.chosen()) == len(_MANY)
    new = replace(_MANY[0], id="new", number=121)
    listing.show(kind((new, *reversed(_MANY[1:]))))
    assert set(listing.chosen()) == {one.id for one in _MANY[1:]}


def test_what_no_longer_names_a_reference_is_not_told_of_it_though_it_is_the_same(
    qtbot: QtBot, case: Case
) -> None:
    """Read again, a case may have lost a treatment and kept the reference that it named."""
    details = ReferenceDetails(Look(QGuiApplication.font()), QLabel())
    qtbot.addWidget(details)
    one = case.references[2]
    naming = next(iter(statements(case.history).values()))

    def told() -> list[str]:
        labels = details.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisibleTo(details)]

    details.show_reference(one)
    details.show_mentions({one.id: (naming,)})
    assert "Named by" in told()
    details.show_mentions({})
    details.show_reference(replace(one))
    assert "Named by" not in told()


def test_references_tell_their_ids_in_the_order_of_the_file() -> None:
    assert References(_MANY).ids == tuple(one.id for one in _MANY)
    assert References(_MANY) == _MANY


def test_a_chosen_reference_that_a_filter_hides_is_not_copied_and_comes_back(
    listing: Listing,
) -> None:
    listing.list.choose_numbers(frozenset({3, 10}))
    listing.finder.wish(Wish("number:10"))
    assert listing.chosen() == ["ref-10"]
    listing.finder.wish(Wish())
    assert listing.chosen() == ["ref-3", "ref-10"]


def test_choosing_anew_under_a_filter_lets_go_of_what_it_hides(listing: Listing) -> None:
    listing.list.choose_numbers(frozenset({3, 10}))
    listing.finder.wish(Wish("number:40..45"))
    middle = listing.list.visualRect(listing.list.model().index(1, 0)).center()
    viewport = listing.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert listing.chosen() == ["ref-41"]
    listing.finder.wish(Wish())
    assert listing.chosen() == ["ref-41"]


def test_entries_are_given_in_the_articles_order_however_they_are_listed(listing: Listing) -> None:
    listing.finder.wish(Wish("", Order.NUMBER, descending=True))
    listing.choose({0, 1, 2})
    assert listing.chosen() == ["ref-118", "ref-119", "ref-120"]
    assert listing.numbers()[:3] == [120, 119, 118]


def test_clearing_the_filter_returns_to_where_the_list_was(listing: Listing) -> None:
    bar = listing.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    scrolled = bar.value()
    listing.finder.wish(Wish("number:3"))
    assert bar.value() == 0
    listing.finder.wish(Wish())
    assert bar.value() == scrolled > 0


def test_typing_a_number_on_the_list_goes_there_under_any_order(listing: Listing) -> None:
    listing.finder.wish(Wish("", Order.TITLE))
    QTest.keyClicks(listing.list, "114")
    current = listing.list.current()
    assert current is not None
    assert current.number == 114
    assert listing.chosen() == ["ref-114"]


def test_shift_and_the_mouse_choose_a_run_of_rows(listing: Listing) -> None:
    viewport, model = listing.list.viewport(), listing.list.model()
    for place, modifier in (
        (1, Qt.KeyboardModifier.NoModifier),
        (4, Qt.KeyboardModifier.ShiftModifier),
    ):
        spot = listing.list.visualRect(model.index(place, 0)).center()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, modifier, spot)
    assert listing.chosen() == ["ref-2", "ref-3", "ref-4", "ref-5"]


@pytest.mark.parametrize(
    ("key", "number"),
    [
        (Qt.Key.Key_End, 120),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Home, 1),
    ],
)
def test_the_keys_of_any_list_move_in_it(listing: Listing, key: Qt.Key, number: int) -> None:
    QTest.keyClick(listing.list, key)
    current = listing.list.current()
    assert current is not None
    assert current.number == number
    assert (
        listing.list.viewport()
        .rect()
        .contains(listing.list.visualRect(listing.list.currentIndex()))
    )


def test_a_page_down_stays_in_reach_and_a_page_up_returns(listing: Listing) -> None:
    QTest.keyClick(listing.list, Qt.Key.Key_PageDown)
    there = listing.list.currentIndex().row()
    assert 1 <= there <= listing.list.viewport().height() // listing.list.row_height
    QTest.keyClick(listing.list, Qt.Key.Key_PageUp)
    assert listing.list.currentIndex().row() == 0


def test_only_rows_that_are_seen_are_made(
    listing: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def counted(index: object, query: object) -> object:
        made.append(1)
        return row_of(index, query)  # type: ignore[arg-type]

    monkeypatch.setattr("viewer.ui.reference_list.row_of", counted)
    bar, seen = listing.list.verticalScrollBar(), len(listing.list.shown_rows())
    for wish in (Wish("a"), Wish("", Order.TITLE), Wish()):
        listing.finder.wish(wish)
        made.clear()
        listing.list.grab()
        assert 0 < len(made) <= seen
    bar.setValue(bar.maximum())
    made.clear()
    listing.list.grab()
    assert 0 < len(made) <= seen + 1


def test_no_reference_is_touched_to_list_what_was_found(listing: Listing) -> None:
    order = ReferenceOrder(ReferenceModel((a_reference(1), a_reference(2))))
    order.show_found(Found(array("I", [1, 0])))
    assert [reference_at(order.index(place, 0)).number for place in (0, 1)] == [2, 1]
    assert listing.list.model().rowCount() == len(_MANY)


def test_found_words_are_marked_in_title_authors_and_journal(case: Case) -> None:
    model = ReferenceModel(case.references)
    row = row_of(model.index(13), parse_query("necrosis kishimoto"))
    assert [row.title[start:end].lower() for start, end in row.marks] == ["necrosis"]
    unmarked = row_of(model.index(13))
    assert unmarked.marks == ()


def test_only_what_is_more_than_a_journals_name_wears_the_badge_added() -> None:
    journal = a_reference(added=(Addition("container-title", "the catalogue"),))
    doi = a_reference(added=(Addition("DOI", "CrossRef"),))
    assert badges_of(journal) == ()
    assert [badge.text for badge in badges_of(doi)] == ["added"]


def test_many_references_are_listed_at_once_and_filtered_when_the_index_is_ready(
    qtbot: QtBot,
) -> None:
    many = references(2000)
    listing = Listing(many)
    qtbot.addWidget(listing.list)
    assert len(listing.numbers()) == 2000
    listing.finder.wish(Wish("number:7"))
    assert listing.finder.waits
    qtbot.waitUntil(lambda: listing.numbers() == [7], timeout=10_000)
    assert not listing.finder.waits


def test_choosing_all_of_many_and_giving_them_costs_little(qtbot: QtBot) -> None:
    many = references(20_000)
    listing = Listing(many)
    qtbot.addWidget(listing.list)
    listing.list.selectAll()
    assert listing.list.selectionModel().selection().count() == 1
    assert listing.list.chosen() == many


def test_of_many_chosen_references_it_is_counted_what_to_know(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    works = references(600)
    many = tmp_path / "many.yaml"
    many.write_text("".join(as_yaml(works)), encoding="utf-8")
    window.show_tab(REFERENCES)
    window.open_case(many)
    qtbot.waitUntil(lambda: listed(window) == 600, timeout=10_000)
    window.choose_references(frozenset(range(1, 601)))
    cut = sum(one.authors_truncated for one in works)
    misprinted = sum(bool(one.corrections) for one in works)
    expected = {
        f"{cut} author lists are cut in the source.",
        f"{misprinted} have misprints in the source.",
    }
    panel = window.findChildren(CopyPanel)[0]
    qtbot.waitUntil(lambda: expected <= {one.text() for one in panel.findChildren(QLabel)})
    window.choose_references(frozenset({1}))
    assert not expected & {one.text() for one in panel.findChildren(QLabel)}


def listed(window: MainWindow) -> int:
    return window.findChildren(ReferenceList)[0].model().rowCount()
