"""Garbage is collected in the window's own thread, and in no other."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_MUCH = 10_000


class Sweeper(QObject):
    """Takes the collector's place while the window is open.

    Left to itself, Python collects in whichever thread happens to allocate. A cycle with a
    widget in it that is found in a worker is destroyed there, and Qt ends the program:
    widgets live in the main thread (Qt, Threads and QObjects).
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    def sweep(self) -> None:
        """Collect the oldest generation that is due, and with it the younger ones."""
        due = [
            count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)
        ]
        if any(due):
            gc.collect(max(age for age, is_due in enumerate(due) if is_due))


def set_aside(*, anyhow: bool = False) -> None:
    """Collect what is youngest, where much was made since; never look at the rest again.

    What was let go meanwhile is set off against what was made: now and then, ``anyhow``.

    Long work that leaves no cycles behind makes ten thousands of things a second, which
    live until it ends: each walk over them holds the window longer than the one before.
    What is part of a cycle now, and is let go later, stays in memory for that.
    """
    if not gc.isenabled() and (anyhow or gc.get_count()[0] > _MUCH):
        gc.collect(0)
        gc.freeze()
