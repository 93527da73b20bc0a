"""The references: a list to read and choose from, and beside it what will be copied."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout
from typing_extensions import override

from viewer.citation.clip import Clip, as_printed
from viewer.citation.formats import PRINTED, Format
from viewer.history.table import mentions
from viewer.model.case import Case
from viewer.model.work import Reference
from viewer.ui.copy_panel import CopyPanel
from viewer.ui.desk import CopyDesk
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.reference_list import ReferenceList

_SIDE = 440


class ReferencesPane(Pane):
    """Mouse and keyboard selection at the left; the panel that copies at the right."""

    menu_requested = Signal(QPoint)

    def __init__(self, look: Look, desk: CopyDesk) -> None:
        super().__init__(look)
        self._desk = desk
        self._list = ReferenceList(look)
        self.panel = CopyPanel(look, desk)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._list)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([2 * _SIDE, _SIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.setFocusProxy(self._list)
        self._connect()

    @override
    def show_case(self, case: Case) -> None:
        self.panel.show_mentions(mentions(case.history))
        self._list.show_references(case.references)
        self._show_chosen()

    @override
    def start_over(self) -> None:
        self._list.start_over()

    @override
    def copy(self) -> Copy | None:
        return self.copy_as(None)

    def copy_as(self, form: Format | None) -> Copy | None:
        """Return the chosen entries in the style in force, or in a format. Raises
        ViewerError where they cannot be formatted.
        """
        chosen = self._list.chosen()
        if form is PRINTED:
            chosen = tuple(one for one in chosen if one.printed)
            return self._copied(chosen, as_printed(chosen), self.tr("as printed"))
        if not chosen:
            return None
        clip = self._desk.clip((one.id for one in chosen), form)
        return self._copied(chosen, clip, self._desk.manner(form))

    def copy_in_text(self) -> Copy | None:
        """Return one in-text citation of all that is chosen."""
        chosen = self._list.chosen()
        if not chosen:
            return None
        clip = self._desk.in_text_clip(one.id for one in chosen)
        return Copy(clip, self.tr("Copied the citation {}").format(clip.plain))

    def select_all(self) -> None:
        self._list.selectAll()

    def selected(self) -> tuple[Reference, ...]:
        return self._list.chosen()

    def select_numbers(self, numbers: frozenset[int]) -> None:
        self._list.choose_numbers(numbers)

    def select_ids(self, ids: set[str]) -> None:
        self._list.choose(ids)

    def _copied(self, chosen: tuple[Reference, ...], clip: Clip, manner: str) -> Copy | None:
        if not chosen or not clip.plain:
            return None
        count = len(chosen)
        what = self.tr("1 reference") if count == 1 else self.tr("{} references").format(count)
        return Copy(clip, self.tr("Copied {}, {}").format(what, manner))

    def _connect(self) -> None:
        self._list.chosen_changed.connect(self._show_chosen)
        self._list.current_changed.connect(self._show_current)
        self._list.menu_requested.connect(self.menu_requested)
        self.panel.copy_requested.connect(self.copy_requested)
        self.panel.open_requested.connect(self.open_requested)
        self.panel.pointed.connect(self.pointed)

    def _show_chosen(self) -> None:
        self.panel.show_selection(self._list.chosen())
        self._show_current()

    def _show_current(self) -> None:
        self.panel.show_current(self._list.current())
