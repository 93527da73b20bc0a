"""A plain painter of pictures as SVG, to test and to look at them without a window."""

from collections.abc import Iterator, Mapping
from html import escape
from math import cos, pi, sin
from typing import assert_never

from viewer.history.picture import (
    Bar,
    Curve,
    Dashed,
    Dots,
    Drawn,
    End,
    Face,
    Glyph,
    Ground,
    Limited,
    Notch,
    Picture,
    Reach,
    Rule,
    Text,
    Tone,
    Zone,
)
from viewer.history.scene import Shape

LIGHT = {
    Tone.INK: "#1c2127",
    Tone.SECONDARY: "#59636e",
    Tone.HAIRLINE: "#dfe2e6",
    Tone.ACCENT: "#1f5f8b",
    Tone.ACCENT_SOFT: "#e3eef6",
    Tone.ON_ACCENT: "#ffffff",
    Tone.EARLIER: "#7a6a9b",
    Tone.EARLIER_SOFT: "#eeeaf5",
    Tone.RESULT: "#23704a",
    Tone.RESULT_SOFT: "#e2f1e8",
    Tone.NEUTRAL_SOFT: "#f6f6f4",
}
DARK = {
    Tone.INK: "#e8eaed",
    Tone.SECONDARY: "#a3acb6",
    Tone.HAIRLINE: "#383e45",
    Tone.ACCENT: "#7db8e0",
    Tone.ACCENT_SOFT: "#24384a",
    Tone.ON_ACCENT: "#14171a",
    Tone.EARLIER: "#b9a9dc",
    Tone.EARLIER_SOFT: "#332e40",
    Tone.RESULT: "#7cc9a0",
    Tone.RESULT_SOFT: "#22382c",
    Tone.NEUTRAL_SOFT: "#1b1e22",
}
_SIZES = {Face.HEADING: (13, 600), Face.LABEL: (13, 400), Face.SMALL: (12, 400)}
_SIDES = {
    Shape.SQUARE: (4, 0.5),
    Shape.TRIANGLE: (3, 0),
    Shape.HEXAGON: (6, 0),
    Shape.DIAMOND: (4, 0),
}


def svg(picture: Picture, colours: Mapping[Tone, str] = LIGHT, surface: str = "#ffffff") -> str:
    shapes = "\n".join(line for drawn in picture.drawn for line in _painted(drawn, colours))
    size = f'width="{picture.width:g}" height="{picture.height:g}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n'
        f'<rect {size} fill="{surface}"/>\n{shapes}\n</svg>\n'
    )


def _painted(drawn: Drawn, colours: Mapping[Tone, str]) -> Iterator[str]:
    match drawn:
        case Text():
            yield _text(drawn, colours[drawn.tone])
        case Zone() | Ground():
            yield from _ground(drawn, colours)
        case Glyph():
            ground = colours[Tone.NEUTRAL_SOFT]
            yield _glyph(drawn, colours[drawn.tone], ground)
        case Bar() | Dashed() | Notch():
            yield from _course(drawn, colours)
        case Rule((x, y), (end_x, end_y), tone, dashed, strong):
            width = 2 if strong else 1
            yield _path(f"M{x} {y} L{end_x} {end_y}", colours[tone], width, dashed=dashed)
        case Curve() | Dots() | Reach() | Limited():
            yield from _charted(drawn, colours[Tone.ACCENT])
        case _:
            assert_never(drawn)


def _text(text: Text, colour: str) -> str:
    size, weight = _SIZES[text.face]
    baseline = text.box.bottom - text.box.height * 0.24
    return (
        f'<text x="{text.box.left:.2f}" y="{baseline:.2f}" font-family="Inter" '
        f'font-size="{size}px" font-weight="{weight}" fill="{colour}">{escape(text.text)}</text>'
    )


def _ground(ground: Zone | Ground, colours: Mapping[Tone, str]) -> Iterator[str]:
    box = ground.box
    if isinstance(ground, Ground):
        yield _rect(box, f'fill="{colours[ground.tone]}"')
        return
    yield _rect(box, f'rx="8" fill="{colours[ground.tone]}"')
    sides = ((box.left, ground.open_left, 6), (box.right, ground.open_right, -6))
    for x, is_open, inner in sides:
        if not is_open:
            path = f"M{x + inner} {box.top} H{x} V{box.bottom} H{x + inner}"
            yield _path(path, colours[ground.line])


