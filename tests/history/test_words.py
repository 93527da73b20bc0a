"""Each item in words: just what the file states."""

import re
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.history.builders import (
    anchor_at,
    calendar,
    date,
    dated,
    on_day,
    point,
    seed,
    transplant,
    value,
)
from viewer.history.items import Item, Sort, every_item
from viewer.history.phrases import Phrases
from viewer.history.statements import Statement, statements
from viewer.history.words import ENGLISH, Words, listed
from viewer.model.treatment import Kind, Series, Treatment, TreatmentHistory
from viewer.model.when import (
    Anchor,
    AnchorPoint,
    At,
    AtLeast,
    Bounded,
    Duration,
    Exactly,
    NumberedDay,
    Span,
    Unit,
    Until,
    When,
    Within,
)

PHRASES = Phrases(ENGLISH, {"mra": "First dose of MRA", "dat": "Coombs test", "tx": "Graft"})
MRA = AnchorPoint("mra")


def sentence(history: TreatmentHistory, sort: Sort, row: int, inner: int | None = None) -> str:
    return statements(history)[Item(sort, row, inner)].sentence


def only(treatment: Treatment) -> Statement:
    history = TreatmentHistory((Anchor("mra", "First dose of MRA"),), (treatment,))
    return statements(history)[Item(Sort.TREATMENT, 0)]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (anchor_at("mra"), "at the first dose of MRA"),
        (anchor_at("dat"), "at the Coombs test"),
        (anchor_at("mra", 2, Unit.YEAR), "2 years after the first dose of MRA"),
        (anchor_at("mra", -1, Unit.DAY), "1 day before the first dose of MRA"),
        (on_day(10), "on day 10 (counted from the Graft)"),
        (on_day(-1), "on day −1 (counted from the Graft)"),
        (At(dated("2003-05-02")), "on 2 May 2003"),
        (At(dated("2003-05")), "in May 2003"),
        (At(dated("2003")), "in 2003"),
        (At(dated("2003~")), "about 2003"),
        (At(dated("2003?")), "in 2003 (uncertain)"),
        (At(dated("2003-21")), "in spring 2003"),
        (At(dated("199X")), "in 199X"),
        (
            Span(MRA, AtLeast(Duration(2, Unit.YEAR))),
            "from the first dose of MRA for at least 2 years",
        ),
        (Span(None, Exactly(Duration(0.5, Unit.HOUR))), "for 0.5 hours"),
        (Span(MRA), "from the first dose of MRA"),
        (Span(dated("2003"), Until(dated("2004"))), "from 2003 until 2004"),
        (Within(Duration(4, Unit.MONTH), MRA), "within 4 months of the first dose of MRA"),
        (Bounded(before=MRA), "before the first dose of MRA"),
        (Bounded(after=NumberedDay("tx", 12)), "after day 12 (counted from the Graft)"),
        (
            Bounded(after=MRA, before=point("mra", 1, Unit.WEEK)),
            "after the first dose of MRA and before 1 week after the first dose of MRA",
        ),
    ],
)
def test_a_time_reads_as_it_is_stated(when: When, words: str) -> None:
    assert PHRASES.when(when) == words


def test_a_brief_phrase_leaves_out_the_anchor_that_the_axis_names() -> None:
    brief = replace(PHRASES, brief=True)
    assert brief.when(on_day(12)) == "on day 12"
    assert brief.when(Within(Duration(4, Unit.MONTH), MRA)) == "within 4 months"


def test_a_drug_says_what_is_stated_and_what_is_not() -> None:
    assert sentence(seed(), Sort.TREATMENT, 7) == (
        "MRA, drug: 8 mg/kg every 2 weeks, from the first dose of MRA for at least 2 years; "
        "route not stated; end not stated."
    )


def test_a_drug_of_which_nothing_is_stated_says_so() -> None:
    assert only(Treatment("a", "melphalan", Kind.DRUG)).sentence == (
        "melphalan, drug: dose not stated; route not stated; time not stated."
    )


def test_a_procedure_owes_no_dose() -> None:
    told = only(Treatment("a", "plasma exchange", Kind.PROCEDURE, when=anchor_at("mra")))
    assert told.sentence == "plasma exchange, procedure: at the first dose of MRA."


def test_a_note_follows_its_sentence() -> None:
    told = only(Treatment("a", "leeches", Kind.OTHER, when=anchor_at("mra"), note="At home."))
    assert told.sentence == "leeches, other treatment: at the first dose of MRA. At home."


def test_braces_in_the_file_are_left_alone() -> None:
    told = only(Treatment("a", "{name}", Kind.OTHER, dose="{stated}"))
    assert told.sentence == "{name}, other treatment: {stated}; time not stated."


def test_an_outcome_names_all_it_is_told_of() -> None:
    assert sentence(seed(), Sort.OUTCOME, 0) == (
        "symptoms and laboratory data, outcome of corticosteroids, azathioprine, "
        "cyclophosphamide, cyclosporin A, melphalan, plasma exchange and irradiation of the "
        "spleen together: did not improve enough; time not stated."
    )
    assert sentence(seed(), Sort.OUTCOME, 1) == (
        "disease activity, outcome of MRA: well controlled, no adverse reactions, "
        "2 years after the first dose of MRA."
    )


def test_a_value_keeps_its_spelling_and_its_bound() -> None:
    told = statements(calendar())
    assert told[Item(Sort.POINT, 0, 5)].stated == "7.0 g/dL"
    assert told[Item(Sort.POINT, 0, 3)].stated == "12-13 g/dL"
    assert told[Item(Sort.POINT, 1, 0)].stated == "below 0.2 g/L"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (12, 16, "in g/dL; reference range 12 to 16"),
        (None, 5.5, "in g/dL; reference range up to 5.5"),
        (12, None, "in g/dL; reference range from 12"),
        (None, None, "in g/dL"),
    ],
)
def test_a_series_states_its_reference_range(
    low: float | None, high: float | None, words: str
) -> None:
    series = Series("s", "haemoglobin", "g/dL", (value("9"),), low, high)
    told = statements(TreatmentHistory(measurements=(series,)))[Item(Sort.SERIES, 0)]
    assert told.stated == words
    assert ("reference range not stated" in told.sentence) == (low is None and high is None)


def test_every_item_has_a_sentence_in_reading_order() -> None:
    history = transplant()
    assert list(statements(history)) == list(every_item(history))
    assert all(told.sentence.endswith(".") for told in statements(history).values())


def test_all_words_can_be_other_words() -> None:
    english = {field.name: getattr(ENGLISH, field.name) for field in fields(Words)}
    texts: dict[str, Any] = {
        name: _shouted(text) for name, text in english.items() if isinstance(text, str)
    }
    shouted = replace(ENGLISH, **texts)
    told = statements(seed(), shouted)[Item(Sort.TREATMENT, 7)]
    assert told.sentence == (
        "MRA, DRUG: 8 mg/kg every 2 weeks, FROM THE first dose of MRA FOR AT LEAST 2 YEARS; "
        "ROUTE NOT STATED; END NOT STATED."
    )


def _shouted(template: str) -> str:
    """Raise all letters but those of the names in braces."""
    return re.sub(r"(\{\w+\})|([a-z]+)", lambda found: found[1] or found[2].upper(), template)


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1), max_size=5))
def test_a_row_of_names_holds_each_once_in_order(names: list[str]) -> None:
    text = listed(ENGLISH, tuple(names))
    assert [name for name in re.split(", | and ", text) if name] == names


def test_a_date_of_the_year_nought_keeps_its_spelling() -> None:
    assert PHRASES.date(date("-0044")) == "-0044"
