from tests.builders import a_reference
from viewer.citation.clip import as_printed
from viewer.model.case import Case


def test_both_flavours_hold_the_same_words(case: Case) -> None:
    clip = as_printed(case.references)
    assert clip.plain.count("\n") == 17
    assert clip.html.count("<p>") == 18
    assert _without_tags(clip.html) == clip.plain


def test_markup_in_a_printed_entry_stays_text() -> None:
    clip = as_printed([a_reference(printed="<b>A & B</b>")])
    assert clip.plain == "3. <b>A & B</b>"
    assert clip.html == "<p>3. &lt;b&gt;A &amp; B&lt;/b&gt;</p>"


def test_a_reference_without_a_printed_form_gives_no_entry() -> None:
    assert as_printed([a_reference(printed="")]).plain == ""
