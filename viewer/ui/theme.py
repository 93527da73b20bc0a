"""The look: one palette a theme, one spacing scale, one type scale.

Sizes are pixels at 100 % text; colours meet WCAG 2.2 contrast 4.5 : 1 for text and 3 : 1 for
the outlines of controls, in high contrast 7 : 1 for text; a test computes every pair.
"""

from enum import Enum, IntEnum
from typing import NamedTuple, assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QStyleHints

_BODY = 14


class Space(IntEnum):
    """The spacing scale, in pixels."""

    HAIR = 1
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Size(IntEnum):
    """The type scale, in pixels at 100 % text."""

    SMALL = 12
    LABEL = 13
    BODY = _BODY
    LEAD = 16
    TITLE = 20


class Theme(NamedTuple):
    """The colours of one theme, by what they are for. A ``hairline`` divides and may be faint;
    an ``outline`` shows where a control is, and may not.
    """

    name: str
    window: str
    surface: str
    ink: str
    secondary: str
    hairline: str
    outline: str
    accent: str
    on_accent: str
    accent_soft: str
    caution: str
    caution_soft: str
    good: str
    good_soft: str
    earlier: str
    earlier_soft: str


LIGHT = Theme(
    name="light",
    window="#f6f6f4",
    surface="#ffffff",
    ink="#1c2127",
    secondary="#59636e",
    hairline="#dfe2e6",
    outline="#7f8890",
    accent="#1f5f8b",
    on_accent="#ffffff",
    accent_soft="#e3eef6",
    caution="#8a5a00",
    caution_soft="#fdf3dd",
    good="#23704a",
    good_soft="#e2f1e9",
    earlier="#6d5d8e",
    earlier_soft="#eeeaf5",
)
DARK = Theme(
    name="dark",
    window="#1b1e22",
    surface="#23272c",
    ink="#e8eaed",
    secondary="#a3acb6",
    hairline="#383e45",
    outline="#7d8791",
    accent="#7db8e0",
    on_accent="#10202c",
    accent_soft="#24384a",
    caution="#e9c37a",
    caution_soft="#3d3320",
    good="#7cc9a0",
    good_soft="#21382d",
    earlier="#b9a9dc",
    earlier_soft="#332e40",
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    window="#ffffff",
    surface="#ffffff",
    ink="#000000",
    secondary="#262626",
    hairline="#808080",
    outline="#000000",
    accent="#00408a",
    on_accent="#ffffff",
    accent_soft="#dcebff",
    caution="#5c3b00",
    caution_soft="#fff0cc",
    good="#0b4f2f",
    good_soft="#daf3e4",
    earlier="#4a2f7a",
    earlier_soft="#ece5fa",
)
CONTRAST_DARK = Theme(
    name="contrast-dark",
    window="#000000",
    surface="#000000",
    ink="#ffffff",
    secondary="#e6e6e6",
    hairline="#767676",
    outline="#ffffff",
    accent="#8fd0ff",
    on_accent="#000000",
    accent_soft="#00304f",
    caution="#ffd479",
    caution_soft="#3a2a00",
    good="#8ff0b8",
    good_soft="#00361c",
    earlier="#d9c6ff",
    earlier_soft="#2c1f4a",
)


class Appearance(Enum):
    """What the reader asks of the look."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Desktop(NamedTuple):
    """What a desktop asks for, told by itself; ``None`` where Qt's word counts."""

    dark: bool | None = None
    contrast: bool | None = None


_SILENT = Desktop()


def theme_for(appearance: Appearance, desktop: Desktop = _SILENT) -> Theme:
    """Return the theme of an appearance, as the system stands now."""
    hints = QGuiApplication.styleHints()
    qt_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    dark = qt_dark if desktop.dark is None else desktop.dark
    contrast = wants_contrast(hints) if desktop.contrast is None else desktop.contrast
    match appearance:
        case Appearance.SYSTEM if contrast:
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        case Appearance.SYSTEM:
            return DARK if dark else LIGHT
        case Appearance.LIGHT:
            return LIGHT
        case Appearance.DARK:
            return DARK
        case Appearance.CONTRAST:
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        case _:
            assert_never(appearance)


def wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for high contrast. Qt before 6.10 cannot tell, and says no."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def font_of(base: QFont, size: Size, *, scale: float = 1.0, bold: bool = False) -> QFont:
    """Return the system's font at a step of the type scale.

    Where the system's own text is larger than the scale's body, all steps grow with it.
    """
    system = base.pixelSize() if base.pixelSize() > 0 else round(base.pointSizeF() * 96 / 72)
    font = QFont(base)
    font.setPixelSize(round(size * scale * max(1.0, system / _BODY)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def palette_of(theme: Theme) -> QPalette:
    """Return the palette that plain widgets draw with."""
    palette = QPalette()
    role = QPalette.ColorRole
    for key, colour in (
        (role.Window, theme.window),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.window),
        (role.Button, theme.surface),
        (role.WindowText, theme.ink),
        (role.Text, theme.ink),
        (role.ButtonText, theme.ink),
        (role.PlaceholderText, theme.secondary),
        (role.Highlight, theme.accent_soft),
        (role.HighlightedText, theme.ink),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.ink),
        (role.Mid, theme.hairline),
        (role.Light, theme.surface),
        (role.Midlight, theme.hairline),
        (role.Dark, theme.hairline),
        (role.Shadow, theme.hairline),
        (role.Accent, theme.accent),
    ):
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.secondary))
    return palette


