"""Where in a picture its items lie: to point at, to frame, and to tell a screen reader."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from viewer.history.items import Item, Sort
from viewer.history.picture import Box, Dots, Drawn, Picture, Plot, Rule, Text, Tone, Zone, extent

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


def _about(boxes: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))
