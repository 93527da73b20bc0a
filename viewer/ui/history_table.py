"""The treatment history in words, a row an item: the table that says what the picture shows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from viewer.history.items import Item
from viewer.history.statements import Statement, statements
from viewer.history.table import Row, rows
from viewer.history.words import Words
from viewer.model.case import Case
from viewer.override import override
from viewer.ui.rows import AnyIndex, Span

ROW_ROLE = Qt.ItemDataRole.UserRole
MARKS_ROLE = ROW_ROLE + 1
WHAT_COLUMN, EVIDENCE_COLUMN = 0, 3
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class CellMarks:
    """What was found in a cell, and in the kind that stands in the first one's pill;
    ``stressed`` where the reader is at it.
    """

    words: tuple[Span, ...] = ()
    kind: tuple[Span, ...] = ()
    stressed: bool = False


MarksOf = Callable[[int, int], CellMarks]
"""What is marked in the cell of a row and a column."""


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
        self._marks_of: MarksOf = _no_marks

    def show_case(self, case: Case) -> None:
        self.beginResetModel()
        self._rows = rows(case.history, case.abstract, self._words)
        self._statements = tuple(statements(case.history, self._words).values())
        self._places = {row.item: place for place, row in enumerate(self._rows)}
        self._marks_of = _no_marks
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show_marks(self, marks_of: MarksOf) -> None:
        """Mark in each cell what ``marks_of`` says."""
        self._marks_of = marks_of
        if self._rows:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [MARKS_ROLE])

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
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole if (
                index.column() == WHAT_COLUMN or role == Qt.ItemDataRole.ToolTipRole
            ):
                return self._statements[index.row()].sentence
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cells_of(row)[index.column()]
            case Qt.ItemDataRole.UserRole:
                return row
            case _ if role == MARKS_ROLE:
                return self._marks_of(index.row(), index.column())
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]


def cells_of(row: Row) -> tuple[str, ...]:
    """Return the words of a row's cells, column by column."""
    return row.what, row.when, row.stated, row.evidence


def _no_marks(_row: int, _column: int) -> CellMarks:
    return CellMarks()


def marks_at(index: AnyIndex) -> CellMarks:
    """Return what was found in a cell."""
    found = index.data(MARKS_ROLE)
    assert isinstance(found, CellMarks)  # noqa: S101 - the model's own promise
    return found


def row_at(index: AnyIndex) -> Row:
    """Return the row that an index of the table shows."""
    row = index.data(ROW_ROLE)
    assert isinstance(row, Row)  # noqa: S101 - the model's own promise
    return row
