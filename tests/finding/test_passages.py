"""Passages are found and marked as references are, and as a plain reader would find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_reference
from tests.finding.plain import plain_holds_chunk, plain_holds_phrase
from tests.finding.strategies import FAMILIES, chunks, texts
from viewer.finding import Field, Part, Passage, build, extract, marks, parse_query, search

_NAMES = st.sampled_from(FAMILIES)


def a_passage(place: int, *texts: str, names: tuple[str, ...] = ()) -> Passage:
    parts = tuple(Part(text) for text in texts)
    return Passage((place,), (*parts, *(Part(name, Field.AUTHOR) for name in names)))


@st.composite
def passages(draw: st.DrawFn) -> tuple[Passage, ...]:
    count = draw(st.integers(0, 8))
    return tuple(
        a_passage(
            place,
            *draw(st.lists(texts, max_size=3)),
            names=tuple(draw(st.lists(_NAMES, max_size=2))),
        )
        for place in range(count)
    )


def found(text: str, *shown: str) -> list[str]:
    hits = search([a_passage(place, each) for place, each in enumerate(shown)], text)
    return [shown[hit.passage.place[0]] for hit in hits]


def marked(text: str, shown: str) -> list[str]:
    hits = search([a_passage(0, shown)], text)
    return [shown[start:end] for hit in hits for spans in hit.spans for start, end in spans]


@given(passages(), st.lists(chunks(), min_size=1, max_size=3))
def test_the_passages_found_are_those_that_hold_every_word(
    some: tuple[Passage, ...], asked: list[str]
) -> None:
    hits = search(some, " ".join(asked))
    plain = [one for one in some if all(plain_holds_chunk(_fields(one), each) for each in asked)]
    assert [hit.passage for hit in hits] == plain


@given(passages(), texts.filter(lambda text: " " in text))
def test_a_phrase_is_found_where_its_words_follow_one_another_in_one_part(
    some: tuple[Passage, ...], phrase: str
) -> None:
    hits = search(some, f'"{phrase}"')
    assert [hit.passage for hit in hits] == [
        one for one in some if plain_holds_phrase(_fields(one), phrase)
    ]


@given(texts, chunks())
def test_a_passage_is_found_and_marked_as_the_title_of_a_reference_is(
    text: str, asked: str
) -> None:
    query = parse_query(f"title:{asked}")
    as_title = build((a_reference(title=text),)).find(query)
    hits = search([Passage((0,), (Part(text, Field.TITLE),))], f"title:{asked}")
    assert len(hits) == len(as_title)
    assert all(hit.spans == (marks(query, text, Field.TITLE),) for hit in hits)


def _fields(passage: Passage) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {"author": [], "other": []}
    for part in passage.parts:
        fields[part.field.value].append(part.text)
    return fields


def test_words_are_found_in_any_order_by_their_beginnings() -> None:
    sentence = "Serum haemoglobin then rose gradually and was normal within 4 months."
    assert found("normal haemo", sentence, "MRA was given.") == [sentence]
    assert marked("normal haemo", sentence) == ["haemo", "normal"]


@pytest.mark.parametrize(
    ("asked", "shown", "parts"),
    [
        ("hemoglobin", "Serum haemoglobin rose", ["haemoglobin"]),
        ("haemolytic", "hemolytic anemia", ["hemolytic"]),
        ("tnf alpha", "TNF-α and IFN-γ", ["TNF", "α"]),
        ("κ", "NF-kappa B", ["kappa"]),
        ("sjogren", "Sjögren’s syndrome", ["Sjögren"]),
        ("il-6", "anti-\N{WORD JOINER}IL-\N{WORD JOINER}6", ["IL-\N{WORD JOINER}6"]),
        ("IL-6", "its IL-6, the il-6 receptor", ["IL-6", "il-6"]),
        ("<b>il", "the <b>IL</b>", ["b", "IL", "b"]),
    ],
)
def test_spelling_accents_and_greek_letters_make_no_difference(
    asked: str, shown: str, parts: list[str]
) -> None:
    assert marked(asked, shown) == parts


@pytest.mark.parametrize("asked", ["", "  ", "year:2002", "has:doi", "number:3", "pmid:1", "—"])
def test_nothing_is_found_where_no_words_are_asked_for(asked: str) -> None:
    assert search([a_passage(0, "2002 has doi 3 1")], asked) == ()


def test_a_name_is_found_as_it_is_spelled_alone() -> None:
    one = a_passage(0, names=("Akane Michael",))
    assert search([one], "michel") == ()
    assert search([one], "author:mich")[0].spans == (((6, 10),),)


def test_an_extract_stands_around_the_first_mark_between_words() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    start = text.index("nine")
    cut = extract(text, ((start, start + 4),), 20)
    assert cut.text.startswith("…")
    assert cut.text.endswith("…")
    assert cut.text.strip("…") in text
    assert [cut.text[first:last] for first, last in cut.spans] == ["nine"]


@given(st.lists(st.text("ab ", max_size=9), max_size=12).map(" ".join), st.data())
def test_the_marks_of_an_extract_stand_on_the_same_letters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = extract(text, ((start, end),), data.draw(st.integers(0, 40)))
    assert [cut.text[first:last] for first, last in cut.spans] == [text[start:end]]
    assert cut.text.strip("…") in text
