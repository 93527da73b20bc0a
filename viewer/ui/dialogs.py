"""Small windows that tell something: about, shortcuts, an unexpected error."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.reading import Paragraph, ReadingView
from viewer.ui.theme import Space

_WIDTH = 640
_TALLEST = 420


class Notice(QDialog):
    """Paragraphs to read and to select, links below them, and a button to close.

    ``open_requested`` carries the address of a link, ``copy_requested`` all the words.
    """

    open_requested = Signal(str)
    copy_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        title: str,
        paragraphs: tuple[Paragraph, ...],
        links: tuple[tuple[str, str], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._page = ReadingView(look, tallest=_TALLEST)
        self._page.setAccessibleName(title)
        self._page.show_paragraphs(paragraphs)
        self._page.setViewportMargins(0, 0, Space.S, 0)  # words keep clear of the scroll bar
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self._page)
        for words, address in links:
            column.addWidget(self._link(words, address), alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._buttons)
        self._buttons.addStretch()
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._buttons.addWidget(close)
        self.setMinimumWidth(min(look.pixels(_WIDTH), self.screen().availableSize().width()))

    def offer_copy(self, words: str) -> None:
        """Add a button that copies all the words."""
        button = QPushButton(words)
        button.clicked.connect(lambda: self.copy_requested.emit(self._page.toPlainText()))
        self._buttons.insertWidget(0, button)

    def _link(self, words: str, address: str) -> LinkButton:
        button = LinkButton()
        button.lead(words, address)
        button.followed.connect(self.open_requested)
        return button
