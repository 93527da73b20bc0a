"""The built-in case says what its source page says, spaces aside."""

import re

import pytest

from tests.builders import SHARED
from viewer.model.case import Case

_LINKS = re.compile(r"(?:CrossRef|PubMed|Google Scholar)+$")
_SEEDS = SHARED / "seeds"


@pytest.fixture(scope="module")
def page() -> str:
    """Return the source page as text."""
    if not _SEEDS.is_dir():
        pytest.skip("the source page is not beside this checkout")
    (seed,) = sorted(_SEEDS.glob("*.txt"))
    return seed.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")


def test_every_printed_reference_equals_the_page(case: Case, page: str) -> None:
    printed = {reference.number: unspaced(reference.printed) for reference in case.references}
    entries = re.findall(r"^ +(\d+)\. \d+\.\n +(.*)$", page, re.MULTILINE)
    on_page = {int(number): unspaced(_LINKS.sub("", text)) for number, text in entries[:18]}
    assert len(on_page) == 18
    assert printed == on_page


def test_every_reference_has_the_links_of_the_page(case: Case, page: str) -> None:
    lines = re.findall(r"^ +\d+\. \d+\.\n +(.*)$", page, re.MULTILINE)[:18]
    names = {"crossref": "CrossRef", "pubmed": "PubMed", "scholar": "Google Scholar"}
    for reference, line in zip(case.references, lines, strict=True):
        ending = "".join(names[link.value] for link in reference.links)
        assert line.endswith(reference.printed[-8:] + ending)


def test_exactly_the_lists_that_the_page_cuts_are_marked_as_cut(case: Case) -> None:
    cut = {one.number for one in case.references if one.authors_truncated}
    assert cut == {one.number for one in case.references if "et al" in one.printed}
    assert len(cut) == 8


def test_authors_stand_in_the_order_of_the_page(case: Case, page: str) -> None:
    on_page = re.findall(r"^  • (.+)$", page, re.MULTILINE)[:6]
    assert [author.name.natural for author in case.authors] == on_page


def test_authors_carry_the_marks_of_the_page(case: Case, page: str) -> None:
    on_page = dict(re.findall(r"^  • (.+)\n    • (\d)$", page, re.MULTILINE))
    marks = {one.id: one.mark for one in case.affiliations}
    ours = {one.name.natural: marks[one.affiliations[0]] for one in case.authors}
    assert ours == on_page


def test_affiliations_equal_the_page(case: Case, page: str) -> None:
    lines = re.findall(
        r"^ +(\d)\. ?\1\.(.+)$", page[page.index("Authors and Aff") :], re.MULTILINE
    )
    on_page = {mark: unspaced(text) for mark, text in lines}
    assert {one.mark: unspaced(one.printed) for one in case.affiliations} == on_page


def test_the_parts_of_an_affiliation_are_its_printed_words(case: Case) -> None:
    for affiliation in case.affiliations:
        parts = unspaced("".join(part.text for part in affiliation.parts))
        printed = unspaced(affiliation.printed).removeprefix("a")
        assert parts.replace(",", "") == printed.replace(",", "")


def test_key_words_and_copyright_equal_the_page(case: Case, page: str) -> None:
    assert case.article is not None
    (line,) = re.findall(r"^Key words\s+(.+?)\s*$", page, re.MULTILINE)
    assert unspaced("".join(case.article.keywords)) == unspaced(line)
    assert case.article.copyright in page


def test_title_and_place_equal_the_page(case: Case, page: str) -> None:
    assert case.article is not None
    text = case.article.text
    first, last = text["page"].split("-")
    assert case.article.title in page
    assert text["container-title"] in page
    assert f"Volume {text['volume']}, Issue {text['issue']}, pp {first}–{last}" in plain(page)
    assert text["genre"] in page


def test_the_summary_shares_no_sentence_with_the_published_abstract(case: Case, page: str) -> None:
    assert case.abstract is not None
    ours = {one.strip() for one in re.split(r"[.,] ", case.abstract.sections[0].text)}
    theirs = {one.strip() for one in re.split(r"[.,] ?", plain(page))}
    assert not {one for one in ours & theirs if len(one.split()) > 3}


def test_every_number_of_the_summary_is_on_the_page(case: Case, page: str) -> None:
    assert case.abstract is not None
    numbers = re.findall(r"\d+", case.abstract.sections[0].text)
    assert numbers
    assert set(numbers) <= set(re.findall(r"\d+", page))


def test_what_is_corrected_or_added_is_marked_with_its_basis(case: Case) -> None:
    for reference in case.references:
        assert all(one.basis for one in reference.corrections)
        assert all(one.basis for one in reference.added)
        added = {one.field for one in reference.added}
        beyond_print = {"DOI", "PMID", "issue"} & set(reference.text)
        assert beyond_print <= added
        for one in reference.corrections:
            assert one.printed in reference.printed
            assert one.printed != one.corrected


def unspaced(text: str) -> str:
    return re.sub(r"\s+", "", text)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
