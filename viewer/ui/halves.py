"""Room for a pane where the text is large or the window small."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from viewer.override import override
from viewer.ui.look import Look

_PLENTY = 1000


class Scrolling(QScrollArea):
    """Scrolls what it holds downwards. It takes no focus: what it holds does, and is followed."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inner)


class Tall(Scrolling):
    """Gives a widget the height there is, or so many pixels at 100 % text where that is more,
    and scrolls then.
    """

    def __init__(self, look: Look, inner: QWidget, least: int) -> None:
        super().__init__(inner)
        self._look, self._inner, self._least = look, inner, least
        # Left to itself, a scroll area gives what wraps the height it would like best.
        self.setWidgetResizable(False)
        look.changed.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, needed = self.viewport().size(), self._look.pixels(self._least)
        layout = self._inner.layout()
        if layout is not None:
            needed = max(needed, layout.totalMinimumHeightForWidth(room.width()))
        self._inner.resize(room.width(), max(room.height(), needed))


class Halves(Scrolling):
    """Two parts beside each other, the second at least ``side`` wide; one below the other, both
    together at least ``stacked`` high, where the width is less than ``narrowest``. All are in
    pixels at 100 % text.
    """

    def __init__(
        self,
        look: Look,
        parts: Sequence[tuple[QWidget, int]],
        *,
        narrowest: int,
        stacked: int,
        side: int = 0,
    ) -> None:
        self.splitter = QSplitter()
        super().__init__(self.splitter)
        self._look, self._shares = look, tuple(share for _, share in parts)
        self._narrowest, self._stacked, self._side = narrowest, stacked, side
        self._second = parts[1][0]
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for place, (part, share) in enumerate(parts):
            self.splitter.addWidget(part)
            part.raise_()  # a splitter lowers what it takes, and would be read out backwards
            self.splitter.setStretchFactor(place, share)
        self._share_out()
        look.changed.connect(self._turn)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Stand the parts as the width in force asks."""
        narrow = self.width() < self._look.pixels(self._narrowest)
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if way != self.splitter.orientation():
            self.splitter.setOrientation(way)
            self._share_out()
        self.splitter.setMinimumHeight(self._look.pixels(self._stacked) if narrow else 0)
        self._second.setMinimumWidth(0 if narrow else self._look.pixels(self._side))

    def _share_out(self) -> None:
        self.splitter.setSizes([share * _PLENTY for share in self._shares])
