"""A few words in a row, of which one holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """``chosen`` carries the value of the words that were pressed."""

    chosen = Signal(object)

    def __init__(self, *choices: tuple[str, object]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._values = [value for _, value in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        ends = {0: "first", len(choices) - 1: "last"}
        for place, (words, _) in enumerate(choices):
            button = QPushButton(words)
            button.setObjectName("segment")
            button.setProperty("place", ends.get(place, ""))
            button.setCheckable(True)
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch()
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    def select(self, value: object, *, enabled: bool = True) -> None:
        """Show which value holds, and whether another can be chosen."""
        self._group.button(self._values.index(value)).setChecked(True)
        for button in self._group.buttons():
            button.setEnabled(enabled)
