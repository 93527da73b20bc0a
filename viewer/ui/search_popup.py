"""A pop-up to find something by typing: a field, and the rows that fit."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from viewer.ui.look import Look
from viewer.ui.rows import Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.theme import Space

_WIDTH, _HEIGHT = 480, 480
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class SearchPopup(QFrame):
    """Rows below a search field. Keys that move go to the rows while the words stay in
    the field; Enter takes the current row, Esc closes.
    """

    def __init__(self, look: Look, name: str, hint: str) -> None:
        super().__init__(None, Qt.WindowType.Popup)
        self._look = look
        self.setObjectName("card")
        self.setAccessibleName(name)
        self._search = QLineEdit()
        self._search.setPlaceholderText(hint)
        self._search.setAccessibleName(hint)
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.refresh)
        self._search.installEventFilter(self)
        self._rows = RowsModel()
        self._delegate = RowDelegate(look, row_at, gutter=Space.L)
        self._view = QListView()
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._view.setUniformItemSizes(True)
        self._view.setAccessibleName(name)
        self._view.clicked.connect(self._take_index)
        self._view.activated.connect(self._take_index)
        field = QHBoxLayout()
        field.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        field.addWidget(self._search)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(field)
        self._column.addWidget(self._view, 1)

    def rows(self, text: str) -> tuple[Row, ...]:
        """Return the rows that fit what was typed."""
        raise NotImplementedError

    def take(self, place: int) -> None:
        """Do what the row at this place stands for."""
        raise NotImplementedError

    def first_place(self) -> int:
        """Return which row is current before a key is pressed."""
        return 0

    def also_press(self, event: QKeyEvent) -> bool:
        """Return whether a further key was used up."""
        del event
        return False

    def pop_up(self, below: QWidget) -> None:
        """Open below a widget, its right edge under the widget's where there is room."""
        self._search.clear()
        self.refresh()
        self._place(below)
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self, below: QWidget) -> None:
        self.resize(self._look.pixels(_WIDTH), self._look.pixels(_HEIGHT))
        corner = below.mapToGlobal(QPoint(below.width() - self.width(), below.height() + 4))
        self.move(max(0, corner.x()), corner.y())

    @property
    def words(self) -> str:
        """What was typed."""
        return self._search.text().strip()

    def refresh(self) -> None:
        """List anew."""
        self.show_rows(self.rows(self.words))

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows.set_rows(tuple((row, _spoken(row)) for row in rows))
        self._view.setCurrentIndex(self._rows.index(self.first_place()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in _MOVES:
            self._view.keyPressEvent(event)
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
    badges = (badge.text for badge in row.badges)
    return ", ".join(filter(None, (row.title, *under, *badges)))
