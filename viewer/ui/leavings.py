"""What a case leaves behind when another is shown, let go bit by bit."""

from collections.abc import Generator
from sys import getrefcount

from PySide6.QtCore import QObject, QTimer

from viewer.model.work import Reference
from viewer.ui.slices import Slices

_FEW, _AT_ONCE = 1000, 200
_LOOK_MS, _LOOKS = 50, 600
# The list of what is left, and the call that counts.
_OURS = 2


class Leavings(QObject):
    """Taking down a hundred thousand references at once would hold the window for a fifth of a
    second. The last hand on them is this one's, and it opens slowly: not before nobody else
    holds them, or that other would let go of them at a stroke.
    """

    def __init__(self) -> None:
        super().__init__()
        self._left: list[tuple[Reference, ...]] = []
        self._opens, self._looks = False, 0
        self._slices = Slices()
        self._slices.finished.connect(self._go_on)
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_empty(self) -> bool:
        return not self._left and not self._opens

    def let_go(self, references: tuple[Reference, ...]) -> None:
        """Let these go, once nobody else holds them; few go as they like."""
        if len(references) > _FEW:
            self._left.append(references)
            self._looks = 0
            self._wait()

    def _go_on(self) -> None:
        self._opens = False
        self._wait()

    def _wait(self) -> None:
        if self._left and not self._opens:
            self._timer.start()

    def _look(self) -> None:
        """Let go of what only this still holds; of anything in the end, whoever may hold it."""
        self._looks += 1
        places = range(len(self._left))
        alone = [place for place in places if getrefcount(self._left[place]) <= _OURS]
        if alone or self._looks > _LOOKS:
            self._opens = True
            self._slices.run(_shrink(list(self._left.pop(alone[0] if alone else 0))))
        else:
            self._wait()


def _shrink(left: list[Reference]) -> Generator[None, None, None]:
    while left:
        yield
        del left[-_AT_ONCE:]
