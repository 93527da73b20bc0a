"""The treatment picture for a file or the clipboard: SVG, PNG and PDF, in print colours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from viewer.errors import ViewerError
from viewer.history.exports import title_of
from viewer.history.items import Item
from viewer.history.layout import Options, lay_out
from viewer.history.picture import Picture, Window
from viewer.history.table import paragraphs
from viewer.history.words import ENGLISH, Words
from viewer.model.case import Case
from viewer.ui.easel import Easel, Kit, fonts_of, kit_of
from viewer.ui.look import Look
from viewer.ui.print_font import print_font
from viewer.ui.theme import LIGHT

WIDTH = 1024  # across A4 on its side, within margins of 13 mm, at 96 pixels an inch
_INCH = 96
_METRE = 3780  # dots a metre at 96 an inch
_POINT = 72 / _INCH
_NOTHING: Mapping[str, Window] = {}


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture to print, its title, and its text alternative."""

    picture: Picture
    kit: Kit
    title: str
    alternative: str


def figure(
    case: Case,
    base: QFont,
    *,
    hidden: frozenset[Item] = frozenset(),
    windows: Mapping[str, Window] = _NOTHING,
    words: Words = ENGLISH,
) -> Figure:
    """Return a case's treatment history as it is printed: dark on white, in the system's
    font, all of it or what ``hidden`` and ``windows`` leave.
    """
    return _figure(case, base, WIDTH, Options(hidden, windows, words))


def narrow_figure(case: Case, base: QFont, width: int, words: Words = ENGLISH) -> Figure:
    """Return all of a case's treatment history for a page of this width, in pixels."""
    return _figure(case, base, width, Options(words=words))


def _figure(case: Case, base: QFont, width: int, options: Options) -> Figure:
    kit, words = _print_kit(base), options.words
    picture = lay_out(case.history, kit.measure, width, options)
    return Figure(picture, kit, title_of(case, words), "\n".join(paragraphs(case.history, words)))


def _print_kit(base: QFont) -> Kit:
    return kit_of(LIGHT, fonts_of(Look(print_font(base))))


def svg(drawing: Figure) -> bytes:
    buffer, picture = QBuffer(), drawing.picture
    size = _size(picture)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_INCH)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(drawing.title)
    generator.setDescription(drawing.alternative)
    painter = QPainter(generator)
    _paint(painter, drawing)
    painter.end()
    return bytes(buffer.data().data())


def image(drawing: Figure, scale: int) -> QImage:
    """Return the picture in pixels, ``scale`` for each of the drawing's."""
    size = _size(drawing.picture) * scale
    pixels = QImage(size, QImage.Format.Format_RGB32)
    if pixels.isNull():
        raise ViewerError(
            f"The picture is too large at {scale}×; choose a smaller scale, or SVG or PDF."
        )
    pixels.setDotsPerMeterX(_METRE * scale)
    pixels.setDotsPerMeterY(_METRE * scale)
    pixels.setText("Title", drawing.title)
    pixels.setText("Description", drawing.alternative)
    painter = QPainter(pixels)
    painter.scale(scale, scale)
    _paint(painter, drawing)
    painter.end()
    return pixels


def png(drawing: Figure, scale: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image(drawing, scale))
    return bytes(buffer.data().data())


def pdf(drawing: Figure, _scale: int = 1) -> bytes:
    """Return one page of the picture's own size, its lines and its words kept as such."""
    buffer, size = QBuffer(), _size(drawing.picture)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    points = QSizeF(size.width() * _POINT, size.height() * _POINT)
    writer.setPageSize(
        QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    )
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_INCH)
    writer.setTitle(drawing.title)
    writer.setCreator("Case Viewer")
    painter = QPainter(writer)
    _paint(painter, drawing)
    painter.end()
    return bytes(buffer.data().data())


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """A format of pictures; ``write`` takes how many pixels each of the drawing's gets,
    which only those that ``has_pixels`` marks heed.
    """

    name: str
    suffix: str
    write: Callable[[Figure, int], bytes]
    has_pixels: bool = False


PICTURE_FORMATS = (
    PictureFormat("SVG", ".svg", lambda drawing, _scale: svg(drawing)),
    PictureFormat("PDF", ".pdf", pdf),
    PictureFormat("PNG", ".png", png, has_pixels=True),
)


def _paint(painter: QPainter, drawing: Figure) -> None:
    size = _size(drawing.picture)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), Qt.GlobalColor.white)
    Easel(painter, drawing.kit).paint(drawing.picture)


def _size(picture: Picture) -> QSize:
    return QSize(round(picture.width), round(picture.height))
