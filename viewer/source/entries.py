"""Entries with ids: lists of them, and mappings from ids to them."""

from typing import TypeVar

from viewer.source.inspection import Inspection, shorten
from viewer.source.kinds import Kind, Table, list_of
from viewer.source.tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")


def named_entries(
    node: Node, what: str, table: Table, family: str, inspection: Inspection
) -> list[tuple[Scalar, Node]]:
    """Return the ids and entries of a mapping from ids of the author's own; note each id as one
    whose entry is not read yet.
    """
    known = inspection.known.setdefault(family, {})
    if not isinstance(node, Mapping):
        hint = "Write each id as a key, without “- ” before it, and what belongs to it below."
        inspection.reject(node, f"a mapping from ids to {what}", hint)
        inspection.unread.add(family)
        return []
    entries: list[tuple[Scalar, Node]] = []
    for key, value in node.pairs():
        if not isinstance(key, Scalar) or not key.value:
            inspection.error(key, "An id should be a word.")
        elif key.value in known:
            _taken(key, inspection)
        elif entries and key.value in table.by_key and not isinstance(value, Mapping):
            # Without its key the entry above would say something else than the file does.
            above, _ = entries.pop()
            inspection.error(
                key,
                f"“{key.value}” stands too far left, and so outside “{shorten(above.value)}”.",
                "Indent it as far as the lines that it belongs to.",
            )
        else:
            known[key.value] = False
            entries.append((key, value))
    return entries


def list_with_ids(kind: Kind[T], family: str) -> Kind[tuple[T, ...]]:
    """Return the kind of a list of entries with ids of one family, each id given once."""
    entry = Kind(kind.what, lambda node, seen: read_entry(node, kind, family, seen), kind.schema)
    entries = list_of(entry)

    def read(node: Node, inspection: Inspection) -> tuple[T, ...] | None:
        if isinstance(node, Sequence):
            _drop_torn_entries(node, kind, family, inspection)
        values = entries.read(node, inspection)
        if values is None:
            inspection.unread.add(family)
        return values

    return Kind(entries.what, read, entries.schema)


def _drop_torn_entries(node: Sequence, kind: Kind[T], family: str, inspection: Inspection) -> None:
    kept: list[Node] = []
    for item in node.items:
        is_text = isinstance(item, Scalar) and bool(item.value)
        if kept and (is_text or is_torn_off(item, kind)):
            tell_of_torn(item, kind, inspection)
            kept.pop()
            inspection.unread.add(family)
        else:
            kept.append(item)
    node.items[:] = kept


def is_torn_off(node: Node, kind: Kind[T]) -> bool:
    """Whether an entry has none of the keys that it needs: most likely it is a piece of the
    entry above it, which without it would say something else than the file does.
    """
    if not isinstance(node, Mapping) or not node.items:
        return False
    belonging = {"<<", *kind.schema["required"]}
    return not any(isinstance(key, Scalar) and key.value in belonging for key, _ in node.pairs())


def tell_of_torn(node: Node, kind: Kind[T], inspection: Inspection) -> None:
    message = f"This has nothing that {kind.what} needs."
    hint = "Where it belongs to the entry above it, indent it as far as the lines of that."
    inspection.error(node, message, hint)


def read_entry(node: Node, kind: Kind[T], family: str, inspection: Inspection) -> T | None:
    """Read an entry that may have an id; an id that another has makes it unreadable."""
    known = inspection.known.setdefault(family, {})
    entry = kind.read(node, inspection)
    id_node = value_of(node, "id")
    if id_node is None:
        if entry is None:
            inspection.unread.add(family)
        return entry
    if id_node.value in known:
        _taken(id_node, inspection)
        return None
    known[id_node.value] = entry is not None
    return entry


def value_of(node: Node, *path: str) -> Scalar | None:
    """Return the scalar at the end of a path of keys, if there is one."""
    for name in path:
        if type(node) is not Mapping:
            return None
        found = [value for key, value in node.pairs() if type(key) is Scalar and key.value == name]
        if not found:
            return None
        node = found[0]
    return node if isinstance(node, Scalar) else None


def _taken(node: Scalar, inspection: Inspection) -> None:
    inspection.error(
        node, f"The id “{shorten(node.value)}” is here a second time.", "Rename one of the two."
    )
