"""The references: a list to read and choose from, and beside it what will be copied."""

from collections.abc import Mapping
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from viewer.citation.compositor import Kind
from viewer.citation.formats import FORMATS, PRINTED, Format
from viewer.finding import related_in_steps
from viewer.model.case import Case, Part
from viewer.model.treatment import TreatmentHistory
from viewer.model.work import Reference, References
from viewer.override import override
from viewer.ui.copy_panel import CopyPanel
from viewer.ui.desk import CopyDesk
from viewer.ui.dragging import Dragging
from viewer.ui.filter_row import FilterRow
from viewer.ui.finder import Finder, Found, Wish
from viewer.ui.halves import Halves
from viewer.ui.labels import Label, rule
from viewer.ui.look import Look
from viewer.ui.pane import CopyLater, Pane
from viewer.ui.reference_list import ReferenceList
from viewer.ui.slices import Slices
from viewer.ui.theme import Size, Space
from viewer.ui.wording import history_words

if TYPE_CHECKING:
    # Loaded with the history, which the first screen of references need not wait for.
    from viewer.history.statements import Statement

# A hundred thousand ids are got in a fifth of the time that a loop takes.
_ID = attrgetter("id")
_NARROWEST, _STACKED, _SIDE = 560, 600, 290
_RELATED = 5
_RESTS_MS = 120
_LONGEST_TOLD = 60
_REMEMBERED = 500


