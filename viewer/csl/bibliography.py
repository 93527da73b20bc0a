"""Bibliography entries (CSL 1.0.2, "Bibliography")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.csl.punctuation import settle
from viewer.csl.runs import Display, Run
from viewer.csl.spans import Decoration, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.csl.context import Context
    from viewer.csl.style import Style

_MARGIN = (Decoration("display", "left-margin"),)
_INLINE = (Decoration("display", "right-inline"),)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. Where the style aligns second fields, it falls into a label and a body."""

    id: str
    runs: tuple[Run, ...]

    @property
    def label(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.style.display is Display.LEFT_MARGIN)

    @property
    def body(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.style.display is not Display.LEFT_MARGIN)


class Typesetter:
    """Makes entries in one style."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def entry(self, context: Context) -> Entry:
        return self._finish(context, self._compose(context))

    def entries(self, contexts: Iterable[Context]) -> Iterator[Entry]:
        """Entries in sequence: names repeated from the entry before may be replaced."""
        substitute = self._style.bibliography_option("subsequent-author-substitute")
        if substitute is None:
            yield from map(self.entry, contexts)
            return
        rule = self._style.bibliography_option("subsequent-author-substitute-rule")
        repeated = _Repeated(substitute, rule or "complete-all")
        for context in contexts:
            spans = self._compose(context)
            repeated.replace(context)
            if not substitute:
                _prune(spans)
            yield self._finish(context, spans)

    def _compose(self, context: Context) -> Span:
        layout = self._style.bibliography
        spans, first = layout.render(context)
        if not spans:
            return Span([])
        if layout.prefix:
            spans[0].prefix = layout.prefix + spans[0].prefix
        if self._style.bibliography_option("second-field-align"):
            return self._aligned(spans, first, layout.suffix)
        if any(_displays(span) for span in spans):
            if layout.suffix:
                spans[-1].suffix = layout.suffix
            return Span(spans, layout.decorations)
        return Span(spans, layout.decorations, suffix=layout.suffix)

    def _aligned(self, spans: list[Span], first: int, suffix: str) -> Span:
        parts = []
        if first:
            parts.append(Span(spans[:first], _MARGIN))
        if spans[first:]:
            parts.append(Span(spans[first:], _INLINE))
        parts[-1].suffix = suffix
        return Span(parts, self._style.bibliography.decorations)

    def _finish(self, context: Context, span: Span) -> Entry:
        if not span.content:
            return Entry(context.item.id, ())
        settle(span, punctuation_in_quote=self._style.locale.punctuation_in_quote)
        return Entry(context.item.id, self._style.flattener.runs([span]))


def _prune(span: Span) -> bool:
    """Drop what prints nothing; whether anything is left."""
    if not isinstance(span.content, str):
        span.content = [child for child in span.content if _prune(child)]
    return bool(span.content)


def _displays(span: Span) -> bool:
    return any(each.attribute == "display" for each in span.decorations)


class _Repeated:
    """`subsequent-author-substitute` and its rule (CSL 1.0.2, "Reference Grouping").

    Of a list that is known to be cut short nobody can say that all of it is repeated.
    """

    def __init__(self, substitute: str, rule: str) -> None:
        self._substitute = substitute
        self._rule = rule
        self._last: list[str] = []
        self._is_whole = True

    def replace(self, context: Context) -> None:
        names = context.rendered_names
        if not names or not context.may_substitute:
            return
        is_whole = not context.item.truncated
        is_same = is_whole and self._is_whole and names == self._last
        match self._rule:
            case "partial-each" | "partial-first":
                self._replace_partly(context, names)
            case "complete-each" if is_same:
                for person in context.lead_persons:
                    person.content = [Span(self._substitute)]
            case "complete-all" if is_same:
                self._replace_all(context)
            case _:
                pass
        self._last, self._is_whole = names, is_whole

    def _replace_partly(self, context: Context, names: list[str]) -> None:
        for place, person in enumerate(context.lead_persons):
            same = place < min(len(names), len(self._last)) and names[place] == self._last[place]
            if not same:
                return
            person.content = [Span(self._substitute)]
            if self._rule == "partial-first":
                return

    def _replace_all(self, context: Context) -> None:
        span = context.lead_span
        if span is None:
            if context.lead_outer is not None:
                context.lead_outer.content = self._substitute
            return
        inner = [Span(self._substitute)]
        if context.lead_label is not None:
            inner.append(context.lead_label)
        assert isinstance(span.content, list)  # noqa: S101 - names are always a list
        span.content[:1] = [Span(inner)]
