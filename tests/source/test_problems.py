"""Every kind of problem, with its place and its words.

The sign ¦ in a file marks the place at which its problem is told.
"""

from typing import NamedTuple

import pytest

from tests.source.building import (
    FILE,
    a_case,
    a_history,
    a_reference,
    damaged_case_of,
    reading_of,
)
from viewer.errors import Problem, Severity
from viewer.model.case import Part
from viewer.source import read_case_text
from viewer.source.composer import FASTEST_PARSER, OpenParser, PythonParser

ANCHOR = "anchors: {mra: {label: First dose}}"


class Broken(NamedTuple):
    """A broken file, its marked place, and what the one problem there says."""

    text: str
    path: str
    words: str


def place_of(marked: str) -> tuple[str, int, int]:
    """Return a file without its mark, and the line and column of the mark, from 1."""
    before, _, after = marked.partition("¦")
    lines = before.split("\n")
    return before + after, len(lines), len(lines[-1]) + 1


def a_treatment(fields: str) -> str:
    return a_history(f"{ANCHOR}, treatments: [{{name: T, kind: drug, {fields}}}]")


def an_item(fields: str) -> str:
    return a_case(f"references:\n- {fields}")


BROKEN: dict[str, Broken] = {
    "an unknown key": Broken(
        a_case("¦soruce: {}"), "soruce", "“soruce” is no key of a case. Did you mean “source”?"
    ),
    "an unknown key of an item": Broken(
        a_reference("¦isued: 2004"),
        "references[1].isued",
        "“isued” is no key of a reference. Did you mean “issued”?",
    ),
    "an unknown key among few": Broken(
        a_case("source: {¦xyz: 1}"),
        "source.xyz",
        "“xyz” is no key of the source. Write description, url, provides or lacks.",
    ),
    "a duplicate key": Broken(
        a_reference("¦title: U"),
        "references[1].title",
        "“title” is here a second time (first on line 4). Keep one of the two.",
    ),
    "a duplicate part": Broken(
        a_case("authors: []", "¦authors: []"),
        "authors",
        "“authors” is here a second time (first on line 3). Keep one.",
    ),
    "a merge key": Broken(
        a_reference("¦<<: {title: U}"),
        "references[1].<<",
        "“<<” is not read here. Write out what it should bring in.",
    ),
    "a key that is a list": Broken(
        a_reference("¦[a]: 1"),
        "references[1].?",
        "A key here must be a plain word. Use a key of a reference.",
    ),
    "a mapping for a text": Broken(
        a_reference("volume: ¦{a: 1}"),
        "references[1].volume",
        "This should be text, not a mapping.",
    ),
    "a text for a list": Broken(
        a_reference("author: ¦Smith J"),
        "references[1].author",
        "This should be a list, each entry a name, not “Smith J”. "
        "Write “- {family: …, given: …}” on a line of its own for each.",
    ),
    "a text for a mapping": Broken(
        a_case("abstract: ¦She got well."),
        "abstract",
        "This should be the abstract, not “She got well.”. "
        "Write its keys below it, each as “key: value”, without “- ”.",
    ),
    "a mapping for references": Broken(
        a_case("references: ¦{a: 1}"),
        "references",
        "This should be a list of references, not a mapping. Start each reference with “- id: ”.",
    ),
    "a word for a flag": Broken(
        a_reference("custom: {authors-truncated: ¦yes}"),
        "references[1].custom.authors-truncated",
        "This should be true or false, not “yes”.",
    ),
    "a word for a number": Broken(
        a_reference("custom: {number: ¦three}"),
        "references[1].custom.number",
        "This should be a whole number from 0 to 999999, not “three”.",
    ),
    "a huge number": Broken(
        a_reference("custom: {number: ¦99999999999999999999}"),
        "references[1].custom.number",
        "This should be a whole number from 0 to 999999, not “99999999999999999999”.",
    ),
    "an empty text": Broken(
        a_reference("volume: ¦''"),
        "references[1].volume",
        "This text is empty. Leave the key out where nothing is stated.",
    ),
    "an empty list of names": Broken(
        a_reference("author: ¦[]"),
        "references[1].author",
        "This list is empty. Leave the key out, or add entries.",
    ),
    "an unknown word": Broken(
        an_item("{id: b, type: ¦article-jurnal}"),
        "references[1].type",
        "“article-jurnal” is not a word for this. Did you mean “article-journal”?",
    ),
    "an unknown word among few": Broken(
        a_case("abstract: {kind: ¦own, text: X}"),
        "abstract.kind",
        "“own” is not a word for this. Write published or summary.",
    ),
    "a missing field": Broken(
        an_item("¦{id: b, title: T}"),
        "references[1]",
        "“type” is missing. A reference needs it.",
    ),
    "a required field without a value": Broken(
        a_history("anchors: {m: {label: ¦null}}"),
        "treatment-history.anchors.m.label",
        "“label” has no value. This key cannot be left out.",
    ),
    "an article without a title": Broken(
        "case-report: 1\narticle: ¦{id: a, type: book}\n",
        "article",
        "“title” is missing. The article needs it.",
    ),
    "no article": Broken("¦case-report: 1\n", "", "“article” is missing. A case needs it."),
    "no version": Broken(
        "¦article: {id: a, type: book, title: T}\n",
        "",
        "“case-report” is missing. Start it with “case-report: 1”.",
    ),
    "a name without a family": Broken(
        a_reference("author: [¦{suffix: Jr}]"),
        "references[1].author[1]",
        "This name has neither “family” nor “literal”. Add one of them.",
    ),
    "a literal name with parts": Broken(
        a_reference("author: [¦{literal: WHO, family: W}]"),
        "references[1].author[1]",
        "A name is either literal or has family and given. Keep “literal” for institutions.",
    ),
    "an abstract of two sorts": Broken(
        a_case("abstract: ¦{kind: summary, text: X, sections: [{text: Y}]}"),
        "abstract",
        "An abstract has either “text” or “sections”. "
        "Move the text into a section, or leave the sections out.",
    ),
    "a dangling affiliation": Broken(
        a_case(
            "authors: [{family: A, affiliations: [¦kitan]}]", "affiliations: {kitano: {mark: 1}}"
        ),
        "authors[1].affiliations[1]",
        "“kitan” is the id of no affiliation in this file. Did you mean “kitano”?",
    ),
    "a dangling anchor": Broken(
        a_treatment("when: ¦mrb"),
        "treatment-history.treatments[1].when",
        "“mrb” is the id of no anchor in this file. Did you mean “mra”?",
    ),
    "a dangling anchor of a relation": Broken(
        a_treatment("when: {from: ¦day 3 of x}"),
        "treatment-history.treatments[1].when.from",
        "“x” is the id of no anchor in this file. Write mra.",
    ),
    "a dangling treatment": Broken(
        a_history(
            "treatments: [{id: t, name: T, kind: drug}],"
            " outcomes: [{of: [¦u], what: X, finding: Y}]"
        ),
        "treatment-history.outcomes[1].of[1]",
        "“u” is the id of no treatment in this file. Write t.",
    ),
    "a dangling reference": Broken(
        a_treatment("references: [¦b]"),
        "treatment-history.treatments[1].references[1]",
        "“b” is the id of no work in this file. Write a.",
    ),
    "a duplicate id of a work": Broken(
        a_case("references:", "- {id: b, type: book}", "- {id: ¦b, type: book}"),
        "references[2].id",
        "The id “b” is here a second time. Rename one of the two.",
    ),
    "a duplicate id of a treatment": Broken(
        a_history("treatments: [{id: t, name: T, kind: drug}, {id: ¦t, name: U, kind: drug}]"),
        "treatment-history.treatments[2].id",
        "The id “t” is here a second time. Rename one of the two.",
    ),
    "a duplicate affiliation": Broken(
        a_case("affiliations: {k: {mark: 1}, ¦k: {mark: 2}}"),
        "affiliations.k",
        "The id “k” is here a second time. Rename one of the two.",
    ),
    "a duplicate number": Broken(
        a_case(
            "references:",
            "- {id: b, type: book, custom: {number: 1}}",
            "- {id: c, type: book, custom: {number: ¦1}}",
        ),
        "references[2].custom.number",
        "The reference on line 4 has the number 1 too. "
        "Give each reference the article's own number.",
    ),
    "a date that is no EDTF": Broken(
        a_reference("issued: ¦May 2004"),
        "references[1].issued",
        "“May 2004” is no EDTF date; write it as 2004-05.",
    ),
    "a date that may be two": Broken(
        a_reference("issued: ¦10/11/2004"),
        "references[1].issued",
        "“10/11/2004” is no EDTF date; write it as 2004, 2004-10, 2004-10-31, 2004~ or 2002/2003.",
    ),
    "a date of month and year": Broken(
        a_reference("issued: ¦10/2004"),
        "references[1].issued",
        "“10/2004” is no EDTF date; write it as 2004-10.",
    ),
    "a year of two digits": Broken(
        a_reference("issued: ¦98"),
        "references[1].issued",
        "“98” is no EDTF date; write it as 2004, 2004-10, 2004-10-31, 2004~ or 2002/2003.",
    ),
    "a date in words": Broken(
        a_reference("issued: ¦in press"),
        "references[1].issued",
        "“in press” is no EDTF date; write it as 2004, 2004-10, 2004-10-31, 2004~ or 2002/2003. "
        "Write words as “{literal: in press}”.",
    ),
    "a date in words for a time": Broken(
        a_treatment("when: {from: ¦3 May 2003}"),
        "treatment-history.treatments[1].when.from",
        "“3 May 2003” is no EDTF date; write it as 2003-05-03.",
    ),
    "date-parts in one bracket": Broken(
        a_reference("issued: {date-parts: ¦[2003, 5]}"),
        "references[1].issued.date-parts",
        "These parts need brackets of their own. Write [[2004, 10, 31]].",
    ),
    "a date of several lines": Broken(
        a_reference('issued: ¦"2004\\n\\e[31m"'),
        "references[1].issued",
        "This should be a date such as 2004-10, not “2004 �[31m”.",
    ),
    "a day without its anchor": Broken(
        a_treatment("when: ¦day 3"),
        "treatment-history.treatments[1].when",
        "“day 3” is not a date, an anchor, “anchor + 2 years” or “day 10 of anchor”. "
        "Write “day 3 of …”, with the anchor that it counts from.",
    ),
    "a month that is none": Broken(
        a_reference("issued: ¦2004-13"),
        "references[1].issued",
        "“2004-13” has no such month; months run from 01 to 12.",
    ),
    "a day that is none": Broken(
        a_reference("issued: ¦{date-parts: [[2003, 2, 29]]}"),
        "references[1].issued",
        "“2003-02-29” is no day of the calendar.",
    ),
    "date-parts with words": Broken(
        a_reference("issued: {date-parts: [[2003, ¦May]]}"),
        "references[1].issued.date-parts[1][2]",
        "This should be a whole number from -9999 to 9999, not “May”.",
    ),
    "a date of two sorts": Broken(
        a_reference("issued: ¦{date-parts: [[2003]], literal: x}"),
        "references[1].issued",
        "This should be either date-parts or a literal, not a mapping.",
    ),
    "an interval for one date": Broken(
        a_history("anchors: {m: {label: M, date: ¦2003/2004}}"),
        "treatment-history.anchors.m.date",
        "This should be one date, no interval, not “2003/2004”.",
    ),
    "an interval for a point": Broken(
        a_treatment("when: {from: ¦2003/2004}"),
        "treatment-history.treatments[1].when.from",
        "This should be one point in time, no interval, not “2003/2004”.",
    ),
    "a length that is none": Broken(
        a_treatment("when: {for: ¦2 yeers}"),
        "treatment-history.treatments[1].when.for",
        "“2 yeers” is not a length of time such as 2 years. "
        "Write a number and hours, days, weeks, months or years.",
    ),
    "a length of nothing": Broken(
        a_treatment("when: {for: ¦0 days}"),
        "treatment-history.treatments[1].when.for",
        "“0 days” is not a length of time such as 2 years. "
        "Write a number and hours, days, weeks, months or years.",
    ),
    "a time that is none": Broken(
        a_treatment("when: ¦soon after"),
        "treatment-history.treatments[1].when",
        "“soon after” is not a date, an anchor, “anchor + 2 years” or “day 10 of anchor”.",
    ),
    "a within without its point": Broken(
        a_treatment("when: ¦{within: 3 days}"),
        "treatment-history.treatments[1].when",
        "“within” alone is no time. Write at; or from with for, for-at-least or until; "
        "or within and of; or after and before.",
    ),
    "relations that do not go together": Broken(
        a_treatment("when: ¦{at: mra, for: 3 days}"),
        "treatment-history.treatments[1].when",
        "“at” and “for” do not make one time. Write at; or from with for, for-at-least or "
        "until; or within and of; or after and before.",
    ),
    "a list for a time": Broken(
        a_treatment("when: ¦[mra]"),
        "treatment-history.treatments[1].when",
        "This should be a time, not a list.",
    ),
    "an anchor told from itself": Broken(
        a_history("anchors: {¦m: {label: M, when: m + 1 day}}"),
        "treatment-history.anchors.m",
        "The time of “m” is told from itself, or from an anchor that is told from it. "
        "Leave out the “when” of one of them.",
    ),
    "an anchor's id that looks like a date": Broken(
        a_history("anchors: {¦2003: {label: M}}"),
        "treatment-history.anchors.2003",
        "“2003” cannot be an anchor's id. "
        "Start with a letter; go on with letters, digits, hyphens and underscores.",
    ),
    "a time that ends before it starts": Broken(
        a_treatment("when: ¦{from: 2004, until: 2003-05}"),
        "treatment-history.treatments[1].when",
        "“until” names an earlier time than “from”. Check both against the source.",
    ),
    "bounds that fall": Broken(
        a_treatment("when: ¦{after: mra + 3 months, before: mra + 11 weeks}"),
        "treatment-history.treatments[1].when",
        "“before” names an earlier time than “after”. Check both against the source.",
    ),
    "days that fall": Broken(
        a_treatment("when: ¦{from: day 10 of mra, until: day 3 of mra}"),
        "treatment-history.treatments[1].when",
        "“until” names an earlier time than “from”. Check both against the source.",
    ),
    "reference limits that fall": Broken(
        a_history(
            "measurements: [{what: Hb, reference: ¦{low: 16, high: 12}, points: [{value: 9}]}]"
        ),
        "treatment-history.measurements[1].reference",
        "“low” is more than “high” here. Check both against the source.",
    ),
    "a value that is no number": Broken(
        a_history("measurements: [{what: Hb, points: [{value: ¦high}]}]"),
        "treatment-history.measurements[1].points[1].value",
        "This should be a value such as 8.7, 10-15, <0.2 or >100, not “high”. "
        "A unit stands under “unit”; what is no number is an observation.",
    ),
    "a range that falls": Broken(
        a_history("measurements: [{what: Hb, points: [{value: ¦15-10}]}]"),
        "treatment-history.measurements[1].points[1].value",
        "This should be a range whose lower number comes first, not “15-10”.",
    ),
    "a point of three": Broken(
        a_history(f"{ANCHOR}, measurements: [{{what: Hb, points: [¦[mra, 8, 7]]}}]"),
        "treatment-history.measurements[1].points[1]",
        "This should be [when, value], not a list. "
        "Write [when, value], or {value: …} where no time is stated; a decimal has a point.",
    ),
    "evidence not found": Broken(
        a_treatment("evidence: [She was given MRA, ¦She died.]"),
        "treatment-history.treatments[1].evidence[2]",
        "The abstract does not say “She died.”. Copy the words as they stand under “abstract”.",
    ),
    "evidence with other quotes": Broken(
        a_history(
            "observations: [{what: X, finding: Y, evidence: ¦she had Crohn's disease}]",
            abstract="She had Crohn’s disease. She got well.",
        ),
        "treatment-history.observations[1].evidence",
        "The abstract does not say “she had Crohn's disease”. "
        "It says “She had Crohn’s disease”; copy that, sign for sign.",
    ),
    "a name in one text": Broken(
        a_reference("author: [¦Konaka Y]"),
        "references[1].author[1]",
        "This should be a name, not “Konaka Y”. "
        "Write {family: …, given: …}, or {literal: …} for an institution.",
    ),
    "a decimal comma": Broken(
        a_case(
            "treatment-history:\n  measurements:\n  - what: Hb\n    points:\n    - value: ¦8,7"
        ),
        "treatment-history.measurements[1].points[1].value",
        "This should be a value such as 8.7, 10-15, <0.2 or >100, not “8,7”. "
        "A decimal has a point: 8.7.",
    ),
    "a reference range in one text": Broken(
        a_history("measurements: [{what: Hb, reference: ¦12-16, points: [{value: 9}]}]"),
        "treatment-history.measurements[1].reference",
        "This should be a reference range, not “12-16”. "
        "Write {low: …, high: …}, or one of the two.",
    ),
    "evidence without an abstract": Broken(
        a_case("treatment-history: {treatments: [{name: T, kind: drug, evidence: ¦X}]}"),
        "treatment-history.treatments[1].evidence",
        "The abstract does not say “X”. Copy the words as they stand under “abstract”.",
    ),
    "a DOI that cannot be": Broken(
        a_reference("DOI: ¦https://doi.org/10.1002/x"),
        "references[1].DOI",
        "“https://doi.org/10.1002/x” is not a DOI such as 10.1532/ijh97.04058. "
        "Write it without https://doi.org/ or doi: before it.",
    ),
    "a PMID that cannot be": Broken(
        a_reference("PMID: ¦PMC123"),
        "references[1].PMID",
        "“PMC123” is not a PubMed number such as 15540899. Write the digits alone.",
    ),
    "a PMCID that cannot be": Broken(
        a_reference("PMCID: ¦123"),
        "references[1].PMCID",
        "“123” is not a PubMed Central number such as PMC6358579. Write PMC and the digits alone.",
    ),
    "a URL that cannot be": Broken(
        a_reference("URL: ¦javascript:alert(1)"),
        "references[1].URL",
        "“javascript:alert(1)” is not an address such as https://example.org/page.",
    ),
    "a URL without a host": Broken(
        a_reference("URL: ¦https:///a"),
        "references[1].URL",
        "“https:///a” is not an address such as https://example.org/page.",
    ),
    "a URL whose host is not what it seems": Broken(
        a_reference("URL: ¦https://pubmed.ncbi.nlm.nih.gov@example.org/"),
        "references[1].URL",
        "“https://pubmed.ncbi.nlm.nih.gov@example.org/” is not an address such as "
        "https://example.org/page.",
    ),
    "an ORCID with a wrong digit": Broken(
        a_case("authors: [{family: A, orcid: ¦0000-0002-1825-0098}]"),
        "authors[1].orcid",
        "“0000-0002-1825-0098” is not an ORCID such as 0000-0002-1825-0097: "
        "its check digit is wrong; look for a mistyped digit.",
    ),
    "an ORCID that cannot be": Broken(
        a_case("authors: [{family: A, orcid: ¦0000-0002}]"),
        "authors[1].orcid",
        "“0000-0002” is not an ORCID such as 0000-0002-1825-0097. "
        "Write its four groups of four, with hyphens.",
    ),
    "an e-mail address that cannot be": Broken(
        a_case("authors: [{family: A, email: ¦a at b}]"),
        "authors[1].email",
        "“a at b” is not an e-mail address such as a.name@example.org. "
        "Write it without mailto: and < >.",
    ),
    "a type in YAML's sense": Broken(
        a_reference("volume: ¦!!python/object:os.system x"),
        "references[1].volume",
        "The type “!!python/object:os.system” is not used in a case. "
        "Delete it, or quote the text.",
    ),
    "a second document": Broken(
        a_case("authors: []", "---", "¦x: 1"),
        "",
        "A second document starts here; a case is one. "
        "Delete the line of --- before it, or make it a file of its own.",
    ),
}

