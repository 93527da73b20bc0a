"""More like this: related for reasons that can be read."""

from hypothesis import given

from tests.finding.strategies import references
from viewer.finding import Index, SameYear, SharedWords, build, in_words, parse_query, related
from viewer.model.case import Case
from viewer.model.work import Reference


def reasons(case: Case, number: int, limit: int = 18) -> dict[int | None, list[str]]:
    index = build(case.references)
    (asked,) = (one for one in case.references if one.number == number)
    found = related(index, asked, limit)
    return {one.reference.number: [in_words(reason) for reason in one.reasons] for one in found}


def test_a_shared_author_and_rare_words_are_named(case: Case) -> None:
    assert reasons(case, 6)[5] == ["same author: Hirano T", "word in both titles: interleukin"]


def test_spellings_of_both_shores_are_shared(case: Case) -> None:
    assert reasons(case, 4)[2][-1] == "words in both titles: autoimmune, haemolytic, anaemia"


def test_the_most_related_come_first_and_no_more_than_asked(case: Case) -> None:
    assert list(reasons(case, 10, limit=2)) == [11, 4]


@given(references())
def test_being_related_is_mutual_and_always_explained(works: tuple[Reference, ...]) -> None:
    index = build(works)
    kinds = {
        (one.id, other.reference.id): kinds_of(other.reasons)
        for one in works
        for other in related(index, one, len(works))
    }
    assert all(one != other for one, other in kinds)
    assert all(kinds[pair] - {SameYear} for pair in kinds)
    assert kinds == {(other, one): why for (one, other), why in kinds.items()}


def kinds_of(found: tuple[object, ...]) -> frozenset[type]:
    return frozenset(map(type, found))


@given(references())
def test_a_shared_word_stands_in_both_titles(works: tuple[Reference, ...]) -> None:
    index: Index = build(works)
    for one in works:
        for other in related(index, one, 3):
            for reason in other.reasons:
                if isinstance(reason, SharedWords):
                    assert shared_twice(index, reason.words, one, other.reference)


def shared_twice(index: Index, words: tuple[str, ...], one: Reference, other: Reference) -> bool:
    found = {
        index.references[row].id
        for word in words
        for row in index.find(parse_query(f'title:"{word}"'))
    }
    return {one.id, other.id} <= found
