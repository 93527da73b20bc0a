from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from viewer.model.case import Affiliation, AffiliationPart, Author, Case, PartKind
from viewer.model.work import Correction, Name
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.pane import Copy
from viewer.ui.people_list import PeopleList, PeopleModel
from viewer.ui.people_pane import Arrangement, PeoplePane
from viewer.ui.people_rows import affiliation_rows, author_rows, grouped_rows
from viewer.ui.window import AUTHORS, MainWindow


def an_author(
    name: str,
    *affiliations: str,
    orcid: str = "",
    email: str = "",
    corresponding: bool = False,
    roles: tuple[str, ...] = (),
) -> Author:
    return Author(Name(literal=name), affiliations, orcid, email, corresponding, roles)


def an_affiliation(
    id_: str, mark: str, institution: str, *, corrections: tuple[Correction, ...] = ()
) -> Affiliation:
    parts = (
        AffiliationPart(PartKind.DEPARTMENT, "Medicine"),
        AffiliationPart(PartKind.INSTITUTION, institution),
        AffiliationPart(PartKind.CITY, "Town"),
        AffiliationPart(PartKind.COUNTRY, "Country"),
    )
    return Affiliation(id_, mark, parts, corrections=corrections)


RICH = Case(
    authors=(
        an_author(
            "Ann Both",
            "a",
            "b",
            orcid="0000-0002-1825-0097",
            email="ann@example.org",
            corresponding=True,
            roles=("Writing",),
        ),
        an_author("Ben One", "b"),
        an_author("Cleo None"),
    ),
    affiliations=(
        an_affiliation("a", "1", "Alpha Hospital"),
        an_affiliation("b", "2", "Beta University"),
        an_affiliation("c", "3", "Gamma Institute"),
    ),
)


@pytest.fixture
def pane(qtbot: QtBot) -> PeoplePane:
    pane = PeoplePane(Look(QLabel().font()))
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    pane.show_case(RICH)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def test_an_author_lights_the_affiliations_and_an_affiliation_its_authors(
    window: MainWindow,
) -> None:
    authors, places = views(window)
    QTest.keyClick(authors, Qt.Key.Key_Home)
    assert lit(places) == [0]
    QTest.keyClick(authors, Qt.Key.Key_End)
    assert lit(places) == [1]
    QTest.keyClick(places, Qt.Key.Key_Home)
    assert lit(authors) == [0, 1, 2, 3]
    QTest.keyClick(places, Qt.Key.Key_End)
    assert lit(authors) == [4, 5]


def test_the_pointer_lights_up_and_what_is_current_lights_again_when_it_leaves(
    pane: PeoplePane, qtbot: QtBot
) -> None:
    authors, places, _ = lists(pane)
    authors.go_to(0)
    assert lit(places) == [0, 1]
    spot = places.visualRect(places.people.index(1)).center()
    QTest.mouseMove(places.viewport(), QPoint(2, 2))
    QTest.mouseMove(places.viewport(), spot)
    qtbot.waitUntil(lambda: lit(authors) == [0, 1])
    places.go_to(0)
    QTest.mouseMove(authors.viewport(), authors.visualRect(authors.people.index(1)).center())
    qtbot.waitUntil(lambda: lit(places) == [1])
    authors.leaveEvent(QEvent(QEvent.Type.Leave))
    assert lit(places) == [0, 1]


def test_lighting_leaves_the_selection_alone(pane: PeoplePane) -> None:
    authors, places, _ = lists(pane)
    QTest.keyClick(authors, Qt.Key.Key_Home)
    places.go_to(2)
    assert [row.title for row in authors.chosen()] == ["Ann Both"]
    assert places.chosen() == ()


def test_a_mark_that_is_lit_is_told_by_its_shape(pane: PeoplePane) -> None:
    """Counted in pixels that are dark, whatever their colour: a filled pill has many."""
    authors, places, _ = lists(pane)
    before = dark_pixels(places, 1)
    authors.go_to(1)
    assert lit(places) == [1]
    assert dark_pixels(places, 1) > 4 * before


def test_affiliations_are_grouped_with_their_authors_and_each_author_under_all_of_them() -> None:
    rows = [(row.depth, row.title, row.lines) for row in grouped_rows(RICH)]
    where = ("Alpha Hospital", "Town, Country")
    assert rows[:2] == [(0, "Medicine", where), (1, "Ann Both", ("also under 2", "Writing"))]
    assert [title for _, title, _ in rows[2:]] == [
        "Medicine",
        "Ann Both",
        "Ben One",
        "Medicine",
        "Which authors belong here is not stated.",
        "No affiliation is stated.",
        "Cleo None",
    ]
    assert rows[3][2] == ("also under 1", "Writing")


def test_the_grouped_view_is_reached_by_keyboard_and_lights_an_author_wherever_it_stands(
    pane: PeoplePane, qtbot: QtBot
) -> None:
    button = the_button(pane, "By affiliation")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pane.arrangement is Arrangement.GROUPED
    groups = lists(pane)[2]
    assert groups.isVisible()
    pane.setFocus()
    qtbot.waitUntil(groups.hasFocus)
    QTest.keyClick(groups, Qt.Key.Key_Home)
    QTest.keyClick(groups, Qt.Key.Key_Down)
    assert groups.currentIndex().data() == "Ann Both"
    assert lit(groups) == [0, 1, 2, 3]


