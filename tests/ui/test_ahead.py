"""What is met for the first time is loaded before it is met, and not before the first paint."""

import json
import subprocess
import sys
from pathlib import Path

from tests.builders import ROOT

_MEETS_ALL = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from viewer.app import make_application, make_window
from viewer.ui.ahead import ROOMS
from viewer.ui.memory import Memory

def turn():
    for _ in range(20):
        QCoreApplication.processEvents()

app = make_application()
window = make_window(app, Memory(Path(sys.argv[1])))
window.open_case(Path(sys.argv[2]))
window.show()
turn()
painted = set(sys.modules)
while ROOMS[-1] not in sys.modules or window.desk.busy:
    QCoreApplication.processEvents()
rested = set(sys.modules)
actions = {action.objectName(): action for action in window.actions_by_id()}
for tab in range(4):
    window.show_tab(tab)
    turn()
    actions["find"].trigger()
    turn()
for name in ("palette", "style", "find-everywhere"):
    actions[name].trigger()
    turn()
met = {one for one in set(sys.modules) - rested if one.startswith("viewer.")}
print(json.dumps([sorted(painted & set(ROOMS)), sorted(met)]))
window.close()
"""


def test_no_first_look_waits_for_modules_and_the_first_paint_has_none_to_spare(
    tmp_path: Path, case_file: Path
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _MEETS_ALL, str(tmp_path / "memory.json"), str(case_file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    painted, met = json.loads(run.stdout)
    # The first tab is the abstract's.
    assert painted == ["viewer.ui.abstract_pane"]
    assert met == []
