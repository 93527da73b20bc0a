import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import ROOT
from viewer.ui.memory import Memory

_WINDOW = """
import sys
from pathlib import Path
from viewer.ui.memory import Memory

path, who = Path(sys.argv[1]), sys.argv[2]
memory = Memory(path)
for turn in range(25):
    memory.put_first("recent", f"{who}-{turn}", most=1000)
    memory.put_of("places", f"{who}-{turn}.yaml", [who], most=1000)
    memory.put(f"scale-{who}", float(turn))
    while not memory.flush():
        pass
print("set aside" if memory.set_aside else "whole")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "memory.json"


def test_what_was_put_is_there_at_the_next_start(path: Path) -> None:
    memory = Memory(path)
    memory.put("style", "apa")
    memory.put("scale", 1.5)
    memory.put("beside", value=True)
    memory.put("recent", ["a.yaml", "b.yaml"])
    memory.flush()
    again = Memory(path)
    assert again.text("style") == "apa"
    assert again.number("scale", 1.0) == 1.5
    assert again.flag("beside", default=False)
    assert again.texts("recent") == ["a.yaml", "b.yaml"]


def test_the_latest_of_a_list_comes_first_and_once(path: Path) -> None:
    memory = Memory(path)
    for name in ("a", "b", "c", "a"):
        memory.put_first("recent", name, most=2)
    assert memory.texts("recent") == ["a", "c"]


def test_two_windows_keep_each_others_values(path: Path) -> None:
    one, other = Memory(path), Memory(path)
    one.put("style", "apa")
    other.put("scale", 2.0)
    one.flush()
    other.flush()
    again = Memory(path)
    assert (again.text("style"), again.number("scale", 1.0)) == ("apa", 2.0)


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"version": 99}', b"\xff\x00", b"[" * 9999])
def test_a_corrupt_or_foreign_file_is_set_aside_and_kept(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    memory = Memory(path)
    assert memory.set_aside is not None
    assert memory.set_aside.read_bytes() == content
    assert memory.text("style", "none") == "none"
    memory.put("style", "apa")
    memory.flush()
    assert Memory(path).text("style") == "apa"


def test_a_value_of_another_type_gives_the_default(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"version": 1, "style": 3, "scale": "x", "recent": [1]}))
    memory = Memory(path)
    assert memory.text("style", "none") == "none"
    assert memory.number("scale", 1.0) == 1.0
    assert memory.texts("recent") == []


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1e99", "9" * 400])
def test_a_number_that_no_setting_has_gives_the_default(path: Path, number: str) -> None:
    path.parent.mkdir()
    path.write_text(f'{{"version": 1, "tab": {number}}}')
    assert Memory(path).number("tab", 2) == 2


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    memory = Memory(blocked / "memory.json")
    memory.put("style", "apa")
    assert not memory.flush()
    assert memory.text("style") == "apa"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(content=st.binary(max_size=200))
def test_no_content_of_the_file_stops_the_program(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    assert Memory(path).texts("recent") == []


def test_two_windows_keep_both_their_entries_in_a_list(path: Path) -> None:
    one, other = Memory(path), Memory(path)
    for memory, name in ((one, "a.yaml"), (other, "b.yaml")):
        memory.put_first("recent", name, most=5)
        memory.put_last("favourite-styles", f"style of {name}")
        memory.put_of("places", name, ["here"], most=5)
        assert memory.flush()
    again = Memory(path)
    assert again.texts("recent") == ["b.yaml", "a.yaml"]
    assert again.texts("favourite-styles") == ["style of a.yaml", "style of b.yaml"]
    assert (again.texts_of("places", "a.yaml"), again.texts_of("places", "b.yaml")) == (
        ["here"],
        ["here"],
    )


def test_what_one_window_dropped_does_not_come_back_from_the_other(path: Path) -> None:
    first = Memory(path)
    first.put_last("favourite-styles", "apa")
    first.put_last("favourite-styles", "ieee")
    first.flush()
    one, other = Memory(path), Memory(path)
    one.drop("favourite-styles", "apa")
    other.put_last("favourite-styles", "nature")
    one.flush()
    other.flush()
    assert Memory(path).texts("favourite-styles") == ["ieee", "nature"]


def test_names_that_were_put_longest_ago_give_way(path: Path) -> None:
    memory = Memory(path)
    for number in (1, 2, 3, 1, 4):
        memory.put_of("places", f"{number}.yaml", [str(number)], most=3)
    kept = [name for name in "1234" if memory.texts_of("places", f"{name}.yaml")]
    assert kept == ["1", "3", "4"]


def test_processes_that_write_at_once_lose_nothing_and_leave_a_whole_file(path: Path) -> None:
    path.parent.mkdir()
    command = [sys.executable, "-c", _WINDOW, str(path)]
    running = [
        subprocess.Popen([*command, who], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for who in ("one", "two", "three")
    ]
    while any(one.poll() is None for one in running):
        # A reader, meanwhile, never sees half a file.
        assert Memory(path).set_aside is None
    said = [one.communicate(timeout=60)[0].strip() for one in running]
    assert said == ["whole"] * 3
    memory = Memory(path)
    names = {f"{who}-{turn}" for who in ("one", "two", "three") for turn in range(25)}
    assert set(memory.texts("recent")) == names
    assert all(memory.texts_of("places", f"{name}.yaml") for name in names)
    assert [memory.number(f"scale-{who}", -1) for who in ("one", "two", "three")] == [24] * 3
    assert [one.name for one in path.parent.iterdir() if one.suffix == ".new"] == []


def test_a_file_whose_name_is_no_utf_8_is_remembered(path: Path) -> None:
    name = os.fsdecode(b"/cases/caf\xe9.yaml")
    memory = Memory(path)
    memory.put_first("recent", name, most=5)
    assert memory.flush()
    assert Memory(path).texts("recent") == [name]
