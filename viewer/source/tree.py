"""YAML text → small trees of nodes with their places, one entry of the file at a time.

A scalar is libyaml's own event: its spelling, untyped, and its mark. Nothing is resolved:
the field that reads a scalar decides what it is. Nothing that a file holds is ever run.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NoReturn, Protocol

from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.scanner import Scanner

from viewer.errors import ViewerError
from viewer.source.syntax import plain_words

try:
    from yaml._yaml import CParser
except ImportError:  # this PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment, misc]

MAX_DEPTH = 60
MAX_COPIES = 100_000
_EVENTS_PER_TICK = 4096
_HARMLESS_TAGS = frozenset(
    {"!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "map", "seq"))}
)


class Mark(Protocol):
    """A place in the text; lines and columns count from 0 here, and only here."""

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
class _Beginning:
    line: int = 0
    column: int = 0
    index: int = 0


@dataclass(slots=True, eq=False)
class At:
    """A place in the text without a node of its own; by itself, the beginning of the file."""

    start_mark: Mark | None = None


def mark_of(placed: Placed) -> Mark:
    """Return where something starts; PyYAML's types leave it open whether it does."""
    return placed.start_mark or _Beginning()


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
Progress = Callable[[float], bool]


class UnreadableError(ViewerError):
    """The text cannot be read on from a place: it is no YAML, or passes a bound."""

    def __init__(
        self, line: int, column: int, message: str, hint: str = "", *, in_bytes: bool = False
    ) -> None:
        super().__init__(message)
        self.in_bytes = in_bytes
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint


class ReadingCancelledError(ViewerError):
    """The one who follows the progress said to stop."""


class EventSource(Protocol):
    """What libyaml's parser and PyYAML's own have in common."""

    def get_event(self) -> Event | None: ...


class _PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, for where libyaml is missing: the same events, slower."""

    def __init__(self, data: bytes) -> None:
        Reader.__init__(self, data)
        Scanner.__init__(self)
        Parser.__init__(self)


def open_events(data: bytes) -> EventSource:
    """Return the fastest parser that this PyYAML has."""
    try:
        return _PythonParser(data) if CParser is None else CParser(data)
    except ReaderError as error:
        raise _not_text(error) from error


class Composer:
    """Takes events and gives nodes; counts depth, copies and progress on the way.

    ``note_tag`` is told of every node whose tag asks for something a case has no use for.
    Raises UnreadableError where the text ends to make sense, ReadingCancelledError where
    ``on_progress`` (told the share that is read, 0 to 1) returns False.
    """

    def __init__(
        self,
        events: EventSource,
        length: int,
        note_tag: Callable[[Node, str], None],
        on_progress: Progress,
    ) -> None:
        self._next = events.get_event
        self._length = length or 1
        self._note_tag = note_tag
        self._on_progress = on_progress
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._countdown = _EVENTS_PER_TICK
        self._nodes = 0
        self._copies = 0

    def event(self) -> Event:
        """Return the next event, its errors in plain words."""
        try:
            event = self._next()
        except ReaderError as error:
            raise _not_text(error) from error
        except MarkedYAMLError as error:
            raise _syntax_error(error) from error
        if event is None:
            raise UnreadableError(0, 0, "The file ends too early.")
        self._countdown -= 1
        if not self._countdown:
            self._tick(event)
        return event

    def document(self) -> Event | None:
        """Return the first event of the next document, or ``None`` at the end."""
        event = self.event()
        while not isinstance(event, (DocumentStartEvent, StreamEndEvent)):
            event = self.event()
        return None if isinstance(event, StreamEndEvent) else self.event()

    def items(self) -> Iterator[Node]:
        """Compose one by one the items of the collection that has just started."""
        while not isinstance(event := self.event(), CollectionEndEvent):
            yield self.node(event)

    def node(self, event: Event) -> Node:
        """Compose the node that starts with ``event``. No recursion: depth is a number here."""
        root: list[Node] = []
        items = root
        open_nodes: list[tuple[CollectionStartEvent, list[Node], int]] = []
        while True:
            if isinstance(event, ScalarEvent):
                items.append(event)
                if event.tag is not None or event.anchor is not None:
                    self._label(event, event, 1)
            elif isinstance(event, CollectionStartEvent):
                if len(open_nodes) == MAX_DEPTH:
                    _too_deep(event)
                open_nodes.append((event, items, self._nodes))
                node = _collection(event)
                items.append(node)
                items = node.items
            elif isinstance(event, AliasEvent):
                items.append(self._copy(event))
            else:
                self._nodes += len(items) + 1
                start, items, nodes_before = open_nodes.pop()
                if start.tag is not None or start.anchor is not None:
                    self._label(start, items[-1], self._nodes - nodes_before)
            if not open_nodes:
                return root[0]
            event = self.event()

    def _label(self, event: ScalarEvent | CollectionStartEvent, node: Node, size: int) -> None:
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, size)
        if event.tag is not None and event.tag not in _HARMLESS_TAGS:
            self._note_tag(node, event.tag)

    def _copy(self, alias: AliasEvent) -> Node:
        name = alias.anchor or ""
        mark = mark_of(alias)
        line, column = mark.line, mark.column
        if name not in self._anchors:
            raise UnreadableError(
                line,
                column,
                f"“*{name}” repeats something that is not defined before it.",
                f"Write “&{name}” at what it should repeat, or quote the text.",
            )
        node, size = self._anchors[name]
        self._nodes += size
        self._copies += size
        if self._copies > MAX_COPIES:
            raise UnreadableError(
                line,
                column,
                f"Repetitions (“*{name}”) blow this file up to more than"
                f" {MAX_COPIES:,} copied values.",
                "Write the values out where they are needed.",
            )
        return node

    def _tick(self, event: Event) -> None:
        self._countdown = _EVENTS_PER_TICK
        if not self._on_progress(min(1.0, mark_of(event).index / self._length)):
            raise ReadingCancelledError("Reading was stopped.")


def _collection(event: CollectionStartEvent) -> Sequence | Mapping:
    kind = Mapping if isinstance(event, MappingStartEvent) else Sequence
    return kind(event.start_mark, [])


def _too_deep(event: Event) -> NoReturn:
    mark = mark_of(event)
    raise UnreadableError(
        mark.line,
        mark.column,
        f"Lists and mappings are nested more than {MAX_DEPTH} levels deep here.",
        "A case needs fewer than 10; look for brackets that are never closed.",
    )


def _not_text(error: ReaderError) -> UnreadableError:
    return UnreadableError(0, 0, str(error.reason), in_bytes=True)


def _syntax_error(error: MarkedYAMLError) -> UnreadableError:
    mark = error.problem_mark or error.context_mark or _Beginning()
    message, hint = plain_words(error.problem or "", error.context or "")
    return UnreadableError(mark.line, mark.column, message, hint)
