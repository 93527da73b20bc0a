"""A read-only page of text whose words come from a file: no markup, nothing loaded."""

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from viewer.override import override
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

if TYPE_CHECKING:
    from PySide6.QtCore import QRegularExpression, QUrl

    from viewer.citation.words import Face, Piece

_TAB_STOP = 180
_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
# Where the reader did not ask for the keyboard, a caret would be a stray stroke until a key
# is pressed.
_UNASKED = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.OtherFocusReason}
_RING = 2  # the width of the border that shows the focus
_SHARE = 0.5  # of the screen's height, for a view that is as high as its words
_LEADING = 130  # per cent of the font's own line
_CHIP_LEADING = 185
# Prose of ordinary letters and blanks: the width of a character is taken from it.
_PROSE = "the patient was given the treatment every two weeks and did well for years "
_CHIP = QTextFormat.Property.UserProperty
_CHIP_PAD, _CHIP_RADIUS = 8, 4
# What stands between chips: a reader sees room, and a copy has semicolons.
_NEXT_LINE = "\N{LINE SEPARATOR}"
_JOINER = "\N{WORD JOINER}"
_BETWEEN = "\N{EM SPACE}\N{EN SPACE}"


class Paragraph(NamedTuple):
    """A paragraph of a page: its words and how they are set. ``pieces``, where there are
    any, are the same words with their faces; ``chips`` are words that stand each for
    itself, in place of a text.
    """

    text: str
    size: Size = Size.BODY
    bold: bool = False
    colour: str = "ink"
    space_before: int = 0
    pieces: "tuple[Piece, ...]" = ()
    chips: tuple[str, ...] = ()


