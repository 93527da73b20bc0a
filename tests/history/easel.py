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
    ink, accent, result = colours[Tone.INK], colours[Tone.ACCENT], colours[Tone.RESULT]
    match drawn:
        case Text(box, text, face, tone):
            size, weight = _SIZES[face]
            yield (
                f'<text x="{box.left:.2f}" y="{box.bottom - box.height * 0.24:.2f}" '
                f'font-family="Inter" font-size="{size}px" font-weight="{weight}" '
                f'fill="{colours[tone]}">{escape(text)}</text>'
            )
        case Zone(box, tone, line):
            yield _rect(box, f'rx="8" fill="{colours[tone]}"')
            for x, is_open, inner in (
                (box.left, drawn.open_left, 6),
                (box.right, drawn.open_right, -6),
            ):
                if not is_open:
                    yield _path(
                        f"M{x + inner} {box.top} H{x} V{box.bottom} H{x + inner}", colours[line]
                    )
        case Glyph(x, y, size, shape, tone):
            yield _glyph(x, y, size, shape, colours[tone], colours[Tone.NEUTRAL_SOFT])
        case Bar(box, tone, end=end, tail=tail):
            yield _bar(box, end, tail, colours[tone])
        case Dashed(box, tone, ground, open_left, open_right):
            yield _rect(box, f'fill="{colours[ground]}"')
            left, right = ("M" if one else "L" for one in (open_right, open_left))
            path = (
                f"M{box.left} {box.top} L{box.right} {box.top} {left}{box.right} {box.bottom} "
                f"L{box.left} {box.bottom} {right}{box.left} {box.top}"
            )
            yield _path(path, colours[tone], dashed=True)
        case Notch(box):
            for x in dict.fromkeys((box.left, box.right)):
                dashed = box.width > 0
                path = f"M{x} {box.top} V{box.bottom}"
                yield _path(path, colours[Tone.ON_ACCENT], 2, dashed=dashed)
        case Rule((x, y), (end_x, end_y), tone, dashed, strong):
            yield _path(
                f"M{x} {y} L{end_x} {end_y}", colours[tone], 2 if strong else 1, dashed=dashed
            )
        case Ground(box, tone):
            yield _rect(box, f'fill="{colours[tone]}"')
        case Curve(points, dashed):
            line = " L".join(f"{x:.4f} {y:.4f}" for x, y in points)
            yield _path("M" + line, accent, 1.5, dashed=dashed)
        case Dots(centres, _, size):
            for x, y in centres:
                yield f'<circle cx="{x:.4f}" cy="{y:.4f}" r="{size / 2}" fill="{accent}"/>'
        case Reach((x, y), (end_x, end_y)):
            yield _path(f"M{x} {y} L{end_x} {end_y}", accent, 3)
        case Limited(x, y, size, down):
            tip = y + (size * 1.6 if down else -size * 1.6)
            yield _path(
                f"M{x - size / 2} {y} H{x + size / 2} M{x} {y} V{tip} "
                f"M{x - 3} {tip - (3 if down else -3)} L{x} {tip} L{x + 3} {tip - (3 if down else -3)}",
                accent,
                1.5,
            )
        case _:
            assert_never(drawn)
    assert ink
    assert result


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


def _glyph(x: float, y: float, size: float, shape: Shape, colour: str, ground: str) -> str:
    half = size / 2
    match shape:
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
            sides, turn = _SIDES[shape]
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
            assert_never(shape)
