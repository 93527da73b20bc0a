from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.builders import a_reference
from tests.citation.styles import AMA, APA, NAMED
from viewer.citation.choice import Choice, Numbering, Wording
from viewer.citation.formats import TEXT, render
from viewer.citation.formatter import Formatter, NothingToFormatError
from viewer.citation.names import UnknownChoiceError, find_language, find_style
from viewer.citation.words import Flow, Formatted, words
from viewer.csl import Library, StyleError
from viewer.csl.catalogue import installed_styles
from viewer.model.case import Case
from viewer.model.work import Name


def _lines(formatted: Formatted) -> list[str]:
    return [words(paragraph) for paragraph in formatted.paragraphs]


def test_entries_come_in_the_articles_order_however_they_were_chosen(formatter: Formatter) -> None:
    lines = _lines(formatter.entries(["choy-2002", "claire-1998", "choy-2002"], Choice(AMA)))
    assert [line.partition(" ")[0] for line in lines] == ["1.", "7."]


def test_a_style_that_sorts_by_name_does_so(formatter: Formatter) -> None:
    lines = _lines(formatter.entries(["gupta-2002", "choy-2002", "atreya-2000"], Choice(APA)))
    assert [line.partition(",")[0] for line in lines] == ["Atreya", "Choy", "Gupta"]


def test_works_and_words_stand_in_the_same_order(formatter: Formatter, ids: list[str]) -> None:
    for style in NAMED:
        formatted = formatter.entries(ids, Choice(style))
        for line, work in zip(_lines(formatted), formatted.works, strict=True):
            assert work.title[:12].casefold() in line.casefold()


def test_numbers_are_the_articles_own_or_counted_from_one(formatter: Formatter) -> None:
    chosen = ["choy-2002", "iwamoto-2002"]
    counted = Choice(AMA, numbering=Numbering.FROM_ONE)
    assert [line[:2] for line in _lines(formatter.entries(chosen, Choice(AMA)))] == ["7.", "9."]
    assert [line[:2] for line in _lines(formatter.entries(chosen, counted))] == ["1.", "2."]
    assert _lines(formatter.in_text(chosen, counted)) == ["1,2"]
    printed = counted._replace(style=Choice().style)
    assert [line[:2] for line in _lines(formatter.entries(chosen, printed))] == ["1.", "2."]


def test_a_numeric_style_that_sorts_counts_from_one_in_its_own_order(formatter: Formatter) -> None:
    choice = Choice("acm-sig-proceedings", numbering=Numbering.FROM_ONE)
    lines = _lines(formatter.entries(["perrotta-2002", "claire-1998", "atreya-2000"], choice))
    assert [line.partition(",")[0] for line in lines] == [
        "[1] Atreya",
        "[2] Claire",
        "[3] Perrotta",
    ]


def test_a_reference_without_a_number_is_counted_on_after_the_highest(library: Library) -> None:
    bare = replace(a_reference(None), id="bare")
    made = Formatter(library, [a_reference(3), bare, a_reference(9)])
    assert made.numbers == {"ref-3": 3, "ref-9": 9, "bare": 10}
    assert _lines(made.in_text(["bare"], Choice(AMA))) == ["10"]


def test_a_cluster_is_one_citation_that_runs_on(formatter: Formatter, ids: list[str]) -> None:
    cluster = formatter.in_text([ids[2], *ids[6:9]], Choice("springer-vancouver-brackets"))
    assert _lines(cluster) == ["[3,7–9]"]
    assert cluster.flow is Flow.INLINE
    apa = formatter.in_text(["gupta-2002"], Choice(APA))
    assert _lines(apa) == ["(Gupta et al., 2002)"]


def test_a_note_style_is_cited_with_the_words_of_its_note(formatter: Formatter) -> None:
    note = formatter.in_text(["claire-1998"], Choice("chicago-notes-bibliography-17th-edition"))
    assert "Autoimmune Hemolytic Anemia" in _lines(note)[0]


def test_the_printed_wording_holds_the_misprints_in_every_style(formatter: Formatter) -> None:
    for style in NAMED:
        lines = _lines(
            formatter.entries(
                ["gehrs-2002", "barcellini-2000"], Choice(style, wording=Wording.PRINTED)
            )
        )
        assert sum("Bradley" in line and "Gehrs" not in line for line in lines) == 1
        assert sum("quantificationo f" in line.casefold() for line in lines) == 1
        assert not any("10.1002" in line or "10.1111" in line for line in lines)


def test_both_wordings_agree_where_nothing_was_corrected_or_added(formatter: Formatter) -> None:
    corrected = formatter.entries(["gupta-2002", "stasi-2002", "weide-2003"], Choice(AMA))
    printed = formatter.entries(
        ["gupta-2002", "stasi-2002", "weide-2003"], Choice(AMA, wording=Wording.PRINTED)
    )
    assert _lines(corrected) == _lines(printed)


def test_printed_wording_agrees_with_citeproc_js_but_for_what_is_not_printed(
    formatter: Formatter, ids: list[str], golden: dict[str, Any]
) -> None:
    whole = [one.id for one in formatter.chosen(ids) if not one.authors_truncated]
    expected = [entry for _, entry in golden[AMA]["text"]["bibliography"]]
    lines = _lines(formatter.entries(whole, Choice(AMA, wording=Wording.PRINTED)))
    assert len(lines) == 10
    assert set(lines) <= set(expected)


