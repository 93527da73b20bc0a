"""Rows of a list that is made to be read: a number, a title, a line below, badges."""

import html
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from viewer.override import override
from viewer.ui.bearing import elided
from viewer.ui.canvas import Canvas, is_chosen
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

AnyIndex = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]

_GUTTER = 60
_BADGE_PAD, _BADGE_GAP = 6, 3
_ROW = 52
_TITLE_SHARE = 0.4  # the least of a row that badges leave a title which needs it


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word at the right of a row; ``tone`` is ``accent``, ``caution``, ``good`` or
    ``earlier``, or ``keys`` for keys in a cap. ``icon`` stands before the word;
    ``spoken`` is what is heard where that is another.
    """

    text: str
    tone: str
    icon: str = ""
    spoken: str = ""


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
        body, small = self._metrics().height(), self._metrics(Size.SMALL).height()
        lines = 1 if self._uniform else len(self._row_of(index).lines)
        height = 2 * Space.S + body + lines * (small + Space.XS)
        return QSize(self._look.pixels(200), max(_ROW, height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        canvas = Canvas(painter, self._look, option.rect)
        inner = self._inner(option.rect)
        row = self.fitted(self._row_of(index), inner)
        canvas.ground(option)
        self._gutter(canvas, row, inner)
        self._badges(canvas, row, inner, chosen=is_chosen(option))
        self._title(canvas, row, inner)
        self._under(canvas, row, inner)
        canvas.ring(option)
        painter.restore()

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """Tell what the model tells of the aside; else the whole of a row that had no room for
        all of its words.
        """
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row, rect = self._row_of(index), option.rect
        tip = index.data(Qt.ItemDataRole.ToolTipRole)
        place = QStyle.visualRect(option.direction, rect, self._aside_place(row, rect))
        if tip and place.contains(event.pos()):
            QToolTip.showText(event.globalPos(), _as_rich_text(tip), view, place)
            return True
        lines = ("".join(piece.text for piece in line) for line in row.lines)
        fitted = self.fitted(row, self._inner(rect))
        badges = () if fitted is row else (" · ".join(badge.text for badge in row.badges),)
        is_cut = self._is_cut(fitted, self._inner(rect))
        words = "\n".join((row.title, *lines, *badges)) if is_cut else ""
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def fitted(self, row: Row, inner: QRect) -> Row:
        """Return a row whose badges leave the title room: the first of them, which matters most,
        and in a last one how many more there are.
        """
        needed = min(self._metrics().horizontalAdvance(row.title), inner.width() * _TITLE_SHARE)
        fitted, kept = row, len(row.badges)
        while kept > 1 and self._title_end(fitted, inner) - inner.x() < needed:
            kept -= 1
            more = Badge(f"+{len(row.badges) - kept}", row.badges[kept].tone)
            fitted = replace(row, badges=(*row.badges[:kept], more))
        return fitted

    def _is_cut(self, row: Row, inner: QRect) -> bool:
        title = self._metrics().horizontalAdvance(row.title)
        fits = title <= self._title_end(row, inner) - inner.x()
        room = inner.width() - self._aside_width(row.asides[-1:])
        return not fits or any(self._width(line) > room for line in row.lines)

    def _aside_width(self, asides: tuple[str, ...]) -> int:
        small = self._metrics(Size.SMALL)
        return sum(small.horizontalAdvance(each) + Space.L for each in asides)

    def _inner(self, rect: QRect) -> QRect:
        gutter = self._look.pixels(self._gutter_width)
        return rect.adjusted(gutter, Space.S, -Space.XL, -Space.S)

    def _metrics(self, size: Size = Size.BODY) -> QFontMetrics:
        return QFontMetrics(self._look.font(size))

    def _gutter(self, canvas: Canvas, row: Row, inner: QRect) -> None:
        width = inner.x() - canvas.area.x() - Space.M
        box = QRect(canvas.area.x(), inner.y(), width, self._metrics().height())
        right = int(Qt.AlignmentFlag.AlignRight)
        canvas.text(box, row.gutter, "secondary", self._look.font(), right)

    def _title(self, canvas: Canvas, row: Row, inner: QRect) -> None:
        width = self._title_end(row, inner) - inner.x()
        box = QRect(inner.x(), inner.y(), width, self._metrics().height())
        self._words(canvas, Piece(row.title, marks=row.marks), "ink", self._look.font(), box)

    def _words(self, canvas: Canvas, piece: Piece, colour: str, font: QFont, box: QRect) -> None:
        """Draw words, elided at the end of their box, on their marks."""
        metrics = QFontMetrics(font)
        shown = elided(metrics, piece.text, box.width())
        kept = len(shown) if shown == piece.text else len(shown) - 1
        for start, end in piece.marks:
            if start < kept:
                span = [metrics.horizontalAdvance(shown[:at]) for at in (start, min(end, kept))]
                if canvas.turns(shown):
                    whole = metrics.horizontalAdvance(shown)
                    span = [whole - at for at in reversed(span)]
                left, right = span
                _mark(canvas, QRect(box.x() + left, box.y(), right - left, metrics.height()))
        canvas.text(box, shown, colour, font)

    def _badge_width(self, badge: Badge) -> int:
        metrics = self._metrics(Size.SMALL)
        icon = metrics.height() + _BADGE_GAP if badge.icon else 0
        return metrics.horizontalAdvance(badge.text) + icon + 2 * _BADGE_PAD

    def _title_end(self, row: Row, inner: QRect) -> int:
        taken = sum(self._badge_width(badge) + Space.S for badge in row.badges)
        return inner.right() - taken

    def _badges(self, canvas: Canvas, row: Row, inner: QRect, *, chosen: bool) -> None:
        """Draw the badges so that they end where the row does."""
        right, height = inner.right(), self._metrics(Size.SMALL).height() + 2
        for badge in reversed(row.badges):
            width = self._badge_width(badge)
            box = QRect(right - width, inner.y(), width, height)
            _draw_badge(canvas, box, badge, chosen=chosen)
            right -= width + Space.S

    def _under(self, canvas: Canvas, row: Row, inner: QRect) -> None:
        top = inner.y() + self._metrics().height() + Space.XS
        for line in row.lines:
            asides = row.asides if line is row.lines[-1] else ()
            place = QRect(inner.x(), top, inner.width(), 0)
            room = self._aside(canvas, asides, self._width(line), place)
            place.setWidth(room)
            top += self._line(canvas, line, place) + Space.XS

    def _width(self, line: tuple[Piece, ...]) -> int:
        return sum(
            QFontMetrics(self._piece_font(piece)).horizontalAdvance(piece.text) for piece in line
        )

    def _piece_font(self, piece: Piece) -> QFont:
        return self._look.font(Size.SMALL, italic=piece.italic)

    def _aside(self, canvas: Canvas, asides: tuple[str, ...], taken: int, box: QRect) -> int:
        """Draw an aside at the end of a box; return what room is left of its width."""
        words = self._fitting_aside(asides, taken, box.width())
        if not words:
            return box.width()
        metrics = self._metrics(Size.SMALL)
        width = metrics.horizontalAdvance(words)
        place = QRect(box.right() - width, box.y(), width, metrics.height())
        canvas.text(place, words, "secondary", self._look.font(Size.SMALL))
        return box.width() - width - Space.L

    def _fitting_aside(self, asides: tuple[str, ...], taken: int, width: int) -> str:
        advance = self._metrics(Size.SMALL).horizontalAdvance
        fitting = (each for each in asides if taken + Space.L + advance(each) <= width)
        return next(fitting, "".join(asides[-1:]))

    def _aside_place(self, row: Row, rect: QRect) -> QRect:
        """Return where the aside stands, from the title's line to the end of the row."""
        inner = self._inner(rect)
        taken = self._width(row.lines[-1]) if row.lines else 0
        words = self._fitting_aside(row.asides, taken, inner.width())
        width = self._metrics(Size.SMALL).horizontalAdvance(words)
        top = inner.y() + self._metrics().height()
        return QRect(inner.right() - width, top, width, rect.bottom() - top)

    def _line(self, canvas: Canvas, line: tuple[Piece, ...], box: QRect) -> int:
        """Draw one line of pieces, elided at the end of its box; return its height.

        Where the line runs against the window, its pieces stand in their own order.
        """
        fitted = self._fitted(line, box.width())
        turned = canvas.turns("".join(one.text for one in line))
        left, whole = 0, sum(width for _, width in fitted)
        for piece, width in fitted:
            font = self._piece_font(piece)
            start = whole - left - width if turned else left
            place = QRect(box.x() + start, box.y(), width, QFontMetrics(font).height())
            self._words(canvas, piece, "secondary", font, place)
            left += width
        return max((QFontMetrics(self._piece_font(one)).height() for one in line), default=0)

    def _fitted(self, line: tuple[Piece, ...], room: int) -> list[tuple[Piece, int]]:
        """Return the pieces that have room, each with its width; where that is not all, the
        last of them ends in an ellipsis.
        """
        pieces = [(piece, self._width((piece,))) for piece in line]
        if sum(width for _, width in pieces) <= room:
            return pieces
        found: list[tuple[Piece, int]] = []
        dots = self._metrics(Size.SMALL).horizontalAdvance("…")
        for piece, width in pieces:
            if width + dots > room:
                last = replace(piece, text=f"{piece.text}…")
                return [*found, (last, min(room, self._width((last,))))]
            found.append((piece, width))
            room -= width
        return found


