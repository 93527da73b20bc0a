"""A real window on the real case, with the world outside it watched."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.citation.choice import Choice
from viewer.citation.formatter import Formatter
from viewer.citation.names import style_name
from viewer.csl import Library
from viewer.csl.catalogue import languages, load_catalogue
from viewer.source import read_case
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.outside import Outside
from viewer.ui.sweeper import Sweeper
from viewer.ui.window import MainWindow


@pytest.fixture
def opened() -> list[str]:
    """Return the list of addresses that the window has asked the system to open."""
    return []


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture
def window(
    qtbot: QtBot, case_file: Path, opened: list[str], tmp_path: Path, library: Library
) -> Iterator[MainWindow]:
    """Show a window on the built-in case."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    outside = Outside(
        read=lambda path, go_on: read_case(path, on_progress=go_on),
        open_address=opened.append,
        edit=lambda path, line, column: opened.append(f"{path.name}:{line}:{column}"),
        clipboard=QGuiApplication.clipboard(),
        built_in=case_file,
        outlives=lambda: True,
        formatter_of=lambda case: Formatter.for_case(library, case),
        style_name=lambda style: style_name(Choice(style)),
        load_styles=lambda pause: (load_catalogue(cache=tmp_path, pause=pause), languages()),
        memory=Memory(tmp_path / "memory.json"),
        version=lambda: "0",
    )
    sweeper = Sweeper()
    sweeper.start()
    window = MainWindow(Look(QGuiApplication.font()), outside)
    qtbot.addWidget(window)
    window.open_case(case_file)
    window.show()
    qtbot.waitExposed(window)
    yield window
    QGuiApplication.clipboard().clear()
    # What is left of windows goes here, where it was made.
    gc.collect()
    sweeper.stop()
