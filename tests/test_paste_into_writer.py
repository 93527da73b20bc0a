"""In a real X session: what the window copies, and what LibreOffice Writer makes of it."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.builders import ROOT

_SYSTEM_PYTHON = "/usr/bin/python3"
_COPIES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from viewer.app import make_application, make_window
from viewer.ui.memory import Memory
app = make_application()
window = make_window(app, Memory(Path(sys.argv[1])))
window.open_case(Path(sys.argv[2]))
window.desk.choose_style("american-medical-association")
window.show()
def copy():
    window.choose_references(frozenset({3, 10, 14}))
    next(one for one in window.actions_by_id() if one.objectName() == "copy").trigger()
    tell()
def tell():
    if app.clipboard().mimeData().hasHtml():
        print("copied", flush=True)
    else:
        QTimer.singleShot(50, tell)
window.painted.connect(copy)
sys.exit(app.exec())
"""


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [one for one in programs if shutil.which(one) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    """Start an X server of our own and return the environment that leads to it."""
    reading, writing = os.pipe()
    with started(["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"], pass_fds=(writing,)):
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        yield environment


@pytest.fixture(scope="module")
def copied(
    display: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """Keep a window open that has copied references 3, 10 and 14 in AMA style."""
    memory = tmp_path_factory.mktemp("memory") / "memory.json"
    command = [sys.executable, "-c", _COPIES, str(memory), str(ROOT / "case.yaml")]
    with started(command, env=display, cwd=ROOT, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "copied\n"
        yield display


@needs("Xvfb", "xclip")
def test_the_clipboard_of_a_real_session_lists_every_flavour(copied: dict[str, str]) -> None:
    listed = subprocess.run(
        ["xclip", "-selection", "clipboard", "-o", "-t", "TARGETS"],
        env=copied,
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    ).stdout.split()
    assert {"text/html", "text/rtf", "application/rtf", "UTF8_STRING", "text/plain"} <= set(listed)
    assert "application/vnd.citationstyles.csl+json" in listed


@needs("Xvfb", "soffice", _SYSTEM_PYTHON)
def test_writer_keeps_a_paragraph_a_reference_and_the_italics(
    copied: dict[str, str], tmp_path: Path
) -> None:
    if subprocess.run([_SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("not installed: the uno module of LibreOffice")
    port = str(free_port())
    office = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        f"--accept=socket,host=localhost,port={port};urp;",
        *("--norestore", "--nologo", "--nofirststartwizard", "--nodefault"),
    ]
    with started(office, env={**copied, "SAL_USE_VCLPLUGIN": "gen"}):
        pasted = subprocess.run(
            [_SYSTEM_PYTHON, str(ROOT / "tests" / "writer_paste.py"), port],
            env=copied,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert pasted.returncode == 0, pasted.stderr
    paragraphs = json.loads(pasted.stdout)
    texts = ["".join(piece["text"] for piece in one) for one in paragraphs]
    assert [text.split(".")[0] for text in texts] == ["3", "10", "14"]
    italics = ["".join(piece["text"] for piece in one if piece["italic"]) for one in paragraphs]
    assert italics == ["Leukemia", "Br J Haematol", "Rheumatology (Oxford)"]
    assert "factor-α antibodies" in texts[2]


@contextmanager
def started(command: list[str], **means: object) -> Iterator[subprocess.Popen[str]]:
    """Run a program beside the test, in a group of its own, and end it with all it started."""
    process: subprocess.Popen[str] = subprocess.Popen(command, start_new_session=True, **means)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        end_group(process)
        if process.stdout is not None:
            process.stdout.close()


def end_group(process: subprocess.Popen[str]) -> None:
    for signal in (15, 9):
        try:
            os.killpg(process.pid, signal)
            process.wait(timeout=10)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
        return


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port: int = probe.getsockname()[1]
        return port
