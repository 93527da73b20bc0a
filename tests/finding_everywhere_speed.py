"""How long the window is held while words are found in the whole of a large case.

``python -m tests.finding_everywhere_speed FILE`` opens a case file in the real window, waits
until its references can be filtered, opens the pop-up and types. For each step it prints how
long the answer took and the longest time that a timer of 1 ms was kept waiting. It ends with
1 where that was more than 50 ms once the panes had been built.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from tests.heartbeat import HELD_MS, Heartbeat
from viewer.app import make_application, make_window
from viewer.ui.find_everywhere import FindEverywhere
from viewer.ui.memory import Memory
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.window import REFERENCES, MainWindow

_TYPED = ("t", "tr", "tre", "treatment", "treatment of", "tumor necrosis alpha", "zzzz", "1", "")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    app = make_application()
    with TemporaryDirectory() as folder:
        window = make_window(app, Memory(Path(folder) / "memory.json"))
        window.resize(1280, 800)
        window.show()
        held = measure(window, arguments.file)
        window.close()
    return 1 if held > HELD_MS else 0


def measure(window: MainWindow, file: Path) -> float:
    """Print each step, and return the longest hold after the first opening, in ms."""
    window.open_case(file)
    pane = window.pane(REFERENCES)
    assert isinstance(pane, ReferencesPane)
    wait(lambda: pane.finder.index is not None and bool(pane.finder.index.references))
    beat = Heartbeat()
    timed(beat, "the panes are built", lambda: [window.pane(tab) for tab in range(4)])
    action = next(one for one in window.actions_by_id() if one.objectName() == "find-everywhere")
    held = [timed(beat, "the pop-up opens", action.trigger)]
    popup = window.popups.everywhere
    assert popup is not None
    field = popup.findChildren(QLineEdit)[0]
    held += [timed(beat, f"“{words}” typed", typing(popup, field, words)) for words in _TYPED]
    return max(held)


def typing(popup: FindEverywhere, field: QLineEdit, words: str) -> Callable[[], object]:
    def act() -> None:
        field.setText(words)
        wait(lambda: popup.answered == words)

    return act


def timed(beat: Heartbeat, name: str, act: Callable[[], object]) -> float:
    """Do something, let the window settle, and return how long it was held, in ms."""
    wait_ms(50)
    beat.start()
    began = perf_counter()
    act()
    took = (perf_counter() - began) * 1000
    wait_ms(300)
    held = beat.longest_ms()
    sys.stdout.write(f"{name:32} {took:8.1f} ms, held {held:6.1f} ms\n")
    return held


def wait_ms(length: int) -> None:
    until = perf_counter() + length / 1000
    wait(lambda: perf_counter() > until)


def wait(holds: Callable[[], bool]) -> None:
    while not holds():
        QCoreApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
