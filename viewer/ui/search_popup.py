"""A pop-up to find something by typing: a field, and the rows that fit."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from viewer.override import override
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.reading_order import move_focus
from viewer.ui.rows import Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.theme import Space

_WIDTH, _HEIGHT = 600, 480
_TYPED_MS, _MOVED_MS = 600, 100
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class SearchPopup(QFrame):
    """Rows below a search field. Keys that move go to the rows while the words stay in
    the field; Enter takes the current row, Esc closes.

    It lies in the window, over what is there: Qt tells no screen reader of pop-up windows.
    """

    def __init__(
        self, look: Look, name: str, hint: str, *, width: int = _WIDTH, central: bool = False
    ) -> None:
        super().__init__()
        self._look, self._width, self._is_central = look, width, central
        self._came_from: QWidget | None = None
        self.setObjectName("popup")
        self.setAccessibleName(name)
        self._search = QLineEdit()
        self._search.setPlaceholderText(hint)
        self._search.setAccessibleName(hint)
        self._search.textChanged.connect(self.refresh)
        self._search.installEventFilter(self)
        self._rows = RowsModel()
        self._moved = False  # by a key, since the rows were listed
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._announce)
        self._delegate = RowDelegate(look, row_at, gutter=Space.L)
        self._view = self._listing(name)
        self._nothing = Label(look, self.tr("Nothing found"), name="quiet")
        self._nothing.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._nothing.hide()
        field = QHBoxLayout()
        field.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        field.addWidget(self._search)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(field)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._view, 1)

    def _listing(self, name: str) -> QListView:
        view = QListView()
        view.setModel(self._rows)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setAccessibleName(name)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(self._take_index)
        view.activated.connect(self._take_index)
        return view

    def rows(self, text: str) -> tuple[Row, ...]:
        """Return the rows that fit what was typed."""
        raise NotImplementedError

    def take(self, place: int) -> None:
        """Do what the row at this place stands for."""
        raise NotImplementedError

    def has_all(self) -> bool:
        """Return whether there is nothing more to come that might fit."""
        return True

    def first_place(self) -> int:
        """Return which row is current before a key is pressed."""
        return 0

    def also_press(self, event: QKeyEvent) -> bool:
        """Return whether a further key was used up."""
        del event
        return False

    def pop_up(self, below: QWidget) -> None:
        """Open below a widget: in its middle, or with its end under the widget's."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.setParent(below.window())
        self._search.clear()
        self.refresh()
        self._place(below)
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def hide(self) -> None:
        """Close, and give the focus back to what had it."""
        focused, before = QApplication.focusWidget(), self._came_from
        if self._holds(focused) and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        super().hide()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return move_focus(self, onward=next)

    def _leave(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close when the reader goes on elsewhere."""
        if self.isVisible() and new is not None and not self._holds(new):
            self.hide()

    def _holds(self, widget: QWidget | None) -> bool:
        """Whether a widget is within, or in a list that opened from within."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self

    def _place(self, below: QWidget) -> None:
        """Stand below a widget, as large as the text asks and the window allows."""
        window = below.window()
        foot = below.mapTo(window, QPoint(0, below.height() + Space.XS)).y()
        size = QSize(self._look.pixels(self._width), self._look.pixels(_HEIGHT))
        room = window.size() - QSize(2 * Space.S, foot if self._is_central else 0)
        self.resize(size.boundedTo(room))
        left = 0 if self.isRightToLeft() else below.width() - self.width()
        if self._is_central:
            left = (below.width() - self.width()) // 2
        corner = below.mapTo(window, QPoint(left, below.height() + Space.XS))
        x = min(corner.x(), window.width() - self.width() - Space.S)
        y = min(corner.y(), window.height() - self.height())
        self.move(max(Space.S, x), max(0, y))

    @property
    def words(self) -> str:
        """What was typed."""
        return self._search.text().strip()

    def refresh(self) -> None:
        """List anew."""
        self.show_rows(self.rows(self.words))

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows.set_rows(tuple((row, _spoken(row)) for row in rows))
        self._nothing.setVisible(not rows and bool(self.words) and self.has_all())
        # Where there is no row, there is nowhere to show that the keyboard is there.
        stops = Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus
        self._view.setFocusPolicy(stops)
        self._view.setCurrentIndex(self._rows.index(self.first_place()))
        if self.isVisible():
            self._announce_soon(moved=False)

    def spoken(self) -> str:
        """Return what is said once the typing rests: the row that Enter would take, or that there
        is none.
        """
        return self._current_words() or ("" if self._nothing.isHidden() else self._nothing.text())

    def _current_words(self) -> str:
        words = self._view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        return words if isinstance(words, str) else ""

    def _announce_soon(self, *, moved: bool) -> None:
        self._moved = moved
        self._settle.start(_MOVED_MS if moved else _TYPED_MS)

    def _announce(self) -> None:
        words = self._current_words() if self._moved else self.spoken()
        if words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._search, words))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in _MOVES:
            self._view.keyPressEvent(event)
            # The focus stays with the words, so that no reader hears which row is current.
            self._announce_soon(moved=True)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_index(self._view.currentIndex())
            return True
        return self.also_press(event)

    def _take_index(self, index: QModelIndex) -> None:
        if index.isValid():
            self.take(index.row())


def _spoken(row: Row) -> str:
    under = (piece.text for line in row.lines for piece in line)
    badges = (badge.spoken or badge.text for badge in row.badges)
    return ", ".join(filter(None, (row.title, *under, *badges)))
