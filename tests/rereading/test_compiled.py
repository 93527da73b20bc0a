"""What is kept of a case is the case, and nothing that could pass for one."""

import json
from pathlib import Path

import pytest

from tests.builders import ROOT
from viewer.model.case import Case
from viewer.rereading.compiled import _hidden, case_in, compiled
from viewer.source import read_case

CASES = [ROOT / "case.yaml", *sorted((ROOT / "resources/examples").glob("*.yaml"))]
KEY = (b"program", b"text")


def _case(path: Path) -> Case:
    case = read_case(path).case
    assert case is not None
    return case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_comes_back_as_it_was(path: Path) -> None:
    case = _case(path)
    again = case_in(compiled(case, KEY), KEY)
    assert again == case
    assert repr(again) == repr(case)


def test_an_empty_case_comes_back_as_it_was() -> None:
    assert case_in(compiled(Case(), KEY), KEY) == Case()


@pytest.mark.parametrize("key", [(b"program", b"texT"), (b"progran", b"text"), (b"text",)])
def test_with_another_text_or_program_there_is_no_case(key: tuple[bytes, ...]) -> None:
    assert case_in(compiled(_case(CASES[0]), KEY), key) is None


def test_without_the_text_nothing_of_the_case_can_be_read() -> None:
    data = compiled(_case(CASES[0]), KEY)
    assert b"Kunitomi" not in data
    assert b"Reference" not in data


@pytest.mark.parametrize("place", [0, 3, 4, 100, -1])
def test_a_byte_that_changed_is_noticed(place: int) -> None:
    data = bytearray(compiled(_case(CASES[0]), KEY))
    data[place] ^= 1
    assert case_in(bytes(data), KEY) is None


@pytest.mark.parametrize("length", [0, 1, 4, 5, 1000])
def test_what_breaks_off_is_noticed(length: int) -> None:
    assert case_in(compiled(_case(CASES[0]), KEY)[:length], KEY) is None


@pytest.mark.parametrize(
    "content",
    [
        None,
        3,
        [],
        {},
        {"Case": []},
        {"Section": ["heading", "text"]},
        {"Case": [1, 2, 3, 4, 5, 6, 7, 8, 9]},
        {"os.system": ["true"]},
        {"eval": ["1"]},
        {"InvalidDateError": ["x"]},
        {"Case": [], "Section": []},
        {"Kind": ["no such kind"]},
        {"Case": 3},
    ],
)
def test_only_a_case_made_of_the_model_is_one(content: object) -> None:
    from zlib import crc32  # noqa: PLC0415 - as the module under test sums

    words = json.dumps(content).encode()
    data = _hidden(crc32(words).to_bytes(4) + words, KEY)
    found = case_in(data, KEY)
    assert found == (Case() if content == {"Case": []} else None)
