"""Whatever a title holds, every format gives the same words back."""

import re
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.citation.readers import html_paragraphs, rtf_paragraphs
from viewer.citation.formats import HTML, LATEX, MARKDOWN, RTF, render
from viewer.citation.words import Face, Formatted, Piece, words

_MARKUP = [*"*_`~^$|@'\"{}[]()<>#&!\\+-=:.,;1a3iv% ", "- ", "1. ", "a) ", "&amp;", "--"]
_LETTERS = st.characters(exclude_categories=("C", "Z"))
_WORDS = st.lists(st.sampled_from(_MARKUP) | _LETTERS, min_size=1, max_size=12).map("".join)
_TEXTS = _WORDS.map(lambda text: " ".join(text.split())).filter(bool)
_FACES = st.builds(Face, *[st.booleans()] * 6)
_COMMONMARK = MarkdownIt("commonmark")


@st.composite
def _paragraphs(draw: st.DrawFn) -> Formatted:
    pieces = draw(st.lists(st.builds(Piece, _TEXTS, _FACES), min_size=1, max_size=3))
    return Formatted((tuple(pieces),))


def _text(formatted: Formatted) -> str:
    return words(formatted.paragraphs[0])


@given(_paragraphs())
def test_html_gives_the_same_words(formatted: Formatted) -> None:
    assert html_paragraphs(render(formatted, HTML)) == [_text(formatted)]


@given(_paragraphs())
def test_rtf_gives_the_same_words(formatted: Formatted) -> None:
    written = render(formatted, RTF)
    assert written.isascii()
    assert rtf_paragraphs(written) == [_text(formatted)]


@given(_paragraphs())
@settings(max_examples=400)
def test_markdown_gives_the_same_words(formatted: Formatted) -> None:
    rendered = _COMMONMARK.render(render(formatted, MARKDOWN))
    assert html_paragraphs(rendered) == [_text(formatted)]


def test_bold_small_capitals_in_the_middle_of_a_word_are_no_stars_in_markdown() -> None:
    pieces = (Piece("0"), Piece("1.", Face(bold=True, small_caps=True)))
    rendered = _COMMONMARK.render(render(Formatted((pieces,)), MARKDOWN))
    assert html_paragraphs(rendered) == ["01."]
    assert "<strong>1.</strong>" in rendered


def test_a_doi_with_angle_brackets_is_one_link_in_markdown() -> None:
    doi = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
    address = f"https://doi.org/{doi}"
    rendered = _COMMONMARK.render(render(Formatted(((Piece(f"See {address}."),),)), MARKDOWN))
    assert html_paragraphs(rendered) == [f"See {address}."]
    (target,) = re.findall('href="([^"]*)"', rendered)
    assert unquote(target) == address


def test_an_address_in_angle_brackets_of_the_style_is_a_link_without_them() -> None:
    rendered = _COMMONMARK.render(
        render(Formatted(((Piece("<https://example.org/a>, 2"),),)), MARKDOWN)
    )
    assert html_paragraphs(rendered) == ["<https://example.org/a>, 2"]
    assert 'href="https://example.org/a"' in rendered


@given(_TEXTS, _FACES)
def test_latex_leaves_no_character_to_be_read_as_a_command(text: str, face: Face) -> None:
    written = render(Formatted(((Piece(text, face),),)), LATEX)
    depth = 0
    for place, character in enumerate(written):
        escaped = (len(written[:place]) - len(written[:place].rstrip("\\"))) % 2
        depth += 0 if escaped else {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
        assert escaped or character not in "%#&"
    assert depth == 0
