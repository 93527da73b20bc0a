"""The rooms keep to their walls, as the import contracts in pyproject.toml draw them."""

import subprocess
import sys

from tests.builders import ROOT


def test_no_room_breaks_through_its_walls() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_command_line_never_loads_qt() -> None:
    script = "import sys, viewer.cli; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert run.returncode == 0
