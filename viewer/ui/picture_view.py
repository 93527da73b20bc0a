"""The treatment picture on screen: to look at, to walk through, to zoom and to pan."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QGestureEvent, QPinchGesture, QToolTip

from viewer.history.arrangement import arrange
from viewer.history.composition import compose
from viewer.history.items import Item
from viewer.history.layout import draw, panned, zoomed
from viewer.history.picture import Box, Drawn, Picture, Plot, Window, extent
from viewer.history.places import axis_of, boxes_of, item_at, items_in
from viewer.history.plan import Arrangement
from viewer.history.scene import Scene
from viewer.history.words import Words
from viewer.model.treatment import TreatmentHistory
from viewer.override import override
from viewer.ui.easel import Easel, Kit, fonts_of, kit_of
from viewer.ui.look import Look

_ZOOM = 1.25
_STEP = 48
_NARROWEST = 560
_DRAG = 4.0  # a press that moves less than this is a click


class PictureView(QAbstractScrollArea):
    """Shows a history. Arrow keys walk through its items, + and − zoom, Shift+arrows pan,
    0 fits, Return opens an item and Escape lets it go.

    ``chosen`` tells of the item that is chosen, by key or by pointer; ``pointed_at`` of the
    one under the pointer, or ``None``; ``activated`` of the one that is opened; ``arranged``
    carries how high all of the picture is now.
    """

    chosen = Signal(object)
    pointed_at = Signal(object)
    activated = Signal(object)
    arranged = Signal(int)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._kit = self._make_kit()
        self._scene = compose(TreatmentHistory(), words)
        self._hidden: frozenset[Item] = frozenset()
        self._windows: dict[str, Window] = {}
        self._asked: object = None  # what the arrangement was made for
        self._arrangement = self._arranged(_NARROWEST)
        self._picture = draw(self._arrangement)
        self._axes: dict[str, tuple[Drawn, ...]] = {}
        self._reachable: tuple[Item, ...] = ()
        self._item: Item | None = None
        self._over: Item | None = None
        self._pressed: QPointF | None = None
        self._grabbed: QPointF | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.table_caption)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        look.changed.connect(self._relook)

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        return self._picture

    @property
    def scene(self) -> Scene:
        """What the picture is of, whatever is shown of it."""
        return self._scene

    @property
    def item(self) -> Item | None:
        """The item that is chosen."""
        return self._item

    @property
    def hidden(self) -> frozenset[Item]:
        """The series that are left out."""
        return self._hidden

    @property
    def reachable(self) -> tuple[Item, ...]:
        """The items that the keys walk through: all that the whole picture draws."""
        return self._reachable

    @property
    def windows(self) -> dict[str, Window]:
        """The days that are shown of each frame that is zoomed or panned."""
        return dict(self._windows)

    def charted(self) -> tuple[tuple[Item, str], ...]:
        """Return each series that has a chart, hidden or not, with its name."""
        charts = (chart for panel in self._scene.panels for chart in panel.charts)
        return tuple({chart.item: chart.title for chart in charts}.items())

    def show_history(self, history: TreatmentHistory) -> None:
        """Show a history; the view and what was chosen stay where they still exist."""
        self._scene = compose(history, self._words)
        self._hidden &= {item for item, _ in self.charted()}
        self._rearrange()
        if self._item not in self._picture.sentences:
            self.choose(None)

    def hide_series(self, hidden: frozenset[Item]) -> None:
        """Leave out the lanes of these series."""
        self._hidden = hidden
        self._rearrange()

    def choose(self, item: Item | None) -> None:
        """Mark an item, bring it into view and tell a screen reader that the focus is there."""
        if item == self._item or (item is not None and item not in self._picture.sentences):
            return
        self._item = item
        if item is not None:
            self._bring_into_view(item)
            self._scroll_to(item)
        self._tell_focus()
        self.viewport().update()

    def take(self, item: Item | None) -> None:
        """Choose an item as a reader does: all that shows what is chosen hears of it."""
        self.choose(item)
        self.chosen.emit(item)

    def _tell_focus(self) -> None:
        """Say which part has the focus; what the parts are is told by ``PictureParts``."""
        if not self.hasFocus():
            return
        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        if self._item in self._reachable:
            event.setChild(self._reachable.index(self._item))
        QAccessible.updateAccessibility(event)

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
        easel = Easel(painter, self._kit)
        easel.paint_all(self.shapes_in(event.rect().translated(offset)))
        if self._item is not None:
            easel.frame(self._picture, self._item)
        for plot in self._pinned():
            self._pin(easel, plot)
        if self.hasFocus():
            self._show_focus(painter)
        painter.end()

    def _show_focus(self, painter: QPainter) -> None:
        painter.resetTransform()
        painter.setPen(QPen(self._look.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def shapes_in(self, rect: QRect) -> tuple[Drawn, ...]:
        """Return the shapes that a repaint of a part of the picture touches."""
        left, top = rect.x(), rect.y()
        seen = Box(left, top, left + rect.width(), top + rect.height()).grown(1)
        return tuple(drawn for drawn in self._picture.drawn if _touch(extent(drawn), seen))

    def _pinned(self) -> tuple[Plot, ...]:
        """Return the plot in view whose axis lies below what is seen."""
        foot = self._offset().y() + self.viewport().height()
        return tuple(
            plot
            for plot in self._picture.plots
            if plot.box.top + 2 * _STEP < foot < plot.axis_top + self._axis_height(plot)
        )[:1]

    def _axis_height(self, plot: Plot) -> float:
        bottoms = (extent(one).bottom for one in self._axes[plot.frame])
        return max(bottoms, default=plot.axis_top) - plot.axis_top

    def _pin(self, easel: Easel, plot: Plot) -> None:
        """Paint a plot's axis at the foot of what is seen, over what lies there."""
        painter, offset, height = easel.painter, self._offset(), self._axis_height(plot)
        top = offset.y() + self.viewport().height() - height - 2
        ground = QRectF(offset.x(), top - 1, self.viewport().width(), height + 3)
        painter.fillRect(ground, self._look.colour("surface"))
        painter.translate(0, top - plot.axis_top)
        easel.paint_all(self._axes[plot.frame])
        painter.translate(0, plot.axis_top - top)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._walks(Qt.Key(event.key()), shifted=shifted):
            return
        match event.key():
            case Qt.Key.Key_Right if shifted:
                self.pan(_STEP)
            case Qt.Key.Key_Left if shifted:
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

    def _walks(self, key: Qt.Key, *, shifted: bool) -> bool:
        """Move the choice where a key means that; return whether it does."""
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Right if not shifted:
                self._walk(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left if not shifted:
                self._walk(-1)
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(len(self._reachable) - 1)
            case Qt.Key.Key_Escape if self._item is not None:
                self.take(None)
            case _:
                return False
        return True

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM ** (turned.y() / 120), self._across(event.position().x()))
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
                self.zoom(1 + event.value(), self._across(event.position().x()))
                return True
        elif isinstance(event, QGestureEvent):
            return self._pinch(event)
        elif event.type() == QEvent.Type.ToolTip:
            return self._tell(self.viewport().mapFromGlobal(self.cursor().pos()))
        elif event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def _pinch(self, event: QGestureEvent) -> bool:
        gesture = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(gesture, QPinchGesture):
            return False
        middle = self.viewport().mapFromGlobal(gesture.centerPoint().toPoint())
        self.zoom(gesture.scaleFactor(), self._across(middle.x()))
        event.accept(gesture)
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if self._grabbed is None and abs(place.x() - self._pressed.x()) < _DRAG:
                return
            before = self._pressed if self._grabbed is None else self._grabbed
            self._grabbed = place
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(before.x() - place.x())
            return
        self._point_at(self._item_at(place))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._grabbed is None:
            self.take(self._item_at(self._pressed))
        self._pressed = self._grabbed = None
        self._show_cursor()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self._item_at(event.position())
        if item is not None:
            self.activated.emit(item)

    def _point_at(self, item: Item | None) -> None:
        if item != self._over:
            self._over = item
            self._show_cursor()
            self.pointed_at.emit(item)

    def _show_cursor(self) -> None:
        over = self._over is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _tell(self, place: QPoint) -> bool:
        item = self._item_at(QPointF(place))
        sentence = "" if item is None else self._picture.sentences[item]
        QToolTip.showText(self.cursor().pos(), sentence, self.viewport())
        return True

    def _walk(self, step: int) -> None:
        if self._item in self._reachable:
            self._go_to(self._reachable.index(self._item) + step)
        else:
            self._go_to(0 if step > 0 else len(self._reachable) - 1)

    def _go_to(self, place: int) -> None:
        if self._reachable:
            self.take(self._reachable[min(max(place, 0), len(self._reachable) - 1)])

    def item_under(self, place: QPoint) -> Item | None:
        """Return the item at a place on the screen."""
        return self._item_at(QPointF(self.viewport().mapFromGlobal(place)))

    def on_screen(self, box: Box) -> QRect:
        """Return where on the screen a part of the picture is, seen or scrolled out of sight."""
        corner = QPoint(round(box.left), round(box.top)) - self._offset()
        size = QSize(round(box.width), round(box.height))
        return QRect(self.viewport().mapToGlobal(corner), size)

    def _item_at(self, place: QPointF) -> Item | None:
        offset = self._offset()
        return item_at(self._picture, place.x() + offset.x(), place.y() + offset.y())

    def _across(self, x: float) -> float:
        return x + self._offset().x()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _make_kit(self) -> Kit:
        return kit_of(self._look.theme, fonts_of(self._look))

    def _relook(self) -> None:
        self._kit = self._make_kit()
        self._rearrange()

    def _rearrange(self) -> None:
        """Make the most of the room there is; the picture is arranged anew where that, what it
        is of or the size of its text is another.
        """
        width = max(self.viewport().width(), self._look.pixels(_NARROWEST))
        # The fonts of the kit, and not the scale: the view may be resized at a new scale before
        # it has heard of it.
        asked, before = (self._scene, self._hidden, width, self._kit.fonts), self._reachable
        if asked != self._asked:
            self._asked = asked
            self._arrangement = self._arranged(width)
            self._reachable = _reachable_in(draw(self._arrangement))
        self._redraw()
        if self._reachable != before:
            event = QAccessibleEvent(self, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(event)

    def _arranged(self, width: float) -> Arrangement:
        """Arrange the picture without a legend, which stands above it and stays in view."""
        return arrange(self._scene, self._kit.measure, width, self._hidden, keyed=False)

    def _redraw(self) -> None:
        self._picture = draw(self._arrangement, self._windows)
        self._axes = {plot.frame: axis_of(self._picture, plot) for plot in self._picture.plots}
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(self._picture.width) - self.viewport().width()))
        down.setRange(0, max(0, round(self._picture.height) - self.viewport().height()))
        across.setPageStep(self.viewport().width())
        down.setPageStep(self.viewport().height())
        down.setSingleStep(_STEP // 2)
        self.viewport().update()
        self.arranged.emit(round(self._picture.height))

    def _bring_into_view(self, item: Item) -> None:
        """Pan to an item that lies beyond what its plot shows."""
        if item in items_in(self._picture):
            return
        whole = draw(self._arrangement)
        for box in boxes_of(whole, item)[:1]:
            for plot in (one for one in whole.plots if one.box.holds(box.left, box.top)):
                self._windows[plot.frame] = self._about(plot, plot.day_at(box.left))
        self._redraw()

    def _about(self, plot: Plot, day: float) -> Window:
        shown = self._windows.get(plot.frame, plot.whole)
        half = (shown.last - shown.first) / 2
        first = min(max(day - half, plot.whole.first), plot.whole.last - 2 * half)
        return Window(first, first + 2 * half)

    def _scroll_to(self, item: Item) -> None:
        for box in boxes_of(self._picture, item)[:1]:
            bar, height = self.verticalScrollBar(), self.viewport().height()
            if box.top < bar.value():
                bar.setValue(round(box.top) - _STEP // 2)
            elif box.bottom > bar.value() + height - _STEP:
                bar.setValue(round(box.bottom) - height + 2 * _STEP)


def _touch(one: Box, other: Box) -> bool:
    """Whether two boxes meet; a rule's has no width and still counts."""
    return (
        one.left <= other.right
        and one.right >= other.left
        and one.top <= other.bottom
        and one.bottom >= other.top
    )


def _reachable_in(whole: Picture) -> tuple[Item, ...]:
    drawn = items_in(whole)
    return tuple(item for item in whole.sentences if item in drawn)
