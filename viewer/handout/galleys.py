"""A handout as paragraphs of type, one under another, before they are broken into pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from viewer.citation.words import PLAIN, Face, Paragraph
from viewer.handout.document import (
    Block,
    Drawing,
    Fact,
    Facts,
    Handout,
    Heading,
    Kind,
    Line,
    Listing,
    Manner,
    Prose,
    Section,
)


class Ink(Enum):
    """What a piece of type is printed in."""

    BLACK = "black"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: lengths are pixels of 1/96 inch.

    ``before`` is the room above it, ``indent`` how far in it stands, ``hang`` how much
    further all its lines but the first.
    """

    size: int
    before: float
    bold: bool = False
    ink: Ink = Ink.BLACK
    indent: float = 0.0
    hang: float = 0.0
    holds_next: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph; ``address`` is where it leads, if anywhere. Its ink and its
    ``size``, 0 if it has none of its own, are else the paragraph's.
    """

    text: str
    face: Face = PLAIN
    ink: Ink | None = None
    address: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Galley:
    spans: tuple[Span, ...]
    setting: Setting


_SET_OFF = 4.0
_FINE = 11
_BODY = 13
_OVER = Setting(_FINE, 0, ink=Ink.QUIET, holds_next=True)
_TITLE = Setting(21, 3, bold=True, holds_next=True)
_SECTION = Setting(16, 22, bold=True, holds_next=True)
_HEADING = Setting(_BODY, 13, bold=True, holds_next=True)
_FACT = Setting(_FINE, 3)
_MANNERS = {
    Manner.BODY: Setting(_BODY, 6),
    Manner.BYLINE: Setting(_BODY, 9),
    Manner.FINE: Setting(_FINE, 5, ink=Ink.QUIET),
    Manner.CAUTION: Setting(_FINE, 5, ink=Ink.QUIET),
}
_KINDS = {
    Kind.PLACES: Setting(_FINE, 3, ink=Ink.QUIET),
    Kind.SENTENCES: Setting(_BODY, 4, hang=14),
    Kind.ENTRIES: Setting(_BODY, 5, hang=24),
    Kind.NOTES: Setting(_FINE, 3, ink=Ink.QUIET, hang=14),
}
_UNDER = {
    Kind.PLACES: Setting(_FINE, 1, ink=Ink.QUIET, indent=14),
    Kind.SENTENCES: Setting(12, 2, indent=14, hang=14),
    Kind.ENTRIES: Setting(12, 2, indent=24),
    Kind.NOTES: Setting(_FINE, 2, ink=Ink.QUIET, indent=14),
}


def galleys(handout: Handout) -> Iterator[Galley | Drawing]:
    """Yield all there is to set, in reading order; a picture stands for itself."""
    if handout.over_title:
        yield Galley(_spans(handout.over_title), _OVER)
    yield Galley(_spans(handout.title), _TITLE)
    for section in handout.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[Galley | Drawing]:
    if section.is_headed:
        yield Galley((Span(section.name),), _SECTION)
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[Galley | Drawing]:
    match block:
        case Prose(words, manner):
            yield Galley(_prose(words, manner), _MANNERS[manner])
        case Heading(text):
            yield Galley((Span(text),), _HEADING)
        case Listing(lines, kind):
            yield from _set_off(_line(line, kind) for line in lines)
        case Facts(facts):
            yield from _set_off(_fact(fact) for fact in facts)
        case Drawing():
            yield block
        case _:
            assert_never(block)


def _set_off(lines: Iterable[Galley]) -> Iterator[Galley]:
    """Yield the lines with more room above the first."""
    for number, line in enumerate(lines):
        before = line.setting.before + (0 if number else _SET_OFF)
        yield replace(line, setting=replace(line.setting, before=before))


def _spans(words: Paragraph) -> tuple[Span, ...]:
    return tuple(Span(piece.text, piece.face) for piece in words)


def _prose(words: Paragraph, manner: Manner) -> tuple[Span, ...]:
    """Return a paragraph's spans; what cautions is set in italics, as paper has no colours."""
    if manner is Manner.CAUTION:
        return tuple(Span(piece.text, Face(italic=True)) for piece in words)
    return _spans(words)


def _line(line: Line, kind: Kind) -> Galley:
    spans = _spans(line.words)
    if line.aside:
        spans = (*spans, Span(f" {line.aside}", ink=Ink.QUIET, size=_FINE))
    return Galley(spans, _UNDER[kind] if line.depth else _KINDS[kind])


def _fact(fact: Fact) -> Galley:
    named = Span(f"{fact.label}: ", ink=Ink.QUIET)
    return Galley((named, Span(fact.text, address=fact.address)), _FACT)
