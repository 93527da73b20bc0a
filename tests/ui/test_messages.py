"""What the rooms below say of a file or a style is turned by its template."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.source import test_broken_text, test_problems
from tests.source.building import FILE
from viewer.errors import ViewerError
from viewer.source import read_case_text
from viewer.ui.catalogue import Templates
from viewer.ui.catalogue import read_catalogue as read
from viewer.ui.language import ENGLISH, JAPANESE, BrokenCatalogueError, speak
from viewer.ui.window import MainWindow
from viewer.ui.wording import said

_ENGLISH = re.compile(
    r"\b(?:the|is|an?|this|that|not?|of|it|its|in|to|be|has|or|and|with)\b", re.IGNORECASE
)
_QUOTED = re.compile("「[^」]*」|'[^']*'")
_FILES = (
    *test_problems.BROKEN.values(),
    *test_problems.WARNED.values(),
    *test_problems.NOT_A_CASE.values(),
    *test_broken_text.BROKEN.values(),
)


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    spoken = speak(qapp, JAPANESE)
    yield
    speak(qapp, ENGLISH, spoken)


@pytest.mark.usefixtures("japanese")
@pytest.mark.parametrize("broken", _FILES, ids=lambda broken: broken.words)
def test_every_problem_of_a_file_and_its_hint_is_told_in_japanese(
    broken: test_problems.Broken | test_broken_text.Broken,
) -> None:
    reading = read_case_text(FILE, broken.text.replace("¦", "").encode())
    told = [said(words) for one in reading.problems for words in (one.message, one.hint) if words]
    assert told
    assert not [words for words in told if _ENGLISH.search(_QUOTED.sub("", words))]


@pytest.mark.usefixtures("japanese")
@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("no-such-style", "no-such-style: このスタイルはインストールされていません"),
        ("<bib/>", "CSLスタイルではありません（<bib>で始まっています）"),
    ],
)
def test_what_is_wrong_with_a_style_is_told_in_japanese(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, style: str, words: str
) -> None:
    file = tmp_path / "own.csl"
    file.write_text(style, encoding="utf-8")
    told: list[str] = []
    window.desk.try_style(file if style.startswith("<") else style, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert words in told[0]


def test_what_is_filled_in_is_turned_too_unless_it_is_quoted() -> None:
    templates = Templates({"“{}” is no {}.": "「{}」は{}でない。", "drug": "薬剤"})
    assert templates.translated("“drug” is no drug.") == "「drug」は薬剤でない。"


def test_a_longer_template_goes_before_a_shorter_one() -> None:
    templates = Templates({"{}: {}": "{}：{}", "{}: no": "{}は不可", "no": "不可"})
    assert templates.translated("a: no") == "aは不可"
    assert templates.translated("a: {no}") == "a：{no}"


def test_words_that_fit_no_template_stay_as_they_are(qapp: QApplication) -> None:
    assert Templates({"yes": "はい"}).translated("perhaps") is None
    spoken = speak(qapp, JAPANESE)
    assert said("Perhaps") == "Perhaps"
    assert said("") == ""
    speak(qapp, ENGLISH, spoken)


@pytest.mark.parametrize("written", ["", "<TS><context><name>A</name>", "no xml"])
def test_a_broken_catalogue_is_told_with_its_place(tmp_path: Path, written: str) -> None:
    file = tmp_path / "broken.ts"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(BrokenCatalogueError, match=r"broken\.ts:\d+: "):
        list(read(file))


def test_a_catalogue_that_is_not_there_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ViewerError, match="cannot be read"):
        list(read(tmp_path / "none.ts"))
