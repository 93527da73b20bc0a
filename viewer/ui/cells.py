"""Cells of the treatment table: wrapped words, a pill for the kind, evidence as a link."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from viewer.ui.found_words import draw_wrapped
from viewer.ui.history_table import (
    EVIDENCE_COLUMN,
    WHAT_COLUMN,
    CellMarks,
    marks_at,
    row_at,
)
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
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, selected=selected, first=index.column() == WHAT_COLUMN)
        inside = self._inside(rect, index)
        marked = marks_at(index)
        self._words(painter, inside, index, marked)
        if index.column() == WHAT_COLUMN:
            self._kind(painter, inside, index, marked)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._look.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, *, selected: bool, first: bool) -> None:
        colour = self._look.colour
        painter.fillRect(rect, colour("accent_soft" if selected else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("hairline"))
        if selected and first:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), colour("accent"))

    def _ink(self, index: AnyIndex) -> str:
        if index.column() != EVIDENCE_COLUMN:
            return "ink"
        return "accent" if row_at(index).sentences else "secondary"

    def _words(self, painter: QPainter, inside: QRect, index: AnyIndex, marked: CellMarks) -> None:
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour(self._ink(index)))
        draw_wrapped(
            painter, self._look, inside, _words(index), marked.words, stressed=marked.stressed
        )

    def _kind(self, painter: QPainter, inside: QRect, index: AnyIndex, marked: CellMarks) -> None:
        pill = self._pill(index, inside.width()).translated(inside.x(), inside.y())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("caution" if marked.kind else "hairline"))
        painter.setBrush(self._look.colour("caution_soft" if marked.kind else "window"))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setFont(self._look.font(Size.SMALL))
        painter.setPen(self._look.colour("ink" if marked.kind else "secondary"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row_at(index).kind)

    def _pill(self, index: AnyIndex, room: int) -> QRectF:
        """Return the pill's place beside the name, or below it where the line is full."""
        body = QFontMetrics(self._look.font())
        small = QFontMetrics(self._look.font(Size.SMALL))
        width = small.horizontalAdvance(row_at(index).kind) + 2 * _PILL_PAD
        name = body.horizontalAdvance(_words(index))
        if name + Space.S + width <= room:
            top = (body.height() - small.height() - 2) / 2
            return QRectF(name + Space.S, top, width, small.height() + 2)
        below = body.boundingRect(QRect(0, 0, room, 0), _WRAPPED, _words(index)).height()
        return QRectF(0.5, below + 2, width, small.height() + 2)

    def _height(self, index: AnyIndex, room: int) -> int:
        metrics = QFontMetrics(self._look.font())
        height = metrics.boundingRect(QRect(0, 0, room, 0), _WRAPPED, _words(index)).height()
        if index.column() != WHAT_COLUMN:
            return height
        return max(height, round(self._pill(index, room).bottom()))

    def _inside(self, rect: QRect, index: AnyIndex) -> QRect:
        left = int(Space.S)
        if index.column() == WHAT_COLUMN:
            left = Space.XL + row_at(index).depth * self._look.pixels(_INDENT)
        return rect.adjusted(left, Space.S, -Space.S, -Space.S)


def _words(index: AnyIndex) -> str:
    text = str(index.data() or "")
    leads = index.column() == EVIDENCE_COLUMN and row_at(index).sentences
    return f"{text}\N{NO-BREAK SPACE}→" if leads else text
