"""What is typed finds what it should, at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.finding import plain
from tests.finding.strategies import WORDS, chunks, references
from viewer.finding import Index, Order, Query, build, build_in_steps, parse_query
from viewer.finding.orders import sort_key
from viewer.model.case import Case
from viewer.model.work import Reference


@pytest.fixture(scope="module")
def index(case: Case) -> Index:
    return build(case.references)


def found(index: Index, text: str) -> list[int | None]:
    return [index.references[row].number for row in index.find(parse_query(text))]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("tumor necrosis alpha", [14]),
        ("necrosis α tumour", [14]),
        ("hemolytic", [1, 2, 3, 4, 10]),
        ("HAEMOLYTIC", [1, 2, 3, 4, 10]),
        ("leukaemia", [3, 11]),
        ("signalling", [8]),
        ("lifethreatening", [4]),
        ("life threatening", [4]),
        ("life-threatening", [4]),
        ("stills", [9]),
        ("koppler", [18]),
        ("author:hirano", [5, 6]),
        ('author:"la m', [4]),
        ('"la manna a"', [4]),
        ('"interleukin 6"', [5, 6, 7, 8, 9, 13]),
        ('"interleukin 6 rec', [7, 9, 13]),
        ("journal:blood", [13, 17]),
        ("title:blood", [10]),
        ("year:1998..2000", [1, 8, 10, 13, 16]),
        ("year:..1990", [5, 12]),
        ("year:2003..", [14, 18]),
        ("year:199", [1, 5, 6, 12]),
        ("number:3..5", [3, 4, 5]),
        ("has:doi", [2, 5, 7, 8, 10]),
        ("has:pmid", [4, 5]),
        ("is:corrected", [2, 4, 10, 12, 18]),
        ("is:truncated year:2002", [3, 7, 11, 15]),
        ("10.1002/ajh.10062", [2]),
        ("https://doi.org/10.1002/ajh.10062", [2]),
        ("doi:10.1038", [8]),
        ("2127356", [5]),
        ("quantificationo", [10]),
        ("unknown:word", []),
        ("journal:", list(range(1, 19))),
        ("", list(range(1, 19))),
    ],
)
def test_the_case_of_2004_is_searched_as_its_readers_type(
    index: Index, text: str, numbers: list[int]
) -> None:
    assert found(index, text) == numbers


@given(references(), st.lists(chunks(), max_size=3), st.sampled_from([None, "author", "title"]))
def test_words_find_what_reading_everything_finds(
    works: tuple[Reference, ...], typed: list[str], field: str | None
) -> None:
    prefix = f"{field}:" if field else ""
    query = parse_query(" ".join(prefix + chunk for chunk in typed))
    expected = [
        row
        for row, work in enumerate(works)
        if all(plain.holds_word(work, chunk, field) for chunk in typed)
    ]
    assert list(build(works).find(query)) == expected


@given(references(), st.lists(st.sampled_from(WORDS), min_size=2, max_size=3))
def test_a_phrase_finds_what_reading_everything_finds(
    works: tuple[Reference, ...], words: list[str]
) -> None:
    phrase = " ".join(words)
    rows = build(works).find(parse_query(f'"{phrase}"'))
    assert list(rows) == [
        row for row, work in enumerate(works) if plain.holds_phrase(work, phrase, None)
    ]


@given(
    references(),
    st.sampled_from(["has:doi", "has:pmid", "has:pubmed", "is:truncated", "is:corrected"]),
    st.integers(1996, 2004),
    st.integers(1996, 2004),
)
def test_traits_and_years_find_what_reading_everything_finds(
    works: tuple[Reference, ...], trait: str, first: int, last: int
) -> None:
    rows = build(works).find(parse_query(f"{trait} year:{first}..{last}"))
    assert list(rows) == [
        row
        for row, work in enumerate(works)
        if plain.holds_trait(work, trait) and work.year is not None and first <= work.year <= last
    ]


@pytest.mark.parametrize("descending", [False, True])
@given(works=references(), order=st.sampled_from(Order))
def test_an_order_is_that_of_its_keys_with_the_unstated_last(
    works: tuple[Reference, ...], order: Order, *, descending: bool
) -> None:
    index = build(works)
    keys = {row: sort_key(work, order) for row, work in enumerate(works)}
    stated = [row for row in keys if keys[row] is not None]
    stated.sort(key=lambda row: keys[row], reverse=descending)  # type: ignore[arg-type, return-value]
    unstated = [row for row in keys if keys[row] is None]
    rows = index.find(Query())
    assert list(index.sorted(rows, order, descending=descending)) == stated + unstated


@given(st.text())
def test_whatever_is_typed_is_read_and_searched(text: str) -> None:
    works = build(())
    assert list(works.find(parse_query(text))) == []


def test_the_steps_of_building_tell_how_far_they_are(case: Case) -> None:
    seen = [step.done / step.total for step in build_in_steps(case.references)]
    assert seen == sorted(seen)
    assert 0 < seen[0] <= seen[-1] <= 1
