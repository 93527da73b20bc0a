"""Pages of text to find words in: sentences as passages."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from viewer.finding import Part, Passage, Span
from viewer.model.sentences import split
from viewer.ui.found import Finding, Place
from viewer.ui.found_words import found_face, units
from viewer.ui.look import Look
from viewer.ui.reading import ReadingView

# Words that a line separator, or two typographic blanks, keep apart are no one sentence.
_APART = re.compile("(?:(?!\N{LINE SEPARATOR}|[\u2000-\u200a]{2}).)+")


class FoundInPages:
    """Pages that stand in a pane, in reading order. A passage's place is its page, its
    block there, and where it starts in that.
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
                page.show_beginning(cursors[0])
        page.show_found(marks)

    def _mark(self, cursor: QTextCursor, *, stressed: bool) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, found_face(self._look, stressed=stressed)
        return mark


def _sentences(side: int, page: ReadingView) -> Iterator[Passage]:
    """Yield a page's sentences, each with the heading it stands under."""
    heading = page.accessibleName()
    block = page.document().begin()
    while block.isValid():
        heading = block.text() if _is_bold(block) else heading
        for start, text in _pieces(block.text()):
            yield Passage((side, block.blockNumber(), start), (Part(text),), heading)
        block = block.next()


def _pieces(words: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a block, and the key words that stand apart in one."""
    for piece in _APART.finditer(words):
        for start, text in split(piece[0]):
            yield piece.start() + start, text


def _is_bold(block: QTextBlock) -> bool:
    first = block.begin()
    return not first.atEnd() and first.fragment().charFormat().font().bold()


def _cursors(page: ReadingView, passage: Passage, finding: Finding) -> Iterator[QTextCursor]:
    (spans,) = passage.spans(finding.query)
    return (_cursor(page, passage.place, passage.parts[0].text, span) for span in spans)


def _cursor(page: ReadingView, place: Place, text: str, span: Span) -> QTextCursor:
    """Return a cursor around a span of a passage."""
    row, start = place
    block = page.document().findBlockByNumber(row)
    before = block.text()[:start]
    first, last = (block.position() + units(before + text[:end]) for end in span)
    cursor = QTextCursor(page.document())
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return cursor
