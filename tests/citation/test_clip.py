import re
import subprocess
import sys

from tests.builders import ROOT, a_reference
from viewer.citation.clip import as_printed, clip, paragraphs
from viewer.citation.formats import BIBTEX, FORMATS, HTML, LATEX, MARKDOWN, RIS, RTF
from viewer.citation.words import Face, Flow, Formatted, Piece
from viewer.model.case import Case

_ITALIC = Formatted(((Piece("In "), Piece("Blood", Face(italic=True))),), (a_reference(),))


def test_both_flavours_hold_the_same_words(case: Case) -> None:
    copied = as_printed(case.references)
    assert copied.plain.count("\n") == 17
    assert copied.html.count("<p>") == 18
    assert re.sub("<[^>]*>", "", copied.html) == copied.plain


def test_markup_in_a_printed_entry_stays_text() -> None:
    copied = as_printed([a_reference(printed="<b>A & B</b>")])
    assert copied.plain == "3. <b>A & B</b>"
    assert copied.html.endswith("<p>3. &lt;b&gt;A &amp; B&lt;/b&gt;</p>")


def test_a_reference_without_a_printed_form_gives_no_entry() -> None:
    assert as_printed([a_reference(printed="")]).plain == ""


def test_a_copy_offers_rich_text_words_and_data_together() -> None:
    copied = clip(_ITALIC)
    assert list(copied.flavours) == [
        "text/html",
        "text/rtf",
        "text/plain",
        "application/vnd.citationstyles.csl+json",
    ]
    assert copied.plain == "In Blood"
    assert copied.html == '<meta charset="utf-8"><p>In <i>Blood</i></p>'


def test_words_without_works_carry_no_data() -> None:
    assert list(paragraphs(["AIHA"]).flavours) == ["text/html", "text/rtf", "text/plain"]


def test_data_formats_stand_under_their_registered_type_and_as_text_with_nothing_richer() -> None:
    assert list(clip(_ITALIC, BIBTEX).flavours) == ["application/x-bibtex", "text/plain"]
    assert list(clip(_ITALIC, RIS).flavours) == [
        "application/x-research-info-systems",
        "text/plain",
    ]
    for form in (BIBTEX, RIS, MARKDOWN, LATEX):
        assert len(set(clip(_ITALIC, form).flavours.values())) == 1


def test_every_format_leaves_something_for_a_plain_text_editor() -> None:
    assert all(clip(_ITALIC, form).plain for form in FORMATS)
    assert clip(_ITALIC, HTML).plain == clip(_ITALIC, RTF).plain == "In Blood"


def test_a_citation_pasted_into_a_sentence_makes_no_paragraph() -> None:
    cluster = Formatted(((Piece("[3]"),),), flow=Flow.INLINE)
    assert "<p" not in clip(cluster).html
    assert "\\par" not in clip(cluster).flavours["text/rtf"]


def test_printed_entries_are_copied_before_any_style_is_loaded() -> None:
    script = "import sys, viewer.citation.clip; sys.exit('viewer.csl' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert run.returncode == 0
