"""Pages hold all there is, in order, and break where a reader would break them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.handout.paging import Page, Strip, lines_held_together, paginate

ROOM = 100.0
strips = st.builds(
    Strip,
    block=st.integers(0, 5),
    part=st.integers(0, 3),
    height=st.floats(1, ROOM),
    before=st.floats(0, 30),
    holds_next=st.booleans(),
)
floating = st.builds(
    Strip,
    block=st.just(9),
    part=st.just(0),
    height=st.floats(1, ROOM),
    before=st.floats(0, 30),
    floats=st.just(True),  # noqa: FBT003 - a strategy of one value
)


def rows_of(page: Page) -> list[int]:
    return [placed.strip.part for placed in page]


def a_line(number: int, height: float = 10, *, holds_next: bool = False) -> Strip:
    return Strip(0, number, height, holds_next=holds_next)


@given(st.lists(strips | floating, max_size=40))
def test_every_strip_is_on_one_page_and_inside_it(given_strips: list[Strip]) -> None:
    pages = list(paginate(given_strips, ROOM))
    placed = [each.strip for page in pages for each in page]
    assert sorted(map(repr, placed)) == sorted(map(repr, given_strips))
    for page in pages:
        assert page
        for each in page:
            assert each.top >= 0
            assert each.top + each.strip.height <= ROOM + 1e-6


@given(st.lists(strips | floating, max_size=40))
def test_strips_keep_their_order_and_do_not_overlap(given_strips: list[Strip]) -> None:
    pages = list(paginate(given_strips, ROOM))
    placed = [each.strip for page in pages for each in page]
    for floats in (False, True):
        assert [one for one in placed if one.floats is floats] == [
            one for one in given_strips if one.floats is floats
        ]
    for page in pages:
        for upper, lower in pairwise(page):
            assert upper.top + upper.strip.height <= lower.top + 1e-6


def test_a_heading_goes_with_what_follows_it() -> None:
    lines = [*map(a_line, range(9)), a_line(9, holds_next=True), a_line(10), a_line(11)]
    first, second = paginate(lines, ROOM)
    assert rows_of(first) == list(range(9))
    assert rows_of(second) == [9, 10, 11]


def test_no_page_begins_or_ends_with_one_line_of_a_paragraph() -> None:
    before = [a_line(100 + number) for number in range(9)]
    paragraph = lines_held_together([10.0] * 4, before=0, block=1)
    first, second = paginate([*before, *paragraph], ROOM)
    assert len(first) == 9
    assert rows_of(second) == [0, 1, 2, 3]
    first, second = paginate([*before[:7], *paragraph], ROOM)
    assert rows_of(first)[7:] == [0, 1]
    assert rows_of(second) == [2, 3]


def test_a_picture_goes_to_the_next_page_and_text_fills_this_one() -> None:
    picture = Strip(9, 99, 80, floats=True)
    heading = a_line(5, holds_next=True)
    first, second = paginate(
        [*map(a_line, range(5)), heading, picture, *map(a_line, range(6, 12))], ROOM
    )
    assert rows_of(first) == list(range(10))
    assert rows_of(second) == [99, 10, 11]


def test_a_picture_stays_where_there_is_room() -> None:
    picture = Strip(9, 99, 50, floats=True)
    (page,) = paginate([a_line(0), picture, a_line(1)], ROOM)
    assert rows_of(page) == [0, 99, 1]


def test_room_above_is_not_kept_at_the_head_of_a_page() -> None:
    (page,) = paginate([Strip(0, 0, 10, before=30)], ROOM)
    assert page[0].top == 0


def test_nothing_makes_no_page() -> None:
    assert list(paginate([], ROOM)) == []
