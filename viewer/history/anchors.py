"""Anchors: an upright through all lanes, and over it its name and what dates it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.history.labels import GAP
from viewer.history.picture import Box, Drawn, Face, Rule, Text, Tone
from viewer.history.plan import PanelPlan
from viewer.history.scene import AnchorAt
from viewer.history.typesetting import Ink, Typesetter
from viewer.history.view import View

_MOST_ROWS = 4
_LEAST = 60.0


_Stretch = tuple[float, float]


class _Title(NamedTuple):
    anchor: AnchorAt
    left: float
    width: float
    row: int


def header_rows(anchors: Sequence[AnchorAt], view: View, setter: Typesetter) -> int:
    """Return in how many rows the anchors' names stand clear of each other."""
    titles = _titles(anchors, view, setter, _MOST_ROWS)
    return max((title.row + 1 for title in titles), default=0)


def uprights(anchors: Sequence[AnchorAt], view: View) -> tuple[float, ...]:
    """Return the x of each anchor in view, one for those of the same moment."""
    days = dict.fromkeys(anchor.day for anchor in anchors if view.shows(anchor.day, anchor.day))
    return tuple(view.x(day) for day in days)


def draw_anchors(
    plan: PanelPlan, view: View, words: Sequence[Text], setter: Typesetter
) -> Iterator[Drawn]:
    """Yield the uprights, each with a gap where one of the lanes' words crosses it."""
    anchors = plan.panel.anchors
    titles = tuple(_titles(anchors, view, setter, plan.header_rows))
    rows = {title.anchor.item: title.row for title in titles}
    for anchor in anchors:
        if view.shows(anchor.day, anchor.day):
            x, row = view.x(anchor.day), rows.get(anchor.item, plan.header_rows)
            top = plan.top + row * plan.header_height
            crossing = [text.box for text in words if text.box.left < x < text.box.right]
            for start, end in _pieces(top, plan.lines_bottom, crossing):
                yield Rule((x, start), (x, end), Tone.INK, strong=True, item=anchor.item)
    for title in titles:
        yield from _title(title, plan.top + title.row * plan.header_height, setter)


def _pieces(top: float, bottom: float, gaps: Sequence[Box]) -> Iterator[tuple[float, float]]:
    for gap in sorted(gaps, key=lambda box: box.top):
        if gap.top > top:
            yield top, gap.top
        top = max(top, gap.bottom)
    if top < bottom:
        yield top, bottom


def _title(title: _Title, y: float, setter: Typesetter) -> Iterator[Text]:
    anchor = title.anchor
    name = setter.cut(
        title.left, y, title.width, anchor.label, Ink(Face.HEADING, Tone.INK, anchor.item)
    )
    yield name
    left = name.box.right + GAP
    room = title.left + title.width - left
    if setter.width(anchor.note, Face.SMALL) <= room:
        top = name.box.bottom - setter.height(Face.SMALL) - 1
        yield setter.line(left, top, anchor.note, Ink(Face.SMALL, Tone.SECONDARY, anchor.item))


def _titles(
    anchors: Sequence[AnchorAt], view: View, setter: Typesetter, rows: int
) -> Iterator[_Title]:
    """Yield where each name goes, right of its upright or else left; cut where it must be,
    and not at all where no word of it would be left.
    """
    seen = sorted(
        (anchor for anchor in anchors if view.shows(anchor.day, anchor.day)),
        key=lambda anchor: anchor.day,
    )
    taken: list[list[_Stretch]] = [[] for _ in range(rows)]
    for anchor in seen:
        width = (
            setter.width(anchor.label, Face.HEADING) + GAP + setter.width(anchor.note, Face.SMALL)
        )
        x = view.x(anchor.day)
        for row, left, room in _choices(x, width, rows, view, seen):
            if room >= min(width, _LEAST) and _free(taken, row, x, (left, left + room)):
                taken[row].append((left, left + room))
                for under in taken[row:]:
                    under.append((x - GAP / 2, x + GAP / 2))
                yield _Title(anchor, left, room, row)
                break


def _choices(
    x: float, width: float, rows: int, view: View, anchors: Sequence[AnchorAt]
) -> Iterator[tuple[int, float, float]]:
    others = [view.x(anchor.day) for anchor in anchors]
    next_x = min((other for other in others if other > x), default=view.right + GAP)
    room = min(width, view.right - x - GAP)
    for row in range(rows):
        if x + GAP + width <= view.right:
            yield row, x + GAP, width
        if x - GAP - width >= view.left:
            yield row, x - GAP - width, width
    for row in range(rows):
        yield row, x + GAP, min(room, next_x - x - 2 * GAP)


def _free(taken: Sequence[Sequence[_Stretch]], row: int, x: float, stretch: _Stretch) -> bool:
    """Whether a title fits a row, and its upright passes by those in the rows below."""
    left, right = stretch
    title = all(right <= one or other <= left for one, other in taken[row])
    upright = all(
        x + 1 <= one or other <= x - 1 or (one, other) == (x - GAP / 2, x + GAP / 2)
        for under in taken[row:]
        for one, other in under
    )
    return title and upright
