"""The references: a list to read and choose from, and beside it what will be copied."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.citation.clip import as_printed, printed_entry
from viewer.model.case import Case
from viewer.model.work import Reference
from viewer.ui.labels import Label, rule
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.reading import Paragraph, ReadingView
from viewer.ui.reference_details import ReferenceDetails
from viewer.ui.reference_model import ReferenceModel, reference_at, row_of
from viewer.ui.rows import RowDelegate
from viewer.ui.theme import Size, Space

_PREVIEWED = 50
_SIDE = 430
_TALLEST = 240


class ReferencesPane(Pane):
    """A list with mouse and keyboard selection; ``copy_requested`` says the wish to copy."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._model = ReferenceModel()
        self._delegate = RowDelegate(look, row_of)
        self._list = self._make_list()
        self._preview = ReadingView(look, tallest=_TALLEST)
        self._preview.setAccessibleName(self.tr("What will be copied"))
        self._caution = Label(look, size=Size.SMALL, name="caution", wrap=True)
        self._copy = QPushButton(self.tr("Copy as printed"))
        self._copy.setObjectName("primary")
        self._copy.setToolTip("Ctrl+C")
        self._copy.clicked.connect(self.copy_requested)
        self._details = ReferenceDetails(look)
        self._details.open_requested.connect(self.open_requested)
        self._details.pointed.connect(self.pointed)
        self._lay_out()
        self._watch_selection()

    @override
    def show_case(self, case: Case) -> None:
        kept = {one.id for one in self.selected()}
        current = self._list.currentIndex()
        current_id = reference_at(current).id if current.isValid() else ""
        scrolled = self._list.verticalScrollBar().value()
        self._model.set_references(case.references)
        self._restore(kept, current_id)
        self._list.verticalScrollBar().setValue(scrolled)
        self._show_selection()

    @override
    def start_over(self) -> None:
        self._list.scrollToTop()
        self._restore(set(), "")

    @override
    def copy(self) -> Copy | None:
        printed = [one for one in self.selected() if one.printed]
        if not printed:
            return None
        count = len(printed)
        what = self.tr("1 reference") if count == 1 else self.tr("{} references").format(count)
        return Copy(as_printed(printed), self.tr("Copied {}, as printed").format(what))

    def select_all(self) -> None:
        self._list.selectAll()

    def selected(self) -> tuple[Reference, ...]:
        """Return the selected references in the article's order, however they were chosen."""
        rows = sorted(index.row() for index in self._list.selectionModel().selectedRows())
        return tuple(reference_at(self._model.index(row)) for row in rows)

    def select_numbers(self, numbers: frozenset[int]) -> None:
        """Select the references with these numbers of the article's own."""
        selection = self._list.selectionModel()
        selection.clearSelection()
        for row in range(self._model.rowCount()):
            index = self._model.index(row)
            if reference_at(index).number in numbers:
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)

    def _restore(self, selected: set[str], current: str) -> None:
        """Select the references with these ids, and make one current: the first, if lost."""
        flag = QItemSelectionModel.SelectionFlag
        selection = self._list.selectionModel()
        selection.clearSelection()
        place = 0
        for row in range(self._model.rowCount() if selected or current else 0):
            reference = reference_at(self._model.index(row))
            if reference.id in selected:
                selection.select(self._model.index(row), flag.Select)
            if reference.id == current:
                place = row
        if self._model.rowCount():
            selection.setCurrentIndex(self._model.index(place), flag.NoUpdate)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setAccessibleName(self.tr("References"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        self.setFocusProxy(view)
        return view

    def _lay_out(self) -> None:
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._list)
        splitter.addWidget(self._side())
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([2 * _SIDE, _SIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _side(self) -> QScrollArea:
        page = QWidget()
        page.setObjectName("side")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(Label(self._look, self.tr("Will be copied"), size=Size.SMALL, bold=True))
        column.addWidget(self._card())
        column.addWidget(self._caution)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addWidget(rule())
        column.addWidget(self._details)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setMinimumWidth(320)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        inside.addWidget(self._preview)
        return card

    def _watch_selection(self) -> None:
        selection = self._list.selectionModel()
        selection.selectionChanged.connect(self._show_selection)
        selection.currentChanged.connect(self._show_current)

    def _show_selection(self) -> None:
        chosen = self.selected()
        self._copy.setEnabled(bool(chosen))
        self._preview.show_paragraphs(self._preview_of(chosen))
        words = self._caution_of(chosen)
        self._caution.setText(words)
        self._caution.setVisible(bool(words))
        self._show_current(self._list.currentIndex())

    def _show_current(self, index: QModelIndex) -> None:
        self._details.show_reference(reference_at(index) if index.isValid() else None)

    def _preview_of(self, chosen: tuple[Reference, ...]) -> tuple[Paragraph, ...]:
        if not chosen:
            return (Paragraph(self.tr("Select references to copy them."), colour="secondary"),)
        shown = [one for one in chosen if one.printed][:_PREVIEWED]
        lines = [Paragraph(printed_entry(one), space_before=Space.XS) for one in shown]
        if len(chosen) > _PREVIEWED:
            more = self.tr("and {} more").format(len(chosen) - _PREVIEWED)
            lines.append(Paragraph(more, colour="secondary", space_before=Space.S))
        return tuple(lines)

    def _caution_of(self, chosen: tuple[Reference, ...]) -> str:
        missing = [str(one.number or one.id) for one in chosen if not one.printed]
        if missing:
            return self.tr("Printed form not stated: {}").format(", ".join(missing))
        if any(one.corrections for one in chosen):
            return self.tr("Copied as printed, misprints included.")
        return ""

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        action = menu.addAction(self.tr("Copy as printed"))
        action.setEnabled(bool(self.selected()))
        action.triggered.connect(self.copy_requested)
        menu.addAction(self.tr("Select all")).triggered.connect(self._list.selectAll)
        menu.exec(self._list.viewport().mapToGlobal(place))
        menu.deleteLater()
