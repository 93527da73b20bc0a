"""Contrast as WCAG 2.2 reckons it (success criterion 1.4.3)."""

import pytest
from PySide6.QtGui import QColor

from viewer.ui.theme import DARK, LIGHT, Theme

_TEXT_ON_GROUND = (
    ("ink", "surface"),
    ("ink", "window"),
    ("ink", "accent_soft"),
    ("secondary", "surface"),
    ("secondary", "window"),
    ("secondary", "accent_soft"),
    ("accent", "surface"),
    ("accent", "window"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("caution", "surface"),
    ("caution", "caution_soft"),
    ("ink", "caution_soft"),
    ("accent", "caution_soft"),
    ("good", "surface"),
    ("good", "good_soft"),
    ("earlier", "earlier_soft"),
)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), _TEXT_ON_GROUND)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
