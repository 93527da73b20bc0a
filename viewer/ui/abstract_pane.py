"""The abstract: a page to read, and beside it whose words it is and where it comes from."""

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from viewer.model.case import Abstract, AbstractKind, Case, Part
from viewer.ui.halves import Halves
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.reading import Paragraph, ReadingView
from viewer.ui.theme import Size, Space

_MEASURE = 680
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        parts = ((self._page, 2), (self._beside, 1))
        row.addWidget(Halves(look, parts, narrowest=_NARROWEST, stacked=_STACKED))
        self.setFocusProxy(self._page)

    @override
    def show_case(self, case: Case) -> None:
        self._page.show_paragraphs(self._abstract(case))
        self._beside.show_paragraphs(self._about(case))

    def highlight(self, excerpts: tuple[str, ...]) -> None:
        """Mark these pieces of evidence in the abstract and bring the first into view."""
        self._page.highlight(excerpts)

    def highlighted(self) -> tuple[str, ...]:
        """Return the words that are marked, as they stand on the page."""
        return self._page.highlighted()

    @override
    def start_over(self) -> None:
        self._page.highlight(())
        self._page.verticalScrollBar().setValue(0)

    @override
    def copy(self) -> Copy | None:
        from viewer.citation.clip import paragraphs  # noqa: PLC0415 - as in CopyDesk

        view = self._beside if self._beside.hasFocus() else self._page
        words = view.textCursor().selection().toPlainText()
        if not words:
            return None
        return Copy(paragraphs(words.splitlines()), self.tr("Copied the selected words"))

    def _abstract(self, case: Case) -> tuple[Paragraph, ...]:
        if case.abstract is None:
            return (Paragraph(self._absence(case), colour="secondary"),)
        found = [Paragraph(self._kind(case.abstract), Size.SMALL, colour="caution")]
        for section in case.abstract.sections:
            if section.heading:
                found.append(
                    Paragraph(section.heading, Size.LEAD, bold=True, space_before=Space.L)
                )
            found.append(Paragraph(section.text, Size.LEAD, space_before=Space.S))
        return tuple(found)

    def _kind(self, abstract: Abstract) -> str:
        if abstract.kind is AbstractKind.PUBLISHED:
            return self.tr("The abstract as published")
        return self.tr("A summary written for this file, not the published abstract")

    def _absence(self, case: Case) -> str:
        if Part.ABSTRACT in case.damaged:
            return self.tr("The abstract could not be read; see the problems below.")
        return self.tr("This file states no abstract.")

    def _about(self, case: Case) -> tuple[Paragraph, ...]:
        source = case.source
        keywords = case.article.keywords if case.article else ()
        facts = (
            (self.tr("Key words"), keywords),
            (self.tr("Where this comes from"), (source.description, source.url)),
            (self.tr("The source has"), (", ".join(source.provides),)),
            (self.tr("It lacks"), (", ".join(source.lacks),)),
        )
        found: list[Paragraph] = []
        for label, texts in facts:
            stated = [text for text in texts if text]
            if stated:
                space = Space.L if found else 0
                found.append(Paragraph(label, Size.SMALL, bold=True, space_before=space))
                found += [Paragraph(text) for text in stated]
        return tuple(found)
