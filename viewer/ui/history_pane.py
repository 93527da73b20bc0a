"""The treatment history: a picture above, and a table below that says the same in words."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import (
    QApplication,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.errors import ViewerError
from viewer.history.exports import TEXT_FORMATS, TextFormat, require_history
from viewer.history.items import Item, item_in, words_of
from viewer.history.words import filled, listed
from viewer.model.case import Case, Part
from viewer.override import override
from viewer.ui.care_view import CareView
from viewer.ui.halves import Tall
from viewer.ui.history_legend import Legend
from viewer.ui.history_table import HistoryTable
from viewer.ui.history_tools import HistoryTools
from viewer.ui.history_view import HistoryView
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.picture_view import PictureView
from viewer.ui.theme import Size, Space
from viewer.ui.told_strip import ToldStrip
from viewer.ui.wording import format_name, history_words, said

if TYPE_CHECKING:
    from viewer.ui.found import Findable
    from viewer.ui.history_export import Figure

_SCALE = 2
_LEAST = 440


class HistoryPane(Pane):
    """Shows what was done, found and came of it, each with its time as stated.

    Picture and table share one selection.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._case = Case()
        self._words = history_words()
        self._table = HistoryTable(self._words)
        self._view = HistoryView(look, self._table)
        self._picture = PictureView(look, self._words)
        self._legend = Legend(look, self._words)
        self.tools = HistoryTools(self._legend)
        self._strip = ToldStrip(look)
        self._absence = Label(look, size=Size.LEAD, name="quiet", wrap=True)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    @override
    def show_case(self, case: Case) -> None:
        self._case = case
        self._table.show_case(case)
        self._picture.show_history(case.history)
        self._legend.show_scene(self._picture.scene)
        self.tools.show_series(self._picture.charted(), self._picture.hidden)
        said = (self._table.statement(row).sentence for row in range(self._table.rowCount()))
        self._strip.make_room_for(max(said, key=len, default=""))
        self._absence.setText(self._absence_of(case))
        self._pages.setCurrentIndex(0 if self._table.rowCount() else 1)
        self._show_upper(drawn=bool(self._picture.reachable))
        self._tell(self._picture.item)

    @override
    def start_over(self) -> None:
        self.choose(None)
        self._picture.hide_series(frozenset())
        self._picture.fit()
        self.tools.show_series(self._picture.charted(), frozenset())
        self._view.scrollToTop()

    @override
    def place(self) -> list[str]:
        item = self._picture.item
        return [] if item is None else words_of(item)

    @override
    def return_to(self, place: list[str]) -> None:
        self.choose(item_in(self._case.history, place))

    @override
    def copy(self) -> Copy | None:
        from viewer.citation.clip import paragraphs  # noqa: PLC0415 - as in CopyDesk

        said = [self._table.statement(row).sentence for row in self._view.chosen_rows()]
        return Copy(paragraphs(said), self.tr("Copied the selected rows")) if said else None

    @override
    def findable(self) -> "Findable":
        from viewer.ui.found_in_history import FoundInHistory  # noqa: PLC0415 - see Pane.findable

        return FoundInHistory(self._table, self.choose)

    def choose(self, item: Item | None) -> None:
        """Choose an item in picture and table alike."""
        self._picture.choose(item)
        self._view.choose(item)
        self._tell(item)

    def save(self, path: Path) -> None:
        """Write the history, as the file's ending names. Raises ViewerError where it cannot."""
        from viewer.ui.history_export import PICTURE_FORMATS  # noqa: PLC0415 - see _figure

        require_history(self._case)
        texts = {form.suffix: form for form in TEXT_FORMATS}
        pictures = {form.suffix: form for form in PICTURE_FORMATS}
        suffix = path.suffix.lower()
        if suffix in texts:
            content = texts[suffix].write(self._case, self._words).encode()
        elif suffix in pictures:
            content = pictures[suffix].write(self._figure(), _SCALE)
        else:
            known = ", ".join((*pictures, *texts))
            raise ViewerError(
                self.tr("{} does not end in a format to write: {}").format(path.name, known)
            )
        try:
            path.write_bytes(content)
        except OSError as error:
            raise ViewerError(
                self.tr("{} could not be written: {}").format(path, error.strerror)
            ) from None

    def ask_and_save(self) -> None:
        """Ask for a file and write to it."""
        from viewer.ui.file_dialogs import ask_to_save  # noqa: PLC0415 - not for the first paint

        kinds = (
            (self.tr("SVG drawing"), "svg"),
            (self.tr("PDF page"), "pdf"),
            (self.tr("PNG picture"), "png"),
            (self.tr("HTML table"), "html"),
            (self.tr("Markdown table"), "md"),
            (self.tr("Table for a spreadsheet"), "tsv"),
            (self.tr("Sentences"), "txt"),
        )
        filters = {f"{name} (*.{suffix})": suffix for name, suffix in kinds}
        title = self.tr("Export the treatment history")
        ask_to_save(self._look, self, title, "", filters, self._save)

    def _save(self, path: Path) -> None:
        self._try(lambda: self.save(path), self.tr("Wrote {}").format(path.name))

    def _try(self, act: Callable[[], None], words: str) -> None:
        try:
            act()
        except ViewerError as error:
            self.refused.emit(said(error))
        else:
            self.confirmed.emit(words)

    def _figure(self) -> "Figure":
        # QtSvg waits until a picture leaves the program: the window must not wait for it.
        from viewer.ui.history_export import figure  # noqa: PLC0415

        return figure(
            self._case,
            QApplication.font(),
            hidden=self._picture.hidden,
            windows=self._picture.windows,
            words=self._words,
        )

    def _copy_picture(self, scale: int) -> None:
        from viewer.ui.history_clips import picture_mime  # noqa: PLC0415

        self._put(
            lambda: picture_mime(self._figure(), scale), self.tr("Copied the treatment picture")
        )

    def _copy_table(self, form: TextFormat) -> None:
        from viewer.ui.history_clips import table_mime  # noqa: PLC0415

        words = self.tr("Copied the treatment history, {}").format(format_name(form.name))
        self._put(lambda: table_mime(self._case, form, self._words), words)

    def _put(self, make: Callable[[], QMimeData], words: str) -> None:
        try:
            require_history(self._case)
            mime = make()
        except ViewerError as error:
            self.refused.emit(said(error))
        else:
            self.mime_requested.emit(mime, words)

    def _show_care(self) -> None:
        view = CareView(self._look, self._case, self, self._words)
        view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view.open()

    def _absence_of(self, case: Case) -> str:
        if Part.HISTORY in case.damaged:
            return self.tr("The treatment history could not be read; see the problems.")
        return self.tr("This file states no treatment history.")

    def _show_upper(self, *, drawn: bool) -> None:
        """Show the picture and what is for it; where the file states reference points alone,
        the table has them and nothing is drawn.
        """
        self.tools.setVisible(drawn)
        self._upper.setVisible(drawn)
        self.setFocusProxy(self._picture if drawn else self._view)

    def _give_rest_to_table(self, height: int) -> None:
        """Let the picture be no higher than it is drawn: the table has more to show."""
        self._upper.setMaximumHeight(height + self._strip.sizeHint().height())

    def _take(self, item: Item | None) -> None:
        """Choose what the reader chose in one of the two in the other as well."""
        self.choose(item)

    def _tell(self, item: Item | None) -> None:
        """Tell an item in words, or the chosen one where none is at hand."""
        told = self._picture.item if item is None else item
        row = None if told is None else self._table.row_of(told)
        if row is None:
            self._strip.tell(
                self.tr(
                    "Point at something in the picture, or walk through it with the arrow keys."
                )
            )
            return
        shown = self._table.row(row)
        evidence = shown.evidence if shown.sentences else ""
        self._strip.tell(
            self._table.statement(row).sentence, evidence, self._references(shown.references)
        )

    def _references(self, ids: tuple[str, ...]) -> str:
        """Return the references an item names, by the article's numbers where it has them."""
        numbers = {one.id: one.number for one in self._case.references}
        found = tuple(str(numbers[id_]) if numbers.get(id_) is not None else id_ for id_ in ids)
        if not found:
            return ""
        words = self.tr("reference {names}") if len(found) == 1 else self.tr("references {names}")
        return filled(words, names=listed(self._words, found))

    def _show_evidence(self, item: Item | None) -> None:
        row = None if item is None else self._table.row_of(item)
        if row is None:
            return
        statement = self._table.statement(row)
        if statement.evidence:
            self.evidence_requested.emit(statement.evidence)
        elif statement.references:
            self.references_requested.emit(statement.references)

    def _show_references(self) -> None:
        item = self._picture.item
        row = None if item is None else self._table.row_of(item)
        if row is not None:
            self.references_requested.emit(self._table.statement(row).references)

    def _connect(self) -> None:
        # Within the resizing that told of it, the view would be resized to two sizes at once.
        self._picture.arranged.connect(
            self._give_rest_to_table, Qt.ConnectionType.QueuedConnection
        )
        self._picture.chosen.connect(self._take)
        self._picture.pointed_at.connect(self._tell)
        self._picture.activated.connect(self._show_evidence)
        self._view.chosen.connect(self._take)
        self._view.activated_item.connect(self._show_evidence)
        self._strip.evidence_requested.connect(lambda: self._show_evidence(self._picture.item))
        self._strip.references_requested.connect(self._show_references)
        tools = self.tools
        tools.fit_requested.connect(self._picture.fit)
        tools.zoom_requested.connect(self._picture.zoom)
        tools.picture_requested.connect(self._copy_picture)
        tools.table_requested.connect(self._copy_table)
        tools.export_requested.connect(self.ask_and_save)
        tools.care_requested.connect(self._show_care)
        tools.hidden_changed.connect(self._picture.hide_series)

    @override
    def splitters(self) -> tuple[QSplitter, ...]:
        return (self._splitter,)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("history")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        self._upper = _over(self._picture, self._strip)
        for part in (self._upper, self._view):
            splitter.addWidget(part)
            part.raise_()  # a splitter lowers what it takes, and would be read out backwards
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([440, 150])
        self._absence.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self._absence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._splitter = splitter
        self._pages.addWidget(splitter)
        self._pages.addWidget(self._absence)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.tools)
        inside.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Tall(self._look, page, _LEAST))
        self.setFocusProxy(self._picture)


def _over(upper: QWidget, lower: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(upper, 1)
    column.addWidget(lower)
    return box
