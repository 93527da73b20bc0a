"""What is marked in a row is what was asked for."""

from itertools import pairwise

import pytest
from hypothesis import given

from tests.builders import a_reference
from tests.finding.strategies import chunks, texts
from viewer.finding import Field, build, marks, parse_query


def marked(query: str, text: str, field: Field = Field.TITLE) -> list[str]:
    return [text[start:end] for start, end in marks(parse_query(query), text, field)]


@pytest.mark.parametrize(
    ("query", "text", "parts"),
    [
        ("hemolyt anem", "Autoimmune haemolytic anaemia", ["haemolyt", "anaem"]),
        ("tumor alpha", "tumour factor-α, TNFα", ["tumour", "α", "α"]),
        ("lifethr", "for life-threatening", ["life-thr"]),
        ("sjogren", "in Sjögren’s", ["Sjögren"]),
        ("strasse", "Straße 1", ["Straße"]),
        ('"interleukin 6 rec', "anti-interleukin-6 receptor", ["interleukin-6 receptor"]),
        ("author:blood year:2002 has:doi", "blood 2002", []),
        ("zzz", "nothing", []),
    ],
)
def test_marks_stand_on_the_letters_as_they_are_written(
    query: str, text: str, parts: list[str]
) -> None:
    assert marked(query, text) == parts


def test_a_name_is_marked_as_it_is_spelled_alone() -> None:
    assert marked("michel", "Michael A", Field.AUTHOR) == []
    assert marked("author:mich", "Michael A", Field.AUTHOR) == ["Mich"]


@given(texts, chunks())
def test_a_title_is_marked_if_and_only_if_it_is_found(title: str, chunk: str) -> None:
    query = parse_query(f"title:{chunk}")
    found = len(build((a_reference(title=title),)).find(query)) == 1
    spans = marks(query, title, Field.TITLE)
    # Of words written in one, such as a DOI, each is marked where it stands.
    asked = [part for term in query.terms for one in term.compounds for part in one.parts]  # type: ignore[union-attr]
    if len(asked) == 1:
        assert bool(spans) == found
    assert all(0 <= start < end <= len(title) for start, end in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


@given(texts, chunks())
def test_each_mark_begins_with_what_was_asked(title: str, chunk: str) -> None:
    query = parse_query(chunk)
    for start, end in marks(query, title, Field.TITLE):
        again = (a_reference(title=title[start:end], text={}, issued="", authors=(), printed=""),)
        compounds = query.terms[0].compounds  # type: ignore[union-attr]
        parts = tuple(part for one in compounds for part in one.parts)
        assert any(list(build(again).find(parse_query(part))) == [0] for part in (*parts, chunk))
