"""The signs of the treatment picture and what they mean, always in view above it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.history.picture import Face, Text
from viewer.history.scene import Scene
from viewer.history.typesetting import typesetter
from viewer.history.words import Words
from viewer.history.zones import Block, legend
from viewer.override import override
from viewer.ui.easel import Easel, fonts_of, kit_of
from viewer.ui.look import Look

_ROWS = 2
_STEP = 16
_ENDLESS = 1e6


class Legend(QWidget):
    """Names the signs that a history uses, in two rows where there is room, else in more."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._scene: Scene | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relook)
        self.hide()
        self._relook()

    def show_scene(self, scene: Scene) -> None:
        """Name the signs of this scene; where it has none, nothing is shown."""
        self._scene = scene
        names = [drawn.text for drawn in self._block(_ENDLESS).drawn if isinstance(drawn, Text)]
        self.setAccessibleName(", ".join(names))
        self.setVisible(bool(names))
        self._refit()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return round(self._block(arg__1).bottom)

    @override
    def sizeHint(self) -> QSize:
        return self._hint

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_right(self._block(1)), 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        block = self._block(self.width())
        painter = QPainter(self)
        painter.translate(0, (self.height() - round(block.bottom)) // 2)
        Easel(painter, self._kit).paint_all(block.drawn)
        painter.end()

    def _relook(self) -> None:
        self._kit = kit_of(self._look.theme, fonts_of(self._look))
        self._setter = typesetter(self._kit.measure, self._words)
        self._refit()

    def _refit(self) -> None:
        self._hint = self._narrowest()
        self.updateGeometry()
        self.update()

    def _narrowest(self) -> QSize:
        """Return the narrowest size that holds all in two rows."""
        most = _ROWS * self._setter.height(Face.SMALL) * 1.5
        whole = _right(self._block(_ENDLESS))
        width = whole // _ROWS
        while width < whole and self._block(width).bottom > most:
            width += _STEP
        return QSize(width, self.heightForWidth(width))

    def _block(self, room: float) -> Block:
        if self._scene is None:
            return Block((), 0)
        return legend(self._scene, 0, 0, room, self._setter)


def _right(block: Block) -> int:
    return max((int(one.box.right) + 1 for one in block.drawn if isinstance(one, Text)), default=0)
