"""Citations: cites put together, grouped and collapsed (CSL 1.0.2, "Citation")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.csl.characters import ENDS_SPACED, STARTS_SPACED
from viewer.csl.context import Cite, Context, Previous
from viewer.csl.numbers import split_label
from viewer.csl.punctuation import settle
from viewer.csl.runs import Mark, Run
from viewer.csl.spans import Span, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.csl.spans import Number
    from viewer.csl.style import Style

_TAG = re.compile("<[^>]+>")
_CLOSERS = "\"'\u201d\u2019\u00bb\u202f\u00a0 "
_STOPS = ":.;!?"


@dataclass(slots=True)
class _Printed:
    """A cite as printed: its span, what is left for the next cite, and what stands before it."""

    span: Span
    context: Context
    delimiter: str
    number: Span | None = None


class Citer:
    """Puts citations together in one style; `context_for` gives the state of each cite."""

    def __init__(self, style: Style, context_for: Callable[[Cite], Context]) -> None:
        self._style = style
        self._context_for = context_for

    def runs(self, cites: Sequence[Cite]) -> tuple[Run, ...]:
        """Give the citation of the cites, in the order they are given."""
        if cites and cites[0].author_only:
            return self._author_only(cites[0])
        printed = self._printed(cites)
        if not printed:
            return ()
        self._add_layout_affixes(printed)
        if self._style.kind == "note":
            _alternate_brackets([each.span for each in printed])
        for each in printed:
            settle(each.span, punctuation_in_quote=self._style.locale.punctuation_in_quote)
            each.number = _trailing_number(each.span)
        return self._style.flattener.runs(_spliced(printed), self._layout_marks())

    def _layout_marks(self) -> tuple[Mark, ...]:
        return tuple(
            Mark(each.attribute, each.value)
            for each in reversed(self._style.citation.decorations)
            if each.value != "normal" and each.attribute not in {"quotes", "display"}
        )

    def _author_only(self, cite: Cite) -> tuple[Run, ...]:
        context = self._context_for(cite)
        spans, _ = self._style.citation.render(context)
        lead = context.lead_outer
        if lead is None:
            lead = spans[0] if spans else Span("")
        settle(lead, punctuation_in_quote=self._style.locale.punctuation_in_quote)
        flat = Span(plain_text([lead]))
        return self._style.flattener.runs([flat])

    def _printed(self, cites: Sequence[Cite]) -> list[_Printed]:
        printed: list[_Printed] = []
        before: _Printed | None = None
        for cite in cites:
            each = self._print(cite, before)
            if each is not None:
                printed.append(each)
                before = each
        return printed

    def _print(self, cite: Cite, before: _Printed | None) -> _Printed | None:
        cite = _labelled(cite)
        context = self._context_for(cite)
        context.predecessor = before is not None
        context.previous = self._previous(before)
        context.collapsed = False
        prefix, suffix = _spaced_prefix(cite.prefix), _spaced_suffix(cite.suffix)
        markup = self._style.locale.markup
        if prefix:
            context.predecessor = not _ends_sentence(prefix)
        spans, _ = self._style.citation.render(context)
        if not spans and not prefix and not suffix:
            return None
        if prefix:
            spans.insert(0, _affix(markup.span(prefix)))
        if suffix:
            spans.append(_affix(markup.span(suffix)))
        delimiter = self._delimiter(before, context, cite) if before else ""
        return _Printed(Span(spans), context, delimiter)

    def _previous(self, before: _Printed | None) -> Previous | None:
        style = self._style
        if before is None or not style.groups_cites:
            return None
        names = before.context.names_key
        if names is None:
            return None
        return Previous(
            names,
            tuple(before.context.years),
            omits_names=style.collapse in {"year", "year-suffix", "year-suffix-ranged"},
            omits_years=style.collapse in {"year-suffix", "year-suffix-ranged"}
            and style.disambiguation.add_year_suffix,
        )

    def _delimiter(self, before: _Printed, context: Context, cite: Cite) -> str:
        delimiter = self._splice(before, context)
        earlier = before.context.cite.suffix
        ends = bool(earlier) and earlier[-1] in ";.,"
        starts = not earlier and cite.prefix[:1] in {";", ".", ","}
        if ends or starts:
            gap = delimiter.find(" ")
            return delimiter[gap:] if gap >= 0 and not starts else ""
        return delimiter

    def _splice(self, before: _Printed, context: Context) -> str:
        style = self._style
        layout = style.citation.delimiter
        same = context.names_key is not None and context.names_key == before.context.names_key
        if context.years_omitted:
            return style.year_suffix_delimiter
        if style.after_collapse_delimiter is not None and style.collapse:
            return self._after_collapse(before, context, style.after_collapse_delimiter)
        if same and style.cite_group_delimiter is not None:
            return style.cite_group_delimiter
        if context.collapsed and style.kind == "in-text" and not style.is_numeric:
            return ", "
        return layout

    def _after_collapse(self, before: _Printed, context: Context, delimiter: str) -> str:
        layout, collapse = self._style.citation.delimiter, self._style.collapse
        if before.context.cite.locator:
            return delimiter
        if context.collapsed or collapse == "citation-number":
            return layout
        return delimiter if before.context.collapsed or collapse != "year-suffix" else layout

    def _add_layout_affixes(self, printed: list[_Printed]) -> None:
        layout = self._style.citation
        suffix = layout.suffix
        if suffix[:1] and suffix[0] in _STOPS:
            suffix = suffix[0]
        printed[0].span.prefix = layout.prefix
        printed[-1].span.suffix = suffix


def _labelled(cite: Cite) -> Cite:
    """Take the label from a locator that says itself what it counts ("ch. 3")."""
    if cite.label not in {"", "page"}:
        return cite
    label, rest = split_label(cite.locator)
    return replace(cite, label=label, locator=rest) if label else cite


def _affix(span: Span) -> Span:
    """Keep a cite's own prefix or suffix whole: none of it is the style's punctuation."""
    if span.prefix and isinstance(span.content, str):
        span.content, span.prefix = span.prefix + span.content, ""
    return span


def _spaced_prefix(prefix: str) -> str:
    if not prefix:
        return ""
    bare = _TAG.sub("", prefix).rstrip(_CLOSERS)
    ends = bool(ENDS_SPACED.search(bare)) or bare[-1:] in set(_STOPS) | set(")],0123456789")
    return re.sub(r"\s+", " ", prefix + " ") if bare and ends else re.sub(r"\s+", " ", prefix)


def _spaced_suffix(suffix: str) -> str:
    return (
        f" {suffix}" if suffix and (STARTS_SPACED.match(suffix) or suffix[0] in "[(") else suffix
    )


def _ends_sentence(prefix: str) -> bool:
    bare = _TAG.sub("", prefix).rstrip(_CLOSERS)
    return bare[-1:] in set(_STOPS) and " " in prefix.strip()


def _turned(bracket: str, depth: int) -> tuple[str, int]:
    if bracket == "(":
        return ("[" if depth % 2 else "("), depth + 1
    if bracket == ")":
        return (")" if depth % 2 else "]"), depth - 1
    return bracket, depth


def _alternate_brackets(spans: list[Span]) -> None:
    """In notes, parentheses within parentheses become square brackets."""
    depth = 0

    def turned(affix: str) -> str:
        nonlocal depth
        out = []
        for character in affix:
            written, depth = _turned(character, depth)
            out.append(written)
        return "".join(out)

    def visit(span: Span) -> None:
        if span.prefix:
            span.prefix = turned(span.prefix)
        if not isinstance(span.content, str):
            for child in span.content:
                visit(child)
        if span.suffix:
            span.suffix = turned(span.suffix)

    for span in spans:
        visit(span)


def _trailing_number(span: Span) -> Span | None:
    """Give the number that a cite ends in, if it may join those of its neighbours in a range."""
    if span.number is not None:
        return None if span.number.kind == "plain" else span
    if isinstance(span.content, str) or not span.content:
        return None
    if len(span.content) == 1:
        return _trailing_number(span.content[0])
    if span.suffix or span.decorations:
        return None
    return _trailing_number(span.content[-1])


def _is_only(span: Span, number: Span) -> bool:
    while span is not number:
        if isinstance(span.content, str) or len(span.content) != 1:
            return False
        span = span.content[0]
    return True


def _spliced(printed: list[_Printed]) -> list[Span]:
    out: list[Span] = []
    place = 0
    while place < len(printed):
        run = _consecutive(printed, place)
        first = printed[place]
        if place:
            out.append(Span(_delimiter_before(printed, place)))
        if len(run) > 2 and first.number and first.number.number:  # noqa: PLR2004
            ranged = first.number.number.range_delimiter
            if ranged:
                out.extend((first.span, Span(ranged), run[-1].span))
                place += len(run)
                continue
        out.append(first.span)
        place += 1
    return out


def _number(printed: _Printed) -> Number | None:
    return printed.number.number if printed.number else None


def _adjoins(printed: list[_Printed], place: int) -> bool:
    """Whether the cite is a bare number right after a number of the same kind."""
    if not place:
        return False
    each, before = printed[place], printed[place - 1]
    mine, other = _number(each), _number(before)
    if mine is None or other is None or mine.kind != other.kind or each.number is None:
        return False
    return _is_only(each.span, each.number)


def _consecutive(printed: list[_Printed], place: int) -> list[_Printed]:
    run = [printed[place]]
    for following in range(place + 1, len(printed)):
        mine, other = _number(printed[following]), _number(printed[following - 1])
        adjoins = _adjoins(printed, following) and mine is not None and other is not None
        if not adjoins or mine is None or other is None or mine.value != other.value + 1:
            break
        run.append(printed[following])
    return run


def _delimiter_before(printed: list[_Printed], place: int) -> str:
    each = printed[place]
    mine = _number(each)
    if mine is not None and _adjoins(printed, place):
        other = _number(printed[place - 1])
        follows = other is not None and mine.value == other.value + 1
        ends = place + 1 == len(printed) or not _adjoins(printed, place + 1)
        if follows or ends:
            return mine.successor_delimiter
    return each.delimiter
