"""``case-viewer check`` and ``case-viewer schema``."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.source.building import a_case, a_reference
from viewer import cli
from viewer.source.schema import schema_text


def a_file(folder: Path, text: str, name: str = "case.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sound_file_prints_nothing_and_exits_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["check", str(a_file(tmp_path, a_case()))]) == 0
    assert capsys.readouterr().out == ""


def test_problems_are_printed_a_line_each_and_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = a_file(tmp_path, a_reference("isued: 2004"))
    second = tmp_path / "none.yaml"
    assert cli.run(["check", str(first), str(second)]) == 1
    assert capsys.readouterr().out == (
        f"{first}:4:34: references[1].isued: “isued” is no key of a reference. "
        "Did you mean “issued”?\n"
        f"{second}:1:1: This file cannot be read: No such file or directory.\n"
    )


def test_no_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.run(["check"])
    assert stopped.value.code == 2
    assert "FILE" in capsys.readouterr().err


def test_a_limit_from_the_environment_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CASE_VIEWER_MAX_MB", "0")
    assert cli.run(["check", str(a_file(tmp_path, a_case()))]) == 1
    assert "larger than 0 MB" in capsys.readouterr().out


def test_schema_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


def test_the_command_line_does_not_import_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from viewer.__main__ import main; code = main();"
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    path = a_file(tmp_path, a_case())
    done = subprocess.run(
        [sys.executable, "-c", script, "check", str(path)], check=False, capture_output=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_messages_are_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    path = a_file(tmp_path, a_reference("isued: 2004"))
    done = subprocess.run(
        [sys.executable, "-m", "viewer", "check", str(path)],
        check=False,
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert done.returncode == 1
    assert done.stderr == b""
    assert "references[1].isued: “isued” is no key" in done.stdout.decode()
