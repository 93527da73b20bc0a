"""What the window needs of the world."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from viewer.ui.memory import Memory

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

    from viewer.ui.desk import FormatterOf, NameOf
    from viewer.ui.loader import Read
    from viewer.ui.style_shelf import Load


class Outside(NamedTuple):
    """Reading, opening, and the way home. ``outlives`` tells whether the clipboard keeps
    its content when the window closes.
    """

    read: "Read"
    open_address: Callable[[str], object]
    edit: Callable[[Path, int, int], object]
    clipboard: "QClipboard"
    built_in: Path
    outlives: Callable[[], bool]
    formatter_of: "FormatterOf"
    style_name: "NameOf"
    load_styles: "Load"
    memory: Memory
    version: Callable[[], str]
    examples: tuple[tuple[str, Path], ...] = ()
