"""Passing over what is no YAML, so that the rest of the file can be read and checked.

The text is cut at its lines: keys stand at the left edge, the entries of a list behind
dashes that are indented alike. Every line stays where it is; what is cut is blank.
"""

import re

_BREAK = re.compile(rb"(\r\n|\n|\r|\xc2\x85|\xe2\x80[\xa8\xa9])")
_TOP_KEY = re.compile(rb"([A-Za-z][\w-]*)[ \t]*:")
_DASH = re.compile(rb"( *)-(?=[ \t]|$)")
_CONTENT = re.compile(rb"( *)[^\s#]")


class BrokenText:
    """The lines of a file, from which entries can be cut."""

    def __init__(self, data: bytes) -> None:
        pieces = _BREAK.split(data)
        self._lines = pieces[::2]
        self._breaks = [*pieces[1::2], b""]

    @property
    def data(self) -> bytes:
        return b"".join(line + end for line, end in zip(self._lines, self._breaks, strict=True))

    def section_of(self, line: int) -> str:
        """Return the top-level key under which a line stands, or nothing."""
        start = self._last(_TOP_KEY, 0, line)
        match = None if start is None else _TOP_KEY.match(self._lines[start])
        return match[1].decode() if match else ""

    def cut(self, line: int) -> bool:
        """Cut the entry that a line stands in, or else its section; return whether there
        was anything to cut.
        """
        line = min(line, len(self._lines) - 1)
        start = self._last(_TOP_KEY, 0, line)
        end = self._next_key((line if start is None else start) + 1)
        if start is None:
            return self._blank(0, end)
        return self._cut_entry(start, line, end) or self._blank(start, end)

    def _cut_entry(self, start: int, line: int, end: int) -> bool:
        first = self._item_start(start, line)
        if first is None:
            first = self._child_start(start, line)
        if first is None:
            return False
        indent = self._indent(first)
        following = (n for n in range(line + 1, end) if self._indent(n) <= indent)
        dash = _DASH.match(self._lines[first])
        # A dash that stays keeps an empty entry, and so the numbers of those that follow.
        return self._blank(first, next(following, end), dash[0] if dash else b"")

    def _item_start(self, start: int, line: int) -> int | None:
        """Return where the outermost list entry starts that holds a line."""
        dashes = [n for n in range(start + 1, line + 1) if _DASH.match(self._lines[n])]
        indent = min(map(self._indent, dashes), default=0)
        first = max((n for n in dashes if self._indent(n) == indent), default=None)
        if first is None:
            return None
        left = any(self._indent(n) <= indent for n in range(first + 1, line))
        return None if left else first

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
        blank = [remains, *[b""] * (last - first - 1)]
        changes = self._lines[first:last] != blank
        self._lines[first:last] = blank
        return changes
