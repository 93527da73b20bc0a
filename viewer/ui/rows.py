"""Rows of a list that is made to be read: a number, a title, a line below, badges."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

AnyIndex = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]

_GUTTER = 60
_BADGE_RADIUS = 4
_ROW = 52


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word at the right of a row; ``tone`` is ``accent`` or ``caution``."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words on the second line. ``marks`` are the spans that a filter found."""

    text: str
    italic: bool = False
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows. ``lines`` stand below the title, each made of pieces; ``marks``
    are the spans of the title that a filter found. Of ``asides``, from long to short, the
    first that leaves the last line its room stands quietly at its right.
    """

    gutter: str
    title: str
    lines: tuple[tuple[Piece, ...], ...] = ()
    badges: tuple[Badge, ...] = ()
    marks: tuple[Span, ...] = ()
    asides: tuple[str, ...] = ()


class RowDelegate(QStyledItemDelegate):
    """Paints rows; ``row_of`` says what the row of an index shows, once it is seen.

    All rows are as high as one line below the title needs, or each as high as its own
    lines need where they are not ``uniform``.
    """

    def __init__(
        self,
        look: Look,
        row_of: Callable[[AnyIndex], Row],
        *,
        uniform: bool = True,
        gutter: int = _GUTTER,
    ) -> None:
        super().__init__()
        self._look, self._row_of, self._uniform = look, row_of, uniform
        self._gutter_width = gutter

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        body = QFontMetrics(self._look.font()).height()
        small = QFontMetrics(self._look.font(Size.SMALL)).height()
        lines = 1 if self._uniform else len(self._row_of(index).lines)
        height = 2 * Space.S + body + lines * (small + Space.XS)
        return QSize(self._look.pixels(200), max(self._look.pixels(_ROW), height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        rect: QRect = option.rect
        self._ground(painter, option, rect)
        row = self._row_of(index)
        inner = rect.adjusted(self._look.pixels(self._gutter_width), Space.S, -Space.XL, -Space.S)
        self._gutter(painter, row, rect, inner)
        self._title(painter, row, inner)
        self._under(painter, row, inner)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        colour = self._look.colour
        painter.fillRect(rect, colour("accent_soft" if selected else "surface"))
        if selected:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), colour("accent"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("hairline"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _gutter(self, painter: QPainter, row: Row, rect: QRect, inner: QRect) -> None:
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("secondary"))
        width = inner.x() - rect.x() - Space.M
        box = QRect(rect.x(), inner.y(), width, painter.fontMetrics().height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, row.gutter)

    def _title(self, painter: QPainter, row: Row, inner: QRect) -> None:
        right = self._badges(painter, row, inner)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("ink"))
        box = QRect(inner.x(), inner.y(), right - inner.x(), painter.fontMetrics().height())
        self._words(painter, row.title, row.marks, box)

    def _words(self, painter: QPainter, text: str, marks: tuple[Span, ...], box: QRect) -> int:
        """Draw words, elided at the end of their box, on their marks; return their width."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        kept = len(shown) if shown == text else len(shown) - 1
        for start, end in marks:
            if start < kept:
                self._mark(painter, shown, (start, min(end, kept)), box)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
        return metrics.horizontalAdvance(shown)

    def _mark(self, painter: QPainter, shown: str, span: Span, box: QRect) -> None:
        """Lay a soft ground under words, and a line, since colour alone says too little."""
        metrics = painter.fontMetrics()
        left, right = (metrics.horizontalAdvance(shown[:place]) for place in span)
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left, right = box.width() - right, box.width() - left
        place = QRect(box.x() + left, box.y(), right - left, metrics.height())
        painter.fillRect(place, self._look.colour("caution_soft"))
        painter.fillRect(place.x(), place.bottom(), place.width(), 1, self._look.colour("caution"))

    def _badges(self, painter: QPainter, row: Row, inner: QRect) -> int:
        """Draw the badges from the right; return where the title must end."""
        right = inner.right()
        painter.setFont(self._look.font(Size.SMALL))
        metrics = painter.fontMetrics()
        for badge in reversed(row.badges):
            width = metrics.horizontalAdvance(badge.text) + 2 * 6
            box = QRectF(right - width, inner.y(), width, metrics.height() + 2)
            self._badge(painter, box, badge)
            right -= width + Space.S
        return right

    def _badge(self, painter: QPainter, box: QRectF, badge: Badge) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(f"{badge.tone}_soft"))
        painter.drawRoundedRect(box, _BADGE_RADIUS, _BADGE_RADIUS)
        painter.setPen(self._look.colour(badge.tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.text)

    def _under(self, painter: QPainter, row: Row, inner: QRect) -> None:
        top = inner.y() + QFontMetrics(self._look.font()).height() + Space.XS
        for line in row.lines:
            asides = row.asides if line is row.lines[-1] else ()
            room = self._aside(
                painter, asides, self._width(line), QRect(inner.x(), top, inner.width(), 0)
            )
            top += self._line(painter, line, QRect(inner.x(), top, room, 0)) + Space.XS

    def _width(self, line: tuple[Piece, ...]) -> int:
        return sum(
            QFontMetrics(self._look.font(Size.SMALL, italic=piece.italic)).horizontalAdvance(
                piece.text
            )
            for piece in line
        )

    def _aside(self, painter: QPainter, asides: tuple[str, ...], taken: int, box: QRect) -> int:
        """Draw an aside at the right of a box; return what room is left of its width."""
        painter.setFont(self._look.font(Size.SMALL))
        metrics = painter.fontMetrics()
        fitting = (
            each
            for each in asides
            if taken + Space.L + metrics.horizontalAdvance(each) <= box.width()
        )
        words = next(fitting, "".join(asides[-1:]))
        if not words:
            return box.width()
        width = metrics.horizontalAdvance(words)
        painter.setPen(self._look.colour("secondary"))
        place = QRect(box.right() - width, box.y(), width, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
        return box.width() - width - Space.L

    def _line(self, painter: QPainter, line: tuple[Piece, ...], box: QRect) -> int:
        """Draw one line of pieces, elided at the end of its box; return its height."""
        left, height = box.x(), 0
        painter.setPen(self._look.colour("secondary"))
        for piece in line:
            painter.setFont(self._look.font(Size.SMALL, italic=piece.italic))
            height = max(height, painter.fontMetrics().height())
            place = QRect(left, box.y(), max(0, box.right() - left), height)
            left += self._words(painter, piece.text, piece.marks, place)
        return height