WARNED: dict[str, Broken] = {
    "pages that end before they start": Broken(
        a_reference("page: ¦246-24"),
        "references[1].page",
        "Pages “246-24” end before they start. Check it against the source.",
    ),
    "an ISSN with a wrong digit": Broken(
        a_reference("ISSN: ¦0925-5711"),
        "references[1].ISSN",
        "The check digit of ISSN “0925-5711” is wrong. Check it against the source.",
    ),
    "a key without a value": Broken(
        a_case("references:\n- id: b\n  type: book\n  volume:¦\n  issue: 3"),
        "references[1].volume",
        "Nothing is written here. Leave the key out where the source does not state it.",
    ),
    "a text that goes on after a #": Broken(
        a_case("references:\n- id: b\n  type: book\n  title: ¦Deletion of exon #3 of it"),
        "references[1].title",
        "“#3 of it” is a comment here, and no part of the text before it. "
        "Put the text in quotes if it belongs to it, or a space after the #.",
    ),
    "a DOI with the full stop of its sentence": Broken(
        a_reference("DOI: ¦10.1002/x."),
        "references[1].DOI",
        "This DOI ends in “.”, which most likely ends the sentence it is from. "
        "Check it against the source.",
    ),
    "curly quotes in the place of straight ones": Broken(
        a_reference("note: ¦“Remission”"),
        "references[1].note",
        "The curly quotes around this text are part of it. "
        "Write straight quotes in their place, or around them if the source prints them.",
    ),
    "a null": Broken(
        a_reference("volume: ¦~"),
        "references[1].volume",
        "Nothing is written here. Leave the key out where the source does not state it.",
    ),
}

