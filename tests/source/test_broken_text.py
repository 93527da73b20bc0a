"""What is no YAML is told in plain words, and passed over.

The sign ¦ in a file marks the place at which its problem is told.
"""

from typing import NamedTuple

import pytest

from tests.source.building import FILE, a_case, reading_of
from tests.source.test_problems import place_of
from viewer.model.case import Case, Part
from viewer.source import Reading, read_case_text
from viewer.source.composer import FASTEST_PARSER, PythonParser


class Broken(NamedTuple):
    text: str
    words: str


def an_entry(lines: str) -> str:
    """Return a case file whose second of three references ends in these lines."""
    return a_case(
        "references:",
        "- {id: b, type: book}",
        f"- id: c\n  type: book\n{lines}",
        "- {id: d, type: book}",
        "authors:",
        "- {family: A}",
    )


BROKEN = {
    "a colon in a text": Broken(
        an_entry("  title: Interleukin 6¦: an overview"),
        "A colon makes a key where no key can stand. "
        "Put the text in quotes if the colon belongs to it, and check the indentation.",
    ),
    "a tab": Broken(
        an_entry("¦\ttitle: X"),
        "A tab stands where only spaces can. Indent with spaces, never with tabs.",
    ),
    "a tab after a list": Broken(
        an_entry("  author:\n¦\t- {family: A}"),
        "A tab stands where only spaces can. Indent with spaces, never with tabs.",
    ),
    "quotes never closed": Broken(
        an_entry('  title: ¦"X'),
        "The quotes that open here are never closed. Close them.",
    ),
    "quotes closed by the next": Broken(
        an_entry('  title: ¦"X\n  note: "Y"\n  volume: 3'),
        "The quotes that open here close only lines below, where text follows. "
        "Close them where the text ends; inside single quotes, write ' twice.",
    ),
    "an apostrophe in single quotes": Broken(
        an_entry("  title: 'Crohn'¦s disease'"),
        "This does not go on with the lines above it. "
        "Indent the keys of one entry alike; nothing follows closing quotes.",
    ),
    "a bracket never closed": Broken(
        an_entry("  title: X\n  custom: {links: [pubmed, scholar¦}"),
        "In [ ] or { }, a comma or the closing bracket is missing before this. "
        "Check the brackets; quote texts that hold commas, colons or brackets.",
    ),
    "a bracket too many": Broken(
        an_entry("  title: ¦]X"),
        "A comma or a bracket stands where a value should. "
        "Delete it, or quote the text it belongs to.",
    ),
    "a key without a colon": Broken(
        an_entry("  ¦title\n  volume: 3"),
        "This line has no colon after its key. "
        "Write “key: value”; a text that goes on is indented below its key.",
    ),
    "a key indented too far": Broken(
        an_entry("  title: X\n    ¦volume: 3"),
        "This line is indented as if it went on with the text above it. "
        "Indent the keys of one entry alike; put a text of several lines in quotes.",
    ),
    "a colon in curly quotes": Broken(
        an_entry("  title: “Remission¦: a case”"),
        "A colon makes a key where no key can stand. "
        "Curly quotes do not count: put straight quotes around the text.",
    ),
    "a colon without its space": Broken(
        an_entry("  ¦title:X\n  volume: 3"),
        "There is no space after the colon of this key. Write “key: value”.",
    ),
    "a dash without its space": Broken(
        an_entry("¦-id: e\n  type: book"),
        "There is no space after this dash. Write “- ” before an entry.",
    ),
    "a dash indented unlike the others": Broken(
        an_entry(" ¦- {id: e, type: book}"),
        "An entry starts here, but what stands above it is no entry of the same list. "
        "Start every entry with “- ”, the first one too, all indented alike.",
    ),
    "a text that starts with ?": Broken(
        an_entry("  title: ¦? X"), "A text cannot start with “? ”. Put the text in quotes."
    ),
    "a crooked indentation": Broken(
        an_entry(" ¦title: X"),
        "This does not go on with the lines above it. "
        "Indent the keys of one entry alike; nothing follows closing quotes.",
    ),
    "a text that starts with @": Broken(
        an_entry("  title: ¦@home"),
        "A text cannot start with this character. Put the text in quotes.",
    ),
    "a text that starts with *": Broken(
        an_entry("  title: ¦* X"),
        "A text that starts with “&” or “*” is taken for a repetition. Put the text in quotes.",
    ),
    "a text that starts with !": Broken(
        an_entry("  title: ¦!x!y X"),
        "A text that starts with “!” is taken for a type. Put the text in quotes.",
    ),
    "a repetition of nothing": Broken(
        an_entry("  title: ¦*x"),
        "“*x” repeats something that is not defined before it. "
        "Write “&x” at what it should repeat, or quote the text.",
    ),
    "an unknown escape": Broken(
        an_entry('  title: "¦\\q"'),
        "YAML does not know this backslash escape. Use single quotes instead.",
    ),
    "a list in a text's place": Broken(
        an_entry("  author: ¦- {family: A}"),
        "A list cannot start here. Put “- ” on a line of its own, below the key.",
    ),
    "a text behind a block's sign": Broken(
        an_entry("  title: ¦|X"),
        "After | or > the text starts on the next line. "
        "Move it there, or put a text that starts with | or > in quotes.",
    ),
    "a NUL": Broken(
        an_entry("  title: X¦\0Y"), "A NUL character cannot stand in a case. Delete it."
    ),
    "a control character": Broken(
        an_entry("  title: X¦\x07Y"), "The character U+0007 cannot stand in a case. Delete it."
    ),
    "nesting without end": Broken(
        an_entry("  custom: " + 59 * "[" + "¦" + 200_000 * "["),
        "Lists and mappings are nested more than 60 levels deep here. "
        "A case needs fewer than 10; look for brackets that are never closed.",
    ),
}
# libyaml stands before the backslash and at the list's "- "; PyYAML one character on.
SAME_PLACE_IN_BOTH = [broken for name, broken in BROKEN.items() if name != "an unknown escape"]


