"""A case file → a case and its problems."""

import gc
import stat
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Environment
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from yaml.events import MappingStartEvent, SequenceStartEvent

from viewer.errors import Problem
from viewer.model.case import Case, Part, Source
from viewer.model.treatment import TreatmentHistory
from viewer.model.work import Article, Reference
from viewer.source.abstracts import read_abstract, read_source
from viewer.source.encoding import Fault, find_fault, wide_encoding
from viewer.source.entries import read_entry
from viewer.source.inspection import Inspection, nearest
from viewer.source.kinds import shorten
from viewer.source.layout import FORMAT_VERSION, REFERENCE_LIST, TOP_LEVEL, VERSION_KEY
from viewer.source.people import AUTHORS, read_affiliations
from viewer.source.treatments import WORK_FAMILY, read_history
from viewer.source.tree import (
    At,
    Composer,
    Node,
    Progress,
    Scalar,
    UnreadableError,
    mark_of,
    open_events,
)
from viewer.source.works import ARTICLE, REFERENCE

SIZE_VARIABLE = "CASE_VIEWER_MAX_MB"
DEFAULT_SIZE_LIMIT = 512
_MEGABYTE = 1_000_000
_BOM = b"\xef\xbb\xbf"
_START_HINT = f"Start it with “{VERSION_KEY}: {FORMAT_VERSION}”."
_PARTS = {part.value: part for part in Part}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave: its case, unless nothing of it could be read, and its problems by line."""

    case: Case | None
    problems: tuple[Problem, ...]


def size_limit(environment: Environment[str, str]) -> int:
    """Return the largest size in megabytes of a file that is read: CASE_VIEWER_MAX_MB, or 512."""
    stated = environment.get(SIZE_VARIABLE, "")
    return int(stated) if stated.isascii() and stated.isdigit() else DEFAULT_SIZE_LIMIT


def _go_on(_share: float) -> bool:
    return True


def read_case(
    path: Path, *, megabytes: int = DEFAULT_SIZE_LIMIT, on_progress: Progress = _go_on
) -> Reading:
    """Read a case file of at most ``megabytes``.

    Never raises for what the file holds. ``on_progress`` is told the share read (0 to 1)
    every few thousand events; ReadingCancelledError is raised where it returns False.
    """
    try:
        data = _bytes_of(path, megabytes)
    except UnreadableError as error:
        return Reading(None, (_problem(path, error),))
    return read_case_text(path, data, on_progress=on_progress)


def _bytes_of(path: Path, megabytes: int) -> bytes:
    try:
        # A pipe or a device could keep us waiting or never end: only files are opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise UnreadableError(
                0, 0, "This is not a file.", "Name a case file, such as case.yaml."
            )
        with path.open("rb") as file:
            data = file.read(megabytes * _MEGABYTE + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise UnreadableError(
            0, 0, f"This file cannot be read: {reason or 'its name is no path'}.", ""
        ) from error
    if len(data) > megabytes * _MEGABYTE:
        raise UnreadableError(
            0,
            0,
            f"This file is larger than {megabytes} MB.",
            f"If that is meant, set {SIZE_VARIABLE} to the megabytes to allow.",
        )
    return data


def read_case_text(path: Path, data: bytes, *, on_progress: Progress = _go_on) -> Reading:
    """Read a case from the bytes of its file; ``path`` only names it in problems."""
    inspection = Inspection(path)
    with _collector_paused():
        try:
            case = _CaseReader(data, inspection, on_progress).read()
        except UnreadableError as error:
            case = None
            inspection.close(None, "")
            inspection.problems.append(_problem(path, _diagnosed(error, data)))
    return Reading(case, tuple(sorted(inspection.problems, key=lambda p: (p.line, p.column))))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking a growing case that has no garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _problem(path: Path, error: UnreadableError) -> Problem:
    return Problem(path, error.line + 1, error.column + 1, "", error.message, error.hint)


def _diagnosed(error: UnreadableError, data: bytes) -> UnreadableError:
    """Say what is wrong with the bytes where the parser stumbled over them."""
    fault = find_fault(data.removeprefix(_BOM)) if error.in_bytes else None
    return error if fault is None else _unreadable(fault)


def _unreadable(fault: Fault) -> UnreadableError:
    return UnreadableError(fault.line, fault.column, fault.message, fault.hint)


class _CaseReader:
    """Reads one file: references while they stream by, the few other parts when all are known."""

    def __init__(self, data: bytes, inspection: Inspection, on_progress: Progress) -> None:
        self._data = data
        self._inspection = inspection
        self._on_progress = on_progress
        self._parts: dict[str, Node] = {}
        self._lines: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._references: list[Reference] = []
        self._damaged: set[Part] = set()

    def read(self) -> Case:
        """Read the whole file; raises UnreadableError where it is no case at all."""
        if fault := wide_encoding(self._data):
            raise _unreadable(fault)
        composer = self._composer()
        event = composer.document()
        if event is None:
            raise UnreadableError(0, 0, "This file is empty.", _START_HINT)
        if not isinstance(event, MappingStartEvent):
            mark = mark_of(event)
            raise UnreadableError(
                mark.line, mark.column, "This is no case: it has no keys.", _START_HINT
            )
        for key in composer.items():
            self._read_part(key, composer)
        self._check_end(composer)
        self._check_version()
        return self._case()

    def _composer(self) -> Composer:
        data = self._data.removeprefix(_BOM)
        if len(data) != len(self._data):
            self._inspection.warn(
                At(), "The file starts with a byte order mark.", "Save it as UTF-8 without one."
            )
            self._inspection.close(None, "")
        return Composer(open_events(data), len(data), self._note_tag, self._on_progress)

    def _note_tag(self, node: Node, tag: str) -> None:
        short = tag.replace("tag:yaml.org,2002:", "!!")
        self._inspection.error(
            node, f"The type “{short}” is not used in a case.", "Delete it, or quote the text."
        )

    def _read_part(self, key: Node, composer: Composer) -> None:
        name = key.value if isinstance(key, Scalar) else ""
        event = composer.event()
        if name in self._lines:
            line = self._lines[name] + 1
            self._inspection.error(
                key, f"“{name}” is here a second time (first on line {line}).", "Keep one."
            )
            composer.node(event)
            self._close(name)
        elif name == Part.REFERENCES.value and isinstance(event, SequenceStartEvent):
            self._lines[name] = mark_of(key).line
            self._read_references(composer)
        elif name in TOP_LEVEL:
            self._lines[name] = mark_of(key).line
            self._parts[name] = composer.node(event)
        else:
            hint = nearest(name, list(TOP_LEVEL)) or "See docs/case-file.md for the keys."
            self._inspection.error(key, f"“{shorten(name)}” is no key of a case.", hint)
            composer.node(event)
            self._inspection.close(None, name)

    def _read_references(self, composer: Composer) -> None:
        known = self._inspection.known.setdefault(WORK_FAMILY, {})
        failures = self._inspection.failures
        for count, node in enumerate(composer.items(), 1):
            reference = self._read_reference(node, known)
            if reference is not None:
                self._references.append(reference)
            self._inspection.close(node, f"references[{count}]")
        if self._inspection.failures > failures:
            self._damaged.add(Part.REFERENCES)

    def _read_reference(self, node: Node, known: dict[str, bool]) -> Reference | None:
        reference = read_entry(node, REFERENCE, known, self._inspection)
        if reference is None or reference.number is None:
            return reference
        line = self._numbers.setdefault(str(reference.number), mark_of(node).line)
        if line == mark_of(node).line:
            return reference
        self._inspection.error(
            node,
            f"The number {reference.number} is also that of the reference on line {line + 1}.",
            "Give each reference the article's own number.",
        )
        known[reference.id] = False
        return None

    def _close(self, name: str) -> None:
        self._inspection.close(self._parts.get(name), name)
        if name in _PARTS:
            self._damaged.add(_PARTS[name])

    def _check_end(self, composer: Composer) -> None:
        event = composer.document()
        if event is not None:
            self._inspection.error(
                At(event.start_mark),
                "A second document starts here; a case is one.",
                "Delete the line of --- before it, or make it a file of its own.",
            )
            self._inspection.close(None, "")

    def _check_version(self) -> None:
        node = self._parts.get(VERSION_KEY)
        if node is None:
            if not self._lines:
                raise UnreadableError(0, 0, "This is no case: it has no key of one.", _START_HINT)
            self._inspection.error(At(), f"“{VERSION_KEY}” is missing.", _START_HINT)
            self._inspection.close(None, "")
        elif not isinstance(node, Scalar) or node.value != FORMAT_VERSION:
            raise UnreadableError(
                mark_of(node).line,
                mark_of(node).column,
                f"This program reads case files of version {FORMAT_VERSION} only.",
                "Write “case-report: 1”, or get a newer Case Viewer.",
            )

    def _case(self) -> Case:
        """Read the parts that are left, each after those that it mentions."""
        article = self._part(Part.ARTICLE, self._article)
        if Part.ARTICLE.value not in self._lines:
            self._inspection.error(At(), "“article” is missing.", "A case needs it.")
            self._inspection.close(None, "")
        affiliations = self._part(Part.AFFILIATIONS, read_affiliations) or ()
        self._part(Part.REFERENCES, REFERENCE_LIST.read)
        return Case(
            source=self._part(Part.SOURCE, read_source) or Source(),
            article=article,
            authors=self._part(Part.AUTHORS, AUTHORS.read) or (),
            affiliations=affiliations,
            abstract=self._part(Part.ABSTRACT, read_abstract),
            history=self._part(Part.HISTORY, read_history) or TreatmentHistory(),
            references=tuple(self._references),
            damaged=frozenset(self._damaged),
        )

    def _article(self, node: Node, inspection: Inspection) -> Article | None:
        return read_entry(node, ARTICLE, inspection.known.setdefault(WORK_FAMILY, {}), inspection)

    def _part(self, part: Part, read: Callable[[Node, Inspection], T | None]) -> T | None:
        node = self._parts.get(part.value)
        if node is None:
            return None
        failures = self._inspection.failures
        value = read(node, self._inspection)
        self._inspection.close(node, part.value)
        if self._inspection.failures > failures:
            self._damaged.add(part)
        return value
