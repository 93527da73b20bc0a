"""The list of references: to read, to move in, and to choose from."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from viewer.model.work import Reference
from viewer.ui.look import Look
from viewer.ui.reference_model import ReferenceModel, reference_at, row_of
from viewer.ui.rows import RowDelegate


class ReferenceList(QListView):
    """``chosen_changed`` and ``current_changed`` tell that what the two methods of like
    name return has changed; ``menu_requested`` carries a place on the screen.
    """

    chosen_changed = Signal()
    current_changed = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._model = ReferenceModel()
        self._delegate = RowDelegate(look, row_of)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("References"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.selectionModel().currentChanged.connect(self.current_changed)

    def show_references(self, references: tuple[Reference, ...]) -> None:
        """Show these; what was chosen, current and scrolled to stays where it still is."""
        kept = {one.id for one in self.chosen()}
        current = self.current()
        scrolled = self.verticalScrollBar().value()
        self._model.set_references(references)
        self._restore(kept, "" if current is None else current.id)
        self.verticalScrollBar().setValue(scrolled)

    def start_over(self) -> None:
        self.scrollToTop()
        self._restore(set(), "")

    def chosen(self) -> tuple[Reference, ...]:
        """Return the selected references in the article's order, however they were chosen."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(reference_at(self._model.index(row)) for row in rows)

    def current(self) -> Reference | None:
        """Return the reference that the keyboard is at."""
        index = self.currentIndex()
        return reference_at(index) if index.isValid() else None

    def choose_numbers(self, numbers: frozenset[int]) -> None:
        """Select the references with these numbers of the article's own."""
        self.choose(
            {
                reference.id
                for reference in map(reference_at, map(self._model.index, self._rows()))
                if reference.number in numbers
            }
        )

    def choose(self, ids: set[str]) -> None:
        """Select the references with these ids, and make the last of them current."""
        last = [row for row in self._rows() if reference_at(self._model.index(row)).id in ids]
        self._restore(ids, reference_at(self._model.index(last[-1])).id if last else "")
        self.scrollTo(self.currentIndex())

    def _rows(self) -> range:
        return range(self._model.rowCount())

    def _restore(self, selected: set[str], current: str) -> None:
        """Select the references with these ids, and make one current: the first, if lost."""
        flag = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        selection.clearSelection()
        place = 0
        for row in self._rows() if selected or current else ():
            reference = reference_at(self._model.index(row))
            if reference.id in selected:
                selection.select(self._model.index(row), flag.Select)
            if reference.id == current:
                place = row
        if self._model.rowCount():
            selection.setCurrentIndex(self._model.index(place), flag.NoUpdate)

    def _ask_for_menu(self, place: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(place))
