"""Nothing that a file holds may hurt: bounds on copies, depth, size, time."""

import difflib
import gc
import os
from pathlib import Path

import pytest

from tests.source.building import FILE, a_case, a_reference, reading_of
from viewer.source import (
    DEFAULT_SIZE_LIMIT,
    ReadingCancelledError,
    read_case,
    read_case_text,
    size_limit,
)


def test_a_billion_laughs_are_refused() -> None:
    rows = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    reading = reading_of(a_case("a0: &a0 [x, x, x, x, x, x, x, x, x, x]", *rows))
    assert any(
        "blow this file up by more than 100,000 values" in p.message for p in reading.problems
    )


def test_an_alias_within_itself_is_refused() -> None:
    (problem, *_) = reading_of(a_reference("custom: &x {links: [*x]}")).problems
    assert problem.message == "“*x” repeats something that is not defined before it."


def test_a_text_of_megabytes_is_quoted_short() -> None:
    for key in ("issued", "PMID", "author", "z"):
        (problem,) = reading_of(a_reference(f"{key}: {'9' * 3_000_000}")).problems
        assert len(str(problem)) < 300


def test_a_file_larger_than_the_limit_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"#" * 1_000_001)
    reading = read_case(path, megabytes=1)
    assert reading.case is None
    assert reading.problems[0].message == (
        "This file is larger than 1 MB. "
        "If that is meant, set CASE_VIEWER_MAX_MB to the megabytes to allow."
    )


@pytest.mark.parametrize(
    ("environment", "megabytes"),
    [
        ({}, DEFAULT_SIZE_LIMIT),
        ({"CASE_VIEWER_MAX_MB": "2000"}, 2000),
        ({"CASE_VIEWER_MAX_MB": "a lot"}, DEFAULT_SIZE_LIMIT),
    ],
)
def test_the_environment_may_raise_the_size_limit(
    environment: dict[str, str], megabytes: int
) -> None:
    assert size_limit(environment) == megabytes


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    reading = read_case(tmp_path / "none.yaml")
    assert reading.case is None
    assert reading.problems[0].message == "This file cannot be read: No such file or directory."


def test_a_name_that_is_no_path_is_said_to_be_none() -> None:
    reading = read_case(Path("a\0b"))
    assert reading.problems[0].message == "This file cannot be read: the name is no path."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = read_case(pipe)
    assert reading.problems[0].message == (
        "This is not a file; name a case file, such as case.yaml."
    )


def test_progress_is_told_and_rises_to_the_end() -> None:
    shares: list[float] = []

    def follow(share: float) -> bool:
        shares.append(share)
        return True

    read_case_text(FILE, many_references(2_000), on_progress=follow)
    assert shares == sorted(shares)
    assert shares[0] < 0.5
    assert shares[-1] > 0.8


def test_reading_stops_when_it_is_told_to() -> None:
    with pytest.raises(ReadingCancelledError):
        read_case_text(FILE, many_references(2_000), on_progress=lambda share: share < 0.3)


def many_references(count: int) -> bytes:
    entries = [f"- {{id: r{n}, type: book, title: T{n}, issued: 2004}}" for n in range(count)]
    return a_case("references:", *entries).encode()


@pytest.mark.parametrize("was_enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(*, was_enabled: bool) -> None:
    (gc.enable if was_enabled else gc.disable)()
    try:
        reading_of(a_case())
        assert gc.isenabled() is was_enabled
    finally:
        gc.enable()


def test_a_thousand_dangling_ids_among_many_are_compared_with_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []
    compare = difflib.get_close_matches

    def counted(word: str, words: list[str], n: int) -> list[str]:
        compared.append(len(words))
        return compare(word, words, n=n)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    references = [f"- {{id: reference-{n}, type: book}}" for n in range(5_000)]
    mentions = ", ".join(f"referenze-{n}" for n in range(1_500))
    treatment = f"{{name: T, kind: drug, references: [{mentions}]}}"
    reading = reading_of(
        a_case(
            "references:",
            *references,
            f"treatment-history: {{treatments: [{treatment}]}}",
        )
    )
    assert len(reading.problems) == 1_000
    assert sum(compared) < 1_000_000  # of 7,500,000 that there would be
