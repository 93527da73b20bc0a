"""Markup and quotation marks inside a field's text.

A field may carry `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>` and the spans of CSL-JSON, and
quotation marks written straight or in the locale's own form. All become spans that
toggle: what is italic, or quoted, inside italic, or quotes, turns to the other form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.csl.characters import APOSTROPHE_IN_WORD, SPACED_LETTER
from viewer.csl.spans import PLAIN, Decoration, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOCASE = '<span class="nocase">'
_ELEMENTS = {
    _NOCASE: ("</span>", None),
    '<span class="nodecor">': ("</span>", Decoration("class", "nodecor", toggles=True)),
    '<span style="font-variant:small-caps;">': (
        "</span>",
        Decoration("font-variant", "small-caps", toggles=True),
    ),
    "<sc>": ("</sc>", Decoration("font-variant", "small-caps", toggles=True)),
    "<i>": ("</i>", Decoration("font-style", "italic", toggles=True)),
    "<b>": ("</b>", Decoration("font-weight", "bold", toggles=True)),
    "<sup>": ("</sup>", Decoration("vertical-align", "sup", toggles=True)),
    "<sub>": ("</sub>", Decoration("vertical-align", "sub", toggles=True)),
}
_OUTER = Decoration("quotes", "true", toggles=True)
_INNER = Decoration("quotes", "inner", toggles=True)
_STRAIGHT = (' "', '("', " '", "('")
_APOSTROPHE = "\u2019"

_SMALL_CAPS_SPAN = re.compile(r'<span\s+style="font-variant:\s*small-caps;?"[^>]*>')
_CLASS_SPAN = re.compile(r'<span\s+(class="no(?:case|decor)")[^>]*>')
_SPACE_BEFORE_MARK = re.compile(r" ([:;?!\u00bb])")
_SPACES_BEFORE_QUOTE = re.compile(r"\s+'")
_LEADING_MARKS = re.compile(r"[:.;!?][:.;!? ]*")


@dataclass(frozen=True, slots=True)
class Quotes:
    """The locale's quotation marks."""

    outer_open: str
    outer_close: str
    inner_open: str
    inner_close: str


@dataclass(slots=True)
class _Tag:
    text: str
    decoration: Decoration | None
    end: int | None = None
    forced: bool = False


class _Element:
    def __init__(self, decoration: Decoration | None) -> None:
        self.decoration = decoration
        self.children: list[str | _Element] = []


