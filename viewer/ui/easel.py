"""The one painter of treatment pictures: for the screen, for SVG, for PDF and for PNG."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin
from typing import assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from viewer.history.items import Item
from viewer.history.picture import (
    Bar,
    Box,
    Curve,
    Dashed,
    Dots,
    Drawn,
    End,
    Face,
    Glyph,
    Ground,
    Limited,
    Measure,
    Notch,
    Picture,
    Reach,
    Rule,
    Text,
    Tone,
    Zone,
)
from viewer.history.places import boxes_of, merged
from viewer.history.scene import Shape
from viewer.ui.bearing import runs_leftwards
from viewer.ui.look import Look
from viewer.ui.theme import Size, Theme

_CORNER = 8.0
_BRACKET = 6.0
_POLYGONS = {
    Shape.SQUARE: (4, 0.5),
    Shape.TRIANGLE: (3, 0.0),
    Shape.HEXAGON: (6, 0.0),
    Shape.DIAMOND: (4, 0.0),
}
_ROUND = 1.15  # a polygon of the size of a disc looks smaller than the disc

Fonts = Mapping[Face, QFont]
Colours = Mapping[Tone, QColor]


@dataclass(frozen=True, slots=True)
class Kit:
    """Colours, fonts and their metrics: made once for a look, not for every paint."""

    colours: Colours
    fonts: Fonts
    ascents: Mapping[Face, float]
    measure: Measure


def kit_of(theme: Theme, fonts: Fonts) -> Kit:
    ascents = {face: QFontMetricsF(font).ascent() for face, font in fonts.items()}
    return Kit(colours_of(theme), fonts, ascents, measure_of(fonts))


def colours_of(theme: Theme) -> Colours:
    """Return what each tone is in a theme."""
    return {
        Tone.INK: QColor(theme.ink),
        Tone.SECONDARY: QColor(theme.secondary),
        Tone.HAIRLINE: QColor(theme.hairline),
        Tone.ACCENT: QColor(theme.accent),
        Tone.ACCENT_SOFT: QColor(theme.accent_soft),
        Tone.ON_ACCENT: QColor(theme.on_accent),
        Tone.EARLIER: QColor(theme.earlier),
        Tone.EARLIER_SOFT: QColor(theme.earlier_soft),
        Tone.RESULT: QColor(theme.good),
        Tone.RESULT_SOFT: QColor(theme.good_soft),
        Tone.NEUTRAL_SOFT: QColor(theme.window),
    }


def fonts_of(look: Look) -> Fonts:
    """Return what each face is in the look in force."""
    return {
        Face.HEADING: look.font(Size.LABEL, bold=True),
        Face.LABEL: look.font(Size.LABEL),
        Face.SMALL: look.font(Size.SMALL),
    }


def measure_of(fonts: Fonts) -> Measure:
    """Return how wide and high a line of text is in these fonts, in pixels."""
    metrics = {face: QFontMetricsF(font) for face, font in fonts.items()}

    def measure(text: str, face: Face) -> tuple[float, float]:
        return metrics[face].horizontalAdvance(text), metrics[face].height()

    return measure


@dataclass(frozen=True, slots=True)
class Easel:
    """Paints shapes with the kit's colours and fonts on whatever ``painter`` paints on."""

    painter: QPainter
    kit: Kit

    def paint(self, picture: Picture, wanted: Callable[[Drawn], bool] = bool) -> None:
        """Paint the shapes that are ``wanted``: all, or those that a repaint touches."""
        self.paint_all(drawn for drawn in picture.drawn if wanted(drawn))

    def paint_all(self, shapes: Iterable[Drawn]) -> None:
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for drawn in shapes:
            self.draw(drawn)

    def frame(self, picture: Picture, item: Item) -> None:
        """Draw the frame that marks an item as chosen."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._stroke(Tone.ACCENT, 2)
        for box in merged(boxes_of(picture, item)):
            self.painter.drawRoundedRect(_rect(box.grown(3)), 4, 4)

    def draw(self, drawn: Drawn) -> None:  # noqa: C901, PLR0912 - one case a shape
        match drawn:
            case Text():
                self._text(drawn)
            case Zone():
                self._zone(drawn)
            case Glyph():
                self._glyph(drawn)
            case Bar():
                self._bar(drawn)
            case Dashed():
                self._dashed(drawn)
            case Notch(box):
                self._notch(box)
            case Rule():
                self._rule(drawn)
            case Ground(box, tone):
                self.painter.fillRect(_rect(box), self.kit.colours[tone])
            case Curve():
                self._curve(drawn)
            case Dots(centres, _, size):
                self._fill(Tone.ACCENT)
                for x, y in centres:
                    self.painter.drawEllipse(QPointF(x, y), size / 2, size / 2)
            case Reach(start, end):
                self._stroke(Tone.ACCENT, 3)
                self.painter.drawLine(QPointF(*start), QPointF(*end))
            case Limited():
                self._limited(drawn)
            case _:
                assert_never(drawn)

    def _text(self, text: Text) -> None:
        self.painter.setFont(self.kit.fonts[text.face])
        self.painter.setPen(self.kit.colours[text.tone])
        # Else a dose that begins with its number, “8 mg/kg”, ends with it in a mirrored window.
        leftwards = runs_leftwards(text.text)
        right = Qt.LayoutDirection.RightToLeft
        self.painter.setLayoutDirection(right if leftwards else Qt.LayoutDirection.LeftToRight)
        baseline = text.box.top + self.kit.ascents[text.face]
        self.painter.drawText(QPointF(text.box.left, baseline), text.text)

    def _zone(self, zone: Zone) -> None:
        box = zone.box
        self._fill(zone.tone)
        self.painter.drawPath(_zone_path(zone))
        self._stroke(zone.line, 1.5)
        for x, is_open, inner in (
            (box.left, zone.open_left, _BRACKET),
            (box.right, zone.open_right, -_BRACKET),
        ):
            if not is_open:
                corners = (
                    (x + inner, box.top),
                    (x, box.top),
                    (x, box.bottom),
                    (x + inner, box.bottom),
                )
                self.painter.drawPolyline(_polygon(corners))

    def _bar(self, bar: Bar) -> None:
        self._fill(bar.tone)
        self.painter.drawPath(_bar_path(bar))
        middle = bar.box.middle
        self._stroke(bar.tone, 2, dashed=True)
        if bar.end is End.UNSTATED:
            right = bar.box.right
            self.painter.drawLine(QPointF(right + 2, middle), QPointF(right + bar.tail, middle))
        if bar.start is End.UNSTATED:
            left = bar.box.left
            self.painter.drawLine(QPointF(left - bar.tail, middle), QPointF(left - 2, middle))

    def _dashed(self, band: Dashed) -> None:
        box = band.box
        self.painter.fillRect(_rect(box), self.kit.colours[band.ground])
        self._stroke(band.tone, 1, dashed=True)
        for (x, y), (end_x, end_y), is_open in (
            ((box.left, box.top), (box.right, box.top), False),
            ((box.left, box.bottom), (box.right, box.bottom), False),
            ((box.left, box.top), (box.left, box.bottom), band.open_left),
            ((box.right, box.top), (box.right, box.bottom), band.open_right),
        ):
            if not is_open:
                self.painter.drawLine(QPointF(x, y), QPointF(end_x, end_y))

    def _notch(self, box: Box) -> None:
        self._stroke(Tone.ON_ACCENT, 2, dashed=box.width > 0)
        for x in dict.fromkeys((box.left, box.right)):
            self.painter.drawLine(QPointF(x, box.top), QPointF(x, box.bottom))

    def _rule(self, rule: Rule) -> None:
        self._stroke(rule.tone, 2 if rule.strong else 1, dashed=rule.dashed)
        self.painter.drawLine(QPointF(*rule.start), QPointF(*rule.end))

    def _curve(self, curve: Curve) -> None:
        self._stroke(Tone.ACCENT, 1.5, dashed=curve.dashed)
        # The raster engine takes some thirty times as long over a long polyline of this
        # width as over its pieces; files keep the line in one.
        pixels = self.painter.paintEngine().type() is QPaintEngine.Type.Raster
        if pixels and not curve.dashed:
            ends = pairwise(QPointF(x, y) for x, y in curve.points)
            self.painter.drawLines([QLineF(start, end) for start, end in ends])
        else:
            self.painter.drawPolyline(_polygon(curve.points))

    def _limited(self, mark: Limited) -> None:
        x, y, half = mark.x, mark.y, mark.size / 2
        back = -half if mark.down else half
        tip = y + (mark.size if mark.down else -mark.size) * 1.6
        self._stroke(Tone.ACCENT, 1.5)
        self.painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))
        self.painter.drawLine(QPointF(x, y), QPointF(x, tip))
        self.painter.drawPolyline(
            _polygon(((x - half, tip + back), (x, tip), (x + half, tip + back)))
        )

    def _glyph(self, glyph: Glyph) -> None:
        x, y, half = glyph.x, glyph.y, glyph.size / 2
        stroke = max(2.0, glyph.size / 6)
        match glyph.shape:
            case Shape.DISC:
                self._fill(glyph.tone)
                self.painter.drawEllipse(QPointF(x, y), half, half)
            case Shape.RING:
                self._stroke(glyph.tone, stroke)
                inner = half - stroke / 2
                self.painter.drawEllipse(QPointF(x, y), inner, inner)
            case Shape.DROP:
                self._fill(glyph.tone)
                self.painter.drawPath(_drop(x, y, half))
            case Shape.DASH:
                self._stroke(glyph.tone, stroke)
                self.painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))
            case Shape.FLAG:
                self._fill(glyph.tone)
                flag = (
                    (x - half, y + half),
                    (x - half, y - half),
                    (x + half, y - stroke),
                    (x - half, y),
                )
                self.painter.drawPolygon(_polygon(flag))
            case Shape.SQUARE | Shape.TRIANGLE | Shape.HEXAGON | Shape.DIAMOND:
                self._fill(glyph.tone)
                self.painter.drawPolygon(_regular(x, y, half * _ROUND, *_POLYGONS[glyph.shape]))
            case _:
                assert_never(glyph.shape)

    def _fill(self, tone: Tone) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QBrush(self.kit.colours[tone]))

    def _stroke(self, tone: Tone, width: float, *, dashed: bool = False) -> None:
        pen = QPen(self.kit.colours[tone], width)
        if dashed:
            pen.setDashPattern([3 / width, 3 / width])
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _regular(x: float, y: float, radius: float, sides: int, turn: float) -> QPolygonF:
    turns = [2 * pi * (number + turn) / sides for number in range(sides)]
    return _polygon(tuple((x + radius * sin(one), y - radius * cos(one)) for one in turns))


def _zone_path(zone: Zone) -> QPainterPath:
    """Return a zone's outline: rounded, and square at a side where it goes on."""
    path, rect = QPainterPath(), _rect(zone.box)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, _CORNER, _CORNER)
    for is_open, left in (
        (zone.open_left, rect.left()),
        (zone.open_right, rect.right() - _CORNER),
    ):
        if is_open:
            path.addRect(QRectF(left, rect.top(), _CORNER, rect.height()))
    return path


def _bar_path(bar: Bar) -> QPainterPath:
    box, path = bar.box, QPainterPath()
    path.moveTo(box.left, box.top)
    path.lineTo(box.right, box.top)
    if bar.end is End.GOES_ON:
        path.lineTo(box.right + bar.tail, box.middle)
    path.lineTo(box.right, box.bottom)
    path.lineTo(box.left, box.bottom)
    path.closeSubpath()
    return path


def _drop(x: float, y: float, half: float) -> QPainterPath:
    path = QPainterPath(QPointF(x, y - half))
    path.cubicTo(x + half, y, x + half, y + half, x, y + half)
    path.cubicTo(x - half, y + half, x - half, y, x, y - half)
    return path
