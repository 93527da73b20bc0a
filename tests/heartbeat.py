"""How long the window is held, phase by phase, with many references.

``python -m tests.heartbeat FILE [--only opening|copying|listing]`` opens a case file in the
real window, does with it what a reader does, and prints for each phase how long it took, how
long this process worked for it, the longest time that a timer of 1 ms was kept waiting, and how
often it came. It ends with 1 where that was more than 50 ms. *Opening* is whatever is met for
the first time, and what changes the whole window.
"""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from tests.builders import ROOT
from tests.held import HELD_MS, Session
from viewer.app import make_application, make_window
from viewer.ui.memory import Memory
from viewer.ui.sweeper import Sweeper
from viewer.ui.window import ABSTRACT, AUTHORS, HISTORY, REFERENCES

_SMALL = ROOT / "case.yaml"
_STYLES = ("american-medical-association", "apa", "modern-language-association")
_TYPED = ("t", "tr", "tre", "treatment", "treatment of", "tumor necrosis alpha", "1", "is:cut", "")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--only", choices=["opening", "copying", "listing"])
    arguments = parser.parse_args()
    app = make_application()
    with TemporaryDirectory() as folder:
        window = make_window(app, Memory(Path(folder) / "memory.json"))
    window.resize(1280, 800)
    sweeper = Sweeper()
    sweeper.start()
    session = Session(window)
    if arguments.only in {None, "opening"}:
        _open(session, arguments.file)
    else:
        window.show()
        window.show_tab(REFERENCES)
        _read(session, arguments.file)
    if arguments.only in {None, "copying"}:
        _copy(session)
    if arguments.only in {None, "listing"}:
        _go_about(session, arguments.file)
    if arguments.only == "opening":
        _change(session, arguments.file)
    session.phase("closing", window.close, lambda: True)
    sys.stdout.write(f"longest held: {session.worst:.1f} ms (bar {HELD_MS:.0f})\n")
    sweeper.stop()
    # Without a screen, PySide 6.11 does not survive a clipboard that is full at the end.
    QGuiApplication.clipboard().clear()
    return int(session.worst > HELD_MS)


def _open(session: Session, file: Path) -> None:
    """Meet everything for the first time, with the small case and then with this one."""
    window = session.window
    session.phase("the first case", lambda: window.open_case(_SMALL), lambda: True, counts=False)
    session.phase("the window", window.show, window.isVisible, counts=False)
    session.rest()
    for tab in (AUTHORS, REFERENCES, HISTORY, ABSTRACT):
        session.phase(
            f"tab {tab} for the first time", partial(window.show_tab, tab), session.rests
        )
    for tab in (ABSTRACT, AUTHORS, HISTORY):
        window.show_tab(tab)
        _find(session, f"in tab {tab}")
        _dress(session, f" in tab {tab}")
    _pick(session)
    window.show_tab(REFERENCES)
    _read(session, file)
    _find_everywhere(session)


def _find(session: Session, where: str) -> None:
    session.phase(f"find {where}", session.action("find").trigger, lambda: True)
    # Without a window manager no window is active, and none of its widgets has the focus.
    field = session.window.focusWidget()
    assert isinstance(field, QLineEdit)
    for words in ("t", "treat"):
        session.phase(f"find {words!r} {where}", partial(field.setText, words), lambda: True)
    field.clear()


def _dress(session: Session, where: str = "") -> None:
    for name in ("larger", "usual", "theme-dark", "theme-light"):
        session.phase(f"{name}{where}", session.action(name).trigger, session.rests)


def _pick(session: Session) -> None:
    """Open the palette and the style picker, and type in both."""
    popups = session.window.popups
    session.phase("palette", session.action("palette").trigger, lambda: True)
    _type(session, popups.palette, ("c", "copy", "apa"))
    session.phase(
        "style picker", session.action("style").trigger, lambda: popups.shelf.styles is not None
    )
    _type(session, popups.picker, ("b", "blood", "american", ""))


def _type(session: Session, popup: QWidget | None, typed: tuple[str, ...]) -> None:
    assert popup is not None
    field = popup.findChildren(QLineEdit)[0]
    for words in typed:
        session.phase(f"… {words!r} typed", partial(field.setText, words), lambda: True)
    session.phase("… closed", popup.hide, lambda: True)


