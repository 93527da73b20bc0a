"""The window follows the file, whatever an editor does to it."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from viewer.ui.problems import ProblemsBar
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.window import REFERENCES, MainWindow

_TITLE = "Humanized Anti-Interleukin 6 Receptor Antibody"


@pytest.fixture
def file(tmp_path: Path, case_file: Path, window: MainWindow) -> Path:
    """Return a copy of the case that is open in the window."""
    path = tmp_path / "case.yaml"
    shutil.copy(case_file, path)
    window.open_case(path)
    return path


def test_an_edit_in_place_shows_within_a_second(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    edit(file, "Akane", "Akaneko")
    qtbot.waitUntil(lambda: shows(window, "Akaneko Kunitomi"), timeout=20_000)


def test_an_edit_written_beside_and_renamed_shows_within_a_second(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    for name in ("Akaneko", "Akanema"):
        beside = file.with_suffix(".new")
        text = file.read_text(encoding="utf-8")
        beside.write_text(text.replace("given: Akane", f"given: {name}", 1), encoding="utf-8")
        beside.replace(file)
        qtbot.waitUntil(lambda name=name: shows(window, name), timeout=20_000)  # type: ignore[misc]


def test_tab_selection_and_scroll_survive_an_edit(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    window.choose_references(frozenset({3, 10}))
    pane = window.pane(REFERENCES)
    assert isinstance(pane, ReferencesPane)
    bar = pane.findChildren(QListView)[0].verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    scrolled = bar.value()
    assert scrolled > 0
    edit(file, "Akane", "Akaneko")
    qtbot.waitUntil(lambda: shows(window, "Akaneko"), timeout=20_000)
    assert [one.number for one in pane.selected()] == [3, 10]
    assert bar.value() == scrolled
    assert pane.isVisible()


def test_while_the_file_is_broken_the_last_good_view_stays_under_a_bar(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("provides: [", "provides: [[", 1), encoding="utf-8")
    bar = the_bar(window)
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert shows(window, _TITLE)
    assert any("as last read" in label.text() for label in bar.findChildren(QLabel))
    file.write_text(good, encoding="utf-8")
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=20_000)


def test_a_file_cut_where_it_is_still_yaml_but_has_lost_its_article_leaves_the_last_good_view(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    good = file.read_bytes()
    file.write_bytes(good[: good.index(b"article:")])
    bar = the_bar(window)
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert shows(window, _TITLE)
    file.write_bytes(good)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=20_000)


def test_a_case_without_an_article_from_the_start_is_followed_while_it_is_written(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "young.yaml"
    file.write_text("case-report: 1\nauthors:\n- {given: Akane, family: Kunitomi}\n", "utf-8")
    window.open_case(file)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("young"), timeout=20_000)
    edit(file, "Akane", "Akaneko")
    qtbot.waitUntil(lambda: shows(window, "Akaneko Kunitomi"), timeout=20_000)


def test_while_the_file_is_gone_the_last_good_view_stays_and_its_return_is_seen(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    aside = file.with_suffix(".aside")
    file.rename(aside)
    bar = the_bar(window)
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert shows(window, _TITLE)
    assert not any("Line 1" in label.text() for label in bar.findChildren(QLabel))
    aside.rename(file)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=20_000)


def test_one_bad_reference_leaves_the_other_seventeen_and_the_editor_opens_at_its_line(
    window: MainWindow, file: Path, qtbot: QtBot, opened: list[str]
) -> None:
    edit(file, "issued: 1990", "issued: sometime")
    bar = the_bar(window)
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    window.show_tab(REFERENCES)
    assert the_list(window).model().rowCount() >= 17
    line = file.read_text(encoding="utf-8").splitlines().index("  issued: sometime") + 1
    bar.edit_requested.emit(bar.problems[0])
    assert opened == [f"case.yaml:{line}:11"]


def test_a_thousand_rapid_rewrites_end_in_the_last_good_content(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    good = file.read_bytes()
    aside = file.with_suffix(".aside")
    for turn in range(1000):
        match turn % 4:
            case 0:
                file.write_bytes(good[: len(good) * (turn % 97) // 97])
            case 1:
                aside.write_bytes(good)
                aside.replace(file)
            case 2:
                file.unlink(missing_ok=True)
            case _:
                file.write_bytes(good)
        qtbot.wait(1)
        assert shows(window, _TITLE)
    file.write_bytes(good.replace(b"given: Akane", b"given: Akaneko", 1))
    os.utime(file)
    qtbot.waitUntil(lambda: shows(window, "Akaneko"), timeout=20_000)
    assert not the_bar(window).isVisible()


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def shows(window: MainWindow, words: str) -> bool:
    return any(words in label.text() for label in window.findChildren(QLabel))


def the_bar(window: MainWindow) -> ProblemsBar:
    bar = window.findChild(ProblemsBar)
    assert bar is not None
    return bar


def the_list(window: MainWindow) -> QListView:
    view = window.pane(REFERENCES).findChild(QListView)
    assert view is not None
    return view
