"""How long a handout of many references takes, and how long it holds the window meanwhile.

``python -m tests.handout_speed COUNT [STYLE] [pdf or html]`` saves one from the real window,
and prints the longest time that a timer of 1 ms was kept waiting. It ends with 1 where that
was more than 50 ms.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

from tests.generated import as_yaml, references
from tests.held import HELD_MS, Heartbeat
from viewer.app import make_application, make_window
from viewer.ui.handout_dialog import HandoutDialog
from viewer.ui.memory import Memory
from viewer.ui.sweeper import Sweeper
from viewer.ui.window import MainWindow


def main(count: str, style: str = "apa", kind: str = "pdf") -> int:
    app = make_application()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "case.yaml"
        file.write_text("".join(as_yaml(references(int(count)))), encoding="utf-8")
        window = make_window(app, Memory(Path(folder) / "memory.json"))
        sweeper = Sweeper()
        sweeper.start()
        window.show()
        window.open_case(file)
        while len(window.desk.case.references) < int(count):
            QCoreApplication.processEvents()
        window.desk.choose_style(style)
        held = _hand_out(window, Path(folder) / f"handout.{kind}")
    window.close()
    return int(held > HELD_MS)


def _hand_out(window: MainWindow, out: Path) -> float:
    window.popups.hand_out()
    dialog = window.findChildren(HandoutDialog)[-1]
    ended: list[str] = []
    dialog.confirmed.connect(ended.append)
    for _ in range(50):
        QCoreApplication.processEvents()
    heart, started = Heartbeat(), perf_counter()
    dialog.save(out)
    while not ended and not dialog.complaint:
        QCoreApplication.processEvents()
    took, held = perf_counter() - started, heart.longest_ms()
    size = out.stat().st_size / 1e6
    sys.stdout.write(f"{took:.1f} s, {size:.1f} MB, held {held:.0f} ms at most\n")
    return held


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
