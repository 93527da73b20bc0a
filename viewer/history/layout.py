"""From a treatment history to a picture of it.

``compose`` is done once for a file, ``arrange`` once for a width and a font, and ``draw``
once for every view that zooming and panning pass through.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from viewer.history.anchors import draw_anchors, uprights
from viewer.history.arrangement import arrange
from viewer.history.axis import Tick, narrowest, ticks
from viewer.history.charts import draw_chart
from viewer.history.composition import compose
from viewer.history.items import Item
from viewer.history.lanes import draw_lane
from viewer.history.phrases import Phrases
from viewer.history.picture import (
    Box,
    Drawn,
    Face,
    Measure,
    Picture,
    Plot,
    Rule,
    Text,
    Tone,
    Window,
)
from viewer.history.plan import Arrangement, PanelPlan
from viewer.history.typesetting import Ink, Typesetter
from viewer.history.view import View
from viewer.history.words import ENGLISH, Words
from viewer.model.treatment import TreatmentHistory

_TICK = 5.0
_TICK_GAP = 28.0
_EVERYTHING: Mapping[str, Window] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader chooses: ``hidden`` are series not to show, ``windows`` maps frames
    (``Plot.frame``) to the days to show of each, all of them where it is silent.
    """

    hidden: frozenset[Item] = frozenset()
    windows: Mapping[str, Window] = field(default_factory=lambda: _EVERYTHING)
    words: Words = ENGLISH


DEFAULT = Options()


def lay_out(
    history: TreatmentHistory, measure: Measure, width: float, options: Options = DEFAULT
) -> Picture:
    """Return the picture of a history, ``width`` pixels wide and as high as it needs."""
    scene = compose(history, options.words)
    return draw(arrange(scene, measure, width, options.hidden), options.windows)


def draw(arrangement: Arrangement, windows: Mapping[str, Window] = _EVERYTHING) -> Picture:
    """Return what an arrangement shows of the given days of each frame."""
    drawn, plots = list(arrangement.under), list[Plot]()
    for plan in arrangement.panels:
        window = windows.get(plan.panel.frame, plan.fit)
        drawn.extend(_panel(plan, View(plan.left, plan.right, window), arrangement))
        if plan.axis_top is not None:
            plots.append(_plot(plan, window))
    sentences = {item: told.sentence for item, told in arrangement.scene.told.items()}
    return Picture(
        arrangement.width,
        arrangement.height,
        tuple(drawn),
        tuple(plots),
        MappingProxyType(sentences),
    )


def zoomed(plot: Plot, x: float, factor: float) -> Window:
    """Return the window that shows ``factor`` times fewer days, the day under x in place."""
    day = plot.day_at(x)
    whole = plot.whole.last - plot.whole.first
    wanted = (plot.window.last - plot.window.first) / factor
    length = min(max(wanted, plot.narrowest), whole)
    share = (x - plot.box.left) / plot.box.width
    return _kept_inside(plot, day - share * length, length)


def panned(plot: Plot, pixels: float) -> Window:
    """Return the window moved so that what it shows goes ``pixels`` to the left."""
    length = plot.window.last - plot.window.first
    return _kept_inside(plot, plot.window.first + pixels * length / plot.box.width, length)


def _kept_inside(plot: Plot, first: float, length: float) -> Window:
    latest = plot.whole.last - length
    kept = min(max(first, plot.whole.first), max(latest, plot.whole.first))
    return Window(kept, kept + length)


def _plot(plan: PanelPlan, window: Window) -> Plot:
    axis_top = plan.lines_bottom if plan.axis_top is None else plan.axis_top
    return Plot(
        frame=plan.panel.frame,
        box=Box(plan.left, plan.top, plan.right, plan.bottom),
        window=window,
        whole=plan.fit,
        narrowest=min(narrowest(plan.panel.scale), plan.fit.last - plan.fit.first),
        axis_top=axis_top,
    )


def _panel(plan: PanelPlan, view: View, arrangement: Arrangement) -> Iterator[Drawn]:
    setter = arrangement.setter
    if plan.axis_top is not None:
        yield from _axis(plan, plan.axis_top, view, setter, arrangement.phrases)
    crossed = uprights(plan.panel.anchors, view)
    shapes, words = list[Drawn](), list[Text]()
    for lane in plan.lanes:
        drawn, placed = draw_lane(lane, view, crossed, setter)
        shapes.extend(drawn)
        words.extend(placed.texts)
    for chart in plan.charts:
        shapes.extend(draw_chart(chart, view, crossed, setter))
    texts = [*words, *(drawn for drawn in shapes if isinstance(drawn, Text))]
    yield from draw_anchors(plan, view, texts, setter)
    yield from shapes
    yield from words


def _axis(
    plan: PanelPlan, top: float, view: View, setter: Typesetter, phrases: Phrases
) -> Iterator[Drawn]:
    yield Rule((view.left, top), (view.right, top), Tone.SECONDARY)
    grid_top = plan.top + plan.header_rows * plan.header_height
    edge = view.left
    for tick in _ticks(plan, view, setter, phrases):
        x = view.x(tick.day)
        yield Rule((x, grid_top), (x, top), Tone.HAIRLINE, dashed=True)
        yield Rule((x, top), (x, top + _TICK), Tone.SECONDARY)
        width = setter.width(tick.text, Face.SMALL)
        if tick.text and x - width / 2 >= edge - _TICK_GAP:
            left = x - width / 2
            text = setter.line(left, top + _TICK, tick.text, Ink(Face.SMALL, Tone.SECONDARY))
            yield Text(text.box, text.text, text.face, text.tone, tick=True)
            edge = text.box.right + _TICK_GAP
    y = top + _TICK + setter.height(Face.SMALL)
    caption = plan.panel.scale.caption
    room = view.right - view.left
    yield setter.cut(view.left, y, room, caption, Ink(Face.SMALL, Tone.SECONDARY))


def _ticks(plan: PanelPlan, view: View, setter: Typesetter, phrases: Phrases) -> tuple[Tick, ...]:
    """Return ticks as close as their texts allow."""
    scale = plan.panel.scale
    most = int((view.right - view.left) / (3 * _TICK_GAP))
    found = ticks(scale, view.window, max(most, 1), phrases)
    widest = max((setter.width(tick.text, Face.SMALL) for tick in found), default=0.0)
    fitting = int((view.right - view.left) / (widest + 1.5 * _TICK_GAP))
    return ticks(scale, view.window, max(fitting, 1), phrases) if fitting < most else found
