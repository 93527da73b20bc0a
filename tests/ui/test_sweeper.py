"""Garbage with widgets in it is destroyed where widgets live."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer.ui.sweeper import Sweeper


class Tied:
    """A cycle of one, which tells the thread that destroys it."""

    def __init__(self, ends: list[str]) -> None:
        self._itself, self._ends = self, ends

    def __del__(self) -> None:
        self._ends.append(threading.current_thread().name)


@pytest.fixture
def sweeper(qtbot: QtBot) -> Iterator[Sweeper]:
    del qtbot
    sweeper = Sweeper()
    sweeper.start()
    yield sweeper
    sweeper.stop()


def allocate_much() -> list[list[int]]:
    """Make the collector's turn come many times over."""
    return [[each] for each in range(100_000)]


def test_a_worker_that_allocates_collects_nothing(sweeper: Sweeper) -> None:
    ends: list[str] = []
    Tied(ends)
    worker = threading.Thread(target=allocate_much)
    worker.start()
    worker.join()
    assert ends == []
    kept = allocate_much()
    sweeper.sweep()
    assert len(kept) == 100_000
    assert ends == [threading.main_thread().name]


def test_python_collects_again_once_the_window_is_gone(sweeper: Sweeper) -> None:
    assert not gc.isenabled()
    sweeper.stop()
    assert gc.isenabled()