def _find_everywhere(session: Session) -> None:
    popups = session.window.popups
    session.phase("find everywhere", session.action("find-everywhere").trigger, lambda: True)
    popup = popups.everywhere
    assert popup is not None
    field = popup.findChildren(QLineEdit)[0]
    for words in _TYPED:
        answered = partial(lambda wanted: popup.answered == wanted, words)
        session.phase(f"… {words!r} typed", partial(field.setText, words), answered)
    session.phase("… closed", popup.hide, lambda: True)


def _change(session: Session, file: Path) -> None:
    """Change what the whole window shows, or how."""
    window = session.window
    session.list().selectAll()
    session.rest()
    (field,) = session.pane().findChildren(QLineEdit)[:1]
    for words in ("treatment", "1", ""):
        _answered(session, f"filter {words!r}, all chosen", partial(field.setText, words))
    session.phase(
        "read again, all chosen",
        lambda: window.open_case(file.parent / file.name),
        lambda: session.finder().index is None,
    )
    session.phase("… indexed", lambda: None, lambda: session.finder().index is not None)
    _dress(session)
    for _ in range(2):
        session.phase("beside", session.action("beside").trigger, session.rests)
    session.phase("another case", lambda: window.open_case(_SMALL), lambda: session.count() < 50)
    session.rest()
    session.phase("and back", lambda: window.open_case(file), lambda: session.count() > 50)
    session.phase("… indexed", lambda: None, lambda: session.finder().index is not None)


def _go_about(session: Session, file: Path) -> None:
    window = session.window
    _filter(session)
    _sort(session)
    _scroll(session)
    _choose(session)
    session.phase(
        "the file is read again",
        lambda: window.open_case(file.parent / file.name),
        lambda: session.finder().index is None,
    )
    session.phase("… and indexed", lambda: None, lambda: session.finder().index is not None)
    session.phase("another case", lambda: window.open_case(_SMALL), lambda: session.count() < 50)


def _read(session: Session, file: Path) -> None:
    window = session.window
    session.phase("read", lambda: window.open_case(file), lambda: session.count() > 50)
    ready = session.finder()
    session.phase("indexed", lambda: None, lambda: ready.index is not None)


def _filter(session: Session) -> None:
    field = session.pane().findChildren(QLineEdit)[0]
    for text in _TYPED:
        _answered(session, f"filter {text!r}", partial(field.setText, text))


def _sort(session: Session) -> None:
    from viewer.finding import Order  # noqa: PLC0415 - loaded by the window, as it is measured

    actions = {
        action.data(): action
        for button in session.pane().findChildren(QToolButton)
        for menu in button.findChildren(QMenu)
        for action in menu.actions()
    }
    for order in Order:
        _answered(session, f"sort by {order.value}", actions[order].trigger)


def _answered(session: Session, name: str, act: Callable[[], object]) -> None:
    """Measure until the list shows the answer."""
    done: list[object] = []
    session.finder().found.connect(done.append)
    session.phase(name, act, lambda: bool(done))
    session.finder().found.disconnect(done.append)


def _scroll(session: Session) -> None:
    view = session.list()
    bar = view.verticalScrollBar()
    frames = []
    for step in range(201):
        started = perf_counter()
        bar.setValue(bar.maximum() * step // 200)
        view.viewport().repaint()
        frames.append((perf_counter() - started) * 1000)
        QCoreApplication.processEvents()
    frames.sort()
    sys.stdout.write(
        f"scrolling end to end: median frame {frames[100]:.1f} ms, longest {frames[-1]:.1f} ms\n"
    )


def _copy(session: Session) -> None:
    """Copy one reference and all, in each style cold and warm."""
    window, clipboard = session.window, QGuiApplication.clipboard()

    def phase(name: str, act: Callable[[], object]) -> None:
        session.phase(name, act, session.rests)

    session.rest()
    for style in _STYLES:
        window.choose_references(frozenset({7}))
        phase(f"{style}: chosen", partial(window.desk.choose_style, style))
        phase(f"{style}: another preview", partial(window.choose_references, frozenset({9})))
        for count, choose in (("1", lambda: None), ("all", session.list().selectAll)):
            phase(f"{style}: select {count}", choose)
            for turn in ("first", "again"):
                clipboard.clear()
                phase(f"{style}: copy {count}, {turn}", session.action("copy").trigger)
                if not clipboard.text():
                    sys.exit(f"{style}: nothing was copied")


def _choose(session: Session) -> None:
    view = session.list()
    session.phase("select all", view.selectAll, lambda: True)
    session.phase("clear the selection", view.clearSelection, lambda: True)
    session.phase("go to the end", view.scrollToBottom, lambda: True)


if __name__ == "__main__":
    sys.exit(main())
