"""The treatment history: a table in words."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout
from typing_extensions import override

from viewer.citation.clip import paragraphs
from viewer.history.statements import statements
from viewer.history.words import ENGLISH
from viewer.model.case import Case
from viewer.ui.cells import CellDelegate
from viewer.ui.history_table import EVIDENCE_COLUMN, HistoryTable
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane


class HistoryPane(Pane):
    """Shows what was done, found and came of it, each with its time as stated."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._table = HistoryTable(ENGLISH)
        self._delegate = CellDelegate(look, links=EVIDENCE_COLUMN)
        # Sections are resized one after the other; rows are fitted once, after the last.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._view = self._make_view()
        self._fit.timeout.connect(self._view.resizeRowsToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)

    @override
    def show_case(self, case: Case) -> None:
        told = tuple(statements(case.history).values())
        self._table.set_statements(told, case.abstract)
        self._fit_soon()

    @override
    def copy(self) -> Copy | None:
        rows = sorted({index.row() for index in self._view.selectionModel().selectedRows()})
        if not rows:
            return None
        said = [self._table.statement(row).sentence for row in rows]
        return Copy(paragraphs(said), self.tr("Copied the selected rows"))

    def _fit_soon(self) -> None:
        self._fit.start()

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self._table)
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(self.tr("Treatment history"))
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
