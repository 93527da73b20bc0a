"""A list whose rows are all of one height, so that a hundred thousand cost what ten do."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from viewer.override import override
from viewer.ui.window_copies import WindowCopies

_Move = QAbstractItemView.CursorAction
_BACK = (_Move.MoveUp, _Move.MovePrevious, _Move.MoveLeft)


class UniformList(WindowCopies, QListView):
    """QListView lays out each row before it shows the first: one call into the model a row,
    and that in each filter. Here a row's place is its number times its height.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def row_height(self) -> int:
        """In pixels."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self.itemDelegate().sizeHint(option, QModelIndex()).height()

    def shown_rows(self, area: QRect | None = None) -> range:
        """Return the rows that an area of the viewport shows; all of it where none is named."""
        area = self.viewport().rect() if area is None else area
        height, offset = self.row_height, self.verticalOffset()
        first = max(0, (min(area.top(), area.bottom()) + offset) // height)
        last = (max(area.top(), area.bottom()) + offset) // height
        return range(first, min(last + 1, self._count()))

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        height = self.row_height
        top = index.row() * height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), height)

    @override
    def indexAt(self, p: QPoint) -> QModelIndex:
        row = (p.y() + self.verticalOffset()) // self.row_height
        return self.model().index(row, 0) if 0 <= row < self._count() else QModelIndex()

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        rect, bar, room = (
            self.visualRect(index),
            self.verticalScrollBar(),
            self.viewport().height(),
        )
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - room // 2)
        elif rect.top() < 0 or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= room:
            bar.setValue(bar.value() + rect.bottom() - room + 1)

    @override
    def doItemsLayout(self) -> None:
        """Nothing is laid out; the scroll bar alone has to know how many rows there are."""
        self.updateGeometries()
        self.viewport().update()

    @override
    def updateGeometries(self) -> None:
        bar, room, height = self.verticalScrollBar(), self.viewport().height(), self.row_height
        bar.setSingleStep(height)
        bar.setPageStep(room)
        bar.setRange(0, max(0, self._count() * height - room))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual: QStyle.StateFlag = option.state
        usual &= ~QStyle.StateFlag.State_HasFocus
        current = self.currentIndex() if self.hasFocus() else QModelIndex()
        for row in self.shown_rows(e.rect()):
            index = self.model().index(row, 0)
            state = usual
            if self.selectionModel().isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if index == current:
                state |= QStyle.StateFlag.State_HasFocus
            option.state = state
            option.rect = self.visualRect(index)
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count = self._count()
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // self.row_height)
        here = self.currentIndex().row()
        if here < 0:
            there = count - 1 if cursorAction is _Move.MoveEnd else 0
        elif cursorAction in _BACK:
            there = here - 1
        else:
            there = {
                _Move.MoveHome: 0,
                _Move.MoveEnd: count - 1,
                _Move.MovePageUp: here - page,
                _Move.MovePageDown: here + page,
            }.get(cursorAction, here + 1)
        return self.model().index(min(max(there, 0), count - 1), 0)

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # QListView's own names the list to a screen reader: it looks for the row in its layout.
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            self._tell(QAccessible.Event.Focus, current.row())

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        # As above. Of many rows the first is told of, as there.
        for event, rows in (
            (QAccessible.Event.SelectionAdd, selected),
            (QAccessible.Event.SelectionRemove, deselected),
        ):
            if not rows.isEmpty():
                self._tell(event, rows.first().top())
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def _tell(self, what: QAccessible.Event, row: int) -> None:
        if not QAccessible.isActive():
            return
        event = QAccessibleEvent(self, what)
        event.setChild(row)
        QAccessible.updateAccessibility(event)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        rows = self.shown_rows(rect)
        self.selectionModel().select(
            self.selection_of(rows) if rows else QItemSelection(), command
        )

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def selection_of(self, rows: range) -> QItemSelection:
        """Return neighbouring rows as a selection."""
        index = self.model().index
        return QItemSelection(index(rows[0], 0), index(rows[-1], 0))

    def _count(self) -> int:
        model = self.model()
        return 0 if model is None else model.rowCount()  # type: ignore[redundant-expr]
