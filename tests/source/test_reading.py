"""What a case file says is what the case says."""

from pathlib import Path

import pytest

from tests.source.building import a_case, a_history, a_reference, case_of
from viewer.installed import built_in_case
from viewer.model.case import (
    Abstract,
    AbstractKind,
    Affiliation,
    AffiliationPart,
    Author,
    PartKind,
    Section,
    Source,
)
from viewer.model.edtf import parse_edtf
from viewer.model.treatment import Bound, DoseStep, Kind, Measurement, Outcome, Treatment
from viewer.model.when import (
    Anchor,
    AnchorPoint,
    At,
    AtLeast,
    Bounded,
    DatePoint,
    Duration,
    Exactly,
    NumberedDay,
    Point,
    Side,
    Span,
    Unit,
    Until,
    When,
    Within,
)
from viewer.model.work import Addition, Correction, Index, LiteralDate, Name, Reference
from viewer.source import read_case

MRA = AnchorPoint("mra")


def date_point(text: str) -> Point:
    date = parse_edtf(text)
    return DatePoint(date)  # type: ignore[arg-type]


def the_reference(text: str) -> Reference:
    (reference,) = case_of(text).references
    return reference


def the_treatment(fields: str) -> Treatment:
    anchors = "anchors: {mra: {label: First dose}}"
    history = f"{anchors}, treatments: [{{id: t, name: T, kind: drug, {fields}}}]"
    (treatment,) = case_of(a_history(history)).history.treatments
    return treatment


def test_the_built_in_case_has_no_problems() -> None:
    reading = read_case(built_in_case())
    assert reading.problems == ()
    assert reading.case is not None
    assert len(reading.case.references) == 18
    assert [author.name.family for author in reading.case.authors][:2] == ["Kunitomi", "Konaka"]


def test_a_key_left_out_is_nothing() -> None:
    case = case_of(a_case())
    assert case.abstract is None
    assert case.authors == ()
    assert case.affiliations == ()
    assert case.references == ()
    assert case.source == Source()
    assert case.history.treatments == ()
    assert case.damaged == frozenset()


@pytest.mark.parametrize(
    "spelling",
    ["no", "1:20", "2002-12", "0080", "1e3", "=", "0x1F", "1_000", "true", ".5", "NULL", "on"],
)
def test_a_text_keeps_its_spelling(spelling: str) -> None:
    assert the_reference(a_reference(f"volume: {spelling}")).text["volume"] == spelling


def test_a_block_text_is_one_line() -> None:
    text = a_case("""
        references:
        - id: r1
          type: book
          title: |
            One
            two
        """)
    assert the_reference(text).title == "One two"


def test_an_abstract_keeps_its_paragraphs() -> None:
    case = case_of(a_case('abstract: {kind: summary, text: "One.\\n\\nTwo.\\n"}'))
    assert case.abstract == Abstract(AbstractKind.SUMMARY, (Section("", "One.\n\nTwo."),))


def test_an_abstract_has_sections() -> None:
    case = case_of(
        a_case("abstract: {kind: published, sections: [{heading: Aim, text: X}, {text: Y}]}")
    )
    assert case.abstract is not None
    assert case.abstract.sections == (Section("Aim", "X"), Section("", "Y"))


def test_a_source_says_what_it_has_and_lacks() -> None:
    case = case_of(
        a_case("source: {url: https://example.org/a, provides: [abstract], lacks: [body]}")
    )
    assert case.source == Source("", "https://example.org/a", ("abstract",), ("body",))