class ReadingView(QTextEdit):
    """Paragraphs in a column no wider than reads well, by mouse and by keyboard.

    ``measure`` is the column's greatest width in characters of prose; 0 sets none. The
    column keeps to the left where the view is not much wider, and goes towards the middle
    where it is; ``column_set`` carries its margins. With ``tallest`` the view is as high
    as its words, up to that many pixels at 100 % text and half of the screen. ``laid_out``
    tells that the words were set anew, and what was found in them unmarked.
    """

    laid_out = Signal()
    column_set = Signal(int, int)

    def __init__(self, look: Look, *, measure: int = 0, tallest: int = 0) -> None:
        super().__init__()
        # Asked for its viewport first, PySide looks for the class of that among all widgets',
        # and makes them all: 7 ms. Found as a plain widget, it is known from then on.
        self.findChild(QWidget, "qt_scrollarea_viewport")
        self._setting = False  # whether the words are being set
        self._look, self._measure, self._tallest = look, measure, tallest
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._keeps_height = False
        self._evidence: tuple[str, ...] = ()
        self._found: list[QTextEdit.ExtraSelection] = []
        self._wanted = 0
        self._wide: frozenset[str] = frozenset()
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
            # Left to expand, it would have what stands around it take room that it has no use for.
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Show these; what was shown before keeps its place where it is the same."""
        if paragraphs == self._paragraphs:
            return
        scrolled = self.verticalScrollBar().value()
        self._paragraphs = paragraphs
        self._lay_out()
        self.verticalScrollBar().setValue(scrolled)

    def show_waiting(self) -> None:
        """Show nothing, in as much room as before: new words are on their way."""
        self._keeps_height = True
        self._paragraphs = ()
        self._lay_out()
        self._keeps_height = False

    def highlight(self, excerpts: tuple[str, ...]) -> None:
        """Mark where these words stand, white space aside, and show the first of them."""
        self._evidence = excerpts
        self._mark()
        for mark in self._evidence_marks()[:1]:
            self.show_beginning(mark.cursor)

    def highlighted(self) -> tuple[str, ...]:
        """Return the evidence that is marked, as it stands on the page."""
        return tuple(mark.cursor.selectedText() for mark in self._evidence_marks())

    def show_found(self, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Show these marks beside those of evidence."""
        self._found = marks
        self._mark()

    def show_beginning(self, cursor: QTextCursor) -> None:
        """Put the text cursor where a selection begins, and bring that into view."""
        place = QTextCursor(cursor)
        place.setPosition(place.selectionStart())
        self.setTextCursor(place)
        self.ensureCursorVisible()

    def selected_words(self) -> str:
        """Return the words that are selected, a line a paragraph, as they are copied."""
        words = self.textCursor().selection().toPlainText()
        return words.replace(_BETWEEN, "; ").replace(_JOINER, "")

    def place(self) -> int:
        """Return which character of the text stands first in view; 0 at the top."""
        if self._wanted or not self.verticalScrollBar().value():
            return self._wanted
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).position()

    def scroll_to(self, place: int) -> None:
        """Scroll so that this character of the text stands first in view, once it is seen."""
        self._wanted = max(0, min(place, self.document().characterCount() - 1))
        if self.isVisible():
            self._scroll()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The text has its lines only once the view has its size.
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        if self._wanted:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._wanted)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top())
        self._wanted = 0

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words alone: the colours and sizes of the screen are not theirs."""
        mime = QMimeData()
        mime.setText(self.selected_words())
        return mime

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("hairline"))
        painter.setBrush(self._look.colour("surface"))
        for box in self._chip_boxes():
            painter.drawRoundedRect(box, _CHIP_RADIUS, _CHIP_RADIUS)
        painter.end()
        super().paintEvent(e)

    @override
    def loadResource(self, type: int, name: "QUrl | str") -> None:
        """Load nothing: a page of file text shows no file and no image."""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        self.setCursorWidth(1)
        super().keyPressEvent(e)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self._ring(shown=e.reason() in _BY_KEYS)
        self.setCursorWidth(0 if e.reason() in _UNASKED else 1)

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
        if self._keeps_height:
            return
        height = round(self.document().size().height()) + 1 + 2 * _RING
        screen = round(self.screen().availableSize().height() * _SHARE)
        self.setFixedHeight(min(height, self._look.pixels(self._tallest), screen))

    def _lay_out(self) -> None:
        self._setting = True
        self._set_paragraphs()
        self._setting = False
        self._set_column()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.show_found([])
        self.laid_out.emit()

    def _set_paragraphs(self) -> None:
        self.document().clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for index, paragraph in enumerate(self._paragraphs):
            if index:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block(paragraph))
            for piece in paragraph.pieces:
                cursor.insertText(piece.text, self._faced(paragraph, piece.face))
            if not paragraph.pieces:
                cursor.insertText(paragraph.text, self._characters(paragraph))
            self._insert_chips(cursor, paragraph)
        cursor.endEditBlock()

    def _mark(self) -> None:
        self.setExtraSelections(self._evidence_marks() + self._found)

    def _evidence_marks(self) -> list[QTextEdit.ExtraSelection]:
        cursors = (self.document().find(_loosely(words), 0) for words in self._evidence)
        return [self._evidence_mark(cursor) for cursor in cursors if not cursor.isNull()]

    def _evidence_mark(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(self._look.colour("accent_soft"))
        # A line below, too: colour alone says too little.
        mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        mark.format.setUnderlineColor(self._look.colour("accent"))
        return mark

    def _insert_chips(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        if not paragraph.chips:
            return
        between = self._characters(paragraph)
        chip = QTextCharFormat(between)
        chip.setProperty(_CHIP, True)  # noqa: FBT003 - the value of a property
        after_wide = False
        for place, words in enumerate(paragraph.chips):
            is_wide = words in self._wide
            if place:
                cursor.insertText(_NEXT_LINE if is_wide or after_wide else _BETWEEN, between)
            cursor.insertText(words if is_wide else _unbroken(words), chip)
            after_wide = is_wide

    def _too_wide(self) -> frozenset[str]:
        """Return the chips that no line holds: each has lines of its own."""
        frame = self.document().rootFrame().frameFormat()
        room = self.viewport().width() - frame.leftMargin() - frame.rightMargin() - 2 * _CHIP_PAD
        return frozenset(
            words
            for paragraph in self._paragraphs
            for words in paragraph.chips
            if QFontMetrics(self._look.font(paragraph.size)).horizontalAdvance(words) > room
        )

    def _chip_boxes(self) -> Iterator[QRectF]:
        """Yield the box of each chip, in the viewport."""
        if not any(paragraph.chips for paragraph in self._paragraphs):
            return
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
            for box in _chips_in(block):
                box.translate(origin.x() - left, origin.y() - top)
                yield box
            block = block.next()

    def _block(self, paragraph: Paragraph) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(self._look.pixels(paragraph.space_before))
        leading = _CHIP_LEADING if paragraph.chips else _LEADING
        if paragraph.chips:
            # The grounds of chips begin where other words do.
            block.setLeftMargin(_CHIP_PAD)
            block.setRightMargin(_CHIP_PAD)
        block.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return block

    def _characters(self, paragraph: Paragraph) -> QTextCharFormat:
        characters = QTextCharFormat()
        characters.setFont(self._look.font(paragraph.size, bold=paragraph.bold))
        characters.setForeground(self._look.colour(paragraph.colour))
        return characters

    def _faced(self, paragraph: Paragraph, face: "Face") -> QTextCharFormat:
        characters = self._characters(paragraph)
        bold = paragraph.bold or face.bold
        characters.setFont(self._look.font(paragraph.size, bold=bold, italic=face.italic))
        characters.setFontUnderline(face.underlined)
        if face.small_caps:
            characters.setFontCapitalization(QFont.Capitalization.SmallCaps)
        if face.raised:
            characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if face.lowered:
            characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        return characters

    def _set_column(self) -> None:
        # A document that is cleared may lose a scroll bar, which resizes this view. Were it
        # set anew then, Qt would go on with cursors that are gone.
        if self._setting:
            return
        frame = self.document().rootFrame().frameFormat()
        margin = Space.XL - _RING if self._measure else 0
        left, right = self._column(self.viewport().width(), margin)
        frame.setLeftMargin(left)
        frame.setTopMargin(margin)
        frame.setBottomMargin(margin)
        frame.setRightMargin(right)
        self.document().rootFrame().setFrameFormat(frame)
        self.column_set.emit(left + _RING, right + _RING)
        wide = self._too_wide()
        if wide != self._wide:
            self._wide = wide
            self._lay_out()

    def _column(self, width: int, margin: int) -> tuple[int, int]:
        """Return the room at the left and at the right of the column."""
        if not self._measure:
            return 0, 0
        prose = QFontMetrics(self._look.font(Size.LEAD)).horizontalAdvance(_PROSE)
        column = self._measure * prose // len(_PROSE)
        spare = max(0, width - column - 2 * margin)
        left = max(0, spare - column // 2) // 2
        return margin + left, margin + spare - left


def _chips_in(block: QTextBlock) -> Iterator[QRectF]:
    """Yield the box of each chip, over as many lines as it takes, in the block."""
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        if fragment.charFormat().hasProperty(_CHIP):
            first = fragment.position() - block.position()
            yield reduce(QRectF.united, _lines_between(block, first, first + fragment.length()))
        each += 1


def _lines_between(block: QTextBlock, first: int, end: int) -> Iterator[QRectF]:
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, stop = max(first, line.textStart()), min(end, line.textStart() + line.textLength())
        if start < stop:
            left, right = _x(line, start), _x(line, stop)
            ascent, descent = line.ascent(), line.descent()
            middle = line.y() + line.height() - descent - ascent / 2
            height = ascent + descent + _CHIP_PAD
            box = QRectF(min(left, right), 0, abs(right - left), height)
            box.moveTop(middle - height / 2 + descent / 2)
            yield box.adjusted(-_CHIP_PAD, 0, _CHIP_PAD, 0)


def _x(line: QTextLine, place: int) -> float:
    # The stubs know only the form that returns a bare number.
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def _unbroken(words: str) -> str:
    """Return words that a line does not break: half a key word would look like a whole."""
    return words.replace(" ", "\N{NO-BREAK SPACE}").replace("-", f"-{_JOINER}")


def _loosely(words: str) -> "QRegularExpression":
    """Return what finds these words with any white space between them."""
    from PySide6.QtCore import QRegularExpression  # noqa: PLC0415 - not for the first paint

    return QRegularExpression(r"\s+".join(map(QRegularExpression.escape, words.split())))
