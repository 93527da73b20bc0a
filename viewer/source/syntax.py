"""What libyaml and PyYAML say of broken YAML, in the words of somebody who writes a case."""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Saying(NamedTuple):
    """``is_told_at_its_start``: the fault is better shown where the broken thing starts than
    where the parser gave up.
    """

    message: str
    hint: str
    is_told_at_its_start: bool = False


_TAB = Saying("A tab stands where only spaces can.", "Indent with spaces, never with tabs.")
RUN_AWAY = Saying(
    "The quotes that open here close only lines below, where text follows.",
    "Close them where the text ends; inside single quotes, write ' twice.",
)
NO_COLON = Saying(
    "This line has no colon after its key.",
    "Write “key: value”; a text that goes on is indented below its key.",
    is_told_at_its_start=True,
)
_COLON = Saying(
    "A colon makes a key where no key can stand.",
    "Put the text in quotes if the colon belongs to it, and check the indentation.",
)
_COLON_IN_CURLY_QUOTES = _COLON._replace(
    hint="Curly quotes do not count: put straight quotes around the text."
)
_TOO_DEEP = Saying(
    "This line is indented as if it went on with the text above it.",
    "Indent the keys of one entry alike; put a text of several lines in quotes.",
)
_DASH_WITHOUT_SPACE = Saying("There is no space after this dash.", "Write “- ” before an entry.")
_COLON_WITHOUT_SPACE = Saying(
    "There is no space after the colon of this key.", "Write “key: value”."
)
_NOT_GOING_ON = Saying(
    "This does not go on with the lines above it.",
    "Indent the keys of one entry alike; nothing follows closing quotes.",
)
_NOT_GOING_ON_WITH_LIST = Saying(
    "This line does not go on with the list above it.",
    "Start each entry with “- ”, all indented alike.",
)
_STRAY_DASH = Saying(
    "An entry starts here, but what stands above it is no entry of the same list.",
    "Start every entry with “- ”, the first one too, all indented alike.",
)
_BEFORE_THE_CASE = Saying(
    "This cannot stand before the case.", "Start the file with “case-report: 1”."
)
TOLD_ONCE = frozenset(
    each.message
    for each in (NO_COLON, _NOT_GOING_ON, _NOT_GOING_ON_WITH_LIST, _STRAY_DASH, _BEFORE_THE_CASE)
)
_UNKNOWN = Saying("This is not YAML.", "Check this line and the one above it.")

# Each pattern is looked for in the problem and then in its context, in both parsers' words.
_SAYINGS = (
    (r"tab character|'\\t'", _TAB),
    (
        r"cannot start any token",
        Saying("A text cannot start with this character.", "Put the text in quotes."),
    ),
    (
        r"mapping values are not allowed",
        _COLON,
    ),
    (
        r"mapping keys are not allowed",
        Saying("A text cannot start with “? ”.", "Put the text in quotes."),
    ),
    (
        r"sequence entries are not allowed",
        Saying("A list cannot start here.", "Put “- ” on a line of its own, below the key."),
    ),
    (
        r"unexpected end of stream",
        Saying(
            "The quotes that open here are never closed.", "Close them.", is_told_at_its_start=True
        ),
    ),
    (
        r"unexpected document (indicator|separator)",
        Saying(
            "The quotes that open here are not closed before a line of ---.",
            "Close them.",
            is_told_at_its_start=True,
        ),
    ),
    (
        r"could not find expected ':'",
        NO_COLON,
    ),
    (
        r"expected ',' or|found unexpected ':'",
        Saying(
            "In [ ] or { }, a comma or the closing bracket is missing before this.",
            "Check the brackets; quote texts that hold commas, colons or brackets.",
        ),
    ),
    (
        r"expected (the )?node content",
        Saying(
            "A comma or a bracket stands where a value should.",
            "Delete it, or quote the text it belongs to.",
        ),
    ),
    (r"escape", Saying("YAML does not know this backslash escape.", "Use single quotes instead.")),
    (
        r"tag",
        Saying(
            "A text that starts with “!” is taken for a type.",
            "Put the text in quotes.",
            is_told_at_its_start=True,
        ),
    ),
    (
        r"anchor|alias",
        Saying(
            "A text that starts with “&” or “*” is taken for a repetition.",
            "Put the text in quotes.",
            is_told_at_its_start=True,
        ),
    ),
    (
        r"directive|document start|YAML document",
        _BEFORE_THE_CASE,
    ),
    (
        r"block scalar",
        Saying(
            "After | or > the text starts on the next line.",
            "Move it there, or put a text that starts with | or > in quotes.",
            is_told_at_its_start=True,
        ),
    ),
    (
        r"block (sequence|collection)|expected '-' indicator",
        _NOT_GOING_ON_WITH_LIST,
    ),
    (
        r"block mapping",
        _NOT_GOING_ON,
    ),
)


def saying_for(problem: str, context: str, character: str) -> Saying:
    """Return what is wrong, for a parser's own words and the character it stopped at."""
    if character == "\t" and "token" in problem:
        return _TAB
    for words in (problem, context):
        for pattern, saying in _SAYINGS:
            if re.search(pattern, words):
                return saying
    return _UNKNOWN


class Told(NamedTuple):
    """A saying and its place; line and column count from 0."""

    saying: Saying
    line: int
    column: int


_KEY = re.compile(r"(\s*(?:- +)?)[\w-]+ *")
_KEY_WITHOUT_SPACE = re.compile(r"(\s*(?:- +)?)[\w-]+:[^\s:/]")
_DASH_OF_KEY = re.compile(r"\s*-(?=[\w{\[\"'])")
_CURLY_VALUE = re.compile(r".*: +[“„‘]")


def look_closer(saying: Saying, lines: Sequence[str], line: int, column: int) -> Told:
    """Return what a parser's saying comes from, where the text around the place tells."""
    text = lines[line] if line < len(lines) else ""
    if saying is NO_COLON and _KEY_WITHOUT_SPACE.match(text):
        return Told(_COLON_WITHOUT_SPACE, line, column)
    does_not_go_on = saying in {_NOT_GOING_ON, _NOT_GOING_ON_WITH_LIST}
    if does_not_go_on and re.match(r"-(?:\s|$)", text[column:]):
        return Told(_STRAY_DASH, line, column)
    return _colon_told(lines, line, column) if saying is _COLON else Told(saying, line, column)


def _colon_told(lines: Sequence[str], line: int, column: int) -> Told:
    before = lines[line][:column] if line < len(lines) else ""
    key = _KEY.fullmatch(before)
    if key is None:
        is_curly = _CURLY_VALUE.match(before) is not None
        return Told(_COLON_IN_CURLY_QUOTES if is_curly else _COLON, line, column)
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), line)
    if dash := _DASH_OF_KEY.match(lines[above]):
        return Told(_DASH_WITHOUT_SPACE, above, dash.end() - 1)
    if lost := _KEY_WITHOUT_SPACE.match(lines[above]):
        return Told(_COLON_WITHOUT_SPACE, above, len(lost[1]))
    return Told(_TOO_DEEP, line, len(key[1]))
