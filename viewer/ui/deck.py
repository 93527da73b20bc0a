"""The panes: each built once it is looked at, one in front and perhaps one beside it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QSplitter, QStackedWidget, QWidget

from viewer.model.case import Case
from viewer.ui.look import Look
from viewer.ui.pane import Pane
from viewer.ui.pane_frame import PaneFrame

Build = Callable[[], Pane]


class Deck(QSplitter):
    """Shows one of several panes, and on wish a second one at its right.

    Another case is shown at once by what is seen; the other panes are filled one in each
    turn of the event loop, or when they are asked for. ``built`` carries a pane that was
    just made, for whoever connects it; ``begun`` a tab whose pane in front shows a case for
    the first time; ``filled`` tells that all of them show another case.
    """

    built = Signal(object)
    begun = Signal(int)
    filled = Signal()

    def __init__(self, look: Look, builders: tuple[Build, ...]) -> None:
        super().__init__()
        self.setObjectName("deck")
        self._look, self._builders = look, builders
        self._case = Case()
        self._front: dict[int, PaneFrame] = {}
        self._beside: dict[int, PaneFrame] = {}
        self._waiting: dict[PaneFrame, bool] = {}  # whether each is to start over
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill_next)
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
        shown = (i for i, one in self._beside.items() if one is self._second.currentWidget())
        return next(shown, None)

    @property
    def tabs(self) -> int:
        """How many panes there are to show."""
        return len(self._builders)

    def pane(self, index: int) -> Pane:
        """Return a pane in front, built and filled the first time it is asked for."""
        return self.frame(index).pane

    def frame(self, index: int) -> PaneFrame:
        """Return what stands around a pane in front."""
        return self._built(index, self._front, self._stack)

    def active(self, index: int) -> PaneFrame:
        """Return the frame that the keyboard is in: of the pane beside, or of this in front."""
        beside = self._second.currentWidget()
        focused = QApplication.focusWidget()
        if isinstance(beside, PaneFrame) and focused is not None and beside.isAncestorOf(focused):
            return beside
        return self.frame(index)

    def nearest(self, index: int) -> Pane | None:
        """Return this pane where it stands beside; ``None`` where it does not."""
        return self._beside[index].pane if self.beside == index else None

    def show_pane(self, index: int, *, at_its_start: bool = False) -> None:
        """Show a pane in front. Where the focus was in another it goes to the control that had
        it in this one, or to the pane itself.
        """
        frame, focused = self.frame(index), QApplication.focusWidget()
        if focused is not None and self._stack.isAncestorOf(focused):
            # Else it goes from control to control, each of them read out, when that one hides.
            frame.setGeometry(self._stack.rect())
            frame.show()
            had: QWidget | None = None if at_its_start else frame.focusWidget()
            (had or frame.pane).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._stack.setCurrentWidget(frame)

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
        for frame in self._all():
            self._waiting[frame] = fresh or self._waiting.get(frame, False)
        shown = [self._stack.currentWidget()]
        if self.beside is not None:
            shown.append(self._second.currentWidget())
        for frame in tuple(self._waiting):
            if frame in shown:
                self._fill(frame)
        self._go_on()

    def seen(self) -> dict[int, Pane]:
        """Return the panes in front that were looked at in this case, by their tabs."""
        looked_at = self._front.items()
        return {index: frame.pane for index, frame in looked_at if frame not in self._waiting}

    def _fill_next(self) -> None:
        for frame in tuple(self._waiting)[:1]:
            self._fill(frame)
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._later.start()
        else:
            self.filled.emit()

    def _fill(self, frame: PaneFrame) -> None:
        fresh = self._waiting.pop(frame, None)
        if fresh is None:
            return
        frame.show_case(self._case, fresh=fresh)
        for index, one in self._front.items():
            if fresh and one is frame:
                self.begun.emit(index)

    def _all(self) -> Iterator[PaneFrame]:
        yield from self._front.values()
        yield from self._beside.values()

    def _built(self, index: int, among: dict[int, PaneFrame], stack: QStackedWidget) -> PaneFrame:
        if index not in among:
            pane = self._builders[index]()
            among[index] = PaneFrame(self._look, pane)
            self.built.emit(pane)
            pane.show_case(self._case)
            stack.addWidget(among[index])
            if among is self._front:
                self.begun.emit(index)
        self._fill(among[index])
        return among[index]
