"""The nodes of a case file, with their places.

A scalar is the parser's own event: its spelling, untyped, and its mark. Nothing is resolved:
the field that reads a scalar decides what it is. Nothing that a file holds is ever run.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from yaml.events import ScalarEvent


class Mark(Protocol):
    """A place in the text; all three count from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def index(self) -> int: ...


class Placed(Protocol):
    """Anything that stands somewhere in the file."""

    @property
    def start_mark(self) -> Mark | None: ...


@dataclass(frozen=True, slots=True)
class Place:
    line: int = 0
    column: int = 0
    index: int = 0


@dataclass(slots=True, eq=False)
class At:
    """A place in the text without a node of its own; by itself, the beginning of the file."""

    start_mark: Mark | None = None


@dataclass(slots=True, eq=False)
class Sequence:
    start_mark: Mark | None
    items: list["Node"]


@dataclass(slots=True, eq=False)
class Mapping:
    """``items`` holds keys and values in turn."""

    start_mark: Mark | None
    items: list["Node"]

    def pairs(self) -> Iterator[tuple["Node", "Node"]]:
        each = iter(self.items)
        return zip(each, each, strict=True)


Scalar = ScalarEvent
Node = ScalarEvent | Sequence | Mapping


def mark_of(placed: Placed) -> Mark:
    """Return where something starts; PyYAML's types leave it open whether it does."""
    return placed.start_mark or Place()


def is_plain(scalar: Scalar) -> bool:
    """Whether a scalar stands without quotes and not as a block."""
    return not scalar.style