def test_as_printed_is_the_source_letter_by_letter(formatter: Formatter, case: Case) -> None:
    formatted = formatter.entries([one.id for one in case.references], Choice())
    assert _lines(formatted) == [f"{one.number}. {one.printed}" for one in case.references]


def test_the_articles_own_citation_has_its_authors_and_no_number(formatter: Formatter) -> None:
    (line,) = _lines(formatter.article_entry(Choice(AMA)))
    assert line.startswith(
        "Kunitomi A, Konaka Y, Yagita M, Takatsuki K, Nishimoto N, Kishimoto T."
    )
    assert line.endswith("Int J Hematol. 2004;80(3):246-249. doi:10.1532/ijh97.04058")


def test_a_style_in_a_file_formats_as_its_installed_twin(
    formatter: Formatter, ids: list[str], tmp_path: Path
) -> None:
    twin = installed_styles() / f"{AMA}.csl"
    copy = tmp_path / "mine.csl"
    copy.write_bytes(twin.read_bytes())
    assert formatter.entries(ids, Choice(copy)) == formatter.entries(ids, Choice(AMA))


def test_a_language_can_be_chosen_for_any_style(formatter: Formatter) -> None:
    german = Choice("chicago-author-date", locale="de-DE")
    assert "und R. C. Friedberg" in _lines(formatter.entries(["gehrs-2002"], german))[0].replace(
        "Richard C.", "R. C."
    )


@pytest.mark.parametrize(
    ("ask", "words_of_error"),
    [
        (lambda made: made.in_text(["claire-1998"], Choice()), "no in-text form"),
        (lambda made: made.in_text([], Choice(AMA)), "No reference is chosen"),
        (lambda made: made.article_entry(Choice()), "no citation of itself"),
        (lambda made: made.style(Choice()), "follow no style"),
    ],
)
def test_what_does_not_exist_is_an_error_and_never_text(
    formatter: Formatter, ask: Any, words_of_error: str
) -> None:
    with pytest.raises(NothingToFormatError, match=words_of_error):
        ask(formatter)


def test_a_style_without_a_bibliography_offers_its_citation(library: Library) -> None:
    made = Formatter(library, [a_reference(3)])
    without = next(style for style in library.ids() if not library.style(style).has_bibliography)
    with pytest.raises(NothingToFormatError, match="copy the in-text citation"):
        made.entries(["ref-3"], Choice(without))
    assert made.in_text(["ref-3"], Choice(without)).paragraphs


def test_a_case_without_an_article_has_no_citation_of_its_own(library: Library) -> None:
    with pytest.raises(NothingToFormatError, match="does not describe its article"):
        Formatter(library, []).article_entry(Choice(AMA))


def test_an_unknown_style_is_an_error(formatter: Formatter) -> None:
    with pytest.raises(StyleError):
        formatter.entries(["claire-1998"], Choice("no-such-style"))


def test_names_lead_to_styles_and_languages() -> None:
    assert find_style("apa") == "apa"
    assert find_style("http://www.zotero.org/styles/apa") == "apa"
    assert find_style("mine.csl") == Path("mine.csl")
    assert find_language("de_ch") == "de-CH"
    assert find_language("de") == "de"
    with pytest.raises(UnknownChoiceError, match="nearest id is “apa”"):
        find_style("appa")
    with pytest.raises(UnknownChoiceError, match="de-DE"):
        find_language("xx")


def test_an_entry_copied_alone_is_the_entry_among_all(
    formatter: Formatter, ids: list[str]
) -> None:
    # MLA prints a dash for names that the entry before has, so there the two differ.
    for style in set(NAMED) - {"modern-language-association"}:
        for wording in Wording:
            choice = Choice(style, wording=wording)
            alone = {words(formatter.entries([one], choice).paragraphs[0]) for one in ids}
            together = set(_lines(formatter.entries(ids, choice)))
            assert alone == together


def test_names_repeated_from_the_entry_before_are_replaced_in_what_is_pasted(
    formatter: Formatter,
) -> None:
    mla = Choice("modern-language-association")
    together = _lines(formatter.entries(["hirano-1990", "hirano-1992"], mla))
    (alone,) = _lines(formatter.entries(["hirano-1992"], mla))
    assert [line.partition(" “")[0] for line in together] == ["Hirano, T., et al.", "———."]
    assert alone.startswith("Hirano, T. “Interleukin 6 and")


def test_two_works_told_apart_by_a_letter_keep_it_when_copied_alone(library: Library) -> None:
    first = a_reference(1, authors=(Name(family="Hirano", given="T."),), title="One")
    second = a_reference(2, authors=(Name(family="Hirano", given="T."),), title="Two")
    made = Formatter(library, [first, second])
    assert render(made.in_text(["ref-2"], Choice(APA)), TEXT) == "(Hirano, 2002b)"
    assert "(2002b)" in render(made.entries(["ref-2"], Choice(APA)), TEXT)


def test_going_through_many_styles_keeps_few_in_memory(formatter: Formatter) -> None:
    for style in NAMED:
        formatter.entries(["claire-1998"], Choice(style))
    first = formatter.entries(["claire-1998"], Choice(NAMED[0]))
    assert len(formatter._processors) == 4  # noqa: SLF001 - memory is the point
    assert _lines(first)[0].startswith("1. Claire H.")