def _course(course: Bar | Dashed | Notch, colours: Mapping[Tone, str]) -> Iterator[str]:
    box = course.box
    match course:
        case Bar():
            yield _bar(box, course.end, course.tail, colours[course.tone])
        case Dashed():
            yield _rect(box, f'fill="{colours[course.ground]}"')
            right, left = ("M" if one else "L" for one in (course.open_right, course.open_left))
            path = (
                f"M{box.left} {box.top} L{box.right} {box.top} {right}{box.right} {box.bottom} "
                f"L{box.left} {box.bottom} {left}{box.left} {box.top}"
            )
            yield _path(path, colours[course.tone], dashed=True)
        case Notch():
            for x in dict.fromkeys((box.left, box.right)):
                path = f"M{x} {box.top} V{box.bottom}"
                yield _path(path, colours[Tone.ON_ACCENT], 2, dashed=box.width > 0)


def _charted(drawn: Curve | Dots | Reach | Limited, colour: str) -> Iterator[str]:
    match drawn:
        case Curve(points, dashed):
            line = " L".join(f"{x:.4f} {y:.4f}" for x, y in points)
            yield _path("M" + line, colour, 1.5, dashed=dashed)
        case Dots(centres, _, size):
            for x, y in centres:
                yield f'<circle cx="{x:.4f}" cy="{y:.4f}" r="{size / 2}" fill="{colour}"/>'
        case Reach((x, y), (end_x, end_y)):
            yield _path(f"M{x} {y} L{end_x} {end_y}", colour, 3)
        case Limited(x, y, size, down):
            tip = y + (size * 1.6 if down else -size * 1.6)
            barb = tip - (3 if down else -3)
            head = f"M{x - 3} {barb} L{x} {tip} L{x + 3} {barb}"
            yield _path(f"M{x - size / 2} {y} H{x + size / 2} M{x} {y} V{tip} {head}", colour, 1.5)


def _rect(box: tuple[float, float, float, float], style: str) -> str:
    left, top, right, bottom = box
    return (
        f'<rect x="{left:.2f}" y="{top:.2f}" width="{right - left:.2f}" '
        f'height="{bottom - top:.2f}" {style}/>'
    )


def _path(path: str, colour: str, width: float = 1, *, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="3 3"' if dashed else ""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dash}/>'


def _bar(box: tuple[float, float, float, float], end: End, tail: float, colour: str) -> str:
    left, top, right, bottom = box
    middle = (top + bottom) / 2
    solid = f"M{left} {top} H{right}"
    if end is End.GOES_ON:
        solid += f" L{right + tail} {middle} L{right} {bottom}"
    else:
        solid += f" V{bottom}"
    body = f'<path d="{solid} H{left} Z" fill="{colour}"/>'
    if end is End.UNSTATED:
        body += _path(f"M{right + 2} {middle} H{right + tail}", colour, 2, dashed=True)
    return body


def _glyph(glyph: Glyph, colour: str, ground: str) -> str:
    x, y, half = glyph.x, glyph.y, glyph.size / 2
    match glyph.shape:
        case Shape.DISC:
            return f'<circle cx="{x}" cy="{y}" r="{half}" fill="{colour}"/>'
        case Shape.RING:
            return (
                f'<circle cx="{x}" cy="{y}" r="{half - 1}" fill="{ground}" '
                f'stroke="{colour}" stroke-width="2"/>'
            )
        case Shape.DROP:
            path = (
                f"M{x} {y - half} C{x + half} {y} {x + half} {y + half} {x} {y + half} "
                f"C{x - half} {y + half} {x - half} {y} {x} {y - half} Z"
            )
            return f'<path d="{path}" fill="{colour}"/>'
        case Shape.DASH:
            return _path(f"M{x - half} {y} H{x + half}", colour, 2)
        case Shape.FLAG:
            path = f"M{x - half} {y + half} V{y - half} L{x + half} {y - 2} L{x - half} {y}"
            return f'<path d="{path}" fill="{colour}" stroke="{colour}"/>'
        case Shape.SQUARE | Shape.TRIANGLE | Shape.HEXAGON | Shape.DIAMOND:
            sides, turn = _SIDES[glyph.shape]
            corners = (
                (
                    x + half * 1.15 * sin(2 * pi * (number + turn) / sides),
                    y - half * 1.15 * cos(2 * pi * (number + turn) / sides),
                )
                for number in range(sides)
            )
            points = " ".join(f"{across:.2f},{down:.2f}" for across, down in corners)
            return f'<polygon points="{points}" fill="{colour}"/>'
        case _:
            assert_never(glyph.shape)
