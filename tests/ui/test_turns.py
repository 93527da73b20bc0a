"""A thread asks for leave after a burst of work, and not before."""

from viewer.ui.turns import Turn


def test_a_thread_asks_for_leave_once_its_burst_is_over() -> None:
    asked: list[str] = []

    def ask() -> None:
        asked.append("asked")
        turn.give()

    turn = Turn(ask)
    turn.begin(1000)
    turn.take()
    assert asked == []
    turn.begin(0)
    turn.take()
    assert asked == ["asked"]


def test_a_thread_that_the_window_waits_for_asks_for_nothing() -> None:
    asked: list[str] = []
    turn = Turn(lambda: asked.append("asked"))
    turn.begin(0)
    with turn.hurried():
        turn.take()
    assert asked == []
