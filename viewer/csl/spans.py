"""Formatted text while it is being composed: a tree of spans.

A leaf holds text; a branch holds the spans that a group, a macro or a list of names
printed. Affixes stay apart from the text they surround, because punctuation that meets
across their border is merged by rule (see `punctuation`) before the tree becomes runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Decoration:
    """One formatting attribute of CSL, such as `font-style="italic"`.

    One that comes from markup inside a field toggles: italic within italic is upright.
    """

    attribute: str
    value: str
    toggles: bool = False


PLAIN: tuple[Decoration, ...] = ()
FONT_ATTRIBUTES = frozenset(
    ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align"),
)


@dataclass(frozen=True, slots=True)
class Number:
    """What the merging of neighbours into ranges needs to know of a number (1, 2, 3 → 1–3)."""

    value: int
    kind: str
    range_delimiter: str
    successor_delimiter: str


PLAIN_NUMBER = Number(0, "plain", "", "")


class Span:
    """A piece of output. `content` is text, or the spans inside.

    `decorations` stand innermost first; quotation marks, where there are any, come last.
    """

    __slots__ = ("content", "decorations", "delimiter", "number", "prefix", "suffix")

    content: str | list[Span]

    def __init__(  # noqa: PLR0913 - the six are what a piece of CSL output has
        self,
        content: str | list[Span],
        decorations: tuple[Decoration, ...] = PLAIN,
        prefix: str = "",
        suffix: str = "",
        delimiter: str = "",
        number: Number | None = None,
    ) -> None:
        self.content = content
        self.decorations = decorations
        self.prefix = prefix
        self.suffix = suffix
        self.delimiter = delimiter
        self.number = number

    def is_decorated(self) -> bool:
        return any(each.attribute in FONT_ATTRIBUTES for each in self.decorations)

    def is_firm(self) -> bool:
        """Whether punctuation may not pass its border: it has a look, or a say on quotes."""
        return any(each.attribute != "display" for each in self.decorations)

    def is_quoted(self) -> bool:
        return any(
            each.attribute == "quotes" and each.value != "false" for each in self.decorations
        )


def plain_text(spans: Sequence[Span], delimiter: str = "") -> str:
    """The words alone, without quotation marks or formatting: what sorting and comparing use."""
    return delimiter.join([_words(span) for span in spans])


def _words(span: Span) -> str:
    content = span.content
    inner = content if isinstance(content, str) else plain_text(content, span.delimiter)
    return f"{span.prefix}{inner}{span.suffix}" if inner else ""