def the_words(reading: Reading) -> str:
    problem = reading.problems[0]
    return f"{problem.message} {problem.hint}".strip()


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_broken_text_is_told_at_its_place(broken: Broken) -> None:
    text, line, column = place_of(broken.text)
    reading = reading_of(text)
    assert the_words(reading) == broken.words
    assert (reading.problems[0].line, reading.problems[0].column) == (line, column)
    assert not reading.is_yaml


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_the_rest_of_the_file_is_read(broken: Broken) -> None:
    case = the_case(reading_of(place_of(broken.text)[0]))
    assert [reference.id for reference in case.references][:1] == ["b"]
    assert Part.REFERENCES in case.damaged
    assert len(case.authors) == 1


def the_case(reading: Reading) -> Case:
    assert reading.case is not None
    return reading.case


@pytest.mark.parametrize("broken", SAME_PLACE_IN_BOTH)
def test_both_parsers_tell_the_same_of_broken_text(broken: Broken) -> None:
    data = place_of(broken.text)[0].encode()
    fast, slow = (read_case_text(FILE, data, parser=p) for p in (FASTEST_PARSER, PythonParser))
    assert fast.problems[0] == slow.problems[0]
    assert fast.case == slow.case


def test_an_entry_that_is_no_yaml_is_left_out_alone() -> None:
    reading = reading_of(an_entry("  title: A: b"))
    assert [reference.id for reference in the_case(reading).references] == ["b", "d"]
    assert len(reading.problems) == 1


def test_later_entries_keep_their_numbers_in_paths() -> None:
    reading = reading_of(an_entry("  title: A: b").replace("{id: d,", "{id: d, isued: 1,"))
    assert reading.problems[-1].path == "references[3].isued"


def test_nothing_is_called_missing_that_may_stand_in_a_gap() -> None:
    text = a_case(
        "authors: [{family: A, affiliations: [k]}]",
        "affiliations:",
        "  k: {mark: 1}}",
    )
    reading = reading_of(text)
    assert len(reading.problems) == 1
    assert the_case(reading).damaged == {Part.AFFILIATIONS, Part.AUTHORS}


def test_several_breaks_are_told_at_once() -> None:
    reading = reading_of(
        a_case(
            "authors:\n- {family: A: B: C}",
            "references:\n- id: b\n  type: book: x\n- {id: c, type: book}",
        )
    )
    assert [problem.line for problem in reading.problems] == [4, 7]
    assert [reference.id for reference in the_case(reading).references] == ["c"]


def test_a_file_that_is_broken_all_over_is_given_up() -> None:
    reading = reading_of("".join(f"k{n}: a: b\n" for n in range(50)))
    assert reading.case is None
    assert len(reading.problems) == 20


def test_a_broken_key_is_cut_from_its_section() -> None:
    article = "article:\n  id: a\n  type: book\n  title: T\n  volume: 1: 2\n  issue: 3"
    reading = reading_of(f"case-report: 1\n{article}\n")
    found = the_case(reading).article
    assert found is not None
    assert found.text == {"title": "T", "issue": "3"}
    assert the_case(reading).damaged == {Part.ARTICLE}


def test_a_byte_order_mark_is_warned_of_and_read_over() -> None:
    reading = read_case_text(FILE, b"\xef\xbb\xbf" + a_case().encode())
    assert str(reading.problems[0]) == (
        "case.yaml:1:1: The file starts with a byte order mark. Save it as UTF-8 without one."
    )
    assert the_case(reading).damaged == frozenset()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_text_is_refused_by_name(encoding: str) -> None:
    reading = read_case_text(FILE, a_case().encode(encoding))
    assert reading.case is None
    (problem,) = reading.problems
    assert problem.message == f"This file is {encoding[:6].upper()}; a case is UTF-8."
    assert (problem.line, problem.column, problem.hint) == (1, 1, "Save the file as UTF-8.")


def test_latin_1_is_told_at_its_byte() -> None:
    text, line, column = place_of(an_entry("  title: Caf¦é"))
    reading = read_case_text(FILE, text.encode("latin-1"))
    problem = reading.problems[0]
    assert (problem.line, problem.column) == (line, column)
    assert problem.message == "The byte 0xe9 is no UTF-8; in Latin-1 (Windows-1252) it is “é”."
    assert [reference.id for reference in the_case(reading).references] == ["b", "d"]


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\u2028"])
def test_lines_are_counted_by_every_line_break(line_break: str) -> None:
    text, line, column = place_of(an_entry("  title: A¦: b"))
    (problem,) = reading_of(text.replace("\n", line_break)).problems
    assert (problem.line, problem.column) == (line, column)
