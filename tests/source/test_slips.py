"""What goes wrong in a first case file: one slip is one problem, and costs what it touches."""

import pytest

from tests.source.building import a_case, a_history, case_of, reading_of
from viewer.model.case import Case, Part
from viewer.source import Reading
from viewer.source.spelt_dates import suggest_edtf

TWO_REFERENCES = a_case(
    "references:",
    "- id: b\n  type: book\n  publisher: Wiley\n  issued: 1999",
    "- id: c\n  type: book\n  publisher: Wiley\n  issued: 2001",
)

INDENT = "Indent it as far as the lines that it belongs to."


def told(reading: Reading) -> list[str]:
    return [str(problem).removeprefix("case.yaml:") for problem in reading.problems]


def read_of(reading: Reading) -> Case:
    assert reading.case is not None
    return reading.case


def ids_of(reading: Reading) -> list[str]:
    return [reference.id for reference in read_of(reading).references]


def without_indentation(text: str, key: str) -> str:
    """Return a file in which the last line of a key stands at the left edge."""
    before, _, after = text.rpartition(f"  {key}")
    return f"{before}{key}{after}"


@pytest.mark.parametrize("key", ["publisher", "issued"])
def test_a_key_that_slipped_to_the_left_edge_takes_its_reference_along(key: str) -> None:
    reading = reading_of(without_indentation(TWO_REFERENCES, key))
    line = 10 if key == "publisher" else 11
    assert told(reading) == [
        f"{line}:1: {key}: “{key}” stands at the left edge, and so outside “references”. {INDENT}"
    ]
    assert ids_of(reading) == ["b"]
    assert read_of(reading).damaged == {Part.REFERENCES}


def test_an_article_that_is_not_indented_is_one_problem() -> None:
    reading = reading_of(
        "case-report: 1\narticle:\nid: a\ntype: book\ntitle: T\n"
        "  container-title: J\n  volume: 1\nauthors: [{family: A}]\n"
    )
    assert told(reading) == [
        f"3:1: id: “id” stands at the left edge, and so outside “article”. {INDENT}"
    ]
    assert len(read_of(reading).authors) == 1


def test_a_time_that_slipped_to_the_left_edge_takes_its_treatment_along() -> None:
    reading = reading_of(
        a_case(
            "treatment-history:\n"
            "  treatments:\n"
            "  - {id: t, name: T, kind: drug}\n"
            "  - id: u\n    name: U\n    kind: drug\nwhen: 2004"
        )
    )
    assert len(reading.problems) == 1
    assert [each.id for each in read_of(reading).history.treatments] == ["t"]
    assert read_of(reading).damaged == {Part.HISTORY}


@pytest.mark.parametrize(
    ("misspelt", "part"),
    [
        ("treatmentHistory: {}", Part.HISTORY),
        ("References: []", Part.REFERENCES),
        ("Abstract: {kind: summary, text: X}", Part.ABSTRACT),
    ],
)
def test_a_part_under_a_misspelt_key_is_not_taken_for_one_the_source_lacks(
    misspelt: str, part: Part
) -> None:
    reading = reading_of(a_case(misspelt))
    assert len(reading.problems) == 1
    assert f"Did you mean “{part.value}”?" in str(reading.problems[0])
    assert read_of(reading).damaged == {part}


@pytest.mark.parametrize(
    "text",
    [
        a_case(
            "refrences: [{id: b, type: book}]",
            "treatment-history: {treatments: [{name: T, kind: drug, references: [b]}]}",
        ),
        a_case(
            "abstrct: {kind: summary, text: X}",
            "treatment-history: {treatments: [{name: T, kind: drug, evidence: X}]}",
        ),
        a_case("authors: [{family: A, affiliations: [k]}]", "affiliations: [{id: k, mark: 1}]"),
        a_case(
            "treatment-history:\n"
            "  anchors: [{id: m, label: M}]\n"
            "  treatments: [{name: T, kind: drug, when: m}]",
        ),
        a_case(
            "treatment-history:\n"
            "  anchor: {m: {label: M}}\n"
            "  treatments: [{name: T, kind: drug, when: m}]",
        ),
        a_case(
            "treatment-history:\n"
            "  treatments: {t: {name: T, kind: drug}}\n"
            "  outcomes: [{of: [t], what: X, finding: Y}]",
        ),
        a_case(
            "treatment-history:\n"
            "  treatments: [{di: t, name: T, kind: drug}]\n"
            "  outcomes: [{of: [t], what: X, finding: Y}]",
        ),
        "case-report: 1\narticel: {id: a, type: book, title: T}\n",
        "case-report: 1\narticle: {id: a, type: book, titel: T}\n",
        a_case("references: [{id: b, typ: book}]"),
        a_case("references: [{id: b, type: book, author: [{name: Smith J.}]}]"),
        a_case("authors: [{fmaily: A}]"),
        a_case("abstract: {kind: summary, section: [{text: X}]}"),
        "case_report: 1\narticle: {id: a, type: book, title: T}\n",
    ],
)
def test_what_is_missing_for_a_reason_that_is_told_is_not_told_too(text: str) -> None:
    assert len(reading_of(text).problems) == 1


