import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.ui.memory import Memory


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


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    memory = Memory(blocked / "memory.json")
    memory.put("style", "apa")
    memory.flush()
    assert memory.text("style") == "apa"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(content=st.binary(max_size=200))
def test_no_content_of_the_file_stops_the_program(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    assert Memory(path).texts("recent") == []
