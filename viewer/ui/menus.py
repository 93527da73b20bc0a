"""The menus: every declared action in its place, and the files that can be opened again."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from viewer.ui.actions import ACTIONS, AS, SEPARATED, WITHIN, translated
from viewer.ui.language import LANGUAGES, SYSTEM


class Files(NamedTuple):
    """The files that the menus offer: those opened before, and the examples by name."""

    recent: Callable[[], Iterable[str]]
    examples: tuple[tuple[str, Path], ...]
    open: Callable[[Path], object]


class LanguageChoice(NamedTuple):
    """The languages to choose from; ``chosen`` is a tag, or `SYSTEM`."""

    chosen: str
    choose: Callable[[str], object]


def fill_menus(
    bar: QMenuBar, actions: Mapping[str, QAction], files: Files, choice: LanguageChoice
) -> QMenu:
    """Fill the menu bar, and return the menu of formats, which other places show too."""
    menus: dict[str, QMenu] = {}
    for spec in ACTIONS:
        if spec.menu not in menus:
            outer = menus.get(WITHIN.get(spec.menu, ""))
            menus[spec.menu] = (outer or bar).addMenu(translated(spec.menu))
        menu = menus[spec.menu]
        if spec.id in SEPARATED:
            menu.addSeparator()
        menu.addAction(actions[spec.id])
        if spec.id == "open":
            _add_recent(menu, files)
        if spec.id == "built-in":
            _add_examples(menu, files)
        if spec.id == "usual":
            _add_languages(menu, choice)
    return menus[AS]


def _add_recent(menu: QMenu, files: Files) -> None:
    recent = menu.addMenu(QCoreApplication.translate("Menus", "Open &recent"))

    def fill() -> None:
        recent.clear()
        for name in files.recent():
            _add_file(recent, name, Path(name), files.open)
        recent.setEnabled(not recent.isEmpty())

    menu.aboutToShow.connect(fill)


def _add_examples(menu: QMenu, files: Files) -> None:
    examples = menu.addMenu(QCoreApplication.translate("Menus", "Open an &example"))
    for name, path in files.examples:
        _add_file(examples, name, path, files.open)
    examples.setEnabled(bool(files.examples))


def _add_languages(menu: QMenu, choice: LanguageChoice) -> None:
    """Offer the languages, each by its own name; the system's by the window's word for it."""
    within = menu.addMenu(QCoreApplication.translate("Menus", "Lan&guage"))
    system = QCoreApplication.translate("Menus", "The &system’s")

    def fill() -> None:
        within.clear()
        for tag, name in ((SYSTEM, system), *((each.tag, each.name) for each in LANGUAGES)):
            action = within.addAction(name)
            action.setCheckable(True)
            action.setChecked(tag == choice.chosen)
            action.triggered.connect(lambda _checked=False, tag=tag: choice.choose(tag))

    within.aboutToShow.connect(fill)


def _add_file(menu: QMenu, name: str, path: Path, open_file: Callable[[Path], object]) -> None:
    # An ampersand in a file's name would be taken for the mark of a key.
    action = menu.addAction(name.replace("&", "&&"))
    action.triggered.connect(lambda _checked=False: open_file(path))
