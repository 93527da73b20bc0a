"""A file that is as it was is not read again, and any other is."""

import os
import sys
from pathlib import Path
from shutil import copy

import pytest

from tests.builders import ROOT
from viewer.model.reading import Reading
from viewer.rereading import Rereader
from viewer.rereading import reader as room
from viewer.source import read_case


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "cases"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return Path(copy(ROOT / "case.yaml", tmp_path / "own.yaml"))


def _read(folder: Path, path: Path) -> Reading:
    """Read as a start of the program does."""
    reader = Rereader(folder, lambda: 512)
    reading = reader.read(path, lambda _share: True)
    reader.keep_from_now_on()
    return reading


def _forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "viewer.source", None)


def test_a_file_that_is_as_it_was_is_not_read_again(
    folder: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _read(folder, own)
    _forbid_reading(monkeypatch)
    assert _read(folder, own) == first == Reading(first.case, ())
    assert first.case is not None


def test_nothing_is_kept_before_the_window_is_there(folder: Path, own: Path) -> None:
    reader = Rereader(folder, lambda: 512)
    reader.read(own, lambda _share: True)
    assert not folder.exists()
    reader.keep_from_now_on()
    assert len(list(folder.iterdir())) == 1


def test_a_changed_file_is_read(folder: Path, own: Path) -> None:
    _read(folder, own)
    state = own.stat()
    own.write_bytes(own.read_bytes().replace(b"Kunitomi", b"Kunitomo"))
    os.utime(own, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert _read(folder, own).case == read_case(own).case


def test_a_file_with_problems_is_read_each_time(folder: Path, own: Path) -> None:
    own.write_bytes(own.read_bytes() + b"\nunknown: 1\n")
    first = _read(folder, own)
    assert first.problems
    assert _read(folder, own) == first == read_case(own)
    assert not folder.exists()


@pytest.mark.parametrize("data", [b"", b"\0", b"not a case", b"\xff" * 100_000])
def test_what_another_wrote_there_is_passed_over(folder: Path, own: Path, data: bytes) -> None:
    first = _read(folder, own)
    (kept,) = folder.iterdir()
    kept.write_bytes(data)
    assert _read(folder, own) == first
    assert kept.read_bytes() != data


def test_another_program_reads_anew(
    folder: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _read(folder, own)
    (kept,) = folder.iterdir()
    before = kept.read_bytes()
    monkeypatch.setattr(room, "_program", lambda: iter([("viewer/source/reader.py", 1, 2)]))
    assert _read(folder, own) == first
    assert kept.read_bytes() != before


def test_the_files_that_read_tell_the_program() -> None:
    told = {Path(name).name for name, *_ in room._program()}  # noqa: SLF001 - what the key is of
    assert {"reader.py", "treatments.py", "work.py", "when.py"} <= told


@pytest.mark.parametrize("name", ["", "nowhere.yaml", "a\0b.yaml"])
def test_what_cannot_be_read_gives_the_problem_that_it_has(
    folder: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert _read(folder, path) == read_case(path)


def test_a_large_file_is_read_and_not_kept(folder: Path, own: Path) -> None:
    own.write_bytes(own.read_bytes() + b"# long\n" * 50_000)
    assert _read(folder, own) == read_case(own)
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(tmp_path: Path, own: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert _read(tmp_path / "file" / "cases", own) == read_case(own)


def test_no_more_than_a_few_cases_are_kept(folder: Path, tmp_path: Path) -> None:
    case = (ROOT / "case.yaml").read_bytes()
    for number in range(40):
        path = tmp_path / f"{number}.yaml"
        path.write_bytes(case)
        _read(folder, path)
    assert len(list(folder.iterdir())) <= 32
