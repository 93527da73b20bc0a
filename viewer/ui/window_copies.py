"""Copying in a list is the window's: Qt's own would take the bare text of its row."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent, QKeySequence

from viewer.override import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView as _View
else:
    _View = object


class WindowCopies(_View):
    """Comes before the view's own class. The window's key is asked first, but does not answer
    where its action is switched off, or another window is in front.
    """

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)
