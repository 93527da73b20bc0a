"""Dragging references out: the drag starts once what it takes along is whole."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDrag, QGuiApplication

from viewer.citation.compositor import CopyRequest
from viewer.ui.pane import CopyLater
from viewer.ui.parcel import Parcel, mime_of
from viewer.ui.typesetting import Done, Failed, Outcome
from viewer.ui.wording import said
from viewer.ui.workshop import Workshop


class Dragging(QObject):
    """Drags from ``source`` what copying would give. ``refused`` carries why nothing is
    dragged, ``told`` other words for the reader.

    A few references are ready as soon as they are pulled. Many are made first, with their
    progress shown, and the drag starts under the button that is still held; where it was
    let go meanwhile, what was made waits for the next pull. It is not made while the other
    program asks for it: that would hold both, with nothing to show and no way to stop.
    """

    refused = Signal(str)
    told = Signal(str)

    def __init__(self, source: QObject, workshop: Workshop) -> None:
        super().__init__()
        self._source, self._workshop = source, workshop
        self._ready: tuple[CopyRequest, Parcel] | None = None
        self._begins = False

    def forget(self) -> None:
        """Keep nothing for the next pull: it would take something else along."""
        self._ready = None

    def pull(self, later: CopyLater) -> None:
        """Begin to drag this, as soon as it is made."""
        if self._ready is not None and self._ready[0] == later.request:
            self._drag(self._ready[1])
        elif self._workshop.is_copying:
            self.refused.emit(self.tr("Still copying; drag when that is done"))
        else:
            self._begins = True
            self._workshop.copy(
                later.request, later.what, lambda outcome: self._take(later.request, outcome)
            )
            self._begins = False

    def _take(self, request: CopyRequest, outcome: Outcome[Parcel]) -> None:
        match outcome:
            case Failed(error):
                self.refused.emit(said(error))
            case Done(parcel) if self._begins or _is_held():
                self._drag(parcel)
            case Done(parcel):
                self._ready = request, parcel
                self.told.emit(self.tr("Ready; drag again to take it along"))

    def _drag(self, parcel: Parcel) -> None:
        if parcel.beginning:
            drag = QDrag(self._source)
            drag.setMimeData(mime_of(parcel))
            drag.exec(Qt.DropAction.CopyAction)


def _is_held() -> bool:
    return bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
