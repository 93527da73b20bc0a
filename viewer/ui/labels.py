"""Text on screen. A string from a file is text here, never markup."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from viewer.override import override
from viewer.ui.bearing import flags_for
from viewer.ui.look import Look
from viewer.ui.theme import Size

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class Label(QLabel):
    """A piece of plain text at a step of the type scale. ``name`` picks its colours."""

    def __init__(  # noqa: PLR0913 - each is one property of a label, by keyword
        self,
        look: Look,
        text: str = "",
        *,
        size: Size = Size.BODY,
        bold: bool = False,
        name: str = "",
        wrap: bool = False,
        selectable: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._size, self._bold = look, size, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(_SELECTABLE)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setText(text)
        look.changed.connect(self._refont)
        self._refont()

    @override
    def setText(self, arg__1: str) -> None:
        """Show text, whatever was shown before."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(arg__1)

    def set_marked_up(self, html: str) -> None:
        """Show markup of the program's own making, in which file text is escaped."""
        self.setTextFormat(Qt.TextFormat.RichText)
        super().setText(html)

    @property
    def is_marked_up(self) -> bool:
        return self.textFormat() is Qt.TextFormat.RichText

    def _refont(self) -> None:
        self.setFont(self._look.font(self._size, bold=self._bold))


class Headline(Label):
    """A title over as many lines as it needs, or one elided line where room is short. A word
    that no line holds is elided too; the tool tip has all of what is not shown whole.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, size=Size.TITLE, bold=True, wrap=True, selectable=True)
        self._whole = ""
        self._fitted: str | None = None  # the words that are shown of it
        self._compact = False

    @property
    def whole(self) -> str:
        """The title, however much of it there is room for."""
        return self._whole

    def set_whole(self, text: str) -> None:
        self._whole, self._fitted = text, None
        self.setAccessibleName(text)
        self._show()

    def set_compact(self, *, compact: bool) -> None:
        if compact != self._compact:
            self._compact = compact
            self._size = Size.LEAD if compact else Size.TITLE
            self.setWordWrap(not compact)
            policy = QSizePolicy.Policy.Ignored if compact else QSizePolicy.Policy.Preferred
            self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
            self._refont()
            self.set_whole(self._whole)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        """Show what there is room for; words that are marked stay so while that is the same."""
        fitted = self._elided(self._whole) if self._compact else self._with_words_elided()
        if fitted != self._fitted:
            self._fitted = fitted
            self.setText(fitted)
            self.setToolTip(self._whole if self._compact or fitted != self._whole else "")

    def _with_words_elided(self) -> str:
        return " ".join(map(self._elided, self._whole.split(" ")))

    def _elided(self, words: str) -> str:
        room = max(self.width(), 1)
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)


class ElidedLabel(Label):
    """One line, elided to the room there is; the whole is its tool tip where it has no room."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self.text()
        if not whole:
            return
        text = self.fontMetrics().elidedText(
            whole, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.setToolTip(whole if text != whole else "")
        painter = QPainter(self)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags = flags_for(text, int(middle.value), self.layoutDirection())
        painter.drawText(self.contentsRect(), flags, text)
        painter.end()


class _Caption(Label):
    """The name of a value; as wide and as low as the text size in force asks for."""

    def __init__(self, look: Look, words: str, width: int) -> None:
        self._unscaled = width
        super().__init__(look, words, size=Size.SMALL, name="quiet", wrap=True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    @override
    def _refont(self) -> None:
        super()._refont()
        fonts = (self._look.font(size) for size in (Size.BODY, Size.SMALL))
        body, small = (QFontMetrics(font).ascent() for font in fonts)
        self.setContentsMargins(0, body - small, 0, 0)
        self.setFixedWidth(self._look.pixels(self._unscaled))


def caption(look: Look, words: str, value: QWidget, width: int) -> Label:
    """Return the name of a value, so many pixels wide at 100 % text, on the value's baseline."""
    label = _Caption(look, words, width)
    label.setBuddy(value)
    return label


def rule() -> QFrame:
    """Return a hairline across."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def onward() -> str:
    """Return the arrow that points on, as the language in force runs."""
    return "→" if QGuiApplication.isLeftToRight() else "←"


def escape(text: str) -> str:
    """Return text as markup that shows it; `html` has this too, and takes 2 ms to load."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def superscripted(pairs: Iterable[tuple[str, str]]) -> str:
    """Return names, each with its superscript, as markup; both are escaped."""
    return ", ".join(
        escape(text) + (f"<sup>{escape(mark)}</sup>" if mark else "") for text, mark in pairs
    )
