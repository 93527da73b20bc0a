"""Pages of text to find words in: sentences as passages."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from viewer.finding import Part, Passage, Span
from viewer.model.sentences import split
from viewer.ui.found import Finding, Place
from viewer.ui.found_words import found_face, units
from viewer.ui.look import Look
from viewer.ui.reading import ReadingView


class FoundInPages:
    """Pages that stand in a pane, in reading order. A passage's place is its page, its
    paragraph there, and where it starts in that.
    """

    def __init__(self, look: Look, pages: tuple[ReadingView, ...]) -> None:
        self._look, self._pages = look, pages

    def passages(self) -> tuple[Passage, ...]:
        return tuple(
            one for side, page in enumerate(self._pages) for one in _sentences(side, page)
        )

    def show(self, finding: Finding) -> None:
        for side, page in enumerate(self._pages):
            self._show(page, finding.within(side))

    def _show(self, page: ReadingView, finding: Finding) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for passage in finding.passages:
            stressed = passage is finding.current
            cursors = list(_cursors(page, passage, finding))
            marks += [self._mark(cursor, stressed=stressed) for cursor in cursors]
            if stressed and cursors:
                page.go_to(cursors[0])
        page.show_found(marks)

    def _mark(self, cursor: QTextCursor, *, stressed: bool) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, found_face(self._look, stressed=stressed)
        return mark


def _sentences(side: int, page: ReadingView) -> Iterator[Passage]:
    """Yield a page's sentences, each with the heading it stands under."""
    heading = page.accessibleName()
    for row, paragraph in enumerate(page.paragraphs):
        heading = paragraph.text if paragraph.bold else heading
        for start, text in split(paragraph.text):
            yield Passage((side, row, start), (Part(text),), heading)


def _cursors(page: ReadingView, passage: Passage, finding: Finding) -> Iterator[QTextCursor]:
    (spans,) = passage.spans(finding.query)
    return (_cursor(page, passage.place, passage.parts[0].text, span) for span in spans)


def _cursor(page: ReadingView, place: Place, text: str, span: Span) -> QTextCursor:
    """Return a cursor around a span of a passage."""
    row, start = place
    before = page.paragraphs[row].text[:start]
    first, last = (page.start_of(row) + units(before + text[:end]) for end in span)
    cursor = QTextCursor(page.document())
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return cursor
