"""What is copied can be watched, stopped and asked for again, and stays the same."""

import gc
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.builders import a_reference
from tests.citation.styles import AMA, APA
from tests.generated import references
from viewer.citation.choice import AS_PRINTED, Choice, Numbering
from viewer.citation.clip import as_printed, clip
from viewer.citation.compositor import Compositor, CopyRequest, Kind, Remarks
from viewer.citation.formats import BIBTEX, CSL_JSON, FORMATS, PRINTED, render
from viewer.citation.formatter import Formatter, NothingToFormatError
from viewer.citation.items import csl_item
from viewer.citation.note_words import NoteWords
from viewer.citation.pacing import Paced, at_once, part_of
from viewer.citation.words import Formatted, words
from viewer.csl import Library
from viewer.model.case import Case

MLA = "modern-language-association"


class StoppedError(Exception):
    """What a pause raises to end the work."""


@pytest.fixture
def compositor(library: Library, case: Case) -> Compositor:
    return Compositor(case, lambda case: Formatter.for_case(library, case))


@pytest.mark.parametrize("style", [AS_PRINTED, AMA, APA, MLA])
def test_a_clip_made_with_pauses_is_the_same_in_every_format(
    compositor: Compositor, formatter: Formatter, ids: list[str], style: str
) -> None:
    choice = Choice(style)
    for form in (None, *FORMATS):
        shares: list[float | None] = []
        made = compositor.clip(CopyRequest(Kind.ENTRIES, choice, tuple(ids), form), shares.append)
        known = [share for share in shares if share is not None]
        if form is not PRINTED:
            assert made == clip(formatter.entries(ids, choice), form)
        # BibTeX goes through the works twice: for their keys, and for all else.
        assert form is BIBTEX or known == sorted(known)
        assert len(known) >= len(ids)
        assert 0 <= known[0] < known[-1] < 1


def test_the_first_of_many_are_found_without_a_look_at_the_rest(library: Library) -> None:
    case = Case(references=tuple(references(5_000)))
    compositor = Compositor(case, lambda case: Formatter.for_case(library, case))
    pauses: list[float | None] = []
    for chosen, most in ((case.references[:30], 1), (case.references[-1:], 10)):
        pauses.clear()
        ids = tuple(one.id for one in chosen)
        request = CopyRequest(Kind.ENTRIES, Choice(AS_PRINTED), ids)
        made = compositor.formatted(request, pauses.append)
        assert [work.id for work in made.works] == list(ids)
        assert len(pauses) == most


def test_the_printed_entries_are_those_of_the_source(
    compositor: Compositor, case: Case, ids: list[str]
) -> None:
    request = CopyRequest(Kind.ENTRIES, Choice(APA), tuple(ids), PRINTED)
    assert compositor.clip(request) == as_printed(case.references)


def test_printed_entries_counted_from_one_have_their_own_numbers(compositor: Compositor) -> None:
    choice = Choice(AS_PRINTED, numbering=Numbering.FROM_ONE)
    made = compositor.clip(CopyRequest(Kind.ENTRIES, choice, ("choy-2002", "iwamoto-2002")))
    assert [line[:2] for line in made.plain.splitlines()] == ["1.", "2."]


def test_the_citation_in_the_text_and_of_the_article_are_the_formatters(
    compositor: Compositor, formatter: Formatter
) -> None:
    choice = Choice(APA)
    cited = CopyRequest(Kind.IN_TEXT, choice, ("gupta-2002",))
    article = CopyRequest(Kind.ARTICLE, choice)
    assert compositor.clip(cited).plain == "(Gupta et al., 2002)"
    assert compositor.clip(article) == clip(formatter.article_entry(choice))


def test_remarks_are_the_notes_and_the_citation_in_the_text(compositor: Compositor) -> None:
    remarks = compositor.remarks(("gupta-2002", "atreya-2000"), Choice(APA), NoteWords())
    assert words(remarks.in_text) == "(Atreya et al., 2000; Gupta et al., 2002)"
    assert remarks.why is None
    assert compositor.remarks((), Choice(AS_PRINTED), NoteWords()) == Remarks()
    none = compositor.remarks((), Choice(APA), NoteWords())
    assert str(none.why) == "No reference is chosen to be cited."


