"""Long work in slices, so that the window answers between them."""

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_SLICE_S = 0.005

Steps = Generator[object, None, object]


class Slices(QObject):
    """Goes through the steps of one generator at a time, some milliseconds in each turn of
    the event loop; new steps put an end to those before.

    ``progressed`` carries what a slice's last step yielded, ``finished`` what the
    generator returned.
    """

    progressed = Signal(object)
    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._steps: Steps | None = None
        self._end: tuple[object] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def run(self, steps: Steps) -> None:
        self._steps, self._end = steps, None
        self._turn.start()

    def stop(self) -> None:
        self._steps = self._end = None
        self._turn.stop()

    def _go_on(self) -> None:
        steps = self._steps
        if self._end is not None:
            self._finish(*self._end)
            return
        if steps is None:
            return
        until = perf_counter() + _SLICE_S
        try:
            step = next(steps)  # at least one, though the machine took the whole slice away
            while perf_counter() < until:
                step = next(steps)
        except StopIteration as end:
            # What is made of the end takes a turn of its own, beside the last slice's.
            self._steps, self._end = None, (end.value,)
        else:
            self.progressed.emit(step)

    def _finish(self, end: object) -> None:
        self.stop()
        self.finished.emit(end)
