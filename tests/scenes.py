"""What the window can show, a scene at a time, to be drawn and looked at.

Each scene brings the real window there and yields what is to be drawn: the window itself, or
a dialog or menu that stands over it. Nothing is drawn by hand.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

from tests.builders import ROOT
from viewer.ui.file_dialogs import FileDialog
from viewer.ui.foot import Foot
from viewer.ui.handout_dialog import HandoutDialog
from viewer.ui.hints import Hints
from viewer.ui.progress import Progress
from viewer.ui.search_popup import SearchPopup
from viewer.ui.window import ABSTRACT, AUTHORS, HISTORY, REFERENCES, MainWindow

_AMA = "american-medical-association"
_CHOSEN = frozenset({3, 10})
_REST_MS = 500


@dataclass(frozen=True, slots=True)
class Stand:
    """Where scenes are played: the window, the case that it shows, and a folder for files
    that a scene needs.
    """

    window: MainWindow
    case: Path
    folder: Path

    def run(self, action_id: str) -> None:
        found = (one for one in self.window.actions_by_id() if one.objectName() == action_id)
        next(found).trigger()

    def type_in_popup(self, words: str) -> None:
        popup = next(one for one in self.window.findChildren(SearchPopup) if one.isVisible())
        field = popup.findChild(QLineEdit)
        assert field is not None
        field.setText(words)


Scene = Callable[[Stand], Iterator[QWidget]]


def rest(milliseconds: int = _REST_MS) -> None:
    """Wait until what was asked for is there."""
    QTest.qWait(milliseconds)


def _abstract(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(ABSTRACT)
    yield stand.window


def _authors(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(AUTHORS)
    yield stand.window


def _references(stand: Stand) -> Iterator[QWidget]:
    _choose(stand)
    yield stand.window


def _choose(stand: Stand) -> None:
    stand.window.desk.choose_style(_AMA)
    stand.window.choose_references(_CHOSEN)
    rest()


def _history(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(HISTORY)
    yield stand.window


def _copied(stand: Stand) -> Iterator[QWidget]:
    _choose(stand)
    stand.run("copy")
    yield stand.window


def _refused(stand: Stand) -> Iterator[QWidget]:
    stand.window.choose_references(frozenset())
    rest()
    stand.run("copy")
    yield stand.window


def _details(stand: Stand) -> Iterator[QWidget]:
    """Show what stands below the fold of the panel."""
    _choose(stand)
    panel = stand.window.pane(REFERENCES).findChildren(QWidget, "panel")[0]
    panel.verticalScrollBar().setValue(10_000)  # type: ignore[attr-defined] # a scroll area
    yield stand.window


def _told(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(HISTORY)
    for _ in range(3):
        QTest.keyClick(stand.window.focusWidget(), Qt.Key.Key_Right)
    yield stand.window


def _beside(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(REFERENCES)
    stand.run("beside")
    yield stand.window
    stand.run("beside")


def _example(name: str, tab: int) -> Scene:
    def play(stand: Stand) -> Iterator[QWidget]:
        stand.window.open_case(ROOT / "resources" / "examples" / name)
        rest()
        stand.window.show_tab(tab)
        yield stand.window

    return play


def _wait_for_styles(stand: Stand) -> None:
    rest()
    while stand.window.popups.shelf.is_listing:
        rest()


def _popup(action_id: str, words: str = "") -> Scene:
    def play(stand: Stand) -> Iterator[QWidget]:
        stand.window.show_tab(REFERENCES)
        rest()
        stand.run(action_id)
        _wait_for_styles(stand)
        if words:
            stand.type_in_popup(words)
        yield stand.window
        for one in stand.window.findChildren(SearchPopup):
            one.hide()

    return play


def _style(stand: Stand) -> Iterator[QWidget]:
    desk = stand.window.desk
    for style in ("nature", "apa"):
        if style not in desk.favourites:
            desk.toggle_favourite(style)
    yield from _popup("style")(stand)


def _dialog(action_id: str) -> Scene:
    def play(stand: Stand) -> Iterator[QWidget]:
        stand.run(action_id)
        yield from _modal()

    return play


def _modal() -> Iterator[QWidget]:
    rest(100)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    yield dialog
    dialog.reject()


def _handing_out(stand: Stand) -> Iterator[QWidget]:
    stand.run("handout")
    rest(100)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HandoutDialog)
    progress = dialog.findChild(Progress)
    assert progress is not None
    progress.begin("Making the handout")
    progress.progress(0.4)
    progress.show()
    yield dialog
    dialog.reject()


def _mishap(stand: Stand) -> Iterator[QWidget]:
    stand.window.popups.tell_mishap(
        "Case Viewer 1.0.0, Python 3.13.0\nTraceback (most recent call last):\n"
        "  File “viewer/ui/foot.py”, line 66, in say\nValueError: nobody foresaw this"
    )
    yield from _modal()


def _care(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(HISTORY)
    tools = stand.window.pane(HISTORY).tools  # type: ignore[attr-defined] # the history's own
    tools.care_requested.emit()
    yield from _modal()


def _copying(stand: Stand) -> Iterator[QWidget]:
    _choose(stand)
    foot = stand.window.findChild(Foot)
    assert foot is not None
    foot.begin_copying("Copying 1,000 references")
    foot.progress_copying(0.4)
    rest(700)
    yield stand.window
    foot.finish_copying()


def _hints(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(REFERENCES)
    stand.run("hints")
    yield stand.window
    strip = stand.window.findChild(Hints)
    assert strip is not None
    strip.findChildren(QAbstractButton)[-1].click()


def _look_for(stand: Stand, words: str) -> QLineEdit:
    """Type into what finds words in the tab in front, and return the field."""
    stand.run("find")
    field = stand.window.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText(words)
    return field


def _find(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(ABSTRACT)
    _look_for(stand, "IL-6")
    yield stand.window


def _filter(stand: Stand) -> Iterator[QWidget]:
    stand.window.choose_references(_CHOSEN)
    field = _look_for(stand, "anaemia 2002")
    yield stand.window
    field.clear()


def _evidence(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(HISTORY)
    for _ in range(2):
        QTest.keyClick(stand.window.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(stand.window.focusWidget(), Qt.Key.Key_Return)
    yield stand.window


def _problems(stand: Stand) -> Iterator[QWidget]:
    path = stand.folder / "mistyped.yaml"
    text = stand.case.read_text(encoding="utf-8")
    path.write_text(
        text.replace("container-title:", "container-titel:", 2).replace(
            "volume: 16", "volume: []"
        ),
        encoding="utf-8",
    )
    stand.window.open_case(path)
    rest()
    stand.window.show_tab(REFERENCES)
    foot = stand.window.findChild(Foot)
    assert foot is not None
    yield stand.window
    foot.problems_requested.emit()
    yield stand.window
    foot.problems_requested.emit()


def _broken(stand: Stand) -> Iterator[QWidget]:
    path = stand.folder / "broken.yaml"
    path.write_text("Case report: a man of 54\n  years: [\n", encoding="utf-8")
    stand.window.open_case(path)
    yield stand.window


def _missing(stand: Stand) -> Iterator[QWidget]:
    stand.window.open_case(stand.folder / "gone.yaml")
    yield stand.window


def _menu(place: int) -> Scene:
    def play(stand: Stand) -> Iterator[QWidget]:
        stand.window.show_tab(REFERENCES)
        rest()
        menu = stand.window.menuBar().actions()[place].menu()
        assert isinstance(menu, QMenu)
        menu.popup(stand.window.mapToGlobal(QPoint(60, 60)))
        yield menu
        menu.hide()

    return play


def _themes(stand: Stand) -> Iterator[QWidget]:
    menus = stand.window.findChildren(QMenu)
    themes = (
        one for one in menus if "theme-light" in {each.objectName() for each in one.actions()}
    )
    menu = next(themes)
    menu.popup(stand.window.mapToGlobal(QPoint(60, 60)))
    yield menu
    menu.hide()


def _file_dialog(stand: Stand) -> Iterator[QWidget]:
    look, folder = stand.window.look, ROOT / "resources"
    dialog = FileDialog(look, stand.window, "Open a case", folder)
    dialog.setNameFilter("Case files (*.yaml *.yml)")
    dialog.open()
    yield dialog
    dialog.reject()


def _tool_tip(stand: Stand) -> Iterator[QWidget]:
    stand.window.show_tab(HISTORY)
    rest()
    button = next(
        one
        for one in stand.window.findChildren(QAbstractButton)
        if one.isVisible() and one.toolTip()
    )
    middle = button.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, middle, button.mapToGlobal(middle))
    QApplication.sendEvent(button, event)
    rest(200)
    yield next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))


TABS: dict[str, Scene] = {
    "abstract": _abstract,
    "authors": _authors,
    "references": _references,
    "history": _history,
}
"""The four tabs, which README and `docs/pictures` show."""

FURTHER: dict[str, Scene] = {
    "copied": _copied,
    "refused": _refused,
    "details": _details,
    "told": _told,
    "evidence": _evidence,
    "beside": _beside,
    "day-by-day": _example("pls-intestine-2022.yaml", HISTORY),
    "undated": _example("aie-vedolizumab-2018.yaml", HISTORY),
    "abstract-undated": _example("aie-vedolizumab-2018.yaml", ABSTRACT),
    "style": _style,
    "palette": _popup("palette"),
    "everywhere": _popup("find-everywhere", "IL-6"),
    "find": _find,
    "filter": _filter,
    "hints": _hints,
    "copying": _copying,
    "problems": _problems,
    "broken": _broken,
    "missing": _missing,
    "keys": _dialog("shortcuts"),
    "about": _dialog("about"),
    "handout": _dialog("handout"),
    "handing-out": _handing_out,
    "care": _care,
    "mishap": _mishap,
    "menu-file": _menu(0),
    "menu-edit": _menu(1),
    "menu-view": _menu(2),
    "menu-theme": _themes,
    "file-dialog": _file_dialog,
    "tool-tip": _tool_tip,
}
"""What else there is to see."""
