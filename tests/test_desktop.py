"""What a desktop needs to know of the program."""

import configparser
import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QIcon

from viewer.installed import resource


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="not installed: desktop-file-validate"
)
def test_the_desktop_file_is_valid() -> None:
    run = subprocess.run(
        ["desktop-file-validate", str(resource("case-viewer.desktop"))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "")


def test_the_desktop_file_starts_the_command_with_the_file() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(resource("case-viewer.desktop"), encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "case-viewer %f"
    assert entry["Desktop Entry"]["Icon"] == resource("icons/case-viewer.svg").stem


@pytest.mark.usefixtures("qtbot")
def test_the_icon_is_drawn_at_every_size() -> None:
    icon = QIcon(str(resource("icons/case-viewer.svg")))
    for size in (16, 48, 256):
        image = icon.pixmap(size, size).toImage()
        assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() == 255


def test_the_icon_loads_nothing_from_elsewhere() -> None:
    root = ET.parse(resource("icons/case-viewer.svg")).getroot()  # noqa: S314 - our own file
    assert not [one for one in root.iter() if one.tag.endswith(("image", "script", "use"))]
