"""Choosing a style among ten thousand: by words, from favourites, from recent ones."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QThread, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.citation.choice import AS_PRINTED, AsPrinted, Numbering, StyleChoice
from viewer.csl.catalogue import Catalogue, StyleEntry
from viewer.ui.desk import CopyDesk
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.rows import Badge, Piece, Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.theme import Size, Space

_MOST = 200
_WIDTH, _HEIGHT = 460, 480
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}

Languages = dict[str, str]
Styles = tuple[Catalogue, Languages]


class StylePicker(QFrame):
    """A pop-up with a search field. Styles are listed in a thread when it first opens."""

    file_requested = Signal()

    def __init__(self, look: Look, desk: CopyDesk, load: Callable[[], Styles]) -> None:
        super().__init__(None, Qt.WindowType.Popup)
        self._look, self._desk = look, desk
        self._catalogue: Catalogue | None = None
        self._choices: list[StyleChoice] = []
        self._loading = _Loading(load)
        self._loading.done.connect(self._take)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Citation style"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Style or journal"))
        self._search.setAccessibleName(self.tr("Search styles"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._list)
        self._search.installEventFilter(self)
        self._rows, self._delegate = RowsModel(), RowDelegate(look, row_at)
        self._view = QListView()
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._view.setUniformItemSizes(True)
        self._view.setAccessibleName(self.tr("Styles"))
        self._view.clicked.connect(self._choose)
        self._view.activated.connect(self._choose)
        self._said = Label(look, size=Size.SMALL, name="caution", wrap=True)
        self._said.hide()
        self._languages = QComboBox()
        self._languages.setAccessibleName(self.tr("Language"))
        self._numbers = QComboBox()
        self._lay_out()

    def pop_up(self, below: QWidget) -> None:
        """Open below a widget, its right edge under the widget's."""
        if self._catalogue is None and not self._loading.isRunning():
            self._loading.start()
        self._said.hide()
        self._search.clear()
        self._list()
        self.resize(self._look.pixels(_WIDTH), self._look.pixels(_HEIGHT))
        corner = below.mapToGlobal(QPoint(below.width() - self.width(), below.height() + 4))
        self.move(max(0, corner.x()), corner.y())
        self.show()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    def wait(self) -> None:
        """Wait until the styles are listed; for those who end the program."""
        self._loading.wait()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move go to the list while the words stay in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._view.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self._view.currentIndex())
                return True
            if event.key() == Qt.Key.Key_D and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._toggle_favourite()
                return True
        return super().eventFilter(watched, event)

    def _list(self) -> None:
        text = self._search.text().strip()
        rows: list[tuple[StyleChoice, Row]] = []
        if not text:
            rows.append((AS_PRINTED, self._printed_row()))
        for entry, note in self._entries(text):
            rows.append((entry.id, self._row(entry, note)))
        self._choices = [choice for choice, _ in rows]
        self._rows.set_rows(tuple((row, _spoken(row)) for _, row in rows))
        chosen = self._desk.choice.style
        place = self._choices.index(chosen) if chosen in self._choices else 0
        self._view.setCurrentIndex(self._rows.index(place))

    def _entries(self, text: str) -> list[tuple[StyleEntry, str]]:
        if self._catalogue is None:
            return []
        if text:
            return [(entry, "") for entry in self._catalogue.find(text, _MOST)]
        marked = [(one, self.tr("favourite")) for one in self._desk.favourites]
        marked += [(one, self.tr("recent")) for one in self._desk.recent]
        found: dict[str, tuple[StyleEntry, str]] = {}
        for style, note in marked:
            entry = self._catalogue.get(style)
            if entry is not None:
                found.setdefault(style, (entry, note))
        rest = [(entry, "") for entry in self._catalogue.entries[:_MOST] if entry.id not in found]
        return [*found.values(), *rest]

    def _printed_row(self) -> Row:
        line = self.tr("The source’s own entries, letter by letter")
        return Row("", self.tr("As printed"), ((Piece(line),),))

    def _row(self, entry: StyleEntry, note: str) -> Row:
        follows = self.tr("follows {}").format(entry.parent) if entry.parent else entry.kind
        badges = (Badge(note, "accent"),) if note else ()
        return Row("", entry.title, ((Piece(follows),),), badges)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid() or index.row() >= len(self._choices):
            return
        style = self._choices[index.row()]
        wrong = "" if isinstance(style, AsPrinted) else self._desk.check(style)
        self._said.setText(wrong)
        self._said.setVisible(bool(wrong))
        if not wrong:
            self._desk.choose_style(style)
            self.hide()

    def _toggle_favourite(self) -> None:
        index = self._view.currentIndex()
        style = self._choices[index.row()] if index.isValid() else AS_PRINTED
        if isinstance(style, str):
            self._desk.toggle_favourite(style)
            self._list()

    def _take(self, styles: Styles) -> None:
        self._catalogue, languages = styles
        self._languages.blockSignals(True)
        self._languages.addItem(self.tr("The style’s own language"), None)
        for tag, name in languages.items():
            self._languages.addItem(name, tag)
        place = self._languages.findData(self._desk.choice.locale)
        self._languages.setCurrentIndex(max(place, 0))
        self._languages.blockSignals(False)
        self._list()

    def _lay_out(self) -> None:
        self._numbers.setAccessibleName(self.tr("Numbers"))
        self._numbers.addItem(self.tr("The article’s numbers"), Numbering.ARTICLE)
        self._numbers.addItem(self.tr("Numbered from 1"), Numbering.FROM_ONE)
        self._numbers.setCurrentIndex(self._desk.choice.numbering is Numbering.FROM_ONE)
        self._numbers.activated.connect(
            lambda _row: self._desk.choose_numbering(self._numbers.currentData())
        )
        self._languages.activated.connect(
            lambda _row: self._desk.choose_locale(self._languages.currentData())
        )
        file = QPushButton(self.tr("Style file…"))
        file.clicked.connect(self.file_requested)
        options = QHBoxLayout()
        options.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        options.setSpacing(Space.S)
        for widget in (self._languages, self._numbers, file):
            options.addWidget(widget)
        self._languages.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        field = QHBoxLayout()
        field.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        field.addWidget(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(field)
        column.addWidget(self._said)
        column.addWidget(self._view, 1)
        column.addLayout(options)


class _Loading(QThread):
    done = Signal(object)

    def __init__(self, load: Callable[[], Styles]) -> None:
        super().__init__()
        self._load = load

    @override
    def run(self) -> None:
        self.done.emit(self._load())


def _spoken(row: Row) -> str:
    under = (piece.text for line in row.lines for piece in line)
    return ", ".join(filter(None, (row.title, *under, *(badge.text for badge in row.badges))))