def test_names_have_their_parts() -> None:
    reference = the_reference(
        a_reference(
            "author: [{family: Beethoven, given: Ludwig, dropping-particle: van},"
            " {family: Null, given: Y, suffix: Jr, comma-suffix: true}, {literal: WHO}]"
        )
    )
    assert reference.authors == (
        Name(family="Beethoven", given="Ludwig", dropping_particle="van"),
        Name(family="Null", given="Y", suffix="Jr", comma_suffix=True),
        Name(literal="WHO"),
    )


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2004", "2004"),
        ("2004-10-31", "2004-10-31"),
        ("2004~", "2004~"),
        ("2004-21", "2004-21"),
        ("2003/2004", "2003/2004"),
        ("{date-parts: [[2004, 10]]}", "2004-10"),
        ("{date-parts: [[2004, 10, 1], [2004, 11]]}", "2004-10-01/2004-11"),
        ("{date-parts: [[2004]], season: 2}", "2004-22"),
        ("{date-parts: [[987]], circa: true}", "0987~"),
    ],
)
def test_a_work_has_dates_by_edtf_or_parts(written: str, edtf: str) -> None:
    assert the_reference(a_reference(f"issued: {written}")).dates["issued"] == parse_edtf(edtf)


def test_a_date_may_be_words() -> None:
    reference = the_reference(a_reference("issued: {literal: in press}"))
    assert reference.dates["issued"] == LiteralDate("in press")


def test_other_spellings_of_csl_names_mean_the_same() -> None:
    reference = the_reference(a_reference("journalAbbreviation: Blood, shortTitle: S"))
    assert reference.text["container-title-short"] == "Blood"
    assert reference.text["title-short"] == "S"


def test_custom_holds_what_csl_has_no_name_for() -> None:
    reference = the_reference(
        a_reference(
            "custom: {number: 3, printed: As printed., authors-truncated: true,"
            " links: [pubmed, scholar], added: [{field: DOI, basis: b}],"
            " corrections: [{field: title, printed: p, corrected: c, basis: b}]}"
        )
    )
    assert (reference.number, reference.printed) == (3, "As printed.")
    assert reference.authors_truncated
    assert reference.links == (Index.PUBMED, Index.SCHOLAR)
    assert reference.added == (Addition("DOI", "b"),)
    assert reference.corrections == (Correction("title", "p", "c", "b"),)


def test_affiliations_keep_the_order_of_print() -> None:
    case = case_of(
        a_case(
            "authors: [{family: A, affiliations: [x], orcid: 0000-0002-1825-0097, roles: [R]}]",
            "affiliations: {x: {country: Japan, mark: 1, institution: [In, Out], city: Osaka}}",
        )
    )
    assert case.affiliations == (
        Affiliation(
            "x",
            "1",
            (
                AffiliationPart(PartKind.COUNTRY, "Japan"),
                AffiliationPart(PartKind.INSTITUTION, "In"),
                AffiliationPart(PartKind.INSTITUTION, "Out"),
                AffiliationPart(PartKind.CITY, "Osaka"),
            ),
        ),
    )
    (author,) = case.authors
    assert author == Author(Name("A"), ("x",), orcid="0000-0002-1825-0097", roles=("R",))


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("2003-05", At(date_point("2003-05"))),
        ("2003-05/2003-08", Span(date_point("2003-05"), Until(date_point("2003-08")))),
        ("2003-05/..", Span(date_point("2003-05"))),
        ("../2003-05", Span(None, Until(date_point("2003-05")))),
        ("mra", At(MRA)),
        ("mra + 2 years", At(AnchorPoint("mra", Duration(2, Unit.YEAR)))),
        ("mra - 1 day", At(AnchorPoint("mra", Duration(1, Unit.DAY), Side.BEFORE))),
        ("mra − 1.5 hours", At(AnchorPoint("mra", Duration(1.5, Unit.HOUR), Side.BEFORE))),
        ("day 10 of mra", At(NumberedDay("mra", 10))),
        ("day -1 of mra", At(NumberedDay("mra", -1))),
        ("{at: mra}", At(MRA)),
        ("{from: mra}", Span(MRA)),
        ("{from: mra, for: 3 weeks}", Span(MRA, Exactly(Duration(3, Unit.WEEK)))),
        ("{from: mra, for-at-least: 2 years}", Span(MRA, AtLeast(Duration(2, Unit.YEAR)))),
        ("{from: mra, until: day 3 of mra}", Span(MRA, Until(NumberedDay("mra", 3)))),
        ("{for: 1 month}", Span(None, Exactly(Duration(1, Unit.MONTH)))),
        ("{until: mra}", Span(None, Until(MRA))),
        ("{within: 4 months, of: mra}", Within(Duration(4, Unit.MONTH), MRA)),
        ("{before: mra}", Bounded(before=MRA)),
        ("{after: 2003, before: mra}", Bounded(date_point("2003"), MRA)),
    ],
)
def test_a_time_is_read_as_it_is_stated(written: str, when: When) -> None:
    assert the_treatment(f"when: {written}").when == when


