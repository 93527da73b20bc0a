"""Cold start: from the start of the process to the first paint, beside an empty window.

``python -m tests.benchmark_start [--rounds 12] [--command COMMAND…]`` starts Xvfb and, in
turns, the viewer on ``case.yaml`` and the least that PySide6 can show: a main window with a
line of text. Both are told from outside, by the server's frame buffer: the *first paint* is
there when nine tenths of the lines of text of the window at rest are. It prints the medians
and their ratio, and ends with 1 where that is above 1.5.

Beside the seconds stands the *work*: the processor time of the program's main thread until
then, which tells most where other programs share the processor.

The installed command beside this Python is started; where there is none, ``-m viewer``.
Both programs keep their bytecode, as installed ones do, in a folder of this run's own: its
first start, which is not counted, compiles all that the others then find compiled.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from tests.builders import ROOT
from tests.screen import Screen, screen, surroundings

BAR = 1.5
_POLL_S = 0.002
_RESTS_S = 1.0
_PATIENCE_S = 30.0
_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("A line of words long enough to be told from a blank window."))
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
"""


@dataclass(frozen=True, slots=True)
class Frame:
    """What was seen, how many seconds after the start, and after how many of work."""

    at: float
    work: float
    pixels: bytes


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--command", nargs="+", default=_installed())
    arguments = parser.parse_args()
    ours = [*arguments.command, str(ROOT / "case.yaml")]
    empty = [sys.executable, "-c", _EMPTY]
    _say(f"{' '.join(ours)}, beside an empty window")
    with TemporaryDirectory() as name, screen(Path(name)) as seen:
        for command in (ours, empty):  # once for the caches of files and of bytecode
            first_paint(command, seen, Path(name))
        pairs = [_round(ours, empty, seen, Path(name)) for _ in range(arguments.rounds)]
    return _verdict(pairs)


def _installed() -> list[str]:
    command = Path(sys.executable).with_name("case-viewer")
    return [str(command)] if command.exists() else [sys.executable, "-m", "viewer"]


def _round(ours: list[str], empty: list[str], seen: Screen, folder: Path) -> tuple[Frame, Frame]:
    pair = first_paint(ours, seen, folder), first_paint(empty, seen, folder)
    took, worked = _compared(one.at for one in pair), _compared(one.work for one in pair)
    _say(f"{took}; work {worked}")
    return pair


def _compared(pair: Iterable[float]) -> str:
    ours, empty = pair
    return f"{ours:.3f} s beside {empty:.3f} s: × {ours / empty:.2f}"


def _verdict(pairs: Sequence[tuple[Frame, Frame]]) -> int:
    sides = tuple(zip(*pairs, strict=True))
    ours, empty = (median(one.at for one in side) for side in sides)
    met = "met" if ours <= BAR * empty else "MISSED"
    _say(f"medians {_compared((ours, empty))}, bar × {BAR}: {met}")
    _say(f"work    {_compared(median(one.work for one in side) for side in sides)}")
    _say(f"least   {_compared(min(one.work for one in side) for side in sides)}, of the work")
    return int(ours > BAR * empty)


def first_paint(command: list[str], seen: Screen, folder: Path) -> Frame:
    """Return the first paint of a program, from its start."""
    blank = seen.frame()
    started = perf_counter()
    program = subprocess.Popen(
        command,
        env=_surroundings(seen.display, folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        frames = _followed(program, started, blank, seen)
    finally:
        program.terminate()
        program.wait()
        sleep(0.3)
    counts = [seen.lines_of_text(frame.pixels) for frame in frames]
    return next(
        frame
        for frame, count in zip(frames, counts, strict=True)
        if count and count >= 0.9 * counts[-1]
    )


def _surroundings(display: str, folder: Path) -> dict[str, str]:
    given = surroundings(display, folder / "home")
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**given, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def _followed(
    program: "subprocess.Popen[bytes]", started: float, blank: bytes, seen: Screen
) -> list[Frame]:
    """Return each change of the screen, until it has rested for a second."""
    frames = [Frame(0.0, 0.0, blank)]
    while True:
        at = perf_counter() - started
        pixels = seen.frame()
        if pixels != frames[-1].pixels:
            frames.append(Frame(at, _work(program.pid), pixels))
        if len(frames) > 1 and at - frames[-1].at > _RESTS_S:
            return frames
        if program.poll() is not None or at > _PATIENCE_S:
            raise SystemExit(f"{program.args!r} has painted nothing, or has ended")
        sleep(_POLL_S)


def _work(pid: int) -> float:
    """Return the seconds that a program's main thread has run (proc(5), schedstat)."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
