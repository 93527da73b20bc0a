"""How long the window is held, phase by phase, with many references.

``python -m tests.heartbeat FILE [--only copying|listing]`` opens a case file in the real
window, does with it what a reader does, and prints for each phase how long it took, how long
this process worked for it, the longest time that a timer of 1 ms was kept waiting, and how
often it came. It ends with 1 where that was more than 50 ms after the file was read.
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
from PySide6.QtGui import QGuiApplication
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
_STYLES = ("american-medical-association", "apa", "modern-language-association")
_TYPED = ("t", "tr", "tre", "treatment", "treatment of", "tumor necrosis alpha", "1", "is:cut", "")


class Heartbeat(QObject):
    """A timer of 1 ms that remembers the longest it was kept waiting.

    Of the time between two beats only what this process has worked counts, in whichever
    thread: the rest says how busy the machine is, not what holds the window.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last, self._worked = perf_counter(), process_time()
        self._longest = 0.0
        self.beats = 0
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def start(self) -> None:
        self._last, self._worked, self._longest = perf_counter(), process_time(), 0.0
        self.beats = 0

    def longest_ms(self) -> float:
        self._beat()
        return self._longest * 1000

    def _beat(self) -> None:
        self.beats += 1
        now, worked = perf_counter(), process_time()
        self._longest = max(self._longest, min(now - self._last, worked - self._worked))
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
        started, rested = perf_counter(), process_time()
        act()
        while not until():
            # The heart's next beat is waited for: a loop that spins takes half of the
            # interpreter's time from a thread.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        took, worked = (perf_counter() - started) * 1000, (process_time() - rested) * 1000
        for _ in range(20):
            QCoreApplication.processEvents()
        held = self.heart.longest_ms()
        self.worst = max(self.worst, held if counts else 0.0)
        sys.stdout.write(
            f"{name:50} took {took:8.1f} ms, worked {worked:8.1f} ms, held {held:6.1f} ms, "
            f"{self.heart.beats:6} beats\n"
        )
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
    parser.add_argument("--only", choices=["copying", "listing"])
    arguments = parser.parse_args()
    app = make_application()
    with TemporaryDirectory() as folder:
        window = make_window(app, Memory(Path(folder) / "memory.json"))
    window.resize(1280, 800)
    window.show()
    window.show_tab(REFERENCES)
    sweeper = Sweeper()
    sweeper.start()
    session = Session(window)
    _read(session, arguments.file)
    if arguments.only != "listing":
        _copy(session)
    if arguments.only != "copying":
        _go_about(session, arguments.file)
    sys.stdout.write(f"longest held: {session.worst:.1f} ms (bar {HELD_MS:.0f})\n")
    window.close()
    sweeper.stop()
    # Without a screen, PySide 6.11 does not survive a clipboard that is full at the end.
    QGuiApplication.clipboard().clear()
    return int(session.worst > HELD_MS)


def _go_about(session: Session, file: Path) -> None:
    window = session.window
    _filter(session)
    _sort(session)
    _scroll(session)
    _choose(session)
    session.phase(
        "the file is read again",
        lambda: window.open_case(file.parent / file.name),
        lambda: session.finder().index is None,
    )
    session.phase("… and indexed", lambda: None, lambda: session.finder().index is not None)
    session.phase("another case", lambda: window.open_case(_SMALL), lambda: session.count() < 50)


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


def _copy(session: Session) -> None:
    """Copy one reference and all, in each style cold and warm."""
    window, clipboard = session.window, QGuiApplication.clipboard()
    actions = {action.objectName(): action for action in window.actions_by_id()}

    def rests() -> bool:
        return not window.desk.busy

    def phase(name: str, act: Callable[[], object], until: Callable[[], bool] = rests) -> None:
        session.phase(name, act, until)

    phase("rest", lambda: None, lambda: "viewer.csl" in sys.modules and not window.desk.busy)
    for style in _STYLES:
        window.choose_references(frozenset({7}))
        phase(f"{style}: chosen", partial(window.desk.choose_style, style))
        phase(f"{style}: another preview", partial(window.choose_references, frozenset({9})))
        for count, choose in (("1", lambda: None), ("all", session.list().selectAll)):
            phase(f"{style}: select {count}", choose)
            for turn in ("first", "again"):
                clipboard.clear()
                phase(f"{style}: copy {count}, {turn}", actions["copy"].trigger)
                if not clipboard.text():
                    sys.exit(f"{style}: nothing was copied")


def _choose(session: Session) -> None:
    view = session.list()
    session.phase("select all", view.selectAll, lambda: True)
    session.phase("clear the selection", view.clearSelection, lambda: True)
    session.phase("go to the end", view.scrollToBottom, lambda: True)


if __name__ == "__main__":
    sys.exit(main())
