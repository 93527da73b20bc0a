"""What many references leave behind goes bit by bit, and nothing that is still used."""

import sys

from tests.citation.styles import AMA, APA
from tests.generated import references
from viewer.citation.choice import Choice
from viewer.citation.compositor import Compositor, CopyRequest, Kind
from viewer.citation.formatter import Formatter
from viewer.citation.pacing import at_once, let_go
from viewer.csl import Library
from viewer.model.case import Case

_LOCALES = ("en-GB", "de-DE", "fr-FR", "es-ES", "it-IT")


def test_things_go_a_few_at_a_time() -> None:
    pauses: list[float | None] = []
    listed = list(range(1000))
    let_go(listed, pauses.append)
    named = dict.fromkeys(range(1000))
    let_go(named, pauses.append)
    assert (listed, named, pauses) == ([], {}, [None] * 10)


def test_a_processor_that_others_drive_out_amid_its_work_finishes_it() -> None:
    works = references(12)
    ids = [one.id for one in works]
    formatter = Formatter(Library(), works)
    others: list[int] = []

    def pause(share: float | None) -> None:
        if share == 0.5:
            with formatter.pausing(at_once):
                for locale in _LOCALES:
                    made = formatter.entries(ids, Choice(APA, locale=locale))
                    others.append(len(made.paragraphs))

    with formatter.pausing(pause):
        made = formatter.entries(ids, Choice(APA))
    assert others == [len(ids)] * len(_LOCALES)
    assert made == Formatter(Library(), works).entries(ids, Choice(APA))


def test_a_case_that_is_let_go_is_held_by_nothing() -> None:
    works = references(40)
    before = sys.getrefcount(works[0])
    case = Case(references=works)
    compositor = Compositor(case, lambda case: Formatter.for_case(Library(), case))
    for style in (AMA, APA):
        request = CopyRequest(Kind.ENTRIES, Choice(style), tuple(one.id for one in works))
        compositor.clip(request)
    held = sys.getrefcount(works[0])
    pauses: list[float | None] = []
    compositor.let_go(pauses.append)
    after = sys.getrefcount(works[0])
    assert held > before == after
    assert pauses
    assert set(pauses) == {None}
