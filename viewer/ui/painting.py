"""When a window is painted after much of it has changed."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimerEvent
from PySide6.QtWidgets import QWidget

from viewer.override import override


class PaintsApart(QObject):
    """Paints a widget that is seen in a turn of the event loop of its own.

    What changes in the turn that ``postpone`` is called in is laid out then as ever. Whatever
    waits for the loop, a key or the pointer, waits for the longer of the two turns and not for
    both; and what is laid out twice is painted once.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget

    def postpone(self) -> None:
        if self._widget.isVisible() and self._widget.updatesEnabled():
            self._widget.setUpdatesEnabled(False)
            # A single shot of 0 ms would be no timer but a call that belongs to this turn.
            self.startTimer(0)

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        self.killTimer(event.timerId())
        self._widget.setUpdatesEnabled(True)
        # Where an update was asked for before, Qt thinks that its turn is still to come, though
        # it came while there were none, and would wait for it for good.
        QCoreApplication.postEvent(self._widget, QEvent(QEvent.Type.UpdateRequest))
