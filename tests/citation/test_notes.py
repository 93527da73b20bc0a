from dataclasses import replace

import pytest

from tests.builders import a_reference
from tests.citation.styles import AMA, APA
from viewer.citation.choice import Choice, Wording
from viewer.citation.formatter import Formatter
from viewer.citation.notes import NoteKind
from viewer.csl import Library
from viewer.model.work import Name


def _texts(formatter: Formatter, ids: list[str], choice: Choice) -> dict[NoteKind, str]:
    return {note.kind: note.text for note in formatter.notes(ids, choice)}


def test_cut_lists_are_named_once_with_what_the_style_would_print(formatter: Formatter) -> None:
    said = _texts(formatter, ["gupta-2002", "choy-2002"], Choice(AMA))
    assert said[NoteKind.CUT_AUTHORS] == (
        "The source cuts both author lists after three names; AMA would list up to six."
    )


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        (["gupta-2002"], "The source cuts the author list after three names; APA"),
        (["claire-1998", "lapierre-1990"], "cuts the author list of 12 after one name; APA"),
        (["gupta-2002", "choy-2002", "lapierre-1990"], "cuts all author lists; APA"),
        (["claire-1998", "gupta-2002", "choy-2002"], "the author lists of 3 and 7 after three"),
    ],
)
def test_cut_lists_are_named_by_number(formatter: Formatter, ids: list[str], words: str) -> None:
    assert words in _texts(formatter, ids, Choice(APA))[NoteKind.CUT_AUTHORS]


def test_a_style_that_would_print_no_more_names_has_nothing_to_say(formatter: Formatter) -> None:
    harvard = Choice("harvard-cite-them-right")
    assert NoteKind.CUT_AUTHORS not in _texts(formatter, ["gupta-2002"], harvard)
    assert NoteKind.CUT_AUTHORS in _texts(formatter, ["lapierre-1990"], harvard)


def test_gaps_are_told_only_where_the_style_would_fill_them(formatter: Formatter) -> None:
    gaps = {NoteKind.NO_DOI, NoteKind.NO_ISSUE, NoteKind.SHORT_JOURNAL}
    assert not gaps & _texts(formatter, ["claire-1998"], Choice("nature")).keys()
    said = _texts(formatter, ["claire-1998", "gehrs-2002"], Choice(AMA))
    assert said[NoteKind.NO_DOI] == "AMA prints DOIs; 1 has none."
    assert said[NoteKind.NO_ISSUE] == "AMA prints issues; these references have none."


def test_a_journal_of_which_only_the_abbreviation_is_known_is_told_of(library: Library) -> None:
    known = a_reference(1, text={"container-title": "Blood", "container-title-short": "Blood"})
    short = a_reference(2, text={"container-title-short": "Res Immunol"})
    made = Formatter(library, [known, short])
    said = _texts(made, ["ref-1", "ref-2"], Choice(APA))
    assert said[NoteKind.SHORT_JOURNAL] == (
        "APA prints full names of journals; 2 has only the abbreviation."
    )
    assert NoteKind.SHORT_JOURNAL not in _texts(made, ["ref-1", "ref-2"], Choice(AMA))


def test_the_printed_wording_lacks_what_was_added(formatter: Formatter) -> None:
    printed = Choice(APA, wording=Wording.PRINTED)
    said = _texts(formatter, ["hirano-1990"], printed)
    assert NoteKind.SHORT_JOURNAL in said
    assert NoteKind.NO_DOI in said
    assert NoteKind.NO_DOI not in _texts(formatter, ["hirano-1990"], Choice(APA))


def test_which_wording_was_used_is_said_where_the_two_differ(formatter: Formatter) -> None:
    ids = ["claire-1998", "gehrs-2002", "barcellini-2000"]
    corrected = _texts(formatter, ids, Choice(AMA))
    printed = _texts(formatter, ids, Choice(AMA, wording=Wording.PRINTED))
    assert corrected[NoteKind.CORRECTED] == "Misprints of the source are corrected in 2 and 10."
    assert printed[NoteKind.MISPRINTED] == "Misprints of the source are kept in 2 and 10."
    assert _texts(formatter, ["claire-1998"], Choice()) == {}


def test_a_reference_without_a_printed_form_is_named(library: Library) -> None:
    bare = a_reference(2, printed="")
    said = _texts(Formatter(library, [a_reference(1), bare]), ["ref-1", "ref-2"], Choice())
    assert said == {NoteKind.NO_PRINTED_FORM: "The file has no printed form of 2."}


def test_runs_of_numbers_are_told_short(library: Library) -> None:
    cut = replace(a_reference(), authors_truncated=True, names={"author": (Name(family="X"),)})
    many = [replace(cut, id=f"r{n}", number=n) for n in (1, 2, 4, 5, 6, 9)]
    whole = replace(a_reference(20), names={"author": (Name(family="Y"),)})
    said = _texts(
        Formatter(library, [*many, whole]), [*(one.id for one in many), "ref-20"], Choice(AMA)
    )
    assert "the author lists of 1, 2, 4–6 and 9 after" in said[NoteKind.CUT_AUTHORS]


def test_nothing_chosen_needs_no_words(formatter: Formatter) -> None:
    assert formatter.notes([], Choice(AMA)) == ()
