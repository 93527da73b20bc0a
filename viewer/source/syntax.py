"""What libyaml and PyYAML say of broken YAML, in the words of somebody who writes a case."""

import re
from typing import NamedTuple


class _Saying(NamedTuple):
    """``said`` matches the problem, or the problem and its context, of both parsers."""

    said: re.Pattern[str]
    message: str
    hint: str


def _saying(said: str, message: str, hint: str) -> _Saying:
    return _Saying(re.compile(said), message, hint)


_SAYINGS = (
    _saying(
        r"cannot start any token|'\\t'",
        "A value cannot start with this character.",
        "Indent with spaces, never with tabs; put a text that starts with @, `, % or | in quotes.",
    ),
    _saying(
        r"mapping values are not allowed",
        "A colon makes a key where no key can stand.",
        "Put the text in quotes if the colon belongs to it, and check the line's indentation.",
    ),
    _saying(
        r"unexpected end of stream|found end of stream|unexpected EOF",
        "The file ends in the middle of a quoted text.",
        "Close the quotes.",
    ),
    _saying(
        r"unexpected document (indicator|separator)",
        "A line of --- or ... stands within a quoted text.",
        "Close the quotes before it.",
    ),
    _saying(
        r"could not find expected ':'",
        "This line has no colon after its key.",
        "Write “key: value”; a text of several lines is indented below its key.",
    ),
    _saying(
        r"expected ',' or '[\]}]'|flow (sequence|mapping|node)",
        "A list in [ ] or a mapping in { } is not closed, or lacks a comma.",
        "Check its brackets, and put texts that hold commas, colons or brackets in quotes.",
    ),
    _saying(
        r"block sequence|expected '-' indicator|sequence entries are not allowed",
        "This line does not continue the list above it.",
        "Start each entry with “- ”, all indented alike.",
    ),
    _saying(
        r"block mapping|expected key|expected <block end>",
        "This line does not fit the indentation of the lines above it.",
        "Indent the keys of one entry alike, and close quotes before more text follows.",
    ),
    _saying(
        r"escape",
        "A backslash in a text in double quotes starts an escape that YAML does not know.",
        "Put the text in single quotes instead.",
    ),
    _saying(
        r"undefined tag handle|tag",
        "A text starts with “!”, which YAML takes for a type.",
        "Put the text in quotes.",
    ),
    _saying(
        r"anchor|alias",
        "A text starts with “&” or “*”, which YAML takes for a repetition.",
        "Put the text in quotes.",
    ),
    _saying(
        r"directive|document start|YAML document",
        "This cannot stand before the case begins.",
        "Start the file with “case-report: 1”.",
    ),
)


def plain_words(problem: str, context: str) -> tuple[str, str]:
    """Return what is wrong and what to write instead, for a parser's own words."""
    for text in (problem, f"{context} {problem}"):
        for saying in _SAYINGS:
            if saying.said.search(text):
                return saying.message, saying.hint
    return "This is not YAML.", "Check the line and the one above it."
