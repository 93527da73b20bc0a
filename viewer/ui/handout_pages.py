"""From a handout to pages, and from pages to whatever they are painted on."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QTextLayout

from viewer.handout.bands import Band, bands
from viewer.handout.document import Drawing, Handout
from viewer.handout.galleys import Galley, Ink, Setting, galleys
from viewer.handout.paging import Page, Placed, Strip, lines_held_together, paginate
from viewer.handout.paper import INCH
from viewer.history.picture import Drawn, Picture, extent
from viewer.ui.easel import Easel
from viewer.ui.handout_type import Composer, colour_of, font_of
from viewer.ui.history_export import Figure

_MARGIN = 18 / 25.4 * INCH
_FOOT_GAP = 12.0
_FOOT = Setting(10, 0, ink=Ink.QUIET)
_PICTURE_BEFORE = 10.0
_COMPOSING = 0.7  # of all the work that pages take, the rest being to paint them


@dataclass(frozen=True, slots=True)
class Pages:
    """A handout broken into pages of one size."""

    blocks: Sequence[Galley | Drawing]
    pages: Sequence[Page]
    size: QSizeF
    room: float
    composer: Composer
    figure: Figure | None
    title: str


Steps = Generator[float, None, Pages]


def compose(handout: Handout, figure: Figure | None, size: QSizeF, base: QFont) -> Steps:
    """Break a handout into pages of a size in pixels; yield how much is done, from 0 to 1.

    ``figure`` is the picture for the place that the handout has for one.
    """
    composer = Composer(base, size.width() - 2 * _MARGIN)
    room = size.height() - 2 * _MARGIN - _foot_height(base)
    blocks: list[Galley | Drawing] = []
    pages: list[Page] = []
    for page in paginate(_strips(handout, blocks, composer, figure, room), room):
        pages.append(page)
        yield _COMPOSING * min(len(blocks) / handout.length, 1.0)
    return Pages(blocks, pages, size, room, composer, figure, handout.plain_title)


def paint(
    pages: Pages, device: QPagedPaintDevice, numbers: Sequence[int] = ()
) -> Generator[float, None, None]:
    """Paint pages on a device of the same paper, with no margins of its own; yield how much
    is done after each. ``numbers`` are of the pages wanted, from 1; none is for all.
    """
    wanted = [one for one in numbers if one <= len(pages.pages)] or _numbers(pages)
    painter = QPainter(device)
    try:
        painter.scale(device.logicalDpiX() / INCH, device.logicalDpiY() / INCH)
        for done, number in enumerate(wanted):
            if done:
                device.newPage()
            _paint_page(painter, pages, pages.pages[number - 1])
            _paint_foot(painter, pages, number)
            yield _COMPOSING + (1 - _COMPOSING) * (done + 1) / len(wanted)
    finally:
        painter.end()


def _numbers(pages: Pages) -> list[int]:
    return list(range(1, len(pages.pages) + 1))


def _strips(
    handout: Handout,
    blocks: list[Galley | Drawing],
    composer: Composer,
    figure: Figure | None,
    room: float,
) -> Iterator[Strip]:
    """Yield the strips of a handout, and note the blocks that they are of."""
    for number, block in enumerate(galleys(handout)):
        blocks.append(block)
        if not isinstance(block, Drawing):
            yield from _lines(number, block, composer)
        elif figure is not None:
            yield from _picture_strips(number, figure.picture, composer.width, room)


def _lines(number: int, block: Galley, composer: Composer) -> Iterator[Strip]:
    before = block.setting.before
    strips = lines_held_together(composer.heights(block), before, number)
    yield from (_held(strip) if block.setting.holds_next else strip for strip in strips)


def _held(strip: Strip) -> Strip:
    return Strip(strip.block, strip.part, strip.height, strip.before, holds_next=True)


def _picture_strips(number: int, picture: Picture, width: float, room: float) -> Iterator[Strip]:
    scale, parts = _scaled(picture, width, room)
    for part, band in enumerate(parts):
        before = 0.0 if part else _PICTURE_BEFORE
        yield Strip(number, part, band.height * scale, before, floats=True)


def _scaled(picture: Picture, width: float, room: float) -> tuple[float, tuple[Band, ...]]:
    """Return how large a picture is drawn, and in which bands: across the text, or less
    where one of them is higher than a page.
    """
    across = width / picture.width
    parts = bands(picture, room / across)
    return min(across, *(room / band.height for band in parts)), parts


def _paint_page(painter: QPainter, pages: Pages, page: Page) -> None:
    for number, placed in groupby(page, lambda each: each.strip.block):
        block = pages.blocks[number]
        if isinstance(block, Drawing):
            for each in placed:
                _paint_picture(painter, pages, each)
        else:
            _paint_lines(painter, pages.composer.set(block), list(placed))


def _paint_lines(painter: QPainter, layout: QTextLayout, placed: Sequence[Placed]) -> None:
    for each in placed:
        line = layout.lineAt(each.strip.part)
        line.draw(painter, QPointF(_MARGIN, _MARGIN + each.top - line.y()))


def _paint_picture(painter: QPainter, pages: Pages, placed: Placed) -> None:
    figure = pages.figure
    if figure is None:
        return
    scale, parts = _scaled(figure.picture, pages.composer.width, pages.room)
    band = parts[placed.strip.part]
    painter.save()
    painter.translate(_MARGIN, _MARGIN + placed.top)
    painter.scale(scale, scale)
    painter.translate(0, -band.top)
    Easel(painter, figure.kit).paint(figure.picture, lambda drawn: _lies_in(drawn, band))
    painter.restore()


def _lies_in(drawn: Drawn, band: Band) -> bool:
    place = extent(drawn)
    return band.top <= place.top and place.bottom <= band.bottom


def _paint_foot(painter: QPainter, pages: Pages, number: int) -> None:
    """Print the number of the page of how many, and as much of the title as there is room."""
    font = font_of(pages.composer.base, _FOOT)
    metrics = QFontMetricsF(font)
    numbers = f"{number} / {len(pages.pages)}"
    width, height = pages.composer.width, _foot_height(pages.composer.base)
    foot = QRectF(_MARGIN, pages.size.height() - _MARGIN - height, width, height)
    room = width - metrics.horizontalAdvance(numbers) - 2 * _FOOT_GAP
    title = metrics.elidedText(pages.title, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(colour_of(Ink.QUIET))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | bottom, title)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | bottom, numbers)


def _foot_height(base: QFont) -> float:
    return QFontMetricsF(font_of(base, _FOOT)).height() + _FOOT_GAP