class ReferencesPane(Pane):
    """Filter, mouse and keyboard selection at the left; the panel that copies at the right."""

    def __init__(self, look: Look, desk: CopyDesk) -> None:
        super().__init__(look)
        self._desk = desk
        self._total = 0
        self._menu = QMenu(self)
        self.finder, self._filter = Finder(), FilterRow(look)
        self._list = ReferenceList(look)
        words = self.tr("No reference matches the filter. Esc shows all of them again.")
        self._unfound = Label(look, words, name="quiet", wrap=True)
        self._unfound.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._unfound.hide()
        self.panel = CopyPanel(look, desk)
        self._dragging = Dragging(self, desk.workshop)
        self._shown: tuple[tuple[Reference, ...], int] | None = None
        self._rests = QTimer(self, singleShot=True, interval=_RESTS_MS)
        self._rests.timeout.connect(self._show_related)
        self._relating = Slices()
        self._case = Case()
        # In a turn of its own: what tells of the history is loaded with the first that there is.
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self._show_mentions)
        parts = ((self._listing(), 5), (self.panel, 3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        halves = Halves(look, parts, narrowest=_NARROWEST, stacked=_STACKED, side=_SIDE)
        halves.splitter.setObjectName("references")
        self._splitter, self._halves = halves.splitter, halves
        self._absence = Label(look, size=Size.LEAD, name="quiet", wrap=True)
        self._absence.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self._absence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._absence.hide()
        column.addWidget(halves)
        column.addWidget(self._absence)
        self.setFocusProxy(self._list)
        self._connect()

    @override
    def splitters(self) -> tuple[QSplitter, ...]:
        return (self._splitter,)

    @override
    def show_case(self, case: Case) -> None:
        self.panel.show_mentions({})
        self._case = case
        self._told.start()
        self._total = len(case.references)
        self._absence.setText(self._absence_of(case))
        self._absence.setVisible(not self._total)
        self._halves.setVisible(bool(self._total))
        found = self.finder.show_references(case.references)
        self._shown = None
        with self.panel.showing_found(found.query):
            self._list.show_references(case.references, found)
        self._show_count(found)

    @override
    def forget(self) -> None:
        self._list.forget()

    @override
    def start_over(self) -> None:
        self._filter.clear()
        self._list.start_over()

    @override
    def place(self) -> list[str]:
        chosen = self._list.chosen()
        return [one.id for one in chosen] if len(chosen) <= _REMEMBERED else []

    @override
    def return_to(self, place: list[str]) -> None:
        self._list.choose(set(place))

    @override
    def copy(self) -> CopyLater | None:
        return self.copy_as(None)

    @override
    def take_actions(self, actions: Mapping[str, QAction], copy_as: QMenu) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        keys = (actions[one].shortcut().toString(native) for one in ("copy", "copy-in-text"))
        self.panel.show_keys(*keys)
        self.panel.fill_copy_as(copy_as)
        self.panel.in_text_requested.connect(actions["copy-in-text"].trigger)
        self._menu.addActions([actions["copy"], actions["copy-in-text"], copy_as.menuAction()])
        self._menu.addSeparator()
        self._menu.addActions([actions["style"], actions["select-all"]])

    def copy_named(self, name: str) -> CopyLater | None:
        """Return the chosen entries in the format of this name, as `copy_as` does."""
        return self.copy_as(next(form for form in FORMATS if form.name == name))

    def copy_as(self, form: Format | None) -> CopyLater | None:
        """Return the chosen entries, to be made in the style in force, or in a format."""
        if form is PRINTED:
            return self._later(
                tuple(one for one in self._list.chosen() if one.printed),
                form,
                self.tr("as printed"),
            )
        return self._later(self._list.chosen(), form, self._desk.manner(form))

    def copy_in_text(self) -> CopyLater | None:
        """Return one in-text citation of all that is chosen."""
        chosen = self._list.chosen()
        if not chosen:
            return None
        request = self._desk.request(Kind.IN_TEXT, (one.id for one in chosen))
        told = partial(self._cited, self._list.hidden_count)
        return CopyLater(request, self.tr("Copying the citation"), told)

    @override
    def look_for(self) -> None:
        self._filter.look_for()

    @override
    def step(self, by: int) -> None:
        self._list.step(by)

    def show_hit(self, words: str) -> None:
        """List what holds these words, with the current reference in its place."""
        self._filter.fill(words)

    def _drag(self) -> None:
        later = self.copy()
        if later is not None:
            self._dragging.pull(later)

    def select_all(self) -> None:
        self._list.selectAll()

    def selected(self) -> tuple[Reference, ...]:
        return self._list.chosen()

    def select_numbers(self, numbers: frozenset[int]) -> None:
        self._filter.clear()
        self._list.choose_numbers(numbers)

    def select_ids(self, ids: set[str]) -> None:
        self._filter.clear()
        self._list.choose(ids)

    def _later(
        self, chosen: tuple[Reference, ...], form: Format | None, manner: str
    ) -> CopyLater | None:
        if not chosen:
            return None
        count = len(chosen)
        what = self.tr("1 reference") if count == 1 else self.tr("{:,} references").format(count)
        words = self.tr("Copied {}, {}").format(what, manner)
        confirmed = self._with_hidden(words, self._list.hidden_count)
        ids = chosen.ids if isinstance(chosen, References) else map(_ID, chosen)
        request = self._desk.request(Kind.ENTRIES, ids, form)
        return CopyLater(request, self.tr("Copying {}").format(what), lambda _words: confirmed)

    def _cited(self, hidden: int, words: str) -> str:
        told = words if len(words) <= _LONGEST_TOLD else f"{words[:_LONGEST_TOLD]}…"
        return self._with_hidden(self.tr("Copied the citation {}").format(told), hidden)

    def _with_hidden(self, words: str, hidden: int) -> str:
        """Say too how many chosen ones were not copied since the filter hides them."""
        if not hidden:
            return words
        return self.tr("{}; not {:,} that the filter hides").format(words, hidden)

    def _absence_of(self, case: Case) -> str:
        if Part.REFERENCES in case.damaged:
            return self.tr("No reference could be read; see the problems.")
        return self.tr("This file states no references.")

    def _listing(self) -> QWidget:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._filter, rule(), self._unfound, self._list):
            column.addWidget(part)
        # A filter is left from wherever it can be seen to be in force.
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), listing)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave_filter)
        # The same key stops what is being copied; which of the two Qt asks changes.
        leave.activatedAmbiguously.connect(self._desk.stop_copying)
        return listing

    def _connect(self) -> None:
        self._filter.wished.connect(self._take_wish)
        self._filter.left.connect(self._list.setFocus)
        self.finder.found.connect(self._show_found)
        self._relating.finished.connect(self.panel.show_related)
        self.finder.prepared.connect(self._show_preparing)
        self._list.chosen_changed.connect(self._show_chosen)
        self._list.current_changed.connect(self._show_current)
        self._list.menu_requested.connect(self._show_menu)
        self._list.drag_requested.connect(self._drag)
        self._dragging.told.connect(self.told)
        self._dragging.refused.connect(self.refused)
        self.panel.copy_requested.connect(self.copy_requested)
        self.panel.style_requested.connect(self.style_requested)
        self.panel.item_requested.connect(self.item_requested)
        self.panel.open_requested.connect(self.open_requested)
        self.panel.reference_requested.connect(lambda one: self.select_ids({one}))
        self.panel.pointed.connect(self.pointed)

    def _show_menu(self, place: QPoint) -> None:
        self._menu.popup(place)

    def _take_wish(self, wish: Wish) -> None:
        self.finder.wish(wish)
        if self.finder.waits:
            self._filter.show_waiting(0.0)

    def _leave_filter(self) -> None:
        self._filter.clear()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_found(self, found: Found) -> None:
        with self.panel.showing_found(found.query):
            self._list.show_found(found)
        self._show_count(found)

    def _show_count(self, found: Found) -> None:
        self._filter.show_count(len(found.rows), self._total, found.query)
        self._unfound.setVisible(not len(found.rows) and bool(self._total))

    def _show_preparing(self, share: float) -> None:
        if self.finder.waits:
            self._filter.show_waiting(share)
        elif self.finder.index is not None:
            self._rests.start()

    def _show_chosen(self) -> None:
        shown = self._list.chosen(), self._list.hidden_count
        if shown != self._shown:
            self._shown = shown
            self._dragging.forget()
            self.panel.show_selection(*shown)

    def _show_mentions(self) -> None:
        self.panel.show_mentions(_mentions(self._case))

    def _show_current(self) -> None:
        self._relating.stop()
        self.panel.show_current(self._list.current())
        self._rests.start()

    def _show_related(self) -> None:
        index, current = self.finder.index, self._list.current()
        if index is not None and current is not None:
            self._relating.run(related_in_steps(index, current, _RELATED))


def _mentions(case: Case) -> "Mapping[str, tuple[Statement, ...]]":
    """Return the statements of the history by the references they name; a case without a
    history does not wait for that room to be loaded.
    """
    if case.history == TreatmentHistory():
        return {}
    from viewer.history.table import mentions  # noqa: PLC0415

    return mentions(case.history, history_words())
