"""Above the list: what to look for, how much was found, and the order."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QActionGroup,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from viewer.finding import Order, Query, count_in_words, describe
from viewer.override import override
from viewer.ui.finder import Wish
from viewer.ui.keyed_button import key_cap
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.menu_button import MenuButton
from viewer.ui.theme import Size, Space
from viewer.ui.wording import finding_words

_SETTLED_MS = 600
_ROOMY = 180
_INTO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterRow(QWidget):
    """Says each wish as it is typed or picked; ``left`` that the reader goes on to the list."""

    wished = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wish, self._spoken = Wish(), ""
        self._words = finding_words()
        self._field = _Field(look, self.tr("Filter references"))
        self._field.setToolTip(
            self.tr(
                "Words in any order; also author: title: journal: year:1998..2002 number:3..5 "
                "has:doi is:truncated and “words in a row”"
            )
        )
        self._field.textChanged.connect(self._take_text)
        self._field.left.connect(self.left)
        self._count = Label(look)
        self._orders = _Orders()
        self._orders.picked.connect(self._take_order)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self._announce)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addWidget(self._orders)

    @property
    def wish(self) -> Wish:
        return self._wish

    def look_for(self) -> None:
        """Go to the field, with what it holds ready to be replaced."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def fill(self, words: str) -> None:
        """Look for these words."""
        self._field.setText(words)

    def clear(self) -> None:
        """Look for nothing in particular."""
        self._field.clear()

    def show_count(self, found: int, total: int, query: Query) -> None:
        """Show how many were found, and have it spoken once the typing rests."""
        self._count.setText(self.tr("{:,} of {:,}").format(found, total) if total else "")
        asked = describe(query, self._words)
        words = count_in_words(found, total, self._words)
        self._spoken = self.tr("{}: {}").format(asked, words) if asked else words
        self._field.setAccessibleDescription(self._spoken)
        if self._field.hasFocus():
            self._settle.start()

    def show_waiting(self, share: float) -> None:
        """Say that the filter is not ready yet, and how far it is, from 0 to 1."""
        self._count.setText(self.tr("Preparing… {:.0%}").format(share))

    def _take_text(self, text: str) -> None:
        self._tell(Wish(text, self._wish.order, self._wish.descending))

    def _take_order(self, order: Order, descending: bool) -> None:  # noqa: FBT001 - as the signal has it
        self._tell(Wish(self._wish.text, order, descending))

    def _tell(self, wish: Wish) -> None:
        self._wish = wish
        self.wished.emit(wish)

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken))


class _Field(QLineEdit):
    """A line to type in that names its keys while it is empty."""

    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        native = QKeySequence.SequenceFormat.NativeText
        self._keys = Label(look, key_cap(keys.toString(native)), size=Size.SMALL, name="keys")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, Space.S, 0)
        row.addStretch()
        row.addWidget(self._keys, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._look = look
        self.textChanged.connect(self._make_room)
        look.changed.connect(self._make_room)
        self._make_room()

    def _make_room(self) -> None:
        """Keep what is typed, and the words that ask for it, clear of the keys, which give
        way to both.
        """
        wide = self.width() >= self._look.pixels(_ROOMY)
        self._keys.setVisible(wide and not self.text())
        room = self._keys.sizeHint().width() + Space.S if wide else 0
        left = room if self.isRightToLeft() else 0
        self.setTextMargins(left, 0, room - left, 0)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        self._make_room()

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        super().changeEvent(arg__1)
        if arg__1.type() is QEvent.Type.LayoutDirectionChange:
            self._make_room()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in _INTO_THE_LIST:
            self.left.emit()
        else:
            super().keyPressEvent(arg__1)


class _Orders(MenuButton):
    """The order in force, and the menu of all of them; ``picked`` carries one of them and
    whether it runs backwards.
    """

    picked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        names = {
            Order.NUMBER: self.tr("Number"),
            Order.FIRST_AUTHOR: self.tr("First author"),
            Order.YEAR: self.tr("Year"),
            Order.JOURNAL: self.tr("Journal"),
            Order.TITLE: self.tr("Title"),
        }
        menu = QMenu(self)
        self._orders, self._ways = QActionGroup(self), QActionGroup(self)
        for order, name in names.items():
            _choice(menu, self._orders, name, order)
        menu.addSeparator()
        _choice(menu, self._ways, self.tr("Ascending"), False)  # noqa: FBT003 - data of an action
        _choice(menu, self._ways, self.tr("Descending"), True)  # noqa: FBT003
        for group in (self._orders, self._ways):
            group.actions()[0].setChecked(True)
            group.triggered.connect(self._tell)
        self.setMenu(menu)
        self.setPopupMode(MenuButton.ToolButtonPopupMode.InstantPopup)
        self._name()

    def _tell(self) -> None:
        self._name()
        self.picked.emit(*(group.checkedAction().data() for group in (self._orders, self._ways)))

    def _name(self) -> None:
        order, way = (group.checkedAction() for group in (self._orders, self._ways))
        self.setText(f"{order.text()} ↓" if way.data() else order.text())
        self.setAccessibleName(self.tr("Sorted by {}, {}").format(order.text(), way.text()))


def _choice(menu: QMenu, group: QActionGroup, name: str, value: object) -> QAction:
    action = menu.addAction(name)
    action.setCheckable(True)
    action.setData(value)
    group.addAction(action)
    return action
