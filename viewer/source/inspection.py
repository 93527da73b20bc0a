"""What is found while a file is read: its problems, and the ids it defines."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from viewer.errors import Problem, Severity
from viewer.model.case import Abstract
from viewer.model.work import WorkDate
from viewer.source.tree import Mapping, Node, Placed, Scalar, Sequence, mark_of


@dataclass(frozen=True, slots=True)
class _Finding:
    at: Placed
    message: str
    hint: str
    severity: Severity


@dataclass(slots=True)
class Inspection:
    """Handed to every reader of one file.

    ``failures`` counts what could not be read, said or unsaid: an entry during whose reading
    it grows has something wrong. ``known`` has, for each family of ids, whether the entry of
    that id could be read. Paths are looked for only where a problem needs one, in the tree
    of the entry that is being read (``close``): good files pay nothing for them.
    """

    file: Path
    problems: list[Problem] = field(default_factory=list)
    failures: int = 0
    known: dict[str, dict[str, bool]] = field(default_factory=dict)
    abstract: Abstract | None = None
    abstract_is_whole: bool = True
    dates: dict[str, WorkDate] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    _findings: list[_Finding] = field(default_factory=list)

    def error(self, at: Placed, message: str, hint: str = "") -> None:
        self.failures += 1
        self._findings.append(_Finding(at, message, hint, Severity.ERROR))

    def warn(self, at: Placed, message: str, hint: str = "") -> None:
        self._findings.append(_Finding(at, message, hint, Severity.WARNING))

    def fail(self) -> None:
        """Note that something cannot be read for a reason which is told elsewhere."""
        self.failures += 1

    def close(self, root: Node | None, path: str) -> None:
        """Turn what was found in the tree under ``root``, which stands at ``path``,
        into problems with their paths.
        """
        if not self._findings:
            return
        paths = {} if root is None else dict(_paths(root, path))
        for found in self._findings:
            self.problems.append(
                Problem(
                    file=self.file,
                    line=mark_of(found.at).line + 1,
                    column=mark_of(found.at).column + 1,
                    path=paths.get(id(found.at), path),
                    message=found.message,
                    hint=found.hint,
                    severity=found.severity,
                )
            )
        self._findings.clear()


def nearest(word: str, words: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    """Return “Did you mean …?” for the word most like ``word``, or nothing."""
    close = get_close_matches(word, list(words), n=1, cutoff=0.6)
    return f"Did you mean “{close[0]}”?" if close else ""


def _paths(root: Node, path: str) -> Iterator[tuple[int, str]]:
    waiting = [(root, path)]
    seen: set[int] = set()
    while waiting:
        node, here = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield id(node), here
        match node:
            case Sequence(items=items):
                waiting += [(item, f"{here}[{n}]") for n, item in enumerate(items, 1)]
            case Mapping():
                for key, value in node.pairs():
                    below = _below(here, key)
                    yield id(key), below
                    waiting.append((value, below))
            case _:
                pass


def _below(path: str, key: Node) -> str:
    name = key.value if isinstance(key, Scalar) else "?"
    return f"{path}.{name}" if path else name
