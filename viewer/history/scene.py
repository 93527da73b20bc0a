"""A treatment history sorted into what a picture is made of, in days and not yet in pixels.

Made once for a file; widths, zoom and fonts do not touch it.
"""

from dataclasses import dataclass
from enum import Enum

from viewer.history.clock import Course, Mark, Placement, Somewhere
from viewer.history.items import Item
from viewer.history.statements import Statement
from viewer.history.words import Words
from viewer.model.treatment import Bound
from viewer.model.when import Side, Unit


class Shape(Enum):
    """Marks that tell the kinds apart without colour."""

    DISC = "drug"
    SQUARE = "procedure"
    TRIANGLE = "radiation"
    DROP = "transfusion"
    HEXAGON = "other treatment"
    DIAMOND = "outcome"
    RING = "finding"
    DASH = "measurement"
    FLAG = "anchor"


class Band(Enum):
    """The groups of lanes, from the top."""

    MOMENTS = "moments"
    TREATMENTS = "treatments"
    OUTCOMES = "outcomes"
    FINDINGS = "findings"


@dataclass(frozen=True, slots=True)
class StepAt:
    """A change of dose, on a day that lies between two where the source leaves it open."""

    item: Item
    first: float
    last: float
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on a lane: where, and the words beside it. ``end_text`` speaks of an end
    that is not stated.
    """

    item: Item
    placement: Placement
    shape: Shape
    text: str
    end_text: str = ""
    steps: tuple[StepAt, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """Everything of one name: ``note`` says of what (an outcome's treatments)."""

    band: Band
    title: str
    note: str
    shape: Shape
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Plotted:
    """A measured value on a chart. Where ``start`` and ``end`` differ the source leaves
    the time open between them; where ``low`` and ``high`` differ, the value.
    """

    item: Item
    start: float
    end: float
    low: float
    high: float
    bound: Bound
    text: str

    @property
    def joined(self) -> bool:
        """Whether a curve may pass through it: an exact value at an exact time."""
        return self.start == self.end and self.low == self.high and self.bound is Bound.EXACT


@dataclass(frozen=True, slots=True)
class Aside:
    """A value that has no place on its chart, in words."""

    item: Item
    text: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A number at the side of a chart: a reference limit, or a stated value."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A series of numbers over one frame, its points in time order. ``mark`` are the words
    of an only value that needs no chart; where any ``asides`` are, the curve leaves open
    whether they lie between its points.
    """

    item: Item
    title: str
    note: str
    reference: str
    points: tuple[Plotted, ...]
    low: float | None
    high: float | None
    limits: tuple[Limit, ...]
    asides: tuple[Aside, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A line of an unordered set."""

    item: Item
    shape: Shape
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items with the same ``when`` that no scale can hold: a set without an order, with
    what came of its treatments. It lies on one ``side`` of the axis, or on none.
    """

    side: Side | None
    title: str
    note: str
    members: tuple[Member, ...]
    outcomes: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class AnchorAt:
    item: Item
    day: float
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class Scale:
    """How an axis counts: in ``unit`` from ``zero``, or by the calendar (``None``).

    ``first_day`` is the number of the zero's own day where the source numbers days.
    ``caption`` says it in words.
    """

    unit: Unit
    zero: float | None
    first_day: int | None
    caption: str


@dataclass(frozen=True, slots=True)
class Panel:
    """All that one frame holds. ``extent`` is the first and last day that is stated, and
    ``None`` where no two are: then there is no axis.
    """

    frame: str
    anchors: tuple[AnchorAt, ...]
    lanes: tuple[Lane, ...]
    charts: tuple[Chart, ...]
    before: tuple[Group, ...]
    after: tuple[Group, ...]
    extent: tuple[float, float] | None
    scale: Scale


@dataclass(frozen=True, slots=True)
class Scene:
    """The panels, and in ``loose`` what has no place in any. ``told`` says all in words."""

    panels: tuple[Panel, ...]
    loose: tuple[Group, ...]
    told: dict[Item, Statement]
    words: Words


def reach(placement: Placement) -> tuple[float, ...]:
    """Return the stated places of a placement, which an axis must hold."""
    match placement:
        case Mark(_, at):
            return (at,)
        case Course(_, start, end):
            return tuple(
                place
                for moment in (start, end)
                if moment is not None
                for place in (moment.earliest, moment.latest)
            )
        case Somewhere(_, float() | int() as earliest, float() | int() as latest):
            return (earliest, latest)
        case Somewhere():
            return ()