def test_an_author_is_shown_whole_with_links_that_name_their_address(pane: PeoplePane) -> None:
    pointed: list[str] = []
    opened: list[str] = []
    pane.pointed.connect(pointed.append)
    pane.open_requested.connect(opened.append)
    lists(pane)[0].go_to(0)
    mail, orcid = pane.findChildren(LinkButton)
    for link in (mail, orcid):
        link.setFocus()
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert opened == ["mailto:ann@example.org", "https://orcid.org/0000-0002-1825-0097"]
    assert set(opened) <= set(pointed)
    assert mail.accessibleName() == "ann@example.org"
    assert "Corresponding author" in words(pane)
    assert "Writing" in words(pane)


def test_what_is_not_stated_of_an_author_is_said_and_leads_nowhere(pane: PeoplePane) -> None:
    lists(pane)[0].go_to(1)
    assert pane.findChildren(LinkButton) == [] or not the_links(pane)
    assert words(pane).count("not stated") == 3
    pane.show_case(Case(authors=(an_author("Ann"),)))
    lists(pane)[0].go_to(0)
    assert "who corresponds is not stated" in words(pane)


def test_an_address_that_is_more_than_an_address_is_words_and_no_link(pane: PeoplePane) -> None:
    sly = "ann@example.org?bcc=eve@example.org"
    pane.show_case(Case(authors=(an_author("Ann", email=sly),)))
    lists(pane)[0].go_to(0)
    assert sly in words(pane)
    assert not the_links(pane)


def test_a_corrected_affiliation_shows_what_is_printed_and_why(window: MainWindow) -> None:
    _, places = views(window)
    places.go_to(0)
    shown = "\n".join(words(window.pane(AUTHORS)))
    assert "aDivision of Hematology" in shown
    assert "a stray mark" in shown