class Markup:
    """Reads the text of fields for one locale; what it has read it remembers."""

    def __init__(self, quotes: Quotes) -> None:
        self._closers = {tag: closer for tag, (closer, _) in _ELEMENTS.items()}
        self._closers |= {' "': '"', '("': '"', " '": "'", "('": "'"}
        self._decorations = {tag: decoration for tag, (_, decoration) in _ELEMENTS.items()}
        self._quote_tags = set(_STRAIGHT)
        for opener, closer, decoration in (
            (quotes.outer_open, quotes.outer_close, _OUTER),
            (quotes.inner_open, quotes.inner_close, _INNER),
        ):
            if opener and closer and opener not in {'"', "'"}:
                self._closers[opener] = closer
                self._decorations[opener] = decoration
                self._quote_tags.add(opener)
        tags = [*self._closers, *dict.fromkeys(self._closers.values())]
        self._tag = re.compile("(" + "|".join(re.escape(tag) for tag in tags) + ")")
        starts = {re.escape(tag.strip(" ("))[:2].lstrip("\\")[:1] for tag in tags}
        self._suspect = re.compile("[" + re.escape("".join(sorted(starts))) + "\u2019]")
        self._read: dict[str, list[str | _Element]] = {}

    def span(
        self,
        text: str,
        decorations: tuple[Decoration, ...] = PLAIN,
        prefix: str = "",
        suffix: str = "",
    ) -> Span:
        """Give a field's text as a span; marks that the text begins with join the prefix."""
        found = _LEADING_MARKS.match(text)
        if found and found.end() < len(text):
            prefix += found.group()
            text = text[found.end() :]
        if decorations and not SPACED_LETTER.search(text):
            decorations = tuple(each for each in decorations if each.attribute != "font-style")
        return Span(self.content(text), decorations, prefix, suffix)

    def content(self, text: str) -> str | list[Span]:
        if " " in text:
            text = _SPACE_BEFORE_MARK.sub("\u202f\\1", text).replace("\u00ab ", "\u00ab\u202f")
        if not self._suspect.search(text):
            return text
        known = self._read.get(text)
        if known is None:
            known = self._read[text] = self._parse(_SPACES_BEFORE_QUOTE.sub(" '", text))
        if len(known) == 1 and isinstance(known[0], str):
            return known[0]
        return [_built(part) for part in known]

    def _parse(self, text: str) -> list[str | _Element]:
        keeps_space = text[:1] == " " and not re.match(r"\s+['\"]", text)
        source = " " + APOSTROPHE_IN_WORD.sub("\\1'", text)
        if "<span" in source:
            source = _SMALL_CAPS_SPAN.sub('<span style="font-variant:small-caps;">', source)
            source = _CLASS_SPAN.sub(r"<span \1>", source)
        pieces = self._tag.split(source)
        strings, tags = pieces[::2], self._force_openers(pieces[::2], pieces[1::2])
        self._pair(strings, tags)
        parts = _tree(strings, self._classified(tags))
        return _without_added_space(parts, keeps_space=keeps_space) or [""]

    def _force_openers(self, strings: list[str], texts: list[str]) -> list[_Tag]:
        """Let a straight quote right after an opening tag open, though no space precedes it."""
        tags = [_Tag(text, None) for text in texts]
        for place in range(len(tags) - 1):
            following = tags[place + 1]
            opens = tags[place].text in self._closers
            if opens and not strings[place + 1] and following.text in {'"', "'"}:
                following.text = " " + following.text
                following.forced = True
        return tags

    def _pair(self, strings: list[str], tags: list[_Tag]) -> None:
        """Set the end of every opening tag that has one; the others become text again."""
        opened: list[int] = []
        for place, tag in enumerate(tags):
            apostrophe = _forced_apostrophe(tag.text, strings[place + 1])
            if apostrophe:
                _become_text(strings, tags, place, apostrophe)
            elif tag.text in self._closers:
                opened.append(place)
            else:
                self._close(strings, tags, opened, place)
        for place in reversed(opened):
            text = f" {_APOSTROPHE}" if tags[place].text == " '" else tags[place].text
            _become_text(strings, tags, place, text)

    def _close(self, strings: list[str], tags: list[_Tag], opened: list[int], place: int) -> None:
        closer = tags[place].text
        while opened:
            start = opened[-1]
            if self._closers[tags[start].text] == closer:
                tags[start].end = place
                opened.pop()
                return
            if closer == "'":
                break
            opened.pop()
            failed = tags[start]
            _become_text(strings, tags, start, failed.text[1:] if failed.forced else failed.text)
        _become_text(strings, tags, place, _APOSTROPHE if closer == "'" else closer)

    def _classified(self, tags: list[_Tag]) -> list[_Tag]:
        """Give each pair its decoration; the kind of straight quote met first is the outer one."""
        outer = next((tag.text[1] for tag in tags if tag.end and tag.text in _STRAIGHT), '"')
        for tag in tags:
            if tag.text in _STRAIGHT:
                tag.decoration = _OUTER if tag.text[1] == outer else _INNER
            else:
                tag.decoration = self._decorations.get(tag.text)
        return tags


def _forced_apostrophe(tag: str, following: str) -> str:
    if tag == "'" and following and following[0] not in ",.?:; ":
        return _APOSTROPHE
    if tag == " '" and following[:1] == " ":
        return f" {_APOSTROPHE}"
    return ""


def _become_text(strings: list[str], tags: list[_Tag], place: int, text: str) -> None:
    strings[place + 1] = text + strings[place + 1]
    tags[place].text = ""


def _tree(strings: list[str], tags: list[_Tag]) -> list[str | _Element]:
    root = _Element(None)
    stack = [root]
    _add_text(root, strings[0])
    for tag, string in zip(tags, strings[1:], strict=True):
        if tag.end is not None:
            if tag.text in _STRAIGHT and not tag.forced:
                _add_text(stack[-1], tag.text[0])
            if tag.text == _NOCASE:
                stack.append(stack[-1])
            else:
                element = _Element(tag.decoration)
                stack[-1].children.append(element)
                stack.append(element)
        elif tag.text:
            stack.pop()
        _add_text(stack[-1], string)
    return root.children


def _add_text(element: _Element, text: str) -> None:
    if not text:
        return
    if element.children and isinstance(element.children[-1], str):
        element.children[-1] += text
    else:
        element.children.append(text)


def _without_added_space(
    parts: list[str | _Element],
    *,
    keeps_space: bool,
) -> list[str | _Element]:
    first = parts[0] if parts else ""
    if isinstance(first, str):
        text = first[1:] if keeps_space else first.removeprefix(" ").removeprefix(" ")
        return [text, *parts[1:]] if text else parts[1:]
    return parts


def _built(part: str | _Element) -> Span:
    if isinstance(part, str):
        return Span(part)
    decorations = (part.decoration,) if part.decoration else PLAIN
    return Span(list(_children(part)), decorations)


def _children(element: _Element) -> Iterator[Span]:
    for part in element.children:
        yield _built(part)
