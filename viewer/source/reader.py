"""A case file → a case and its problems."""

import gc
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from viewer.errors import Problem, ViewerError
from viewer.model.case import Case, Part
from viewer.model.reading import Reading
from viewer.source.comments import watching
from viewer.source.composer import FASTEST_PARSER, BrokenTextError, Composer, OpenParser, Progress
from viewer.source.encoding import BYTE_ORDER_MARK, Fault, wide_encoding
from viewer.source.inspection import Inspection, shorten
from viewer.source.layout import TOP_LEVEL, keys_of_lists
from viewer.source.parts import CaseReader, NoCaseError
from viewer.source.recovery import BrokenText
from viewer.source.syntax import TOLD_ONCE
from viewer.source.tree import At, Node, Scalar

SIZE_VARIABLE = "CASE_VIEWER_MAX_MB"
DEFAULT_SIZE_LIMIT = 512
_MEGABYTE = 1_000_000
_MAX_CUTS = 20
_CUTTING_BUDGET = 20 * _MEGABYTE


class _NoFileError(ViewerError):
    """There are no bytes to read."""


def size_limit(environment: Mapping[str, str]) -> int:
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
    except _NoFileError as error:
        return Reading(None, (Problem(path, 1, 1, "", str(error)),), is_yaml=False)
    return read_case_text(path, data, on_progress=on_progress)


def _bytes_of(path: Path, megabytes: int) -> bytes:
    try:
        # A pipe or a device could keep us waiting or never end: only files are opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise _NoFileError("This is not a file; name a case file, such as case.yaml.")
        with path.open("rb") as file:
            data = file.read(megabytes * _MEGABYTE + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the name is no path"
        raise _NoFileError(f"This file cannot be read: {reason}.") from error
    if len(data) > megabytes * _MEGABYTE:
        raise _NoFileError(
            f"This file is larger than {megabytes} MB. "
            f"If that is meant, set {SIZE_VARIABLE} to the megabytes to allow."
        )
    return data


def read_case_text(
    path: Path,
    data: bytes,
    *,
    on_progress: Progress = _go_on,
    parser: OpenParser = FASTEST_PARSER,
) -> Reading:
    """Read a case from the bytes of its file; ``path`` only names it in problems."""
    with _collector_paused():
        reading = _read(path, data, _Means(parser, on_progress))
    return reading._replace(
        problems=tuple(sorted(reading.problems, key=lambda p: (p.line, p.column)))
    )


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


@dataclass(frozen=True, slots=True)
class _Means:
    parser: OpenParser
    on_progress: Progress

    def read(self, text: bytes, inspection: Inspection) -> Case:
        def note_tag(node: Node, tag: str) -> None:
            name = tag.replace("tag:yaml.org,2002:", "!!")
            inspection.error(
                node, f"The type “{name}” is not used in a case.", "Delete it, or quote the text."
            )

        def note_comment(node: Scalar, comment: str) -> None:
            inspection.warn(
                node,
                f"“{shorten(comment)}” is a comment here, and no part of the text before it.",
                "Put the text in quotes if it belongs to it, or a space after the #.",
            )

        parser = watching(self.parser, text, note_comment)
        composer = Composer(text, note_tag, self.on_progress, parser)
        return CaseReader(composer, inspection).read()


def _read(path: Path, data: bytes, means: _Means) -> Reading:
    if fault := wide_encoding(data):
        return Reading(None, (_at_fault(path, fault),), is_yaml=False)
    text = data.removeprefix(BYTE_ORDER_MARK)
    marked = () if text is data else _byte_order_mark(path)
    inspection = Inspection(path)
    try:
        case = means.read(text, inspection)
    except NoCaseError as error:
        return Reading(None, (*marked, *inspection.problems, _broken(path, error)))
    except BrokenTextError as error:
        reading = _Recovery(path, text, means).read(error)
        return reading._replace(problems=(*marked, *reading.problems))
    return Reading(case, (*marked, *inspection.problems))


class _Recovery:
    """Reads a file that is no YAML as a whole, without the entries that break it."""

    def __init__(self, path: Path, text: bytes, means: _Means) -> None:
        self._path = path
        self._text = BrokenText(text, TOP_LEVEL, keys_of_lists())
        self._cuts = max(1, min(_MAX_CUTS, _CUTTING_BUDGET // (len(text) + 1)))
        self._means = means
        self._problems: list[Problem] = []
        self._held: list[tuple[int, Problem]] = []
        self._told = ""
        self._sections: set[str] = set()

    def read(self, error: BrokenTextError) -> Reading:
        """Cut out what ``error`` tells of, and read on as long as that helps."""
        for _ in range(self._cuts):
            self._note(error)
            if not self._text.cut(error.line):
                break
            inspection = Inspection(self._path, has_gaps=True)
            inspection.abstract_is_lost = Part.ABSTRACT.value in self._sections
            try:
                case = self._means.read(self._text.data, inspection)
            except NoCaseError:
                break
            except BrokenTextError as another:
                error = another
                continue
            return self._mended(case, inspection)
        return Reading(None, (*self._problems, *self._not_told_by(())), is_yaml=False)

    def _not_told_by(self, strangers: Collection[int]) -> list[Problem]:
        """Return what follows from keys that are not among the ``strangers`` that are told of."""
        return [problem for slip, problem in self._held if slip not in strangers]

    def _note(self, error: BrokenTextError) -> None:
        self._sections.add(self._text.section_of(error.line))
        told_above, self._told = self._told, error.message
        is_next = error.line <= self._text.cut_until
        slip = self._text.slip_above(error.line)
        if slip is not None:
            self._held.append((slip, _broken(self._path, error)))
        elif not (error.follows and self._problems) and not (
            is_next and _repeats(error, told_above)
        ):
            self._problems.append(_broken(self._path, error))

    def _mended(self, case: Case, inspection: Inspection) -> Reading:
        cut = {part for part in Part if part.value in self._sections}
        return Reading(
            replace(case, damaged=case.damaged | cut),
            (
                *self._problems,
                *self._not_told_by(inspection.strangers),
                *inspection.problems,
            ),
            is_yaml=False,
        )


def _repeats(error: BrokenTextError, message: str) -> bool:
    """Whether what is told right below a cut only says again why that was cut: lines that
    are pasted would be told one by one, and so would keys that are indented alike.
    """
    return error.message == message and error.message in TOLD_ONCE


def _broken(path: Path, error: BrokenTextError) -> Problem:
    return Problem(path, error.line + 1, error.column + 1, "", error.message, error.hint)


def _at_fault(path: Path, fault: Fault) -> Problem:
    return Problem(path, fault.line + 1, fault.column + 1, "", fault.message, fault.hint)


def _byte_order_mark(path: Path) -> tuple[Problem, ...]:
    inspection = Inspection(path)
    inspection.warn(
        At(), "The file starts with a byte order mark.", "Save it as UTF-8 without one."
    )
    inspection.close(None, "")
    return tuple(inspection.problems)
