"""YAML text → nodes, one entry of the file at a time, within bounds."""

from collections.abc import Callable, Iterator
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
from viewer.source.encoding import find_fault, lines_of
from viewer.source.syntax import RUN_AWAY, look_closer, saying_for
from viewer.source.tree import At, Mapping, Mark, Node, Place, Sequence, is_plain, mark_of

try:
    from yaml._yaml import CParser
except ImportError:  # this PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment, misc]

MAX_DEPTH = 60
MAX_COPIES = 100_000
_EVENTS_PER_TICK = 4096
# What libyaml (0.2.6) says of a thousand brackets, which it meets when it looks ahead for a
# colon: long before the events of the first of them are given.
_NESTED_BEYOND_LIBYAML = "exceeded maximum nesting depth"
_HARMLESS_TAGS = frozenset(
    {"!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "map", "seq"))}
)

Progress = Callable[[float], bool]


class BrokenTextError(ViewerError):
    """The text makes no sense from a place on; line and column count from 0.

    ``follows`` says that something broken before it may be the reason.
    """

    def __init__(
        self, line: int, column: int, message: str, hint: str, *, follows: bool = False
    ) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
        self.follows = follows


class ReadingCancelledError(ViewerError):
    """The one who follows the progress said to stop."""


class EventSource(Protocol):
    """What libyaml's parser and PyYAML's own have in common."""

    def get_event(self) -> Event | None: ...


OpenParser = Callable[[bytes], EventSource]


class PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, for where libyaml is missing: the same events, slower."""

    def __init__(self, data: bytes) -> None:
        Reader.__init__(self, data)
        Scanner.__init__(self)
        Parser.__init__(self)


FASTEST_PARSER: OpenParser = PythonParser if CParser is None else CParser


class Composer:
    """Takes events and gives nodes; counts depth, copies and progress on the way.

    ``data`` is UTF-8 without a byte order mark. ``note_tag`` is told of every node whose tag
    asks for something a case has no use for. Raises BrokenTextError where the text is no
    YAML or passes a bound, ReadingCancelledError where ``on_progress`` (told the share that
    is read, 0 to 1) returns False.
    """

    def __init__(
        self,
        data: bytes,
        note_tag: Callable[[Node, str], None],
        on_progress: Progress,
        parser: OpenParser = FASTEST_PARSER,
    ) -> None:
        self._data = data
        self._note_tag = note_tag
        self._on_progress = on_progress
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._countdown = _EVENTS_PER_TICK
        self._last: Event | None = None
        self._open: list[tuple[CollectionStartEvent, list[Node], int]] = []
        self._nodes = 0
        self._copies = 0
        try:
            self._next = parser(data).get_event
        except ReaderError as error:
            raise self._not_text() from error

    def event(self) -> Event:
        """Return the next event."""
        try:
            event = self._next()
        except ReaderError as error:
            raise self._not_text() from error
        except MarkedYAMLError as error:
            raise self._not_yaml(error) from error
        if event is None:
            raise BrokenTextError(0, 0, "The file ends too early.", "")
        self._last = event
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
        self._open = []
        open_nodes = self._open
        while True:
            if isinstance(event, ScalarEvent):
                items.append(event)
                if event.tag is not None or event.anchor is not None:
                    self._label(event, event, 1)
            elif isinstance(event, CollectionStartEvent):
                if len(open_nodes) == MAX_DEPTH:
                    raise _too_deep(mark_of(event))
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
        if name not in self._anchors:
            _no_anchor(name, mark_of(alias))
        node, size = self._anchors[name]
        self._nodes += size
        self._copies += size
        if self._copies > MAX_COPIES:
            _too_many_copies(name, mark_of(alias))
        return node

    def _tick(self, event: Event) -> None:
        self._countdown = _EVENTS_PER_TICK
        if not self._on_progress(min(1.0, mark_of(event).index / len(self._data))):
            raise ReadingCancelledError("Reading was stopped.")

    def _not_text(self) -> BrokenTextError:
        fault = find_fault(self._data)
        return BrokenTextError(fault.line, fault.column, fault.message, fault.hint)

    def _not_yaml(self, error: MarkedYAMLError) -> BrokenTextError:
        said, context = error.problem or "", error.context or ""
        mark = mark_of(At(error.problem_mark or error.context_mark))
        if said == _NESTED_BEYOND_LIBYAML:
            return _too_deep(self._deepest_allowed(mark))
        if quotes := _run_away(self._last, mark):
            return BrokenTextError(quotes.line, quotes.column, RUN_AWAY.message, RUN_AWAY.hint)
        saying = saying_for(said, context, self._character(mark))
        if saying.is_told_at_its_start and error.context_mark is not None:
            mark = error.context_mark
        lines = lines_of(self._data.decode(errors="replace"))
        told, line, column = look_closer(saying, lines, mark.line, mark.column)
        return BrokenTextError(line, column, told.message, told.hint)

    def _deepest_allowed(self, mark: Mark) -> Mark:
        """Return where brackets that were not given as events yet pass the bound."""
        start = mark_of(At(self._last.end_mark)).index if self._last else 0
        ahead = self._data.decode(errors="replace")[start : mark.index]
        depth = len(self._open)
        for place, character in enumerate(ahead, start):
            depth += (character in "[{") - (character in "]}")
            if depth > MAX_DEPTH and "\n" not in ahead[place - start :]:
                return Place(mark.line, mark.column - (mark.index - place), place)
        return mark

    def _character(self, mark: Mark) -> str:
        return self._data.decode(errors="replace")[mark.index : mark.index + 1]


def _collection(event: CollectionStartEvent) -> Sequence | Mapping:
    kind = Mapping if isinstance(event, MappingStartEvent) else Sequence
    return kind(event.start_mark, [])


def _run_away(last: Event | None, broken_at: Mark) -> Mark | None:
    """Return where quotes open that close only lines below, right before the break: most
    likely they were left open, and what closes them opens the quotes of another text.
    """
    if not isinstance(last, ScalarEvent) or is_plain(last) or last.style in {"|", ">"}:
        return None
    start, end = mark_of(last), mark_of(At(last.end_mark))
    return start if start.line < end.line == broken_at.line else None


def _too_deep(mark: Mark) -> BrokenTextError:
    return BrokenTextError(
        mark.line,
        mark.column,
        f"Lists and mappings are nested more than {MAX_DEPTH} levels deep here.",
        "A case needs fewer than 10; look for brackets that are never closed.",
    )


def _no_anchor(name: str, mark: Mark) -> NoReturn:
    raise BrokenTextError(
        mark.line,
        mark.column,
        f"“*{name}” repeats something that is not defined before it.",
        f"Write “&{name}” at what it should repeat, or quote the text.",
        follows=True,
    )


def _too_many_copies(name: str, mark: Mark) -> NoReturn:
    raise BrokenTextError(
        mark.line,
        mark.column,
        f"Repetitions such as “*{name}” blow this file up by more than {MAX_COPIES:,} values.",
        "Write the values out where they are needed.",
    )
