"""How long copying takes: ``python -m tests.copying_speed``.

Prints the best of some runs, styles warm: from references to all flavours of a clip, and
from the key in the window to the clipboard. What holds the window meanwhile is told by
``python -m tests.heartbeat FILE --only copying``.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.builders import ROOT
from viewer.app import make_application, make_window
from viewer.citation.choice import AS_PRINTED, Choice, StyleChoice
from viewer.citation.clip import Clip, clip
from viewer.citation.formats import BIBTEX, CSL_JSON, LATEX, RIS, Format
from viewer.citation.formatter import Formatter
from viewer.csl import Library
from viewer.model.edtf import parse_edtf
from viewer.model.work import Reference
from viewer.source import read_case
from viewer.ui.memory import Memory
from viewer.ui.reference_list import ReferenceList
from viewer.ui.window import REFERENCES, MainWindow

_RUNS = 5
_MANY = 1000
_SYLLABLES = ("ka", "te", "mi", "ro", "su", "ne", "la", "do", "pi", "vu")
_STYLES: tuple[StyleChoice, ...] = (
    AS_PRINTED,
    "american-medical-association",
    "apa",
    "chicago-author-date",
    "modern-language-association",
)
_FORMATS: tuple[Format | None, ...] = (None, LATEX, BIBTEX, RIS, CSL_JSON)


def _best(act: Callable[[], object]) -> float:
    """Return milliseconds."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def _copy(formatter: Formatter, ids: list[str], choice: Choice, form: Format | None) -> Clip:
    return clip(formatter.entries(ids, choice), form)


def _many() -> list[Reference]:
    case = read_case(ROOT / "case.yaml").case
    assert case is not None
    return [_another(case.references[n % 18], n) for n in range(_MANY)]


def _another(reference: Reference, n: int) -> Reference:
    """Return a work of its own: others wrote it, in another year."""
    syllables = "".join(_SYLLABLES[int(digit)] for digit in str(n))
    names = tuple(replace(name, family=name.family + syllables) for name in reference.authors)
    return replace(
        reference,
        id=f"r{n}",
        number=n + 1,
        names={"author": names},
        dates={"issued": parse_edtf(str(1930 + n % 90))},
    )


def main() -> int:
    references = _many()
    few = Formatter(Library(), references[:18])
    many = Formatter(Library(), references)
    everything = [reference.id for reference in references]
    for style in _STYLES:
        choice = Choice(style)
        for form in _FORMATS if style == _STYLES[1] else (None,):
            one = _best(partial(_copy, few, ["r9"], choice, form))
            most = _best(partial(_copy, many, everything[1:], choice, form))
            all_ = _best(partial(_copy, many, everything, choice, form))
            name = form.title if form else "all flavours"
            sys.stdout.write(f"{style!s:32} {name:14} 1 of 18: {one:6.2f} ms, ")
            sys.stdout.write(f"{_MANY - 1}: {most:7.1f} ms, {_MANY}: {all_:7.1f} ms\n")
    _press_keys()
    return 0


def _press_keys() -> None:
    """Copy one of the case's 18 references by the key, in each style."""
    app = make_application()
    with TemporaryDirectory() as folder:
        window = make_window(app, Memory(Path(folder) / "memory.json"))
    window.show()
    window.open_case(ROOT / "case.yaml")
    window.show_tab(REFERENCES)
    window.activateWindow()  # or the window's keys are not heard
    for style in _STYLES:
        window.desk.choose_style(style)
        window.choose_references(frozenset({9}))
        QTest.qWait(1000)
        took = _best(partial(_press, window))
        sys.stdout.write(f"{style!s:32} key to clipboard, 1 of 18: {took:6.2f} ms\n")
    window.close()
    QGuiApplication.clipboard().clear()


def _press(window: MainWindow) -> None:
    """Press the key, and wait for what it copies."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    (listed,) = window.pane(REFERENCES).findChildren(ReferenceList)
    QTest.keyClick(listed, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    while not clipboard.text():
        QTest.qWait(0)


if __name__ == "__main__":
    sys.exit(main())
