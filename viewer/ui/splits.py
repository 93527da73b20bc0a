"""Where the reader put the lines between things."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSplitter

from viewer.ui.memory import Memory


class Splits(QObject):
    """Remembers the sizes of splitters by their object names."""

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory

    def watch(self, splitters: Iterable[QSplitter]) -> None:
        """Take splitters to where they were, and remember them from now on."""
        for splitter in splitters:
            self.recall(splitter)
            self.note(splitter)

    def recall(self, splitter: QSplitter) -> None:
        """Give a splitter the sizes it was left with, if any."""
        sizes = self._memory.texts(_key(splitter))
        if len(sizes) == splitter.count() and all(one.isdecimal() for one in sizes):
            splitter.setSizes([int(one) for one in sizes])

    def note(self, splitter: QSplitter) -> None:
        """Remember a splitter's sizes whenever it is moved."""
        splitter.splitterMoved.connect(
            lambda _place, _handle: self._memory.put(
                _key(splitter), [str(size) for size in splitter.sizes()]
            )
        )


def _key(splitter: QSplitter) -> str:
    across = splitter.orientation() is Qt.Orientation.Horizontal
    return f"split {splitter.objectName()} {'across' if across else 'down'}"
