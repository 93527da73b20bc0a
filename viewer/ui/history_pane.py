"""The treatment history: a picture above, and a table below that says the same in words."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.citation.clip import paragraphs
from viewer.history.items import Item
from viewer.history.statements import statements
from viewer.history.words import ENGLISH
from viewer.model.case import Case
from viewer.ui.cells import CellDelegate
from viewer.ui.history_table import EVIDENCE_COLUMN, HistoryTable
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.picture_view import PictureView
from viewer.ui.theme import Space

_ZOOM = 1.25


class HistoryPane(Pane):
    """Shows what was done, found and came of it, each with its time as stated.

    Picture and table share one selection. ``evidence_requested`` carries the excerpts of
    the abstract that an item rests on.
    """

    evidence_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._table = HistoryTable(ENGLISH)
        self._delegate = CellDelegate(look, links=EVIDENCE_COLUMN)
        # Sections are resized one after the other; rows are fitted once, after the last.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._view = self._make_view()
        self._fit.timeout.connect(self._view.resizeRowsToContents)
        self._picture = PictureView(look, ENGLISH)
        self._lay_out()
        self._connect()

    @override
    def show_case(self, case: Case) -> None:
        told = tuple(statements(case.history).values())
        self._table.set_statements(told, case.abstract)
        self._picture.show_history(case.history)
        self._fit.start()

    @override
    def start_over(self) -> None:
        self._picture.choose(None)
        self._picture.fit()
        self._view.scrollToTop()

    @override
    def copy(self) -> Copy | None:
        rows = sorted({index.row() for index in self._view.selectionModel().selectedRows()})
        if not rows:
            return None
        said = [self._table.statement(row).sentence for row in rows]
        return Copy(paragraphs(said), self.tr("Copied the selected rows"))

    def choose(self, item: Item | None) -> None:
        """Choose an item in picture and table alike."""
        self._picture.choose(item)
        row = None if item is None else self._table.row_of(item)
        if row is None:
            self._view.clearSelection()
        elif row != self._view.currentIndex().row() or not self._view.selectedIndexes():
            self._view.selectRow(row)

    def _choose_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._picture.choose(self._table.statement(index.row()).item)

    def _activate_row(self, index: QModelIndex) -> None:
        self._activate(self._table.statement(index.row()).item)

    def _activate(self, item: Item) -> None:
        row = self._table.row_of(item)
        evidence = () if row is None else self._table.statement(row).evidence
        if evidence:
            self.evidence_requested.emit(evidence)

    def _connect(self) -> None:
        self._picture.chosen.connect(self.choose)
        self._picture.activated.connect(self._activate)
        self._view.selectionModel().currentRowChanged.connect(self._choose_row)
        self._view.activated.connect(self._activate_row)
        self._view.clicked.connect(self._follow)

    def _follow(self, index: QModelIndex) -> None:
        if index.column() == EVIDENCE_COLUMN:
            self._activate_row(index)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._picture)
        splitter.addWidget(self._view)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([420, 150])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools())
        column.addWidget(splitter, 1)
        self.setFocusProxy(self._picture)

    def _tools(self) -> QWidget:
        strip = QWidget()
        strip.setObjectName("plain")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(strip)
        row.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        row.setSpacing(Space.S)
        for text, name, act in (
            (self.tr("Fit"), self.tr("Fit the whole history"), self._picture.fit),
            ("−", self.tr("Zoom out"), lambda: self._picture.zoom(1 / _ZOOM)),
            ("+", self.tr("Zoom in"), lambda: self._picture.zoom(_ZOOM)),
        ):
            button = QPushButton(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch()
        return strip

    def _fit_soon(self) -> None:
        self._fit.start()

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self._table)
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(self.tr("Treatment history in words"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(True)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._fit_soon)
        return view
