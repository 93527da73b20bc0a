"""Another case is shown at once where it is seen, and elsewhere in later turns."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.model.case import Case
from viewer.ui.people_pane import PeoplePane
from viewer.ui.window import ABSTRACT, AUTHORS, MainWindow


@pytest.fixture
def filled(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Case]:
    """Look at the authors, go back, and return the cases that they show from then on."""
    shown: list[Case] = []
    window.show_tab(AUTHORS)
    window.show_tab(ABSTRACT)
    show = PeoplePane.show_case

    def note(pane: PeoplePane, case: Case) -> None:
        shown.append(case)
        show(pane, case)

    monkeypatch.setattr(PeoplePane, "show_case", note)
    return shown


@pytest.fixture
def other(tmp_path: Path, case_file: Path) -> Path:
    return Path(shutil.copy(case_file, tmp_path / "other.yaml"))


def test_a_pane_that_is_not_seen_is_filled_in_a_later_turn(
    window: MainWindow, filled: list[Case], other: Path, qtbot: QtBot
) -> None:
    window.open_case(other)
    assert filled == []
    qtbot.waitUntil(lambda: len(filled) == 1, timeout=20_000)
    assert filled == [window.desk.case]


def test_a_pane_that_is_asked_for_is_filled_by_then_and_once(
    window: MainWindow, filled: list[Case], other: Path, qtbot: QtBot
) -> None:
    window.open_case(other)
    window.pane(AUTHORS)
    assert filled == [window.desk.case]
    qtbot.wait(20)
    assert len(filled) == 1
