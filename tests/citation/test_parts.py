from dataclasses import replace

from viewer.citation.parts import (
    abstract_text,
    affiliation_block,
    author_line,
    keyword_list,
    title_block,
)
from viewer.model.case import Abstract, AbstractKind, Case, Section


def test_authors_carry_their_marks_raised_in_both_flavours(case: Case) -> None:
    copied = author_line(case.authors, case.affiliations)
    assert copied.plain.startswith("Akane Kunitomi¹, Yoshiteru Konaka¹, ")
    assert copied.plain.endswith("Tadamitsu Kishimoto²")
    assert "Akane Kunitomi<sup>1</sup>, Yoshiteru" in copied.html
    assert "<p" not in copied.html


def test_marks_that_are_no_digits_stand_in_brackets_in_plain_text(case: Case) -> None:
    places = [replace(case.affiliations[0], mark="a"), replace(case.affiliations[1], mark="*")]
    author = replace(case.authors[0], affiliations=("kitano", "osaka"))
    copied = author_line([author], places)
    assert copied.plain == "Akane Kunitomi (a,*)"
    assert "Kunitomi<sup>a,*</sup>" in copied.html


def test_an_author_without_affiliation_carries_no_mark(case: Case) -> None:
    alone = replace(case.authors[0], affiliations=())
    assert author_line([alone], case.affiliations).plain == "Akane Kunitomi"


def test_affiliations_are_a_line_each_after_their_mark(case: Case) -> None:
    lines = affiliation_block(case.affiliations).plain.splitlines()
    assert lines[1] == (
        "2 Laboratory of Immune Regulation, Graduate School of Frontier Biosciences, "
        "Osaka University, Osaka, Japan"
    )


def test_key_words_are_one_line(case: Case) -> None:
    assert case.article is not None
    copied = keyword_list(case.article.keywords)
    assert copied.plain == "AIHA; IL-6; Humanized anti-IL-6 receptor antibody"


def test_an_abstract_keeps_its_headings() -> None:
    sections = (Section("Background", "A case."), Section("", "More."))
    copied = abstract_text(Abstract(AbstractKind.PUBLISHED, sections))
    assert copied.plain == "Background: A case.\nMore."
    assert "<p><b>Background:</b> A case.</p>" in copied.html


def test_an_abstract_without_headings_is_its_paragraphs(case: Case) -> None:
    assert case.abstract is not None
    assert abstract_text(case.abstract).plain == case.abstract.sections[0].text


def test_a_title_block_is_the_author_line_above_the_affiliations(case: Case) -> None:
    block = title_block(case.authors, case.affiliations)
    byline = author_line(case.authors, case.affiliations)
    places = affiliation_block(case.affiliations)
    assert block.plain == f"{byline.plain}\n{places.plain}"
    assert block.html.count("<p>") == 1 + len(case.affiliations)
    assert "Akane Kunitomi<sup>1</sup>" in block.html


def test_a_title_block_without_authors_is_its_affiliations_alone(case: Case) -> None:
    block = title_block((), case.affiliations)
    assert block.plain == affiliation_block(case.affiliations).plain
    assert block.html.count("<p>") == len(case.affiliations)
