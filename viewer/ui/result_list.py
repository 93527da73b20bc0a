"""A list of results, with headings between them that are none themselves."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from viewer.override import override
from viewer.ui.look import Look
from viewer.ui.rows import AnyIndex, Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.theme import Size, Space


@dataclass(frozen=True, slots=True)
class Heading(Row):
    """Names the rows below it."""


class ResultsModel(RowsModel):
    """Rows of which headings are passed over by keys and pointer."""

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(row_at(index), Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class ResultDelegate(RowDelegate):
    """Paints a heading as one small line."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, row_at, uniform=False, gutter=Space.L)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        if isinstance(row_at(index), Heading):
            small = QFontMetrics(self._look.font(Size.SMALL, bold=True))
            size.setHeight(small.height() + Space.L)
        return size

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = row_at(index)
        if not isinstance(row, Heading):
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.fillRect(rect, self._look.colour("window"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._look.colour("hairline"))
        painter.setFont(self._look.font(Size.SMALL, bold=True))
        painter.setPen(self._look.colour("secondary"))
        inner = rect.adjusted(self._look.pixels(Space.L), 0, -self._look.pixels(Space.L), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, row.title)
        painter.restore()
