"""How long the window is held, phase by phase, with many references.

``python -m tests.heartbeat FILE`` opens a case file in the real window, does with it what a
reader does, and prints for each phase how long it took and the longest time that a timer of
1 ms was kept waiting, also counting only what the processor did for this program. It ends with
1 where the timer was kept waiting for more than 50 ms.
"""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton

from tests.builders import ROOT
from viewer.app import make_application, make_window
from viewer.finding import Order
from viewer.ui.finder import Finder
from viewer.ui.memory import Memory
from viewer.ui.reference_list import ReferenceList
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.sweeper import Sweeper
from viewer.ui.window import REFERENCES, MainWindow

HELD_MS = 50.0
_SMALL = ROOT / "case.yaml"
_TYPED = ("t", "tr", "tre", "treatment", "treatment of", "tumor necrosis alpha", "1", "is:cut", "")


class Heartbeat(QObject):
    """A timer of 1 ms that remembers the longest it was kept waiting, in all and by what this
    process did meanwhile: on a busy machine others take the rest.
    """

    def __init__(self) -> None:
        super().__init__()
        self.start()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def start(self) -> None:
        self._last, self._worked = perf_counter(), process_time()
        self.longest_ms = self.longest_work_ms = 0.0

    def beat(self) -> None:
        now, worked = perf_counter(), process_time()
        held = (now - self._last) * 1000
        self.longest_ms = max(self.longest_ms, held)
        work = min(held, (worked - self._worked) * 1000)
        self.longest_work_ms = max(self.longest_work_ms, work)
        self._last, self._worked = now, worked


class Session:
    """A window and its heart, and what was measured of them."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.heart = window, Heartbeat()
        self.worst = 0.0

    def phase(
        self,
        name: str,
        act: Callable[[], object],
        until: Callable[[], bool],
        *,
        counts: bool = True,
    ) -> None:
        """Do something, wait until it is done, and tell how long the window was held."""
        self.heart.start()
        started = perf_counter()
        act()
        while not until():
            # Waiting for events, as the program does: who spins is always in somebody's way.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        took = (perf_counter() - started) * 1000
        for _ in range(20):
            QCoreApplication.processEvents()
        self.heart.beat()
        held, work = self.heart.longest_ms, self.heart.longest_work_ms
        self.worst = max(self.worst, held if counts else 0.0)
        line = f"{name:44} {took:9.1f} ms, held {held:7.1f} ms, by work {work:7.1f} ms"
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def pane(self) -> ReferencesPane:
        found = self.window.pane(REFERENCES)
        if not isinstance(found, ReferencesPane):
            raise TypeError
        return found

    def list(self) -> ReferenceList:
        return self.pane().findChildren(ReferenceList)[0]

    def finder(self) -> Finder:
        return self.pane().finder

    def count(self) -> int:
        return self.list().model().rowCount()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    app = make_application()
    with TemporaryDirectory() as folder:
        window = make_window(app, Memory(Path(folder) / "memory.json"))
    sweeper = Sweeper()
    sweeper.start()
    window.resize(1280, 800)
    window.show()
    window.show_tab(REFERENCES)
    session = Session(window)
    _read(session, arguments.file)
    _filter(session)
    _sort(session)
    _scroll(session)
    _choose(session)
    session.phase(
        "the file is read again",
        lambda: window.open_case(arguments.file.parent / arguments.file.name),
        lambda: session.finder().index is None,
    )
    session.phase("… and indexed", lambda: None, lambda: session.finder().index is not None)
    session.phase("another case", lambda: window.open_case(_SMALL), lambda: session.count() < 50)
    sys.stdout.write(f"longest held: {session.worst:.1f} ms (bar {HELD_MS:.0f})\n")
    window.close()
    return int(session.worst > HELD_MS)


def _read(session: Session, file: Path) -> None:
    window = session.window
    session.phase("read", lambda: window.open_case(file), lambda: session.count() > 50)
    ready = session.finder()
    session.phase("indexed", lambda: None, lambda: ready.index is not None)


def _filter(session: Session) -> None:
    field = session.pane().findChildren(QLineEdit)[0]
    for text in _TYPED:
        _answered(session, f"filter {text!r}", partial(field.setText, text))


def _sort(session: Session) -> None:
    actions = {
        action.data(): action
        for button in session.pane().findChildren(QToolButton)
        for menu in button.findChildren(QMenu)
        for action in menu.actions()
    }
    for order in Order:
        _answered(session, f"sort by {order.value}", actions[order].trigger)


def _answered(session: Session, name: str, act: Callable[[], object]) -> None:
    """Measure until the list shows the answer."""
    done: list[object] = []
    session.finder().found.connect(done.append)
    session.phase(name, act, lambda: bool(done))
    session.finder().found.disconnect(done.append)


def _scroll(session: Session) -> None:
    view = session.list()
    bar = view.verticalScrollBar()
    frames = []
    for step in range(201):
        started = perf_counter()
        bar.setValue(bar.maximum() * step // 200)
        view.viewport().repaint()
        frames.append((perf_counter() - started) * 1000)
        QCoreApplication.processEvents()
    frames.sort()
    sys.stdout.write(
        f"scrolling end to end: median frame {frames[100]:.1f} ms, longest {frames[-1]:.1f} ms\n"
    )


def _choose(session: Session) -> None:
    view = session.list()
    session.phase("select all", view.selectAll, lambda: True)
    session.phase("clear the selection", view.clearSelection, lambda: True)
    session.phase("go to the end", view.scrollToBottom, lambda: True)


if __name__ == "__main__":
    sys.exit(main())
