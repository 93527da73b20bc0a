"""Kinds of values: each reads a node, and says as JSON Schema what it takes.

The two stand together so that the reader and the schema cannot drift apart. A kind's
``read`` returns ``None`` where it has told the inspection why.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from viewer.source.inspection import Inspection, shorten, suggestion
from viewer.source.tree import At, Mapping, Node, Scalar, Sequence, is_plain, mark_of
from viewer.source.vocabulary import NAMES_ELSEWHERE

T = TypeVar("T")
Schema = dict[str, Any]

_LINES_OF_KEYS = "Write its keys below it, each as “key: value”, without “- ”."
_LIST = "Write each entry on a line of its own, after “- ”."

# Stands among the keys that were met, once another entry seems to have started; no attribute.
_NEW_ENTRY = "- "
_NOTHING = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """``what`` completes the sentence “This should be …”."""

    what: str
    read: Callable[[Node, Inspection], T | None]
    schema: Schema


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a mapping. ``attribute`` is the name by which its value is passed on: the key
    in snake_case, unless it is given.
    """

    key: str
    kind: Kind[Any]
    description: str
    required: bool = False
    attribute: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "attribute", self.attribute or self.key.replace("-", "_"))


@dataclass(frozen=True, slots=True)
class Table:
    """The keys of one sort of mapping; ``what`` names it in problems ("an author"), and
    ``form`` says there how it is written, where that is not plain from its keys. ``rules``
    tell the schema which keys go together; the reader of the table holds to them itself.
    """

    what: str
    fields: tuple[Field, ...]
    form: str = ""
    rules: Schema = field(default_factory=dict)
    by_key: dict[str, Field] = field(init=False, repr=False)
    required: tuple[Field, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {each.key: each for each in self.fields})
        object.__setattr__(self, "required", tuple(f for f in self.fields if f.required))

    def read(self, node: Node, inspection: Inspection) -> dict[str, Any] | None:
        """Return the values that could be read, by attribute."""
        if type(node) is not Mapping:
            inspection.reject(node, self.what, self.form or _LINES_OF_KEYS)
            return None
        by_key = self.by_key
        values: dict[str, Any] = {}
        keys: dict[str, Node] = {}
        meant: set[str] = set()
        items = iter(node.items)
        for key, value in zip(items, items, strict=True):
            known = by_key.get(key.value if type(key) is Scalar else "")
            if known is None:
                meant.add(self._unknown(key, value, inspection))
            elif keys.setdefault(known.attribute, key) is not key:
                _twice(key, known.attribute, keys, inspection)
            elif type(value) is Scalar and value.value in _NOTHING and is_plain(value):
                _nothing(value, known, inspection)
            else:
                read = known.kind.read(value, inspection)
                if read is not None:
                    values[known.attribute] = read
        for each in self.required:
            if each.key in meant:
                inspection.fail()
            elif each.attribute not in keys:
                hint = f"{self.what.capitalize()} needs it."
                inspection.missing(node, f"“{each.key}” is missing.", hint)
        return values

    @property
    def schema(self) -> Schema:
        properties = {
            each.key: described(each.kind.schema, each.description) for each in self.fields
        }
        schema: Schema = {"title": self.what, "type": "object", "properties": properties}
        if self.required:
            schema["required"] = [each.key for each in self.required]
        return {**schema, **self.rules, "additionalProperties": False}

    def _unknown(self, key: Node, value: Node, inspection: Inspection) -> str:
        """Tell of a key that is none of these, and return the one that is most likely meant."""
        if not isinstance(key, Scalar):
            inspection.error(key, "A key here must be a plain word.", f"Use a key of {self.what}.")
            return ""
        if key.value == "<<":
            inspection.error(key, "“<<” is not read here.", "Write out what it should bring in.")
            return ""
        meant, hint = self._meant(key, value, inspection)
        message = f"“{shorten(key.value)}” is no key of {self.what}."
        inspection.error(key, message, hint)
        return meant

    def _meant(self, key: Scalar, value: Node, inspection: Inspection) -> tuple[str, str]:
        """Return the key that is most likely meant, if any, and what to write."""
        name = key.value
        if name.startswith("-"):
            return "", "Write a space after a dash that starts an entry."
        before_colon = name.partition(":")[0]
        if before_colon != name and before_colon in self.by_key:
            return before_colon, "Write a space after the colon."
        if _is_rest_of_text(key, value):
            return "", "A comma ends a text in { }: put the text before it in quotes."
        if home := self._home_of(name):
            return "", f"It stands under “{home}”."
        meant = self._usual_key(name) or inspection.guess(name, self.by_key)
        return meant, suggestion(meant, self.by_key)

    def _home_of(self, name: str) -> str:
        """Return the key below which another is at home, if there is one."""
        homes = (
            each.key for each in self.fields if name in each.kind.schema.get("properties", {})
        )
        return next(homes, "")

    def _usual_key(self, name: str) -> str:
        """Return what CSL calls something that reference managers call otherwise."""
        usual = NAMES_ELSEWHERE.get(name.casefold().replace("_", "-"), "")
        return usual if usual in self.by_key else ""


