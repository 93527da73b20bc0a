"""The list of references: to read, to move in, and to choose from."""

import re
from array import array
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from itertools import compress, count
from operator import attrgetter, eq

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

from viewer.finding import Rows
from viewer.model.work import Reference, References
from viewer.override import override
from viewer.ui.finder import Found
from viewer.ui.look import Look
from viewer.ui.reference_model import ReferenceModel, reference_at, row_of
from viewer.ui.reference_order import ReferenceOrder
from viewer.ui.rows import AnyIndex, Row, RowDelegate
from viewer.ui.uniform_list import UniformList

# Fewer than one in so many are sorted into their order, not looked for among all.
_FEW = 20
_ID = attrgetter("id")
_EACH = 4  # so many are looked for one by one
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
        self._settling = self._forgets = False
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

    def forget(self) -> None:
        """Look for nothing that is chosen here among the references that are shown next."""
        self._forgets = True

    def show_references(self, references: tuple[Reference, ...], found: Found) -> None:
        """Show these; what was chosen, current and scrolled to stays where it still is."""
        old = () if self._forgets else self._model.references
        self._forgets = False
        kept = _rows_of(self._every_chosen()) if old else ()
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
            self._choose_rows(_rows_of(chosen))
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
        references, rows = self._model.references, self._chosen_rows()
        if len(rows) == len(references):
            return references
        if len(rows) * _FEW < len(references):
            return tuple(references[row] for row in sorted(rows))
        return tuple(compress(references, _flags(rows, len(references))))

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
        self._choose_and_show(_rows_with("number", numbers, self._model.references))

    def choose(self, ids: set[str]) -> None:
        """Select the references with these ids, and make the last of them current."""
        self._choose_and_show(_rows_with("id", ids, self._model.references))

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

    def _chosen_rows(self) -> Rows:
        rows: Rows = array("I")
        selection = self.selectionModel().selection()
        for place in range(selection.count()):
            each = selection.at(place)
            rows += self._order.rows[each.top() : each.bottom() + 1]
        return rows

    def _every_chosen(self) -> bytearray:
        """Return a flag for each row: selected, though it may be hidden."""
        count, rows = len(self._model.references), self._chosen_rows()
        if len(rows) == count:
            return bytearray(b"\x01") * count
        flags = bytearray(self._hidden) or bytearray(count)
        for row in rows:
            flags[row] = 1
        return flags

    def _choose_rows(self, rows: Sequence[int]) -> None:
        """Select these rows where they are listed, and keep the others in mind."""
        flags = _flags(rows, len(self._model.references))
        selection = QItemSelection()
        runs = tuple(self._runs(rows, flags))
        for first, end in runs:
            selection.select(self._order.index(first, 0), self._order.index(end - 1, 0))
        if sum(end - first for first, end in runs) == len(rows):
            self._hidden = bytearray()
        else:
            for first, end in runs:
                for row in self._order.rows[first:end]:
                    flags[row] = 0
            self._hidden = flags
        self.selectionModel().select(selection, _SELECT)

    def _runs(self, rows: Sequence[int], flags: bytearray) -> Iterator[tuple[int, int]]:
        """Yield where these rows, which have these flags, are listed: begin and end."""
        if len(rows) <= _EACH:
            places = map(self._order.place_of, rows)
            yield from ((place, place + 1) for place in places if place is not None)
        elif len(rows) == len(flags):
            yield 0, self._order.rowCount()
        else:
            listed = bytes(map(flags.__getitem__, self._order.rows))
            yield from (run.span() for run in re.finditer(rb"\x01+", listed))

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


def _flags(rows: Sequence[int], size: int) -> bytearray:
    """Return a byte for each of so many rows: 1 for these, 0 for the others."""
    if len(rows) == size:
        return bytearray(b"\x01") * size
    flags = bytearray(size)
    for row in rows:
        flags[row] = 1
    return flags


def _rows_of(flags: bytearray) -> Sequence[int]:
    """Return the rows that have a flag."""
    every = range(len(flags))
    return every if flags.count(1) == len(flags) else tuple(compress(every, flags))


def _ids(references: tuple[Reference, ...]) -> tuple[str, ...]:
    if isinstance(references, References):
        return references.ids
    return tuple(map(_ID, references))


def _rows_now(
    rows: Sequence[int], old: tuple[Reference, ...], new: tuple[Reference, ...]
) -> Sequence[int]:
    """Return where references now stand, by their ids: most often in the rows they had."""
    if len(rows) * _FEW > len(old):
        if _ids(old) == _ids(new):
            return rows
    elif max(rows, default=0) < len(new):
        there, here = (map(_ID, map(each.__getitem__, rows)) for each in (old, new))
        if all(map(eq, there, here)):
            return rows
    wanted = frozenset(map(_ID, map(old.__getitem__, rows)))
    return list(compress(range(len(new)), map(wanted.__contains__, map(_ID, new))))


def _rows_with(
    attribute: str, values: Container[object], references: tuple[Reference, ...]
) -> list[int]:
    """Return the rows whose attribute is among these; a loop would hold the window."""
    have = map(attrgetter(attribute), references)
    return list(compress(count(), map(values.__contains__, have)))
