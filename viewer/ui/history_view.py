"""The table of the treatment history on screen."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from viewer.history.items import Item
from viewer.override import override
from viewer.ui.cells import CellDelegate
from viewer.ui.history_table import EVIDENCE_COLUMN, HistoryTable
from viewer.ui.look import Look
from viewer.ui.window_copies import WindowCopies

_NARROWEST = 560
_SHARES = (0.25, 0.26, 0.31, 0.18)  # of the width, for each column


class HistoryView(WindowCopies, QTableView):
    """A row an item. ``chosen`` tells of the item that the keyboard or the pointer is at,
    ``activated_item`` of the one whose evidence is asked for.

    Rows are made as high as their words once they come into view.
    """

    chosen = Signal(object)
    activated_item = Signal(object)

    def __init__(self, look: Look, table: HistoryTable) -> None:
        super().__init__()
        self._look, self._table = look, table
        self._wanted = False  # whether the current row must be seen once rows are fitted
        self._delegate = CellDelegate(look)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._fit_seen)
        self.setModel(table)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Treatment history in words"))
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self._fit_soon)
        table.modelReset.connect(self._fit_soon)
        look.changed.connect(self._share_out)
        self.selectionModel().currentRowChanged.connect(self._choose_row)
        self.activated.connect(self._activate_row)
        self.clicked.connect(self._follow)

    def choose(self, item: Item | None) -> None:
        """Select the row of an item, or none."""
        row = None if item is None else self._table.row_of(item)
        if row is None:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectedIndexes():
            self.selectRow(row)
            self._wanted = True
            self._fit_soon()

    def chosen_rows(self) -> tuple[int, ...]:
        return tuple(sorted({index.row() for index in self.selectionModel().selectedRows()}))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Share the width among the columns, and more than there is where words need it."""
        width = max(self.viewport().width(), self._look.pixels(_NARROWEST))
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, int(width * share))
        self._fit_soon()

    def _choose_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._table.row(index.row()).item)

    def _activate_row(self, index: QModelIndex) -> None:
        self.activated_item.emit(self._table.row(index.row()).item)

    def _follow(self, index: QModelIndex) -> None:
        if index.column() == EVIDENCE_COLUMN:
            self._activate_row(index)

    def _fit_soon(self) -> None:
        self._fit.start()

    def _fit_seen(self) -> None:
        foot = self.viewport().height()
        for row in range(max(self.rowAt(0), 0), self._table.rowCount()):
            if self.rowViewportPosition(row) >= foot:
                break
            self.resizeRowToContents(row)
        if self._wanted:
            self._wanted = False
            self.scrollTo(self.currentIndex())

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
