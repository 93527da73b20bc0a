"""In a real X session, by keyboard alone: from opening a file to the exported picture and the PDF.

Keys come from the X server, as from a keyboard: nothing in the program is called. What came
of them is read from the clipboard, from files, and from the program's own memory and title.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from tests.builders import ROOT
from tests.screen import WITHOUT_PRINTERS, screen, surroundings
from tests.test_paste_into_writer import needs, started
from viewer.model.case import Case

pytestmark = needs("Xvfb", "xdotool", "xclip")

_PATIENCE_S = 15.0
_PAUSE_S = 0.4  # what a reader takes between two keys, and more than a pane takes to be made
# Dialogs of Qt's own: those of a desktop are not the program's.
_PROGRAM = """
import sys
from PySide6.QtCore import Qt
from viewer.app import run
from PySide6.QtWidgets import QApplication
QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
sys.exit(run(sys.argv[1:]))
"""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Presses keys in a session."""

    session: dict[str, str]

    def press(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(_PAUSE_S)

    def write(self, words: str) -> None:
        self._xdotool("type", "--clearmodifiers", "--delay", "20", words)
        time.sleep(_PAUSE_S)

    def wait_for_window(self, title: str) -> None:
        """Wait until a window bears this title, and go to it as a window manager would."""
        found = ["--onlyvisible", "--name", title]
        self._xdotool("search", "--sync", *found, "windowfocus", "--sync")
        time.sleep(_PAUSE_S)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.session, timeout=20, check=True)

    def clipboard(self, wanted: str) -> str:
        """Return the clipboard's text once it holds these words."""

        def paste() -> str:
            pasted = subprocess.run(
                ["xclip", "-selection", "clipboard", "-o", "-t", "UTF8_STRING"],
                env=self.session,
                capture_output=True,
                text=True,
                timeout=10,
                check=False,
            ).stdout
            return pasted if wanted in pasted else ""

        return until(paste, f"“{wanted}” on the clipboard")


@pytest.fixture
def keyboard(tmp_path: Path) -> Iterator[Keyboard]:
    """Open the window on an example, so that the case is there to be opened."""
    example = ROOT / "resources" / "examples" / "aie-vedolizumab-2018.yaml"
    with screen(tmp_path) as shown:
        session = {**surroundings(shown.display, tmp_path / "home"), "QT_QPA_PLATFORM": "xcb"}
        session |= WITHOUT_PRINTERS
        session.pop("WAYLAND_DISPLAY", None)
        command = [sys.executable, "-c", _PROGRAM, str(example)]
        with started(command, env=session, cwd=ROOT, stderr=subprocess.DEVNULL):
            found = Keyboard(session)
            found.wait_for_window("aie-vedolizumab-2018.yaml")
            yield found


def test_a_reader_without_a_mouse_does_all_that_there_is_to_do(
    keyboard: Keyboard, tmp_path: Path, case: Case
) -> None:
    open_the_case(keyboard)
    read_each_tab(keyboard, case)
    filter_and_copy(keyboard)
    follow_evidence(keyboard)
    export_the_picture(keyboard, tmp_path / "history.svg")
    save_as_pdf(keyboard, tmp_path / "handout.pdf")
    print_to_pdf(keyboard, tmp_path / "printed.pdf")


def open_the_case(keyboard: Keyboard) -> None:
    keyboard.press("ctrl+o")
    keyboard.wait_for_window("Open a case")
    keyboard.write(str(ROOT / "case.yaml"))
    keyboard.press("Return")
    keyboard.wait_for_window("case.yaml — Case Viewer")


def read_each_tab(keyboard: Keyboard, case: Case) -> None:
    """Copy something that only this tab has: what is selected is what had the focus."""
    keyboard.press("ctrl+1", "ctrl+a", "ctrl+c")
    assert case.abstract is not None
    assert case.abstract.sections[-1].text in keyboard.clipboard("anaemia (AIHA) that resists")
    keyboard.press("ctrl+2", "Home", "shift+End", "ctrl+c")
    assert case.authors[-1].name.natural in keyboard.clipboard("Akane Kunitomi")
    keyboard.press("ctrl+4", "End", "ctrl+c")
    assert "within 4 months" in keyboard.clipboard("serum haemoglobin, finding")
    keyboard.press("ctrl+3", "End", "ctrl+c")
    assert "Weide R" in keyboard.clipboard("18. ")


def filter_and_copy(keyboard: Keyboard) -> None:
    """Filter, choose a style by words, and copy the entry and the citation in the text."""
    keyboard.press("ctrl+f")
    keyboard.write("rituximab steroid")
    keyboard.press("Down", "Home", "space", "ctrl+t")
    time.sleep(2)  # the styles are being listed
    keyboard.write("american medical association 11th")
    keyboard.press("Return", "ctrl+c")
    entry = keyboard.clipboard("3. Gupta")
    assert entry.startswith("3. Gupta N, Kavuru S, Patel D, et al. Rituximab-based")
    assert entry.endswith("Leukemia. 2002;16:2092-2095.")
    keyboard.press("ctrl+shift+c")
    until(lambda: keyboard.clipboard("3") == "3", "the citation in the text")
    keyboard.press("Escape")


def follow_evidence(keyboard: Keyboard) -> None:
    """From an item of the picture to the words of the abstract it rests on, and back."""
    keyboard.press("ctrl+4", "End", "Return")
    keyboard.press("ctrl+a", "ctrl+c")
    keyboard.clipboard("anaemia (AIHA) that resists")
    keyboard.press("alt+Left", "ctrl+c")
    keyboard.clipboard("serum haemoglobin, finding")


def export_the_picture(keyboard: Keyboard, path: Path) -> None:
    keyboard.press("ctrl+e")
    keyboard.wait_for_window("Export the treatment history")
    keyboard.press("ctrl+a")
    keyboard.write(str(path))
    keyboard.press("Return")
    drawn = until(lambda: path.read_text(encoding="utf-8") if path.is_file() else "", str(path))
    assert "corticosteroids" in drawn
    keyboard.wait_for_window("case.yaml — Case Viewer")


def print_to_pdf(keyboard: Keyboard, path: Path) -> None:
    """Print, on the printer that every system has: a file."""
    keyboard.press("ctrl+p")
    keyboard.wait_for_window("Hand out this case")
    keyboard.press("Return")
    keyboard.wait_for_window("Print")
    keyboard.press("Tab", "Tab", "ctrl+a")  # past the printer and its properties to the file
    keyboard.write(str(path))
    keyboard.press("Return")
    written = until(lambda: path.read_bytes() if path.is_file() else b"", str(path))
    assert written.startswith(b"%PDF-")
    keyboard.wait_for_window("case.yaml — Case Viewer")


def save_as_pdf(keyboard: Keyboard, path: Path) -> None:
    keyboard.press("ctrl+shift+e")
    keyboard.wait_for_window("Hand out this case")
    keyboard.press("Return")
    keyboard.wait_for_window("Save the handout")
    keyboard.press("ctrl+a")
    keyboard.write(str(path))
    keyboard.press("Return")
    written = until(lambda: path.read_bytes() if path.is_file() else b"", str(path))
    assert written.startswith(b"%PDF-")
    keyboard.wait_for_window("case.yaml — Case Viewer")


def until(look: Callable[[], T], what: str) -> T:
    """Return what ``look`` finds once it does."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.1)
    pytest.fail(f"not there: {what}")
