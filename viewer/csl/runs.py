"""Runs: the finished output, text with the formatting that surrounds it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.csl.markup import Quotes
    from viewer.csl.spans import Decoration, Span


class Display(Enum):
    """How an entry's block is set (CSL 1.0.2, "Display")."""

    INLINE = ""
    BLOCK = "block"
    LEFT_MARGIN = "left-margin"
    RIGHT_INLINE = "right-inline"
    INDENT = "indent"


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One formatting around some text, such as `font-style` `italic`.

    Runs that share a mark, the same object, are formatted by it together.
    """

    attribute: str
    value: str


@dataclass(frozen=True, slots=True)
class Style:
    """What a run looks like, all its marks taken together."""

    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    underline: bool = False
    superscript: bool = False
    subscript: bool = False
    display: Display = Display.INLINE


@dataclass(frozen=True, slots=True)
class Run:
    """Text and the marks around it, the outermost first."""

    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def style(self) -> Style:
        if not self.marks:
            return Style()
        values = {mark.attribute: mark.value for mark in self.marks}
        return Style(
            italic=values.get("font-style") in {"italic", "oblique"},
            bold=values.get("font-weight") == "bold",
            small_caps=values.get("font-variant") == "small-caps",
            underline=values.get("text-decoration") == "underline",
            superscript=values.get("vertical-align") == "sup",
            subscript=values.get("vertical-align") == "sub",
            display=Display(values.get("display", "")),
        )


_FLIPPED = {
    ("font-style", "italic"): "normal",
    ("font-style", "oblique"): "normal",
    ("font-style", "normal"): "italic",
    ("font-weight", "bold"): "normal",
    ("font-weight", "normal"): "bold",
    ("font-variant", "small-caps"): "normal",
    ("font-variant", "normal"): "small-caps",
    ("quotes", "true"): "inner",
    ("quotes", "inner"): "true",
    ("quotes", "false"): "true",
}
_FONT = ("font-style", "font-variant", "font-weight")


class Flattener:
    """Turns a settled tree of spans into runs."""

    def __init__(self, quotes: Quotes) -> None:
        self._opening = {"true": quotes.outer_open, "inner": quotes.inner_open}
        self._closing = {"true": quotes.outer_close, "inner": quotes.inner_close}

    def runs(self, spans: Iterable[Span], marks: tuple[Mark, ...] = ()) -> tuple[Run, ...]:
        pieces: list[tuple[str, tuple[Mark, ...]]] = []
        for span in spans:
            self._span(pieces, span, marks, "")
        return _merged(pieces)

    def _span(
        self,
        out: list[tuple[str, tuple[Mark, ...]]],
        span: Span,
        marks: tuple[Mark, ...],
        quoted: str,
    ) -> None:
        if not span.decorations:
            if span.prefix:
                out.append((span.prefix, marks))
            self._content(out, span, marks, quoted)
            if span.suffix:
                out.append((span.suffix, marks))
            return
        self._decorated(out, span, marks, quoted)

    def _decorated(
        self,
        out: list[tuple[str, tuple[Mark, ...]]],
        span: Span,
        marks: tuple[Mark, ...],
        quoted: str,
    ) -> None:
        inside, quotes = marks, ""
        for decoration in reversed(span.decorations):
            if decoration.attribute == "display":
                marks = inside = (*inside, Mark("display", decoration.value))
            elif decoration.attribute == "quotes":
                quoted = _quotes(decoration, quoted)
                quotes = "" if quoted == "false" else quoted
            else:
                inside = _with_mark(inside, decoration)
        if span.prefix:
            out.append((span.prefix, marks))
        if quotes:
            out.append((self._opening[quotes], marks))
        self._content(out, span, inside, quoted)
        if quotes:
            out.append((self._closing[quotes], marks))
        if span.suffix:
            out.append((span.suffix, marks))

    def _content(
        self,
        out: list[tuple[str, tuple[Mark, ...]]],
        span: Span,
        marks: tuple[Mark, ...],
        quoted: str,
    ) -> None:
        content = span.content
        if isinstance(content, str):
            out.append((content, marks))
            return
        delimiter = span.delimiter
        for place, child in enumerate(content):
            if place and delimiter:
                out.append((delimiter, marks))
            self._span(out, child, marks, quoted)


def _quotes(decoration: Decoration, quoted: str) -> str:
    if decoration.toggles and quoted:
        return _FLIPPED["quotes", quoted]
    return decoration.value


def _current(marks: Sequence[Mark], attribute: str) -> str:
    return next((mark.value for mark in reversed(marks) if mark.attribute == attribute), "")


def _with_mark(marks: tuple[Mark, ...], decoration: Decoration) -> tuple[Mark, ...]:
    attribute, value = decoration.attribute, decoration.value
    if attribute == "class":
        plain = [Mark(name, "normal") for name in _FONT if _is_set(marks, name)]
        return (*marks, *plain)
    if decoration.toggles:
        current = _current(marks, attribute)
        value = _FLIPPED.get((attribute, current), value) if current else value
    if value == "normal" and not _is_set(marks, attribute):
        return marks
    return (*marks, Mark(attribute, value))


def _is_set(marks: Sequence[Mark], attribute: str) -> bool:
    return any(mark.attribute == attribute and mark.value != "normal" for mark in marks)


def _merged(pieces: list[tuple[str, tuple[Mark, ...]]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    texts: list[str] = []
    last: tuple[Mark, ...] = ()
    for text, marks in pieces:
        if marks is not last and marks != last:
            if texts:
                runs.append(Run("".join(texts), last))
            texts, last = [], marks
        if text:
            # Two spaces within one text are meant; where two texts meet they are not.
            texts.append(text.replace("  ", "\u00a0 ") if "  " in text else text)
    if texts:
        runs.append(Run("".join(texts), last))
    return tuple(runs)
