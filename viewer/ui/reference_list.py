"""The list of references: to read, to move in, and to choose from."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import compress

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication

from viewer.model.work import Reference
from viewer.override import override
from viewer.ui.finder import Found
from viewer.ui.look import Look
from viewer.ui.reference_model import ReferenceModel, reference_at, row_of
from viewer.ui.reference_order import ReferenceOrder
from viewer.ui.rows import AnyIndex, Row, RowDelegate
from viewer.ui.uniform_list import UniformList

_CLEAR = QItemSelectionModel.SelectionFlag.Clear
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ReferenceList(UniformList):
    """Lists what was found. What is chosen, and which reference is current, is kept by
    reference: it outlives a filter that hides it, an order, and the file read anew.

    ``chosen_changed`` and ``current_changed`` tell that what the two methods of like
    name return may have changed; ``menu_requested`` carries a place on the screen.
    """

    chosen_changed = Signal()
    current_changed = Signal()
    menu_requested = Signal(QPoint)
    drag_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._model = ReferenceModel()
        self._order = ReferenceOrder(self._model)
        self._delegate = RowDelegate(look, self._row_of)
        self._hidden = bytearray()
        self._current_row = 0
        self._settling = False
        self._unfiltered: tuple[int, int] | None = None
        self._typed, self._since = "", QElapsedTimer()
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setModel(self._order)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("References"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.selectionModel().selectionChanged.connect(self._note_chosen)
        self.selectionModel().currentChanged.connect(self._note_current)
        look.changed.connect(self.doItemsLayout)

    def show_references(self, references: tuple[Reference, ...], found: Found) -> None:
        """Show these; what was chosen, current and scrolled to stays where it still is."""
        old = self._model.references
        kept = list(compress(range(len(old)), self._every_chosen()))
        current = [self._current_row] if old else []
        scrolled = self.verticalScrollBar().value()
        with self._settled():
            self._order.show_references(references, found)
            self._current_row = next(iter(_rows_now(current, old, references)), 0)
            self._choose_rows(_rows_now(kept, old, references))
            self._make_current()
        self.verticalScrollBar().setValue(scrolled)

    def show_found(self, found: Found) -> None:
        """List what was found, in its order; the current reference stays in its place."""
        chosen = self._every_chosen()
        top = self._top_of_current()
        was_filtered = bool(self._order.query.terms)
        if not was_filtered and found.query.terms:
            self._unfiltered = self._current_row, self.verticalScrollBar().value()
        with self._settled():
            self._order.show_found(found)
            self._choose_rows(compress(range(len(chosen)), chosen))
            self._make_current()
        if was_filtered and not found.query.terms:
            self._return()
        else:
            self._put_current_at(top)

    def start_over(self) -> None:
        self._current_row = 0
        with self._settled():
            self._choose_rows(())
            self._make_current()
        self.scrollToTop()

    def chosen(self) -> tuple[Reference, ...]:
        """Return the references that are listed and selected, in the article's order."""
        references = self._model.references
        return tuple(compress(references, _flags(self._chosen_rows(), len(references))))

    @property
    def hidden_count(self) -> int:
        """How many references are chosen that the filter does not list."""
        return self._hidden.count(1)

    def current(self) -> Reference | None:
        """Return the reference that the keyboard is at."""
        index = self.currentIndex()
        return reference_at(index) if index.isValid() else None

    def step(self, by: int) -> None:
        """Go to a later or an earlier one of the listed references, around the ends."""
        count = self._order.rowCount()
        if count:
            place = (self.currentIndex().row() + by) % count
            self.setCurrentIndex(self._order.index(place, 0))

    def choose_numbers(self, numbers: frozenset[int]) -> None:
        """Select the references with these numbers of the article's own."""
        references = self._model.references
        self._choose_and_show([row for row, one in enumerate(references) if one.number in numbers])

    def choose(self, ids: set[str]) -> None:
        """Select the references with these ids, and make the last of them current."""
        references = self._model.references
        self._choose_and_show([row for row, one in enumerate(references) if one.id in ids])

    @override
    def selectAll(self) -> None:
        """Select all that is listed; Qt's own way asks for each row by itself."""
        self._hidden = bytearray()
        count = self._order.rowCount()
        every = self.selection_of(range(count)) if count else QItemSelection()
        self.selectionModel().select(every, _SELECT)

    @override
    def selectionCommand(
        self,
        index: QModelIndex | QPersistentModelIndex,
        event: QEvent | None = None,
    ) -> QItemSelectionModel.SelectionFlag:
        """Let go of what the filter hides where all is chosen anew."""
        command = super().selectionCommand(index, event)
        # Qt also asks without an event, only to know whether to begin editing.
        if event is not None and command & _CLEAR:
            self._hidden = bytearray()
        return command

    @override
    def keyboardSearch(self, search: str) -> None:
        """Go to the reference whose number begins with the digits that are typed."""
        if not search.isdecimal():
            return
        if self._since.isValid() and not self._since.hasExpired(
            QApplication.keyboardInputInterval()
        ):
            self._typed += search
        else:
            self._typed = search
        self._since.start()
        place = self._place_numbered(self._typed)
        if place is not None:
            self._hidden = bytearray()
            self.setCurrentIndex(self._order.index(place, 0))

    def _place_numbered(self, digits: str) -> int | None:
        references = self._model.references
        numbered = (
            (number, place)
            for place, row in enumerate(self._order.rows)
            if (number := references[row].number) is not None and str(number).startswith(digits)
        )
        return min(numbered, default=(0, None))[1]

    def _row_of(self, index: AnyIndex) -> Row:
        return row_of(index, self._order.query)

    def _chosen_rows(self) -> list[int]:
        rows: list[int] = []
        selection = self.selectionModel().selection()
        for place in range(selection.count()):
            each = selection.at(place)
            rows += self._order.rows[each.top() : each.bottom() + 1]
        return rows

    def _every_chosen(self) -> bytearray:
        """Return a flag for each row: selected, though it may be hidden."""
        flags = bytearray(self._hidden) or bytearray(len(self._model.references))
        for row in self._chosen_rows():
            flags[row] = 1
        return flags

    def _choose_rows(self, rows: Iterable[int]) -> None:
        """Select these rows where they are listed, and keep the others in mind."""
        flags = _flags(rows, len(self._model.references))
        listed = bytes(map(flags.__getitem__, self._order.rows)) if 1 in flags else b""
        selection = QItemSelection()
        for run in re.finditer(rb"\x01+", listed):
            first, last = run.span()
            selection.select(self._order.index(first, 0), self._order.index(last - 1, 0))
        for row in compress(self._order.rows, listed):
            flags[row] = 0
        self._hidden = flags if 1 in flags else bytearray()
        self.selectionModel().select(selection, _SELECT)

    def _choose_and_show(self, rows: list[int]) -> None:
        if rows:
            self._current_row = rows[-1]
        with self._settled():
            self._choose_rows(rows)
            self._make_current()
        self.scrollTo(self.currentIndex())

    def _make_current(self) -> None:
        """Make the remembered row current again, or the first while it is not listed."""
        if self._order.rowCount():
            place = self._order.place_of(self._current_row) or 0
            self.selectionModel().setCurrentIndex(self._order.index(place, 0), _NO_UPDATE)

    def _top_of_current(self) -> int | None:
        """Return where the current row begins in the viewport, if it is seen."""
        rect = self.visualRect(self.currentIndex())
        return rect.top() if rect.intersects(self.viewport().rect()) else None

    def _put_current_at(self, top: int | None) -> None:
        self.updateGeometries()
        place = self._order.place_of(self._current_row) if self._order.rowCount() else None
        at_all = place is not None and top is not None
        self.verticalScrollBar().setValue(place * self.row_height - top if at_all else 0)  # type: ignore[operator]

    def _return(self) -> None:
        """Scroll to where the list was before it was filtered, or to what was gone to since."""
        self.updateGeometries()
        row, scrolled = self._unfiltered or (self._current_row, 0)
        self.verticalScrollBar().setValue(scrolled)
        if row != self._current_row:
            self.scrollTo(self.currentIndex())

    @contextmanager
    def _settled(self) -> Iterator[None]:
        """Tell once, at the end, of all that changes meanwhile."""
        self._settling = True
        try:
            yield
        finally:
            self._settling = False
        self.chosen_changed.emit()
        self.current_changed.emit()

    def _note_chosen(self) -> None:
        if not self._settling:
            self.chosen_changed.emit()

    def _note_current(self, current: QModelIndex) -> None:
        if not self._settling:
            if current.isValid():
                self._current_row = self._order.rows[current.row()]
            self.current_changed.emit()

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Leave it to whoever knows what the chosen references are dragged out as."""
        self.drag_requested.emit()

    def _ask_for_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(place))


def _flags(rows: Iterable[int], size: int) -> bytearray:
    """Return a byte for each of so many rows: 1 for these, 0 for the others."""
    flags = bytearray(size)
    for row in rows:
        flags[row] = 1
    return flags


def _rows_now(
    rows: list[int], old: tuple[Reference, ...], new: tuple[Reference, ...]
) -> list[int]:
    """Return where references now stand, by their ids: most often in the rows they had."""
    here = [row for row in rows if row < len(new) and new[row].id == old[row].id]
    if len(here) == len(rows):
        return here
    ids = {old[row].id for row in rows}
    return [row for row, one in enumerate(new) if one.id in ids]
