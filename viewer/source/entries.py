"""Entries with ids: lists of them, and mappings from ids to them."""

from typing import TypeVar

from viewer.source.inspection import Inspection
from viewer.source.kinds import Kind, list_of, shorten
from viewer.source.tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")


def named_entries(
    node: Node, what: str, known: dict[str, bool], inspection: Inspection
) -> list[tuple[str, Node]]:
    """Return the entries of a mapping from ids of the author's own; note each id as one
    whose entry is not read yet.
    """
    if not isinstance(node, Mapping):
        inspection.error(node, f"“{what}” should map ids to entries.", "Write “id: {…}” each.")
        return []
    entries: list[tuple[str, Node]] = []
    for key, value in node.pairs():
        if not isinstance(key, Scalar) or not key.value:
            inspection.error(key, "An id should be a word.", "")
        elif key.value in known:
            _taken(key, inspection)
        else:
            known[key.value] = False
            entries.append((key.value, value))
    return entries


def list_with_ids(kind: Kind[T], family: str) -> Kind[tuple[T, ...]]:
    """Return the kind of a list of entries with ids of one family, each id given once."""
    plain = list_of(kind)

    def read(node: Node, inspection: Inspection) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            return plain.read(node, inspection)
        known = inspection.known.setdefault(family, {})
        entries = [read_entry(item, kind, known, inspection) for item in node.items]
        return tuple(entry for entry in entries if entry is not None)

    return Kind(plain.what, read, plain.schema)


def read_entry(
    node: Node, kind: Kind[T], known: dict[str, bool], inspection: Inspection
) -> T | None:
    """Read an entry that may have an id; an id that another has makes it unreadable."""
    entry = kind.read(node, inspection)
    id_node = value_of(node, "id")
    if id_node is None:
        return entry
    if id_node.value in known:
        _taken(id_node, inspection)
        return None
    known[id_node.value] = entry is not None
    return entry


def value_of(node: Node, name: str) -> Scalar | None:
    """Return the scalar under a key of a mapping, if there is one."""
    if type(node) is Mapping:
        items = iter(node.items)
        for key, value in zip(items, items, strict=True):
            if type(key) is Scalar and key.value == name:
                return value if type(value) is Scalar else None
    return None


def _taken(node: Scalar, inspection: Inspection) -> None:
    inspection.error(
        node, f"The id “{shorten(node.value)}” is here a second time.", "Rename one of the two."
    )
