import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from tests.builders import ROOT
from viewer.ui.dialogs import Notice
from viewer.ui.mishaps import Mishaps
from viewer.ui.window import MainWindow


def test_an_unexpected_error_is_logged_and_told_with_a_report_to_copy(
    window: MainWindow, tmp_path: Path
) -> None:
    log = tmp_path / "state" / "errors.log"
    mishaps = Mishaps(log, lambda: "1.2.3")
    mishaps.happened.connect(window.popups.tell_mishap)
    before = sys.excepthook
    put_back = mishaps.watch()
    try:
        raise_and_report(ZeroDivisionError("by the test"))
    finally:
        put_back()
    assert sys.excepthook is before
    notice = the_notice(window)
    copy = next(one for one in notice.findChildren(QPushButton) if "report" in one.text())
    copy.click()
    for text in (log.read_text(encoding="utf-8"), QGuiApplication.clipboard().text()):
        assert "ZeroDivisionError: by the test" in text
        assert "Case Viewer 1.2.3" in text
    notice.close()
    assert window.isVisible()


def test_a_log_that_cannot_be_written_does_not_hide_the_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    mishaps = Mishaps(blocked / "errors.log", lambda: "1")
    told: list[str] = []
    mishaps.happened.connect(told.append)
    put_back = mishaps.watch()
    try:
        raise_and_report(KeyError("lost"))
    finally:
        put_back()
    assert len(told) == 1


def test_about_credits_the_citation_style_language_with_a_link(
    window: MainWindow, opened: list[str]
) -> None:
    run(window, "about")
    notice = the_notice(window)
    words = notice.findChildren(QTextEdit)[0].toPlainText()
    assert "Citation Style Language" in words
    assert "CC BY-SA" in words
    next(one for one in notice.findChildren(QPushButton) if "Style" in one.text()).click()
    assert opened == ["https://citationstyles.org/"]
    notice.close()


def test_about_names_every_library_that_is_installed_with_its_version_and_licence(
    window: MainWindow,
) -> None:
    run(window, "about")
    notice = the_notice(window)
    lines = notice.findChildren(QTextEdit)[0].toPlainText().splitlines()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w-]+", one)[0] for one in project["dependencies"]}  # type: ignore[index]
    for name in needed:
        (line,) = (one for one in lines if one.startswith(f"{name} "))
        called, licence = line.split(": ")
        assert called == f"{name} {metadata.version(name)}"
        assert re.search("MIT|BSD|LGPL|PSF", licence), line
    assert any(line.startswith("Qt 6") and "LGPL" in line for line in lines)
    notice.close()


def test_the_sheet_of_keys_names_every_action_that_has_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    run(window, "shortcuts")
    notice = the_notice(window)
    qtbot.waitUntil(notice.isVisible)
    words = notice.findChildren(QTextEdit)[0].toPlainText()
    for action in window.actions_by_id():
        if action.shortcuts():
            assert action.text().replace("&", "") in words
    notice.close()


def the_notice(window: MainWindow) -> Notice:
    return window.findChildren(Notice)[-1]


def run(window: MainWindow, action_id: str) -> None:
    next(one for one in window.actions_by_id() if one.objectName() == action_id).trigger()


def raise_and_report(error: Exception) -> None:
    """Raise an error as a slot would, and hand it to the interpreter's last resort."""
    try:
        raise error
    except type(error):
        kind, value, trace = sys.exc_info()
        assert kind is not None
        assert value is not None
        sys.excepthook(kind, value, trace)
