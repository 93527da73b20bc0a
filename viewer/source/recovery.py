"""Passing over what is no YAML, so that the rest of the file can be read and checked.

The text is cut at its lines: keys stand at the left edge, the entries of a list behind
dashes that are indented alike. Every line stays where it is; what is cut is blank.
"""

import re
from collections.abc import Collection

_BREAK = re.compile(rb"(\r\n|\n|\r|\xc2\x85|\xe2\x80[\xa8\xa9])")
_TOP_KEY = re.compile(rb"([A-Za-z][\w-]*)[ \t]*:")
_CROOKED_KEY = re.compile(rb"[ \t]([A-Za-z][\w-]*)[ \t]*:")
# With the space that is forgotten behind it, a dash starts an entry all the same.
_DASH = re.compile(rb"( *)-(?=[ \t]|$|[A-Za-z][\w-]*:)")
_AFTER_DASH = re.compile(rb" *-[ \t]+")
_FIRST_KEY = re.compile(rb" *-[ \t]*(?:&\S+[ \t]+)?\{?[ \t]*([\w-]+)[ \t]*:")
_ANY_KEY = re.compile(rb" *([\w-]+)[ \t]*:")
_BARE_KEY = re.compile(rb"[ \t]*([\w-]+)[ \t]*:[ \t]*(?:#.*)?$")
_CONTENT = re.compile(rb"( *)[^\s#]")


