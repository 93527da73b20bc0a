"""Cells of a table that is made to be read: wrapped words, from the top left."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from viewer.ui.look import Look
from viewer.ui.rows import AnyIndex
from viewer.ui.theme import Space

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class CellDelegate(QStyledItemDelegate):
    """Paints cells as plain wrapped text; cells of the column ``links`` as links."""

    def __init__(self, look: Look, *, links: int = -1) -> None:
        super().__init__()
        self._look, self._links = look, links

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        rect: QRect = option.rect
        inside = _inside(QRect(0, 0, max(rect.width(), 1), 0), index)
        text = str(index.data() or "")
        wrapped = option.fontMetrics.boundingRect(
            QRect(0, 0, max(inside.width(), 1), 0), int(_WRAPPED.value), text
        )
        return QSize(rect.width(), wrapped.height() + 2 * Space.S)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colour = self._look.colour
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("accent_soft" if selected else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("hairline"))
        if selected and index.column() == 0:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), colour("accent"))
        painter.setFont(self._look.font())
        painter.setPen(colour("accent" if index.column() == self._links else "ink"))
        painter.drawText(_inside(rect, index), int(_WRAPPED.value), str(index.data() or ""))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        painter.restore()


def _inside(rect: QRect, index: AnyIndex) -> QRect:
    left = Space.XL if index.column() == 0 else Space.S
    return rect.adjusted(left, Space.S, -Space.S, -Space.S)
