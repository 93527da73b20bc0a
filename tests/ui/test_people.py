from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView

from viewer.model.case import Case
from viewer.ui.people_pane import PeoplePane
from viewer.ui.window import AUTHORS, MainWindow


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


def test_what_is_not_stated_is_said(window: MainWindow) -> None:
    window.show_tab(AUTHORS)
    pane = window.pane(AUTHORS)
    pane.show_case(Case())
    said = [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]
    assert "This file states no authors." in said
    assert "This file states no affiliations." in said


def views(window: MainWindow) -> list[QListView]:
    window.show_tab(AUTHORS)
    pane = window.pane(AUTHORS)
    assert isinstance(pane, PeoplePane)
    return pane.findChildren(QListView)


def lit(view: QListView) -> list[int]:
    return sorted(index.row() for index in view.selectionModel().selectedRows())
