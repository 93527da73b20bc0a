"""A picture to paint: shapes with their places in pixels, from the top left, y downwards.

Shapes stand in painting order. A shape with an ``item`` belongs to that item: pointing at
one selects it. Colours are the painter's; a ``Tone`` says what a colour is for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, assert_never

from viewer.history.items import Item
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


def _around(points: tuple[tuple[float, float], ...]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))
