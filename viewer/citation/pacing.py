"""Long work that tells how far it is between one reference and the next, and may be stopped."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar, overload

from viewer.override import override

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_LET_GO = 200

Pause = Callable[[float | None], object]
"""Called again and again during work. It is told the share that is done, from 0 to 1, or
``None`` amid preparations whose length is not known; with a share, nothing is half done.
What it raises ends the work.
"""


def at_once(_share: float | None) -> None:
    """Go on without a pause."""


def part_of(pause: Pause, start: float, end: float) -> Pause:
    """Return the pause for one part of the work, whose own shares go from 0 to 1."""
    return lambda share: pause(None if share is None else start + share * (end - start))


def paced(things: Iterable[T], total: int, pause: Pause) -> Iterator[T]:
    """Yield each of ``total`` things after a pause."""
    for done, each in enumerate(things):
        pause(done / total)
        yield each


class Paced(Sequence[T_co]):
    """Things that pause before each of them when they are gone through."""

    def __init__(self, things: Sequence[T_co], pause: Pause) -> None:
        self._things, self._pause = things, pause

    @override
    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, place: int) -> T_co: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[T_co]: ...

    @override
    def __getitem__(self, place: int | slice) -> T_co | Sequence[T_co]:
        return self._things[place]

    @override
    def __iter__(self) -> Iterator[T_co]:
        return paced(self._things, len(self._things), self._pause)


def let_go(things: list[Any] | dict[Any, Any], pause: Pause = at_once) -> None:
    """Let things go bit by bit, so that other threads have their turn in between. A hundred
    thousand that go with what holds them go at a stroke, and hold everybody meanwhile.
    """
    while things:
        pause(None)
        if isinstance(things, list):
            del things[-_LET_GO:]
        else:
            for key in tuple(islice(things, _LET_GO)):
                del things[key]


@contextmanager
def let_go_unless_whole(things: list[Any]) -> Iterator[None]:
    """Let go of what was gathered where the work is ended before it is whole."""
    try:
        yield
    except BaseException:
        let_go(things)
        raise
