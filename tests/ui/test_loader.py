"""Reading a large file leaves the window free, shows progress, and can be stopped."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.model.case import Case
from viewer.source import Reading, ReadingCancelledError
from viewer.ui.loader import Loader

_STEPS = 40


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * 300_000)
    return path


def slow_read(_path: Path, go_on: Callable[[float], bool]) -> Reading:
    for step in range(_STEPS):
        time.sleep(0.005)
        if not go_on(step / _STEPS):
            raise ReadingCancelledError
    return Reading(Case(), ())


def test_a_large_file_is_read_beside_the_event_loop(qtbot: QtBot, large: Path) -> None:
    loader = Loader(slow_read)
    shares: list[float] = []
    loader.progressed.connect(shares.append)
    with qtbot.waitSignal(loader.loaded, timeout=20_000) as done:
        loader.load(large)
        assert not shares
    assert done.args[0] == large
    assert shares == sorted(shares)
    assert len(shares) == _STEPS


def test_reading_stops_when_it_is_cancelled(qtbot: QtBot, large: Path) -> None:
    loader = Loader(slow_read)
    with qtbot.assertNotEmitted(loader.loaded, wait=400):
        loader.load(large)
        qtbot.waitSignal(loader.progressed)
        with qtbot.waitSignal(loader.cancelled):
            loader.cancel()


def test_only_the_last_of_two_wishes_is_met(qtbot: QtBot, large: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(b"#" * 300_000)
    loader = Loader(slow_read)
    loaded: list[Path] = []
    loader.loaded.connect(lambda path, _reading: loaded.append(path))
    loader.load(large)
    with qtbot.waitSignal(loader.loaded, timeout=20_000):
        loader.load(other)
    qtbot.wait(50)
    assert loaded == [other]


def test_a_small_file_is_read_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(b"#")
    loader = Loader(lambda _path, _go_on: Reading(Case(), ()))
    with qtbot.waitSignal(loader.loaded, timeout=0, raising=True):
        loader.load(path)


def test_before_a_window_is_shown_some_thousand_references_are_read_at_once(
    qtbot: QtBot, large: Path
) -> None:
    del qtbot
    loader = Loader(slow_read)
    loaded: list[Path] = []
    loader.loaded.connect(lambda path, _reading: loaded.append(path))
    loader.load(large, nothing_shown=True)
    assert loaded == [large]
