"""The CARE checklist beside a case: what its file covers, what its source lacks, what is open."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from viewer.history.care import CareItem, Standing, care_items
from viewer.history.words import ENGLISH, Words
from viewer.model.case import Case
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.rows import Badge, Piece, Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.theme import Space

_WIDTH, _HEIGHT = 760, 640


class CareView(QDialog):
    """The thirteen items in CARE's order, each with its standing in a sign and in words."""

    def __init__(self, look: Look, case: Case, parent: QWidget, words: Words = ENGLISH) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("CARE items"))
        items = care_items(case, words)
        self._model = RowsModel()
        self._model.set_rows(tuple((_row(item), _sentence(item)) for item in items))
        self._delegate = RowDelegate(look, row_at, uniform=False)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.windowTitle())
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setCurrentIndex(self._model.index(0))
        self._lay_out(Label(look, _summary(items), wrap=True))
        width, height = look.pixels(_WIDTH), look.pixels(_HEIGHT)
        self.resize(QSize(width, height).boundedTo(parent.screen().availableSize()))

    def _lay_out(self, summary: Label) -> None:
        summary.setContentsMargins(Space.XL, Space.L, Space.XL, 0)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XL, 0, Space.XL, Space.L)
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(summary)
        column.addWidget(self._list, 1)
        column.addLayout(foot)


def _standing(standing: Standing) -> tuple[str, str]:
    """Return how a standing is said, and its tone; the sign tells it without the colour."""
    return {
        Standing.COVERED: (_say("✓ covered"), "good"),
        Standing.LACKING: (_say("✕ the source lacks it"), "caution"),
        Standing.OPEN: (_say("○ left open"), "earlier"),
    }[standing]


def _row(item: CareItem) -> Row:
    said, tone = _standing(item.standing)
    lines = [(Piece(item.description, italic=True),)]
    lines += [(Piece(words),) for words in _own_words(item)]
    return Row(str(item.number), item.name, tuple(lines), (Badge(said, tone),))


def _own_words(item: CareItem) -> tuple[str, ...]:
    covered = _say("In the file: {}").format("; ".join(item.covered_by))
    lacking = _say("The source lacks: {}").format("; ".join(item.lacking))
    return (*([covered] if item.covered_by else []), *([lacking] if item.lacking else []))


def _sentence(item: CareItem) -> str:
    said, _ = _standing(item.standing)
    return ". ".join((f"{item.number} {item.name}: {said[2:]}", *_own_words(item)))


def _summary(items: tuple[CareItem, ...]) -> str:
    counts = [sum(item.standing is standing for item in items) for standing in Standing]
    words = _say(
        "Of the 13 items of the CARE guidelines this file covers {}, says of {} that its "
        "source lacks them, and leaves {} open. Nothing is inferred from free text."
    )
    return words.format(*counts)


def _say(text: str) -> str:
    return QCoreApplication.translate("CareView", text)
