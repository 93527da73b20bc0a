"""What to know first, a sentence a line, on the ground of a caution."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space


class Cautions(QFrame):
    """Shows sentences one below the other; of none, nothing at all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._labels: list[Label] = []
        self.setObjectName("caution")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self._column.setSpacing(Space.XS)
        self.hide()

    def show_words(self, sentences: tuple[str, ...]) -> None:
        """Show these, in labels that are used again: they come with every choice."""
        for _ in sentences[len(self._labels) :]:
            label = Label(self._look, size=Size.SMALL, name="wary", wrap=True, selectable=True)
            self._labels.append(label)
            self._column.addWidget(label)
        for place, label in enumerate(self._labels):
            label.setText(sentences[place] if place < len(sentences) else "")
            label.setVisible(place < len(sentences))
        self.setVisible(bool(sentences))
