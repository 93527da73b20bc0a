"""Under the picture: the item at hand in words, with what it rests on."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from viewer.override import override
from viewer.ui.labels import Label, onward
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.theme import Space

_LEAST, _MOST = 1, 3  # lines
_SHARE = 0.7  # of the width, beside the links


class ToldStrip(QFrame):
    """One sentence and its links. Its height does not change with what is at hand: it is that
    of the longest sentence, up to three lines.
    """

    evidence_requested = Signal()
    references_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._longest = look, ""
        self.setObjectName("plain")
        self._sentence = Label(look, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._evidence, self._references = LinkButton(), LinkButton()
        self._evidence.clicked.connect(self.evidence_requested)
        self._references.clicked.connect(self.references_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
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
            link.lead(f"{words} {onward()}", "")

    def make_room_for(self, longest: str) -> None:
        self._longest = longest
        self._refit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        metrics = self._sentence.fontMetrics()
        room = QRect(0, 0, max(round(self.width() * _SHARE), 1), 0)
        needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap.value), self._longest)
        line = metrics.lineSpacing()
        height = min(max(needed.height(), _LEAST * line), _MOST * line)
        self._sentence.setFixedHeight(height)
