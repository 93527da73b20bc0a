"""Which way words run, and how much of them a line has room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_SIDES = int(Qt.AlignmentFlag.AlignHorizontal_Mask.value)
_ABSOLUTE = int(Qt.AlignmentFlag.AlignAbsolute.value)
_LEFTWARDS = int(Qt.TextFlag.TextForceRightToLeft.value)
_RIGHTWARDS = int(Qt.TextFlag.TextForceLeftToRight.value)


def flags_for(words: str, how: int, direction: Qt.LayoutDirection) -> int:
    """Return how to draw words so that their box is mirrored and their own order is kept."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - not for the first paint

    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag(how & _SIDES))
    runs = _LEFTWARDS if runs_leftwards(words) else _RIGHTWARDS
    return (how & ~_SIDES) | int(side.value) | _ABSOLUTE | runs


def runs_leftwards(words: str) -> bool:
    """Whether a text runs from right to left: its first letter with a direction says so
    (Unicode annex 9, rules P2 and P3), and a text without letters, such as pages, does not.
    """
    from unicodedata import bidirectional  # noqa: PLC0415 - not for the first paint

    sides = (bidirectional(letter) for letter in words)
    return next((side in {"R", "AL"} for side in sides if side in {"L", "R", "AL"}), False)


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return as much of a text as its line has room for, and an ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
