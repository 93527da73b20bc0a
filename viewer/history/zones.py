"""Unordered sets: a titled ground, a line for each member, and what came of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from viewer.history.clock import Course, Somewhere
from viewer.history.items import Sort
from viewer.history.labels import Span
from viewer.history.picture import Box, Drawn, Face, Glyph, Rule, Text, Tone, Zone, extent
from viewer.history.scene import Group, Member, Scene, Shape
from viewer.history.typesetting import Ink, Typesetter
from viewer.model.when import Side

GLYPH = 10.0
_PAD = 12.0
_INDENT = 20.0
_LINE_GAP = 6.0
_COLUMN = 300.0  # a set may stand in columns of its sorts where each has this much


@dataclass(frozen=True, slots=True)
class Block:
    """Shapes that stand in a box from where they were asked to."""

    drawn: tuple[Drawn, ...]
    bottom: float


def natural_width(groups: Iterable[Group], setter: Typesetter) -> float:
    """Return the width in which no member's name or note needs a second line."""
    indent = setter.grown(_INDENT)
    texts = (
        setter.width(text, face) + before
        for group in groups
        for text, face, before in (
            (group.title, Face.HEADING, 0.0),
            *((member.text, Face.LABEL, indent) for member in group.members),
            *((member.note, Face.SMALL, indent) for member in group.members),
        )
    )
    return max(texts, default=0.0) + 2 * _PAD


def stacked(
    groups: Sequence[Group], x: float, y: float, width: float, setter: Typesetter
) -> Block:
    """Set several zones under one another."""
    drawn: list[Drawn] = []
    for group in groups:
        block = _zone(group, x, y, width, setter)
        drawn.extend(block.drawn)
        y = block.bottom + _PAD
    return Block(tuple(drawn), y - _PAD if groups else y)


def _zone(group: Group, x: float, y: float, width: float, setter: Typesetter) -> Block:
    inner, room = x + _PAD, width - 2 * _PAD
    head = _head(group, inner, y + _PAD, room, setter)
    body = _columns(group, inner, head.bottom + _LINE_GAP, room, setter)
    foot = _foot(group, inner, body.bottom, room, setter)
    box = Box(x, y, x + width, foot.bottom + _PAD)
    ground = Zone(
        box,
        Tone.EARLIER_SOFT if group.side is Side.BEFORE else Tone.NEUTRAL_SOFT,
        _tone(group),
        open_left=group.side is not Side.AFTER,
        open_right=group.side is not Side.BEFORE,
    )
    return Block((ground, *head.drawn, *body.drawn, *foot.drawn), box.bottom)


def _tone(group: Group) -> Tone:
    return Tone.EARLIER if group.side is Side.BEFORE else Tone.SECONDARY


def _head(group: Group, x: float, y: float, room: float, setter: Typesetter) -> Block:
    title = setter.block(x, y, room, group.title, Ink(Face.HEADING, _tone(group)))
    bottom = title[-1].box.bottom
    note = setter.block(x, bottom, room, group.note, Ink(Face.SMALL, Tone.SECONDARY))
    return Block((*title, *note), note[-1].box.bottom if note else bottom)


def _columns(group: Group, x: float, y: float, room: float, setter: Typesetter) -> Block:
    columns = _sorted_apart(group.members)
    if room < _COLUMN * len(columns) or group.side is not None:
        columns = (group.members,)
    width = (room + _PAD) / len(columns)
    lefts = [x + number * width for number in range(len(columns))]
    blocks = [
        _members(members, Span(left, left + width - _PAD), y, _tone(group), setter)
        for members, left in zip(columns, lefts, strict=True)
    ]
    drawn = tuple(chain.from_iterable(block.drawn for block in blocks))
    return Block(drawn, max(block.bottom for block in blocks))


def _sorted_apart(members: tuple[Member, ...]) -> tuple[tuple[Member, ...], ...]:
    """Return treatments, results and measurements apart, so that where a member stands
    depends on what it is and not on where the file has it.
    """
    sorts = (
        {Sort.ANCHOR, Sort.TREATMENT, Sort.STEP},
        {Sort.OUTCOME, Sort.OBSERVATION},
        {Sort.SERIES, Sort.POINT},
    )
    columns = (
        tuple(member for member in members if member.item.sort in column) for column in sorts
    )
    return tuple(column for column in columns if column) or ((),)


def _members(
    members: tuple[Member, ...], column: Span, y: float, tone: Tone, setter: Typesetter
) -> Block:
    drawn: list[Drawn] = []
    x, room = column.left, column.right - column.left
    size, indent = setter.grown(GLYPH), setter.grown(_INDENT)
    for member in members:
        texts = tuple(_lines(member, x + indent, y, room - indent, setter))
        middle = texts[0].box.middle
        drawn.append(Glyph(x + size / 2, middle, size, member.shape, tone, member.item))
        drawn.extend(texts)
        y = texts[-1].box.bottom + _LINE_GAP
    return Block(tuple(drawn), y)


