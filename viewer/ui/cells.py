"""Cells of the treatment table: wrapped words, a pill for the kind, evidence as a link."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from viewer.override import override
from viewer.ui.bearing import flags_for
from viewer.ui.canvas import Canvas
from viewer.ui.found_words import draw_wrapped
from viewer.ui.history_table import (
    EVIDENCE_COLUMN,
    WHAT_COLUMN,
    CellMarks,
    marks_at,
    row_at,
)
from viewer.ui.labels import onward
from viewer.ui.look import Look
from viewer.ui.rows import AnyIndex
from viewer.ui.theme import Size, Space

_WRAPPED = int((Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap).value)
_PILL_PAD = 6
_INDENT = 20


class CellDelegate(QStyledItemDelegate):
    """Paints cells from their top left. The kind of an item stands in a pill after its
    name; an evidence that leads somewhere looks like the link it is.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        rect: QRect = option.rect
        inside = self._inside(QRect(0, 0, max(rect.width(), 1), 0), index)
        return QSize(rect.width(), self._height(index, max(inside.width(), 1)) + 2 * Space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        canvas = Canvas(painter, self._look, option.rect)
        canvas.ground(option, barred=index.column() == WHAT_COLUMN)
        inside, marked = self._inside(option.rect, index), marks_at(index)
        self._words(canvas, inside, index, marked)
        if index.column() == WHAT_COLUMN:
            self._kind(canvas, inside, index, marked)
        canvas.ring(option)
        painter.restore()

    def _ink(self, index: AnyIndex) -> str:
        if index.column() != EVIDENCE_COLUMN:
            return "ink"
        return "accent" if row_at(index).sentences else "secondary"

    def _words(self, canvas: Canvas, inside: QRect, index: AnyIndex, marked: CellMarks) -> None:
        painter, words = canvas.painter, _words(index)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour(self._ink(index)))
        draw_wrapped(
            painter,
            self._look,
            canvas.place(inside),
            words,
            marked.words,
            stressed=marked.stressed,
            how=flags_for(words, _WRAPPED, painter.layoutDirection()),
        )

    def _kind(self, canvas: Canvas, inside: QRect, index: AnyIndex, marked: CellMarks) -> None:
        pill = self._pill(index, inside.width()).translated(inside.topLeft())
        ground, ink, line = (
            ("caution_soft", "ink", "caution")
            if marked.kind
            else ("window", "secondary", "hairline")
        )
        canvas.pill(pill, row_at(index).kind, ground, ink, line)

    def _pill(self, index: AnyIndex, room: int) -> QRect:
        """Return the pill's place beside the name, or below it where the line is full."""
        body = QFontMetrics(self._look.font())
        small = QFontMetrics(self._look.font(Size.SMALL))
        width = small.horizontalAdvance(row_at(index).kind) + 2 * _PILL_PAD
        name = body.horizontalAdvance(_words(index))
        if name + Space.S + width <= room:
            top = (body.height() - small.height() - 2) // 2
            return QRect(name + Space.S, top, width, small.height() + 2)
        below = body.boundingRect(QRect(0, 0, room, 0), _WRAPPED, _words(index)).height()
        return QRect(0, below + 2, width, small.height() + 2)

    def _height(self, index: AnyIndex, room: int) -> int:
        metrics = QFontMetrics(self._look.font())
        height = metrics.boundingRect(QRect(0, 0, room, 0), _WRAPPED, _words(index)).height()
        if index.column() != WHAT_COLUMN:
            return height
        return max(height, self._pill(index, room).bottom() + 1)

    def _inside(self, rect: QRect, index: AnyIndex) -> QRect:
        left = int(Space.S)
        if index.column() == WHAT_COLUMN:
            left = Space.XL + row_at(index).depth * self._look.pixels(_INDENT)
        return rect.adjusted(left, Space.S, -Space.S, -Space.S)


def _words(index: AnyIndex) -> str:
    text = str(index.data() or "")
    leads = index.column() == EVIDENCE_COLUMN and row_at(index).sentences
    return f"{text}\N{NO-BREAK SPACE}{onward()}" if leads else text
