"""The look in force: theme, text scale and the fonts that follow from them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.ui.theme import (
    LIGHT,
    Appearance,
    Desktop,
    Size,
    Theme,
    font_of,
    palette_of,
    stylesheet,
    theme_for,
)

SMALLEST, LARGEST = 0.75, 3.0


class Look(QObject):
    """What every widget draws with. ``changed`` tells them to draw anew, and ``changing`` comes
    just before it.

    ``scale`` is the text's size as a fraction of the system's, 0.75 to 3.
    """

    changing = Signal()
    changed = Signal()

    def __init__(self, base: QFont, theme: Theme = LIGHT, scale: float = 1.0) -> None:
        super().__init__()
        self._base = base
        self.appearance, self._desktop = Appearance.SYSTEM, Desktop()
        self.theme = theme
        self.scale = _bounded(scale)
        self._fonts: dict[tuple[Size, bool, bool], QFont] = {}

    def font(self, size: Size = Size.BODY, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return a font of the caller's own: it may be changed."""
        made = self._fonts.get((size, bold, italic))
        if made is None:
            made = font_of(self._base, size, scale=self.scale, bold=bold)
            made.setItalic(italic)
            self._fonts[size, bold, italic] = made
        return QFont(made)

    def pixels(self, length: int) -> int:
        """Return a length of the 100 % drawing at the text scale in force."""
        return round(length * self.scale)

    def colour(self, name: str) -> QColor:
        """Return the theme's colour of that name (a field of Theme)."""
        return QColor(getattr(self.theme, name))

    def show_as(self, appearance: Appearance) -> None:
        """Take the theme that this appearance asks for, now and whenever the system changes."""
        self.appearance = appearance
        self.set_theme(theme_for(appearance, self._desktop))

    def take_desktop(self, desktop: Desktop) -> None:
        """Take what the desktop itself says over what Qt makes of it."""
        self._desktop = desktop
        self._take_up()

    def follow_system(self) -> None:
        """Change with the system from now on, where the appearance leaves it the choice."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._take_up)
        # Qt tells of contrast since 6.10.
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._take_up)

    def _take_up(self) -> None:
        self.show_as(self.appearance)

    def set_theme(self, theme: Theme) -> None:
        if theme != self.theme:
            self.changing.emit()
            self.theme = theme
            self.changed.emit()

    def set_scale(self, scale: float) -> None:
        bounded = _bounded(scale)
        if bounded != self.scale:
            self.changing.emit()
            self.scale = bounded
            self._fonts.clear()
            self.changed.emit()

    def dress(self, app: QApplication) -> None:
        """Give the application this look, and keep it so when it changes."""
        self.prime(app)
        self.rule(app)

    def prime(self, app: QApplication) -> None:
        """Dress the application but for the rules, which are to follow once a window's widgets
        are made: Qt would match each with them as it comes and again as it is placed, which
        takes as long as all the rest of making them.
        """
        self._colour(app)
        self.changed.connect(lambda: self._colour(app))
        self.changed.connect(lambda: self.rule(app))
        app.layoutDirectionChanged.connect(self._turn)

    def rule(self, app: QApplication) -> None:
        """Give the application the rules for what a palette cannot say."""
        line = QFontMetrics(self.font()).height()
        # Qt goes over a widget once for each of its ancestors where it changes a style sheet,
        # and once where it takes one away or sets the first.
        app.setStyleSheet("")
        app.setStyleSheet(stylesheet(self.theme, app.layoutDirection(), line))

    def _turn(self) -> None:
        """Tell that the language runs the other way now; of a look that went, Qt asks no more."""
        self.changing.emit()
        self.changed.emit()

    def _colour(self, app: QApplication) -> None:
        app.setFont(self.font())
        app.setPalette(palette_of(self.theme))


def _bounded(scale: float) -> float:
    return min(LARGEST, max(SMALLEST, scale))
