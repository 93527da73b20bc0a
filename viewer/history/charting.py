"""From series of measured values to charts, and what stands in words beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from viewer.history.account import Account
from viewer.history.homes import Homes
from viewer.history.items import Item, Sort
from viewer.history.scene import Aside, Chart, Limit, Plotted
from viewer.history.statements import limit_text, reference_text, value_text, with_unit
from viewer.history.things import Thing, plotted
from viewer.history.words import Words, filled
from viewer.model.treatment import Measurement, Series


@dataclass(frozen=True)
class Charting:
    """Makes the charts of each frame."""

    account: Account
    homes: Homes

    def charts(self, frame: str) -> Iterator[Chart]:
        words = self.account.words
        for row, series in enumerate(self.account.history.measurements):
            points = self._plot(row, series, frame)
            if not points:
                continue
            yield Chart(
                item=Item(Sort.SERIES, row),
                title=series.what,
                note=series.unit,
                reference=reference_text(series, words),
                points=tuple(points),
                low=series.reference_low,
                high=series.reference_high,
                limits=tuple(_limits(series, points)),
                asides=tuple(self._asides(row)) if self._charted[row] == frame else (),
                mark=_only_mark(series, points, words),
            )

    def is_aside(self, thing: Thing) -> bool:
        """Whether a value stands in words beside its own chart."""
        home = self.homes.of(thing)
        loose = home is None or home.frame is None
        return thing.item.sort is Sort.POINT and loose and thing.item.row in self._charted

    @cached_property
    def _charted(self) -> Mapping[int, str]:
        """The first frame that each charted series has a chart in."""
        frames: dict[int, str] = {}
        for frame in self.homes.frames:
            for row, series in enumerate(self.account.history.measurements):
                if self._plot(row, series, frame):
                    frames.setdefault(row, frame)
        return frames

    def _plot(self, row: int, series: Series, frame: str) -> list[Plotted]:
        points = []
        for inner, point in enumerate(series.points):
            placement = self.account.clock.place(point.when)
            times = plotted(placement)
            if placement is not None and times is not None and placement.frame == frame:
                points.append(_point(Item(Sort.POINT, row, inner), times, point))
        return sorted(points, key=lambda point: (point.start, point.end))

    def _asides(self, row: int) -> Iterator[Aside]:
        words = self.account.words
        for thing in self.homes.things:
            if thing.item.row == row and self.is_aside(thing):
                told = words.unstated_time
                if thing.when is not None:
                    told = self.account.phrases.when(thing.when)
                missing = filled(words.off_the_chart, value=thing.details, when=told)
                yield Aside(thing.item, missing)


def _point(item: Item, times: tuple[float, float], point: Measurement) -> Plotted:
    return Plotted(item, *times, point.low, point.high, point.bound, point.text)


def _only_mark(series: Series, points: list[Plotted], words: Words) -> str:
    """Return the words of an only value that there is nothing to compare with."""
    measured = series.points[points[0].item.inner or 0]
    alone = len(series.points) == 1 and points[0].start == points[0].end
    if not alone or (series.reference_low, series.reference_high) != (None, None):
        return ""
    return with_unit(value_text(measured, words), series, words)


def _limits(series: Series, points: list[Plotted]) -> Iterator[Limit]:
    """Yield the numbers at a chart's side, the weightiest first: all stated ones."""
    for limit in (series.reference_high, series.reference_low):
        if limit is not None:
            yield Limit(limit, limit_text(limit))
    top = max(points, key=lambda point: point.high)
    bottom = min(points, key=lambda point: point.low)
    for point, value in ((top, top.high), (bottom, bottom.low)):
        if point.low == point.high:
            yield Limit(value, point.text)
