"""The look: one palette a theme, one spacing scale, one type scale.

Sizes are pixels at 100 % text; colours meet WCAG 2.2 contrast 4.5 : 1 for text, which a
test computes for every pair that is used.
"""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

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


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by what they are for."""

    name: str
    window: str
    surface: str
    ink: str
    secondary: str
    hairline: str
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


def system_theme() -> Theme:
    """Return the theme that the system asks for now."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


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


def stylesheet(theme: Theme) -> str:
    """Return the rules for the few things that a palette cannot say."""
    t = theme
    return f"""
QToolTip {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.hairline};
  padding: 4px 8px; }}
QMenuBar {{ background: {t.surface}; padding: 2px 16px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.accent_soft}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.hairline}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 16px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.secondary}; }}
QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
#header, #foot, #tabs, QTabBar {{ background: {t.surface}; }}
#foot {{ border-top: 1px solid {t.hairline}; }}
QTabBar::tab {{ padding: 12px 8px 10px 8px; margin: 0 6px; color: {t.secondary};
  border-bottom: 2px solid transparent; background: transparent; }}
QTabBar::tab:selected {{ color: {t.ink}; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.ink}; }}
QTabBar::tab:focus {{ background: {t.accent_soft}; }}
QListView, QTableView, QTextEdit, QScrollArea {{ border: none; background: {t.surface}; }}
QScrollArea > QWidget > QWidget#page {{ background: {t.surface}; }}
#card {{ background: {t.surface}; border: 1px solid {t.hairline}; border-radius: 8px; }}
#caution {{ background: {t.caution_soft}; color: {t.caution}; border-radius: 6px;
  padding: 8px 12px; }}
#notice {{ background: {t.accent_soft}; color: {t.ink}; border-radius: 6px; padding: 8px 12px; }}
#hints {{ background: {t.accent_soft}; border-top: 1px solid {t.hairline}; }}
#page {{ background: {t.surface}; }}
#side, #plain {{ background: {t.window}; }}
#quiet {{ color: {t.secondary}; }}
#good {{ color: {t.good}; }}
#bar {{ background: {t.caution_soft}; border-bottom: 1px solid {t.hairline}; }}
#bar QLabel {{ color: {t.caution}; }}
#pill {{ background: {t.window}; color: {t.ink}; border-radius: 9px; padding: 1px 7px; }}
#added, #corrected {{ background: {t.accent_soft}; color: {t.accent}; border-radius: 4px;
  padding: 1px 6px; }}
#keys {{ background: {t.surface}; color: {t.secondary}; border: 1px solid {t.hairline};
  border-radius: 4px; padding: 0 5px; }}
#rule {{ background: {t.hairline}; max-height: 1px; min-height: 1px; border: none; }}
QPushButton, QToolButton {{ background: {t.surface}; border: 1px solid {t.hairline};
  border-radius: 6px; padding: 6px 12px; min-height: 18px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {t.secondary}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent}; padding: 5px 11px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.secondary}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QDialog, QMessageBox, QFileDialog {{ background: {t.surface}; }}
QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
QDialog QListView, QDialog QTreeView {{ border: 1px solid {t.hairline}; border-radius: 6px;
  background: {t.surface}; alternate-background-color: {t.window}; }}
QFileDialog QToolButton {{ padding: 4px; min-width: 20px; }}
QFileDialog QToolButton:focus {{ padding: 3px; }}
QDialog QTreeView::item {{ padding: 4px 0; }}
QPushButton#primary {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton#primary:hover {{ border-color: {t.ink}; }}
QPushButton#primary:focus {{ border: 2px solid {t.ink}; }}
QPushButton#primary:disabled {{ background: {t.hairline}; color: {t.secondary};
  border-color: {t.hairline}; }}
QPushButton#quietly {{ border-color: transparent; color: {t.secondary}; }}
QPushButton#quietly:checked {{ background: {t.accent_soft}; color: {t.accent}; }}
QPushButton#quietly:focus {{ border-color: {t.accent}; }}
QPushButton#link {{ border: none; background: transparent; color: {t.accent}; padding: 2px 0;
  text-align: left; }}
QPushButton#link:hover {{ text-decoration: underline; }}
QPushButton#link:focus {{ background: {t.accent_soft}; border-radius: 4px; padding: 2px 4px; }}
QLineEdit, QComboBox {{ background: {t.surface}; border: 1px solid {t.hairline};
  border-radius: 6px; padding: 6px 10px; min-height: 18px; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {t.accent}; padding: 5px 9px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.hairline}; }}
QPushButton#segment {{ border-radius: 0; margin-left: -1px; }}
QPushButton#segment:checked {{ background: {t.accent_soft}; color: {t.accent}; }}
QPushButton#segment[place="first"] {{ border-top-left-radius: 6px;
  border-bottom-left-radius: 6px; }}
QPushButton#segment[place="last"] {{ border-top-right-radius: 6px;
  border-bottom-right-radius: 6px; }}
QHeaderView {{ background: {t.window}; }}
QHeaderView::section {{ background: {t.window}; color: {t.secondary}; border: none;
  text-align: left;
  border-bottom: 1px solid {t.hairline}; padding: 6px 8px; font-weight: 600; }}
QHeaderView::section:first {{ padding-left: 24px; }}
QSplitter::handle {{ background: {t.hairline}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.hairline}; border-radius: 4px; margin: 2px;
  min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
