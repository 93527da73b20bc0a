"""What happens where punctuation meets punctuation.

The affixes and delimiters of a style are written without knowing what stands beside them,
so marks may collide: a title that ends in "?" before a suffix ".". CSL asks that
duplicates be suppressed; which of two different marks survives follows the table below.
Four passes over the tree of spans: spaces and marks rise to the outermost affix, marks
between neighbours merge, marks sink to the text they follow, and commas and full stops
go inside or outside of quotation marks as the locale's `punctuation-in-quote` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.csl.spans import Span

# What two marks in sequence become; a pair that is not here stays as it is.
MERGED = {
    "!.": "!", "!?": "!?", "!:": "!", "!,": "!,", "!;": "!;",
    "?!": "?!", "?.": "?", "?:": "?", "?,": "?,", "?;": "?;",
    ".!": ".!", ".?": ".?", ".:": ".:", ".,": ".,", ".;": ".;",
    ":!": "!", ":?": "?", ":.": ":", ":,": ":,", ":;": ":;",
    ",!": ",!", ",?": ",?", ",:": ",:", ",.": ",.", ",;": ",;",
    ";!": "!", ";?": "?", ";:": ";", ";,": ";,", ";.": ";",
}  # fmt: skip
MARKS = frozenset("!?.:,;")
MARKS_OR_SPACE = frozenset("!?.:,; \u00a0")
GOES_INSIDE_QUOTES = frozenset("!?.,")
GOES_OUTSIDE_QUOTES = frozenset(":,;")


def settle(span: Span, *, punctuation_in_quote: bool) -> None:
    """Resolve all collisions inside the tree, in place."""
    if isinstance(span.content, str):
        _drop_repeated_mark(span)
        return
    _raise_outward(span)
    _merge_neighbours(span)
    _sink_inward(span, punctuation_in_quote=punctuation_in_quote)
    _order_at_quotes(span, punctuation_in_quote=punctuation_in_quote)


def _drop_repeated_mark(leaf: Span) -> None:
    suffix, text = leaf.suffix, leaf.content
    if suffix and text and suffix[0] in MARKS and text[-1] == suffix[0]:
        leaf.suffix = suffix[1:]


def _raise_outward(parent: Span) -> None:
    children = parent.content
    assert not isinstance(children, str)  # noqa: S101 - leaves are handled by the caller
    for child in reversed(children):
        if isinstance(child.content, str):
            if child.suffix:
                _drop_repeated_mark(child)
        else:
            _raise_outward(child)
    if not children:
        return
    firm = parent.is_firm()
    _raise_first_prefix(parent, children[0], firm=firm)
    _raise_last_suffix(parent, children[-1], firm=firm)
    end = parent.delimiter[-1:]
    if end in MARKS_OR_SPACE:
        for child in children[1:]:
            if child.prefix[:1] == end:
                child.prefix = child.prefix[1:]


def _raise_first_prefix(parent: Span, child: Span, *, firm: bool) -> None:
    if child.prefix[:1] == " " and parent.prefix[-1:] == " ":
        child.prefix = child.prefix[1:]
    if child.prefix and not firm and not parent.prefix and child.prefix[0] in MARKS_OR_SPACE:
        parent.prefix = child.prefix[0]
        child.prefix = child.prefix[1:]


def _raise_last_suffix(parent: Span, child: Span, *, firm: bool) -> None:
    if not firm and child.suffix[-1:] == " ":
        if parent.suffix[:1] != " ":
            parent.suffix = " " + parent.suffix
        child.suffix = child.suffix[:-1]


def _merge_neighbours(parent: Span) -> None:
    children = parent.content
    assert not isinstance(children, str)  # noqa: S101
    for place in range(len(children) - 1, -1, -1):
        child = children[place]
        if not isinstance(child.content, str):
            _merge_neighbours(child)
        if not parent.delimiter and place + 1 < len(children):
            sibling = children[place + 1]
            if sibling.prefix and sibling.prefix[0] in MARKS:
                _merge_pair(child, sibling)


def _merge_pair(child: Span, sibling: Span) -> None:
    if child.is_decorated() or sibling.is_decorated():
        return
    mark = sibling.prefix[0]
    before = child.suffix[-1:]
    if not before and isinstance(child.content, str):
        before = mark if child.content[-1:] == mark else ""
    sibling.prefix = sibling.prefix[1:]
    if before != mark:
        merged = MERGED.get(child.suffix[-1:] + mark, child.suffix[-1:] + mark)
        child.suffix = child.suffix[:-1] + merged


def _sink_inward(parent: Span, *, punctuation_in_quote: bool) -> None:
    children = parent.content
    if isinstance(children, str):
        _drop_repeated_mark(parent)
        return
    _give_delimiter_mark_to_children(parent, children)
    last = len(children) - 1
    for place in range(last, -1, -1):
        child = children[place]
        if place == last:
            _sink_suffix(parent, child, punctuation_in_quote=punctuation_in_quote)
        elif parent.delimiter:
            start = parent.delimiter[0]
            if start in MARKS_OR_SPACE and child.suffix[-1:] == start:
                child.suffix = child.suffix[:-1]
        else:
            _drop_doubled(child, children[place + 1])
        if not isinstance(child.content, str):
            _sink_inward(child, punctuation_in_quote=punctuation_in_quote)
        elif child.suffix:
            _merge_into_text(child)
            _drop_repeated_mark(child)


def _give_delimiter_mark_to_children(parent: Span, children: list[Span]) -> None:
    mark = parent.delimiter[:1]
    if mark in MARKS and mark:
        for child in children[:-1]:
            if child.suffix[-1:] != mark:
                child.suffix += mark
        parent.delimiter = parent.delimiter[1:]


def _sink_suffix(parent: Span, child: Span, *, punctuation_in_quote: bool) -> None:
    mark = parent.suffix[:1]
    if mark in MARKS and mark:
        may_sink = _merges_deep_inside(mark, child) or (
            punctuation_in_quote and _ends_in_quotes(child)
        )
        if may_sink and not _ends_in_number(child):
            _sink_mark(parent, child)
    if child.suffix[-1:] == " " and parent.suffix[:1] == " ":
        parent.suffix = parent.suffix[1:]
    if child.suffix and child.suffix[0] in MARKS_OR_SPACE:
        if isinstance(child.content, str) and child.content[-1:] == child.suffix[0]:
            child.suffix = child.suffix[1:]
        if child.suffix and child.suffix[-1] == parent.suffix[:1]:
            parent.suffix = parent.suffix[:-1]
    mark = parent.suffix[:1]
    if mark in MARKS and mark and _ends_in(parent, mark):
        parent.suffix = parent.suffix[1:]


def _sink_mark(parent: Span, child: Span) -> None:
    mark, rest = parent.suffix[0], parent.suffix[1:]
    if isinstance(child.content, str):
        child.content = _with_mark(child.content, mark)
    else:
        child.suffix = _with_mark(child.suffix, mark)
    parent.suffix = rest
    if rest[:1] == ".":
        child.suffix += "."
        parent.suffix = rest[1:]


def _with_mark(text: str, mark: str) -> str:
    before = text[-1:]
    if before == mark:
        return text
    return text[:-1] + MERGED.get(before + mark, before + mark)


def _merge_into_text(leaf: Span) -> None:
    assert isinstance(leaf.content, str)  # noqa: S101
    firm = leaf.number is not None or leaf.is_firm()
    if not firm and leaf.suffix[0] in MARKS:
        leaf.content = _with_mark(leaf.content, leaf.suffix[0])
        leaf.suffix = leaf.suffix[1:]


def _drop_doubled(child: Span, sibling: Span) -> None:
    end = child.suffix[-1:]
    if end and end in MARKS_OR_SPACE and sibling.prefix[:1] == end:
        firm = _is_number(child) or child.is_firm()
        if not firm:
            sibling.prefix = sibling.prefix[1:]


def _is_number(span: Span) -> bool:
    if span.number is not None:
        return True
    content = span.content
    return not isinstance(content, str) and len(content) == 1 and content[0].number is not None


def _ends_in_number(span: Span) -> bool:
    while span.number is None:
        if isinstance(span.content, str) or not span.content:
            return False
        span = span.content[-1]
    return True


def _ends_in_quotes(span: Span) -> bool:
    while not span.is_quoted():
        if isinstance(span.content, str) or not span.content:
            return False
        span = span.content[-1]
    return True


def _merges_deep_inside(mark: str, span: Span) -> bool:
    """Whether some last mark on the way inward swallows this one or is swallowed by it."""
    while True:
        before = span.suffix[-1:]
        if not before and isinstance(span.content, str):
            before = span.content[-1:]
        if len(MERGED.get(before + mark, "  ")) == 1:
            return True
        if isinstance(span.content, str) or not span.content:
            return False
        span = span.content[-1]


def _ends_in(span: Span, mark: str) -> bool:
    content = span.content
    while not isinstance(content, str):
        if not content:
            return False
        child = content[-1]
        if child.suffix:
            return child.suffix[-1] == mark
        content = child.content
    return content[-1:] == mark


def _order_at_quotes(parent: Span, *, punctuation_in_quote: bool) -> None:
    for child in parent.content:
        if isinstance(child, str):
            return
        if child.is_quoted():
            if punctuation_in_quote:
                _move_inside(child)
            else:
                _move_outside(child)
        if not isinstance(child.content, str):
            _order_at_quotes(child, punctuation_in_quote=punctuation_in_quote)


def _move_inside(quoted: Span) -> None:
    while quoted.suffix and quoted.suffix[0] in GOES_INSIDE_QUOTES:
        mark = quoted.suffix[0]
        quoted.suffix = quoted.suffix[1:]
        if isinstance(quoted.content, str):
            quoted.content = _with_mark(quoted.content, mark)
        else:
            quoted.content[-1].suffix = _with_mark(quoted.content[-1].suffix, mark)


def _move_outside(quoted: Span) -> None:
    while (end := _last_character(quoted)) and end in GOES_OUTSIDE_QUOTES:
        if isinstance(quoted.content, str):
            quoted.content = quoted.content[:-1]
        else:
            quoted.content[-1].suffix = quoted.content[-1].suffix[:-1]
        after = quoted.suffix[:1]
        if after != end:
            quoted.suffix = MERGED.get(end + after, end + after) + quoted.suffix[1:]


def _last_character(quoted: Span) -> str:
    if isinstance(quoted.content, str):
        return quoted.content[-1:]
    return quoted.content[-1].suffix[-1:]
