"""Lines break between words, and within writing that has none."""

from hypothesis import given
from hypothesis import strategies as st

from tests.history.builders import typewriter
from viewer.history.picture import Face
from viewer.history.typesetting import typesetter
from viewer.history.words import ENGLISH

_SETTER = typesetter(typewriter, ENGLISH)
_JAPANESE = st.text("治療経過の記載なし、。「」（）ーゃMRA24", max_size=60)


def lines(text: str, letters: int) -> tuple[str, ...]:
    return _SETTER.wrapped(text, _SETTER.width("x" * letters, Face.SMALL), Face.SMALL)


def test_words_stay_whole_where_writing_has_spaces() -> None:
    assert lines("at least two years", 9) == ("at least", "two years")


def test_writing_without_spaces_breaks_between_its_signs() -> None:
    assert lines("終了時期の記載なし", 4) == ("終了時期", "の記載な", "し")


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    assert lines("順序、時期", 2) == ("順", "序、", "時期")
    assert lines("用量（不明）", 3) == ("用量", "（不", "明）")


def test_a_number_stays_with_its_unit() -> None:
    assert lines("少なくとも2年", 6) == ("少なくとも", "2年")


@given(_JAPANESE)
def test_breaking_within_a_word_loses_nothing(text: str) -> None:
    found = lines(text, 5)
    assert "".join(found) == text
    assert not any(line.startswith(("、", "。", "」", "）", "ー", "ゃ")) for line in found[1:])
