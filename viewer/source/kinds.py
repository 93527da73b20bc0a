"""Kinds of values: each reads a node, and says as JSON Schema what it takes.

The two stand together so that the reader and the schema cannot drift apart. A kind's
``read`` returns ``None`` where it has told the inspection why.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, TypeVar, assert_never

from viewer.source.inspection import Inspection, nearest
from viewer.source.tree import Mapping, Node, Scalar, Sequence, mark_of

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
Schema = dict[str, Any]

_SHORT = 80
_FEW = 12


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """``what`` completes the sentence “This should be …”."""

    what: str
    read: Callable[[Node, Inspection], T | None]
    schema: Schema


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping. ``attribute`` is the name its value is passed on by."""

    key: str
    kind: Kind[Any]
    description: str
    required: bool = False
    attribute: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "attribute", self.attribute or self.key.replace("-", "_"))


@dataclass(frozen=True, slots=True)
class Table:
    """The keys of one sort of mapping; ``what`` names it in problems ("an author")."""

    what: str
    fields: tuple[Field, ...]
    by_key: dict[str, Field] = field(init=False, repr=False)
    required: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {each.key: each for each in self.fields})
        keys = tuple(each.key for each in self.fields if each.required)
        object.__setattr__(self, "required", keys)

    def read(self, node: Node, inspection: Inspection) -> dict[str, Any] | None:
        """Return the values that could be read, by attribute."""
        if type(node) is not Mapping:
            reject(node, inspection, self.what)
            return None
        by_key = self.by_key
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        items = iter(node.items)
        for key, value in zip(items, items, strict=True):
            name = key.value if type(key) is Scalar else ""
            known = by_key.get(name)
            if known is None:
                self._unknown(key, inspection)
            elif known.attribute in lines:
                _twice(key, lines[known.attribute], inspection)
            else:
                lines[known.attribute] = mark_of(key).line
                if type(value) is Scalar and not value.value and _is_blank(value, inspection):
                    continue
                read = known.kind.read(value, inspection)
                if read is not None:
                    values[known.attribute] = read
        for name in self.required:
            if by_key[name].attribute not in lines:
                inspection.error(
                    node, f"“{name}” is missing.", f"{self.what.capitalize()} needs it."
                )
        return values

    @property
    def schema(self) -> Schema:
        properties = {
            each.key: {**each.kind.schema, "description": each.description} for each in self.fields
        }
        schema: Schema = {"type": "object", "properties": properties}
        if self.required:
            schema["required"] = list(self.required)
        return {**schema, "additionalProperties": False}

    def _unknown(self, key: Node, inspection: Inspection) -> None:
        if not isinstance(key, Scalar):
            inspection.error(key, "A key here must be a plain word.", f"Use a key of {self.what}.")
        elif key.value == "<<":
            inspection.error(key, "“<<” is not read here.", "Write out what it should bring in.")
        else:
            keys = list(self.by_key)
            hint = nearest(key.value, keys) or _choice_hint(keys)
            inspection.error(key, f"“{shorten(key.value)}” is no key of {self.what}.", hint)


def record(table: Table, build: Callable[[dict[str, Any]], T | None]) -> Kind[T]:
    """Return the kind of a mapping by ``table``; nothing is built where a required key is
    missing or unreadable.
    """
    needed = [table.by_key[key].attribute for key in table.required]

    def read(node: Node, inspection: Inspection) -> T | None:
        values = table.read(node, inspection)
        if values is None:
            return None
        for name in needed:
            if name not in values:
                return None
        return build(values)

    return Kind(table.what, read, table.schema)


def whole(kind: Kind[T]) -> Kind[T]:
    """Return ``kind`` such that it gives nothing at all where any of it is wrong: half of
    it would say something else than the file does.
    """

    def read(node: Node, inspection: Inspection) -> T | None:
        failures = inspection.failures
        value = kind.read(node, inspection)
        return value if inspection.failures == failures else None

    return Kind(kind.what, read, kind.schema)


def list_of(kind: Kind[T], *, or_one: bool = False, some: bool = False) -> Kind[tuple[T, ...]]:
    """Return the kind of a list; ``or_one`` takes a lone value for a list of one, ``some``
    asks for an entry at least.
    """
    what = f"a list, each entry {kind.what}"

    def read(node: Node, inspection: Inspection) -> tuple[T, ...] | None:
        if type(node) is Sequence:
            if some and not node.items:
                inspection.error(node, "This list is empty.", "Leave the key out, or add entries.")
                return None
            values = [kind.read(item, inspection) for item in node.items]
            return tuple([value for value in values if value is not None])
        if or_one:
            value = kind.read(node, inspection)
            return None if value is None else (value,)
        reject(node, inspection, what)
        return None

    schema: Schema = {"type": "array", "items": kind.schema}
    if some:
        schema["minItems"] = 1
    return Kind(what, read, {"anyOf": [kind.schema, schema]} if or_one else schema)


def _read_text(node: Node, inspection: Inspection) -> str | None:
    if type(node) is Scalar:
        value = node.value
        if value.strip():
            return value
        inspection.error(node, "This text is empty.", "Leave the key out where nothing is stated.")
        return None
    reject(node, inspection, "text")
    return None


def _read_shared(node: Node, inspection: Inspection) -> str | None:
    value = _read_text(node, inspection)
    return None if value is None else inspection.texts.setdefault(value, value)


TEXT_SCHEMA: Schema = {"type": ["string", "number", "boolean"]}
TEXT: Kind[str] = Kind("text", _read_text, TEXT_SCHEMA)
SHARED_TEXT: Kind[str] = Kind("text", _read_shared, TEXT_SCHEMA)
"""Text that many entries repeat, such as a journal's name: kept once."""

