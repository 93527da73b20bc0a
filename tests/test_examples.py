"""The example cases say what the facts beside the checkout say, in words of their own."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import pytest

from tests.builders import ROOT, SHARED
from viewer.history.clock import DAYS_IN, Mark, clock_of
from viewer.model.case import Abstract, AbstractKind, Case
from viewer.model.edtf import Date
from viewer.model.treatment import DoseStep, Treatment
from viewer.model.when import Exactly, Span, Unit, When
from viewer.model.work import Article
from viewer.source import Reading, read_case
from viewer.source.times import anchors_of

TRANSPLANT = "pls-intestine-2022"
ENTEROPATHY = "aie-vedolizumab-2018"

of_the_transplant = pytest.mark.parametrize("name", [TRANSPLANT])
of_the_enteropathy = pytest.mark.parametrize("name", [ENTEROPATHY])

_FACTS = SHARED / "cases"
_NOT_STATED = "not stated"
_NAMES_OF_FACTS = {
    "title": "title",
    "container-title": "journal",
    "container-title-short": "abbrev",
    "volume": "volume",
    "issue": "issue",
    "page": "pages_or_eid",
    "DOI": "doi",
    "PMID": "pmid",
    "PMCID": "pmcid",
    "ISSN": "issn",
    "publisher": "publisher",
}
_CITED = ("title", "container-title", "volume", "issue", "page", "PMID")


@pytest.fixture(params=[TRANSPLANT, ENTEROPATHY])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def reading(name: str) -> Reading:
    return read_case(ROOT / "resources" / "examples" / f"{name}.yaml")


@pytest.fixture
def example(reading: Reading) -> Case:
    assert reading.case is not None
    return reading.case


@pytest.fixture
def known(name: str) -> str:
    """Return the facts of the example as they are written down."""
    if not _FACTS.is_dir():
        pytest.skip("the facts are not beside this checkout")
    return (_FACTS / f"{name.replace('-', '_')}.json").read_text(encoding="utf-8")


@pytest.fixture
def facts(known: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(known)
    return found


# The files by themselves


def test_an_example_reads_without_any_problem(reading: Reading) -> None:
    assert reading.problems == ()
    assert reading.case is not None
    assert not reading.case.damaged


def test_every_item_of_a_history_rests_on_words_of_the_summary(example: Case) -> None:
    history = example.history
    points = [point for series in history.measurements for point in series.points]
    found = (*history.anchors, *acts(example), *history.observations, *points, *history.outcomes)
    assert summary_of(example).kind is AbstractKind.SUMMARY
    assert len(found) > 30
    assert [one for one in found if not one.evidence] == []


def test_the_items_of_a_history_have_ids_of_their_own(example: Case) -> None:
    history = example.history
    for ids in (
        [one.id for one in history.treatments],
        [one.id for one in history.observations],
        [one.id for one in history.measurements],
        [one.id for one in history.outcomes],
    ):
        assert all(ids)
        assert len(set(ids)) == len(ids)


def test_what_a_history_points_at_is_in_it(example: Case) -> None:
    history = example.history
    treated = {one.id for one in history.treatments}
    assert {id_ for outcome in history.outcomes for id_ in outcome.of} <= treated
    told_from = {id_ for when in times(example) for id_ in anchors_of(when)}
    assert told_from == {anchor.id for anchor in history.anchors}


@of_the_enteropathy
def test_every_affiliation_is_somebodys(example: Case) -> None:
    theirs = {id_ for author in example.authors for id_ in author.affiliations}
    assert theirs == {one.id for one in example.affiliations}


@of_the_enteropathy
def test_a_case_without_dates_puts_only_an_anchors_own_event_at_a_point(example: Case) -> None:
    clock = clock_of(example.history)
    exact = [one for one in map(clock.place, times(example)) if isinstance(one, Mark)]
    assert exact == [Mark("diagnosis", 0.0)]


# The files and the facts


def test_every_number_of_a_history_is_a_stated_one(example: Case, known: str) -> None:
    numbers = numbers_in(example.history)
    assert len(numbers) > 10
    assert numbers <= numbers_in(known)


def test_every_number_of_the_prose_is_a_stated_one(example: Case, known: str) -> None:
    numbers = numbers_in(prose_of(example))
    assert len(numbers) > 10
    assert numbers <= numbers_in(known)


def test_no_sentence_is_borrowed(example: Case, facts: dict[str, Any]) -> None:
    ours = sentences_in((prose_of(example), example.history))
    assert len(ours) > 10
    theirs = sentences_in(facts)
    assert len(theirs) > 10
    assert ours & theirs == set()


def test_every_stated_value_is_there_at_its_stated_day(
    example: Case, facts: dict[str, Any]
) -> None:
    stated = Counter(stated_value(one) for one in facts["measurements"])
    assert Counter(values(example)) == stated


@of_the_transplant
def test_the_haemoglobin_series_is_the_stated_one(example: Case, facts: dict[str, Any]) -> None:
    ours = [value for value in values(example) if value[0] == "haemoglobin"]
    assert [day for _, _, day, _ in ours] == [-1, 5, 10, 11, 11, 12, 43]
    assert ours == [
        stated_value(one) for one in facts["measurements"] if one["name"] == "haemoglobin"
    ]


def test_reference_ranges_are_given_exactly_where_they_are_stated(
    example: Case, facts: dict[str, Any]
) -> None:
    ours = {
        series.what: f"normal {series.reference_low:g}-{series.reference_high:g}"
        for series in example.history.measurements
        if series.reference_low is not None and series.reference_high is not None
    }
    assert ours == {one["name"]: one["note"] for one in facts["measurements"] if "note" in one}


def test_a_treatment_is_on_a_day_exactly_where_one_is_stated(
    example: Case, facts: dict[str, Any]
) -> None:
    stated = [one["start"].get("day") for one in facts["treatments"]]
    assert [day_of(example, act.when) for act in acts(example)] == stated


def test_a_treatment_has_the_stated_dose_or_none(example: Case, facts: dict[str, Any]) -> None:
    for act, fact in zip(acts(example), facts["treatments"], strict=True):
        stated = fact["dose"].removeprefix(_NOT_STATED)
        assert bool(act.dose) == bool(stated)
        assert stated.startswith(act.dose)


@of_the_transplant
def test_a_length_is_given_exactly_where_one_is_stated(
    example: Case, facts: dict[str, Any]
) -> None:
    schedules = [one["schedule"] for one in facts["treatments"]]
    ours = [
        str(treatment.when.extent.duration)
        for treatment in example.history.treatments
        if isinstance(treatment.when, Span) and isinstance(treatment.when.extent, Exactly)
    ]
    assert ours == [one for one in schedules if re.fullmatch(r"[0-9]+ days", one)]
    assert ours == ["3 days", "5 days"]


def test_a_treatment_has_the_stated_kind_and_route_or_none(
    example: Case, facts: dict[str, Any]
) -> None:
    stated = [
        (fact["kind"], fact["route"].removeprefix(_NOT_STATED))
        for act, fact in zip(acts(example), facts["treatments"], strict=True)
        if isinstance(act, Treatment)
    ]
    assert [(one.kind.value, one.route) for one in example.history.treatments] == stated


@of_the_transplant
def test_events_are_on_their_stated_days(example: Case, facts: dict[str, Any]) -> None:
    stated = {one["event"]: one["when"].get("day") for one in facts["events"]}
    coombs = {
        f"{one.what} {one.finding}": day_of(example, one.when)
        for one in example.history.observations
        if one.what == "direct Coombs test"
    }
    (discharged,) = (one for one in example.history.outcomes if one.what == "discharge")
    assert len(coombs) == 2
    assert coombs.items() <= stated.items()
    assert day_of(example, discharged.when) == next(
        day for event, day in stated.items() if event.startswith("discharge")
    )


@of_the_transplant
def test_every_day_is_a_stated_one_and_readmission_a_month_after_discharge(
    example: Case, facts: dict[str, Any]
) -> None:
    starts = [one["start"] for one in facts["treatments"]]
    whens = [one["when"] for one in (*facts["events"], *facts["measurements"])]
    stated = {one["day"] for one in (*starts, *whens) if "day" in one}
    of_the_abstract_alone, readmission = 9, 43 + DAYS_IN[Unit.MONTH]
    ours = {day_of(example, when) for when in times(example)} - {None}
    assert ours == stated | {of_the_abstract_alone, readmission}


@of_the_transplant
def test_what_the_source_tells_in_two_ways_is_kept_in_both(
    example: Case, facts: dict[str, Any]
) -> None:
    told = numbers_in(example.source.description) & numbers_in(summary_of(example))
    assert numbers_in(facts["text_discrepancies"]) == {9, 10, 227, 8, 320}
    assert told >= {9, 10, 227, 8, 320}


def test_the_article_has_the_stated_data_and_no_others(
    example: Case, facts: dict[str, Any]
) -> None:
    article, stated = article_of(example), facts["article"]
    ours = {csl: text for csl, text in article.text.items() if csl not in {"genre", "license"}}
    assert ours == {
        csl: stated[fact] for csl, fact in _NAMES_OF_FACTS.items() if stated.get(fact) is not None
    }
    assert article.text["genre"].lower() == stated["type"].replace("-", " ")
    assert article.keywords == tuple(stated["keywords"])


def test_the_dates_of_the_article_are_the_stated_ones(
    example: Case, facts: dict[str, Any]
) -> None:
    stated = facts["article"]
    issued = [stated[part] for part in ("year", "month", "day") if stated.get(part)]
    expected = {
        "issued": "-".join(f"{part:02}" for part in issued),
        "submitted": stated.get("submitted") or stated.get("received"),
        "available-date": stated.get("web_publication"),
    }
    dates = article_of(example).dates
    ours = {key: date.text for key, date in dates.items() if isinstance(date, Date)}
    assert ours == {key: date for key, date in expected.items() if date}


def test_the_licence_is_given_where_it_is_stated(example: Case, facts: dict[str, Any]) -> None:
    ours = article_of(example).text.get("license", _NOT_STATED)
    assert facts["licence_as_stated"].startswith(ours)


def test_the_source_is_found_where_the_facts_were(example: Case, facts: dict[str, Any]) -> None:
    assert example.source.url == facts["source_url"]


@of_the_enteropathy
def test_authors_are_the_stated_ones_in_their_order(example: Case, facts: dict[str, Any]) -> None:
    marks = {one.id: int(one.mark) for one in example.affiliations}
    assert [
        (
            one.name.given,
            one.name.family,
            [marks[id_] for id_ in one.affiliations],
            one.corresponding,
        )
        for one in example.authors
    ] == [
        (one["given"], one["family"], one["affiliations"], one.get("corresponding", False))
        for one in facts["authors"]
    ]


@of_the_transplant
def test_a_list_of_authors_known_in_part_is_left_out_and_said_to_be_lacking(
    example: Case, facts: dict[str, Any]
) -> None:
    assert facts["completeness"]["authors"] == "partial"
    assert example.authors == ()
    assert "list of authors" in example.source.lacks
    assert facts["authors"][0]["family"] in example.source.description


def test_affiliations_have_the_stated_parts_in_their_order(
    example: Case, facts: dict[str, Any]
) -> None:
    ours = {
        int(one.mark): ", ".join(part.text for part in one.parts) for one in example.affiliations
    }
    assert ours == {one["n"]: one["text"] for one in facts["affiliations"]}


@of_the_enteropathy
def test_references_are_the_stated_ones(example: Case, facts: dict[str, Any]) -> None:
    assert len(example.references) == 6
    for number, (one, fact) in enumerate(
        zip(example.references, facts["references"], strict=True), start=1
    ):
        assert one.number == number
        assert [(name.family, name.initials) for name in one.authors] == [
            (name["family"], name["given"]) for name in fact["author"]
        ]
        assert {key: one.text.get(key) for key in _CITED} == {key: fact.get(key) for key in _CITED}
        assert [[one.year]] == fact["issued"]["date-parts"]


@of_the_enteropathy
def test_nothing_is_said_of_references_that_is_not_stated(
    example: Case, facts: dict[str, Any]
) -> None:
    for one, fact in zip(example.references, facts["references"], strict=True):
        assert one.authors_truncated == fact.get("et_al", False)
        assert set(one.text) <= {*_CITED, "container-title-short"}
        assert one.text["container-title-short"] == fact["container-title"]
        assert (one.printed, one.links, one.corrections, one.added) == ("", (), (), ())


@of_the_transplant
def test_references_that_are_not_known_are_said_to_be_lacking(
    example: Case, facts: dict[str, Any]
) -> None:
    assert facts["references"] == []
    assert example.references == ()
    assert "references" in example.source.lacks


# What a case says, and what the facts say


def article_of(case: Case) -> Article:
    assert case.article is not None
    return case.article


def summary_of(case: Case) -> Abstract:
    assert case.abstract is not None
    return case.abstract


def acts(case: Case) -> list[Treatment | DoseStep]:
    """Return the treatments, each with its changes of dose after it."""
    found: list[Treatment | DoseStep] = []
    for treatment in case.history.treatments:
        found += [treatment, *treatment.steps]
    return found


def times(case: Case) -> tuple[When, ...]:
    """Return every time that a history states, of anchors the last."""
    history = case.history
    points = [point for series in history.measurements for point in series.points]
    timed = (
        *acts(case),
        *history.observations,
        *points,
        *history.outcomes,
        *history.anchors,
    )
    return tuple(one.when for one in timed if one.when is not None)


def day_of(case: Case, when: When | None) -> float | None:
    """Return the day of an exact time, counted from its anchor, or ``None``."""
    place = clock_of(case.history).place(when)
    return place.at if isinstance(place, Mark) else None


def values(case: Case) -> list[tuple[str, str, float | None, str]]:
    """Return each measured value: of what, in which unit, on which day, how much."""
    return [
        (series.what, series.unit, day_of(case, point.when), point.text)
        for series in case.history.measurements
        for point in series.points
    ]


def stated_value(fact: dict[str, Any]) -> tuple[str, str, float | None, str]:
    """Return a fact as ``values`` gives it: units typeset, watery stools among the stools."""
    unit = fact["unit"].replace("10^3", "10³").replace("m2", "m²")
    what = fact["name"].removeprefix("watery ")
    return what, unit, fact["when"].get("day"), str(fact["value"])


def prose_of(case: Case) -> tuple[str, ...]:
    """Return the source's description and the summary's texts."""
    return (
        case.source.description,
        *(section.heading for section in summary_of(case).sections),
        *(section.text for section in summary_of(case).sections),
    )


def texts_of(value: object) -> Iterator[str]:
    """Yield every text in a tree of data, a case's or a fact's."""
    match value:
        case str():
            yield value
        case Mapping():
            yield from texts_of(tuple(value.values()))
        case list() | tuple():
            for one in value:
                yield from texts_of(one)
        case None | int() | float() | Enum():
            return
        case _:
            assert is_dataclass(value), f"a {type(value).__name__} is nothing that holds texts"
            for field in fields(value):
                yield from texts_of(getattr(value, field.name))


def numbers_in(value: object) -> set[float]:
    """Return the numbers in all texts of a tree of data."""
    numbers = re.findall(r"[0-9]+(?:\.[0-9]+)?", " ".join(texts_of(value)))
    return set(map(float, numbers))


def sentences_in(value: object) -> set[str]:
    """Return the sentences and clauses of five words or more in a tree of data."""
    parts = (
        part.strip().casefold()
        for text in texts_of(value)
        for part in re.split(r"[.;:!?](?=\s|$)", text)
    )
    return {part for part in parts if len(part.split()) >= 5}
