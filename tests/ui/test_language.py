"""Which language the window speaks, and how it comes to speak another."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.builders import ROOT
from viewer.app import Stage
from viewer.source import read_case
from viewer.ui import language as languages
from viewer.ui.labels import Headline
from viewer.ui.language import (
    ENGLISH,
    JAPANESE,
    Language,
    font_for,
    language_in_force,
)
from viewer.ui.memory import Memory
from viewer.ui.sweeper import Sweeper
from viewer.ui.window import HISTORY, MainWindow


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        ("", ["ja-Jpan-JP", "ja-JP", "ja"], JAPANESE),
        ("", ["de-DE", "de", "ja-JP"], JAPANESE),
        ("", ["en-GB", "ja"], ENGLISH),
        ("", ["fr-FR"], ENGLISH),
        ("", ["ja_JP"], JAPANESE),
        ("", [], ENGLISH),
        ("en", ["ja-JP"], ENGLISH),
        ("ja", ["en-US"], JAPANESE),
        ("tlh", ["ja-JP"], JAPANESE),
    ],
)
def test_the_choice_goes_before_the_system_and_english_comes_last(
    chosen: str, system: list[str], spoken: Language
) -> None:
    assert language_in_force(chosen, system) is spoken


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "memory.json")


@pytest.fixture
def stage(qapp: QApplication, memory: Memory, case_file: Path) -> Iterator[Stage]:
    """Show a window in English on the built-in case, as the program itself does."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    memory.put("language", "en")
    sweeper = Sweeper()
    sweeper.start()
    stage = Stage(qapp, memory, lambda path, go_on: read_case(path, on_progress=go_on))
    stage.window.open_case(case_file)
    stage.window.show()
    yield stage
    choices(stage.window)["English"].trigger()
    qapp.processEvents()
    stage.window.close()
    stage.window.deleteLater()
    stage.setParent(None)
    stage.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # What is left of windows goes here, where it was made.
    gc.collect()
    sweeper.stop()
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def choices(window: MainWindow) -> dict[str, QAction]:
    """Return the languages in the menu, by what they are called there."""
    titles = {"Lan&guage", "言語(&G)"}
    (menu,) = (one for one in window.findChildren(QMenu) if one.title() in titles)
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def test_the_menu_names_each_language_in_its_own_words_and_marks_the_one_chosen(
    stage: Stage,
) -> None:
    offered = choices(stage.window)
    assert list(offered)[-2:] == ["English", "日本語"]
    assert [name for name, action in offered.items() if action.isChecked()] == ["English"]


def test_another_language_takes_another_window_on_the_same_case_and_tab(
    qtbot: QtBot, stage: Stage, memory: Memory, case_file: Path
) -> None:
    old = stage.window
    old.show_tab(HISTORY)
    old.resize(777, 555)
    choices(old)["日本語"].trigger()
    qtbot.waitUntil(lambda: stage.window is not old)
    window = stage.window
    assert window.menuBar().actions()[0].text() == "ファイル(&F)"
    assert (window.path, window.height()) == (case_file, 555)
    assert window.pane(HISTORY).isVisible()
    assert memory.text("language") == "ja"
    assert choices(window)["日本語"].isChecked()
    assert not old.isVisible()


def _is_replaced(stage: Stage, old: MainWindow) -> bool:
    return stage.window is not old


def _windows(app: QApplication) -> list[MainWindow]:
    return [one for one in app.topLevelWidgets() if isinstance(one, MainWindow)]


def test_the_language_goes_back_and_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, stage: Stage
) -> None:
    # Other tests may have left some.
    before = [one for one in _windows(qapp) if one is not stage.window]
    for name, word in (("日本語", "ファイル(&F)"), ("English", "&File")) * 2:
        old = stage.window
        choices(old)[name].trigger()
        qtbot.waitUntil(partial(_is_replaced, stage, old))
        assert stage.window.menuBar().actions()[0].text() == word
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [one for one in _windows(qapp) if one not in before] == [stage.window]
    assert QCoreApplication.translate("Actions", "&File") == "&File"


def test_a_retired_window_follows_its_file_no_longer(
    qtbot: QtBot, stage: Stage, case_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(case_file.read_bytes())
    stage.window.open_case(copy)
    old = stage.window
    choices(old)["日本語"].trigger()
    qtbot.waitUntil(lambda: stage.window is not old)
    copy.write_text(case_file.read_text(encoding="utf-8").replace("Humanized", "Changed"))
    qtbot.waitUntil(lambda: "Changed" in _title(stage.window), timeout=10_000)


def _title(window: MainWindow) -> str:
    return " ".join(label.accessibleName() for label in window.findChildren(Headline))


def test_a_broken_catalogue_is_told_of_and_the_window_speaks_english(
    qtbot: QtBot, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.ts"
    broken.write_text("<TS>", encoding="utf-8")
    monkeypatch.setattr(languages, "catalogue_of", lambda _language: broken)
    old = stage.window
    told: list[str] = []
    monkeypatch.setattr(Stage, "tell_mishap", lambda _stage, report: told.append(report))
    choices(old)["日本語"].trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert stage.window.menuBar().actions()[0].text() == "&File"
    assert "broken.ts" in told[0]


def test_the_systems_locale_is_spoken_where_nothing_is_chosen(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path\n"
        "from viewer.app import make_application, make_window\n"
        "from viewer.ui.memory import Memory\n"
        "app = make_application()\n"
        "window = make_window(app, Memory(Path('memory.json')))\n"
        "print(window.menuBar().actions()[0].text().encode('unicode_escape').decode())\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    for locale, word in (("ja_JP.UTF-8", "ファイル(&F)"), ("de_DE.UTF-8", "&File")):
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**environment, "LC_ALL": locale, "LANG": locale, "LANGUAGE": ""},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == word.encode("unicode_escape").decode()


def test_a_font_without_the_languages_signs_gives_way_to_one_that_has_them() -> None:
    base = QGuiApplication.font()
    known = Language("xx", "\N{EGYPTIAN HIEROGLYPH A001}", ("No Such Font", "DejaVu Sans"))
    there = "DejaVu Sans" in QFontDatabase.families()
    own = QFontInfo(base).family()
    assert font_for(known, base).families()[0] == ("DejaVu Sans" if there else own)
    assert own in font_for(known, base).families()


def test_a_font_with_the_languages_signs_stays() -> None:
    base = QGuiApplication.font()
    assert font_for(Language("xx", "Xyz", ("DejaVu Serif",)), base) is base
    assert font_for(ENGLISH, base) is base
