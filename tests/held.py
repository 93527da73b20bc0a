"""How long a window is held: its heart, and the phases of what is done with it."""

import sys
from collections.abc import Callable
from time import perf_counter, process_time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QAction

from viewer.ui.ahead import ROOMS
from viewer.ui.window import REFERENCES, MainWindow

if TYPE_CHECKING:
    # The window loads these when they are first looked at, and that is measured.
    from viewer.ui.finder import Finder
    from viewer.ui.reference_list import ReferenceList
    from viewer.ui.references_pane import ReferencesPane

HELD_MS = 50.0


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


def _turn(
    flags: QEventLoop.ProcessEventsFlag = QEventLoop.ProcessEventsFlag.AllEvents,
) -> None:
    """Give the event loop one turn, with what it would do in one that was begun by ``exec``:
    else widgets that were deleted for later would all stay, and take part in whatever follows.
    """
    QCoreApplication.processEvents(flags)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


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
            _turn(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        took, worked = (perf_counter() - started) * 1000, (process_time() - rested) * 1000
        for _ in range(20):
            _turn()
        held = self.heart.longest_ms()
        self.worst = max(self.worst, held if counts else 0.0)
        sys.stdout.write(
            f"{name:50} took {took:8.1f} ms, worked {worked:8.1f} ms, held {held:6.1f} ms, "
            f"{self.heart.beats:6} beats\n"
        )
        sys.stdout.flush()

    def rests(self) -> bool:
        """Tell whether nothing is being made that was asked for."""
        return not self.window.desk.busy

    def rest(self) -> None:
        """Wait until what the window does by itself is done."""
        self.phase("rest", lambda: None, lambda: ROOMS[-1] in sys.modules and self.rests())

    def pane(self) -> "ReferencesPane":
        return cast("ReferencesPane", self.window.pane(REFERENCES))

    def list(self) -> "ReferenceList":
        from viewer.ui.reference_list import ReferenceList  # noqa: PLC0415 - see above

        return self.pane().findChildren(ReferenceList)[0]

    def finder(self) -> "Finder":
        return self.pane().finder

    def count(self) -> int:
        return self.list().model().rowCount()

    def action(self, name: str) -> QAction:
        """Return the declared action with this id."""
        return next(one for one in self.window.actions_by_id() if one.objectName() == name)
