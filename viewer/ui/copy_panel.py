"""Beside the list: what will be copied, what to know first, and the ways to copy it."""

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.citation.choice import AS_PRINTED, Wording
from viewer.citation.compositor import Kind, Remarks
from viewer.citation.words import Formatted, Piece, plain
from viewer.citation.words import Paragraph as Words
from viewer.citation.words import words as words_of
from viewer.finding import Query, Related
from viewer.model.work import Reference
from viewer.ui.cautions import Cautions
from viewer.ui.desk import CopyDesk
from viewer.ui.flow import FlowLayout
from viewer.ui.keyed_button import KeyedButton
from viewer.ui.labels import Label, rule
from viewer.ui.look import Look
from viewer.ui.menu_button import MenuButton
from viewer.ui.reading import Paragraph, ReadingView
from viewer.ui.reference_details import ReferenceDetails
from viewer.ui.segments import Segments
from viewer.ui.slices import Slices
from viewer.ui.theme import Size, Space
from viewer.ui.typesetting import Done, Failed, Outcome
from viewer.ui.wording import note_words, said

if TYPE_CHECKING:
    # Loaded with the history, which the first screen of references need not wait for.
    from viewer.history.statements import Statement

_PREVIEWED = 30
_NAMED = 500
_COUNTED = 2000
_TALLEST = 300
_SHORT = 14
# What comes sooner is not announced: words that flash by are not read.
_ANNOUNCED_MS = 150


