"""What is found while a file is read: its problems, and the ids it defines."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from viewer.errors import Problem, Severity
from viewer.model.case import Abstract
from viewer.model.work import WorkDate
from viewer.source.tree import Mapping, Node, Placed, Scalar, Sequence, mark_of

MAX_PROBLEMS = 1_000
_MAX_GUESSES = 200
_MAX_CANDIDATES = 2_000
_FEW = 12
_SHORT = 80


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
    that id could be read. ``has_gaps`` says that some of the text was passed over because it
    is no YAML, so that what is missing may stand there. Paths are looked for only where a
    problem needs one, in the tree of the entry being read (``close``).
    """

    file: Path
    has_gaps: bool = False
    problems: list[Problem] = field(default_factory=list)
    failures: int = 0
    known: dict[str, dict[str, bool]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    strangers: set[int] = field(default_factory=set)
    abstract: Abstract | None = None
    abstract_is_lost: bool = False
    dates: dict[str, WorkDate] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    _findings: list[_Finding] = field(default_factory=list)
    _guesses: int = 0
    _told: set[tuple[int, str]] = field(default_factory=set)

    def error(self, at: Placed, message: str, hint: str = "") -> None:
        self.failures += 1
        self._find(_Finding(at, message, hint, Severity.ERROR))

    def warn(self, at: Placed, message: str, hint: str = "") -> None:
        self._find(_Finding(at, message, hint, Severity.WARNING))

    def fail(self) -> None:
        """Note that something cannot be read for a reason that is told elsewhere."""
        self.failures += 1

    def missing(self, at: Placed, message: str, hint: str = "") -> None:
        """Say that something is not there, unless it may stand in a gap."""
        if self.has_gaps:
            self.fail()
        else:
            self.error(at, message, hint)

    def reject(self, node: Node, what: str, hint: str = "") -> None:
        """Say that a node is not ``what`` it should be."""
        if self.has_gaps and isinstance(node, Scalar) and not node.value:
            self.fail()
        else:
            self.error(node, f"This should be {what}, not {_described(node)}.", hint)

    def nearest(self, word: str, words: Collection[str]) -> str:
        """Return what to write for ``word``: the one of ``words`` most like it, or which
        there are, where they are few.
        """
        return suggestion(self.guess(word, words), words)

    def guess(self, word: str, words: Collection[str]) -> str:
        """Return the one of ``words`` that ``word`` most likely stands for, or nothing:
        the same but for capitals and hyphens, or else the one most like it.
        """
        bare = _bare(word)
        same = next((each for each in words if _bare(each) == bare), "") if bare else ""
        return same or next(iter(self._close_matches(word, words)), "")

    def may_guess(self) -> bool:
        """Whether another guess is worth its time, which it takes by asking: a file full of
        faults gets no more hints.
        """
        self._guesses += 1
        return self._guesses <= _MAX_GUESSES

    def _close_matches(self, word: str, words: Collection[str]) -> list[str]:
        if not self.may_guess() or len(word) > _SHORT or len(words) > _MAX_CANDIDATES:
            return []
        # Files without faults, and so most starts of the program, do without difflib.
        from difflib import get_close_matches  # noqa: PLC0415

        return get_close_matches(word, words, n=1)

    def _find(self, finding: _Finding) -> None:
        if len(self.problems) + len(self._findings) < MAX_PROBLEMS:
            self._findings.append(finding)

    def close(self, root: Node | None, path: str) -> None:
        """Turn what was found in the tree under ``root``, which stands at ``path``,
        into problems with their paths.
        """
        if not self._findings:
            return
        paths = {} if root is None else dict(_paths(root, path))
        for found in self._findings:
            mark = mark_of(found.at)
            # What an alias repeats is read again, and would be told again.
            if (mark.index, found.message) in self._told:
                continue
            self._told.add((mark.index, found.message))
            where = paths.get(id(found.at), path)
            self.problems.append(
                Problem(
                    file=self.file,
                    line=mark.line + 1,
                    column=mark.column + 1,
                    path=where,
                    message=found.message,
                    hint=found.hint,
                    severity=found.severity,
                )
            )
        self._findings.clear()


def _paths(root: Node, path: str) -> Iterator[tuple[int, str]]:
    """Walk the tree without recursion; a node that aliases repeat has its first path."""
    waiting = [(root, path)]
    seen: set[int] = set()
    while waiting:
        node, here = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield id(node), here
        for part, below in _parts(node, here):
            waiting.append((part, below))


def _parts(node: Node, path: str) -> Iterator[tuple[Node, str]]:
    """Give the parts of a node in reverse, so that the first is the next to be walked."""
    if isinstance(node, Sequence):
        for number in range(len(node.items), 0, -1):
            yield node.items[number - 1], f"{path}[{number}]"
    elif isinstance(node, Mapping):
        for key, value in reversed(list(node.pairs())):
            below = _below(path, key)
            yield value, below
            yield key, below


def _below(path: str, key: Node) -> str:
    name = shorten(key.value) if isinstance(key, Scalar) else "?"
    return f"{path}.{name}" if path else name


def _described(node: Node) -> str:
    if isinstance(node, Scalar) and not node.value:
        return "nothing"
    if isinstance(node, Scalar):
        return f"“{shorten(node.value)}”"
    return "a list" if isinstance(node, Sequence) else "a mapping"


def suggestion(guess: str, words: Collection[str]) -> str:
    """Return what to write: the word that is guessed, or which there are, where they are few."""
    if guess:
        return f"Did you mean “{guess}”?"
    return f"Write {choice(words)}." if 0 < len(words) <= _FEW else ""


def _bare(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "").replace(" ", "")


def choice(words: Collection[str]) -> str:
    """Return the words as a choice: “a, b or c”."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def shorten(text: str) -> str:
    """Return a text as a message quotes it: in one line, cut where it is long."""
    line = " ".join(text[: _SHORT + 1].split())
    # A quoted control character would reach the terminal that the message is printed on.
    shown = "".join(sign if sign.isprintable() else "�" for sign in line)
    return shown if len(text) <= _SHORT else f"{shown[:_SHORT]}…"


def is_short_line(text: str) -> bool:
    """Whether a text can stand in a message as it is."""
    return len(text) <= _SHORT and text.isprintable()
