"""Bytes that are no UTF-8 text, and characters that YAML does not take."""

import codecs
import re
from typing import NamedTuple

BYTE_ORDER_MARK = codecs.BOM_UTF8

_SAVE = "Save the file as UTF-8."
_WIDE = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
# YAML 1.1, section 4.1.1, as libyaml and PyYAML read it.
_NOT_YAML = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_LINE_BREAK = "\r\n|[\n\r\x85\u2028\u2029]"


class Fault(NamedTuple):
    """What is wrong at a place; line and column count from 0."""

    line: int
    column: int
    message: str
    hint: str


def wide_encoding(data: bytes) -> Fault | None:
    """Return the fault of text that is UTF-16 or UTF-32, known by its mark or its zeros."""
    for mark, name in _WIDE.items():
        if data.startswith(mark):
            return Fault(0, 0, f"This file is {name}; a case is UTF-8.", _SAVE)
    if data[:2].count(0) == 1 and data[:64].count(0) * 3 > len(data[:64]):
        return Fault(0, 0, "This file is UTF-16; a case is UTF-8.", _SAVE)
    return None


def find_fault(data: bytes) -> Fault:
    """Return what is wrong with bytes that a YAML parser does not take for text."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    match = re.search(_NOT_YAML, text)
    if match is None:
        return Fault(0, 0, "This file is no text.", _SAVE)
    line, column = _place(text[: match.start()])
    code = ord(match.group())
    name = "A NUL character" if code == 0 else f"The character U+{code:04X}"
    return Fault(line, column, f"{name} cannot stand in a case.", "Delete it.")


def _not_utf8(data: bytes, start: int) -> Fault:
    line, column = _place(data[:start].decode())
    byte = data[start]
    guess = bytes([byte]).decode("cp1252", "replace")
    message = f"The byte {byte:#04x} is no UTF-8; in Latin-1 (Windows-1252) it is “{guess}”."
    return Fault(line, column, message, _SAVE)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, as YAML tells them apart."""
    return re.split(_LINE_BREAK, text)


def _place(before: str) -> tuple[int, int]:
    lines = lines_of(before)
    return len(lines) - 1, len(lines[-1])
