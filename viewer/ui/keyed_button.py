"""A button that shows the keys which press it, and words as they are set where they go."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontInfo,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from viewer.citation.words import Face, Paragraph, words
from viewer.override import override
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

_PAD, _CORNER = 5, 4
_RAISED = 8 / 7  # of the size of the words about it, before Qt makes it two thirds
_FAINT = 0.6


class KeyedButton(QPushButton):
    """Its text is the words alone: what a screen reader says. On the screen they are set as
    their pieces are, raised where those are raised, with the keys in a cap after them.
    """

    def __init__(self, look: Look, *, primary: bool = False) -> None:
        super().__init__()
        self._look, self._primary = look, primary
        self._pieces: Paragraph = ()
        self._keys = ""
        if primary:
            self.setObjectName("primary")
        look.changed.connect(self.updateGeometry)

    def show_words(self, pieces: Paragraph) -> None:
        self._pieces = pieces
        self.setText(words(pieces).replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def show_keys(self, native: str) -> None:
        """Show the keys that do the same, as the system calls them."""
        self._keys = key_cap(native)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        shown = int(Qt.TextFlag.TextShowMnemonic.value)
        plain = self.fontMetrics().size(shown, self.text()).width()
        return QSize(hint.width() - plain + self._content(), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._colour())
        width, cap = self._words_width(), self._cap_width()
        left = (self.width() - self._content()) // 2
        self._paint_words(painter, self._mirrored(QRect(left, 0, width, self.height())))
        if self._keys:
            self._paint_cap(painter, self._mirrored(QRect(left + width + Space.S, 0, cap, 0)))
        painter.end()

    def _paint_words(self, painter: QPainter, place: QRect) -> None:
        layout, metrics = self._laid_out(), self.fontMetrics()
        baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
        layout.draw(painter, QPointF(place.x(), baseline - layout.lineAt(0).ascent()))

    def _paint_cap(self, painter: QPainter, place: QRect) -> None:
        small = QFontMetrics(self._look.font(Size.SMALL))
        height = small.height() + 2
        top = (self.height() - height) / 2
        box = QRectF(place.x(), top, place.width(), height)
        line = QColor(painter.pen().color())
        line.setAlphaF(_FAINT)
        if not self._primary:
            painter.setPen(self._look.colour("secondary"))
            line = self._look.colour("hairline")
        painter.setFont(self._look.font(Size.SMALL))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter.value), self._keys)
        painter.setPen(line)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _content(self) -> int:
        return self._words_width() + (Space.S + self._cap_width() if self._keys else 0)

    def _cap_width(self) -> int:
        small = QFontMetrics(self._look.font(Size.SMALL))
        return small.horizontalAdvance(self._keys) + 2 * _PAD

    def _words_width(self) -> int:
        layout = self._laid_out()  # a line does not keep its layout alive
        return int(layout.lineAt(0).naturalTextWidth()) + 1

    def _laid_out(self) -> QTextLayout:
        """Return the words in one line, each piece in its own face."""
        layout = QTextLayout(words(self._pieces), self.font(), self)
        ranges, start = [], 0
        for piece in self._pieces:
            one = QTextLayout.FormatRange()
            one.start, one.length = start, len(piece.text.encode("utf-16-le")) // 2
            one.format = _format_of(
                piece.face, round(QFontInfo(self.font()).pixelSize() * _RAISED)
            )
            ranges.append(one)
            start += one.length
        layout.setFormats(ranges)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout

    def _colour(self) -> QColor:
        """Return the words' colour, which a style sheet does not tell."""
        if not self.isEnabled():
            return self._look.colour("secondary")
        if not self._primary:
            return self._look.colour("ink")
        return self._look.colour("accent" if self.hasFocus() else "on_accent")


def key_cap(native: str) -> str:
    """Return keys, as the system calls them, in as few letters as a cap has room for."""
    held, last = (native[:-2], "+") if native.endswith("++") else ("", native)
    if not held and "+" in native[:-1]:
        held, last = native.rsplit("+", 1)
    return " ".join((*held.replace("Shift", "⇧").split("+"), last)).strip()


def _format_of(face: Face, raised: int) -> QTextCharFormat:
    form = QTextCharFormat()
    if face.raised or face.lowered:
        form.setProperty(QTextCharFormat.Property.FontPixelSize, raised)
    form.setFontItalic(face.italic)
    if face.bold:
        form.setFontWeight(700)
    if face.raised:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if face.lowered:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    return form
