"""Broken and hostile styles are told, with their line, and do no harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.csl.data import NAMESPACE, a_style
from viewer.csl import ItemError, Library, Processor, StyleError

if TYPE_CHECKING:
    from pathlib import Path

OPENING = f'<style xmlns="{NAMESPACE}" class="in-text" version="1.0">'
LAYOUT = '<citation><layout><text variable="title"/></layout></citation>'


def _error(source: str) -> str:
    with pytest.raises(StyleError) as caught:
        Library().compile(source.encode(), "mine.csl")
    return str(caught.value)


def test_what_is_not_xml_is_told_with_its_line() -> None:
    assert _error("<style>\n<oops").startswith("mine.csl:2: is not well-formed XML")


def test_what_is_not_a_style_is_told() -> None:
    assert "is not a CSL style" in _error("<html/>")


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE style [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]>'

    assert "document type declaration" in _error(bomb + OPENING + LAYOUT + "</style>")


def test_an_external_file_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    doctype = f'<!DOCTYPE style [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'

    assert "secret" not in _error(doctype + OPENING + "<info>&x;</info></style>")[len("mine") :]


def test_macros_that_call_each_other_are_told() -> None:
    macros = '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'

    assert "macros call each other: a \u2192 b \u2192 a" in _error(
        OPENING + macros + LAYOUT + "</style>"
    )


def test_an_unknown_macro_is_told_with_its_line() -> None:
    call = '<citation>\n<layout>\n<text macro="gone"/></layout></citation></style>'

    assert _error(OPENING + call) == 'mine.csl:3: there is no macro "gone"'


def test_deep_nesting_is_refused() -> None:
    deep = "<group>" * 200 + "</group>" * 200

    assert "nested deeper" in _error(
        f"{OPENING}<citation><layout>{deep}</layout></citation></style>"
    )


def test_an_unknown_element_is_told() -> None:
    assert "<script> cannot stand inside <layout>" in _error(
        f"{OPENING}<citation><layout><script/></layout></citation></style>"
    )


def test_a_dependent_style_names_its_missing_parent() -> None:
    link = '<link rel="independent-parent" href="http://www.zotero.org/styles/no-such"/>'

    assert 'no-such", which is not installed' in _error(f"{OPENING}<info>{link}</info></style>")


def test_an_unknown_style_id_is_told() -> None:
    with pytest.raises(StyleError, match="no such style"):
        Library().style("no-such-style")


def test_an_id_is_not_a_path() -> None:
    with pytest.raises(StyleError, match="no such style"):
        Library().style("../../etc/passwd")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="cannot be read"):
        Library().style(tmp_path / "gone.csl")


def test_an_unknown_reference_is_told() -> None:
    processor = Processor(a_style(bibliography='<layout><text variable="title"/></layout>'), [])

    with pytest.raises(ItemError, match='"gone"'):
        processor.entry("gone")
