"""Asking for a file: the system's own dialog where it has one, else Qt's in our look."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from viewer.ui.icons import dress, picture
from viewer.ui.look import Look
from viewer.ui.theme import Space

_WIDTH, _HEIGHT, _SIDE = 760, 480, 14

# Qt's names of the buttons, and the signs of ours: Qt's own are black on dark, too.
_SIGNS = {
    "backButton": "left",
    "forwardButton": "right",
    "toParentButton": "up",
    "newFolderButton": "folder",
    "listModeButton": "grid",
    "detailModeButton": "rows",
}


class FileDialog(QFileDialog):
    """Asks for one file of these kinds, in Qt's spelling of filters."""

    def __init__(self, look: Look, parent: QWidget, title: str, place: Path, kinds: str) -> None:
        super().__init__(parent, title, str(place), kinds)
        for name, sign in _SIGNS.items():
            for button in self.findChildren(QToolButton, name):
                dress(button, sign, look, alone=True)
        for field in self.findChildren(QComboBox):
            _mark(field, look)
        self.resize(look.pixels(_WIDTH), look.pixels(_HEIGHT))

    def to_open(self) -> Path | None:
        """Return the file to open, if the reader picks one."""
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._ask()

    def to_save(self, name: str = "") -> Path | None:
        """Return the file to write, by default of this name, if the reader agrees to one."""
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.selectFile(name)
        return self._ask()

    def _ask(self) -> Path | None:
        picked = self.selectedFiles() if self.exec() else []
        self.deleteLater()
        return Path(picked[0]) if picked else None


def _mark(field: QComboBox, look: Look) -> None:
    """Put the sign of what opens below into a field of Qt's own, which draws none."""
    sign = QLabel()
    sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    side, ratio = look.pixels(_SIDE), field.devicePixelRatioF()
    sign.setPixmap(picture("menu", look.colour("ink"), side, ratio))
    row = QHBoxLayout(field)
    row.setContentsMargins(Space.S, 0, Space.S, 0)
    row.addStretch()
    row.addWidget(sign)