@pytest.mark.parametrize("dash", [" - ", "   - "])
def test_an_entry_indented_unlike_the_others_is_left_out_alone(dash: str) -> None:
    sound = a_case(
        "references:\n  - {id: b, type: book}\n  - {id: c, type: book}\n  - {id: d, type: book}"
    )
    reading = reading_of(sound.replace("  - {id: c", f"{dash}{{id: c"))
    assert ids_of(reading) == ["b", "d"]
    assert len(reading.problems) == 1


def test_an_entry_without_its_dash_is_left_out_alone() -> None:
    reading = reading_of(TWO_REFERENCES.replace("- id: b", "  id: b"))
    assert ids_of(reading) == ["c"]
    assert len(reading.problems) == 1


def test_an_author_indented_unlike_the_others_takes_the_reference_along() -> None:
    reading = reading_of(
        a_case(
            "references:\n- {id: b, type: book}\n"
            "- id: c\n  type: book\n  author:\n    - {family: A}\n   - {family: B}"
        )
    )
    assert ids_of(reading) == ["b"]


def test_lines_that_are_pasted_are_one_problem() -> None:
    reading = reading_of(
        a_case("references:", "- {id: b, type: book}", "PMID- 1", "TI  - X", "AU  - Y")
    )
    assert [problem.line for problem in reading.problems] == [5]


def test_anchors_in_a_circle_are_one_problem_at_the_first_of_them() -> None:
    (problem,) = reading_of(
        a_case(
            "treatment-history:\n  anchors:\n"
            "    a: {label: A, when: c + 1 day}\n"
            "    b: {label: B, when: c + 1 day}\n"
            "    c: {label: C, when: b + 1 day}\n"
            "  treatments: [{name: T, kind: drug, when: a}]"
        )
    ).problems
    assert (problem.line, problem.path) == (6, "treatment-history.anchors.b")


@pytest.mark.parametrize(
    "when",
    [
        "{from: 2004, until: 2004-05}",
        "{after: 2004~, before: 2003}",
        "{after: m + 4 weeks, before: m + 1 month}",
        "{after: m + 1 year, before: m + 365 days}",
        "{after: day 3 of m, before: m + 3 days}",
        "{from: m, until: day 0 of m}",
        "{from: day 10 of m, until: 2003}",
        "{after: m + 9 days, before: n}",
    ],
)
def test_times_that_may_be_in_order_are_not_called_out_of_it(when: str) -> None:
    reading = reading_of(
        a_case(
            "treatment-history:\n  anchors: {m: {label: M}, n: {label: N}}\n"
            f"  treatments: [{{name: T, kind: drug, when: {when}}}]"
        )
    )
    assert reading.problems == ()


