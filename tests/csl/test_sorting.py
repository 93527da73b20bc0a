"""Sorting in runs gives what sorting at one go does."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.csl.sorting import sorted_in_runs

_PLACED = st.lists(st.tuples(st.integers(0, 5), st.integers()), max_size=40)


@given(_PLACED, st.integers(1, 9), st.booleans())
def test_equal_things_keep_their_order_however_long_the_runs_are(
    things: list[tuple[int, int]],
    run: int,
    reverse: bool,  # noqa: FBT001 - drawn
) -> None:
    made = sorted_in_runs(things, lambda thing: thing[0], reverse=reverse, run=run)
    assert made == sorted(things, key=lambda thing: thing[0], reverse=reverse)
