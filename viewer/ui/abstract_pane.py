"""The abstract: a page to read, and beside it whose words it is and where it comes from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.citation.links import doi_address
from viewer.model.case import Abstract, AbstractKind, Case, Part
from viewer.override import override
from viewer.ui.halves import Halves
from viewer.ui.labels import Label
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.reading import Paragraph, ReadingView
from viewer.ui.theme import Size, Space

if TYPE_CHECKING:
    from viewer.ui.found import Findable

_MEASURE = 72
_DIGITS = 9
_NARROWEST, _STACKED = 560, 360


class AbstractPane(Pane):
    """Shows the abstract, the key words and what the source has and lacks."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._page = ReadingView(look, measure=_MEASURE)
        self._page.setAccessibleName(self.tr("Abstract"))
        self._beside = ReadingView(look, measure=_MEASURE)
        self._beside.setObjectName("side")
        self._beside.setAccessibleName(self.tr("About this case"))
        self._words = Label(look, size=Size.SMALL, wrap=True)
        self._link = LinkButton()
        look.changed.connect(self._refont)
        self._refont()
        self._link.followed.connect(self.open_requested)
        self._link.pointed.connect(self.pointed)
        self._whose = self._banner()
        self._lay_out()
        self.setFocusProxy(self._page)
        for view in (self._page, self._beside):
            view.laid_out.connect(self.text_changed)

    @override
    def show_case(self, case: Case) -> None:
        self._page.show_paragraphs(self._abstract(case))
        self._beside.show_paragraphs(self._about(case))
        self._whose.setVisible(case.abstract is not None)
        if case.abstract is not None:
            self._tell_whose(case.abstract, case)

    def highlight(self, excerpts: tuple[str, ...]) -> None:
        """Mark these pieces of evidence in the abstract and bring the first into view."""
        self._page.highlight(excerpts)

    def highlighted(self) -> tuple[str, ...]:
        """Return the words that are marked, as they stand on the page."""
        return self._page.highlighted()

    @override
    def findable(self) -> "Findable":
        from viewer.ui.found_in_pages import FoundInPages  # noqa: PLC0415 - see Pane.findable

        return FoundInPages(self._look, (self._page, self._beside))

    @override
    def start_over(self) -> None:
        self._page.highlight(())
        self._page.verticalScrollBar().setValue(0)

    @override
    def place(self) -> list[str]:
        place = self._page.place()
        return [str(place)] if place else []

    @override
    def return_to(self, place: list[str]) -> None:
        match place:
            case [number] if number.isdecimal():
                self._page.scroll_to(int(number[:_DIGITS]))
            case _:
                return

    @override
    def copy(self) -> Copy | None:
        from viewer.citation.clip import paragraphs  # noqa: PLC0415 - as in CopyDesk

        view = self._beside if self._beside.hasFocus() else self._page
        words = view.selected_words()
        if not words:
            return None
        return Copy(paragraphs(words.splitlines()), self.tr("Copied the selected words"))

    def _abstract(self, case: Case) -> tuple[Paragraph, ...]:
        if case.abstract is None:
            return (Paragraph(self._absence(case), colour="secondary"),)
        found: list[Paragraph] = []
        for section in case.abstract.sections:
            if section.heading:
                space = Space.XL if found else 0
                found.append(Paragraph(section.heading, bold=True, space_before=space))
            space = Space.S if found else 0
            found.append(Paragraph(section.text, Size.LEAD, space_before=space))
        return tuple(found)

    def _tell_whose(self, abstract: Abstract, case: Case) -> None:
        """Say whose words these are, and lead to where the published ones stand."""
        published = abstract.kind is AbstractKind.PUBLISHED
        self._words.setText(
            self.tr("The abstract as published")
            if published
            else self.tr("A summary written for this file, not the published abstract")
        )
        name = "notice" if published else "caution"
        if name != self._whose.objectName():
            self._whose.setObjectName(name)
            self._whose.setStyleSheet(self._whose.styleSheet())
        doi = case.article.text.get("DOI", "") if case.article else ""
        address = doi_address(doi) if doi else case.source.url
        self._link.setVisible(bool(address))
        self._link.lead(self.tr("The publisher’s page"), address)

    def _absence(self, case: Case) -> str:
        if Part.ABSTRACT in case.damaged:
            return self.tr("The abstract could not be read; see the problems below.")
        return self.tr("This file states no abstract.")

    def _about(self, case: Case) -> tuple[Paragraph, ...]:
        source = case.source
        keywords = case.article.keywords if case.article else ()
        facts = (
            (self.tr("Where this comes from"), (source.description, source.url)),
            (self.tr("The source has"), (", ".join(source.provides),)),
            (self.tr("It lacks"), (", ".join(source.lacks),)),
        )
        found: list[Paragraph] = []
        if keywords:
            found.append(Paragraph(self.tr("Key words"), Size.SMALL, bold=True))
            found.append(Paragraph("", chips=keywords, space_before=Space.XS))
        for label, texts in facts:
            stated = [text for text in texts if text]
            if stated:
                space = Space.XL if found else 0
                found.append(Paragraph(label, Size.SMALL, bold=True, space_before=space))
                found += [Paragraph(text, space_before=Space.XS) for text in stated]
        return tuple(found)

    def _refont(self) -> None:
        self._link.setFont(self._look.font(Size.SMALL))

    def _banner(self) -> QWidget:
        banner = QWidget()
        banner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(banner)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.setSpacing(Space.L)
        row.addWidget(self._words, 1)
        row.addWidget(self._link)
        return banner

    def _lay_out(self) -> None:
        left, above = QWidget(), QWidget()
        left.setObjectName("page")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip = QVBoxLayout(above)
        strip.setContentsMargins(Space.XL, Space.L, Space.XL, 0)
        strip.addWidget(self._whose)
        self._page.column_set.connect(
            lambda before, after: strip.setContentsMargins(before, Space.L, after, Space.XS)
        )
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(self._page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        parts = ((left, 11), (self._beside, 9))
        row.addWidget(Halves(self._look, parts, narrowest=_NARROWEST, stacked=_STACKED))
