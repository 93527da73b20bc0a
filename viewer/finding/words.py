"""The words of a text, as they are kept in the index and looked up in it.

A *compound* is words joined by hyphens or apostrophes (``life-threatening``, ``crohn's``).
It is found by its parts and by what they make when written in one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from viewer.finding.folding import fold
from viewer.finding.spelling import common_spelling

_COMPOUND = re.compile(r"[^\W_]+(?:[-']+[^\W_]+)*")
_JOINT = re.compile(r"[-']+")
_MANY_PARTS = 4


class Manner(Enum):
    """How words are compared: prose has two spellings, a name has its own alone."""

    PROSE = "prose"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Compound:
    """One folded word, or several that hyphens or apostrophes join."""

    parts: tuple[str, ...]

    @property
    def joins(self) -> tuple[str, ...]:
        """Neighbouring parts written in one, numbers alone (pages) excepted.

        All runs of neighbours; of many parts only the pairs and the whole.
        """
        count = len(self.parts)
        if count == 1:
            return ()
        lengths = range(2, count + 1) if count <= _MANY_PARTS else (2, count)
        runs = (
            self.parts[start : start + length]
            for length in lengths
            for start in range(count - length + 1)
        )
        return tuple("".join(run) for run in runs if not all(map(str.isdigit, run)))

    @property
    def whole(self) -> str:
        return "".join(self.parts)


def compounds(text: str) -> tuple[Compound, ...]:
    """Return the compounds of a text that is not folded yet."""
    return tuple(map(compound, pieces(fold(text))))


def pieces(folded: str) -> list[str]:
    """Return the compounds of a folded text, each in one string."""
    return _COMPOUND.findall(folded)


def places(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where the compounds of a folded text start and end."""
    return (match.span() for match in _COMPOUND.finditer(folded))


def compound(piece: str) -> Compound:
    return Compound(parts_of(piece))


def parts_of(piece: str) -> tuple[str, ...]:
    """Return the words that a compound joins."""
    return (piece,) if piece.isalnum() else tuple(_JOINT.split(piece))


def without_joints(piece: str) -> str:
    """Return a compound as it is sorted: hyphens part words, apostrophes do not."""
    return piece.replace("-", " ").replace("'", "")


def joints(piece: str) -> list[tuple[int, int]]:
    """Return where the parts of a compound start and end in it."""
    return [match.span() for match in re.finditer(r"[^\W_]+", piece)]


def common_form(word: str, manner: Manner) -> str:
    """Return the one form that stands for a folded word where exact words are compared."""
    match manner:
        case Manner.PROSE:
            return word if word.isdigit() else common_spelling(word)
        case Manner.NAME:
            return word


def forms(word: str, manner: Manner) -> tuple[str, ...]:
    """Return the forms under which a folded word is kept, and looked for by its beginning.

    The word as it is spelled is one of them, since the beginning of a word may not yet
    show which rule of spelling its end will meet ("tumou").
    """
    common = common_form(word, manner)
    return (word,) if common == word else (word, common)