def test_a_style_that_cannot_be_used_says_so(compositor: Compositor) -> None:
    with pytest.raises(NothingToFormatError):
        compositor.clip(CopyRequest(Kind.IN_TEXT, Choice(AS_PRINTED), ("gupta-2002",)))


@pytest.mark.parametrize("style", [AMA, APA, MLA])
def test_work_that_is_stopped_anywhere_can_be_asked_for_again(style: str) -> None:
    works = references(12)
    library = Library()
    ids = tuple(one.id for one in works)
    request = CopyRequest(Kind.ENTRIES, Choice(style), ids)
    expected = Compositor(Case(references=works), lambda _: Formatter(library, works))
    whole = expected.clip(request)
    pauses = 0

    def count(_share: float | None) -> None:
        nonlocal pauses
        pauses += 1

    Compositor(Case(references=works), lambda _: Formatter(library, works)).clip(request, count)
    assert pauses > 4 * len(ids)
    for stop in range(0, pauses, 17):
        tried = Compositor(Case(references=works), lambda _: Formatter(library, works))
        with pytest.raises(StoppedError):
            tried.clip(request, _Stopping(iter(range(stop))))
        assert tried.clip(request) == whole


def test_another_answer_is_made_in_between_without_harm() -> None:
    works = references(30)
    formatter = Formatter(Library(), works)
    ids = [one.id for one in works]
    between: list[Formatted] = []

    def pause(share: float | None) -> None:
        if share is not None:
            with formatter.pausing(at_once):
                between.append(formatter.entries(ids[3:5], Choice(APA)))

    with formatter.pausing(pause):
        made = formatter.entries(ids, Choice(APA))
    alone = Formatter(Library(), works)
    assert made == alone.entries(ids, Choice(APA))
    assert between == [alone.entries(ids[3:5], Choice(APA))] * len(ids)


def test_a_style_that_tells_nothing_apart_reads_only_what_is_chosen() -> None:
    looked: list[None] = []
    works = references(500)
    formatter = Formatter(Library(), works)
    formatter.entries([works[0].id], Choice(AMA))
    with formatter.pausing(lambda _share: looked.append(None)):
        formatter.entries([works[7].id], Choice(AMA))
    assert len(looked) < 10


@pytest.mark.parametrize("style", [AMA, APA, MLA])
def test_formatting_leaves_no_cycles_behind(style: str) -> None:
    works = references(100)
    formatter = Formatter(Library(), works)
    ids = [one.id for one in works]
    formatter.entries(ids, Choice(style))
    gc.collect()
    gc.disable()
    try:
        clip(formatter.entries(ids, Choice(style)))
        assert gc.collect() < len(works)
    finally:
        gc.enable()


def test_csl_json_is_set_as_the_standard_library_sets_it() -> None:
    works = (*references(5), replace(a_reference(3), text={"title": "“α”\\ \t<i>β</i>"}))
    written = render(Formatted((), works), CSL_JSON)
    assert written == json.dumps(json.loads(written), ensure_ascii=False, indent=2) + "\n"
    assert [one["id"] for one in json.loads(written)] == [csl_item(one)["id"] for one in works]
    assert render(Formatted(()), CSL_JSON) == "[]\n"


def test_a_part_of_the_work_takes_its_part_of_the_whole() -> None:
    told: list[float | None] = []
    half = part_of(told.append, 0.5, 1)
    for share in (0.0, None, 0.5):
        half(share)
    assert told == [0.5, None, 0.75]


def test_what_is_paced_is_a_sequence_like_any_other() -> None:
    told: list[float | None] = []
    things = Paced("abcd", told.append)
    assert (len(things), things[1], things[1:3]) == (4, "b", "bc")
    assert told == []
    assert list(things) == ["a", "b", "c", "d"]
    assert told == [0, 0.25, 0.5, 0.75]


class _Stopping:
    def __init__(self, left: Iterator[int]) -> None:
        self._left = left

    def __call__(self, _share: float | None) -> None:
        if next(self._left, None) is None:
            raise StoppedError
