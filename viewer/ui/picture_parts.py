"""What the treatment picture is to a screen reader: an image, and in it each item as a part.

Qt asks for a part when something listens, and keeps it by its number until it is told to let it
go. So a part is made once for an item, lives as long as the picture, and is not valid while its
item is not drawn.
"""

from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from viewer.history.items import Item
from viewer.history.picture import Box, Picture
from viewer.history.places import places_of
from viewer.override import override
from viewer.ui.picture_view import PictureView

_PRESS, _SET_FOCUS = "Press", "SetFocus"  # QAccessibleActionInterface's own words


class PictureParts(QAccessibleWidget):
    """The picture of a view. Its parts are the view's ``reachable`` items, in that order."""

    def __init__(self, view: PictureView) -> None:
        super().__init__(view, QAccessible.Role.Graphic)
        self._parts: dict[Item, _Part] = {}
        self._order: tuple[tuple[Item, ...], dict[Item, int]] = ((), {})
        self._places: tuple[Picture | None, dict[Item, Box]] = (None, {})
        view.destroyed.connect(self._let_go)

    @property
    def view(self) -> PictureView:
        return cast("PictureView", self.widget())

    def place(self, item: Item) -> int:
        """Return which part an item is, or -1 where it is none."""
        items = self.view.reachable
        if self._order[0] is not items:
            self._order = (items, {item: place for place, item in enumerate(items)})
        return self._order[1].get(item, -1)

    def box(self, item: Item) -> Box | None:
        """Return where an item is drawn, or nothing where its plot is zoomed in elsewhere."""
        picture = self.view.picture
        if self._places[0] is not picture:
            self._places = (picture, places_of(picture))
        return self._places[1].get(item)

    @override
    def childCount(self) -> int:
        return len(self.view.reachable)

    @override
    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # Qt's may be null
        items = self.view.reachable
        return self._part(items[index]) if 0 <= index < len(items) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return self.place(child.item) if isinstance(child, _Part) else -1

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # see child
        item = self.view.item_under(QPoint(x, y))
        return None if item is None or self.place(item) < 0 else self._part(item)

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # see child
        item = self.view.item
        if not self.view.hasFocus() or item is None or self.place(item) < 0:
            return None
        return self._part(item)

    def _part(self, item: Item) -> "_Part":
        if item not in self._parts:
            self._parts[item] = _Part(self, item)
        return self._parts[item]

    def _let_go(self) -> None:
        parts = list(self._parts.values())
        self._parts.clear()
        for part in parts:
            part.leave()
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


class _Part(QAccessibleWidget):
    """One item of a picture. Of what Qt has for a widget it keeps that it can be acted on; all
    that asks for the widget is answered here.
    """

    def __init__(self, whole: PictureParts, item: Item) -> None:
        super().__init__(whole.view, QAccessible.Role.ListItem)
        self._whole: PictureParts | None = whole
        self.item = item

    def leave(self) -> None:
        """Be no part of anything any more: the picture is going."""
        self._whole = None

    @override
    def isValid(self) -> bool:
        return self._whole is not None and self._whole.place(self.item) >= 0

    @override
    def object(self) -> QObject | None:  # type: ignore[override] # Qt keeps one interface an object
        return None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override] # Qt's may be null
        return None if self._whole is None else self._whole.view.window().windowHandle()

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override] # as above
        return self._whole

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # as above
        return None

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override] # as above
        return None

    @override
    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # as above
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return -1

    @override
    def relations(
        self, /, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        return []

    @override
    def foregroundColor(self) -> QColor:
        return QColor()

    @override
    def backgroundColor(self) -> QColor:
        return QColor()

    @override
    def text(self, t: QAccessible.Text, /) -> str:
        if self._whole is None or t is not QAccessible.Text.Name:
            return ""
        return self._whole.view.picture.sentences.get(self.item, "")

    @override
    def rect(self) -> QRect:
        box = None if self._whole is None else self._whole.box(self.item)
        return QRect() if box is None or self._whole is None else self._whole.view.on_screen(box)

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if self._whole is None:
            state.invalid = 1
            return state
        view = self._whole.view
        chosen = view.item == self.item
        state.focusable = state.selectable = 1
        state.selected, state.focused = int(chosen), int(chosen and view.hasFocus())
        state.invisible = int(not view.isVisible())
        seen = view.viewport().rect().translated(view.viewport().mapToGlobal(QPoint()))
        state.offscreen = int(not self.rect().intersects(seen))
        return state

    @override
    def actionNames(self) -> list[str]:
        return [_PRESS, _SET_FOCUS]

    @override
    def doAction(self, actionName: str, /) -> None:
        if self._whole is None:
            return
        view = self._whole.view
        view.setFocus()
        view.take(self.item)
        if actionName == _PRESS:
            view.activated.emit(self.item)

    @override
    def keyBindingsForAction(self, actionName: str, /) -> list[str]:
        return []
