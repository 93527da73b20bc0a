"""Which file to open, and where to save.

The dialogs stand open while the window goes on. Qt's own functions wait for the answer in a loop
of their own, inside whatever asked for it: a screen reader that chose the menu's item would get
no reply until the dialog is closed, and give the window up.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_to_open(
    parent: QWidget,
    title: str,
    folder: Path,
    kinds: Sequence[str],
    take: Callable[[Path], object],
) -> None:
    """Hand on the file that the reader picks among these kinds, if any."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(kinds)
    _show(dialog, take)


def ask_to_save(
    parent: QWidget,
    title: str,
    name: str,
    kinds: Mapping[str, str],
    take: Callable[[Path], object],
) -> None:
    """Hand on where the reader wants to save, if anywhere. ``kinds`` are filters with the ending
    that a name without one gets.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    # Before Qt asks whether an older file may go: that is the file which will be written.
    dialog.setDefaultSuffix(next(iter(kinds.values())))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds.get(chosen, "")))
    if name:
        dialog.selectFile(name)
    _show(dialog, take)


def _show(dialog: QFileDialog, take: Callable[[Path], object]) -> None:
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.finished.connect(partial(_let_go, dialog))
    dialog.open()


def _let_go(dialog: QFileDialog, _result: int) -> None:
    dialog.deleteLater()