NOT_A_CASE: dict[str, Broken] = {
    "an empty file": Broken("¦", "", "This file is empty. Start it with “case-report: 1”."),
    "a file of comments": Broken(
        "¦# x\n", "", "This file is empty. Start it with “case-report: 1”."
    ),
    "a list": Broken(
        "¦- a\n", "", "This is no case: it has no keys. Start it with “case-report: 1”."
    ),
    "a text": Broken(
        "¦Dear all\n", "", "This is no case: it has no keys. Start it with “case-report: 1”."
    ),
    "another version": Broken(
        "case-report: ¦2\n",
        "",
        "This program reads case files of version 1 only. "
        "Write “case-report: 1”, or get a newer Case Viewer.",
    ),
}


def the_problem(text: str) -> Problem:
    (problem,) = reading_of(text).problems
    return problem


def assert_told(problem: Problem, broken: Broken, severity: Severity) -> None:
    _, line, column = place_of(broken.text)
    assert (problem.line, problem.column, problem.path) == (line, column, broken.path)
    assert f"{problem.message} {problem.hint}".strip() == broken.words
    assert problem.severity is severity


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_an_error_is_told_at_its_place(broken: Broken) -> None:
    text, _, _ = place_of(broken.text)
    assert_told(the_problem(text), broken, Severity.ERROR)
    assert reading_of(text).case is not None


