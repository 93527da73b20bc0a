"""The strip above the treatment picture: its view, its copies, and what it leaves out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from viewer.history.exports import HTML, MARKDOWN, TSV, WORDS
from viewer.history.items import Item
from viewer.override import override
from viewer.ui.flow import FlowLayout
from viewer.ui.menu_button import MenuButton
from viewer.ui.theme import Space

_ZOOM = 1.25
_SCALES = (1, 2, 3, 4)


class HistoryTools(QWidget):
    """Says what is wished: ``zoom_requested`` carries a factor, ``picture_requested`` a
    scale or 0 for SVG in words, ``table_requested`` a format, and ``hidden_changed`` the
    series that are switched off.
    """

    fit_requested = Signal()
    zoom_requested = Signal(float)
    picture_requested = Signal(int)
    table_requested = Signal(object)
    export_requested = Signal()
    care_requested = Signal()
    hidden_changed = Signal(object)

    def __init__(self, legend: QWidget) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._series: dict[Item, str] = {}
        self._hidden: frozenset[Item] = frozenset()
        self._measurements, self._switches = _menu_button(self.tr("Measurements"))
        margins = QMargins(Space.XL, Space.S, Space.XL, Space.S)
        self._row = FlowLayout(self, margins, Space.S)
        self._add_view()
        self._row.addWidget(self._picture_button())
        self._row.addWidget(self._table_button())
        self._add(self.tr("Export…"), self.export_requested.emit)
        self._row.addWidget(self._measurements)
        self._add(self.tr("CARE items"), self.care_requested.emit)
        self._row.add_last(legend)

    @override
    def event(self, event: QEvent) -> bool:
        """Claim the height of all rows: Qt keeps one from before the buttons had their size."""
        answer = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.setMinimumHeight(self._row.heightForWidth(self.width()))
        return answer

    def show_series(self, series: tuple[tuple[Item, str], ...], hidden: frozenset[Item]) -> None:
        """Offer a switch for each of these series."""
        self._series, self._hidden = dict(series), hidden
        self._switches.clear()
        for item, name in series:
            switch = self._switches.addAction(name.replace("&", "&&"))
            switch.setCheckable(True)
            switch.setChecked(item not in hidden)
            switch.toggled.connect(lambda shown, item=item: self._switch(item, shown=shown))
        self._measurements.setVisible(bool(series))
        self._count()

    def _switch(self, item: Item, *, shown: bool) -> None:
        self._hidden = self._hidden - {item} if shown else self._hidden | {item}
        self._count()
        self.hidden_changed.emit(self._hidden)

    def _count(self) -> None:
        """Say how many are shown where that is not all."""
        shown, words = len(self._series) - len(self._hidden), self.tr("Measurements")
        if self._hidden:
            words = self.tr("Measurements: {} of {}").format(shown, len(self._series))
        self._measurements.setText(words)
        self._measurements.setAccessibleName(words)

    def _add_view(self) -> None:
        for text, name, act in (
            (self.tr("Fit"), self.tr("Fit the whole history (0)"), self.fit_requested.emit),
            ("−", self.tr("Zoom out (−)"), lambda: self.zoom_requested.emit(1 / _ZOOM)),
            ("+", self.tr("Zoom in (+)"), lambda: self.zoom_requested.emit(_ZOOM)),
        ):
            self._add(text, act, name)

    def _add(self, text: str, act: Callable[[], object], name: str = "") -> None:
        button = QPushButton(text)
        button.setAccessibleName(name or text)
        button.setToolTip(name)
        # clicked carries "checked", which no wish wants.
        button.clicked.connect(lambda _checked=False: act())
        self._row.addWidget(button)

    def _picture_button(self) -> MenuButton:
        button, menu = _menu_button(self.tr("Copy picture"))
        for scale in _SCALES:
            words = self.tr("Picture, {} × its size").format(scale)
            menu.addAction(words).triggered.connect(
                lambda _checked=False, scale=scale: self.picture_requested.emit(scale)
            )
        menu.addSeparator()
        words = self.tr("SVG as text")
        menu.addAction(words).triggered.connect(lambda: self.picture_requested.emit(0))
        return button

    def _table_button(self) -> MenuButton:
        button, menu = _menu_button(self.tr("Copy table"))
        for form, words in (
            (HTML, self.tr("Rich text (HTML)")),
            (MARKDOWN, self.tr("Markdown")),
            (TSV, self.tr("For a spreadsheet (TSV)")),
            (WORDS, self.tr("In sentences, instead of the picture")),
        ):
            menu.addAction(words).triggered.connect(
                lambda _checked=False, form=form: self.table_requested.emit(form)
            )
        return button


def _menu_button(words: str) -> tuple[MenuButton, QMenu]:
    button = MenuButton()
    menu = QMenu(button)
    button.setText(words)
    button.setAccessibleName(words)
    button.setPopupMode(MenuButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button, menu
