"""Draw every tab as a picture: ``python -m tests.pictures DIR [--scale 2] [--size 1280x800]``.

``--only`` names pictures, such as ``history-contrast``; ``--rtl`` mirrors the window as a
language that runs leftwards does.

The pictures are of the real window on the built-in case; nothing is drawn by hand.
"""

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import ROOT

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.app import make_application, make_window
from viewer.ui.memory import Memory
from viewer.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT
from viewer.ui.window import REFERENCES

_NAMES = ("abstract", "authors", "references", "history")
_CHOSEN = frozenset({3, 10})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--case", type=Path, default=ROOT / "case.yaml")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--language", default="en", help="a tag, such as ja")
    parser.add_argument("--only", nargs="*", default=[f"{n}-{t}" for n in _NAMES for t in _USUAL])
    draw(parser.parse_args())


_THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}
_USUAL = ("light", "dark")


def draw(arguments: argparse.Namespace) -> None:
    app = make_application()
    if arguments.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with TemporaryDirectory() as folder:
        memory = Memory(Path(folder) / "memory.json")
        memory.put("language", arguments.language)
        window = make_window(app, memory)
    width, height = map(int, arguments.size.split("x"))
    window.resize(width, height)
    window.open_case(arguments.case)
    window.show()
    window.look.set_scale(arguments.scale)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for theme_name, theme in _THEMES.items():
        window.look.set_theme(theme)
        for tab, name in enumerate(_NAMES):
            if f"{name}-{theme_name}" not in arguments.only:
                continue
            window.show_tab(tab)
            if tab == REFERENCES:
                window.desk.choose_style("american-medical-association")
                window.choose_references(_CHOSEN)
            window.setFocus()
            QTest.qWait(500)
            window.grab().save(str(arguments.folder / f"{name}-{theme_name}.png"))
    window.close()


if __name__ == "__main__":
    main()
