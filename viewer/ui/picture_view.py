"""The treatment picture on screen: to look at, to walk through, to zoom and to pan."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip
from typing_extensions import override

from viewer.history.arrangement import arrange
from viewer.history.composition import compose
from viewer.history.items import Item
from viewer.history.layout import draw, panned, zoomed
from viewer.history.picture import Drawn, Picture, Window, boxes_of, extent, item_at
from viewer.history.words import Words
from viewer.model.treatment import TreatmentHistory
from viewer.ui.easel import Easel, colours_of, fonts_of, measure_of
from viewer.ui.look import Look

_ZOOM = 1.25
_STEP = 48
_NARROWEST = 560


class PictureView(QAbstractScrollArea):
    """Shows a history. Arrow keys walk through its items, + and − zoom, Shift+arrows pan.

    ``chosen`` tells of the item that is chosen, by key or by pointer; ``activated`` of the
    one that is opened.
    """

    chosen = Signal(object)
    activated = Signal(object)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._scene = compose(TreatmentHistory(), words)
        self._hidden: frozenset[Item] = frozenset()
        self._windows: dict[str, Window] = {}
        self._arrangement = arrange(
            self._scene, measure_of(fonts_of(look)), _NARROWEST, self._hidden
        )
        self._picture = draw(self._arrangement)
        self._item: Item | None = None
        self._grabbed: QPointF | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.table_caption)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self._rearrange)

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        return self._picture

    def show_history(self, history: TreatmentHistory) -> None:
        """Show a history; the view and what was chosen stay where they still exist."""
        self._scene = compose(history, self._words)
        self._rearrange()

    def hide_series(self, hidden: frozenset[Item]) -> None:
        """Leave out the lanes of these series."""
        self._hidden = hidden
        self._rearrange()

    def choose(self, item: Item | None) -> None:
        """Mark an item, bring it into view and have its sentence spoken."""
        if item == self._item or (item is not None and item not in self._picture.sentences):
            return
        self._item = item
        sentence = "" if item is None else self._picture.sentences[item]
        self.setAccessibleDescription(sentence)
        if item is not None:
            self._scroll_to(item)
            if self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.viewport().update()

    def fit(self) -> None:
        """Show all of every plot."""
        self._windows.clear()
        self._redraw()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom every plot about a place across, or about its middle."""
        for plot in self._picture.plots:
            at = (plot.box.left + plot.box.right) / 2 if x is None else x
            self._windows[plot.frame] = zoomed(plot, at, factor)
        self._redraw()

    def pan(self, pixels: float) -> None:
        """Move what the plots show to the left."""
        for plot in self._picture.plots:
            self._windows[plot.frame] = panned(plot, pixels)
        self._redraw()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.pixels(_NARROWEST), round(self._picture.height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rearrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("surface"))
        offset = self._offset()
        painter.translate(-offset)
        easel = Easel(painter, colours_of(self._look.theme), fonts_of(self._look))
        easel.paint(self._picture, _touching(event.rect().translated(offset)))
        if self._item is not None:
            easel.frame(self._picture, self._item)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right if not shifted:
                self._walk(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left if not shifted:
                self._walk(-1)
            case Qt.Key.Key_Right:
                self.pan(_STEP)
            case Qt.Key.Key_Left:
                self.pan(-_STEP)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(_ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(1 / _ZOOM)
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._item is not None:
                self.activated.emit(self._item)
            case _:
                super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM ** (turned.y() / 120), event.position().x())
            event.accept()
        elif turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-(turned.x() or turned.y()) / 2)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), event.position().x())
                return True
        elif event.type() == QEvent.Type.ToolTip:
            return self._tell(self.viewport().mapFromGlobal(self.cursor().pos()))
        return super().viewportEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position()
            item = self._item_at(event.position())
            self.choose(item)
            self.chosen.emit(item)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.pan(self._grabbed.x() - event.position().x())
            self._grabbed = event.position()
            return
        over = self._item_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self._item_at(event.position())
        if item is not None:
            self.activated.emit(item)

    def _tell(self, place: QPoint) -> bool:
        item = self._item_at(QPointF(place))
        sentence = "" if item is None else self._picture.sentences[item]
        QToolTip.showText(self.cursor().pos(), sentence, self.viewport())
        return True

    def _walk(self, step: int) -> None:
        items = [one for one in self._picture.sentences if boxes_of(self._picture, one)]
        if not items:
            return
        if self._item in items:
            place = min(max(items.index(self._item) + step, 0), len(items) - 1)
        else:
            place = 0 if step > 0 else len(items) - 1
        item = items[place]
        self.choose(item)
        self.chosen.emit(item)

    def _item_at(self, place: QPointF) -> Item | None:
        offset = self._offset()
        return item_at(self._picture, place.x() + offset.x(), place.y() + offset.y())

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _rearrange(self) -> None:
        width = max(self.viewport().width(), self._look.pixels(_NARROWEST))
        measure = measure_of(fonts_of(self._look))
        self._arrangement = arrange(self._scene, measure, width, self._hidden)
        self._redraw()

    def _redraw(self) -> None:
        self._picture = draw(self._arrangement, self._windows)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(self._picture.width) - self.viewport().width()))
        down.setRange(0, max(0, round(self._picture.height) - self.viewport().height()))
        across.setPageStep(self.viewport().width())
        down.setPageStep(self.viewport().height())
        down.setSingleStep(_STEP // 2)
        self.viewport().update()

    def _scroll_to(self, item: Item) -> None:
        for box in boxes_of(self._picture, item)[:1]:
            bar, height = self.verticalScrollBar(), self.viewport().height()
            if box.top < bar.value():
                bar.setValue(round(box.top) - _STEP // 2)
            elif box.bottom > bar.value() + height:
                bar.setValue(round(box.bottom) - height + _STEP // 2)


def _touching(rect: QRect) -> Callable[[Drawn], bool]:
    """Return whether a shape is touched by a repaint of ``rect``."""
    left, top = rect.x(), rect.y()
    right, bottom = left + rect.width(), top + rect.height()

    def touches(drawn: Drawn) -> bool:
        box = extent(drawn)
        return box.left <= right and box.right >= left and box.top <= bottom and box.bottom >= top

    return touches
