import json
import os
import subprocess
import sys

import pytest

from tests.builders import ROOT
from viewer.app import missing_display

# A whole start, which ends once the window is painted and tells what it took.
_START = """
import json, sys
from PySide6.QtWidgets import QWidget
from viewer import app as room
from viewer.ui.reading import ReadingView

def family(kind):
    return {kind.__name__}.union(*map(family, kind.__subclasses__()))

def follow_up(app, stage, reader):
    told = {
        "modules": sorted(sys.modules),
        "widgets": sorted(family(QWidget)),
        "resized": dict(resized),
        "rules": bool(app.styleSheet()),
        "title": stage.window.windowTitle(),
    }
    before(app, stage, reader)
    told["icon"] = not app.windowIcon().isNull()
    reader.keep_from_now_on()
    print(json.dumps(told))
    app.quit()

def resize(view, event):
    name = view.accessibleName()
    resized[name] = resized.get(name, 0) + 1
    resize_event(view, event)

resized = {}
resize_event, ReadingView.resizeEvent = ReadingView.resizeEvent, resize
before, room._follow_up = room._follow_up, follow_up
sys.exit(room.run([sys.argv[1]]))
"""
_NOT_FOR_THE_FIRST_PAINT = (
    *("typing_extensions", "html", "importlib.metadata"),
    *("viewer.citation.words", "viewer.csl", "viewer.finding", "viewer.handout", "viewer.history"),
    *("viewer.ui.hints", "viewer.ui.roles", "viewer.ui.workshop", "viewer.ui.references_pane"),
)
_NOT_FOR_READING_AGAIN = ("yaml", "viewer.source")


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


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, object], ...]:
    """Return what a first start on the case took, and one after it."""
    home = tmp_path_factory.mktemp("home")
    places = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")
    environment = {
        **os.environ,
        **{place: str(home) for place in places},
        "QT_QPA_PLATFORM": "offscreen",
    }
    return _start(environment), _start(environment)


def _start(environment: dict[str, str]) -> dict[str, object]:
    run = subprocess.run(
        [sys.executable, "-c", _START, str(ROOT / "case.yaml")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told: dict[str, object] = json.loads(run.stdout)
    return told


def _loaded(start: dict[str, object], rooms: tuple[str, ...]) -> list[str]:
    modules = start["modules"]
    assert isinstance(modules, list)
    return [one for one in modules for room in rooms if one == room or one.startswith(f"{room}.")]


def test_the_first_paint_waits_for_nothing_that_it_does_not_show(
    starts: tuple[dict[str, object], ...],
) -> None:
    assert [_loaded(start, _NOT_FOR_THE_FIRST_PAINT) for start in starts] == [[], []]


def test_a_case_that_is_as_it_was_is_shown_without_yaml(
    starts: tuple[dict[str, object], ...],
) -> None:
    first, again = starts
    assert {"yaml", "viewer.source"} <= set(_loaded(first, _NOT_FOR_READING_AGAIN))
    assert _loaded(again, _NOT_FOR_READING_AGAIN) == []
    assert first["title"] == again["title"] == "case.yaml — Case Viewer"


def test_no_widget_is_looked_for_among_all_that_qt_has(
    starts: tuple[dict[str, object], ...],
) -> None:
    widgets = starts[1]["widgets"]
    assert isinstance(widgets, list)
    assert "ReadingView" in widgets
    assert not {"QCalendarWidget", "QDial", "QMdiArea", "QWizard"} & set(widgets)


def test_the_page_is_set_for_no_more_than_two_sizes_before_it_is_painted(
    starts: tuple[dict[str, object], ...],
) -> None:
    resized = starts[0]["resized"]  # the other, as small as it was left, needs scroll bars
    assert isinstance(resized, dict)
    assert set(resized) == {"Abstract", "About this case"}
    assert max(resized.values()) <= 2


def test_the_first_paint_has_its_rules_and_the_icon_follows(
    starts: tuple[dict[str, object], ...],
) -> None:
    assert [(start["rules"], start["icon"]) for start in starts] == [(True, True)] * 2
