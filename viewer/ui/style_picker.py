"""Choosing a style among ten thousand: by words, from favourites, from recent ones."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from viewer.citation.choice import AS_PRINTED, Numbering, StyleChoice
from viewer.override import override
from viewer.ui.desk import CopyDesk
from viewer.ui.drop_down import DropDown
from viewer.ui.flow import FlowLayout
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.rows import Badge, Piece, Row
from viewer.ui.search_popup import SearchPopup
from viewer.ui.style_shelf import Languages, StyleShelf
from viewer.ui.theme import Size, Space

if TYPE_CHECKING:
    from viewer.csl.catalogue import StyleEntry

_MOST = 200
_LANGUAGE = 16  # letters


class StylePicker(SearchPopup):
    """Styles by title, id or journal, from a shelf that is filled when it first opens.

    Ctrl+D makes the current style a favourite, or no longer one.
    """

    file_requested = Signal()

    def __init__(self, look: Look, desk: CopyDesk, shelf: StyleShelf) -> None:
        super().__init__(look, _say("Citation style"), _say("Style or journal"))
        self._desk = desk
        self._choices: list[StyleChoice] = []
        self._shelf = shelf
        self._said = Label(look, size=Size.SMALL, name="caution", wrap=True)
        self._said.hide()
        self._waits = Label(
            look, self.tr("Styles are being listed…"), size=Size.SMALL, name="quiet"
        )
        self._waits.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._languages, self._numbers = DropDown(), DropDown()
        self._column.insertWidget(1, self._said)
        self._column.addWidget(self._waits)
        self._column.addWidget(self._options())
        shelf.filled.connect(self._take_styles)
        self._take_styles()

    @override
    def pop_up(self, below: QWidget) -> None:
        self._shelf.fill()
        self._said.hide()
        super().pop_up(below)

    @override
    def rows(self, text: str) -> tuple[Row, ...]:
        listed: list[tuple[StyleChoice, Row]] = []
        if not text:
            listed.append((AS_PRINTED, self._printed_row()))
        listed += [(entry.id, self._row(entry, note)) for entry, note in self._entries(text)]
        self._choices = [choice for choice, _ in listed]
        return tuple(row for _, row in listed)

    @override
    def has_all(self) -> bool:
        return self._shelf.styles is not None

    @override
    def first_place(self) -> int:
        chosen = self._desk.choice.style
        return self._choices.index(chosen) if chosen in self._choices else 0

    @override
    def take(self, place: int) -> None:
        self._desk.try_style(self._choices[place], self._take_verdict)

    def _take_verdict(self, why_not: str) -> None:
        self._said.setText(why_not)
        self._said.setVisible(bool(why_not))
        if not why_not:
            self.hide()

    @override
    def also_press(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() != Qt.Key.Key_D or not control:
            return False
        index = self._view.currentIndex()
        style = self._choices[index.row()] if index.isValid() else AS_PRINTED
        if isinstance(style, str):
            self._desk.toggle_favourite(style)
            self.refresh()
        return True

    def _entries(self, text: str) -> list[tuple["StyleEntry", str]]:
        if self._shelf.styles is None:
            return []
        catalogue, _ = self._shelf.styles
        if text:
            return [(entry, "") for entry in catalogue.find(text, _MOST)]
        marked = [(one, self.tr("favourite")) for one in self._desk.favourites]
        marked += [(one, self.tr("recent")) for one in self._desk.recent]
        found: dict[str, tuple[StyleEntry, str]] = {}
        for style, note in marked:
            entry = catalogue.get(style)
            if entry is not None:
                found.setdefault(style, (entry, note))
        rest = [(entry, "") for entry in catalogue.entries[:_MOST] if entry.id not in found]
        return [*found.values(), *rest]

    def _printed_row(self) -> Row:
        line = self.tr("The source’s own entries, letter by letter")
        return Row("", self.tr("As printed"), ((Piece(line),),))

    def _row(self, entry: "StyleEntry", note: str) -> Row:
        kinds = {
            "author": self.tr("author"),
            "author-date": self.tr("author-date"),
            "label": self.tr("label"),
            "note": self.tr("note"),
            "numeric": self.tr("numeric"),
        }
        kind = kinds.get(entry.kind, entry.kind)
        follows = self.tr("follows {}").format(entry.parent) if entry.parent else kind
        star = "star" if entry.id in self._desk.favourites else ""
        badges = (Badge(note, "accent", star),) if note else ()
        return Row("", entry.title, ((Piece(follows),),), badges)

    def _take_styles(self) -> None:
        if self._shelf.styles is not None:
            self._waits.hide()
            self._fill_languages(self._shelf.styles[1])
            self.refresh()

    def _fill_languages(self, languages: Languages) -> None:
        for tag, name in languages.items():
            self._languages.addItem(name, tag)
        place = self._languages.findData(self._desk.choice.locale)
        self._languages.setCurrentIndex(max(place, 0))

    def _options(self) -> QWidget:
        self._languages.setAccessibleName(self.tr("Language"))
        self._languages.addItem(self.tr("The style’s own language"), None)
        self._languages.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._languages.setMinimumContentsLength(_LANGUAGE)
        self._languages.activated.connect(
            lambda _row: self._desk.choose_locale(self._languages.currentData())
        )
        self._numbers.setAccessibleName(self.tr("Numbers"))
        self._numbers.addItem(self.tr("The article’s numbers"), Numbering.ARTICLE)
        self._numbers.addItem(self.tr("Numbered from 1"), Numbering.FROM_ONE)
        self._numbers.setCurrentIndex(self._desk.choice.numbering is Numbering.FROM_ONE)
        self._numbers.activated.connect(
            lambda _row: self._desk.choose_numbering(self._numbers.currentData())
        )
        file = QPushButton(self.tr("Style file…"))
        file.clicked.connect(self.file_requested)
        box = QWidget()
        row = FlowLayout(box, QMargins(Space.M, Space.S, Space.M, Space.M), Space.S)
        for widget in (self._languages, self._numbers, file):
            row.addWidget(widget)
        return box


def _say(text: str) -> str:
    return QCoreApplication.translate("StylePicker", text)
