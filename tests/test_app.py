import subprocess
import sys

import pytest

from tests.builders import ROOT
from viewer.app import missing_display


def test_without_a_display_the_command_says_what_is_missing() -> None:
    assert "set DISPLAY or WAYLAND_DISPLAY" in str(missing_display({}, "linux"))
    silent = missing_display({"DISPLAY": ":4711"}, "linux")
    assert "no X server answers at DISPLAY=:4711" in str(silent)


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"DISPLAY": "elsewhere:0"}, "linux"),
        ({}, "darwin"),
        ({}, "win32"),
    ],
)
def test_a_display_that_may_answer_is_left_to_qt(
    environment: dict[str, str], platform: str
) -> None:
    assert missing_display(environment, platform) is None


def test_the_window_opens_without_loading_the_style_processor() -> None:
    script = (
        "import sys, viewer.app; "
        "sys.exit(any(m.startswith(('viewer.csl', 'lxml', 'bibtexparser', 'rispy', 'pylatexenc'))"
        " for m in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert run.returncode == 0
