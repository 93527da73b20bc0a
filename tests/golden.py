"""Compares with what citeproc-js prints: `python -m tests.golden ITEMS.json EXPECTED.json`.

Prints each line that differs (with `--differences`), then how many lines and how many
styles are identical, for entries and for clusters apart.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.csl import Cite, Library, Processor, html, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.csl import Run

_INDENT = re.compile(r"\s*\n\s*")
_WRITERS: dict[str, Callable[[tuple[Run, ...]], str]] = {"html": html, "text": text}


@dataclass(frozen=True)
class Difference:
    """A line that is not identical: where, what is printed, what was expected."""

    style: str
    where: str
    printed: str
    expected: str


@dataclass
class Tally:
    """Lines and styles, identical and in all, by "entries" and "clusters"."""

    lines: Counter[str] = field(default_factory=Counter)
    identical: Counter[str] = field(default_factory=Counter)
    whole: dict[str, bool] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def add(self, style: str, kind: str, where: str, printed: str, expected: str) -> None:
        same = _joined(printed) == _joined(expected)
        self.lines[kind] += 1
        self.identical[kind] += same
        self.whole[style] = self.whole.get(style, True) and same
        if not same:
            self.differences.append(Difference(style, where, _joined(printed), _joined(expected)))

    @property
    def styles(self) -> tuple[int, int]:
        return sum(self.whole.values()), len(self.whole)

    @property
    def all_lines(self) -> tuple[int, int]:
        return self.identical.total(), self.lines.total()


def _joined(line: str) -> str:
    return _INDENT.sub("", line).strip()


def compare(items: list[dict[str, Any]], expected: dict[str, Any], library: Library) -> Tally:
    tally = Tally()
    for style, formats in expected.items():
        for name, wanted in formats.items():
            for kind, where, printed, line in _lines(library, style, items, name, wanted):
                tally.add(style, kind, where, printed, line)
    return tally


def _lines(
    library: Library,
    style: str,
    items: list[dict[str, Any]],
    name: str,
    wanted: dict[str, Any],
) -> Iterator[tuple[str, str, str, str]]:
    write = _WRITERS[name]
    processor = Processor(library.style(style), items)
    made = processor.bibliography()
    # The expected lines leave out entries that print nothing, but not their ids.
    lines = [_entry(write(entry.runs), name) for entry in made if entry.runs]
    lines += [""] * (len(made) - len(lines))
    entries = [(entry.id, line) for entry, line in zip(made, lines, strict=True)]
    bibliography = wanted["bibliography"] or []
    for place in range(max(len(entries), len(bibliography))):
        printed = entries[place] if place < len(entries) else ("", "")
        line = bibliography[place] if place < len(bibliography) else ("", "")
        yield "entries", f"{name} entry {place + 1}", " ".join(printed), " ".join(line)
    for ids, line in wanted["citations"]:
        cluster = write(processor.cluster([Cite(each) for each in ids]))
        yield "clusters", f"{name} {','.join(ids)}", cluster, line


def _entry(line: str, name: str) -> str:
    return f'<div class="csl-entry">{line}</div>' if name == "html" else line


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main(arguments: list[str]) -> int:
    files = [each for each in arguments if not each.startswith("--")]
    if len(files) != 2:
        sys.stdout.write(__doc__ or "")
        return 2
    items, expected = (json.loads(Path(each).read_text(encoding="utf-8")) for each in files)
    tally = compare(items, expected, Library())
    if "--differences" in arguments:
        for each in tally.differences:
            _say(f"{each.style}: {each.where}")
            _say(f"  printed  {each.printed}\n  expected {each.expected}")
    for kind in tally.lines:
        _say(f"{kind}: {tally.identical[kind]} of {tally.lines[kind]}")
    _say("lines identical: {} of {}".format(*tally.all_lines))
    _say("styles identical: {} of {}".format(*tally.styles))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
