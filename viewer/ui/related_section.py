"""More like one reference: which others are related to it, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.finding import Related, in_words
from viewer.ui.labels import Label
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.reference_model import number_of
from viewer.ui.theme import Size, Space
from viewer.ui.wording import finding_words


class RelatedSection(QWidget):
    """Lists related references with the reasons; ``reference_requested`` carries an id."""

    reference_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._words = look, finding_words()
        self._entries = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.S, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(Label(look, self.tr("More like this"), size=Size.SMALL, bold=True))
        self._column.addWidget(self._entries)
        self.hide()

    def show_related(self, found: tuple[Related, ...]) -> None:
        """Show these, the most related first; of none, nothing at all."""
        entries = QWidget()
        column = QVBoxLayout(entries)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in found:
            column.addWidget(self._link(each), alignment=Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self._reasons(each))
        self._column.replaceWidget(self._entries, entries)
        self._entries.hide()
        self._entries.deleteLater()
        self._entries = entries
        entries.show()
        self.setVisible(bool(found))

    def _link(self, related: Related) -> LinkButton:
        reference = related.reference
        title = reference.title
        button = LinkButton()
        button.lead(f"{number_of(reference)} {title}".strip(), "")
        button.setToolTip(title)
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda: self.reference_requested.emit(reference.id))
        return button

    def _reasons(self, related: Related) -> Label:
        words = "; ".join(in_words(reason, self._words) for reason in related.reasons)
        label = Label(self._look, words, size=Size.SMALL, name="quiet", wrap=True)
        label.setContentsMargins(2, 0, 0, Space.XS)  # below the words of a link, which has a ring
        return label