@pytest.mark.parametrize("broken", WARNED.values(), ids=WARNED.keys())
def test_a_warning_is_told_at_its_place_and_stops_nothing(broken: Broken) -> None:
    text, _, _ = place_of(broken.text)
    assert_told(the_problem(text), broken, Severity.WARNING)
    case = damaged_case_of(text)
    assert len(case.references) == 1
    assert case.damaged == frozenset()


@pytest.mark.parametrize("broken", NOT_A_CASE.values(), ids=NOT_A_CASE.keys())
def test_what_is_no_case_gives_none_and_says_why(broken: Broken) -> None:
    text, _, _ = place_of(broken.text)
    assert_told(the_problem(text), broken, Severity.ERROR)
    assert reading_of(text).case is None


def test_what_has_no_key_that_is_like_one_of_a_case_is_none() -> None:
    reading = reading_of("a: 1\n")
    assert reading.case is None
    assert [problem.message for problem in reading.problems] == [
        "“a” is no key of a case.",
        "This is no case: it has no key of one.",
    ]


@pytest.mark.parametrize(
    "broken", (BROKEN | WARNED | NOT_A_CASE).values(), ids=(BROKEN | WARNED | NOT_A_CASE).keys()
)
def test_both_parsers_find_the_same(broken: Broken) -> None:
    text, _, _ = place_of(broken.text)
    fast, slow = (read_with(parser, text) for parser in (FASTEST_PARSER, PythonParser))
    assert fast == slow


