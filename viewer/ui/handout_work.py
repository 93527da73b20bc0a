"""Making a handout without holding the window: formatted in a thread, set in slices."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from viewer.citation.choice import Choice
from viewer.citation.formatter import Formatter
from viewer.errors import ViewerError
from viewer.handout.content import hand_out
from viewer.handout.document import Chapter, Handout
from viewer.handout.listed import HandoutCancelledError, list_references
from viewer.handout.words import ENGLISH, Words
from viewer.model.case import Case
from viewer.override import override
from viewer.ui.slices import Slices
from viewer.ui.sweeper import set_aside

Output = Callable[[Handout], Generator[float, None, object]]
"""Brings a handout to paper or into a file, in steps that yield how much is done."""

_FORMATTING = 0.6  # of all the work; the rest is to set pages, and to write or print them
_VISIBLE = 0.01


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be handed out, and in which style; ``formatter_of`` is called in the thread."""

    case: Case
    chapters: frozenset[Chapter]
    choice: Choice
    formatter_of: Callable[[Case], Formatter]
    words: Words = ENGLISH


class HandoutWork(QObject):
    """Carries out one order at a time.

    ``progressed`` tells how much is done, from 0 to 1; at the end comes ``done``, or
    ``failed`` with words for the reader. After ``cancel`` comes nothing.
    """

    progressed = Signal(float)
    done = Signal()
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._thread: _Formatting | None = None
        self._output: Output | None = None
        self._shown = 0.0
        self._slices = Slices()
        self._slices.progressed.connect(self._tell)
        self._slices.finished.connect(self._finish)

    def start(self, order: Order, output: Output) -> None:
        self.cancel()
        self._output, self._shown = output, 0.0
        self._thread = _Formatting(order)
        self._thread.progressed.connect(self._show)
        self._thread.made.connect(self._take)
        self._thread.refused.connect(self._refuse)
        self._thread.start()

    def cancel(self) -> None:
        """Stop, and wait for the thread, which looks up after each entry."""
        self._slices.stop()
        if self._thread is not None:
            self._thread.requestInterruption()
            self._part()

    def _part(self) -> None:
        """Wait for the thread: it must not be let go of before its very end."""
        if self._thread is not None:
            self._thread.wait()
            self._thread = None

    def _is_due(self, order: Order) -> bool:
        """Tell whether word of an order is of the one under way: one that was cancelled may
        still have sent some.
        """
        return self._thread is not None and self._thread.order is order

    def _take(self, order: Order, handout: Handout) -> None:
        if self._is_due(order) and self._output is not None:
            self._part()
            self._slices.run(_guarded(self._output(handout)))

    def _refuse(self, order: Order, words: str) -> None:
        if self._is_due(order):
            self._part()
            self.failed.emit(words)

    def _tell(self, share: object) -> None:
        if isinstance(share, float):
            self._show(_FORMATTING + (1 - _FORMATTING) * share)

    def _show(self, share: float) -> None:
        """Tell how much is done; not more often than anybody sees."""
        if abs(share - self._shown) >= _VISIBLE:
            self._shown = share
            self.progressed.emit(share)
            set_aside()

    def _finish(self, error: object) -> None:
        if error is None:
            self.done.emit()
        else:
            self.failed.emit(str(error))


class _Formatting(QThread):
    made = Signal(object, object)
    progressed = Signal(float)
    refused = Signal(object, str)

    def __init__(self, order: Order) -> None:
        super().__init__()
        self.order, self._told = order, 0.0

    @override
    def run(self) -> None:
        order = self.order
        try:
            listed = None
            if Chapter.REFERENCES in order.chapters:
                listed = list_references(
                    order.formatter_of(order.case),
                    order.case,
                    order.choice,
                    order.words,
                    pause=self._pause,
                )
            self.made.emit(order, hand_out(order.case, listed, order.chapters, order.words))
        except HandoutCancelledError:
            return
        except ViewerError as error:
            self.refused.emit(order, str(error))

    def _pause(self, share: float | None) -> None:
        """Tell how much is done; stop where it is no longer wanted."""
        if self.isInterruptionRequested():
            raise HandoutCancelledError("The handout was cancelled.")
        if share is not None and share - self._told >= _VISIBLE:
            self._told = share
            self.progressed.emit(_FORMATTING * share)


def _guarded(steps: Generator[float, None, object]) -> Generator[float, None, object]:
    """Go through steps; return what stopped them, in words, or ``None``."""
    try:
        yield from steps
    except ViewerError as error:
        return str(error)
    return None


def into_file(path: Path, made: Generator[float, None, bytes]) -> Generator[float, None, None]:
    """Write what is made to a file. Raises `ViewerError` where that cannot be done."""
    content = yield from made
    try:
        path.write_bytes(content)
    except OSError as error:
        words = QCoreApplication.translate("Handout", "{} could not be written: {}")
        raise ViewerError(words.format(path, error.strerror)) from None
