"""The formatting, affixes and text-case that an element of a style carries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.csl import textcase
from viewer.csl.spans import PLAIN, Decoration, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.csl.context import Context
    from viewer.csl.locale import Locale
    from viewer.csl.xml import Element

_STRIPPED = re.compile(r"\.(?![a-z])")
_ATTRIBUTES = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
_CASES: Mapping[str, Callable[[str], str]] = {
    "lowercase": textcase.lowercase,
    "uppercase": textcase.uppercase,
    "capitalize-first": textcase.capitalize_first,
    "capitalize-all": textcase.capitalize_all,
    "sentence": textcase.sentence,
    "title": textcase.title,
}


def decorations_of(element: Element) -> tuple[Decoration, ...]:
    """Innermost first: the font, then the position, then quotation marks, then display."""
    found = [Decoration(name, value) for name in _ATTRIBUTES if (value := element.get(name))]
    if element.get("quotes"):
        found.append(Decoration("quotes", element.get("quotes")))
    if element.get("display"):
        found.append(Decoration("display", element.get("display")))
    return tuple(found) or PLAIN


def case_of(element: Element) -> Callable[[str], str] | None:
    return _CASES.get(element.get("text-case"))


def without_periods(text: str, *, is_data: bool) -> str:
    """`strip-periods`: a term loses each full stop, data keep those before a small letter
    ("example.org"), as in citeproc-js.
    """
    return _STRIPPED.sub("", text) if is_data else text.replace(".", "")


@dataclass(frozen=True, slots=True)
class Format:
    """How one element writes the text it finds."""

    locale: Locale
    decorations: tuple[Decoration, ...]
    prefix: str
    suffix: str
    cased: Callable[[str], str] | None
    titles: bool
    strip_periods: bool

    def span(self, context: Context, text: str, *, is_data: bool = False) -> Span:
        if self.cased is not None and not (is_data and self.titles and self._is_foreign(context)):
            text = self.cased(text)
        if self.strip_periods or context.strip_periods:
            text = without_periods(text, is_data=is_data)
        if not text:
            return Span("")
        return self.locale.markup.span(text, self.decorations, self.prefix, self.suffix)

    def write(
        self,
        context: Context,
        out: list[Span],
        text: str,
        *,
        is_data: bool = False,
    ) -> None:
        """Add the text; title case is for English, so data in another language keeps its case."""
        span = self.span(context, text, is_data=is_data)
        if span.content:
            context.predecessor = True
            out.append(span)

    def wrap(self, inner: list[Span], delimiter: str = "") -> Span:
        return Span(inner, self.decorations, self.prefix, self.suffix, delimiter)

    def _is_foreign(self, context: Context) -> bool:
        language = context.item.language
        return language[:2].lower() != "en" if language else not self.locale.is_english


def format_of(element: Element, locale: Locale) -> Format:
    return Format(
        locale,
        decorations_of(element),
        element.get("prefix"),
        element.get("suffix"),
        case_of(element),
        element.get("text-case") == "title",
        element.get("strip-periods") == "true",
    )
