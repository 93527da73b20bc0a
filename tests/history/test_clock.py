"""Where stated times lie, and what may share an axis."""

from datetime import date as civil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.history.builders import date, dated, on_day, point
from viewer.history.clock import (
    CALENDAR,
    Clock,
    Course,
    Mark,
    Moment,
    Somewhere,
    clock_of,
    day_number,
    days,
)
from viewer.model.edtf import Day
from viewer.model.treatment import TreatmentHistory
from viewer.model.when import (
    Anchor,
    At,
    AtLeast,
    Bounded,
    Duration,
    Exactly,
    Span,
    Unit,
    Until,
    Within,
)


def clock(*anchors: Anchor) -> Clock:
    return clock_of(TreatmentHistory(anchors=anchors))


@given(st.dates())
def test_days_are_counted_as_the_calendar_counts_them(day: civil) -> None:
    counted = day_number(Day(day.year, day.month, day.day))
    assert counted == day.toordinal() - civil(1970, 1, 1).toordinal()


def test_twelve_months_are_a_year() -> None:
    assert days(Duration(12, Unit.MONTH)) == pytest.approx(days(Duration(1, Unit.YEAR)))


def test_an_anchor_dated_to_the_day_joins_the_calendar() -> None:
    found = clock(Anchor("tx", "Graft", date=date("2003-05-10")))
    assert found.place(on_day(3)) == found.place(At(dated("2003-05-13")))


@pytest.mark.parametrize("text", ["2003-05", "2003", "2003-05-10~", "2003-05-10?"])
def test_an_anchor_dated_with_less_has_a_frame_of_its_own(text: str) -> None:
    found = clock(Anchor("tx", "Graft", date=date(text)))
    assert found.place(on_day(3)) == Mark("tx", 3)


def test_day_one_of_a_source_that_counts_from_one_is_the_anchors_own() -> None:
    found = clock(Anchor("tx", "Graft", first_day=1))
    assert found.place(on_day(1)) == Mark("tx", 0)


def test_anchors_told_from_one_another_share_a_frame() -> None:
    found = clock(
        Anchor("a", "Diagnosis"),
        Anchor("tx", "Graft", when=At(point("a", 2, Unit.WEEK))),
        Anchor("c", "Relapse", when=At(point("tx", -1, Unit.DAY))),
    )
    assert found.places == {"a": ("a", 0), "tx": ("a", 14), "c": ("a", 13)}


def test_anchors_told_in_a_circle_have_frames_of_their_own() -> None:
    found = clock(
        Anchor("a", "A", when=At(point("b", 1))), Anchor("b", "B", when=At(point("a", 1)))
    )
    assert found.places["a"][0] != found.places["b"][0]


def test_a_time_between_frames_is_not_compared() -> None:
    found = clock(Anchor("a", "A"), Anchor("b", "B"))
    between = Bounded(after=point("a", 3), before=point("b", 5))
    assert found.place(between) == Somewhere("a", 3, None)
    assert found.place(Span(point("a"), Until(point("b")))) == Course("a", Moment(0, 0), None)


def test_nothing_is_placed_without_a_point() -> None:
    assert clock().place(None) is None
    assert clock().place(Span(None, Exactly(Duration(3, Unit.DAY)))) is None
    assert clock().place(Span(None, AtLeast(Duration(3, Unit.DAY)))) is None


def test_within_a_time_of_a_month_lies_between_its_first_day_and_the_time_after_its_last() -> None:
    placed = clock().place(Within(Duration(1, Unit.WEEK), dated("1970-01")))
    assert placed == Somewhere(CALENDAR, 0, 37)


def test_an_end_alone_is_a_course_without_a_start() -> None:
    assert clock(Anchor("a", "A")).place(Span(None, Until(point("a", 2)))) == Course(
        "a", None, Moment(2, 2)
    )
