"""On a real platform: the window looks as the desktop is set to, when it opens and from then on.

The desktop is a stand-in on a session bus (``tests/portal_settings.py``). Qt listens to it where
XDG_CURRENT_DESKTOP names GNOME or one of its kin, and opens with GTK's theme there whatever the
desktop says (seen with Qt 6.11); where it knows no desktop it asks nobody.
"""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.builders import ROOT
from tests.screen import POLL_S, Screen, screen, surroundings
from tests.session_bus import session_bus
from tests.test_at_spi_journey import SYSTEM_PYTHON
from tests.test_paste_into_writer import needs, started
from viewer.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme

_PATIENCE_S = 15.0
_THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)

Set = Callable[[str], None]


def can_serve() -> bool:
    asked = [SYSTEM_PYTHON, "-c", "from gi.repository import Gio"]
    return not subprocess.run(asked, check=False, stderr=subprocess.DEVNULL).returncode


pytestmark = needs("Xvfb", "dbus-daemon", SYSTEM_PYTHON)


@pytest.fixture(params=["GNOME", "sway"])
def session(
    tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[dict[str, str], Screen]]:
    if not can_serve():
        pytest.skip("not installed: gi for the system’s Python")
    with screen(tmp_path) as shown, session_bus(surroundings(shown.display, tmp_path)) as bus:
        yield {**bus, "XDG_CURRENT_DESKTOP": request.param}, shown


@contextmanager
def portal(session: dict[str, str]) -> Iterator[Set]:
    """Run the desktop and return what sets it."""
    command = [SYSTEM_PYTHON, str(ROOT / "tests" / "portal_settings.py")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with started(command, env=session, **pipes) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        told = running.stdin

        def set_to(*lines: str) -> None:
            told.writelines(f"{line}\n" for line in lines)
            told.flush()

        with told:
            yield set_to


@contextmanager
def window(session: dict[str, str]) -> Iterator[None]:
    command = [sys.executable, "-m", "viewer", str(ROOT / "case.yaml")]
    with started(command, env=session, cwd=ROOT, stderr=subprocess.DEVNULL):
        yield


def theme_of(shown: Screen) -> Theme | None:
    """Return the theme that has most of what is to be seen, once there is something."""
    frame = shown.frame()
    pixels = Counter(frame[at : at + 3] for at in range(0, len(frame), 4 * 7))
    colours = {
        theme.name: {bytes.fromhex(one[1:])[::-1] for one in theme if one[:1] == "#"}
        for theme in _THEMES
    }
    if not shown.lines_of_text(frame):
        return None
    return max(_THEMES, key=lambda theme: sum(pixels[one] for one in colours[theme.name]))


def wait_for(theme: Theme, shown: Screen) -> None:
    end = time.monotonic() + _PATIENCE_S
    while (seen := theme_of(shown)) is not theme:
        if time.monotonic() > end:
            pytest.fail(f"{theme.name} is not shown, but {seen.name if seen else 'nothing'}")
        time.sleep(POLL_S)


def become_dark(set_to: Set, surrounding: dict[str, str], shown: Screen) -> None:
    """Set the desktop dark, and have a window see it and remember it."""
    set_to("color-scheme 1")
    time.sleep(0.5)
    with window(surrounding):
        wait_for(DARK, shown)
        time.sleep(1)  # what is remembered is written once it rests


def test_the_window_follows_the_desktop_into_the_dark_and_into_high_contrast(
    session: tuple[dict[str, str], Screen],
) -> None:
    surrounding, shown = session
    with portal(surrounding) as set_to, window(surrounding):
        wait_for(LIGHT, shown)
        set_to("color-scheme 1")
        wait_for(DARK, shown)
        set_to("color-scheme 2")
        wait_for(LIGHT, shown)
        set_to("contrast 1")
        wait_for(CONTRAST_LIGHT, shown)
        set_to("color-scheme 1")
        wait_for(CONTRAST_DARK, shown)
        set_to("contrast 0")
        wait_for(DARK, shown)
        set_to("color-scheme 0")
        wait_for(LIGHT, shown)


def test_a_window_comes_to_look_as_the_desktop_is_set_and_opens_so_the_next_time(
    session: tuple[dict[str, str], Screen],
) -> None:
    surrounding, shown = session
    with portal(surrounding) as set_to:
        become_dark(set_to, surrounding, shown)
        seen: list[Theme | None] = []
        with window(surrounding):
            end = time.monotonic() + _PATIENCE_S
            while DARK not in seen and time.monotonic() < end:
                seen.append(theme_of(shown))
        assert DARK in seen
        assert LIGHT not in seen


def test_where_no_desktop_answers_the_window_is_light_and_forgets_what_one_said(
    session: tuple[dict[str, str], Screen],
) -> None:
    surrounding, shown = session
    with portal(surrounding) as set_to:
        become_dark(set_to, surrounding, shown)
    with window(surrounding):
        wait_for(LIGHT, shown)
