"""Kinds of single values: text, flags, numbers, words of a list, ids.

A scalar means what its field takes it for, in the spelling of the file: ``no``, ``1:20``,
``0080`` and ``1e3`` are texts where a text is meant (and not what YAML 1.1 makes of them).
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from viewer.source.inspection import Inspection, choice, shorten
from viewer.source.kinds import Kind, Schema
from viewer.source.tree import Node, Scalar, is_plain

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

_DIGITS = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
_OPENING = frozenset("“„‘«")
_CLOSING = frozenset("”“’‘»")
_FLAGS = {"true": True, "false": False}
_DECIMAL = r"[-−+]?[0-9]{1,15}(?:\.[0-9]{1,15})?"
_DECIMAL_PATTERN = re.compile(_DECIMAL)
_SPACE_AT_AN_END_OR_BREAK = re.compile(r"^\s|\s$|\n")


def _text_of(node: Node, inspection: Inspection) -> str | None:
    if type(node) is not Scalar:
        inspection.reject(node, "text")
        return None
    if node.value and not node.value.isspace():
        return node.value
    inspection.missing(node, "This text is empty.", "Leave the key out where nothing is stated.")
    return None


def _read_text(node: Node, inspection: Inspection) -> str | None:
    value = _text_of(node, inspection)
    if value is not None and value[0] in _OPENING and value[-1] in _CLOSING:
        _tell_of_curly_quotes(node, inspection)
    if value is not None and _SPACE_AT_AN_END_OR_BREAK.search(value):
        return " ".join(value.split())
    return value


def _tell_of_curly_quotes(node: Node, inspection: Inspection) -> None:
    if isinstance(node, Scalar) and is_plain(node):
        inspection.warn(
            node,
            "The curly quotes around this text are part of it.",
            "Write straight quotes in their place, or around them if the source prints them.",
        )


def _read_shared(node: Node, inspection: Inspection) -> str | None:
    value = _read_text(node, inspection)
    return None if value is None else inspection.texts.setdefault(value, value)


def _read_paragraphs(node: Node, inspection: Inspection) -> str | None:
    value = _text_of(node, inspection)
    return None if value is None else value.strip()


TEXT_SCHEMA: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
TEXT: Kind[str] = Kind("text", _read_text, TEXT_SCHEMA)
"""One line: the breaks that YAML's block texts keep or add are spaces."""
SHARED_TEXT: Kind[str] = Kind("text", _read_shared, TEXT_SCHEMA)
"""A line that many entries repeat, such as a journal's name: kept once."""
PARAGRAPHS: Kind[str] = Kind("text", _read_paragraphs, TEXT_SCHEMA)


def _read_flag(node: Node, inspection: Inspection) -> bool | None:
    if type(node) is Scalar and node.value in _FLAGS:
        return _FLAGS[node.value]
    inspection.reject(node, "true or false")
    return None


FLAG: Kind[bool] = Kind("true or false", _read_flag, {"type": "boolean"})


def whole_number(least: int, most: int) -> Kind[int]:
    """Return the kind of a whole number in decimal digits, of nine at most."""
    what = f"a whole number from {least} to {most}"

    def read(node: Node, inspection: Inspection) -> int | None:
        if type(node) is Scalar and _DIGITS.fullmatch(node.value):
            number = int(node.value)
            if least <= number <= most:
                return number
        inspection.reject(node, what)
        return None

    return Kind(what, read, {"type": "integer", "minimum": least, "maximum": most})


def _read_decimal(node: Node, inspection: Inspection) -> float | None:
    if type(node) is Scalar and _DECIMAL_PATTERN.fullmatch(node.value):
        return decimal(node.value)
    inspection.reject(node, "a number such as 13.5")
    return None


def decimal(digits: str) -> float:
    """Return a number in its usual spelling, with a minus sign or a hyphen for one."""
    return float(digits.replace("−", "-"))


DECIMAL: Kind[float] = Kind(
    "a number such as 13.5",
    _read_decimal,
    {"type": ["number", "string"], "pattern": f"^{_DECIMAL}$"},
)


def one_of(kind: type[E]) -> Kind[E]:
    """Return the kind of a word that names a member of an enumeration by its value."""
    return _one_in({member.value: member for member in kind})


def one_word_of(words: tuple[str, ...]) -> Kind[str]:
    """Return the kind of a word that is one of ``words``, kept once."""
    return _one_in({word: word for word in words})


def _one_in(members: dict[str, T]) -> Kind[T]:
    what = choice(members)

    def read(node: Node, inspection: Inspection) -> T | None:
        if type(node) is not Scalar:
            inspection.reject(node, what)
            return None
        member = members.get(node.value)
        if member is None:
            hint = inspection.nearest(node.value, members)
            inspection.error(node, f"“{shorten(node.value)}” is not a word for this.", hint)
        return member

    return Kind(what, read, {"enum": list(members)})


def matching(
    what: str, pattern: str, fault: Callable[[str], str] = lambda _text: "", hint: str = ""
) -> Kind[str]:
    """Return the kind of a text that matches ``pattern``; ``fault`` says of one that does
    what is wrong with it all the same, or nothing.
    """
    compiled = re.compile(pattern)

    def read(node: Node, inspection: Inspection) -> str | None:
        if type(node) is not Scalar:
            inspection.reject(node, what)
            return None
        value = node.value
        if compiled.fullmatch(value) is None:
            inspection.error(node, f"“{shorten(value)}” is not {what}.", hint)
            return None
        if reason := fault(value):
            inspection.error(node, f"“{shorten(value)}” is not {what}: {reason}")
            return None
        return value

    types = ["string", "number"] if compiled.fullmatch("1") else "string"
    return Kind(what, read, {"type": types, "pattern": f"^(?:{pattern})$"})


ID = matching(
    "an id (a word without spaces)", r"\S+", hint="Write hyphens in the place of spaces."
)


def id_of(family: str) -> Kind[str]:
    """Return the kind of a mention of an id that another entry of the file defines."""
    what = f"the id of {family}"

    def read(node: Node, inspection: Inspection) -> str | None:
        if type(node) is not Scalar:
            inspection.reject(node, what)
            return None
        return mentioned(family, node.value, node, inspection)

    return Kind(what, read, TEXT_SCHEMA)


def mentioned(family: str, name: str, node: Node, inspection: Inspection) -> str | None:
    """Return the id ``name`` if the file defines it, and well; note the failure if not."""
    known = inspection.known.get(family, {})
    readable = known.get(name)
    if readable:
        return name
    if readable is None and family not in inspection.unread:
        noun = family.removeprefix("an ").removeprefix("a ")
        message = f"“{shorten(name)}” is the id of no {noun} in this file."
        inspection.missing(node, message, inspection.nearest(name, known))
    else:
        inspection.fail()
    return None
