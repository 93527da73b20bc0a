"""How wide the columns of a panel are: zones, names, plot, zones."""

from dataclasses import dataclass
from typing import NamedTuple

from viewer.history.labels import Span
from viewer.history.picture import Face
from viewer.history.scene import Chart, Group, Lane, Panel
from viewer.history.typesetting import Typesetter
from viewer.history.words import Words, joined
from viewer.history.zones import GLYPH, natural_width

MARGIN = 24.0
GUTTER = 16.0
SIGN = GLYPH + 8  # a mark, and the room between it and its name
_LEAST = 165.0  # a column of names or of a zone
_WIDEST_ZONE, _WIDEST_NAMES = 280.0, 240.0
_ZONE_SHARE, _NAMES_SHARE = 0.28, 0.2


class Columns(NamedTuple):
    """The edges of a panel's columns, in pixels: zones, names, plot, zones."""

    before: Span
    names: Span
    plot: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Ruler:
    """Shares the width of a picture out among a panel's columns."""

    setter: Typesetter
    words: Words
    width: float

    def columns(self, panel: Panel, charts: tuple[Chart, ...]) -> Columns:
        """Return the columns of a panel that shows these of its charts."""
        before, after = self._zone_width(panel.before), self._zone_width(panel.after)
        left = MARGIN + (before + GUTTER if before else 0)
        right = self.width - MARGIN - (after + GUTTER if after else 0)
        names = self._names_width(panel, charts)
        gutter = GUTTER if names else 0
        if not is_stretched(panel):
            right = min(right, left + names + gutter + self._unscaled_width(panel))
        return Columns(
            Span(MARGIN, MARGIN + before),
            Span(left, left + names),
            Span(left + names + gutter, right),
            Span(right + GUTTER, right + GUTTER + after),
        )

    def _zone_width(self, groups: tuple[Group, ...]) -> float:
        if not groups:
            return 0.0
        room = max(self.width * _ZONE_SHARE, self.setter.grown(_LEAST))
        return min(natural_width(groups, self.setter), room, self.setter.grown(_WIDEST_ZONE))

    def _names_width(self, panel: Panel, shown: tuple[Chart, ...]) -> float:
        lanes = [self._lane_width(lane) for lane in panel.lanes]
        charts = [self._chart_width(chart) for chart in shown]
        room = max(self.width * _NAMES_SHARE, self.setter.grown(_LEAST))
        return min(max((*lanes, *charts), default=0.0), room, self.setter.grown(_WIDEST_NAMES))

    def _lane_width(self, lane: Lane) -> float:
        return self.setter.width(lane.title, Face.LABEL) + self.setter.grown(SIGN)

    def _chart_width(self, chart: Chart) -> float:
        limits = (self.setter.width(limit.text, Face.SMALL) for limit in chart.limits)
        words = max(
            self.setter.width(chart.title, Face.LABEL),
            self.setter.width(chart.note, Face.SMALL),
        )
        return words + self.setter.grown(SIGN) + 8 + max(limits, default=0.0)

    def _unscaled_width(self, panel: Panel) -> float:
        """Return the room that words need where no length says anything."""
        texts = (
            joined(self.words, entry.text, entry.end_text)
            for lane in panel.lanes
            for entry in lane.entries
        )
        words = (self.setter.width(text, Face.SMALL) for text in texts)
        return max(self._header_width(panel), *words, 0.0) + 4 * GUTTER

    def _header_width(self, panel: Panel) -> float:
        return max(
            (
                self.setter.width(anchor.label, Face.HEADING)
                + self.setter.width(anchor.note, Face.SMALL)
                + 3 * GUTTER
                for anchor in panel.anchors
            ),
            default=3 * GUTTER,
        )


def is_stretched(panel: Panel) -> bool:
    """Whether two different days are stated, so that lengths say something."""
    return panel.extent is not None and panel.extent[0] < panel.extent[1]
