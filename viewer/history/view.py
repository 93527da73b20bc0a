"""The one map between days and pixels."""

from dataclasses import dataclass

from viewer.history.picture import Window


@dataclass(frozen=True, slots=True)
class View:
    """A stretch of days laid on a stretch of pixels."""

    left: float
    right: float
    window: Window

    @property
    def per_day(self) -> float:
        """Pixels for a day."""
        return (self.right - self.left) / (self.window.last - self.window.first)

    def x(self, day: float) -> float:
        return self.left + (day - self.window.first) * self.per_day

    def shows(self, first: float, last: float) -> bool:
        return first <= self.window.last and self.window.first <= last

    def clipped(self, x: float) -> float:
        return min(max(x, self.left), self.right)
