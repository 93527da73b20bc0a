"""Every catalogue says all that the window asks for, and nothing else."""

import ast
import re
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest

from tests.translations import (
    VIEWER,
    fillings,
    known,
    messages,
    sayings,
    templates,
    wanted,
)
from viewer.ui.actions import ACTIONS, plain_words
from viewer.ui.catalogue import Key, Templates, read_catalogue
from viewer.ui.language import LANGUAGES, Language, catalogue_of

_TRANSLATED = LANGUAGES[1:]
_LUPDATE = Path(PySide6.__file__).parent / "lupdate"
_JOINT = 5  # letters, at most
# Where texts are asked for that are declared as data elsewhere.
_OF_DATA = {"viewer/ui/actions.py", "viewer/ui/wording.py"}
# What shows its first argument.
_SHOWING = set(
    """
    setText setToolTip setAccessibleName setAccessibleDescription setWindowTitle setTitle
    setPlaceholderText setInformativeText addAction addMenu addItem say_quietly lead
    QPushButton QAction QLabel Badge Piece Paragraph
    """.split()
)
_NAMES = {
    ("window.py", "Case Viewer"),
    ("window.py", " — Case Viewer"),
    ("notices.py", "Case Viewer"),
    ("notices.py", "Python : PSF-2.0"),
    ("handout_dialog.py", "A4"),
    ("handout_dialog.py", "US Letter"),
    ("header.py", "doi:"),
    ("history_export.py", "Title"),  # keys of a PNG's texts (PNG, "Keywords and text strings")
    ("history_export.py", "Description"),
}

languages = pytest.mark.parametrize("language", _TRANSLATED, ids=lambda one: one.tag)


def _holes(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{[^}]*\}", text))


@languages
def test_a_catalogue_has_all_that_is_asked_for_and_nothing_else(language: Language) -> None:
    asked, have = wanted(), known(language).keys()
    assert sorted(asked - have) == [], "python -m tests.translations prints what to add"
    assert sorted(have - asked) == [], "python -m tests.translations --prune prints what to drop"


@languages
def test_every_entry_is_finished_and_stands_once(language: Language) -> None:
    root = ET.parse(catalogue_of(language)).getroot()  # noqa: S314 - our own file
    entries = [
        Key(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]
    assert not [key for key, count in Counter(entries).items() if count > 1]
    assert len(entries) == len(list(read_catalogue(catalogue_of(language))))
    assert not root.findall(".//translation[@type]")
    assert all(one.text for one in root.iter("translation"))


@languages
def test_what_is_filled_in_stays_to_be_filled_in(language: Language) -> None:
    # An anchor's label may stand as the file has it, or as it does in an English sentence.
    either = {Key("History", "the {anchor}", "the_anchor")}
    for key, text in read_catalogue(catalogue_of(language)):
        if key not in either:
            assert _holes(text) == _holes(key.source), key


@languages
def test_the_messages_are_those_that_the_rooms_below_can_say(language: Language) -> None:
    turned = templates(language)
    # What only joins others would fit nearly every sentence.
    whole = {one: text for one, text in turned.items() if len(one.replace("{}", "")) > _JOINT}
    found = Templates(whole)
    assert [one for one in messages() if found.translated(one.replace("{}", "x")) is None] == []
    assert not turned.keys() - messages() - fillings()


@languages
def test_actions_keep_a_letter_for_the_keyboard_and_the_sign_that_more_follows(
    language: Language,
) -> None:
    words = known(language)
    for spec in ACTIONS:
        turned = words[Key("Actions", spec.text)]
        assert turned.count("&") == 1, turned
        assert plain_words(turned).endswith("…") == spec.text.endswith("…")
        assert "(" not in plain_words(turned)


@languages
def test_no_two_actions_of_a_menu_share_a_letter(language: Language) -> None:
    words = known(language)
    letters = Counter(
        (spec.menu, words[Key("Actions", spec.text)].partition("&")[2][:1].upper())
        for spec in ACTIONS
    )
    english = Counter((spec.menu, spec.text.partition("&")[2][:1].upper()) for spec in ACTIONS)
    assert max(letters.values()) <= max(english.values())


def test_texts_are_spelled_out_where_they_are_asked_for() -> None:
    loose = [one for one in sayings() if one.text is None]
    assert {one.place.partition(":")[0] for one in loose} <= _OF_DATA


def test_no_text_is_filled_in_before_it_is_looked_up() -> None:
    filled_first = [
        f"{path.name}:{node.lineno}"
        for path in (VIEWER / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"tr", "translate"}
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]
    assert filled_first == []


@pytest.mark.skipif(not _LUPDATE.exists(), reason="PySide6 came without lupdate")
def test_qts_own_extraction_finds_nothing_that_ours_does_not(tmp_path: Path) -> None:
    out = tmp_path / "found.ts"
    sources = [str(path) for path in (VIEWER / "ui").glob("*.py")]
    subprocess.run(
        [_LUPDATE, *sources, "-ts", out],
        check=True,
        capture_output=True,
    )
    found = {
        Key(context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(out).getroot().iter("context")  # noqa: S314
        for message in context.iter("message")
    }
    asked = {key._replace(comment="") for key in wanted()}
    assert found
    assert sorted(found - asked) == []


def test_no_words_go_to_a_widget_without_being_looked_up() -> None:
    spelled_out = {
        (path.name, words)
        for path in (VIEWER / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and node.args and _called(node) in _SHOWING
        if (words := _spelled(node.args[0])) and any(map(str.isalpha, words))
    }
    assert spelled_out - _NAMES == set()


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(_, name) | ast.Name(name):
            return name
        case _:
            return ""


def _spelled(node: ast.expr) -> str:
    match node:
        case ast.Constant(str() as words):
            return words
        case ast.JoinedStr(parts):
            return "".join(_spelled(part) for part in parts)
        case _:
            return ""
