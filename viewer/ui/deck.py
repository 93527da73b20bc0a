"""The panes: each built once it is looked at, one in front and perhaps one beside it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget

from viewer.model.case import Case
from viewer.ui.pane import Pane

Build = Callable[[], Pane]


class Deck(QSplitter):
    """Shows one of several panes, and on wish a second one at its right.

    ``built`` carries a pane that was just made, for whoever connects it; ``begun`` a tab
    whose pane in front shows a case for the first time.
    """

    built = Signal(object)
    begun = Signal(int)

    def __init__(self, builders: tuple[Build, ...]) -> None:
        super().__init__()
        self.setObjectName("deck")
        self._builders = builders
        self._case = Case()
        self._front: dict[int, Pane] = {}
        self._beside: dict[int, Pane] = {}
        self._stack, self._second = QStackedWidget(), QStackedWidget()
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for part in (self._stack, self._second):
            self.addWidget(part)
            part.raise_()  # a splitter lowers what it takes, and would be read out backwards
        self._second.hide()

    @property
    def beside(self) -> int | None:
        """Which pane stands at the right, if any."""
        if self._second.isHidden():
            return None
        shown = (i for i, pane in self._beside.items() if pane is self._second.currentWidget())
        return next(shown, None)

    def pane(self, index: int) -> Pane:
        """Return a pane in front, built and filled the first time it is asked for."""
        return self._built(index, self._front, self._stack)

    def nearest(self, index: int) -> Pane | None:
        """Return this pane where it stands beside; ``None`` where it does not."""
        return self._beside[index] if self.beside == index else None

    def show_pane(self, index: int) -> None:
        self._stack.setCurrentWidget(self.pane(index))

    def show_beside(self, index: int | None) -> None:
        """Show this pane at the right too, or none."""
        if index is None:
            self._second.hide()
            return
        self._second.setCurrentWidget(self._built(index, self._beside, self._second))
        self._second.show()
        half = max(self.width() // 2, 1)
        self.setSizes([half, half])

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Fill every pane there is; a fresh case starts each over."""
        self._case = case
        for pane in self._all():
            pane.show_case(case)
            if fresh:
                pane.start_over()
        for index in self._front if fresh else ():
            self.begun.emit(index)

    def seen(self) -> dict[int, Pane]:
        """Return the panes in front that were looked at, by their tabs."""
        return dict(self._front)

    def _all(self) -> Iterator[Pane]:
        yield from self._front.values()
        yield from self._beside.values()

    def _built(self, index: int, among: dict[int, Pane], stack: QStackedWidget) -> Pane:
        if index not in among:
            pane = self._builders[index]()
            among[index] = pane
            self.built.emit(pane)
            pane.show_case(self._case)
            stack.addWidget(pane)
            if among is self._front:
                self.begun.emit(index)
        return among[index]
