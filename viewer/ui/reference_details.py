"""One reference, whole: its print, its fields, what was corrected or added, its links."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from viewer.citation.links import Link, links_of
from viewer.finding import Field, Query, Related
from viewer.model.edtf import Date, Interval
from viewer.model.work import LiteralDate, Reference, WorkDate
from viewer.override import override
from viewer.ui.flow import FlowLayout
from viewer.ui.icons import dress
from viewer.ui.labels import Label, caption, onward
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.marked_words import mark_label
from viewer.ui.related_section import RelatedSection
from viewer.ui.theme import Size, Space
from viewer.ui.wording import variable_label

if TYPE_CHECKING:
    # Loaded with the history, which the first screen of references need not wait for.
    from collections.abc import Mapping

    from viewer.history.statements import Statement

_LABEL_WIDTH, _NARROW = 96, 280
_FIELDS = {"title": Field.TITLE, "container-title": Field.JOURNAL}


class ReferenceDetails(QWidget):
    """Shows the current reference, with the switch between ``wordings`` at its head. Links are
    opened by whoever hears ``open_requested``; ``item_requested`` carries an item of the
    treatment history that names the reference.
    """

    item_requested = Signal(object)
    open_requested = Signal(str)
    reference_requested = Signal(str)
    pointed = Signal(str)

    def __init__(self, look: Look, wordings: QWidget) -> None:
        super().__init__()
        self._look = look
        self._heading = Label(look, size=Size.SMALL, bold=True)
        self._body = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(_headed(self._heading, wordings))
        column.addWidget(self._body)
        self._related = RelatedSection(look)
        self._related.reference_requested.connect(self.reference_requested)
        column.addWidget(self._related)
        column.addStretch()
        self._column = column
        self._shown: Reference | None = None
        self._query = self._marked = Query()
        look.changed.connect(self._mark_anew)
        self._mentions: Mapping[str, tuple[Statement, ...]] = {}
        self._heading.setText(self._heading_of(None))

    def show_reference(self, reference: Reference | None) -> None:
        """Show one reference in full, or a word where none is current."""
        if reference is self._shown:
            return
        stays = reference == self._shown  # as where its file was read again
        self._shown = reference
        self._related.show_related(())
        if not stays:
            self._draw()

    def _draw(self) -> None:
        reference, self._marked = self._shown, self._query
        self._heading.setText(self._heading_of(reference))
        body = QWidget()
        if reference is not None:
            self._fill(body, reference)
        self._column.replaceWidget(self._body, body)
        self._related.raise_()  # what was made last would be read out last
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()

    @property
    def _way(self) -> QFormLayout.RowWrapPolicy:
        """Where a name and its value stand: one below the other where it is narrow."""
        narrow = 0 < self.width() < self._look.pixels(_NARROW)
        ways = QFormLayout.RowWrapPolicy
        return ways.WrapAllRows if narrow else ways.WrapLongRows

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        form = self._body.layout()
        if isinstance(form, QFormLayout) and form.rowWrapPolicy() is not self._way:
            form.setRowWrapPolicy(self._way)

    def settle(self) -> None:
        """Have heights follow from the width that there is now: a form that is given another
        width while it is being laid out keeps those of the first.
        """
        form = self._body.layout()
        if form is not None:
            form.invalidate()
            form.activate()

    def expect(self, query: Query) -> None:
        """Mark the words that are looked for in whatever is drawn next."""
        self._query = query

    def show_found(self, query: Query) -> None:
        """Mark the words that are looked for."""
        self._query = query
        if query != self._marked:
            self._draw()

    def _mark_anew(self) -> None:
        """Mark in the colours and at the size that are in force now."""
        if self._query.terms:
            self._draw()

    def show_mentions(self, mentions: "Mapping[str, tuple[Statement, ...]]") -> None:
        """Take the statements of the treatment history that name each reference, by its id."""
        before, self._mentions = self._mentions, mentions
        shown = self._shown
        if shown is not None and before.get(shown.id) != mentions.get(shown.id):
            self._draw()

    def show_related(self, found: tuple[Related, ...]) -> None:
        """Show what is related to this reference, and why."""
        self._related.show_related(found)

    def _heading_of(self, reference: Reference | None) -> str:
        if reference is None:
            return self.tr("No reference is current")
        number = reference.number
        return self.tr("Reference") if number is None else self.tr("Reference {}").format(number)

    def _fill(self, body: QWidget, reference: Reference) -> None:
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(self._way)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for label, text, field in self._facts(reference):
            value = Label(self._look, text, wrap=True, selectable=True)
            if self._query.terms:
                mark_label(value, self._query, self._look, field)
            self._add(form, label, value)
        if reference.links:
            self._add(form, self.tr("Open"), self._links(reference))
        if naming := self._mentions.get(reference.id):
            self._add(form, self.tr("Named by"), self._naming(naming))

    def _add(self, form: QFormLayout, label: str, value: QWidget) -> None:
        form.addRow(caption(self._look, label, value, _LABEL_WIDTH), value)

    def _facts(self, reference: Reference) -> list[tuple[str, str, Field]]:
        """Return label and text of each row: print first, then what differs, then fields."""
        facts = [(self.tr("Printed"), reference.printed, Field.OTHER)]
        facts += [
            (
                self.tr("Corrected"),
                f"{variable_label(one.field)}: “{one.printed}” → “{one.corrected}” ({one.basis})",
                Field.OTHER,
            )
            for one in reference.corrections
        ]
        facts += [
            (self.tr("Added"), f"{variable_label(one.field)}: {one.basis}", Field.OTHER)
            for one in reference.added
        ]
        facts += [
            (
                variable_label(variable),
                self._authors(reference)
                if variable == "author"
                else "; ".join(name.natural for name in names),
                Field.AUTHOR,
            )
            for variable, names in reference.names.items()
        ]
        facts += [
            (variable_label(variable), text, _FIELDS.get(variable, Field.OTHER))
            for variable, text in reference.text.items()
        ]
        facts += [
            (variable_label(variable), _date(date), Field.OTHER)
            for variable, date in reference.dates.items()
        ]
        return [fact for fact in facts if fact[1]]

    def _authors(self, reference: Reference) -> str:
        names = "; ".join(name.natural for name in reference.authors)
        if not reference.authors_truncated:
            return names
        return self.tr("{}; the source cuts the list here").format(names)

    def _links(self, reference: Reference) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for link in links_of(reference):
            column.addWidget(self._link(link), alignment=Qt.AlignmentFlag.AlignLeft)
        return box

    def _naming(self, statements: "tuple[Statement, ...]") -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for told in statements:
            button = LinkButton()
            button.lead(f"{told.name} ({told.kind}) {onward()}", "")
            button.setToolTip(told.sentence)
            button.setAccessibleDescription(told.sentence)
            button.clicked.connect(lambda _checked=False, told=told: self._go_to(told))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return box

    def _go_to(self, told: "Statement") -> None:
        self.item_requested.emit(told.item)

    def _link(self, link: Link) -> LinkButton:
        text = self.tr("{} search").format(link.name) if link.is_search else link.name
        button = LinkButton()
        button.lead(text, link.address)
        dress(button, "search" if link.is_search else "open", self._look, "accent")
        button.followed.connect(self.open_requested)
        button.pointed.connect(self.pointed)
        return button


def _headed(heading: Label, wordings: QWidget) -> QWidget:
    box = QWidget()
    row = FlowLayout(box, QMargins(), Space.S)
    row.addWidget(heading)
    row.add_last(wordings)
    return box


def _date(date: WorkDate) -> str:
    match date:
        case Date(text=text) | Interval(text=text) | LiteralDate(text=text):
            return text
