from viewer.citation.rich_text import pieces_of
from viewer.citation.words import Face, Piece, set_in_type, words
from viewer.csl import Mark, Run

_MARGIN = Mark("display", "left-margin")
_INLINE = Mark("display", "right-inline")
_BLOCK = Mark("display", "block")


def test_a_label_in_the_margin_is_followed_by_one_space() -> None:
    runs = [Run("3.  ", (_MARGIN,)), Run("Gupta", (_INLINE,))]
    assert set_in_type(runs) == (Piece("3. Gupta"),)


def test_a_block_stands_on_a_line_of_its_own() -> None:
    runs = [Run("Gupta"), Run("An abstract.", (_BLOCK,)), Run("End", (Mark("display", "indent"),))]
    assert words(set_in_type(runs)) == "Gupta\nAn abstract.\nEnd"


def test_faces_are_taken_from_the_marks() -> None:
    runs = [Run("Blood", (Mark("font-style", "italic"),)), Run(" "), Run("9")]
    assert set_in_type(runs) == (Piece("Blood", Face(italic=True)), Piece(" 9"))


def test_no_space_stands_at_either_end() -> None:
    assert set_in_type([Run(" [3] "), Run(" ")]) == (Piece("[3]"),)


def test_markup_in_fields_nests_and_what_is_no_markup_stays() -> None:
    assert pieces_of("a <i>b<sup>c</sup></i> <d> </b>") == (
        Piece("a "),
        Piece("b", Face(italic=True)),
        Piece("c", Face(italic=True, raised=True)),
        Piece(" <d> </b>"),
    )
    assert pieces_of('<span class="nocase">mRNA</span>') == (Piece("mRNA"),)


def test_a_tag_that_is_never_closed_is_text_as_in_the_entry() -> None:
    assert words(pieces_of("if a<b>c, <i>p <sup>2</i>")) == "if a<b>c, p <sup>2"


def test_what_is_set_apart_from_all_faces_is_plain() -> None:
    assert pieces_of('<i>a <span class="nodecor">b</span></i>') == (
        Piece("a ", Face(italic=True)),
        Piece("b"),
    )
