"""Lines of text cut to the room there is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, east_asian_width

from viewer.history.items import Item
from viewer.history.picture import Box, Face, Measure, Text, Tone
from viewer.history.words import Words

_REMEMBERED = 20_000
_LINE = 16.0

_OPENING = frozenset({"Ps", "Pi"})
_CLOSING = frozenset({"Pe", "Pf", "Po"})
_NEVER_FIRST = frozenset(
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}"
)


class Ink(NamedTuple):
    """How a text looks, and whose it is."""

    face: Face
    tone: Tone
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets text by the metrics it is given, which it asks for each text once."""

    measure: Measure
    words: Words

    def width(self, text: str, face: Face) -> float:
        return self.measure(text, face)[0]

    def height(self, face: Face) -> float:
        return self.measure("Xg", face)[1]

    @property
    def growth(self) -> float:
        """How much larger than usual the type is, and with it all that has to be as large."""
        return max(1.0, self.height(Face.SMALL) / _LINE)

    def grown(self, length: float) -> float:
        """Return a length as the text in force has grown."""
        return length * self.growth

    def line(self, x: float, y: float, text: str, ink: Ink) -> Text:
        """Set a whole line with its top left corner at x, y."""
        width, height = self.measure(text, ink.face)
        return Text(Box(x, y, x + width, y + height), text, *ink)

    def cut(self, x: float, y: float, room: float, text: str, ink: Ink) -> Text:
        """Set a line in a width, shortened with an ellipsis where it is too long."""
        short = self.elided(text, room, ink.face)
        line = self.line(x, y, short, ink)
        return line if short == text else Text(line.box, short, *ink, whole=text)

    def elided(self, text: str, room: float, face: Face) -> str:
        """Return as much of a text as fits, with an ellipsis where it is not all; empty
        where not even one letter fits.
        """
        if self.width(text, face) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            kept = text[:middle].rstrip() + self.words.ellipsis
            low, high = (middle, high) if self.width(kept, face) <= room else (low, middle - 1)
        return text[:low].rstrip(" ,;·") + self.words.ellipsis if low else ""

    def wrapped(self, text: str, room: float, face: Face) -> tuple[str, ...]:
        """Return the lines of a text broken between words, and between the signs of writing
        that has no spaces; a long word stays whole.
        """
        lines: list[str] = []
        for space, piece in _pieces(text):
            longer = f"{lines[-1]}{space}{piece}" if lines else piece
            if lines and self.width(longer, face) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
        return tuple(lines)

    def block(self, x: float, y: float, room: float, text: str, ink: Ink) -> tuple[Text, ...]:
        """Set a text in as many lines as it needs."""
        height = self.height(ink.face)
        return tuple(
            self.cut(x, y + number * height, room, line, ink)
            for number, line in enumerate(self.wrapped(text, room, ink.face))
        )


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what may not be broken, each after the space that parts it from the one before."""
    for word in text.split():
        space, start = " ", 0
        for place in () if word.isascii() else range(1, len(word)):
            if _may_break(word[place - 1], word[place]):
                yield space, word[start:place]
                space, start = "", place
        yield space, word[start:]


def _may_break(left: str, right: str) -> bool:
    """Return whether a line may end between two signs without a space: beside a wide one, but
    not before a closing mark or a small kana, nor after an opening mark (UAX 14; JIS X 4051,
    "kinsoku"), nor between a number and its unit.
    """
    return (
        (_is_wide(left) or _is_wide(right))
        and category(left) not in _OPENING
        and category(right) not in _CLOSING
        and right not in _NEVER_FIRST
        and not left.isdigit()
    )


def _is_wide(sign: str) -> bool:
    return east_asian_width(sign) in {"W", "F"}


def typesetter(measure: Measure, words: Words) -> Typesetter:
    return Typesetter(lru_cache(maxsize=_REMEMBERED)(measure), words)
