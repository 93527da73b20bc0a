"""Draw what the window shows: ``python -m tests.pictures DIR [--scale 2] [--size 1280x800]``.

Draws the four tabs, light and dark, and a few of the most telling things beside them: what
`docs/pictures` shows. With ``--all`` it draws whatever else there is to see as well.
``--only`` names pictures, such as ``history-contrast`` or ``style-dark``; ``--rtl`` mirrors
the window as a language that runs leftwards does.

The pictures are of the real window on the built-in case; nothing is drawn by hand.
"""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import ROOT

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.scenes import FURTHER, TABS, Stand, rest
from viewer.app import make_application, make_window
from viewer.ui.memory import Memory
from viewer.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT

_THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}
_USUAL = ("light", "dark")
_TELLING = ("style-light", "day-by-day-light", "everywhere-dark")
_SCENES = {**TABS, **FURTHER}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--case", type=Path, default=ROOT / "case.yaml")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--language", default="en", help="a tag, such as ja")
    parser.add_argument("--all", action="store_true", help="all there is to see, in both themes")
    parser.add_argument("--only", nargs="*", default=[])
    draw(parser.parse_args())


def draw(arguments: argparse.Namespace) -> None:
    app = make_application()
    if arguments.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    width, height = map(int, arguments.size.split("x"))
    with TemporaryDirectory() as folder:
        memory = Memory(Path(folder) / "memory.json")
        memory.put("language", arguments.language)
        window = make_window(app, memory)
        window.resize(width, height)
        window.open_case(arguments.case)
        window.show()
        window.look.set_scale(arguments.scale)
        stand = Stand(window, arguments.case, Path(folder))
        for theme, scene in wanted(arguments):
            window.look.set_theme(_THEMES[theme])
            if window.path != arguments.case:
                window.open_case(arguments.case)
                rest()
            window.setFocus()
            for number, shown in enumerate(_SCENES[scene](stand)):
                if scene in TABS:
                    window.setFocus()
                rest()
                more = f"-{number + 1}" if number else ""
                shown.grab().save(str(arguments.folder / f"{scene}{more}-{theme}.png"))
        window.close()
    # Without a screen, PySide 6.11 does not survive a clipboard that is full at the end.
    QGuiApplication.clipboard().clear()


def wanted(arguments: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield theme and scene of each picture that is asked for, theme by theme."""
    usual = _SCENES if arguments.all else TABS
    both = [f"{scene}-{theme}" for scene in usual for theme in _USUAL]
    names = arguments.only or [*both, *_TELLING]
    for theme in _THEMES:
        yield from ((theme, scene) for scene in _SCENES if f"{scene}-{theme}" in names)


if __name__ == "__main__":
    main()
