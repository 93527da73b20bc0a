"""Reading a case without holding the window: small files at once, large ones in a thread."""

import gc
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal

from viewer.model.reading import Reading
from viewer.override import override

if TYPE_CHECKING:
    from viewer.ui.turns import Turn

_AT_ONCE_BYTES, _UNSEEN_BYTES = 250_000, 1_000_000
_TOLD = 0.01

Read = Callable[[Path, Callable[[float], bool]], Reading]
"""Reads a file; it is told of progress (0 to 1) by a callable that returns whether to go on."""


class Loader(QObject):
    """Reads one file at a time; a new wish puts an end to the one before."""

    loaded = Signal(object, object)
    progressed = Signal(float)
    cancelled = Signal()
    _turn_asked = Signal()

    def __init__(self, read: Read) -> None:
        super().__init__()
        self._read = read
        self._worker: _Worker | None = None

    def load(self, path: Path, *, nothing_shown: bool = False) -> None:
        """Read ``path``; ``loaded`` brings the path and the Reading, now or later.

        While ``nothing_shown`` there is no window to hold, and one of some thousand references
        is there sooner without a thread to wait for.
        """
        self._drop()
        if _size_of(path) <= (_UNSEEN_BYTES if nothing_shown else _AT_ONCE_BYTES):
            self.loaded.emit(path, self._read(path, lambda _share: True))
            return
        worker = _Worker(self._read, path, self._turn)
        worker.progressed.connect(self.progressed)
        worker.done.connect(self._take)
        self._worker = worker
        worker.start()

    def cancel(self) -> None:
        """Stop reading; ``cancelled`` follows where there was something to stop."""
        if self._worker is not None:
            self._drop()
            self.cancelled.emit()

    def stop(self) -> None:
        """Stop reading and tell nobody, as where the window goes."""
        self._drop()

    @cached_property
    def _turn(self) -> "Turn":
        from viewer.ui.turns import Turn  # noqa: PLC0415 - the first paint needs none

        turn = Turn(self._turn_asked.emit)
        self._turn_asked.connect(turn.give, Qt.ConnectionType.QueuedConnection)
        return turn

    def _take(self, path: Path, reading: Reading) -> None:
        self._drop()
        self.loaded.emit(path, reading)

    def _drop(self) -> None:
        if self._worker is not None:
            worker, self._worker = self._worker, None
            worker.done.disconnect(self._take)
            worker.progressed.disconnect(self.progressed)
            worker.requestInterruption()
            with self._turn.hurried():
                worker.wait()


class _Worker(QThread):
    done = Signal(object, object)
    progressed = Signal(float)

    def __init__(self, read: Read, path: Path, turn: "Turn") -> None:
        super().__init__()
        self._read, self._path, self._turn = read, path, turn
        self._told = -1.0

    @override
    def run(self) -> None:
        from viewer.source import ReadingCancelledError  # noqa: PLC0415 - not for the first paint

        self._turn.begin()
        try:
            reading = self._read(self._path, self._go_on)
        except ReadingCancelledError:
            return
        _spare_the_collector()
        self.done.emit(self._path, reading)

    def _go_on(self, share: float) -> bool:
        _spare_the_collector()
        self._turn.take()
        if share >= self._told + _TOLD:
            self._told = share
            self.progressed.emit(share)
        return not self.isInterruptionRequested()


def _spare_the_collector() -> None:
    """Set aside what was read: it holds no cycles, and one walk over a hundred thousand
    references would hold the window for a second.
    """
    gc.freeze()


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
