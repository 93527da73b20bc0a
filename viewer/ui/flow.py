"""Widgets in a row that goes on in a next row where the width ends."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from viewer.override import override


class FlowLayout(QLayout):
    """Keeps each item at its own width; as narrow as its widest item. All are at one height,
    save those whose height follows from their width: where one does not fit beside others,
    it has all of the next row. What was added as the last stands
    where its row ends, unless it has that to itself.
    """

    def __init__(self, parent: QWidget, margins: QMargins, spacing: int) -> None:
        super().__init__(parent)
        self._parent = parent
        self._items: list[QLayoutItem] = []
        self._last: QWidget | None = None
        self.setContentsMargins(margins)
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def add_last(self, widget: QWidget) -> None:
        """Add what stands where its row ends."""
        self._last = widget
        self.addWidget(widget)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() + self.spacing() for hint in hints)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    @override
    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(margins)

    def _flow(self, rect: QRect, *, place: bool) -> int:
        """Set the items from the top, where lines begin; return the height that they take."""
        inner = rect.marginsRemoved(self.contentsMargins())
        x, y, row = inner.x(), inner.y(), 0
        seen = [item for item in self._items if _is_seen(item)]
        alike = (item for item in seen if not item.hasHeightForWidth())
        usual = max((item.sizeHint().height() for item in alike), default=0)
        for item in seen:
            width = min(item.sizeHint().width(), max(inner.width(), item.minimumSize().width()))
            height, flows = usual, item.hasHeightForWidth()
            if x > inner.x() and x + width > inner.x() + inner.width():
                x, y, row = inner.x(), y + row + self.spacing(), 0
                width = inner.width() if flows else width
            if flows:
                height = max(item.heightForWidth(width), usual if row else 0)
            row = max(row, height)
            if x > inner.x() and item.widget() is self._last is not None:
                x = max(x, inner.x() + inner.width() - width)
            if place:
                item.setGeometry(self._mirrored(QRect(x, y, width, height), inner))
            x += width + self.spacing()
        return y + row - rect.y() + self.contentsMargins().bottom()

    def _mirrored(self, box: QRect, inner: QRect) -> QRect:
        return QStyle.visualRect(self._parent.layoutDirection(), inner, box)


def _is_seen(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is None or not widget.isHidden()
