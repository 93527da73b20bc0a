"""Where the columns, lanes and charts of a picture lie: computed once for a width."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from viewer.history.anchors import header_rows, uprights
from viewer.history.charts import chart_ground, chart_limits
from viewer.history.columns import GUTTER, MARGIN, SIGN, Columns, Ruler, is_stretched
from viewer.history.curves import Curved, curved
from viewer.history.items import Item
from viewer.history.labels import Span
from viewer.history.lanes import draw_lane
from viewer.history.phrases import Phrases
from viewer.history.picture import (
    Box,
    Drawn,
    Face,
    Glyph,
    Measure,
    Rule,
    Text,
    Tone,
    Window,
    extent,
)
from viewer.history.plan import Arrangement, ChartPlan, LanePlan, PanelPlan
from viewer.history.scene import Band, Chart, Group, Lane, Panel, Scene, Shape
from viewer.history.strokes import stretch, tone_of
from viewer.history.typesetting import Ink, Typesetter, typesetter
from viewer.history.view import View
from viewer.history.words import Words, capitalised, filled, listed
from viewer.history.zones import GLYPH, legend, stacked

_PAD = 12.0  # room in a plot before its first and after its last stated day
_ARROW_ROOM = 40.0
_MOST_ROWS = 4  # of words under a lane; past this they are shortened
_CHART = 64.0
_DENSE = 40  # a chart of more points shows no values and needs no room for them


def arrange(
    scene: Scene,
    measure: Measure,
    width: float,
    hidden: frozenset[Item] = frozenset(),
    *,
    keyed: bool = True,
) -> Arrangement:
    """Find the place of everything that zooming and panning leaves where it is.

    ``hidden`` are the series that the reader has switched off; a picture that is ``keyed``
    ends with its legend.
    """
    setter = typesetter(measure, scene.words)
    arranger = _Arranger(scene, setter, width, hidden, keyed)
    return arranger.arrangement()


class _Lines(NamedTuple):
    """Lanes and charts set one under another, what is drawn beside them, where they end."""

    lanes: tuple[LanePlan, ...]
    charts: tuple[ChartPlan, ...]
    drawn: tuple[Drawn, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class _Arranger:
    scene: Scene
    setter: Typesetter
    width: float
    hidden: frozenset[Item]
    keyed: bool

    @property
    def words(self) -> Words:
        return self.scene.words

    @property
    def _ruler(self) -> Ruler:
        return Ruler(self.setter, self.words, self.width)

    def arrangement(self) -> Arrangement:
        y, under, plans = MARGIN, list[Drawn](), list[PanelPlan]()
        for panel in self.scene.panels:
            heading = self._heading(panel, y)
            under.extend(heading)
            y = heading[-1].box.bottom + GUTTER if heading else y
            plan, drawn = self._panel(panel, y)
            plans.append(plan)
            under.extend(drawn)
            y = plan.bottom + MARGIN
        loose = stacked(self.scene.loose, MARGIN, y, self.width - 2 * MARGIN, self.setter)
        end = loose.bottom + GUTTER if self.scene.loose else y
        under.extend((*loose.drawn, *self._emptiness()))
        if self.keyed:
            key = legend(self.scene, MARGIN, end, self.width - 2 * MARGIN, self.setter)
            under.extend(key.drawn)
            end = key.bottom + MARGIN
        return Arrangement(
            scene=self.scene,
            setter=self.setter,
            phrases=Phrases(self.words),
            width=self.width,
            height=end,
            under=tuple(under),
            panels=tuple(plans),
        )

    def _emptiness(self) -> tuple[Text, ...]:
        if self.scene.panels or self.scene.loose:
            return ()
        room = self.width - 2 * MARGIN
        text = self.words.nothing_stated
        return self.setter.block(MARGIN, MARGIN, room, text, Ink(Face.LABEL, Tone.SECONDARY))

    def _heading(self, panel: Panel, y: float) -> tuple[Text, ...]:
        """Name each panel where there are several, for their times do not compare."""
        if len(self.scene.panels) == 1:
            return ()
        text = capitalised(panel.scale.caption)
        if not is_stretched(panel):
            labels = tuple(anchor.label for anchor in panel.anchors)
            text = filled(self.words.axis_none, anchor=listed(self.words, labels))
        room = self.width - 2 * MARGIN
        return self.setter.block(MARGIN, y, room, text, Ink(Face.HEADING, Tone.SECONDARY))

    def _panel(self, panel: Panel, top: float) -> tuple[PanelPlan, tuple[Drawn, ...]]:
        columns = self._ruler.columns(panel, self._shown(panel))
        before = self._zones(panel.before, columns.before, top)
        after = self._zones(panel.after, columns.after, top)
        view = View(*columns.plot, _fit(panel, columns.plot, self.setter.growth))
        rows = header_rows(panel.anchors, view, self.setter)
        row_height = self.setter.height(Face.HEADING) + 6
        lines = self._lines(panel, columns, top + rows * row_height + 6, view)
        scaled = is_stretched(panel) and bool(lines.lanes or lines.charts)
        axis_bottom = lines.bottom + (self._axis_height(panel, columns.plot) if scaled else 0)
        plan = PanelPlan(
            panel=panel,
            left=columns.plot.left,
            right=columns.plot.right,
            top=top,
            header_rows=rows,
            header_height=row_height,
            lanes=lines.lanes,
            charts=lines.charts,
            bottom=max(axis_bottom, before[1], after[1]),
            lines_bottom=lines.bottom if lines.lanes or lines.charts else max(before[1], after[1]),
            axis_top=lines.bottom if scaled else None,
            fit=view.window,
        )
        return plan, (*before[0], *after[0], *lines.drawn)

    def _axis_height(self, panel: Panel, plot: Span) -> float:
        room = plot.right - plot.left
        caption = self.setter.wrapped(panel.scale.caption, room, Face.SMALL)
        return (2 + len(caption)) * self.setter.height(Face.SMALL)

    def _zones(
        self, groups: tuple[Group, ...], column: Span, top: float
    ) -> tuple[tuple[Drawn, ...], float]:
        block = stacked(groups, column.left, top, column.right - column.left, self.setter)
        return block.drawn, block.bottom

    def _shown(self, panel: Panel) -> tuple[Chart, ...]:
        return tuple(chart for chart in panel.charts if chart.item not in self.hidden)

    # Lines

    def _lines(self, panel: Panel, columns: Columns, y: float, view: View) -> _Lines:
        found = _Lines((), (), (), y)
        crossed = uprights(panel.anchors, view)
        for band, members in groupby(panel.lanes, key=lambda lane: lane.band):
            found = self._titled(found, self._band_name(band), columns)
            for lane in members:
                found = self._with_lane(found, lane, columns, view, crossed)
        shown = self._shown(panel)
        if shown:
            found = self._titled(found, self.words.measurements, columns)
        for chart in shown:
            found = self._with_chart(found, chart, columns)
        return found._replace(bottom=found.bottom + 8)

    def _band_name(self, band: Band) -> str:
        return {
            Band.MOMENTS: self.words.moments,
            Band.TREATMENTS: self.words.treatments,
            Band.OUTCOMES: self.words.outcomes,
            Band.FINDINGS: self.words.findings,
        }[band]

    def _titled(self, found: _Lines, text: str, columns: Columns) -> _Lines:
        y, drawn = found.bottom, list[Drawn]()
        if found.drawn:
            y += 8
            edges = (columns.names.left, y), (columns.plot.right, y)
            drawn.append(Rule(*edges, Tone.HAIRLINE))
            y += 8
        room = columns.names.right - columns.names.left
        title = self.setter.cut(columns.names.left, y, room, text, Ink(Face.HEADING, Tone.INK))
        drawn.append(title)
        return found._replace(drawn=(*found.drawn, *drawn), bottom=title.box.bottom + 4)

    def _with_lane(
        self, found: _Lines, lane: Lane, columns: Columns, view: View, crossed: tuple[float, ...]
    ) -> _Lines:
        plan = self._lane(lane, found.bottom, view, crossed)
        label = self._lane_label(plan, columns.names)
        return _Lines(
            lanes=(*found.lanes, plan),
            charts=found.charts,
            drawn=(*found.drawn, *label),
            bottom=max(found.bottom + plan.height, *(extent(one).bottom + 4 for one in label)),
        )

    def _lane(self, lane: Lane, top: float, view: View, crossed: tuple[float, ...]) -> LanePlan:
        """Give a lane as many rows below as its words need in the whole view."""
        small = self.setter.height(Face.SMALL)
        bare = LanePlan(
            lane, top, _tracks(lane, view, self.setter.growth), small + 12, 0, small + 2
        )
        plans = [replace(bare, below=below) for below in range(_MOST_ROWS + 1)]
        return min(plans, key=lambda plan: draw_lane(plan, view, crossed, self.setter)[1].crowded)

    def _lane_label(self, plan: LanePlan, column: Span) -> tuple[Drawn, ...]:
        item, lane = plan.lane.entries[0].item, plan.lane
        middle = plan.track_middle(0)
        x = column.left + self.setter.grown(SIGN)
        room = column.right - x
        top = middle - self.setter.height(Face.LABEL) / 2
        tone = tone_of(lane.band)
        title = self.setter.block(x, top, room, lane.title, Ink(Face.LABEL, Tone.INK, item))
        note = self.setter.block(
            x, title[-1].box.bottom, room, lane.note, Ink(Face.SMALL, Tone.SECONDARY, item)
        )
        return (self._sign(column.left, middle, lane.shape, tone, item), *title, *note)

    def _sign(self, left: float, middle: float, shape: Shape, tone: Tone, item: Item) -> Glyph:
        size = self.setter.grown(GLYPH)
        return Glyph(left + size / 2, middle, size, shape, tone, item)

    def _with_chart(self, found: _Lines, chart: Chart, columns: Columns) -> _Lines:
        if chart.mark:
            return self._with_mark(found, chart, columns)
        small = self.setter.height(Face.SMALL)
        pad = small if len(chart.points) <= _DENSE else small / 2
        box = Box(columns.plot.left, found.bottom, columns.plot.right, 0)
        box = box._replace(bottom=box.top + self.setter.grown(_CHART) + 2 * pad)
        curve = curved(chart, Box(box.left, box.top + pad, box.right, box.bottom - pad))
        plan = ChartPlan(chart, box, curve)
        asides = len(chart.asides) * small
        drawn = (
            *chart_ground(chart, curve, box.left, box.right),
            *self._chart_label(chart, curve, columns, box),
        )
        return _Lines(
            lanes=found.lanes,
            charts=(*found.charts, plan),
            drawn=(*found.drawn, *drawn),
            bottom=max(box.bottom + asides, *(extent(one).bottom for one in drawn)) + 4,
        )

    def _with_mark(self, found: _Lines, chart: Chart, columns: Columns) -> _Lines:
        plot, names = columns.plot, columns.names
        height = self.setter.height(Face.SMALL) + 12
        box = Box(plot.left, found.bottom, plot.right, found.bottom + height)
        x, middle = names.left + self.setter.grown(SIGN), box.middle
        glyph = self._sign(names.left, middle, Shape.DASH, Tone.ACCENT, chart.item)
        top = middle - self.setter.height(Face.LABEL) / 2
        ink = Ink(Face.LABEL, Tone.INK, chart.item)
        title = self.setter.block(x, top, names.right - x, chart.title, ink)
        return _Lines(
            lanes=found.lanes,
            charts=(*found.charts, ChartPlan(chart, box, curved(chart, box))),
            drawn=(*found.drawn, glyph, *title),
            bottom=max(box.bottom, title[-1].box.bottom + 4),
        )

    def _chart_label(
        self, chart: Chart, curve: Curved, columns: Columns, box: Box
    ) -> tuple[Drawn, ...]:
        right = columns.plot.left - 8
        limits = tuple(chart_limits(chart, curve, right, self.setter))
        x = columns.names.left + self.setter.grown(SIGN)
        room = min((limit.box.left for limit in limits), default=right) - 8 - x
        middle = box.top + self.setter.height(Face.LABEL)
        top = middle - self.setter.height(Face.LABEL) / 2
        glyph = self._sign(columns.names.left, middle, Shape.DASH, Tone.ACCENT, chart.item)
        title = self.setter.block(x, top, room, chart.title, Ink(Face.LABEL, Tone.INK, chart.item))
        unit = self.setter.block(
            x, title[-1].box.bottom, room, chart.note, Ink(Face.SMALL, Tone.SECONDARY, chart.item)
        )
        return (glyph, *title, *unit, *limits)


def _fit(panel: Panel, plot: Span, growth: float) -> Window:
    """Return the days that show everything stated, with room for marks and arrows."""
    first, last = panel.extent or (0.0, 0.0)
    pad, arrow = _PAD * growth, _ARROW_ROOM * growth
    if first == last:
        return Window(first - pad, first - pad + plot.right - plot.left)
    per_day = (plot.right - plot.left - pad - arrow) / (last - first)
    return Window(first - pad / per_day, last + arrow / per_day)


def _tracks(lane: Lane, view: View, growth: float) -> tuple[int, ...]:
    """Give each entry the first row that its shapes leave free, the earliest first."""
    spans = [stretch(entry, view, growth) for entry in lane.entries]
    ends: list[float] = []
    tracks = [0] * len(spans)
    for number in sorted(range(len(spans)), key=lambda number: spans[number]):
        left, right = spans[number]
        free = (track for track, end in enumerate(ends) if end <= left)
        track = next(free, len(ends))
        ends[track : track + 1] = [right]
        tracks[number] = track
    return tuple(tracks)
