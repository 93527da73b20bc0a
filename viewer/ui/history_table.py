"""The treatment history in words, a row an item: the table that says what the picture shows."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from typing_extensions import override

from viewer.history.items import Item
from viewer.history.statements import Statement
from viewer.history.words import Words
from viewer.model.case import Abstract
from viewer.model.sentences import find_excerpt, sentences_of
from viewer.ui.rows import AnyIndex

ITEM_ROLE = Qt.ItemDataRole.UserRole
EVIDENCE_COLUMN = 3
_NO_INDEX = QModelIndex()


class HistoryTable(QAbstractTableModel):
    """Rows are statements; columns are what, when, what is stated, and the evidence."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._headings = (
            words.column_what,
            words.column_when,
            words.column_stated,
            words.column_evidence,
        )
        self._rows: tuple[Statement, ...] = ()
        self._evidence: tuple[str, ...] = ()

    def set_statements(self, rows: tuple[Statement, ...], abstract: Abstract | None) -> None:
        self.beginResetModel()
        self._rows = rows
        self._evidence = tuple(evidence_words(row, abstract) for row in rows)
        self.endResetModel()

    def statement(self, row: int) -> Statement:
        return self._rows[row]

    def row_of(self, item: Item) -> int | None:
        """Return the row of an item, or ``None`` where the table has none for it."""
        rows = (row for row, statement in enumerate(self._rows) if statement.item == item)
        return next(rows, None)

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
        statement = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return statement.sentence
            case Qt.ItemDataRole.UserRole:
                return statement.item
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]

    def _cell(self, row: int, column: int) -> str:
        statement = self._rows[row]
        stated = "; ".join(filter(None, (statement.stated, *statement.missing)))
        what = f"{statement.name} · {statement.kind}"
        return (what, statement.when, stated, self._evidence[row])[column]


def evidence_words(statement: Statement, abstract: Abstract | None) -> str:
    """Return which sentences of the abstract an item rests on, empty where none."""
    if abstract is None:
        return ""
    excerpts = [find_excerpt(abstract, words) for words in statement.evidence]
    numbers = sorted({n for one in excerpts if one for n in sentences_of(abstract, one)})
    if not numbers:
        return ""
    one = QCoreApplication.translate("HistoryTable", "abstract, sentence {}")
    many = QCoreApplication.translate("HistoryTable", "abstract, sentences {}")
    return (one if len(numbers) == 1 else many).format(", ".join(map(str, numbers)))
