"""What to do with the article itself: cite it, and open its PDF where there is one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.override import override
from viewer.ui.theme import Space


class ArticleTools(QWidget):
    """Says what is wished; ``pdf_requested`` carries a path, ``pointed`` words about the
    button that the pointer or the focus rests on.
    """

    cite_requested = Signal()
    pdf_requested = Signal(object)
    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cite = _Told(self.tr("Cite this article"))
        self.cite.clicked.connect(self.cite_requested)
        self._file: Path | None = None
        self._pdf = _Told(self.tr("PDF"))
        self._pdf.clicked.connect(lambda: self.pdf_requested.emit(self._file))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addStretch()
        for button in (self._pdf, self.cite):
            button.pointed.connect(self.pointed)
            row.addWidget(button)
        self.show_pdf(None)

    def show_article(self, *, stated: bool) -> None:
        """Offer to cite, where the file names the article."""
        self.cite.setVisible(stated)

    def tell_style(self, style: Callable[[], str]) -> None:
        """Take what names the style in force; it is asked only when it is to be told."""
        words = self.tr("Copies this article’s own citation: {}")
        self.cite.tell = lambda: words.format(style())

    def show_pdf(self, path: Path | None) -> None:
        """Offer this PDF, or none."""
        self._file = path
        self._pdf.setVisible(path is not None)
        if path is not None:
            name, whole = path.name, str(path)
            self._pdf.setAccessibleName(self.tr("Open the PDF {}").format(name))
            self._pdf.setToolTip(whole)
            self._pdf.tell = lambda: whole


class _Told(QPushButton):
    """A button of which something is told while the pointer or the focus rests on it."""

    pointed = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.tell: Callable[[], str] = str

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.tell())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit("")

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        super().focusInEvent(arg__1)
        self.pointed.emit(self.tell())

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        self.pointed.emit("")
