"""Where the words of a lane go so that none touches another or a mark."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.history.items import Item
from viewer.history.picture import Face, Text, Tone
from viewer.history.typesetting import Ink, Typesetter

GAP = 6.0
INSET = 8.0
_LEAST = 44.0  # no ellipsis where less than a short word would be left


class Wish(NamedTuple):
    """A label that wants a place: inside its stretch from ``left`` to ``right`` where that
    is a bar, or beside it, beyond its ``tail``. ``row`` is the line of the lane its mark
    stands on; ``at_end`` words end where the bar does.
    """

    item: Item
    text: str
    left: float
    right: float
    row: int
    inside: bool
    tail: float = 0.0
    beside: bool = True
    at_end: bool = False


class Span(NamedTuple):
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a lane: the marks and words on it, and apart from them the words inside
    its bars. ``below`` are lines that hold words alone; ``uprights`` cross them all.
    """

    middle: float
    uprights: tuple[Span, ...] = ()
    below: bool = False
    taken: list[Span] = field(default_factory=list)
    inner: list[Span] = field(default_factory=list)

    def room_right(self, x: float, edge: float) -> float:
        """Return how far a text from x may reach before something stands in its way."""
        marks = (*self.taken, *self.uprights)
        return min((one.left - GAP for one in marks if one.right > x), default=edge)


@dataclass(frozen=True, slots=True)
class Placed:
    """The labels set, and how many had to be shortened or left out."""

    texts: tuple[Text, ...]
    crowded: int


def place(
    wishes: Iterable[Wish],
    rows: Sequence[Row],
    edges: Span,
    face: Face,
    setter: Typesetter,
) -> Placed:
    """Give each label, in turn, the best place left: inside its bar, right of it, left of
    it, on a line below; then any of these across an upright; then shortened; then none, for
    its item still says it.
    """
    texts, crowded = [], 0
    for wish in wishes:
        text = _whole(wish, rows, edges, face, setter)
        if text is None:
            crowded += 1
            text = _shortened(wish, rows, edges, face, setter)
        if text is not None:
            texts.append(text)
    return Placed(tuple(texts), crowded)


class _Place(NamedTuple):
    """Where a text may go: on a row, inside a bar or not."""

    row: Row
    left: float
    inside: bool

    @property
    def tone(self) -> Tone:
        return Tone.ON_ACCENT if self.inside else Tone.INK

    def free(self, width: float, *, crossing: bool = False) -> bool:
        """Whether nothing stands here, uprights counting only without ``crossing``."""
        others = self.row.inner if self.inside else self.row.taken
        uprights = () if self.inside or crossing else self.row.uprights
        right = self.left + width
        return all(right <= one.left or one.right <= self.left for one in (*others, *uprights))

    def take(self, width: float) -> None:
        others = self.row.inner if self.inside else self.row.taken
        others.append(Span(self.left - GAP, self.left + width + GAP))


def _whole(
    wish: Wish, rows: Sequence[Row], edges: Span, face: Face, setter: Typesetter
) -> Text | None:
    width = setter.width(wish.text, face)
    places = [
        place_
        for place_ in (*_inside(wish, rows, width), *_outside(wish, rows, width, edges))
        if edges.left <= place_.left and place_.left + width <= edges.right
    ]
    for crossing in (False, True):
        for place_ in places:
            if place_.free(width, crossing=crossing):
                return _set(place_, width, wish, face, setter)
    return None


def _inside(wish: Wish, rows: Sequence[Row], width: float) -> Iterator[_Place]:
    if wish.inside and wish.right - wish.left >= width + 2 * INSET:
        left = wish.right - INSET - width if wish.at_end else wish.left + INSET
        yield _Place(rows[wish.row], left, inside=True)


def _outside(wish: Wish, rows: Sequence[Row], width: float, edges: Span) -> Iterator[_Place]:
    if wish.beside:
        own = rows[wish.row]
        yield _Place(own, wish.right + wish.tail + GAP, inside=False)
        if not wish.at_end:
            yield _Place(own, wish.left - GAP - width, inside=False)
    for row in rows:
        if row.below:
            for left in _slid(wish, row, width, edges):
                yield _Place(row, left, inside=False)


def _slid(wish: Wish, row: Row, width: float, edges: Span) -> list[float]:
    """Return where a text may start on a row of words, the nearest to its mark first: under
    it, or just after or before something that stands in its way.

    It stays in touch with its stretch; the words of one of several stretches start in it.
    """
    latest = max(edges.right - width, edges.left)
    marks = (*row.taken, *row.uprights)
    starts = [wish.left, latest, *(one.right for one in marks)]
    starts += [one.left - width for one in marks]
    first = wish.left - width if wish.beside else wish.left
    kept = {min(max(start, edges.left), latest) for start in starts}
    near = (start for start in kept if first <= start <= wish.right + GAP)
    return sorted(near, key=lambda start: (abs(start - wish.left), start))


def _shortened(
    wish: Wish, rows: Sequence[Row], edges: Span, face: Face, setter: Typesetter
) -> Text | None:
    own = rows[wish.row]
    inner = wish.right - wish.left - 2 * INSET if wish.inside and not wish.at_end else 0
    beyond = wish.right + wish.tail + GAP
    outer = own.room_right(beyond, edges.right) - beyond if wish.beside else 0
    if max(inner, outer) < _LEAST:
        return None
    place_ = (
        _Place(own, wish.left + INSET, inside=True)
        if inner >= outer
        else _Place(own, beyond, inside=False)
    )
    room = max(inner, outer)
    return _set(place_, room, wish, face, setter) if place_.free(room) else None


def _set(place_: _Place, room: float, wish: Wish, face: Face, setter: Typesetter) -> Text:
    top = place_.row.middle - setter.height(face) / 2
    text = setter.cut(place_.left, top, room, wish.text, Ink(face, place_.tone, wish.item))
    place_.take(text.box.width)
    return text
