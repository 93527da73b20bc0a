"""A picture to paint: shapes with their places in pixels, from the top left, y downwards.

Shapes stand in painting order. A shape with an ``item`` belongs to that item: pointing at
one selects it. Colours are the painter's; a ``Tone`` says what a colour is for.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, assert_never

from viewer.history.items import Item, Sort
from viewer.history.scene import Shape


class Tone(Enum):
    """What a colour stands for. ``*_SOFT`` is the ground that goes with it. ``RESULT`` is
    for findings and outcomes, whether they are good or bad.
    """

    INK = "ink"
    SECONDARY = "secondary"
    HAIRLINE = "hairline"
    ACCENT = "accent"
    ACCENT_SOFT = "accent-soft"
    ON_ACCENT = "on-accent"
    EARLIER = "earlier"
    EARLIER_SOFT = "earlier-soft"
    RESULT = "result"
    RESULT_SOFT = "result-soft"
    NEUTRAL_SOFT = "neutral-soft"


class Face(Enum):
    """How a text is set: a heading is semibold, small text a size below the label's."""

    HEADING = "heading"
    LABEL = "label"
    SMALL = "small"


Measure = Callable[[str, Face], tuple[float, float]]
"""The width and height of a line of text."""


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def overlaps(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class End(Enum):
    """How a bar ends: where stated; as an arrow, still going on; as a short dashed tail,
    not stated; cut, for it goes on beyond the view.
    """

    STATED = "stated"
    GOES_ON = "goes on"
    UNSTATED = "unstated"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, set from the left of its box. ``whole`` is not empty where the
    line had to be shortened: all its words.
    """

    box: Box
    text: str
    face: Face
    tone: Tone
    item: Item | None = None
    whole: str = ""
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """The ground of an unordered set, its corners rounded where the side is closed."""

    box: Box
    tone: Tone
    line: Tone
    open_left: bool = False
    open_right: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """A mark of a kind, ``size`` wide, about its centre."""

    x: float
    y: float
    size: float
    shape: Shape
    tone: Tone
    item: Item | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A course of known place. ``box`` is its certain part; an end of ``GOES_ON`` and
    ``UNSTATED`` is drawn beyond it, by ``tail``.
    """

    box: Box
    tone: Tone
    start: End
    end: End
    tail: float
    item: Item


@dataclass(frozen=True, slots=True)
class Dashed:
    """A time within which something lies: dashed, without a line on an open side."""

    box: Box
    tone: Tone
    ground: Tone
    open_left: bool
    open_right: bool
    item: Item


@dataclass(frozen=True, slots=True)
class Notch:
    """A change of dose, cut through a bar: a line where its box has no width, and else as
    wide as the time in which it came.
    """

    box: Box
    item: Item


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight hairline; ``strong`` ones are two pixels wide."""

    start: tuple[float, float]
    end: tuple[float, float]
    tone: Tone
    dashed: bool = False
    strong: bool = False
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """The reference range of a chart, from edge to edge; open where a limit is not stated."""

    box: Box
    tone: Tone
    open_top: bool
    open_bottom: bool
    item: Item


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through measured points in time order; ``dashed`` where two or more of one
    time leave their order open.
    """

    points: tuple[tuple[float, float], ...]
    dashed: bool
    item: Item


@dataclass(frozen=True, slots=True)
class Dots:
    """Exact values at exact times, all of one series; ``items`` run beside ``centres``."""

    centres: tuple[tuple[float, float], ...]
    items: tuple[Item, ...]
    size: float
    series: Item


@dataclass(frozen=True, slots=True)
class Reach:
    """A value or its time left open between two points: a bar from one to the other."""

    start: tuple[float, float]
    end: tuple[float, float]
    item: Item


@dataclass(frozen=True, slots=True)
class Limited:
    """A value below (``down``) or above a number: a mark at it and an arrow away."""

    x: float
    y: float
    size: float
    down: bool
    item: Item


Drawn = Text | Zone | Glyph | Bar | Dashed | Notch | Rule | Ground | Curve | Dots | Reach | Limited


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a plot shows, from its left edge to its right."""

    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Plot:
    """One frame's scaled part: where it lies and what it shows. ``whole`` shows all, and
    no view less than ``narrowest`` days. From ``axis_top`` down to the box's bottom is the
    axis, which a painter may pin to the foot of a scrolled pane.
    """

    frame: str
    box: Box
    window: Window
    whole: Window
    narrowest: float
    axis_top: float

    def day_at(self, x: float) -> float:
        share = (x - self.box.left) / self.box.width
        return self.window.first + share * (self.window.last - self.window.first)


@dataclass(frozen=True, slots=True)
class Picture:
    """All there is to paint. ``sentences`` are the items' accessible names, in reading
    order; ``plots`` take zoom and pan.
    """

    width: float
    height: float
    drawn: tuple[Drawn, ...]
    plots: tuple[Plot, ...]
    sentences: Mapping[Item, str]


_OUTER = {Sort.POINT: Sort.SERIES, Sort.STEP: Sort.TREATMENT}
_NEAR = 10.0
_OVERHANG = 12.0  # what a tick's text may reach beyond its plot


def item_at(picture: Picture, x: float, y: float, slack: float = 3) -> Item | None:
    """Return the item at a point, the topmost first; of dots, the nearest within reach."""
    for drawn in reversed(picture.drawn):
        if isinstance(drawn, Dots):
            near = min(
                zip(drawn.centres, drawn.items, strict=True),
                key=lambda dot: (dot[0][0] - x) ** 2 + (dot[0][1] - y) ** 2,
            )
            (dot_x, dot_y), item = near
            radius = drawn.size / 2 + slack
            if (dot_x - x) ** 2 + (dot_y - y) ** 2 <= radius**2:
                return item
        elif (found := item_of(drawn)) is not None and extent(drawn).grown(slack).holds(x, y):
            return found
    return None


def axis_of(picture: Picture, plot: Plot) -> tuple[Drawn, ...]:
    """Return the shapes of a plot's axis alone: its line, its ticks and their texts."""
    box = plot.box
    return tuple(
        drawn
        for drawn in picture.drawn
        if isinstance(drawn, Rule | Text)
        and drawn.item is None
        and drawn.tone is Tone.SECONDARY
        and plot.axis_top <= (place := extent(drawn)).top <= box.bottom
        and box.left - _OVERHANG <= place.left
        and place.right <= box.right + _OVERHANG
    )


def boxes_of(picture: Picture, item: Item) -> tuple[Box, ...]:
    """Return where an item is drawn: for a focus frame, and for accessibility.

    A series or treatment that has no shape of its own is where its points or steps are.
    """
    own = tuple(box for drawn in picture.drawn for box in _boxes(drawn, item.__eq__))
    if own or item.sort not in {Sort.SERIES, Sort.TREATMENT}:
        return own
    return tuple(
        box
        for drawn in picture.drawn
        for box in _boxes(
            drawn, lambda one: (_OUTER.get(one.sort), one.row) == (item.sort, item.row)
        )
    )


def places_of(picture: Picture) -> dict[Item, Box]:
    """Return the box around all boxes of each item, as ``boxes_of`` finds them one by one."""
    boxes = defaultdict[Item, list[Box]](list)
    inner = defaultdict[Item, list[Box]](list)
    for drawn in picture.drawn:
        for item, box in _placed(drawn):
            boxes[item].append(box)
            if item.sort in _OUTER:
                inner[Item(_OUTER[item.sort], item.row)].append(box)
    return {item: _about(some) for item, some in (inner | boxes).items()}


def merged(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """Return boxes with those that lie close made one, for a frame around them."""
    found: list[Box] = []
    for box in boxes:
        near = [one for one in found if one.grown(_NEAR).overlaps(box)]
        found = [one for one in found if one not in near]
        found.append(_about((*near, box)))
    return tuple(found)


def items_in(picture: Picture) -> frozenset[Item]:
    """Return the items that are drawn, series and treatments by their points and steps."""
    drawn = {item for one in picture.drawn for item in _items(one)}
    points = {Item(Sort.SERIES, item.row) for item in drawn if item.sort is Sort.POINT}
    steps = {Item(Sort.TREATMENT, item.row) for item in drawn if item.sort is Sort.STEP}
    return frozenset(drawn | points | steps)


def _items(drawn: Drawn) -> tuple[Item, ...]:
    if isinstance(drawn, Dots):
        return drawn.items
    item = item_of(drawn)
    return () if item is None else (item,)


def _placed(drawn: Drawn) -> Iterator[tuple[Item, Box]]:
    if isinstance(drawn, Dots):
        for (x, y), item in zip(drawn.centres, drawn.items, strict=True):
            yield item, Box(x, y, x, y).grown(drawn.size / 2)
    elif (item_here := item_of(drawn)) is not None:
        yield item_here, extent(drawn)


def _boxes(drawn: Drawn, wanted: Callable[[Item], bool]) -> Iterator[Box]:
    if isinstance(drawn, Dots):
        for (x, y), item in zip(drawn.centres, drawn.items, strict=True):
            if wanted(item):
                yield Box(x, y, x, y).grown(drawn.size / 2)
    elif (item_here := item_of(drawn)) is not None and wanted(item_here):
        yield extent(drawn)


def item_of(drawn: Drawn) -> Item | None:
    match drawn:
        case Zone() | Dots():
            return None
        case _:
            return drawn.item


def extent(drawn: Drawn) -> Box:
    """Return the box that a shape fills."""
    match drawn:
        case Text(box) | Zone(box) | Dashed(box) | Ground(box) | Notch(box):
            return box
        case Glyph(x, y, size) | Limited(x, y, size):
            return Box(x, y, x, y).grown(size / 2)
        case Bar(box, tail=tail):
            right = box.right + (tail if drawn.end in {End.GOES_ON, End.UNSTATED} else 0)
            left = box.left - (tail if drawn.start is End.UNSTATED else 0)
            return Box(left, box.top, right, box.bottom)
        case Rule(start, end) | Reach(start, end):
            return _around((start, end))
        case Curve(points):
            return _around(points)
        case Dots(centres, size=size):
            return _around(centres).grown(size / 2)
        case _:
            assert_never(drawn)


def _about(boxes: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _around(points: tuple[tuple[float, float], ...]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))
