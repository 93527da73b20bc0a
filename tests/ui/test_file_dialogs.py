"""What is asked about files is asked while the window goes on."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.builders import ROOT
from viewer.ui.window import HISTORY, MainWindow

_EXAMPLE = ROOT / "resources" / "examples" / "pls-intestine-2022.yaml"


def asked(window: MainWindow, action: str) -> QFileDialog:
    """Return the dialog that an action opens, as soon as the action is done."""
    next(one for one in window.actions_by_id() if one.objectName() == action).trigger()
    dialog = window.findChildren(QFileDialog)[-1]
    assert dialog.isVisible()
    return dialog


def answer(dialog: QFileDialog, path: Path) -> None:
    dialog.selectFile(str(path))
    boxes = dialog.findChild(QDialogButtonBox)
    assert boxes is not None
    accepting = QDialogButtonBox.ButtonRole.AcceptRole
    (yes,) = (one for one in boxes.buttons() if boxes.buttonRole(one) == accepting)
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)


def test_the_file_that_is_picked_is_opened_and_the_dialog_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    answer(asked(window, "open"), _EXAMPLE)
    qtbot.waitUntil(lambda: window.windowTitle().startswith(_EXAMPLE.name))
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    assert window.path == _EXAMPLE


def test_a_change_of_mind_leaves_everything_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    before = window.path
    asked(window, "open").reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
    assert window.path == before


def test_the_history_is_saved_with_the_ending_of_the_kind_that_is_chosen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_tab(HISTORY)
    dialog = asked(window, "export-history")
    assert dialog.nameFilters()[0] == "SVG drawing (*.svg)"
    dialog.selectNameFilter("Markdown table (*.md)")
    dialog.filterSelected.emit("Markdown table (*.md)")
    answer(dialog, tmp_path / "history")
    qtbot.waitUntil((tmp_path / "history.md").is_file)
    assert "| MRA" in (tmp_path / "history.md").read_text(encoding="utf-8")


def test_an_older_file_of_that_name_and_ending_is_not_written_over_unasked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    older = tmp_path / "history.svg"
    older.write_text("mine", encoding="utf-8")
    window.show_tab(HISTORY)
    dialog = asked(window, "export-history")
    asked_about: list[str] = []

    def refuse() -> None:
        (question,) = dialog.findChildren(QMessageBox)
        asked_about.append(question.text())
        question.reject()

    QTimer.singleShot(200, refuse)
    with qtbot.assertNotEmitted(dialog.fileSelected):
        answer(dialog, tmp_path / "history")
    assert "history.svg" in asked_about[0]
    assert older.read_text(encoding="utf-8") == "mine"
