"""A read-only page of text whose words come from a file: no markup, nothing loaded."""

from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, Qt, QUrl
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit
from typing_extensions import override

from viewer.citation.words import Face, Piece, plain
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

_TAB_STOP = 180
_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_RING = 2  # the width of the border that shows the focus
_SHARE = 0.5  # of the screen's height, for a view that is as high as its words
_LEADING = 140  # per cent of the font's own line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a page: its words and how they are set. ``pieces``, where there are
    any, are the same words with their faces.
    """

    text: str
    size: Size = Size.BODY
    bold: bool = False
    colour: str = "ink"
    space_before: int = 0
    pieces: tuple[Piece, ...] = ()


class ReadingView(QTextEdit):
    """Paragraphs in a column no wider than reads well, by mouse and by keyboard.

    ``measure`` is the column's greatest width in pixels at 100 % text; 0 sets none. With
    ``tallest`` the view is as high as its words, up to that many pixels at 100 % text
    and half of the screen.
    """

    def __init__(self, look: Look, *, measure: int = 0, tallest: int = 0) -> None:
        super().__init__()
        self._look, self._measure, self._tallest = look, measure, tallest
        self._paragraphs: tuple[Paragraph, ...] = ()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTabStopDistance(look.pixels(_TAB_STOP))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        look.changed.connect(self._lay_out)
        if tallest:
            self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Show these; what was shown before keeps its place where it is the same."""
        if paragraphs == self._paragraphs:
            return
        scrolled = self.verticalScrollBar().value()
        self._paragraphs = paragraphs
        self._lay_out()
        self.verticalScrollBar().setValue(scrolled)

    def highlight(self, excerpts: tuple[str, ...]) -> None:
        """Mark where these words stand, white space aside, and show the first of them."""
        marks = []
        for words in excerpts:
            cursor = self.document().find(_loosely(words), 0)
            if not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(self._look.colour("accent_soft"))
                marks.append(mark)
        self.setExtraSelections(marks)
        if marks:
            place = QTextCursor(marks[0].cursor)
            place.setPosition(place.selectionStart())
            self.setTextCursor(place)
            self.ensureCursorVisible()

    def highlighted(self) -> tuple[str, ...]:
        """Return the words that are marked, as they stand on the page."""
        return tuple(mark.cursor.selectedText() for mark in self.extraSelections())

    @override
    def loadResource(self, type: int, name: QUrl | str) -> None:
        """Load nothing: a page of file text shows no file and no image."""

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self._ring(shown=e.reason() in _BY_KEYS)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self._ring(shown=False)

    def _ring(self, *, shown: bool) -> None:
        """Frame the page for those who came by keys; whoever clicked sees the caret."""
        if self.property("ringed") is not shown:
            self.setProperty("ringed", shown)
            self.style().unpolish(self)
            self.style().polish(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_column()

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 1 + 2 * _RING
        screen = round(self.screen().availableSize().height() * _SHARE)
        self.setFixedHeight(min(height, self._look.pixels(self._tallest), screen))

    def _lay_out(self) -> None:
        self.document().clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for index, paragraph in enumerate(self._paragraphs):
            if index:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block(paragraph))
            for piece in paragraph.pieces or plain(paragraph.text):
                cursor.insertText(piece.text, self._characters(paragraph, piece.face))
        cursor.endEditBlock()
        self._set_column()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _block(self, paragraph: Paragraph) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(self._look.pixels(paragraph.space_before))
        block.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return block

    def _characters(self, paragraph: Paragraph, face: Face) -> QTextCharFormat:
        characters = QTextCharFormat()
        bold = paragraph.bold or face.bold
        characters.setFont(self._look.font(paragraph.size, bold=bold, italic=face.italic))
        characters.setForeground(self._look.colour(paragraph.colour))
        characters.setFontUnderline(face.underlined)
        if face.small_caps:
            characters.setFontCapitalization(QFont.Capitalization.SmallCaps)
        if face.raised:
            characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if face.lowered:
            characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        return characters

    def _set_column(self) -> None:
        frame = self.document().rootFrame().frameFormat()
        margin = Space.XL if self._measure else 0
        spare = self.viewport().width() - self._look.pixels(self._measure) - margin
        frame.setLeftMargin(margin)
        frame.setTopMargin(margin)
        frame.setBottomMargin(margin)
        frame.setRightMargin(max(margin, spare) if self._measure else 0)
        self.document().rootFrame().setFrameFormat(frame)


def _loosely(words: str) -> QRegularExpression:
    """Return what finds these words with any white space between them."""
    return QRegularExpression(r"\s+".join(map(QRegularExpression.escape, words.split())))
