"""Under the picture: the item at hand in words, with what it rests on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from viewer.ui.labels import Label
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.theme import Space

_LINES = 2


class ToldStrip(QFrame):
    """One sentence and its links. It is as high as two lines, whatever it holds."""

    evidence_requested = Signal()
    references_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("plain")
        self._sentence = Label(look, wrap=True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._evidence, self._references = LinkButton(), LinkButton()
        self._evidence.clicked.connect(self.evidence_requested)
        self._references.clicked.connect(self.references_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        row.setSpacing(Space.L)
        row.addWidget(self._sentence, 1)
        for link in (self._evidence, self._references):
            row.addWidget(link, alignment=Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._refit)
        self._refit()
        self.tell("")

    def tell(self, sentence: str, evidence: str = "", references: str = "") -> None:
        """Show a sentence, and links where there is something to lead to."""
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        for link, words in ((self._evidence, evidence), (self._references, references)):
            link.setVisible(bool(words))
            link.lead(f"{words} →", "")

    @property
    def links(self) -> tuple[QWidget, ...]:
        return self._evidence, self._references

    def _refit(self) -> None:
        line = self._sentence.fontMetrics().lineSpacing()
        self.setFixedHeight(_LINES * line + 2 * Space.S)