class _Setting(NamedTuple):
    """What every rule is filled in with: the theme, how high words are at least, and the sides
    as the language runs. Qt mirrors no side that a rule names.
    """

    theme: Theme
    line: int
    direction: Qt.LayoutDirection

    @property
    def least(self) -> int:
        return max(18, self.line)

    @property
    def link(self) -> int:
        return max(20, self.line)

    @property
    def start(self) -> str:
        return "left" if self._runs_rightwards else "right"

    @property
    def end(self) -> str:
        return "right" if self._runs_rightwards else "left"

    @property
    def first(self) -> str:
        """The first section of a header, as seen from the left."""
        return "first" if self._runs_rightwards else "last"

    @property
    def _runs_rightwards(self) -> bool:
        return self.direction is Qt.LayoutDirection.LeftToRight


def stylesheet(
    theme: Theme,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    line: int = _BODY,
) -> str:
    """Return the rules for the few things that a palette cannot say.

    ``line`` is how high a line of text is: a rule's least height is all that keeps a layout
    from squeezing the words of a button.
    """
    setting = _Setting(theme, line, direction)
    return "".join(paragraph(setting) for paragraph in _PARAGRAPHS)


def _menus(setting: _Setting) -> str:
    t = setting.theme
    return f"""
QMenuBar {{ background: {t.surface}; padding: 2px 10px; }}
QMenuBar::item {{ padding: 5px 7px; border: 1px solid transparent; border-radius: 6px;
  background: transparent; }}
QMenuBar::item:selected {{ background: {t.accent_soft}; border-color: {t.accent}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.hairline}; padding: 4px; }}
QMenu::item {{ padding: 5px 15px; padding-{setting.end}: 23px; border: 1px solid transparent;
  border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.ink}; border-color: {t.accent}; }}
QMenu::item:disabled {{ color: {t.secondary}; }}
QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
QToolTip {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.outline};
  padding: 3px 6px; }}
"""


def _tabs(setting: _Setting) -> str:
    t = setting.theme
    return f"""
QTabBar::tab {{ padding: 12px 10px 10px 10px; padding-{setting.start}: 14px;
  color: {t.secondary};
  border-bottom: 2px solid transparent; background: transparent; }}
QTabBar::tab:selected {{ color: {t.ink}; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.ink}; }}
QTabBar::tab:focus {{ border: 2px solid {t.accent}; border-radius: 6px;
  padding: 10px 8px 10px 8px; padding-{setting.start}: 12px; }}
QTabBar #pill {{ margin-{setting.end}: 12px; }}
"""


def _grounds(setting: _Setting) -> str:
    """Return on what things stand: pages, strips, cards."""
    t = setting.theme
    return f"""
#header, #foot, #tabs, QTabBar {{ background: {t.surface}; }}
#foot {{ border-top: 1px solid {t.hairline}; }}
QListView, QTableView, QTextEdit, QScrollArea {{ border: none; background: {t.surface}; }}
QTextEdit {{ border: 2px solid transparent; }}
QScrollArea#panel {{ border: 2px solid {t.window}; background: {t.window}; }}
QTextEdit[ringed="true"], QScrollArea#panel:focus {{ border: 2px solid {t.accent}; }}
QScrollArea > QWidget > QWidget#page {{ background: {t.surface}; }}
#card {{ background: {t.surface}; border: 1px solid {t.hairline}; border-radius: 8px; }}
#popup {{ background: {t.surface}; border: 1px solid {t.outline}; border-radius: 8px; }}
#page {{ background: {t.surface}; }}
#side, #plain {{ background: {t.window}; }}
#rule {{ background: {t.hairline}; max-height: 1px; min-height: 1px; border: none; }}
QSplitter::handle {{ background: {t.hairline}; }}
QDialog, QMessageBox, QFileDialog {{ background: {t.surface}; }}
QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
"""


def _words(setting: _Setting) -> str:
    """Return how words are set apart: quietly, in caution, as a badge or as a key."""
    t = setting.theme
    return f"""
#quiet {{ color: {t.secondary}; }}
#good {{ color: {t.good}; }}
#wary {{ color: {t.caution}; }}
#caution {{ background: {t.caution_soft}; color: {t.caution}; border-radius: 6px; }}
QLabel#caution {{ padding: 8px 12px; }}
#notice {{ background: {t.accent_soft}; color: {t.ink}; border-radius: 6px; padding: 8px 12px; }}
#hints {{ background: {t.accent_soft}; border-top: 1px solid {t.hairline}; }}
#bar {{ background: {t.caution_soft}; border-bottom: 1px solid {t.hairline}; }}
#bar QLabel {{ color: {t.caution}; }}
#added, #corrected {{ background: {t.accent_soft}; color: {t.accent}; border-radius: 4px;
  padding: 1px 6px; }}
#pill {{ background: {t.window}; color: {t.ink}; border-radius: 8px;
  padding: 1px 7px; }}
#keys {{ background: {t.surface}; color: {t.secondary}; border: 1px solid {t.hairline};
  border-radius: 4px; padding: 0 5px; }}
"""