def _draw_badge(canvas: Canvas, box: QRect, badge: Badge, *, chosen: bool) -> None:
    """Draw a badge on a ground of its own, also where the row has that of what is chosen."""
    if badge.tone == "keys":
        canvas.pill(box, badge.text, "surface", "secondary", "hairline")
        return
    ground = "surface" if chosen and badge.tone == "accent" else f"{badge.tone}_soft"
    if not badge.icon:
        canvas.pill(box, badge.text, ground, badge.tone)
        return
    side = box.height() - 2
    canvas.pill(box, "", ground, badge.tone)
    canvas.icon(QRect(box.x() + _BADGE_PAD, box.y() + 1, side, side), badge.icon, badge.tone)
    words = box.adjusted(_BADGE_PAD + side + _BADGE_GAP, 1, 0, 0)
    canvas.text(words, badge.text, badge.tone, canvas.look.font(Size.SMALL))


def _mark(canvas: Canvas, box: QRect) -> None:
    """Lay a soft ground under words, and a line, since colour alone says too little."""
    canvas.fill(box, "caution_soft")
    canvas.fill(QRect(box.x(), box.bottom(), box.width(), 1), "caution")


def _as_rich_text(words: str) -> str:
    """Return plain words as they are, which Qt would take for markup where they look like it."""
    return f"<qt>{html.escape(words).replace(chr(10), '<br>')}</qt>"
