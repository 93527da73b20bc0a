"""Formatting beside the event loop: one thread, the most urgent job first."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial
from threading import Condition
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal

from viewer.citation.pacing import Pause
from viewer.errors import ViewerError
from viewer.override import override
from viewer.ui.sweeper import set_aside
from viewer.ui.turns import Turn

T = TypeVar("T")

# What is ready this soon is taken at once, before the key's handler returns. One key may
# wait for a preview and then for its remarks, and has to be answered within 50 ms.
_PATIENCE_S = 0.012
# How often the window has its turn, nothing being done meanwhile, before what was made is set
# aside, however little it seems.
_TURNS = 20


class Lane(IntEnum):
    """What is asked for, the most urgent first; of each, only the latest is done."""

    STYLE = 0
    PREVIEW = 1
    REMARKS = 2
    COPY = 3
    AHEAD = 4
    ROOMS = 5
    LEAVING = 6


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is nothing, in words for the reader."""

    error: ViewerError


Outcome = Done[T] | Failed
Job = Callable[[Pause], T]
Then = Callable[[Outcome[T]], object]


class _StoppedError(Exception):
    """Nobody waits for the result any more."""


@dataclass(slots=True, eq=False)
class _Task:
    lane: Lane
    job: Job[Any]
    then: Then[Any]
    share: float | None = None
    stopped: bool = False
    outcome: Outcome[Any] | None = None
    mishap: Exception | None = None


class Typesetting(QObject):
    """Does jobs in a thread, one at a time, and brings what comes of them back to this one.

    A new job puts an end to the one before it in its lane, whose ``then`` is not called any
    more. Between one reference and the next a job gives way to a more urgent one.
    ``progressed`` carries a lane at work and the share of it that is done, ``None`` while
    that is not known. An error that nobody foresaw is raised here, in the window's thread.
    """

    progressed = Signal(object, object)
    _turn_asked = Signal()
    _settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tray = _Tray()
        self._turns = 0
        self._turn = Turn(self._turn_asked.emit)
        self._thread: _Worker | None = None
        self._latest: dict[Lane, _Task] = {}
        queued = Qt.ConnectionType.QueuedConnection
        self._turn_asked.connect(self._give_turn, queued)
        self._settled.connect(self._deliver, queued)

    @property
    def busy(self) -> bool:
        return bool(self._latest)

    def is_at(self, lane: Lane) -> bool:
        """Return whether something is asked for in this lane and not yet brought."""
        return lane in self._latest

    def wish(self, lane: Lane, job: Job[T], then: Then[T], *, patient: bool = True) -> None:
        """Do this; ``then`` is called with what comes of it, before this returns where that
        is soon and the window is ``patient``, or later.
        """
        waits = patient and lane not in self._latest
        self.stop(lane)
        task = self._latest[lane] = _Task(lane, job, then)
        if self._tray.put(task):
            self._start()
        if waits and lane < Lane.AHEAD:
            with self._turn.hurried():
                self._tray.wait_for(task, _PATIENCE_S)
            self._deliver()

    def stop(self, lane: Lane) -> bool:
        """Stop what is done in a lane; return whether there was anything."""
        task = self._latest.pop(lane, None)
        if task is None:
            return False
        task.stopped = True
        self._tray.withdraw(task)
        return True

    def close(self) -> None:
        """Stop everything, and return when the thread has ended."""
        for lane in tuple(self._latest):
            self.stop(lane)
        if self._thread is not None:
            with self._turn.hurried():
                self._thread.wait()

    def _start(self) -> None:
        if self._thread is not None:
            self._thread.wait()
        self._thread = _Worker(self._tray, self._turn, self._settled.emit)
        self._thread.start()

    def _give_turn(self) -> None:
        self._turns += 1
        set_aside(anyhow=self._turns % _TURNS == 0)
        for task in self._tray.at_work():
            if not task.stopped:
                self.progressed.emit(task.lane, task.share)
        self._turn.give()

    def _deliver(self) -> None:
        while (task := self._tray.take_settled()) is not None:
            if task.stopped:
                continue
            del self._latest[task.lane]
            self._turns = 0
            if task.mishap is not None:
                words = self.tr("Something unexpected went wrong; nothing was made.")
                task.then(Failed(ViewerError(words)))
                raise task.mishap
            if task.outcome is not None:
                task.then(task.outcome)


@dataclass(slots=True)
class _Tray:
    """The tasks, as both threads see them."""

    _changed: Condition = field(default_factory=Condition)
    _waiting: dict[Lane, _Task] = field(default_factory=dict)
    _at_work: list[_Task] = field(default_factory=list)
    _settled: deque[_Task] = field(default_factory=deque)
    _has_worker: bool = False

    def put(self, task: _Task) -> bool:
        """Lay a task down; return whether nobody is there to do it."""
        with self._changed:
            self._waiting[task.lane] = task
            had_worker, self._has_worker = self._has_worker, True
            return not had_worker

    def withdraw(self, task: _Task) -> None:
        with self._changed:
            if self._waiting.get(task.lane) is task:
                del self._waiting[task.lane]

    def take(self, before: Lane | None = None) -> _Task | None:
        """Take the most urgent task up, or one that comes before a lane; without any, the
        worker may go.
        """
        with self._changed:
            lane = min(self._waiting, default=None)
            if lane is None or (before is not None and lane >= before):
                self._has_worker = before is not None
                return None
            task = self._waiting.pop(lane)
            self._at_work.append(task)
            return task

    def settle(self, task: _Task) -> None:
        with self._changed:
            self._at_work.remove(task)
            self._settled.append(task)
            self._changed.notify_all()

    def take_settled(self) -> _Task | None:
        with self._changed:
            return self._settled.popleft() if self._settled else None

    def at_work(self) -> tuple[_Task, ...]:
        with self._changed:
            return tuple(self._at_work)

    def wait_for(self, task: _Task, seconds: float) -> None:
        with self._changed:
            self._changed.wait_for(lambda: task in self._settled, seconds)


class _Worker(QThread):
    def __init__(self, tray: _Tray, turn: Turn, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tray, self._turn, self._tell = tray, turn, tell

    @override
    def run(self) -> None:
        self._turn.begin(_PATIENCE_S)
        while (task := self._tray.take()) is not None:
            self._do(task)

    def _do(self, task: _Task) -> None:
        try:
            task.outcome = Done(task.job(partial(self._pause, task)))
        except _StoppedError:
            task.stopped = True
        except ViewerError as error:
            task.outcome = Failed(error)
        except Exception as error:  # noqa: BLE001 - raised again in the window's thread
            task.mishap = error
        self._tray.settle(task)
        self._tell()

    def _pause(self, task: _Task, share: float | None) -> None:
        if task.stopped:
            raise _StoppedError
        # Some formats are written in two rounds; what is done never grows less for that.
        task.share = share if share is None else max(share, task.share or 0.0)
        if share is not None:
            while (urgent := self._tray.take(before=task.lane)) is not None:
                self._do(urgent)
        self._turn.take()