_FLAGS = {"true": True, "false": False}


def _read_flag(node: Node, inspection: Inspection) -> bool | None:
    if type(node) is Scalar and node.value in _FLAGS:
        return _FLAGS[node.value]
    reject(node, inspection, "true or false")
    return None


FLAG: Kind[bool] = Kind("true or false", _read_flag, {"type": "boolean"})


def whole_number(least: int, most: int) -> Kind[int]:
    what = f"a whole number from {least} to {most}"

    def read(node: Node, inspection: Inspection) -> int | None:
        if type(node) is Scalar and _WHOLE.fullmatch(node.value):
            number = int(node.value)
            if least <= number <= most:
                return number
        reject(node, inspection, what)
        return None

    return Kind(what, read, {"type": "integer", "minimum": least, "maximum": most})


_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
NUMBER_PATTERN = re.compile(r"[-−+]?[0-9]{1,15}(?:\.[0-9]{1,15})?")


def _read_number(node: Node, inspection: Inspection) -> float | None:
    if type(node) is Scalar and NUMBER_PATTERN.fullmatch(node.value):
        return float(node.value.replace("−", "-"))
    reject(node, inspection, "a number such as 13.5")
    return None


NUMBER: Kind[float] = Kind(
    "a number such as 13.5",
    _read_number,
    {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{NUMBER_PATTERN.pattern}$"}]},
)


def one_of(kind: type[E]) -> Kind[E]:
    """Return the kind of a word that names a member of an enumeration by its value."""
    members: dict[str, E] = {member.value: member for member in kind}
    words = list(members)

    def read(node: Node, inspection: Inspection) -> E | None:
        if type(node) is not Scalar:
            reject(node, inspection, _choice(words))
            return None
        member = members.get(node.value)
        if member is None:
            _no_choice(node, words, inspection)
        return member

    return Kind(_choice(words), read, {"enum": words})


def one_word_of(what: str, words: tuple[str, ...]) -> Kind[str]:
    """Return the kind of a word that is one of ``words``, kept once."""
    known = {word: word for word in words}

    def read(node: Node, inspection: Inspection) -> str | None:
        if type(node) is not Scalar:
            reject(node, inspection, what)
            return None
        word = known.get(node.value)
        if word is None:
            _no_choice(node, list(words), inspection)
        return word

    return Kind(what, read, {"enum": list(words)})


def matching(what: str, pattern: str, wrong: Callable[[str], str]) -> Kind[str]:
    """Return the kind of a text that matches ``pattern``; ``wrong`` says of one that does
    what is wrong with it all the same, or nothing.
    """
    compiled = re.compile(pattern)

    def read(node: Node, inspection: Inspection) -> str | None:
        if type(node) is not Scalar:
            reject(node, inspection, what)
            return None
        value = node.value
        if compiled.fullmatch(value) is None:
            inspection.error(node, f"“{shorten(value)}” is not {what}.", "")
            return None
        if reason := wrong(value):
            inspection.error(node, f"“{shorten(value)}” is not {what}: {reason}", "")
            return None
        return value

    return Kind(what, read, {"type": ["string", "number"], "pattern": f"^(?:{pattern})$"})


def id_of(family: str) -> Kind[str]:
    """Return the kind of a mention of an id that another entry of the file defines."""
    what = f"the id of {family}"

    def read(node: Node, inspection: Inspection) -> str | None:
        if type(node) is not Scalar:
            reject(node, inspection, what)
            return None
        return mention(family, node.value, node, inspection)

    return Kind(what, read, TEXT_SCHEMA)


def mention(family: str, name: str, node: Node, inspection: Inspection) -> str | None:
    """Return the id ``name`` if the file defines it, and well; note the failure if not."""
    known = inspection.known.get(family, {})
    match known.get(name):
        case True:
            return name
        case False:
            inspection.fail()
        case None:
            hint = nearest(name, list(known)) or _choice_hint(list(known))
            inspection.error(
                node, f"“{shorten(name)}” is the id of no {_noun(family)} here.", hint
            )
    return None


def reject(node: Node, inspection: Inspection, what: str) -> None:
    """Say that a node is not ``what`` it should be."""
    inspection.error(node, f"This should be {what}, not {_described(node)}.", "")


def _described(node: Node) -> str:
    match node:
        case Scalar():
            return f"“{shorten(node.value)}”"
        case Sequence():
            return "a list"
        case Mapping():
            return "a mapping"
        case _:
            assert_never(node)


def shorten(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"


def _noun(family: str) -> str:
    return family.removeprefix("an ").removeprefix("a ")


def _is_blank(value: Scalar, inspection: Inspection) -> bool:
    """Whether a key has nothing after it, which counts as not stated."""
    if value.style is not None and value.style != "":
        return False
    inspection.warn(
        value, "Nothing is written here.", "Leave the key out where the source does not state it."
    )
    return True


def _twice(key: Node, line: int, inspection: Inspection) -> None:
    name = key.value if isinstance(key, Scalar) else ""
    inspection.error(
        key, f"“{name}” is here a second time (first on line {line + 1}).", "Keep one of the two."
    )


def _no_choice(node: Scalar, words: list[str], inspection: Inspection) -> None:
    hint = nearest(node.value, words) or _choice_hint(words)
    inspection.error(node, f"“{shorten(node.value)}” is none of the words for this.", hint)


def _choice(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _choice_hint(words: list[str]) -> str:
    if not words:
        return ""
    if len(words) > _FEW:
        return "See docs/case-file.md for the list."
    return f"Write {_choice(words)}." if len(words) > 1 else f"Write {words[0]}."
