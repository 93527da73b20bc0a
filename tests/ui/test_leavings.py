"""References that are shown no more go bit by bit, and not before nobody else holds them."""

from sys import getrefcount

from pytestqt.qtbot import QtBot

from tests.generated import references
from viewer.model.work import References
from viewer.ui.leavings import Leavings


def test_what_somebody_else_holds_stays_whole_until_that_is_over(qtbot: QtBot) -> None:
    leavings, held = Leavings(), References(references(1_500))
    leavings.let_go(held)
    qtbot.wait(200)
    assert not leavings.is_empty
    one = held[0]
    with_others = getrefcount(one)
    del held
    qtbot.waitUntil(lambda: leavings.is_empty, timeout=5000)
    assert getrefcount(one) == with_others - 1


def test_several_that_are_left_go_one_after_the_other(qtbot: QtBot) -> None:
    leavings = Leavings()
    first, second = (References(references(1_500)) for _ in range(2))
    leavings.let_go(first)
    leavings.let_go(second)
    one = second[-1]
    del second
    qtbot.waitUntil(lambda: getrefcount(one) == 2, timeout=5000)
    assert not leavings.is_empty
    del first
    qtbot.waitUntil(lambda: leavings.is_empty, timeout=5000)


def test_few_are_left_to_themselves() -> None:
    leavings = Leavings()
    leavings.let_go(references(10))
    assert leavings.is_empty
