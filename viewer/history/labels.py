"""Where the words of a lane go so that none touches another or a mark."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.history.items import Item
from viewer.history.picture import Face, Text, Tone
from viewer.history.typesetting import Typesetter

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
    its bars. ``below`` are lines that hold words alone.
    """

    middle: float
    below: bool = False
    taken: list[Span] = field(default_factory=list)
    inner: list[Span] = field(default_factory=list)

    def room_right(self, x: float, edge: float) -> float:
        """Return how far a text from x may reach before something stands in its way."""
        return min((one.left - GAP for one in self.taken if one.right > x), default=edge)


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
    it, on a line of its own below; then shortened; then none, for its item still says it.
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

    def free(self, width: float) -> bool:
        others = self.row.inner if self.inside else self.row.taken
        right = self.left + width
        return all(right <= one.left or one.right <= self.left for one in others)

    def take(self, width: float) -> None:
        others = self.row.inner if self.inside else self.row.taken
        others.append(Span(self.left - GAP, self.left + width + GAP))


def _whole(
    wish: Wish, rows: Sequence[Row], edges: Span, face: Face, setter: Typesetter
) -> Text | None:
    width = setter.width(wish.text, face)
    for place_ in (*_inside(wish, rows, width), *_outside(wish, rows, width, edges)):
        within = edges.left <= place_.left and place_.left + width <= edges.right
        if within and place_.free(width):
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
        yield _Place(own, wish.left - GAP - width, inside=False)
    for row in rows:
        if row.below:
            left = max(min(wish.left, edges.right - width), edges.left)
            yield _Place(row, left, inside=False)


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
    text = setter.cut(place_.left, top, room, wish.text, face, place_.tone, wish.item)
    place_.take(text.box.width)
    return text
