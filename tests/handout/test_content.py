"""A handout holds what was chosen of a case, all of it, and says what is not there."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_reference
from tests.handout.reading import (
    AMA,
    EXAMPLES,
    LIBRARY,
    an_example,
    cases,
    entries_of,
    generated,
    made,
    sentences_of,
    stands_in_order,
    texts_of,
)
from viewer.citation.choice import Choice, Wording
from viewer.citation.formatter import Formatter
from viewer.handout.content import damage, hand_out
from viewer.handout.document import EVERYTHING, Chapter, Handout
from viewer.handout.listed import HandoutCancelledError, list_references
from viewer.handout.words import ENGLISH
from viewer.model.case import Case, Part
from viewer.model.work import Correction

ALL_CHOICES = [frozenset(chosen) for size in range(1, 5) for chosen in combinations(Chapter, size)]


@pytest.mark.parametrize("name", ["case.yaml", *EXAMPLES])
def test_every_sentence_and_every_reference_stands_in_order(name: str) -> None:
    case = an_example(name)
    texts = texts_of(made(case))
    assert stands_in_order([*sentences_of(case), *entries_of(case)], texts)


@pytest.mark.parametrize("style", [AMA, "apa", "nature", "ieee"])
def test_references_are_those_that_copying_gives(style: str) -> None:
    case = generated(30)
    wanted = entries_of(case, style)
    assert len(wanted) == 30
    assert stands_in_order(wanted, texts_of(made(case, style)))


@given(case=cases(), chapters=st.sampled_from(ALL_CHOICES))
def test_a_handout_holds_exactly_the_chapters_that_were_chosen(
    case: Case, chapters: frozenset[Chapter]
) -> None:
    handout = made(case, chapters=chapters)
    names = [section.name for section in handout.sections]
    assert {each for each in Chapter if heading_of(each) in names} == chapters
    texts = texts_of(handout)
    abstract = [] if case.abstract is None else [one.text for one in case.abstract.sections]
    history = sentences_of(replace(case, abstract=None))
    people = [one.name.natural for one in case.authors]
    for chapter, wanted in (
        (Chapter.AUTHORS, people),
        (Chapter.ABSTRACT, abstract),
        (Chapter.HISTORY, history),
        (Chapter.REFERENCES, entries_of(case)),
    ):
        if chapter in chapters:
            assert stands_in_order(wanted, texts)
    told = [text for text in texts if text.startswith("This handout leaves out")]
    left_out = {each for each in Chapter if any(heading_of(each) in text for text in told)}
    assert left_out == (EVERYTHING - chapters)


def heading_of(chapter: Chapter) -> str:
    return {
        Chapter.AUTHORS: ENGLISH.authors,
        Chapter.ABSTRACT: ENGLISH.abstract,
        Chapter.HISTORY: ENGLISH.history,
        Chapter.REFERENCES: ENGLISH.references,
    }[chapter]


def test_what_the_file_does_not_state_is_said_not_to_be_stated() -> None:
    texts = texts_of(made(Case()))
    for absence in (
        ENGLISH.untitled,
        ENGLISH.no_authors,
        ENGLISH.no_affiliations,
        ENGLISH.no_abstract,
        ENGLISH.no_history,
        ENGLISH.no_references,
        ENGLISH.no_source,
        "Key words: not stated",
    ):
        assert absence in texts


def test_a_summary_is_not_taken_for_the_abstract(case: Case) -> None:
    assert ENGLISH.summary in texts_of(made(case))


def test_what_the_source_lacks_is_said(case: Case) -> None:
    assert "It lacks: body, figures, tables, dates of treatment, in-text citations" in texts_of(
        made(case, chapters=frozenset({Chapter.REFERENCES}))
    )


def test_a_cut_list_of_authors_is_told_to_be_cut(case: Case) -> None:
    told = " ".join(texts_of(made(case)))
    assert "The source cuts the author lists of 3, 7, 8, 10–13 and 15" in told
    assert "Gupta N, Kavuru S, Patel D, et al." in told


def test_what_was_corrected_and_added_says_so(case: Case) -> None:
    texts = texts_of(made(case))
    (gehrs,) = (text for text in texts if text.startswith("2, Gehrs 2002: "))
    assert "authors: “Bradley CG, Richard CF” corrected to “Gehrs BC, Friedberg RC”" in gehrs
    assert "DOI added (" in gehrs
    assert "DOI (added): 10.1532/ijh97.04058" in texts
    assert any(text.startswith("department: “aDivision of") for text in texts)


def test_misprints_that_are_kept_are_told_to_be_misprints(case: Case) -> None:
    formatter = Formatter.for_case(LIBRARY, case)
    listed = list_references(formatter, case, Choice(AMA, wording=Wording.PRINTED))
    texts = texts_of(hand_out(case, listed))
    (told,) = (text for text in texts if text.startswith("2, Gehrs 2002: "))
    assert "“Bradley CG, Richard CF” is printed, a misprint of “Gehrs BC, Friedberg RC”" in told
    assert "added" not in told


def test_as_printed_lists_references_without_a_printed_form_in_short() -> None:
    works = (
        a_reference(1, printed="One A. Printed. 2001."),
        a_reference(2, printed="", authors_truncated=True),
    )
    texts = texts_of(made(Case(references=works), style=None))
    assert "1. One A. Printed. 2001." in texts
    (short,) = (text for text in texts if text.startswith("2. "))
    assert short.startswith("2. Gupta N, et al. Rituximab-based chemotherapy.")
    assert short.endswith("(Short form: the file holds no printed one.)")
    assert "The file has no printed form of 2." in texts


@pytest.mark.parametrize("part", Part)
def test_a_damaged_part_says_so_where_it_is_handed_out(case: Case, part: Part) -> None:
    handout = made(replace(case, damaged=frozenset({part})))
    assert any("could not be read" in text for text in texts_of(handout))
    assert not any("could not be read" in text for text in texts_of(made(case)))
    assert damage(replace(case, damaged=frozenset({part})), EVERYTHING) == {part}


def test_a_history_that_was_read_in_part_is_left_out(case: Case) -> None:
    handout = made(replace(case, damaged=frozenset({Part.HISTORY})))
    assert handout.drawing is None
    assert ENGLISH.damaged_history in texts_of(handout)
    assert "MRA, drug" not in " ".join(texts_of(handout))


def test_damage_to_what_is_not_handed_out_is_no_matter(case: Case) -> None:
    damaged = replace(case, damaged=frozenset({Part.REFERENCES}))
    assert damage(damaged, {Chapter.ABSTRACT}) == frozenset()


def test_formatting_stops_when_it_is_no_longer_wanted() -> None:
    case, asked = generated(20), list[float]()

    def pause(share: float | None) -> None:
        if share is not None:
            asked.append(share)
        if len(asked) == 3:
            raise HandoutCancelledError

    with pytest.raises(HandoutCancelledError):
        list_references(Formatter.for_case(LIBRARY, case), case, Choice(AMA), pause=pause)
    assert asked == pytest.approx([0.0, 0.05, 0.1])


def test_names_of_authors_go_with_the_chapter_of_authors(case: Case) -> None:
    assert made(case).authors[0] == "Akane Kunitomi"
    without: Handout = made(case, chapters=frozenset({Chapter.ABSTRACT}))
    assert without.authors == ()
    assert "Kunitomi" not in " ".join(texts_of(without))


def test_a_misprint_that_holds_braces_is_told_as_it_is() -> None:
    odd = Correction("title", "{0} {field}", "{x}", "{}")
    work = a_reference(1, title="{x}", corrections=(odd,))
    texts = texts_of(made(Case(references=(work,))))
    assert any("“{0} {field}” corrected to “{x}” ({})" in text for text in texts)
