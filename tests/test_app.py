import pytest

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