def read_with(parser: OpenParser, text: str) -> object:
    return read_case_text(FILE, text.encode(), parser=parser)


def test_all_problems_are_told_in_the_order_of_lines() -> None:
    problems = reading_of(
        a_case(
            "references:",
            "- {id: b, type: book, isued: 1}",
            "- {id: b, type: book}",
            "authors: [{family: A, orcid: 1}]",
            "soruce: {}",
        )
    ).problems
    assert [problem.line for problem in problems] == [4, 5, 6, 7]


def test_a_bad_reference_leaves_the_others() -> None:
    case = damaged_case_of(
        a_case(
            "references:",
            "- {id: b, type: book}",
            "- {id: c, type: book, issued: May}",
            "- {id: d, type: book}",
        )
    )
    assert [reference.id for reference in case.references] == ["b", "d"]
    assert case.damaged == {Part.REFERENCES}


def test_a_bad_field_leaves_the_author_but_not_the_treatment() -> None:
    case = damaged_case_of(
        a_case(
            "authors: [{family: A, orcid: 1}]",
            "treatment-history: {treatments: [{name: T, kind: drug, when: x}]}",
        )
    )
    assert [author.name.family for author in case.authors] == ["A"]
    assert case.history.treatments == ()
    assert case.damaged == {Part.AUTHORS, Part.HISTORY}


@pytest.mark.parametrize(
    ("history", "told"),
    [
        ("treatments: [{id: t, name: T, kind: x}], outcomes: [{of: [t], what: a, finding: b}]", 1),
        ("anchors: {m: {labl: M}}, treatments: [{name: T, kind: drug, when: m}]", 1),
    ],
)
def test_what_hangs_on_a_bad_entry_goes_with_it_and_is_not_blamed(history: str, told: int) -> None:
    reading = reading_of(a_history(history))
    assert len(reading.problems) == told
    assert reading.case is not None
    assert reading.case.history.outcomes == ()
    assert reading.case.history.treatments == ()


def test_a_problem_prints_as_one_line_with_its_place() -> None:
    problem = the_problem(a_reference("isued: 2004"))
    assert str(problem) == (
        "case.yaml:4:34: references[1].isued: "
        "“isued” is no key of a reference. Did you mean “issued”?"
    )


def test_problems_without_number_are_cut_at_a_thousand() -> None:
    entries = [f"- {{id: r{n}, type: book, isued: 2004}}" for n in range(3_000)]
    assert len(reading_of(a_case("references:", *entries)).problems) == 1_000
