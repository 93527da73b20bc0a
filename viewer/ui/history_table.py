"""The treatment history in words, a row an item: the table that says what the picture shows."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from typing_extensions import override

from viewer.history.items import Item
from viewer.history.statements import Statement, statements
from viewer.history.table import Row, rows
from viewer.history.words import Words
from viewer.model.case import Case
from viewer.ui.rows import AnyIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
WHAT_COLUMN, EVIDENCE_COLUMN = 0, 3
_NO_INDEX = QModelIndex()


class HistoryTable(QAbstractTableModel):
    """Rows are items; columns are what, when, what is stated, and the evidence."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._headings = (
            words.column_what,
            words.column_when,
            words.column_stated,
            words.column_evidence,
        )
        self._rows: tuple[Row, ...] = ()
        self._statements: tuple[Statement, ...] = ()
        self._places: dict[Item, int] = {}

    def show_case(self, case: Case) -> None:
        self.beginResetModel()
        self._rows = rows(case.history, case.abstract, self._words)
        self._statements = tuple(statements(case.history, self._words).values())
        self._places = {row.item: place for place, row in enumerate(self._rows)}
        self.endResetModel()

    def statement(self, row: int) -> Statement:
        return self._statements[row]

    def row(self, row: int) -> Row:
        return self._rows[row]

    def row_of(self, item: Item) -> int | None:
        """Return the row of an item, or ``None`` where the table has none for it."""
        return self._places.get(item)

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (row.what, row.when, row.stated, row.evidence)[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return self._statements[index.row()].sentence
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == WHAT_COLUMN:
                return self._statements[index.row()].sentence
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]


def row_at(index: AnyIndex) -> Row:
    """Return the row that an index of the table shows."""
    row = index.data(ROW_ROLE)
    assert isinstance(row, Row)  # noqa: S101 - the model's own promise
    return row
