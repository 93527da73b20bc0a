"""Rows that are made beforehand, as an item model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from viewer.override import override
from viewer.ui.rows import AnyIndex, Row

_ROW_ROLE = Qt.ItemDataRole.UserRole
_NO_INDEX = QModelIndex()


class RowsModel(QAbstractListModel):
    """Rows that are made beforehand, each with the sentence that says it in words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[Row, str], ...] = ()

    def set_rows(self, rows: tuple[tuple[Row, str], ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, words = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return words
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None


def row_at(index: AnyIndex) -> Row:
    """Return what the row of an index shows."""
    row = index.data(_ROW_ROLE)
    assert isinstance(row, Row)  # noqa: S101 - the model's own promise
    return row