def _buttons(setting: _Setting) -> str:
    # Qt adds three pixels each way to what a rule says of a QToolButton.
    t, least = setting.theme, setting.least
    return f"""
QPushButton, QToolButton {{ background: {t.surface}; border: 1px solid {t.outline};
  border-radius: 6px; min-height: {least}px; }}
QPushButton {{ padding: 6px 12px; }}
QToolButton {{ padding: 5px 10px 4px 10px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {t.ink}; }}
QPushButton:checked {{ background: {t.accent_soft}; color: {t.accent}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.accent_soft}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent}; }}
QPushButton:focus {{ padding: 5px 11px; }}
QToolButton:focus {{ padding: 4px 9px 3px 9px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.secondary}; border-color: {t.hairline}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton#primary {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton#primary:hover {{ border-color: {t.ink}; }}
QPushButton#primary:focus {{ background: {t.accent_soft}; color: {t.accent};
  border: 2px solid {t.accent}; }}
QPushButton#primary:disabled {{ background: {t.hairline}; color: {t.secondary};
  border-color: {t.hairline}; }}
QPushButton#quietly {{ border-color: transparent; background: transparent;
  color: {t.secondary}; }}
QPushButton#quietly:hover {{ color: {t.ink}; border-color: {t.outline}; }}
QPushButton#quietly:checked {{ background: {t.accent_soft}; color: {t.accent}; }}
QPushButton#quietly:focus {{ border-color: {t.accent}; }}
QPushButton#link {{ border: 2px solid transparent; background: transparent; color: {t.accent};
  padding: 0; min-height: {setting.link}px; min-width: 20px; text-align: {setting.start}; }}
QPushButton#link[found="true"] {{ background: {t.caution_soft}; }}
QPushButton#link:hover {{ text-decoration: underline; }}
QPushButton#link:focus {{ border: 2px solid {t.accent}; border-radius: 4px; }}
"""


def _segments(setting: _Setting) -> str:
    t, start, end = setting.theme, setting.start, setting.end
    return f"""
QPushButton#segment {{ border-radius: 0; margin-left: -1px; }}
QPushButton#segment:checked {{ background: {t.accent_soft}; color: {t.accent}; }}
QPushButton#segment[place="first"] {{ margin-left: 0; border-top-{start}-radius: 6px;
  border-bottom-{start}-radius: 6px; }}
QPushButton#segment[place="last"] {{ border-top-{end}-radius: 6px;
  border-bottom-{end}-radius: 6px; }}
"""


def _fields(setting: _Setting) -> str:
    """Return where one types, picks and ticks."""
    t, least = setting.theme, setting.least
    return f"""
QLineEdit, QComboBox {{ background: {t.surface}; border: 1px solid {t.outline};
  border-radius: 6px; padding: 6px 10px; min-height: {least}px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QComboBox {{ padding: 6px 10px 5px 10px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QLineEdit:focus {{ border: 2px solid {t.accent}; padding: 5px 9px; }}
QComboBox:focus {{ border: 2px solid {t.accent}; padding: 5px 9px 4px 9px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.outline};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QCheckBox {{ border: 2px solid transparent; border-radius: 4px; min-height: {setting.link}px;
  spacing: 8px; }}
QCheckBox:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator {{ background: {t.surface}; border: 1px solid {t.outline};
  border-radius: 4px; width: {least - 2}px; height: {least - 2}px; }}
QCheckBox::indicator:hover {{ border-color: {t.ink}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; }}
"""


def _lists(setting: _Setting) -> str:
    t, start = setting.theme, setting.start
    return f"""
QHeaderView {{ background: {t.window}; }}
QHeaderView::section {{ background: {t.window}; color: {t.secondary}; border: none;
  text-align: {start};
  border-bottom: 1px solid {t.hairline}; padding: 6px 8px; font-weight: 600; }}
QHeaderView::section:{setting.first} {{ padding-{start}: 24px; }}
QDialog QListView, QDialog QTreeView {{ border: 1px solid {t.hairline}; border-radius: 6px;
  background: {t.surface}; alternate-background-color: {t.window}; }}
QDialog QTreeView::item {{ padding: 4px 0; }}
QFileDialog QToolButton {{ padding: 3px 2px 2px 2px; min-width: 20px; }}
QFileDialog QToolButton:focus {{ padding: 2px 1px 1px 1px; }}
"""


def _scroll_bars(setting: _Setting) -> str:
    t = setting.theme
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.outline}; border-radius: 3px; margin: 3px;
  min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.ink}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


_PARAGRAPHS = (
    _menus,
    _tabs,
    _grounds,
    _words,
    _buttons,
    _segments,
    _fields,
    _lists,
    _scroll_bars,
)
