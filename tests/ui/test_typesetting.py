"""Work beside the event loop: the latest wish of each lane is met, and no other."""

import itertools
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.citation.pacing import Pause
from viewer.errors import ViewerError
from viewer.ui.sweeper import Sweeper
from viewer.ui.typesetting import Done, Failed, Job, Lane, Outcome, Typesetting

_PATIENCE_MS = 20_000


@pytest.fixture
def typesetting(qtbot: QtBot) -> Iterator[Typesetting]:
    del qtbot
    sweeper = Sweeper()
    sweeper.start()
    made = Typesetting()
    yield made
    made.close()
    sweeper.stop()


def counting(steps: int, *, known: bool = True) -> Job[int]:
    """Return a job of many steps of half a millisecond each."""

    def job(pause: Pause) -> int:
        for step in range(steps):
            pause(step / steps if known else None)
            work_on(0.0005)
        return steps

    return job


def work_on(seconds: float) -> None:
    """Hold the interpreter, as formatting does."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


def ignore(_outcome: object) -> None:
    pass


def test_what_is_soon_ready_is_there_when_the_wish_is_made(typesetting: Typesetting) -> None:
    soon = 0
    for _ in range(20):
        came: list[Outcome[str]] = []
        typesetting.wish(Lane.COPY, lambda _pause: "words", came.append)
        soon += bool(came)
        wait_for(lambda came=came: bool(came))  # type: ignore[misc]
        assert came == [Done("words")]
    assert not typesetting.busy
    # A loaded machine may now and then not start a thread that soon.
    assert soon >= 10


def test_the_window_takes_its_turn_again_and_again_while_long_work_is_done(
    typesetting: Typesetting, qtbot: QtBot
) -> None:
    came: list[Outcome[int]] = []
    turns = [0]
    beat = QTimer(interval=1)
    beat.timeout.connect(lambda: turns.__setitem__(0, turns[0] + 1))
    beat.start()
    typesetting.wish(Lane.COPY, counting(600), came.append)
    assert came == []
    qtbot.waitUntil(lambda: bool(came), timeout=_PATIENCE_MS)
    beat.stop()
    assert came == [Done(600)]
    # 0.3 s of work, in bursts of 4 ms.
    assert turns[0] >= 30


def test_progress_tells_the_lane_and_the_share(typesetting: Typesetting, qtbot: QtBot) -> None:
    told: list[tuple[Lane, float | None]] = []
    typesetting.progressed.connect(lambda lane, share: told.append((lane, share)))
    with qtbot.waitSignal(typesetting.progressed, timeout=_PATIENCE_MS):
        typesetting.wish(Lane.AHEAD, counting(100, known=False), ignore)
    typesetting.wish(Lane.COPY, counting(200), ignore)
    qtbot.waitUntil(lambda: not typesetting.busy, timeout=_PATIENCE_MS)
    shares = [share for lane, share in told if lane is Lane.COPY and share is not None]
    assert (Lane.AHEAD, None) in told
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] < 1


def test_only_the_latest_wish_of_a_lane_is_met(typesetting: Typesetting, qtbot: QtBot) -> None:
    came: list[object] = []
    for steps in (1000, 900, 60):
        typesetting.wish(Lane.COPY, counting(steps), came.append)
    qtbot.waitUntil(lambda: not typesetting.busy, timeout=_PATIENCE_MS)
    qtbot.wait(20)
    assert came == [Done(60)]


def test_what_is_stopped_brings_nothing(typesetting: Typesetting, qtbot: QtBot) -> None:
    came: list[object] = []
    typesetting.wish(Lane.COPY, counting(2000), came.append)
    assert typesetting.stop(Lane.COPY)
    assert not typesetting.stop(Lane.COPY)
    typesetting.wish(Lane.PREVIEW, counting(1), came.append)
    qtbot.waitUntil(lambda: not typesetting.busy, timeout=_PATIENCE_MS)
    assert came == [Done(1)]


def test_a_preview_is_made_in_the_middle_of_a_copy(typesetting: Typesetting, qtbot: QtBot) -> None:
    order: list[str] = []
    typesetting.wish(Lane.COPY, counting(1000), lambda _outcome: order.append("copy"))
    typesetting.wish(Lane.PREVIEW, counting(20), lambda _outcome: order.append("preview"))
    qtbot.waitUntil(lambda: not typesetting.busy, timeout=_PATIENCE_MS)
    assert order == ["preview", "copy"]


def test_a_copy_is_not_interrupted_amid_preparations(
    typesetting: Typesetting, qtbot: QtBot
) -> None:
    order: list[str] = []
    typesetting.wish(Lane.COPY, counting(200, known=False), lambda _done: order.append("copy"))
    typesetting.wish(Lane.PREVIEW, counting(1), lambda _done: order.append("preview"))
    qtbot.waitUntil(lambda: not typesetting.busy, timeout=_PATIENCE_MS)
    assert order == ["copy", "preview"]


def test_what_cannot_be_made_is_told_in_words(typesetting: Typesetting) -> None:
    def fail(_pause: Pause) -> str:
        raise ViewerError("There is no such style.")

    came: list[Outcome[str]] = []
    typesetting.wish(Lane.COPY, fail, came.append)
    wait_for(lambda: bool(came))
    (told,) = came
    assert isinstance(told, Failed)
    assert str(told.error) == "There is no such style."


def test_an_error_that_nobody_foresaw_is_raised_where_the_window_lives(
    typesetting: Typesetting, qtbot: QtBot
) -> None:
    def stumble(pause: Pause) -> str:
        for _ in range(200):
            pause(0.5)
            work_on(0.0005)
        raise RuntimeError("unforeseen")

    came: list[Outcome[str]] = []
    with qtbot.captureExceptions() as raised:
        typesetting.wish(Lane.COPY, stumble, came.append)
        qtbot.waitUntil(lambda: bool(raised), timeout=_PATIENCE_MS)
    assert [kind for kind, _error, _trace in raised] == [RuntimeError]
    assert [type(one) for one in came] == [Failed]
    assert not typesetting.busy


def test_closing_ends_the_thread_in_the_middle_of_work(typesetting: Typesetting) -> None:
    came: list[object] = []
    steps: list[int] = []

    def endless(pause: Pause) -> None:
        for step in itertools.count():
            pause(0.5)
            steps.append(step)

    for lane in Lane:
        typesetting.wish(lane, endless, came.append)
    wait_for(lambda: len(steps) > 10)
    typesetting.close()
    done = len(steps)
    time.sleep(0.02)
    assert len(steps) == done
    assert not typesetting.busy
    assert came == []
    typesetting.wish(Lane.COPY, counting(1), came.append)
    wait_for(lambda: bool(came))
    assert came == [Done(1)]


def wait_for(done: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not done() and time.monotonic() < until:
        QTest.qWait(1)
    assert done()
