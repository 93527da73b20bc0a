"""What a find has found in a pane, and which of it the reader is at."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Protocol

from viewer.finding import Passage, Query

Place = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Passages that hold a query, as they are read; ``at`` is the current one's number
    among them, from 0, or ``None``.
    """

    query: Query
    passages: tuple[Passage, ...] = ()
    at: int | None = None

    @property
    def current(self) -> Passage | None:
        return None if self.at is None else self.passages[self.at]

    def stepped(self, by: int) -> "Finding":
        """Return the same at a later passage, or an earlier one, around the ends."""
        if self.at is None:
            return self
        return Finding(self.query, self.passages, (self.at + by) % len(self.passages))

    def within(self, side: int) -> "Finding":
        """Return what stands in one of a pane's parts, by places within that part."""
        mine = [one for one in self.passages if one.place[0] == side]
        kept = tuple(Passage(one.place[1:], one.parts, one.context) for one in mine)
        here = next((row for row, one in enumerate(mine) if one is self.current), None)
        return Finding(self.query, kept, here)


NOTHING = Finding(Query())


def found_near(query: Query, passages: tuple[Passage, ...], place: Place) -> Finding:
    """Return these as found, at the first that stands at a place or after it, else at the
    first of all.
    """
    if not passages:
        return Finding(query)
    at = bisect_left([one.place for one in passages], place)
    return Finding(query, passages, at % len(passages))


class Findable(Protocol):
    """The text of a pane, as it stands there now."""

    def passages(self) -> tuple[Passage, ...]:
        """Return all that can be read, in reading order."""

    def show(self, finding: Finding) -> None:
        """Mark what was found, the current passage more strongly, and bring that into view."""
