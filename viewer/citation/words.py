"""Formatted words: what every output format is written from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    # Known by name alone: the window shows printed entries before any style is loaded.
    from viewer.csl import Mark, Run
    from viewer.model.work import Work


@dataclass(frozen=True, slots=True)
class Face:
    """How a piece of text is set, beside the type of its surroundings."""

    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    underlined: bool = False
    raised: bool = False
    lowered: bool = False


PLAIN = Face()


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one face. A line feed in it breaks the line within the paragraph."""

    text: str
    face: Face = PLAIN


Paragraph = tuple[Piece, ...]


class Flow(Enum):
    """Whether words stand as paragraphs, or run on in the sentence they are pasted into."""

    PARAGRAPHS = "paragraphs"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class Formatted:
    """Words to show or to copy, and the works they are of, for the formats that carry data.

    The works are as the chosen wording has them. Inline words are one paragraph.
    """

    paragraphs: Sequence[Paragraph]
    works: Sequence[Work] = ()
    flow: Flow = Flow.PARAGRAPHS


def words(paragraph: Iterable[Piece]) -> str:
    """Return the text of a paragraph alone."""
    return "".join(piece.text for piece in paragraph)


def plain(text: str) -> Paragraph:
    """Return a paragraph in one face."""
    return (Piece(text),)


def set_in_type(runs: Iterable[Run]) -> Paragraph:
    """Return a processor's runs as one paragraph.

    CSL sets parts of an entry apart with ``display`` (CSL 1.0.2, "Display"): a label in
    the margin is followed by a space here, a block stands on a line of its own.
    """
    pieces: list[Piece] = []
    block: Mark | None = None
    for run in runs:
        here = next((mark for mark in run.marks if mark.attribute == "display"), None)
        if pieces and here is not block:
            _part(pieces, {each.value for each in (block, here) if each})
        block = here
        pieces.append(Piece(run.text, _face(run)))
    return tuple(_trimmed(pieces))


def _part(pieces: list[Piece], displays: set[str]) -> None:
    last = pieces[-1]
    pieces[-1] = Piece(last.text.rstrip(), last.face)
    pieces.append(Piece("\n" if displays & {"block", "indent"} else " "))


def _face(run: Run) -> Face:
    if not run.marks:
        return PLAIN
    style = run.style
    return Face(
        italic=style.italic,
        bold=style.bold,
        small_caps=style.small_caps,
        underlined=style.underline,
        raised=style.superscript,
        lowered=style.subscript,
    )


def _trimmed(pieces: list[Piece]) -> Iterator[Piece]:
    """Join neighbours in one face, and let no space stand at either end."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].face == piece.face:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.face)
        elif piece.text:
            joined.append(piece)
    if joined:
        joined[0] = Piece(joined[0].text.lstrip(), joined[0].face)
        joined[-1] = Piece(joined[-1].text.rstrip(), joined[-1].face)
    return (piece for piece in joined if piece.text)
