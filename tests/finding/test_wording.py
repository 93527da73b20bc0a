"""What is asked for and what was found, in words that can be another language's."""

import pytest

from viewer.finding import FindingWords, count_in_words, describe, parse_query


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ""),
        ("anti il-6", "anti, il-6"),
        ("author:choy", "author choy"),
        ("“soluble receptor”", "“soluble receptor”"),
        ("year:1998..2002", "year 1998 to 2002"),
        ("year:..2002", "year up to 2002"),
        ("number:3..", "number 3 or later"),
        ("doi:10.1002/x", "DOI 10.1002/x…"),
        ("has:doi", "with a DOI"),
        ("has:p", "with a PMID or with a PubMed link"),
    ],
)
def test_a_query_is_described_as_it_was_understood(typed: str, words: str) -> None:
    assert describe(parse_query(typed)) == words


@pytest.mark.parametrize(
    ("found", "total", "words"),
    [
        (18, 18, "18 references"),
        (1, 1, "1 reference"),
        (0, 1, "0 of 1 reference"),
        (3, 12_000, "3 of 12,000 references"),
    ],
)
def test_what_was_found_is_counted_in_words(found: int, total: int, words: str) -> None:
    assert count_in_words(found, total) == words


def test_the_words_can_be_turned() -> None:
    turned = FindingWords(some="{total}件中{found}件", year="{range}年", or_later="{first}以降")
    assert count_in_words(3, 18, turned) == "18件中3件"
    assert describe(parse_query("year:2000.."), turned) == "2000以降年"