@pytest.mark.parametrize(
    "title",
    [
        "'Deletion of exon #3'",
        "Deletion of exon#3",
        "A title # a remark",
        "A title ## a remark",
        ">-\n    Deletion of exon #3",
        "'“Burning feet”'",
        "“Burning” feet",
        "Crohn’s disease",
    ],
)
def test_signs_that_do_no_harm_are_not_warned_of(title: str) -> None:
    reading = reading_of(a_case(f"references:\n- id: b\n  type: book\n  title: {title}"))
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("10/2004", "2004-10"),
        ("10.2004", "2004-10"),
        ("2004/10", "2004-10"),
        ("2004-5", "2004-05"),
        ("2004-5-3", "2004-05-03"),
        ("2004/10/31", "2004-10-31"),
        ("20041031", "2004-10-31"),
        ("31.10.2004", "2004-10-31"),
        ("10/31/2004", "2004-10-31"),
        ("31/10/2004", "2004-10-31"),
        ("2004-10-31T12:00", "2004-10-31"),
        ("October 2004", "2004-10"),
        ("2004 Oct", "2004-10"),
        ("2004 Oct 31", "2004-10-31"),
        ("31 October 2004", "2004-10-31"),
        ("Oct 31, 2004", "2004-10-31"),
        ("Spring 2004", "2004-21"),
        ("ca. 2001", "2001~"),
        ("2003-2004", "2003/2004"),
        ("1998/99", "1998/1999"),
        ("\uff12\uff10\uff10\uff11", "2001"),
        ("2004年10月31日", "2004-10-31"),
        ("2004.", "2004"),
        ("10/11/2004", ""),
        ("2003/04", ""),
        ("31.2.2004", ""),
        ("2004-2003", ""),
        ("13/2004", ""),
        ("Octopus", ""),
        ("平成16年", ""),
        ("in press", ""),
        ("", ""),
    ],
)
def test_a_date_as_people_write_it_suggests_the_edtf_that_says_the_same(
    text: str, edtf: str
) -> None:
    assert suggest_edtf(text) == edtf


def test_an_anchors_id_may_have_letters_of_any_script() -> None:
    reading = reading_of(
        a_case(
            "treatment-history:\n  anchors: {初回: {label: 初回投与}}\n"
            "  treatments: [{name: T, kind: drug, when: day 3 of 初回}]"
        )
    )
    assert reading.problems == ()


def test_a_second_entry_without_its_dash_is_one_problem() -> None:
    (problem,) = reading_of(TWO_REFERENCES.replace("- id: c", "  id: c")).problems
    assert str(problem) == (
        "case.yaml:8:3: references[1].id: “id” is here a second time (first on line 4). "
        "Keep one of the two, or write “- ” before it if another entry starts here."
    )


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ("doi: 10.1000/x", "DOI"),
        ("containerTitle: J", "container-title"),
        ("container_title: J", "container-title"),
        ("journal: J", "container-title"),
        ("Year: 2004", "issued"),
        ("pages: 1-9", "page"),
        ("author: [{last: Smith}]", "family"),
        ("author: [{firstName: J., family: Smith}]", "given"),
        ("author: [{name: WHO}]", "literal"),
    ],
)
def test_a_key_of_another_program_is_told_what_csl_calls_it(fields: str, meant: str) -> None:
    (problem,) = reading_of(a_case(f"references: [{{id: b, type: book, {fields}}}]")).problems
    assert problem.hint == f"Did you mean “{meant}”?"


def test_a_comma_in_a_text_without_quotes_is_told_as_one() -> None:
    (problem,) = reading_of(a_case("authors: [{given: John, Jr, family: Smith}]")).problems
    assert problem.message == "“Jr” is no key of an author."
    assert problem.hint == "A comma ends a text in { }: put the text before it in quotes."


def test_a_value_keeps_a_plus_that_the_source_prints() -> None:
    case = case_of(a_history("measurements: [{what: base excess, points: [{value: +2.3}]}]"))
    (point,) = case.history.measurements[0].points
    assert (point.text, point.low) == ("+2.3", 2.3)


def test_an_entry_whose_dash_has_no_space_is_left_out_alone() -> None:
    reading = reading_of(TWO_REFERENCES.replace("- id: c", "-id: c"))
    assert told(reading) == ["8:1: There is no space after this dash. Write “- ” before an entry."]
    assert ids_of(reading) == ["b"]


@pytest.mark.parametrize("fields", ["printed: X", "authors-truncated: true"])
def test_a_key_that_is_at_home_deeper_is_told_where(fields: str) -> None:
    (problem,) = reading_of(a_case(f"references: [{{id: b, type: book, {fields}}}]")).problems
    assert problem.hint == "It stands under “custom”."


