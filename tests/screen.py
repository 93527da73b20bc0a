"""An X server without a screen, and what is to be seen on it, told from outside."""

import mmap
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from PySide6.QtGui import QImage

from tests.builders import ROOT

WIDTH, HEIGHT = 1280, 800
POLL_S = 0.02
WITHOUT_PRINTERS = {"CUPS_SERVER": "/nowhere"}
"""So that a session has the printer that every system has, a file, and no other."""
_TEXT_CHANGES = 20
_LIGHT = bytes(each > 150 for each in range(256))


@dataclass(frozen=True, slots=True)
class Screen:
    """An X server's display and its frame buffer, an XWD file that is mapped into memory."""

    display: str
    pixels: mmap.mmap

    @property
    def _start(self) -> int:
        """Where the header and its table of colours end (XWDFile.h, X11)."""
        return self._word(0) + 12 * self._word(19)

    @property
    def _stride(self) -> int:
        return self._word(12)

    def _word(self, place: int) -> int:
        return int.from_bytes(self.pixels[4 * place : 4 * place + 4], "big")

    def frame(self) -> bytes:
        """Return all pixels as they are now, four bytes each: blue, green, red, none."""
        return self.pixels[self._start : self._start + HEIGHT * self._stride]

    def lines_of_text(self, frame: bytes | None = None) -> int:
        """Count the lines, every other one, with as many changes of brightness as text has."""
        frame = self.frame() if frame is None else frame
        rows = (frame[row * self._stride :][: self._stride] for row in range(0, HEIGHT, 2))
        return sum(
            greens.translate(_LIGHT).count(b"\0\1") > _TEXT_CHANGES
            for greens in (row[1::4] for row in rows)
        )

    def picture(self, path: Path) -> None:
        """Write what is seen now as a PNG."""
        form = QImage.Format.Format_RGB32
        QImage(self.frame(), WIDTH, HEIGHT, self._stride, form).save(str(path))


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Run an X server whose frame buffer is a file in the folder."""
    told, telling = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(telling), "-screen", "0", size, "-fbdir", str(folder)],
        stderr=subprocess.DEVNULL,
        pass_fds=(telling,),
    )
    os.close(telling)
    try:
        with os.fdopen(told) as numbers:
            display = f":{int(numbers.readline())}"
        sleep(0.5)
        with (folder / "Xvfb_screen0").open("rb") as file:
            yield Screen(display, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    finally:
        server.terminate()
        server.wait()


def surroundings(display: str, home: Path) -> dict[str, str]:
    """Return the environment of a program on this display, at home in a folder of its own."""
    # Where there is no home to keep it in, the list of fonts is made anew at each start.
    home.mkdir(exist_ok=True)
    return {
        **{key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"},
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "QT_SCALE_FACTOR": "1",
        "PYTHONPATH": str(ROOT),
        # Qt's web engine, which KBibTeX loads, refuses to start as root otherwise.
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
    }
