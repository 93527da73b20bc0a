"""Which file to open, and where to save: the system's own dialog where it has one, else Qt's in
our look.

The dialogs stand open while the window goes on. Qt's own functions wait for the answer in a loop
of their own, inside whatever asked for it: a screen reader that chose the menu's item would get
no reply until the dialog is closed, and give the window up.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
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
    """Asks for one file."""

    def __init__(self, look: Look, parent: QWidget, title: str, place: Path) -> None:
        super().__init__(parent, title, str(place))
        for name, sign in _SIGNS.items():
            for button in self.findChildren(QToolButton, name):
                dress(button, sign, look, alone=True)
        for field in self.findChildren(QComboBox):
            _mark(field, look)
        self.resize(look.pixels(_WIDTH), look.pixels(_HEIGHT))

    def ask(self, take: Callable[[Path], object]) -> None:
        """Hand on the file that the reader picks, if any."""
        self.fileSelected.connect(lambda chosen: take(Path(chosen)))
        self.finished.connect(partial(_let_go, self))
        self.open()


def ask_to_open(  # noqa: PLR0913, PLR0917 - what a dialog shows, and who takes its answer
    look: Look,
    parent: QWidget,
    title: str,
    folder: Path,
    kinds: Sequence[str],
    take: Callable[[Path], object],
) -> None:
    """Hand on the file that the reader picks among these kinds, if any."""
    dialog = FileDialog(look, parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(kinds)
    dialog.ask(take)


def ask_to_save(  # noqa: PLR0913, PLR0917 - what a dialog shows, and who takes its answer
    look: Look,
    parent: QWidget,
    title: str,
    name: str,
    kinds: Mapping[str, str],
    take: Callable[[Path], object],
) -> None:
    """Hand on where the reader wants to save, if anywhere. ``kinds`` are filters with the ending
    that a name without one gets.
    """
    dialog = FileDialog(look, parent, title, Path())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    # Before Qt asks whether an older file may go: that is the file which will be written.
    dialog.setDefaultSuffix(next(iter(kinds.values())))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds.get(chosen, "")))
    if name:
        dialog.selectFile(name)
    dialog.ask(take)


def _let_go(dialog: QFileDialog, _result: int) -> None:
    dialog.deleteLater()


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
