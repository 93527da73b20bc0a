"""Large lists beside KBibTeX: the same references, on the same screen, told the same way.

``python -m tests.benchmark_references [--counts 1000 10000 100000] [--rounds 3]`` starts an
X server without a screen (Xvfb), opens each program on generated references, and reads the
server's frame buffer from outside: *first screen* is when nine tenths of the lines of text
that the finished window shows are there, *all done* when the program has come to rest, its
processors idle for a second, *peak* its largest resident memory (VmHWM, Linux).
"""

import argparse
import mmap
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from tests.builders import ROOT
from tests.generated import as_bibtex, as_yaml, references

_DISPLAY = ":98"
_WIDTH, _HEIGHT = 1280, 800
_POLL_S = 0.02
_REST_S = 1.0
_SOME_LINES = 20
_PATIENCE_S = 300.0
_TEXT_CHANGES = 20
_LIGHT = bytes(each > 150 for each in range(256))


@dataclass(frozen=True, slots=True)
class Seen:
    """One start of a program, in seconds and megabytes."""

    first_screen: float
    all_done: float
    peak: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with TemporaryDirectory() as name, _screen(Path(name)) as pixels:
        kept = [
            _compare(count, arguments.rounds, Path(name), pixels) for count in arguments.counts
        ]
    return 0 if all(kept) else 1


def _compare(count: int, rounds: int, folder: Path, pixels: mmap.mmap) -> bool:
    """Start the two in turn, print their medians, and say whether ours are not above."""
    yaml, bib = folder / f"{count}.yaml", folder / f"{count}.bib"
    works = references(count)
    yaml.write_text("".join(as_yaml(works)), encoding="utf-8")
    bib.write_text("".join(as_bibtex(works)), encoding="utf-8")
    del works
    ours_by = [sys.executable, "-m", "viewer", str(yaml)]
    theirs_by = ["dbus-run-session", "--", "kbibtex", str(bib)]
    seen = [
        (_watch(ours_by, folder, pixels), _watch(theirs_by, folder, pixels)) for _ in range(rounds)
    ]
    ours, theirs = (_medians([pair[side] for pair in seen]) for side in (0, 1))
    for what in ("first_screen", "all_done", "peak"):
        mine, other = getattr(ours, what), getattr(theirs, what)
        _say(f"{count:>8,} {what:13} {mine:8.2f} beside {other:8.2f}: × {mine / other:.2f}")
    slack = 1.5 if count > 10_000 else 1.0
    return (
        ours.first_screen <= theirs.first_screen
        and ours.peak <= theirs.peak
        and ours.all_done <= slack * theirs.all_done
    )


def _medians(seen: Sequence[Seen]) -> Seen:
    return Seen(
        median(one.first_screen for one in seen),
        median(one.all_done for one in seen),
        median(one.peak for one in seen),
    )


@contextmanager
def _screen(folder: Path) -> Iterator[mmap.mmap]:
    """Run an X server whose frame buffer is a file, and give the file."""
    size = f"{_WIDTH}x{_HEIGHT}x24"
    server = subprocess.Popen(
        ["Xvfb", _DISPLAY, "-screen", "0", size, "-fbdir", str(folder)],
        stderr=subprocess.DEVNULL,
    )
    try:
        path = folder / "Xvfb_screen0"
        while not path.exists() or not path.stat().st_size:
            sleep(_POLL_S)
        sleep(0.5)
        with path.open("rb") as file:
            yield mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    finally:
        server.terminate()
        server.wait()


def _watch(command: list[str], folder: Path, pixels: mmap.mmap) -> Seen:
    home = folder / "home"
    settings = home / "config" / "case-viewer"
    settings.mkdir(parents=True, exist_ok=True)
    # Ours opens where the references are, as theirs does.
    (settings / "memory.json").write_text('{"version": 1, "tab": 2}', encoding="utf-8")
    environment = {
        **{key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"},
        "DISPLAY": _DISPLAY,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "QT_SCALE_FACTOR": "1",
        "PYTHONPATH": str(ROOT),
        # Qt's web engine, which KBibTeX loads, refuses to start as root otherwise.
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
    }
    started = perf_counter()
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        return _followed(program, started, pixels)
    finally:
        for child in _family(program.pid):
            os.kill(child, 15)
        program.wait()
        sleep(0.3)


def _followed(program: "subprocess.Popen[bytes]", started: float, pixels: mmap.mmap) -> Seen:
    """Follow a program until it rests."""
    lines: list[tuple[float, int]] = []
    worked, worked_at, peak = 0.0, started, 0.0
    while True:
        now = perf_counter()
        lines.append((now - started, lines_of_text(pixels)))
        family = _family(program.pid)
        spent = sum(map(_processor_s, family))
        if spent > worked + 0.03:
            worked, worked_at = spent, now
        peak = max([peak, *map(_peak_mb, family)])
        if program.poll() is not None:
            raise SystemExit(f"{program.args!r} ended with {program.returncode}")
        rests = now - worked_at > _REST_S and lines[-1][1] > _SOME_LINES
        if rests or now - started > _PATIENCE_S:
            break
        sleep(_POLL_S)
    final = lines[-1][1]
    first = next(at for at, count in lines if count >= 0.9 * final)
    return Seen(first, worked_at - started, peak)


def lines_of_text(pixels: mmap.mmap) -> int:
    """Count the lines of the screen with as many changes of brightness as text has."""
    header = int.from_bytes(pixels[:4], "big")
    stride = int.from_bytes(pixels[48:52], "big")
    start = header + 12 * int.from_bytes(pixels[76:80], "big")
    return sum(
        _is_text(pixels[start + row * stride + 1 : start + (row + 1) * stride : 4])
        for row in range(0, _HEIGHT, 2)
    )


def _is_text(greens: bytes) -> bool:
    return greens.translate(_LIGHT).count(b"\0\1") > _TEXT_CHANGES


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
