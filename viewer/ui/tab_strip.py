"""The strip above the panes: the tabs, and what opens a second one beside."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QWidget

from viewer.ui.theme import Space


class TabStrip(QWidget):
    """``changed`` carries the tab that is current now."""

    changed = Signal(int)
    beside_requested = Signal()

    def __init__(self, titles: Iterable[str]) -> None:
        super().__init__()
        self.setObjectName("tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = QTabBar()
        for title in titles:
            self.bar.addTab(title)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
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

    @property
    def current(self) -> int:
        return self.bar.currentIndex()

    def set_current(self, index: int) -> None:
        """Make this tab the current one; one that there is not changes nothing."""
        self.bar.setCurrentIndex(index)

    def retitle(self, index: int, title: str) -> None:
        self.bar.setTabText(index, title)

    def show_beside(self, *, opened: bool) -> None:
        """Show whether a second pane stands beside."""
        self._beside.setChecked(opened)
