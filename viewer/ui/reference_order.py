"""The order and the filter of the list, as a proxy over the references."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractProxyModel, QModelIndex

from viewer.finding import Query
from viewer.model.work import Reference
from viewer.override import override
from viewer.ui.finder import Found, every_row
from viewer.ui.reference_model import ReferenceModel
from viewer.ui.rows import AnyIndex

if TYPE_CHECKING:
    from array import array

_NO_INDEX = QModelIndex()


class ReferenceOrder(QAbstractProxyModel):
    """Lists those rows of the references that were found, in the order they were found in.

    A *row* is a place among all references of the case, a *place* one in this list. Both
    ways are looked up in one array, at once and by a search that a hundred thousand rows
    make a millisecond long; no reference is touched.
    """

    def __init__(self, references: ReferenceModel) -> None:
        super().__init__()
        self._references = references
        self._found = Found(every_row(references.references))
        self.setSourceModel(references)

    @property
    def query(self) -> Query:
        return self._found.query

    @property
    def rows(self) -> "array[int]":
        """The listed rows, by place."""
        return self._found.rows

    def show_found(self, found: Found) -> None:
        self.beginResetModel()
        self._take(found)
        self.endResetModel()

    def show_references(self, references: tuple[Reference, ...], found: Found) -> None:
        """List what was found of other references."""
        self.beginResetModel()
        self._references.set_references(references)
        self._take(found)
        self.endResetModel()

    def place_of(self, row: int) -> int | None:
        """Return where a row is listed, or ``None`` where it is not."""
        try:
            return self.rows.index(row)
        except ValueError:
            return None

    @override
    def mapToSource(self, proxyIndex: AnyIndex) -> QModelIndex:
        if not proxyIndex.isValid():
            return QModelIndex()
        return self._references.index(self.rows[proxyIndex.row()], 0)

    @override
    def mapFromSource(self, sourceIndex: AnyIndex) -> QModelIndex:
        place = self.place_of(sourceIndex.row()) if sourceIndex.isValid() else None
        return QModelIndex() if place is None else self.index(place, 0)

    @override
    def index(self, row: int, column: int, parent: AnyIndex = _NO_INDEX) -> QModelIndex:
        if parent.isValid() or column or not 0 <= row < len(self.rows):
            return QModelIndex()
        return self.createIndex(row, column)

    @override
    def parent(self, child: AnyIndex = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        return QModelIndex()

    @override
    def sibling(self, row: int, column: int, idx: AnyIndex) -> QModelIndex:
        return self.index(row, column)

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    @override
    def hasChildren(self, parent: AnyIndex = _NO_INDEX) -> bool:
        return not parent.isValid() and bool(self.rows)

    def _take(self, found: Found) -> None:
        self._found = found