def test_selected_authors_are_copied_as_a_byline_and_affiliations_as_lines(
    pane: PeoplePane,
) -> None:
    authors, places, groups = lists(pane)
    assert pane.copy() is None
    authors.selectAll()
    assert plain(pane.copy()) == "Ann Both¹,², Ben One², Cleo None"
    places.go_to(0)
    QTest.keyClick(places, Qt.Key.Key_End)
    assert plain(pane.copy()) == "3 Medicine, Gamma Institute, Town, Country"
    pane.arrange(Arrangement.GROUPED)
    assert pane.copy() is None
    groups.go_to(0)
    QTest.keyClick(groups, Qt.Key.Key_Home)
    QTest.keyClick(groups, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert plain(pane.copy()) == "Ann Both¹\n1 Medicine, Alpha Hospital, Town, Country"


def test_the_buttons_give_the_byline_and_the_block(pane: PeoplePane) -> None:
    given: list[str] = []
    pane.mime_requested.connect(lambda mime, _words: given.append(mime.text()))
    for name in ("Copy byline", "Copy authors and affiliations"):
        button = the_button(pane, name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    byline, block = given
    assert byline == "Ann Both¹,², Ben One², Cleo None"
    assert block.splitlines()[0] == byline
    assert block.splitlines()[1:] == [
        "1 Medicine, Alpha Hospital, Town, Country",
        "2 Medicine, Beta University, Town, Country",
        "3 Medicine, Gamma Institute, Town, Country",
    ]


def test_the_details_go_below_where_there_is_no_room_beside(pane: PeoplePane) -> None:
    lists(pane)[0].go_to(0)
    pane.resize(600, 700)
    page = the_links(pane)[0]
    authors = lists(pane)[0]
    assert page.mapTo(pane, QPoint()).y() > authors.mapTo(pane, QPoint(0, authors.height())).y()


@pytest.mark.parametrize("width", [300, 420, 900])
def test_no_words_of_a_row_are_cut_however_narrow_the_list(qtbot: QtBot, width: int) -> None:
    view = PeopleList(Look(QLabel().font()), "Authors")
    qtbot.addWidget(view)
    long = an_author("Maria Magdalena Gonzalez-Hernandez y Fernandez de la Vega", "a", "b", "c")
    view.show_rows(author_rows(Case(authors=(long,), affiliations=RICH.affiliations)))
    view.resize(width, 400)
    view.show()
    qtbot.waitExposed(view)
    row = view.visualRect(view.people.index(0))
    metrics = QFontMetrics(view.font())
    lines = -(-metrics.horizontalAdvance(view.people.rows[0].title) // row.width())
    assert row.width() <= view.viewport().width()
    assert row.height() >= lines * metrics.height()


def test_an_address_reads_the_same_where_the_window_runs_from_right_to_left(
    qtbot: QtBot,
) -> None:
    street = AffiliationPart(PartKind.STREET, "45 Prospect Street, 02912 Town (USA)")
    case = Case(affiliations=(Affiliation("a", "", (street,)),))
    drawn = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view = PeopleList(Look(QLabel().font()), "Affiliations")
        qtbot.addWidget(view)
        view.setLayoutDirection(direction)
        view.resize(500, 100)
        view.show_rows(affiliation_rows(case))
        view.show()
        qtbot.waitExposed(view)
        drawn.append(words_as_drawn(view))
    assert mean_difference(*drawn) < 15


def test_reading_the_file_anew_keeps_what_is_chosen(pane: PeoplePane) -> None:
    authors = lists(pane)[0]
    QTest.keyClick(authors, Qt.Key.Key_Home)
    QTest.keyClick(authors, Qt.Key.Key_Down)
    pane.show_case(Case(authors=RICH.authors[1:], affiliations=RICH.affiliations))
    assert [row.title for row in authors.chosen()] == ["Ben One"]
    assert authors.currentIndex().row() == 0
    pane.start_over()
    assert authors.chosen() == ()


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_qts_promises() -> None:
    model = PeopleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(grouped_rows(RICH))
    model.light(frozenset({1, 3}))
    model.light(frozenset({3}))
    assert tester.model() is model
    assert model.lit == {3}


def test_what_is_not_stated_is_said(window: MainWindow) -> None:
    window.show_tab(AUTHORS)
    pane = window.pane(AUTHORS)
    pane.show_case(Case())
    said = words(pane)
    assert "This file states no authors." in said
    assert "This file states no affiliations." in said


def test_an_example_whose_authors_are_unknown_says_so_under_each_affiliation(
    window: MainWindow,
) -> None:
    example = Path(__file__).parents[2] / "resources" / "examples" / "pls-intestine-2022.yaml"
    window.open_case(example)
    window.show_tab(AUTHORS)
    pane = window.pane(AUTHORS)
    assert isinstance(pane, PeoplePane)
    rows = lists(pane)[2].people.rows
    assert [row.title for row in rows if row.depth] == [
        "Which authors belong here is not stated."
    ] * 3


def views(window: MainWindow) -> tuple[PeopleList, PeopleList]:
    window.show_tab(AUTHORS)
    pane = window.pane(AUTHORS)
    assert isinstance(pane, PeoplePane)
    authors, places, _ = lists(pane)
    return authors, places


def lists(pane: PeoplePane) -> list[PeopleList]:
    """Return the pane's lists: authors, affiliations, and the grouped one."""
    names = ("Authors", "Affiliations", "Authors by affiliation")
    found = {one.accessibleName(): one for one in pane.findChildren(PeopleList)}
    return [found[name] for name in names]


def lit(view: PeopleList) -> list[int]:
    return sorted(view.people.lit)


def the_button(pane: PeoplePane, words: str) -> QAbstractButton:
    return next(one for one in pane.findChildren(QPushButton) if one.text() == words)


def the_links(pane: PeoplePane) -> list[LinkButton]:
    return [one for one in pane.findChildren(LinkButton) if one.isVisible()]


def words(pane: object) -> list[str]:
    assert isinstance(pane, PeoplePane)
    return [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]


def plain(copied: Copy | None) -> str:
    assert copied is not None
    return copied.clip.plain


def words_as_drawn(view: PeopleList) -> QImage:
    """Return the picture of the first row's words, cut close."""
    box = view.visualRect(view.people.index(0)).adjusted(1, 1, -1, -2)
    image = view.viewport().grab(box).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 160
    ]
    left, right = min(x for x, _ in inked), max(x for x, _ in inked)
    top, bottom = min(y for _, y in inked), max(y for _, y in inked)
    return image.copy(left, top, right - left + 1, bottom - top + 1)


def mean_difference(one: QImage, other: QImage) -> float:
    """Return how much two pictures differ, from 0 to 255, apart from parts of a pixel."""
    assert abs(one.width() - other.width()) <= 2
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = [image.scaled(80, 4, *ways) for image in (one, other)]
    places = [(x, y) for x in range(80) for y in range(4)]
    pairs = [[image.pixelColor(*place).lightness() for image in small] for place in places]
    return sum(abs(first - second) for first, second in pairs) / len(pairs)


def dark_pixels(view: PeopleList, row: int) -> int:
    """Return how many pixels of a row's column of marks are darker than half."""
    box = view.visualRect(view.people.index(row))
    box.setWidth(50)
    image = view.viewport().grab(box).toImage()
    shades = (
        image.pixelColor(x, y).lightnessF()
        for x in range(image.width())
        for y in range(image.height())
    )
    return sum(shade < 0.5 for shade in shades)


def test_details_that_come_back_beside_the_lists_leave_them_their_room(
    qtbot: QtBot, case: Case
) -> None:
    look = Look(QGuiApplication.font())
    pane = PeoplePane(look)
    qtbot.addWidget(pane)
    pane.show_case(case)
    pane.resize(1280, 700)
    pane.show()
    look.set_scale(3.0)
    pane.resize(1281, 700)
    look.set_scale(1.0)
    pane.resize(1920, 700)
    pane.resize(1024, 700)
    _, split = pane.splitters()
    assert split.orientation() is Qt.Orientation.Horizontal
    assert split.sizes()[0] > split.sizes()[1]
