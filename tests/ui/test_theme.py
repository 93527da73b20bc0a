"""Contrast as WCAG 2.2 reckons it (success criteria 1.4.3, 1.4.6 and 1.4.11), and which theme
is shown.
"""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QStyleHints
from PySide6.QtWidgets import QApplication, QPushButton

import viewer.ui.theme as theme_module
from viewer.app import make_window
from viewer.override import override
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Appearance,
    Theme,
    wants_contrast,
)
from viewer.ui.window import REFERENCES, MainWindow

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


# The outline of a control, and the ring or the fill that shows the focus.
_SHAPE_ON_GROUND = (
    ("outline", "surface"),
    ("outline", "window"),
    ("outline", "accent_soft"),
    ("outline", "caution_soft"),
    ("accent", "surface"),
    ("accent", "window"),
    ("accent", "accent_soft"),
    ("good", "good_soft"),
)
_HIGH = (CONTRAST_LIGHT, CONTRAST_DARK)
_EVERY_THEME = pytest.mark.parametrize(
    "theme", [LIGHT, DARK, *_HIGH], ids=lambda theme: theme.name
)


@_EVERY_THEME
@pytest.mark.parametrize(("text", "ground"), _TEXT_ON_GROUND)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    least = 7.0 if theme in _HIGH else 4.5
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= least


@_EVERY_THEME
@pytest.mark.parametrize(("shape", "ground"), _SHAPE_ON_GROUND)
def test_controls_and_the_focus_stand_out_from_their_ground(
    theme: Theme, shape: str, ground: str
) -> None:
    assert contrast(getattr(theme, shape), getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", _HIGH, ids=lambda theme: theme.name)
def test_in_high_contrast_even_a_hairline_is_seen(theme: Theme) -> None:
    assert contrast(theme.hairline, theme.surface) >= 3


def test_the_reader_s_choice_of_theme_comes_before_the_system_s(qapp: QApplication) -> None:
    look = Look(qapp.font())
    for asked, shown in (
        (Appearance.LIGHT, LIGHT),
        (Appearance.DARK, DARK),
        (Appearance.CONTRAST, CONTRAST_LIGHT),
    ):
        look.show_as(asked)
        assert look.theme == shown


@pytest.mark.skipif(
    not hasattr(QStyleHints, "accessibility"),
    reason="Qt before 6.10 does not tell of the system's contrast",
)
def test_the_look_follows_the_system_into_high_contrast_and_back(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    look, hints = Look(qapp.font()), qapp.styleHints()
    look.follow_system()
    told = hints.accessibility().contrastPreferenceChanged
    monkeypatch.setattr(theme_module, "wants_contrast", lambda _hints: True)
    told.emit(Qt.ContrastPreference.HighContrast)
    assert look.theme == CONTRAST_LIGHT
    look.show_as(Appearance.DARK)
    told.emit(Qt.ContrastPreference.HighContrast)
    assert look.theme == DARK
    look.show_as(Appearance.SYSTEM)
    monkeypatch.setattr(theme_module, "wants_contrast", lambda _hints: False)
    told.emit(Qt.ContrastPreference.NoPreference)
    assert look.theme == LIGHT


@pytest.mark.parametrize("told", list(Qt.ContrastPreference))
def test_high_contrast_is_shown_where_the_system_asks_for_it(told: Qt.ContrastPreference) -> None:
    accessibility = SimpleNamespace(contrastPreference=lambda: told)
    hints = SimpleNamespace(accessibility=lambda: accessibility)
    wanted = told is Qt.ContrastPreference.HighContrast
    assert wants_contrast(cast("QStyleHints", hints)) == wanted


def test_a_qt_that_cannot_tell_of_contrast_asks_for_none() -> None:
    assert not wants_contrast(cast("QStyleHints", SimpleNamespace()))


def test_a_theme_that_was_chosen_is_there_again_at_the_next_start(
    qapp: QApplication, tmp_path: Path
) -> None:
    sheet, font, palette = qapp.styleSheet(), QFont(qapp.font()), qapp.palette()
    path = tmp_path / "memory.json"
    first = make_window(qapp, Memory(path))
    next(one for one in first.actions_by_id() if one.objectName() == "theme-contrast").trigger()
    first.close()
    again = make_window(qapp, Memory(path))
    assert again.look.appearance is Appearance.CONTRAST
    assert again.look.theme in _HIGH
    assert checked(again) == ["theme-contrast"]
    again.close()
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


def checked(window: MainWindow) -> list[str]:
    actions = (one for one in window.actions_by_id() if one.objectName().startswith("theme-"))
    return [one.objectName() for one in actions if one.isChecked()]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def test_another_theme_goes_over_each_widget_once(window: MainWindow) -> None:
    window.look.dress(cast("QApplication", QApplication.instance()))
    try:
        window.show_tab(REFERENCES)
        button = next(one for one in window.findChildren(QPushButton) if one.isVisible())
        told = _Told()
        button.installEventFilter(told)
        window.look.set_theme(DARK)
        # Once as the old style sheet goes, once as the new one comes; never once an ancestor.
        assert 0 < told.changes <= 2
    finally:
        cast("QApplication", QApplication.instance()).setStyleSheet("")


class _Told(QObject):
    """Counts how often a widget is told that its style is another."""

    changes = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.changes += event.type() == QEvent.Type.StyleChange
        return False
