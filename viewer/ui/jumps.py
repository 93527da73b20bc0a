"""Where the reader has jumped from and to, so as to go back and forth."""

from typing import NamedTuple


class Place(NamedTuple):
    """A tab, and the references chosen there."""

    tab: int
    ids: frozenset[str] = frozenset()


class Jumps:
    """A line of places with the present one on it; a new jump cuts off what was ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._present = -1

    def jump(self, start: Place, end: Place) -> None:
        """Note a jump from one place to another."""
        del self._places[self._present + 1 :]
        if not self._places or self._places[-1] != start:
            self._places.append(start)
        if start != end:
            self._places.append(end)
        self._present = len(self._places) - 1

    def back(self) -> Place | None:
        """Return the place before, or ``None`` at the first."""
        if self._present <= 0:
            return None
        self._present -= 1
        return self._places[self._present]

    def forward(self) -> Place | None:
        """Return the place after, or ``None`` at the last."""
        if self._present + 1 >= len(self._places):
            return None
        self._present += 1
        return self._places[self._present]