@pytest.mark.parametrize(
    ("when", "hint"),
    [
        ("Day 3 of m", "Write “day 3 of m”."),
        ("POD 3", "Write “day 3 of …”, with the anchor that it counts from."),
        ("m+2 weeks", "Write “m + 2 weeks”."),
        ("m -1 day", "Write “m - 1 day”."),
        ("m+2weeks", "Write “m + 2 weeks”."),
        ("some day", ""),
    ],
)
def test_a_point_in_a_near_spelling_is_told_how_it_is_written(when: str, hint: str) -> None:
    reading = reading_of(
        a_case(
            "treatment-history:\n  anchors: {m: {label: M}}\n"
            f"  treatments: [{{name: T, kind: drug, when: {when}}}]"
        )
    )
    (problem,) = reading.problems
    assert problem.hint == hint


HISTORY = (
    "abstract:\n  kind: summary\n  text: >-\n    She was given T.\n    She got well.\n"
    "treatment-history:\n  anchors:\n    m: {label: M}\n"
    "  treatments:\n"
    "  - id: t\n    name: T\n    kind: drug\n    evidence:\n    - She was given T.\n"
    "  observations:\n"
    "  - what: X\n    finding: Y\n    evidence: She got well.\n"
    "references:\n- {id: b, type: book}\n"
)


@pytest.mark.parametrize(
    ("sound", "slip"),
    [
        ("abstract:", " abstract:"),
        ("abstract:", "\tabstract:"),
        ("    She was", "She was"),
        ("  kind: summary", "\tkind: summary"),
        ("  text: >-", "text: >-"),
        ("treatment-history:", " treatment-history:"),
        ("  observations:", "   observations:"),
        ("  observations:", "\tobservations:"),
        ("    evidence:\n", "evidence:\n"),
        ("    kind: drug", "    kind:drug"),
        ("  - id: t", " - id: t"),
        ("references:", " references:"),
    ],
)
def test_a_slip_in_a_whole_file_is_one_problem(sound: str, slip: str) -> None:
    assert HISTORY.count(sound) == 1
    assert reading_of(a_case() + HISTORY).problems == ()
    reading = reading_of(a_case() + HISTORY.replace(sound, slip))
    assert len(reading.problems) == 1
    assert read_of(reading).damaged


def test_what_an_alias_repeats_is_told_once() -> None:
    reading = reading_of(
        a_case(
            "abstract: {kind: summary, text: X}\n"
            "treatment-history:\n  treatments:\n"
            "  - {name: T, kind: drug, evidence: &e Y}\n  - {name: U, kind: drug, evidence: *e}"
        )
    )
    assert len(reading.problems) == 1
    assert read_of(reading).history.treatments == ()


LISTS = (
    "treatment-history:\n  anchors:\n    m:\n      label: M\n"
    "    n:\n      label: N\n      when: m + 1 day\n"
    "  measurements:\n"
    "  - what: X\n    points:\n    - {value: 1}\n    - {value: 2}\n    - {value: 3}\n"
    "  outcomes:\n"
    "  - what: Y\n    finding: Z\n    when: m + 2 days\n    references:\n    - b\n    - c\n"
    "references:\n"
    "- id: b\n  type: book\n  author:\n  - {family: A}\n  - {family: B}\n  - {family: C}\n"
    "  title: T\n"
    "- {id: c, type: book}\n"
)


@pytest.mark.parametrize(
    ("sound", "slip"),
    [
        ("  - {family: B}", "- {family: B}"),
        ("  - {family: B}", " - {family: B}"),
        ("    - {value: 2}", "  - {value: 2}"),
        ("    - {value: 2}", "   - {value: 2}"),
        ("    when: m + 2 days", "  when: m + 2 days"),
        ("    - {value: 3}", "  - {value: 3}"),
        ("    finding: Z", "  finding: Z"),
        ("    - c\n", "  - c\n"),
        ("  - {family: C}\n", "- family: C\n"),
        ("      when: m + 1 day", "    when: m + 1 day"),
    ],
)
def test_an_entry_that_lost_a_piece_is_not_shown_without_it(sound: str, slip: str) -> None:
    assert LISTS.count(sound) == 1
    whole = case_of(a_case() + LISTS)
    torn = read_of(reading_of(a_case() + LISTS.replace(sound, slip)))
    assert torn.damaged
    assert all(each in whole.references for each in torn.references)
    assert all(each in whole.history.anchors for each in torn.history.anchors)
    assert all(each in whole.history.measurements for each in torn.history.measurements)
    assert all(each in whole.history.outcomes for each in torn.history.outcomes)
