"""A thread that works beside the window lets it have its turn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from time import perf_counter

# The thread works so long before it lets the window have its turn. Both are held by one
# lock of the interpreter: whatever the window does meanwhile waits for it.
_BURST_S = 0.004
# A window that runs no event loop, as in a dialog of the system's, does not stop the work.
_LONGEST_TURN_S = 0.05


class Turn:
    """Lets the window do what waits for it before the thread works on.

    ``ask`` is called in the thread; it has the event loop call `give` once that has come to
    it, after all that waited before.
    """

    def __init__(self, ask: Callable[[], None]) -> None:
        self._ask, self._given = ask, Event()
        self._hurried = False
        self._until = 0.0

    def begin(self, burst: float = _BURST_S) -> None:
        self._until = perf_counter() + burst

    def take(self) -> None:
        """In the thread: after a burst of work, wait until the window has had its turn."""
        if perf_counter() < self._until:
            return
        if not self._hurried:
            self._given.clear()
            self._ask()
            self._given.wait(_LONGEST_TURN_S)
        self.begin()

    def give(self) -> None:
        self._given.set()

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Have the thread work without a break meanwhile: the window waits for it."""
        self._hurried = True
        self.give()
        try:
            yield
        finally:
            self._hurried = False