class CopyPanel(QScrollArea):
    """Shows just what copying gives; says wishes and decides nothing."""

    copy_requested = Signal()
    in_text_requested = Signal()
    style_requested = Signal(object)
    item_requested = Signal(object)
    open_requested = Signal(str)
    reference_requested = Signal(str)
    pointed = Signal(str)

    def __init__(self, look: Look, desk: CopyDesk) -> None:
        super().__init__()
        self._look, self._desk = look, desk
        self._chosen: tuple[Reference, ...] = ()
        self._fits = True
        self._style = MenuButton()
        self._style.clicked.connect(lambda: self.style_requested.emit(self._style))
        self._preview = ReadingView(look, tallest=_TALLEST)
        self._preview.setAccessibleName(self.tr("What will be copied"))
        self._notes = Cautions(look)
        self._hidden = Label(look, size=Size.SMALL, name="quiet", wrap=True)
        self._hidden.hide()
        self._copy = KeyedButton(look, primary=True)
        self._copy.show_words(plain(self.tr("Copy")))
        self._copy.setAccessibleName(self.tr("Copy"))
        self._copy.clicked.connect(self.copy_requested)
        self._in_text = KeyedButton(look)
        self._in_text.clicked.connect(self.in_text_requested)
        self._as = MenuButton()
        self._as.setText(self.tr("Copy as"))
        self._as.setAccessibleName(self.tr("Copy as"))
        self._as.setPopupMode(MenuButton.ToolButtonPopupMode.InstantPopup)
        self._wordings = Segments(
            (self.tr("As printed"), Wording.PRINTED), (self.tr("Corrected"), Wording.CORRECTED)
        )
        self._wordings.chosen.connect(desk.choose_wording)
        self._details = ReferenceDetails(look, self._wordings)
        self._details.open_requested.connect(self.open_requested)
        self._details.pointed.connect(self.pointed)
        self._details.item_requested.connect(self.item_requested)
        self._details.reference_requested.connect(self.reference_requested)
        self._counting = Slices()
        self._counting.finished.connect(self._take_counts)
        self._announced = QTimer(self, singleShot=True, interval=_ANNOUNCED_MS)
        self._announced.timeout.connect(self._announce)
        self._lay_out()
        desk.changed.connect(self._show)

    def fill_copy_as(self, menu: QMenu) -> None:
        """Give the button the menu of formats, which the window's own menu shows too."""
        self._as.setMenu(menu)

    def show_keys(self, copy: str, in_text: str) -> None:
        """Name the keys of the two buttons."""
        self._copy.show_keys(copy)
        self._in_text.show_keys(in_text)

    def show_selection(self, chosen: tuple[Reference, ...], hidden: int) -> None:
        """Show what copying these gives, and say how many chosen ones it leaves out since
        the filter hides them.
        """
        self._chosen = chosen
        self._hidden.setText(self._hidden_words(hidden))
        self._hidden.setVisible(bool(hidden))
        self._show()

    def _hidden_words(self, hidden: int) -> str:
        if not hidden:
            return ""
        if hidden == 1:
            return self.tr("1 chosen reference is hidden by the filter and is not copied.")
        words = self.tr("{:,} chosen references are hidden by the filter and are not copied.")
        return words.format(hidden)

    def show_mentions(self, mentions: "Mapping[str, tuple[Statement, ...]]") -> None:
        """Take the statements of the treatment history that name each reference."""
        self._details.show_mentions(mentions)

    def show_current(self, reference: Reference | None) -> None:
        self._details.show_reference(reference)
        self._fit()

    @contextmanager
    def showing_found(self, query: Query) -> Iterator[None]:
        """Mark the words that are looked for in what is told of the current reference. What
        is shown meanwhile is drawn with its marks, and all of it laid out once.
        """
        self._details.expect(query)
        self._fits = False
        try:
            yield
        finally:
            self._fits = True
        self._details.show_found(query)
        self._fit()

    def show_related(self, found: tuple[Related, ...]) -> None:
        """Show what is related to the current reference, and why."""
        self._details.show_related(found)
        self._fit()

    def _show(self) -> None:
        choice = self._desk.choice
        self._style.setText(self._desk.style_name)
        self._style.setToolTip(self._desk.style_name)
        self._style.setAccessibleName(self.tr("Style: {}").format(self._desk.style_name))
        self._wordings.select(
            Wording.PRINTED if choice.style is AS_PRINTED else choice.wording,
            enabled=choice.style is not AS_PRINTED,
        )
        for button in (self._copy, self._as):
            button.setEnabled(bool(self._chosen))
        if not self._chosen:
            self._desk.workshop.show_nothing()
            self._show_words(
                Paragraph(self.tr("Select references to copy them."), colour="secondary")
            )
            self._show_remarks(Remarks())
            return
        workshop = self._desk.workshop
        shown = tuple(one.id for one in self._chosen[:_PREVIEWED])
        # Where very many are chosen, the list takes what time a turn has.
        few = len(self._chosen) <= _NAMED
        request = self._desk.request(Kind.ENTRIES, shown)
        workshop.show(request, self._take_entries, patient=few)
        if workshop.is_showing:
            self._preview.show_waiting()
            self._show_remarks(Remarks())
            self._announced.start()

    def _announce(self) -> None:
        self._show_words(Paragraph(self.tr("Formatting…"), colour="secondary"))

    def _take_entries(self, outcome: Outcome[Formatted]) -> None:
        match outcome:
            case Done(formatted):
                self._show_words(*_paragraphs(formatted), *self._more())
            case Failed(error):
                self._show_words(Paragraph(said(error), colour="caution"))
                self._copy.setEnabled(False)
        self._ask_for_remarks()

    def _ask_for_remarks(self) -> None:
        workshop = self._desk.workshop
        if len(self._chosen) <= _NAMED:
            request = self._desk.request(Kind.ENTRIES, (one.id for one in self._chosen))
            workshop.remark(request, note_words(), self._take_remarks)
        if workshop.is_remarking or len(self._chosen) > _NAMED:
            self._show_remarks(Remarks())

    def _show_words(self, *paragraphs: Paragraph) -> None:
        self._announced.stop()
        self._preview.show_paragraphs(paragraphs)

    def _more(self) -> tuple[Paragraph, ...]:
        more = len(self._chosen) - _PREVIEWED
        if more <= 0:
            return ()
        words = self.tr("and {} more").format(more)
        return (Paragraph(words, colour="secondary", space_before=Space.S),)

    def _take_remarks(self, outcome: Outcome[Remarks]) -> None:
        match outcome:
            case Done(remarks):
                self._show_remarks(remarks)
            case Failed(error):
                self._show_remarks(Remarks(why=error))

    def _show_remarks(self, remarks: Remarks) -> None:
        """Say what to know before the paste: of many references how many, of few which."""
        self._show_notes(remarks.notes)
        if len(self._chosen) > _NAMED:
            self._counting.run(_counts(self._chosen))
        self._show_in_text(remarks)
        self._fit()

    def _fit(self) -> None:
        """Give the page its height at once: asked for by events, it would come some frames
        after the words, which would overlap until then.
        """
        if self._fits and self.isVisible():
            self._column.activate()
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
            self._details.settle()

    def _take_counts(self, counts: tuple[int, int]) -> None:
        words = (
            self.tr("{:,} author lists are cut in the source."),
            self.tr("{:,} have misprints in the source."),
        )
        told = zip(words, counts, strict=True)
        self._show_notes(tuple(each.format(count) for each, count in told if count))

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        self._counting.stop()
        self._notes.show_words(notes)

    def _show_in_text(self, remarks: Remarks) -> None:
        """Name the citation on its button, or say why there is none."""
        choose = self.tr("Choose a style to cite in the text")
        cited, why = remarks.in_text, choose if remarks.why is None else said(remarks.why)
        words = words_of(cited)
        citable = bool(self._chosen) and self._desk.choice.style is not AS_PRINTED
        name = self.tr("In text")
        self._in_text.show_words(
            (Piece(f"{name}: "), *_shortened(cited)) if words else plain(name)
        )
        self._in_text.setToolTip(words if len(words) > _SHORT else "")
        self._in_text.setEnabled(bool(words) or (citable and len(self._chosen) > _NAMED))
        self._in_text.setAccessibleDescription(words or why)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("side")
        self._column = column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        for part in (
            self._top(),
            self._card(),
            self._hidden,
            self._notes,
            self._buttons(),
            rule(),
        ):
            column.addWidget(part)
        column.addWidget(self._details)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setWidget(page)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Copying and details"))

    def _top(self) -> QWidget:
        heading = Label(self._look, self.tr("Will be copied"), size=Size.SMALL, bold=True)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(heading)
        row.addStretch()
        row.addWidget(self._style)
        return box

    def _buttons(self) -> QWidget:
        return _in_a_row(self._copy, self._in_text, self._as)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        inside.addWidget(self._preview)
        return card


def _shortened(cited: Words) -> Words:
    """Return as many of the words as a button has room for, and an ellipsis."""
    room, kept = _SHORT, list[Piece]()
    for piece in cited:
        kept.append(replace(piece, text=piece.text[:room]))
        room -= len(piece.text)
        if room < 0:
            return (*kept, Piece("…"))
    return tuple(kept)


def _counts(
    references: tuple[Reference, ...],
) -> Generator[None, None, tuple[int, int]]:
    """Count in steps whose authors are cut, and who has misprints."""
    cut = misprinted = 0
    for start in range(0, len(references), _COUNTED):
        for one in references[start : start + _COUNTED]:
            cut += one.authors_truncated
            misprinted += bool(one.corrections)
        yield
    return cut, misprinted


def _paragraphs(formatted: Formatted) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            words_of(one),
            space_before=Space.S if place else 0,
            pieces=one,
        )
        for place, one in enumerate(formatted.paragraphs)
    )


def _in_a_row(*widgets: QWidget) -> QWidget:
    """Return widgets in a row, or in several where it is narrow."""
    box = QWidget()
    row = FlowLayout(box, QMargins(), Space.S)
    for widget in widgets:
        row.addWidget(widget)
    return box