def _lines(member: Member, x: float, y: float, room: float, setter: Typesetter) -> Iterator[Text]:
    name = setter.block(x, y, room, member.text, Ink(Face.LABEL, Tone.INK, member.item))
    yield from name
    end = name[-1].box
    note_width = setter.width(member.note, Face.SMALL)
    if end.right + 2 * _LINE_GAP + note_width <= x + room:
        small = setter.height(Face.SMALL)
        top = end.bottom - small - (end.height - small) / 2
        if member.note:
            yield setter.line(
                end.right + 2 * _LINE_GAP,
                top,
                member.note,
                Ink(Face.SMALL, Tone.SECONDARY, member.item),
            )
    else:
        yield from setter.block(
            x, end.bottom, room, member.note, Ink(Face.SMALL, Tone.SECONDARY, member.item)
        )


def _foot(group: Group, x: float, y: float, room: float, setter: Typesetter) -> Block:
    drawn: list[Drawn] = []
    size, indent = setter.grown(GLYPH), setter.grown(_INDENT)
    for member in group.outcomes:
        drawn.append(Rule((x, y), (x + room, y), _tone(group)))
        middle = y + _LINE_GAP + setter.height(Face.SMALL) / 2
        drawn.append(Glyph(x + size / 2, middle, size, member.shape, Tone.RESULT, member.item))
        lines = setter.block(
            x + indent,
            y + _LINE_GAP,
            room - indent,
            member.text,
            Ink(Face.SMALL, Tone.INK, member.item),
        )
        drawn.extend(lines)
        y = extent(lines[-1]).bottom + _LINE_GAP
    return Block(tuple(drawn), y)


def legend(scene: Scene, x: float, y: float, room: float, setter: Typesetter) -> Block:
    """Name the marks that a picture uses, in rows."""
    drawn: list[Drawn] = []
    left, height = x, setter.height(Face.SMALL)
    size, beside = setter.grown(GLYPH), setter.grown(_LINE_GAP)
    for shape, name in _names(scene):
        width = size + beside + setter.width(name, Face.SMALL)
        if left > x and left + width > x + room:
            left, y = x, y + height + _LINE_GAP
        drawn.append(Glyph(left + size / 2, y + height / 2, size, shape, Tone.SECONDARY, None))
        ink = Ink(Face.SMALL, Tone.SECONDARY)
        drawn.append(setter.line(left + size + beside, y, name, ink))
        left += width + 2 * _PAD
    for name, lines in _manners(scene):
        width = size + beside + setter.width(name, Face.SMALL)
        if left > x and left + width > x + room:
            left, y = x, y + height + _LINE_GAP
        drawn.extend(_moved(line, left, y + height / 2, setter.growth) for line in lines)
        ink = Ink(Face.SMALL, Tone.SECONDARY)
        drawn.append(setter.line(left + size + beside, y, name, ink))
        left += width + 2 * _PAD
    return Block(tuple(drawn), y + height)


_Line = tuple[tuple[float, float], tuple[float, float], bool]
_OPEN: tuple[_Line, ...] = (((-1, 0), (GLYPH, 0), True),)
_ARROW: tuple[_Line, ...] = (
    ((0, 0), (GLYPH, 0), False),
    ((GLYPH - 4, -4), (GLYPH, 0), False),
    ((GLYPH - 4, 4), (GLYPH, 0), False),
)


def _moved(line: _Line, x: float, y: float, growth: float) -> Rule:
    (left, top), (right, bottom), dashed = line
    start, end = (x + left * growth, y + top * growth), (x + right * growth, y + bottom * growth)
    return Rule(start, end, Tone.SECONDARY, dashed=dashed)


def _manners(scene: Scene) -> Iterator[tuple[str, tuple[_Line, ...]]]:
    """Yield the manners of drawing that a picture uses, with what each looks like."""
    lanes = [lane for panel in scene.panels for lane in panel.lanes]
    placements = [entry.placement for lane in lanes for entry in lane.entries]
    charts = [chart for panel in scene.panels for chart in panel.charts]
    if any(isinstance(one, Somewhere) for one in placements) or any(
        chart.asides for chart in charts
    ):
        yield scene.words.key_open, _OPEN
    if any(isinstance(one, Course) and one.goes_on for one in placements):
        yield scene.words.key_goes_on, _ARROW


def _names(scene: Scene) -> Iterator[tuple[Shape, str]]:
    words = scene.words
    names = {
        Shape.DISC: words.drug,
        Shape.SQUARE: words.procedure,
        Shape.TRIANGLE: words.radiation,
        Shape.DROP: words.transfusion,
        Shape.HEXAGON: words.other,
        Shape.DIAMOND: words.outcome,
        Shape.RING: words.finding,
        Shape.DASH: words.measurement,
        Shape.FLAG: words.anchor,
    }
    used = set(_shapes(scene))
    yield from ((shape, name) for shape, name in names.items() if shape in used)


def _shapes(scene: Scene) -> Iterator[Shape]:
    for panel in scene.panels:
        yield from (lane.shape for lane in panel.lanes)
        if panel.charts:
            yield Shape.DASH
    sides = ((panel.before, panel.after) for panel in scene.panels)
    for group in chain(chain.from_iterable(chain.from_iterable(sides)), scene.loose):
        yield from (member.shape for member in (*group.members, *group.outcomes))
