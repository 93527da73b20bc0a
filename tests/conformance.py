"""Runs fixtures of the CSL test suite: `python -m tests.conformance DIR [NAME…]`.

Prints a line for each fixture that fails (with `--verbose`, what it printed and what was
expected too), then `passed P of N`. A fixture's sections, and how its result is made of
them, are described in the suite's own documentation.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.csl import Citation, Cite, Library, Position, Processor, html, text
from viewer.csl.positions import placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from viewer.csl import Entry, Style

_OPENING = re.compile(r">>=+\s*([A-Z0-9-]+)\s*=*(?:>>)?\s*")
_CLOSING = re.compile(r"<<=+\s*([A-Z0-9-]+)\s*=*(?:<<)?\s*")
_LABELS = {"sub verbo": "sub-verbo"}


@dataclass(frozen=True)
class Fixture:
    """One fixture: its name and its sections by heading."""

    name: str
    sections: Mapping[str, str]

    @property
    def mode(self) -> str:
        return self.sections["MODE"].strip()

    @property
    def expected(self) -> str:
        return self.sections["RESULT"]

    def data(self, section: str) -> Any:
        text = self.sections.get(section, "").strip()
        return json.loads(text) if text else None


@dataclass(frozen=True)
class Failure:
    """A fixture that does not print what is expected."""

    name: str
    printed: str
    expected: str


@dataclass
class Score:
    """What came of a run over many fixtures."""

    passed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)

    @property
    def total(self) -> int:
        return len(self.passed) + len(self.failed)


def read_fixture(path: Path) -> Fixture:
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if current is None and (opening := _OPENING.fullmatch(line)):
            current = sections.setdefault(opening[1], [])
        elif current is not None and _CLOSING.fullmatch(line):
            current = None
        elif current is not None:
            current.append(line)
    return Fixture(path.stem, {name: "\n".join(lines) for name, lines in sections.items()})


def run_all(paths: Iterable[Path], library: Library) -> Score:
    score = Score()
    for path in paths:
        fixture = read_fixture(path)
        try:
            printed = run(fixture, library)
        except Exception as error:  # noqa: BLE001 - a fixture that breaks is one that fails
            printed = f"{type(error).__name__}: {error}"
        if _stripped(printed) == _stripped(fixture.expected):
            score.passed.append(fixture.name)
        else:
            score.failed.append(Failure(fixture.name, printed, fixture.expected))
    return score


def _stripped(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


def run(fixture: Fixture, library: Library) -> str:
    """Give what the processor prints for the fixture."""
    options = fixture.data("OPTIONS") or {}
    source = fixture.sections["CSL"].strip().encode()
    style = library.compile(source, fixture.name, options.get("locale"))
    items = {
        str(item["id"]): item
        for section in ("INPUT", "INPUT2")
        for item in (_identified(each, place) for place, each in _numbered(fixture, section))
    }
    run_ = _Run(fixture, style, items)
    if fixture.mode.startswith("citation"):
        return run_.citations()
    return run_.bibliography()


def _numbered(fixture: Fixture, section: str) -> Iterable[tuple[int, dict[str, Any]]]:
    return enumerate(fixture.data(section) or [], 1)


def _identified(item: dict[str, Any], place: int) -> dict[str, Any]:
    return item if "id" in item else {**item, "id": f"ITEM-{place}"}


_NOTHING = "[CSL STYLE ERROR: reference with no printed form.]"


class _Run:
    def __init__(self, fixture: Fixture, style: Style, items: dict[str, dict[str, Any]]) -> None:
        self._fixture = fixture
        self._style = style
        self._items = items
        abbreviations = (fixture.data("ABBREVIATIONS") or {}).get("default", {})
        self._abbreviations: dict[str, dict[str, str]] = abbreviations

    def citations(self) -> str:
        history = self._fixture.data("CITATIONS")
        if history:
            return _replay(self._history(history))
        processor = self._processor(self._all_ids())
        clusters = self._fixture.data("CITATION-ITEMS") or [
            [{"id": item_id} for item_id in self._items]
        ]
        return "\n".join(
            html(processor.cluster(_cites(cluster))) or _NOTHING for cluster in clusters
        )

    def bibliography(self) -> str:
        ids = self._all_ids()
        history = self._fixture.data("CITATIONS")
        if history:
            *_, ids = (state.ids for state in self._history(history))
        processor = self._processor(ids)
        if self._fixture.mode == "bibliography-header":
            return self._header(processor)
        if self._fixture.mode == "bibliography-nosort":
            numbers = {item_id: place for place, item_id in enumerate(dict.fromkeys(ids), 1)}
            items = [self._items[item_id] for item_id in numbers]
            unsorted = Processor(self._style, items, numbers, self._abbreviations)
            return self._body([unsorted.entry(item_id) for item_id in numbers])
        entries = _selected(
            processor.bibliography(), self._items, self._fixture.data("BIBSECTION")
        )
        return self._body(entries)

    def _header(self, processor: Processor) -> str:
        """Give the parameters that a word processor sets a bibliography by, in order of name."""
        style, entries = self._style, processor.bibliography()
        aligned = style.bibliography_option("second-field-align") or "false"
        labels = [len(text(entry.label)) - 1 for entry in entries] if aligned != "false" else []
        parameters = {
            "bibend": "</div>",
            "bibliography_errors": "",
            "bibstart": '<div class="csl-bib-body">\n',
            "done": "true",
            "entry_ids": ",".join(entry.id for entry in entries),
            "entryspacing": style.bibliography_option("entry-spacing") or "1",
            "linespacing": style.bibliography_option("line-spacing") or "1",
            "maxoffset": str(max(labels, default=0)),
            "second-field-align": aligned,
        }
        if style.bibliography_option("hanging-indent") == "true":
            parameters["hangingindent"] = "2"
        return "\n".join(f"{name}: {value}" for name, value in sorted(parameters.items()))

    def _body(self, entries: Sequence[Entry]) -> str:
        lines = [
            f'<div class="csl-entry">{html(entry.runs) or f"{place}. {_NOTHING}"}</div>'
            for place, entry in enumerate(entries, 1)
            if entry.runs or self._style.is_numeric
        ]
        return "\n".join(['<div class="csl-bib-body">', *lines, "</div>"])

    def _all_ids(self) -> list[str]:
        lists = self._fixture.data("BIBENTRIES")
        if lists:
            return [str(item_id) for item_id in lists[-1]]
        return list(self._items)

    def _processor(self, ids: Sequence[str]) -> Processor:
        items = [self._items[item_id] for item_id in dict.fromkeys(ids)]
        return Processor(self._style, items, abbreviations=self._abbreviations)

    def _history(self, steps: list[Any]) -> list[_State]:
        states: list[_State] = []
        known: dict[str, dict[str, Any]] = {}
        for step in steps:
            citation, before, after = step
            name = str(citation.get("citationID") or f"CITATION-{len(known) + 1}")
            known[name] = citation
            order = [(str(each[0]), int(each[1])) for each in before]
            order.append((name, int(citation.get("properties", {}).get("noteIndex", 0))))
            order.extend((str(each[0]), int(each[1])) for each in after)
            states.append(self._state(name, order, known))
        return states

    def _state(
        self,
        changed: str,
        order: list[tuple[str, int]],
        known: dict[str, dict[str, Any]],
    ) -> _State:
        citations = [
            Citation(
                tuple(_cites(known[name]["citationItems"], known[name].get("properties"))),
                note,
                sorted=not known[name].get("properties", {}).get("unsorted"),
            )
            for name, note in order
        ]
        ids = [cite.id for citation in citations for cite in citation.cites]
        processor = self._processor(ids)
        lines = [html(runs) for runs in processor.document(citations)]
        positioned = placed(citations, self._style.near_note_distance)
        signs = self._signs(processor, positioned)
        return _State(changed, [name for name, _ in order], lines, signs, ids)

    def _signs(self, processor: Processor, positioned: list[list[Cite]]) -> list[Any]:
        """Give what makes the suite call a citation changed, though it may print the same."""
        style = self._style
        counts = Counter(cite.id for cites in positioned for cite in cites)
        repeats = style.kind == "note" and style.disambiguation.has_condition
        return [
            [
                (
                    cite,
                    style.is_numeric and processor.number(cite.id),
                    repeats and min(counts[cite.id], 2),
                )
                for cite in cites
            ]
            for cites in positioned
        ]


@dataclass(frozen=True)
class _State:
    """A document after one citation was added or changed."""

    changed: str
    names: list[str]
    lines: list[str]
    signs: list[Any]
    ids: list[str]


def _replay(states: list[_State]) -> str:
    """Give the last state, `>>` before what its last step printed and `..` before the rest."""
    last = states[-1]
    before = _signed(states[-2]) if states[1:] else {}
    moved = _moved(before, _signed(last))
    out = []
    for place, (name, (line, sign)) in enumerate(_signed(last).items()):
        touched = any(cite.id in moved for cite, *_ in sign)
        new = name == last.changed or before.get(name) != (line, sign) or touched
        out.append(f"{'>>' if new else '..'}[{place}] {line}")
    return "\n".join(out)


def _moved(before: Mapping[str, Any], after: Mapping[str, Any]) -> set[str]:
    """Give the items of which some earlier cite now refers to another first note."""
    return {
        cite.id
        for name in before.keys() & after.keys()
        for (old, *_), (cite, *_) in zip(before[name][1], after[name][1], strict=False)
        if old.id == cite.id and (old.first_note_number or 0) != (cite.first_note_number or 0)
    }


def _signed(state: _State) -> dict[str, tuple[str, Any]]:
    return dict(zip(state.names, zip(state.lines, state.signs, strict=True), strict=True))


def _cites(
    entries: Iterable[Mapping[str, Any]],
    properties: Mapping[str, Any] | None = None,
) -> list[Cite]:
    mode = (properties or {}).get("mode")
    cites = [_cite(entry) for entry in entries]
    if mode and cites:
        first = entries_first(entries)
        cites[0] = _cite({**first, mode: True})
    return cites


def entries_first(entries: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    return next(iter(entries))


def _cite(entry: Mapping[str, Any]) -> Cite:
    number = entry.get("first-reference-note-number")
    return Cite(
        str(entry["id"]),
        locator=str(entry.get("locator") or "").rstrip(),
        label=_LABELS.get(entry.get("label") or "", entry.get("label") or ""),
        prefix=entry.get("prefix") or "",
        suffix=entry.get("suffix") or "",
        suppress_author=bool(entry.get("suppress-author")),
        author_only=bool(entry.get("author-only")),
        position=Position(int(entry.get("position") or 0)),
        near_note=bool(entry.get("near-note")),
        first_note_number=int(number) if number else None,
    )


def _selected(
    entries: list[Entry],
    items: Mapping[str, Mapping[str, Any]],
    section: Mapping[str, Any] | None,
) -> list[Entry]:
    if not section:
        return entries
    return [entry for entry in entries if _is_in(items[entry.id], section)]


def _is_in(item: Mapping[str, Any], section: Mapping[str, Any]) -> bool:
    def holds(spec: Mapping[str, Any]) -> bool:
        value = item.get(spec["field"])
        wanted = spec["value"]
        if isinstance(value, list):
            return wanted in value
        return bool((value or "") == wanted)

    kept = True
    if "include" in section:
        kept = any(map(holds, section["include"]))
    elif "exclude" in section:
        kept = not any(map(holds, section["exclude"]))
    elif "select" in section:
        kept = all(map(holds, section["select"]))
    return kept and not ("quash" in section and all(map(holds, section["quash"])))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main(arguments: list[str]) -> int:
    given = [each for each in arguments if not each.startswith("--")]
    if not given:
        sys.stdout.write(__doc__ or "")
        return 2
    folder, names = Path(given[0]), given[1:]
    paths = sorted(folder.glob("*.txt"))
    paths = [path for path in paths if not names or path.stem in names]
    score = run_all(paths, Library())
    for failure in score.failed:
        _say(f"failed {failure.name}")
        if "--verbose" in arguments:
            _say(f"  printed\n{failure.printed}\n  expected\n{failure.expected}")
    _say(f"passed {len(score.passed)} of {score.total}")
    return 1 if score.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
