import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.edtf import Date, Day, Interval, InvalidDateError, OpenEnd, Season, parse_edtf


def test_a_date_keeps_the_precision_it_states() -> None:
    assert parse_edtf("2004") == Date("2004", 2004)
    assert parse_edtf("2004-10") == Date("2004-10", 2004, 10)
    assert parse_edtf("2004-10-31") == Date("2004-10-31", 2004, 10, 31)
    assert parse_edtf("2004-21") == Date("2004-21", 2004, season=Season.SPRING)


def test_doubt_is_kept() -> None:
    assert parse_edtf("2004?") == Date("2004?", 2004, uncertain=True)
    assert parse_edtf("2004-10~") == Date("2004-10~", 2004, 10, approximate=True)
    assert parse_edtf("2004%") == Date("2004%", 2004, uncertain=True, approximate=True)


def test_open_digits_widen_the_date() -> None:
    date = parse_edtf("199X")
    assert isinstance(date, Date)
    assert (date.first, date.last) == (Day(1990, 1, 1), Day(1999, 12, 31))


def test_a_month_lasts_to_its_last_day() -> None:
    february = parse_edtf("2004-02")
    assert isinstance(february, Date)
    assert february.last == Day(2004, 2, 29)


def test_an_interval_may_lack_an_end() -> None:
    assert parse_edtf("2003/..") == Interval("2003/..", Date("2003", 2003), OpenEnd.OPEN)
    assert parse_edtf("/2003-05") == Interval(
        "/2003-05", OpenEnd.UNKNOWN, Date("2003-05", 2003, 5)
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("yesterday", "no EDTF date"),
        ("2004-13", "months run from 01 to 12"),
        ("2003-02-29", "no day of the calendar"),
        ("2004-21-03", "a day in a season"),
        ("2005/2004", "ends before it starts"),
        ("../..", "an interval without a date"),
        ("04-10-2004", "no EDTF date"),
    ],
)
def test_what_is_no_date_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(InvalidDateError, match=words):
        parse_edtf(text)


@given(st.dates())
def test_every_day_of_the_calendar_is_read_back(day: object) -> None:
    date = parse_edtf(str(day))
    assert isinstance(date, Date)
    assert date.first == date.last


@given(st.text())
def test_any_text_is_a_date_or_a_clear_refusal(text: str) -> None:
    try:
        date = parse_edtf(text)
    except InvalidDateError as error:
        assert str(error).endswith(".")  # noqa: PT017 - either outcome is right
    else:
        assert date.text == text
