"""The system's font as it goes to paper and into files."""

from PySide6.QtGui import QFont, QFontInfo

_LIGATURES = QFont.Tag("liga")


def print_font(base: QFont) -> QFont:
    """Return the font by the name other programs know it by, with widths that scale.

    It has no ligatures: whoever copies from a PDF would paste one character for two.
    """
    font = QFont(base)
    font.setFamily(QFontInfo(base).family())
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(_LIGATURES, 0)
    return font
