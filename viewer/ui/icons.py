"""Icons of one family: drawn on a grid of 16, in one line, in the colour of the words beside.

They are SVG, which a plug-in of Qt draws: 1.4 to 4.3 ms for the first, less than 0.2 ms for
each other. Nothing that the first paint shows may have one.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractButton

from viewer.installed import resource
from viewer.ui.look import Look
from viewer.ui.theme import Space

_SIDE = 16


def picture(name: str, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon of this side, for a screen with so many pixels to the pixel."""
    key = f"icon {name} {colour.name()} {side} {ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _drawn(name, colour, round(side * ratio))
        kept.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, kept)
    return kept


def dress(
    button: QAbstractButton, name: str, look: Look, colour: str = "ink", *, alone: bool = False
) -> None:
    """Give a button an icon beside its words, or one that stands alone, and keep it in the
    look in force.
    """
    _Icon(button, name, look, colour, 0 if alone else Space.XS)


class _Icon(QObject):
    """A button's icon. It goes with its button, and Qt then calls it no more: a function
    would be called on, for a button that is not there.
    """

    def __init__(
        self, button: QAbstractButton, name: str, look: Look, colour: str, gap: int
    ) -> None:
        super().__init__(button)
        self._gap = gap
        self._button, self._name, self._look, self._colour = button, name, look, colour
        look.changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        button, look = self._button, self._look
        side, ratio = look.pixels(_SIDE), button.devicePixelRatioF()
        whole = QSize(side + self._gap, side)
        canvas = QPixmap(whole * ratio)
        canvas.setDevicePixelRatio(ratio)
        canvas.fill(Qt.GlobalColor.transparent)
        # A style sheet leaves no room between an icon and the words after it.
        left = self._gap if button.isRightToLeft() else 0
        painter = QPainter(canvas)
        icon = picture(self._name, look.colour(self._colour), side, ratio)
        painter.drawPixmap(left, 0, icon)
        painter.end()
        button.setIcon(QIcon(canvas))
        button.setIconSize(whole)


def _drawn(name: str, colour: QColor, side: int) -> QPixmap:
    """Return an icon as a pixmap; empty where the plug-in is missing: words say it too."""
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    data = QByteArray(drawing.replace("currentColor", colour.name()).encode())
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side, side))
    return QPixmap.fromImage(reader.read())
