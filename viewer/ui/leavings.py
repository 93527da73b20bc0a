"""What a case leaves behind when another is shown, let go bit by bit."""

from collections.abc import Generator

from viewer.model.work import Reference
from viewer.ui.slices import Slices

_AT_ONCE = 200


class Leavings:
    """Taking down a hundred thousand references at once would hold the window for half a
    second; the last hand on them is this one's, and it opens slowly.
    """

    def __init__(self) -> None:
        self._slices = Slices()
        self._left: list[Reference] = []

    def let_go(self, references: list[Reference]) -> None:
        """Let these go, once nobody else holds them."""
        self._left += references
        self._slices.run(_shrink(self._left))


def _shrink(left: list[Reference]) -> Generator[None, None, None]:
    yield
    while left:
        del left[-_AT_ONCE:]
        yield