def _is_rest_of_text(key: Scalar, value: Node) -> bool:
    """Whether a key has no colon, as the rest of “{given: John, Jr}” has not."""
    is_empty = isinstance(value, Scalar) and not value.value and is_plain(value)
    return is_empty and mark_of(value).index == mark_of(At(key.end_mark)).index


def some_key_of(*keys: str) -> Schema:
    """Return the rule that at least one of the keys is there."""
    return {"anyOf": [{"required": [key]} for key in keys]}


def one_key_of(*keys: str) -> Schema:
    """Return the rule that just one of the keys is there."""
    return {"oneOf": [{"required": [key]} for key in keys]}


def described(schema: Schema, description: str) -> Schema:
    """Return a schema with a description; one with a title stays apart, to be shared."""
    if "title" in schema:
        return {"description": description, "allOf": [schema]}
    return {**schema, "description": description}


def record(table: Table, build: Callable[[dict[str, Any]], T | None]) -> Kind[T]:
    """Return the kind of a mapping by ``table``; nothing is built where a required key is
    missing or unreadable.
    """
    needed = [each.attribute for each in table.required]

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


def list_of(
    kind: Kind[T], *, or_one: bool = False, some: bool = False, form: str = _LIST
) -> Kind[tuple[T, ...]]:
    """Return the kind of a list; ``or_one`` takes a lone value for a list of one, ``some``
    asks for an entry at least. ``form`` says how to write it.
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
        inspection.reject(node, what, form)
        return None

    schema: Schema = {"type": "array", "items": kind.schema}
    if some:
        schema["minItems"] = 1
    return Kind(what, read, {"anyOf": [kind.schema, schema]} if or_one else schema)


def _nothing(value: Scalar, known: Field, inspection: Inspection) -> None:
    if known.required:
        inspection.missing(value, f"“{known.key}” has no value.", "This key cannot be left out.")
    elif inspection.has_gaps and not value.value:
        inspection.fail()
    else:
        inspection.warn(
            value,
            "Nothing is written here.",
            "Leave the key out where the source does not state it.",
        )


def _twice(key: Node, name: str, keys: dict[str, Node], inspection: Inspection) -> None:
    """Tell of a key that is there twice; on a line of its own it may be one of another entry
    that lost its dash, whose other keys are then not blamed too.
    """
    first = mark_of(keys[name]).line
    hint = "Keep one of the two."
    if mark_of(key).line > first:
        if keys.setdefault(_NEW_ENTRY, key) is not key:
            inspection.fail()
            return
        hint = "Keep one of the two, or write “- ” before it if another entry starts here."
    shown = key.value if isinstance(key, Scalar) else ""
    inspection.error(key, f"“{shown}” is here a second time (first on line {first + 1}).", hint)
