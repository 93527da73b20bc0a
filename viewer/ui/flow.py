"""Widgets in a row that goes on in a next row where the width ends."""

from typing import NamedTuple

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from viewer.override import override


class _Sizes(NamedTuple):
    """An item's sizes, and whether its height follows from its width."""

    item: QLayoutItem
    hint: QSize
    least: QSize
    flows: bool


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
        self._known: list[_Sizes] | None = None
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
    def invalidate(self) -> None:
        self._known = None
        super().invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        sizes = [one.hint for one in self._sizes()]
        width = sum(size.width() + self.spacing() for size in sizes)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for one in self._sizes():
            size = size.expandedTo(one.least)
        return size.grownBy(self.contentsMargins())

    def _sizes(self) -> list[_Sizes]:
        """Return what is seen with its sizes, asked for once until one of them may be another."""
        if self._known is None:
            seen = (item for item in self._items if _is_seen(item))
            self._known = [
                _Sizes(item, item.sizeHint(), item.minimumSize(), flows=item.hasHeightForWidth())
                for item in seen
            ]
        return self._known

    def _flow(self, rect: QRect, *, place: bool) -> int:
        """Set the items from the top, where lines begin; return the height that they take."""
        inner = rect.marginsRemoved(self.contentsMargins())
        x, y, row = inner.x(), inner.y(), 0
        sizes = self._sizes()
        usual = max((one.hint.height() for one in sizes if not one.flows), default=0)
        for item, hint, least, flows in sizes:
            width = min(hint.width(), max(inner.width(), least.width()))
            height = usual
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
