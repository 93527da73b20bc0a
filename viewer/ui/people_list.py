"""A list of authors or affiliations: rows as high as their words, and kin that light up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from viewer.override import override
from viewer.ui.found_words import draw_wrapped
from viewer.ui.look import Look
from viewer.ui.people_rows import Gap, PersonRow, Subject
from viewer.ui.rows import AnyIndex, Span
from viewer.ui.theme import Size, Space
from viewer.ui.window_copies import WindowCopies

_ROW = Qt.ItemDataRole.UserRole
_LIT, _MARKS = _ROW + 1, _ROW + 2
_NO_INDEX = QModelIndex()
_WRAPPED = int((Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap).value)
_LEFT = _WRAPPED | int(Qt.AlignmentFlag.AlignAbsolute.value)
_RIGHT = int(
    (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap).value
)
_MARK, _INDENT, _PILL = 32, 32, 6
_BAR, _RADIUS = 3, 4
_ENDLESS = 100_000


class _Text(NamedTuple):
    """Words to paint, wrapped at a width."""

    words: str
    font: QFont
    colour: str
    width: int

    @property
    def height(self) -> int:
        box = QRect(0, 0, self.width, 0)
        return QFontMetrics(self.font).boundingRect(box, _WRAPPED, self.words).height()


@dataclass(frozen=True, slots=True)
class RowMarks:
    """What was found in a row: the spans of its title and of each line, which badges, and
    whether the reader is at it.
    """

    texts: tuple[tuple[Span, ...], ...] = ()
    badges: tuple[bool, ...] = ()
    stressed: bool = False

    def on_text(self, number: int) -> tuple[Span, ...]:
        return self.texts[number] if self.texts else ()

    def on_badge(self, number: int) -> bool:
        return bool(self.badges) and self.badges[number]


MarksOf = Callable[[int, PersonRow], RowMarks]
"""What is marked in the row at a place."""


class PeopleModel(QAbstractListModel):
    """Rows, which of them are lit, and what is marked in them."""

    def __init__(self) -> None:
        super().__init__()
        self._marks_of: MarksOf = _no_marks
        self.rows: tuple[PersonRow, ...] = ()
        self._lit: frozenset[int] = frozenset()

    @property
    def lit(self) -> frozenset[int]:
        return self._lit

    def set_rows(self, rows: tuple[PersonRow, ...]) -> None:
        self.beginResetModel()
        self.rows, self._lit, self._marks_of = rows, frozenset(), _no_marks
        self.endResetModel()

    def light(self, places: frozenset[int]) -> None:
        """Light these rows and no others."""
        changed, self._lit = places ^ self._lit, places
        for place in changed:
            index = self.index(place)
            self.dataChanged.emit(index, index, [_LIT])

    def show_marks(self, marks_of: MarksOf) -> None:
        """Mark in each row what ``marks_of`` says."""
        self._marks_of = marks_of
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [_MARKS])

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return self._state(role, index.row())

    def _state(self, role: int, place: int) -> object:
        """Return what is so of a row for the time being."""
        if role == _LIT:
            return place in self._lit
        return self._marks_of(place, self.rows[place]) if role == _MARKS else None


class PeopleList(WindowCopies, QListView):
    """``subject_pointed`` carries the subject under the pointer, or ``None`` when it leaves;
    ``subject_current`` the one that the keyboard is at.
    """

    subject_pointed = Signal(object)
    subject_current = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.people = PeopleModel()
        self._delegate = PeopleDelegate(look)
        self.setModel(self.people)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.entered.connect(lambda index: self.subject_pointed.emit(_subject(index)))
        self.selectionModel().currentChanged.connect(self._tell_current)
        look.changed.connect(self.doItemsLayout)

    def show_rows(self, rows: tuple[PersonRow, ...]) -> None:
        """Show these; what was chosen and current stays where it still stands."""
        chosen, current = {row.spoken for row in self.chosen()}, self.current()
        self._delegate.widest = max((row.mark for row in rows), key=len, default="")
        self.people.set_rows(rows)
        for place, row in enumerate(rows):
            if row.spoken in chosen:
                self._select(place)
            if current is not None and row.spoken == current.spoken:
                self.go_to(place)

    def start_over(self) -> None:
        self.clearSelection()
        self.selectionModel().clearCurrentIndex()
        self.scrollToTop()

    def chosen(self) -> tuple[PersonRow, ...]:
        """Return the rows that are selected, from the top."""
        return tuple(_row(index) for index in sorted(self.selectionModel().selectedRows()))

    def current(self) -> PersonRow | None:
        index = self.currentIndex()
        return _row(index) if index.isValid() else None

    def go_to(self, place: int) -> None:
        """Make a row current and leave the selection as it is."""
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self.people.index(place), flag)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.subject_pointed.emit(None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_current(self.currentIndex())

    def _tell_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.subject_current.emit(_subject(index))

    def _select(self, place: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.Select
        self.selectionModel().select(self.people.index(place), flag)


class PeopleDelegate(QStyledItemDelegate):
    """Paints a mark, a title with badges, and lines below it, all wrapped. The mark of a
    row that is lit stands in a filled pill, so that it is told by shape and not by colour.
    The marks' column has room for the ``widest``.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.widest = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if isinstance(widget, QListView) else _ENDLESS
        row = _row(index)
        inner = self._inner(QRect(0, 0, width, 0), row)
        return QSize(1, self._height(row, inner) + 2 * Space.S + Space.HAIR)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        row, inner = _row(index), self._inner(rect, _row(index))
        painter.save()
        # Words run as they themselves ask, whichever side they stand on: a street's number
        # must not end up behind its town.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        side = _RIGHT if direction is Qt.LayoutDirection.RightToLeft else _LEFT
        self._ground(painter, option, row)
        mark = self._mark_place(rect, row, inner)
        self._mark(painter, QStyle.visualRect(direction, rect, mark), row, lit=index.data(_LIT))
        found = marks_at(index)
        for number, (box, words) in enumerate(self._badges(row, inner)):
            place = QStyle.visualRect(direction, rect, box)
            self._badge(painter, place, words, marked=found.on_badge(number))
        top = inner.y()
        for number, text in enumerate(self._texts(row, inner)):
            painter.setFont(text.font)
            painter.setPen(self._look.colour(text.colour))
            box = QRect(inner.x(), top, text.width, text.height)
            draw_wrapped(
                painter,
                self._look,
                QStyle.visualRect(direction, rect, box),
                text.words,
                found.on_text(number),
                stressed=found.stressed,
                how=side,
            )
            top += text.height + Space.XS
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, row: PersonRow) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        plain = "window" if row.heading else "surface"
        painter.fillRect(rect, self._look.colour("accent_soft" if selected else plain))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._look.colour("hairline"))
        if selected:
            bar = QRect(rect.x(), rect.y(), _BAR, rect.height())
            bar = QStyle.visualRect(option.direction, rect, bar)
            painter.fillRect(bar, self._look.colour("accent"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._look.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _mark(self, painter: QPainter, box: QRect, row: PersonRow, *, lit: bool) -> None:
        painter.setFont(self._look.font(bold=lit))
        if lit:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent"))
            painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
        painter.setPen(self._look.colour("on_accent" if lit else "secondary"))
        words = row.mark or ("•" if lit else "")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _badge(self, painter: QPainter, box: QRect, words: str, *, marked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent_soft"))
        painter.drawRoundedRect(QRectF(box), _RADIUS, _RADIUS)
        painter.setFont(self._look.font(Size.SMALL))
        painter.setPen(self._look.colour("accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        if marked:
            line = box.adjusted(_PILL, box.height() - 2, -_PILL, 0)
            painter.fillRect(line, self._look.colour("accent"))

    def _inner(self, rect: QRect, row: PersonRow) -> QRect:
        """Return where the words of a row stand, as if from left to right."""
        left = Space.L + self._look.pixels(row.depth * _INDENT) + self._mark_room() + Space.S
        return rect.adjusted(left, Space.S, -Space.L, -Space.S)

    def _mark_place(self, rect: QRect, row: PersonRow, inner: QRect) -> QRect:
        metrics, room = QFontMetrics(self._look.font(bold=True)), self._mark_room()
        width = min(max(metrics.horizontalAdvance(row.mark) + 2 * _PILL, metrics.height()), room)
        left = inner.x() - Space.S - room + (room - width) // 2
        return QRect(left, rect.y() + Space.S, width, metrics.height())

    def _mark_room(self) -> int:
        metrics = QFontMetrics(self._look.font(bold=True))
        widest = metrics.horizontalAdvance(self.widest) + 2 * _PILL
        return max(self._look.pixels(_MARK), widest)

    def _badges(self, row: PersonRow, inner: QRect) -> list[tuple[QRect, str]]:
        """Return the badges' places at the right of the title, or below it where they
        would leave it less than half.
        """
        metrics = QFontMetrics(self._look.font(Size.SMALL))
        widths = [metrics.horizontalAdvance(words) + 2 * _PILL for words in row.badges]
        taken = sum(widths) + Space.S * len(widths)
        beside = taken <= inner.width() // 2
        left = inner.x() + inner.width() - taken + Space.S if beside else inner.x()
        top = inner.y() if beside else inner.y() + self._texts_height(row, inner) + Space.XS
        places = []
        for words, width in zip(row.badges, widths, strict=True):
            if left > inner.x() and left + width > inner.x() + inner.width():
                left, top = inner.x(), top + metrics.height() + 2 + Space.XS
            places.append((QRect(QPoint(left, top), QSize(width, metrics.height() + 2)), words))
            left += width + Space.S
        return places

    def _texts(self, row: PersonRow, inner: QRect) -> Iterator[_Text]:
        metrics = QFontMetrics(self._look.font(Size.SMALL))
        taken = sum(metrics.horizontalAdvance(one) + 2 * _PILL + Space.S for one in row.badges)
        room = inner.width() - taken if taken <= inner.width() // 2 else inner.width()
        colour = "secondary" if isinstance(row.subject, Gap) else "ink"
        yield _Text(row.title, self._look.font(bold=row.heading), colour, max(room, 1))
        for line in row.lines:
            font = self._look.font(Size.SMALL)
            yield _Text(line, font, "secondary", max(inner.width(), 1))

    def _texts_height(self, row: PersonRow, inner: QRect) -> int:
        heights = [text.height for text in self._texts(row, inner)]
        return sum(heights) + Space.XS * (len(heights) - 1)

    def _height(self, row: PersonRow, inner: QRect) -> int:
        texts = self._texts_height(row, inner)
        badges = [box.y() + box.height() - inner.y() for box, _ in self._badges(row, inner)]
        return max(texts, *badges) if badges else texts


def _row(index: AnyIndex) -> PersonRow:
    row = index.data(_ROW)
    assert isinstance(row, PersonRow)  # noqa: S101 - the model's own promise
    return row


def marks_at(index: AnyIndex) -> RowMarks:
    """Return what was found in a row."""
    found = index.data(_MARKS)
    assert isinstance(found, RowMarks)  # noqa: S101 - the model's own promise
    return found


def _no_marks(_place: int, _row: PersonRow) -> RowMarks:
    return RowMarks()


def _subject(index: AnyIndex) -> Subject:
    return _row(index).subject
