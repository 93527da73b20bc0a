"""The strip above the panes: the tabs, and what opens a second one beside."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QWidget

from viewer.override import override
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

_LEAST = 6  # letters of a tab
_RESTYLED = {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}


class _Bar(QTabBar):
    """Where all words have no room, those of the long tabs are cut, and short ones are not."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(False)

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        whole, share = self.tabSizeHint(index), self.width() // max(self.count(), 1)
        return whole.boundedTo(QSize(share, whole.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        letters = self.fontMetrics().averageCharWidth() * _LEAST * self.count()
        return QSize(letters, super().minimumSizeHint().height())


class TabStrip(QWidget):
    """``changed`` carries the tab that is current now.

    Where the strip is too narrow for all words, those that the menu holds too give way first,
    then the tabs are elided.
    """

    changed = Signal(int)
    beside_requested = Signal()

    def __init__(self, look: Look, titles: Iterable[str]) -> None:
        super().__init__()
        self._look, self._is_dressed = look, False
        self._counts: dict[int, Label] = {}
        self.setObjectName("tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = _Bar()
        for title in titles:
            self.bar.setTabToolTip(self.bar.addTab(title), title.replace("&&", "&"))
        self.bar.setAccessibleName(self.tr("Parts of the case"))
        self.bar.currentChanged.connect(self.changed)
        self._beside = QPushButton(self.tr("Show beside"))
        self._beside.setObjectName("quietly")
        self._beside.setCheckable(True)
        self._beside.clicked.connect(self.beside_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L - 6, 0, Space.XL, 0)
        row.addWidget(self.bar)
        row.addStretch()
        row.addWidget(self._beside)
        self._row = row

    @property
    def current(self) -> int:
        return self.bar.currentIndex()

    def set_current(self, index: int) -> None:
        """Make this tab the current one; one that there is not changes nothing."""
        self.bar.setCurrentIndex(index)

    def show_count(self, index: int, count: int) -> None:
        """Show how many things a tab holds, in a pill after its words; nothing for none."""
        if index not in self._counts:
            pill = Label(self._look, size=Size.SMALL, name="pill")
            pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._counts[index] = pill
        pill = self._counts[index]
        pill.setText(f"{count:,}" if count else "")
        self.bar.setAccessibleTabName(index, f"{self.bar.tabText(index)} {pill.text()}".strip())
        self._fit_counts()

    def _fit_counts(self) -> None:
        """Give each pill its size and its room, which a tab bar asks for only once."""
        for index, pill in self._counts.items():
            pill.setVisible(bool(pill.text()))
            pill.resize(pill.sizeHint() if pill.text() else QSize())
            self.bar.setTabButton(index, self._end, None)
            self.bar.setTabButton(index, self._end, pill)
        self._make_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            QTimer.singleShot(0, self, self._fit_counts)

    @property
    def _end(self) -> QTabBar.ButtonPosition:
        sides = QTabBar.ButtonPosition
        return sides.LeftSide if self.isRightToLeft() else sides.RightSide

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_dressed:
            self._is_dressed = True
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        """Take an icon, which the first paint does not wait for."""
        from viewer.ui.icons import dress  # noqa: PLC0415 - not for the first paint

        dress(self._beside, "beside", self._look, "secondary")
        self._make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        margins = self._row.contentsMargins()
        needed = self.bar.sizeHint().width() + margins.left() + margins.right() + Space.L
        self._beside.setVisible(needed + self._beside.sizeHint().width() <= self.width())

    def show_beside(self, *, opened: bool) -> None:
        """Show whether a second pane stands beside."""
        self._beside.setChecked(opened)
