"""Large lists beside KBibTeX: the same references, on the same screen, told the same way.

``python -m tests.benchmark_references [--counts 1000 10000 100000] [--rounds 3]`` starts an
X server without a screen (Xvfb), opens each program in turn on generated references, and
reads the server's frame buffer from outside: *first screen* is when nine tenths of the lines
of text that the finished window shows are there, *all done* when the program has come to
rest, its processors idle for 0.3 s, *peak* its largest resident memory (VmHWM, Linux).
What a program does after such a pause is not asked for yet: ours loads what formats references,
theirs asks whether it shall be the usual program for such files.

It prints each start as it ends, then a table of medians, and ends with 1 where a bar is
missed. A program that has not come to rest after an hour is stopped: its figures are then the
least that they could be. ``--pictures FOLDER`` keeps what each program showed at the end.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from tests.generated import as_bibtex, as_yaml, references
from tests.screen import POLL_S, Screen, screen, surroundings

_OURS, _THEIRS = "case-viewer", "kbibtex"
_REST_S = 0.3
_SOME_LINES = 20
_LONG_S = 300.0
_PATIENCE_S = 3600.0
_TELL_EVERY_S = 15.0
_MANY = 10_000


@dataclass(frozen=True, slots=True)
class Seen:
    """One start of a program, in seconds and megabytes."""

    first_screen: float
    all_done: float
    peak: float


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure of both programs, and how many times theirs ours may be."""

    count: int
    what: str
    ours: float
    theirs: float
    bar: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bar


@dataclass(frozen=True, slots=True)
class Bench:
    """Where programs are started and seen."""

    screen: Screen
    folder: Path
    pictures: Path | None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pictures", type=Path)
    arguments = parser.parse_args()
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name, screen(Path(name)) as seen:
        bench = Bench(seen, Path(name), arguments.pictures)
        rows = [
            row for count in arguments.counts for row in _compare(count, arguments.rounds, bench)
        ]
    _tell(rows)
    return 0 if all(row.holds for row in rows) else 1


def _compare(count: int, rounds: int, bench: Bench) -> Iterator[Compared]:
    """Start the two in turn, and give each measure's medians."""
    commands = _commands(count, bench.folder)
    seen: dict[str, list[Seen]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            # Who takes long is started once: its spread is small beside what it takes.
            if not any(one.all_done > _LONG_S for one in seen[name]):
                seen[name].append(_watch(name, count, command, bench))
    for what in ("first_screen", "all_done", "peak"):
        ours, theirs = (
            median(getattr(one, what) for one in seen[name]) for name in (_OURS, _THEIRS)
        )
        lax = what == "all_done" and count > _MANY
        yield Compared(count, what.replace("_", " "), ours, theirs, 1.5 if lax else 1.0)


def _commands(count: int, folder: Path) -> dict[str, list[str]]:
    """Write the references for both, and return how each is started on them."""
    yaml, bib = folder / f"{count}.yaml", folder / f"{count}.bib"
    works = references(count)
    yaml.write_text("".join(as_yaml(works)), encoding="utf-8")
    bib.write_text("".join(as_bibtex(works)), encoding="utf-8")
    return {
        _OURS: [sys.executable, "-m", "viewer", str(yaml)],
        _THEIRS: ["dbus-run-session", "--", "kbibtex", str(bib)],
    }


def _tell(rows: Sequence[Compared]) -> None:
    _say(f"\n{'references':>10}  {'what':12} {'ours':>8} {'KBibTeX':>8}  ratio   bar")
    for row in rows:
        _say(
            f"{row.count:>10,}  {row.what:12} {row.ours:8.2f} {row.theirs:8.2f}  "
            f"{row.ratio:5.2f}  {row.bar:4.1f}  {'met' if row.holds else 'MISSED'}"
        )


def _watch(name: str, count: int, command: list[str], bench: Bench) -> Seen:
    home = bench.folder / "home"
    environment = surroundings(bench.screen.display, home)
    settings = home / "config" / "case-viewer"
    settings.mkdir(parents=True, exist_ok=True)
    # Ours opens where the references are, as theirs does.
    (settings / "memory.json").write_text('{"version": 1, "tab": 2}', encoding="utf-8")
    started = perf_counter()
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        seen = _followed(program, started, bench.screen)
        if bench.pictures:
            bench.screen.picture(bench.pictures / f"{name}-{count}.png")
    finally:
        for child in _family(program.pid):
            os.kill(child, 15)
        program.wait()
        sleep(0.3)
    _say(
        f"{count:>8,} {name:12} first screen {seen.first_screen:.2f} s, "
        f"all done {seen.all_done:.2f} s, peak {seen.peak:.0f} MB"
    )
    return seen


def _followed(program: "subprocess.Popen[bytes]", started: float, seen: Screen) -> Seen:
    """Follow a program until it rests."""
    lines: list[tuple[float, int]] = []
    worked, worked_at, peak, told = 0.0, started, 0.0, started
    while True:
        now = perf_counter()
        lines.append((now - started, seen.lines_of_text()))
        family = _family(program.pid)
        spent = sum(map(_processor_s, family))
        if spent > worked + 0.03:
            worked, worked_at = spent, now
        peak = max([peak, *map(_peak_mb, family)])
        if program.poll() is not None:
            raise SystemExit(f"{program.args!r} ended with {program.returncode}")
        if now - started > _PATIENCE_S:
            return _stopped(lines, peak)
        if now - worked_at > _REST_S and lines[-1][1] > _SOME_LINES:
            break
        if now - told > _TELL_EVERY_S:
            told = now
            _say(f"  … {now - started:.0f} s, {lines[-1][1]} lines of text, {peak:.0f} MB")
        sleep(POLL_S)
    first = _first_screen(lines)
    return Seen(first, max(first, worked_at - started), peak)


def _first_screen(lines: Sequence[tuple[float, int]]) -> float:
    """Return when nine tenths of the last lines of text were there."""
    final = lines[-1][1]
    return next(at for at, count in lines if count >= 0.9 * final)


def _stopped(lines: Sequence[tuple[float, int]], peak: float) -> Seen:
    """Return the least that a program takes which did not come to rest."""
    _say(f"  … stopped after {_PATIENCE_S:.0f} s: the figures below are lower bounds")
    shown = lines[-1][1] > _SOME_LINES
    return Seen(_first_screen(lines) if shown else _PATIENCE_S, _PATIENCE_S, peak)


def _family(pid: int) -> list[int]:
    """Return a process and all that it has started."""
    found = [pid]
    for each in found:
        try:
            children = Path(f"/proc/{each}/task/{each}/children").read_text(encoding="ascii")
        except OSError:
            continue
        found += map(int, children.split())
    return found


def _processor_s(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _peak_mb(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    found = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
    return int(found[0]) / 1024 if found else 0.0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