class BrokenText:
    """The lines of a file, from which entries can be cut."""

    def __init__(self, data: bytes, sections: Collection[str], lists: Collection[str]) -> None:
        self._sections = sections
        self._lists = lists
        self.cut_until = 0
        pieces = _BREAK.split(data)
        self._lines = pieces[::2]
        self._breaks = [*pieces[1::2], b""]

    @property
    def data(self) -> bytes:
        return b"".join(line + end for line, end in zip(self._lines, self._breaks, strict=True))

    def section_of(self, line: int) -> str:
        """Return the part of the case in which a line stands, or nothing."""
        if crooked := self._crooked_section(line):
            return crooked
        for number in range(min(line, len(self._lines) - 1), -1, -1):
            if (name := self._top_key(number)) in self._sections:
                return name
        return ""

    def slip_above(self, line: int) -> int | None:
        """Return where the key above a line stands, if it is none of a case: it lost its
        indentation, and with it what is indented below it its place.
        """
        start = self._last(_TOP_KEY, 0, line)
        return start if start is not None and start < line and self._is_slip(start) else None

    def _crooked_section(self, line: int) -> str:
        """Return the part that starts on a line, but not quite at the left edge."""
        match = _CROOKED_KEY.match(self._lines[min(line, len(self._lines) - 1)])
        name = match[1].decode() if match else ""
        return name if name in self._sections else ""

    def _is_slip(self, number: int) -> bool:
        return self._top_key(number) not in self._sections

    def _top_key(self, number: int) -> str:
        match = _TOP_KEY.match(self._lines[number])
        return match[1].decode() if match else ""

    def cut(self, line: int) -> bool:
        """Cut the entry that a line stands in, or else its section; return whether there
        was anything to cut.
        """
        line = min(line, len(self._lines) - 1)
        start = self._last(_TOP_KEY, 0, line)
        end = self._next_key((line if start is None else start) + 1)
        if self._crooked_section(line):
            return self._blank(line, end)
        if start is None:
            return self._blank(0, end)
        if self.slip_above(line) is not None:
            return self._blank(start + 1, end)
        return self._cut_entry(start, line, end) or self._blank(start, end)

    def _cut_entry(self, start: int, line: int, end: int) -> bool:
        if _DASH.match(self._lines[line]) and (cut := self._cut_at_dash(start, line, end)):
            return cut
        first = self._item_start(start, line)
        if first is None:
            first = self._child_start(start, line)
        if first is None:
            return False
        indent = self._indent(first)
        dashes_too = self._breaks_at_key_of_list(start, line)
        following = (
            n
            for n in range(line + 1, end)
            if self._indent(n) <= indent and not (dashes_too and self._is_dash(n))
        )
        dash = _DASH.match(self._lines[first])
        if self._torn_off(start, first) if dash else self._is_no_list(start, first):
            self._cut_entry_above(start, first)
        # A dash that stays keeps an empty entry, and so the numbers of those that follow.
        return self._blank(first, next(following, end), dash[0] if dash else b"")

    def _torn_off(self, start: int, line: int) -> bool:
        """Whether the entry behind a dash starts otherwise than the one above it, as what
        lost its indentation and belongs to that one does.
        """
        above = self._entry_above(start, line)
        return above is not None and self._first_key(above) != self._first_key(line)

    def _is_no_list(self, start: int, line: int) -> bool:
        """Whether a key stands among those of lists, as in the treatment history, and is none."""
        key = _ANY_KEY.match(self._lines[line])
        child = self._first_content(start + 1, line)
        among_lists = child is not None and _BARE_KEY.match(self._lines[child]) is not None
        return among_lists and key is not None and key[1].decode() not in self._lists

    def _cut_entry_above(self, start: int, line: int) -> None:
        above = self._entry_above(start, line)
        dash = None if above is None else _DASH.match(self._lines[above])
        if above is not None and dash is not None:
            self._blank(above, line, dash[0])

    def _entry_above(self, start: int, line: int) -> int | None:
        """Return where the entry of the outermost list starts that ends at a line."""
        key = self._key_of_list(start, line)
        return None if key is None else self._last_outermost_dash(key + 1, line)

    def _first_key(self, line: int) -> bytes:
        match = _FIRST_KEY.match(self._lines[line])
        return match[1] if match else b""

    def _breaks_at_key_of_list(self, start: int, line: int) -> bool:
        """Whether text breaks at a key whose list goes with it, in a part that is no list."""
        key = _BARE_KEY.match(self._lines[line])
        first = self._first_content(start + 1, line)
        is_list = first is not None and self._is_dash(first)
        return key is not None and key[1].decode() in self._lists and not is_list

    def _cut_at_dash(self, start: int, line: int, end: int) -> bool:
        """Cut around a dash at which a list of entries breaks: what stands above it without
        a dash, or the entry behind it where it is indented unlike the others.
        """
        indent = self._indent(line)
        key = self._key_of_list(start, line)
        first = None if key is None else self._first_content(key + 1, line)
        if key is None or first is None or self._is_within_entry(key, line):
            return False
        dash = _DASH.match(self._lines[first])
        if dash is None:
            is_list = indent <= self._indent(first)
            return is_list and self._blank(first, line, b" " * int(indent) + b"-")
        if self._indent(first) == indent:
            return False
        if self._torn_off(start, line):
            self._cut_entry_above(start, line)
        deepest = max(indent, self._indent(first))
        following = (n for n in range(line + 1, end) if self._indent(n) <= deepest)
        return self._blank(line, next(following, end), dash[0])

    def _key_of_list(self, start: int, line: int) -> int | None:
        """Return where the key stands whose list of entries a dash breaks off; a list within
        an entry is none of these: without a piece of it, its entry would say something else.
        """
        for number in range(line - 1, start - 1, -1):
            key = _BARE_KEY.match(self._lines[number])
            if key and key[1].decode() in self._lists and not self._is_inside(start, number):
                return number
        return None

    def _is_inside(self, start: int, number: int) -> bool:
        """Whether a key stands in an entry of a list."""
        outer = (n for n in range(start + 1, number) if self._is_dash(n))
        return any(self._indent(n) < self._indent(number) for n in outer)

    def _is_within_entry(self, key: int, line: int) -> bool:
        """Whether a dash is indented as far as the content of the entry above it."""
        last = self._last_outermost_dash(key + 1, line)
        if last is None:
            return False
        content = _AFTER_DASH.match(self._lines[last])
        return content is not None and len(content[0]) <= self._indent(line)

    def _first_content(self, first: int, last: int) -> int | None:
        return next((n for n in range(first, last) if _CONTENT.match(self._lines[n])), None)

    def _is_dash(self, number: int) -> bool:
        return _DASH.match(self._lines[number]) is not None

    def _item_start(self, start: int, line: int) -> int | None:
        """Return where the outermost list entry starts that holds a line."""
        first = self._last_outermost_dash(start + 1, line + 1)
        if first is None:
            return None
        left = any(self._indent(n) <= self._indent(first) for n in range(first + 1, line))
        return None if left else first

    def _last_outermost_dash(self, first: int, end: int) -> int | None:
        """Return the last of the least indented dashes in some lines."""
        dashes = [n for n in range(first, end) if self._is_dash(n)]
        indent = min(map(self._indent, dashes), default=0)
        return max((n for n in dashes if self._indent(n) == indent), default=None)

    def _child_start(self, start: int, line: int) -> int | None:
        """Return where the key of the section starts that holds a line."""
        inside = [n for n in range(start + 1, line + 1) if _CONTENT.match(self._lines[n])]
        if not inside:
            return None
        return max(n for n in inside if self._indent(n) <= self._indent(inside[0]))

    def _last(self, pattern: re.Pattern[bytes], first: int, line: int) -> int | None:
        within = range(min(line, len(self._lines) - 1), first - 1, -1)
        return next((n for n in within if pattern.match(self._lines[n])), None)

    def _next_key(self, first: int) -> int:
        after = range(first, len(self._lines))
        return next((n for n in after if _TOP_KEY.match(self._lines[n])), len(self._lines))

    def _indent(self, number: int) -> float:
        """Return how far a line is indented; endlessly, if it is blank."""
        match = _CONTENT.match(self._lines[number])
        return len(match[1]) if match else float("inf")

    def _blank(self, first: int, last: int, remains: bytes = b"") -> bool:
        self.cut_until = last
        blank = [remains, *[b""] * (last - first - 1)]
        changes = self._lines[first:last] != blank
        self._lines[first:last] = blank
        return changes
