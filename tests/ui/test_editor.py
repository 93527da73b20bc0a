from pathlib import Path

import pytest

from viewer.ui.editor import Which, editor_command

_FILE = Path("/cases/case.yaml")


def only(*names: str) -> Which:
    return lambda name: f"/usr/bin/{name}" if name in names else None


@pytest.mark.parametrize(
    ("visual", "expected"),
    [
        ("code --wait", ["code", "--wait", "--goto", "/cases/case.yaml:12:3"]),
        ("kate", ["kate", "--line", "12", "--column", "3", "/cases/case.yaml"]),
        ("gedit", ["gedit", "/cases/case.yaml", "+12:3"]),
        ("nano", ["xterm", "-e", "nano", "+12,3", "/cases/case.yaml"]),
        ("vim", ["xterm", "-e", "vim", "+call cursor(12,3)", "/cases/case.yaml"]),
    ],
)
def test_the_editor_of_the_user_opens_at_the_place(visual: str, expected: list[str]) -> None:
    which = only("code", "kate", "gedit", "nano", "vim", "xterm")
    assert editor_command({"VISUAL": visual}, which, _FILE, 12, 3) == expected


def test_editor_serves_where_visual_is_not_set_and_an_installed_one_where_neither_is() -> None:
    which = only("kate", "gedit")
    by_editor = editor_command({"EDITOR": "gedit"}, which, _FILE, 1, 1)
    assert by_editor is not None
    assert by_editor[0] == "gedit"
    unasked = editor_command({}, which, _FILE, 1, 1)
    assert unasked is not None
    assert unasked[0] == "kate"


@pytest.mark.parametrize("visual", ["vim", "unknown-editor", "'unbalanced", ""])
def test_without_an_editor_that_is_known_the_system_is_left_to_open_it(visual: str) -> None:
    assert editor_command({"VISUAL": visual}, only("vim", "unknown-editor"), _FILE, 1, 1) is None