def test_a_time_not_stated_is_none() -> None:
    assert the_treatment("dose: 8 mg/kg").when is None


def test_evidence_is_found_across_line_breaks() -> None:
    treatment = the_treatment('evidence: ["She was  given\\n MRA", She got well.]')
    assert treatment.evidence == ("She was given MRA", "She got well.")


def test_a_treatment_has_steps_and_works() -> None:
    treatment = the_treatment("steps: [{dose: 4 mg, when: mra}], references: [a]")
    assert treatment.steps == (DoseStep("4 mg", when=At(MRA)),)
    assert treatment.references == ("a",)
    assert treatment.kind is Kind.DRUG


def test_anchors_may_be_told_from_anchors() -> None:
    case = case_of(
        a_history(
            "anchors: {b: {label: B, when: c + 1 day}, c: {label: C, date: 2003, first-day: 1}}"
        )
    )
    later = AnchorPoint("c", Duration(1, Unit.DAY))
    assert case.history.anchors[0] == Anchor("b", "B", when=At(later))
    assert case.history.anchors[1].first_day == 1


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("8.70", Measurement("8.70", 8.7, 8.7)),
        ("10-15", Measurement("10-15", 10, 15)),
        ("-5", Measurement("-5", -5, -5)),
        ("<0.2", Measurement("<0.2", 0.2, 0.2, Bound.BELOW)),
        ('">100"', Measurement(">100", 100, 100, Bound.ABOVE)),
    ],
)
def test_a_measured_value_keeps_its_spelling_and_bounds(written: str, value: Measurement) -> None:
    case = case_of(a_history(f"measurements: [{{what: Hb, points: [{{value: {written}}}]}}]"))
    (series,) = case.history.measurements
    assert series.points == (value,)


def test_a_series_has_limits_that_are_stated() -> None:
    case = case_of(
        a_history(
            "anchors: {d: {label: D}},"
            " measurements: [{what: Hb, unit: g/dL, reference: {low: 13}, points: [[d, 8]]}]"
        )
    )
    (series,) = case.history.measurements
    assert (series.reference_low, series.reference_high) == (13, None)
    assert series.points[0].when == At(AnchorPoint("d"))


def test_an_outcome_is_of_treatments_together() -> None:
    case = case_of(
        a_history(
            "outcomes: [{of: [t, u], what: symptoms, finding: better}],"
            " treatments: [{id: t, name: T, kind: drug}, {id: u, name: U, kind: procedure}]"
        )
    )
    assert case.history.outcomes == (Outcome("", "symptoms", "better", ("t", "u")),)


def test_an_alias_repeats_a_value() -> None:
    case = case_of(
        a_history(
            "treatments: [{name: T, kind: drug, when: &w '2003'}, {name: U, kind: drug, when: *w}]"
        )
    )
    first, second = case.history.treatments
    assert first.when == second.when == At(date_point("2003"))


def test_an_alias_reaches_from_part_to_part() -> None:
    case = case_of(
        "case-report: 1\narticle: {id: a, type: book, title: &t T}\n"
        "references:\n- {id: b, type: book, title: *t}\n"
    )
    assert case.references[0].title == "T"


def test_equal_long_texts_and_dates_are_kept_once() -> None:
    case = case_of(
        a_case(
            "references:",
            "- {id: b, type: book, publisher: A long name, issued: 2004-10}",
            "- {id: c, type: book, publisher: A long name, issued: 2004-10}",
        )
    )
    first, second = case.references
    assert first.text["publisher"] is second.text["publisher"]
    assert first.dates["issued"] is second.dates["issued"]


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(a_case())
    reading = read_case(path)
    assert reading.problems == ()
    assert reading.case is not None
