"""The treatment history in words, a row an item: the table that says what the picture shows."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from typing_extensions import override

from viewer.finding import Field, Part, Passage, Span, marks
from viewer.history.items import Item
from viewer.history.statements import Statement, statements
from viewer.history.table import Row, rows
from viewer.history.words import Words
from viewer.model.case import Case
from viewer.ui.found import NOTHING, Finding
from viewer.ui.rows import AnyIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
MARKS_ROLE = ROW_ROLE + 1
WHAT_COLUMN, EVIDENCE_COLUMN = 0, 3
_KIND = -1  # of a passage's parts
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class CellMarks:
    """What was found in a cell, and in the kind that stands in the first one's pill;
    ``stressed`` where the reader is at it.
    """

    words: tuple[Span, ...] = ()
    kind: tuple[Span, ...] = ()
    stressed: bool = False


_UNMARKED = CellMarks()


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
        self._finding = NOTHING
        self._found: dict[int, Passage] = {}

    def show_case(self, case: Case) -> None:
        self.beginResetModel()
        self._rows = rows(case.history, case.abstract, self._words)
        self._statements = tuple(statements(case.history, self._words).values())
        self._places = {row.item: place for place, row in enumerate(self._rows)}
        self._finding, self._found = NOTHING, {}
        self.endResetModel()

    def passages(self) -> tuple[Passage, ...]:
        """Return the rows as passages: their cells, then their kind."""
        return tuple(
            Passage((place,), tuple(map(Part, (*_cells(row), row.kind))))
            for place, row in enumerate(self._rows)
        )

    def show_finding(self, finding: Finding) -> None:
        """Mark what was found in the rows."""
        self._finding = finding
        self._found = {passage.place[0]: passage for passage in finding.passages}
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
            case Qt.ItemDataRole.DisplayRole:
                return _cells(row)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._statements[index.row()].sentence
            case Qt.ItemDataRole.UserRole:
                return row
            case _ if role == MARKS_ROLE:
                return self._marks(index)
            case _:
                return None

    def _marks(self, index: AnyIndex) -> CellMarks:
        passage = self._found.get(index.row())
        if passage is None:
            return _UNMARKED
        words, kind = (
            marks(self._finding.query, passage.parts[place].text, Field.OTHER)
            for place in (index.column(), _KIND)
        )
        return CellMarks(words, kind, stressed=passage is self._finding.current)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]


def _cells(row: Row) -> tuple[str, ...]:
    return row.what, row.when, row.stated, row.evidence


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
