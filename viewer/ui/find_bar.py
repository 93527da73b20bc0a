"""The bar to find words in a tab: what to look for, which of how many, on and back."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from viewer.finding import describe
from viewer.override import override
from viewer.ui.found import Findable, Finding, Place
from viewer.ui.icons import dress
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.pane_find import PaneFind
from viewer.ui.theme import Space

_SETTLED_MS = 600
_WIDEST = 480
_TARGET = 24  # pixels at least, for a finger


class FindBar(QWidget):
    """Stands above a pane while something is looked for in it. Closing it takes the marks
    away and leads the keyboard back to where it was.
    """

    def __init__(self, look: Look, frame: QWidget, text: Findable) -> None:
        super().__init__()
        self._look, self._frame, self._from = look, frame, frame
        self._find = PaneFind(text)
        self.setObjectName("plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._spoken = ""
        self._field = _Field(self.tr("Find in this tab"))
        self._field.textChanged.connect(self._find.look_for)
        self._field.stepped.connect(self._find.step)
        self._find.found.connect(self._show_count)
        self._count = Label(look)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settle.timeout.connect(self._announce)
        self._lay_out()
        look.changed.connect(self._narrow)
        self._narrow()
        # What is marked is let go from wherever it can be seen.
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), frame)
        self._leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._leave.activated.connect(self.close_find)
        self._set_open(open_=False)

    def open_find(self) -> None:
        """Go to the field, with what it holds ready to be replaced, and mark that."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._from = focused
        if self.isHidden():
            self._reopen()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_hit(self, words: str, place: Place) -> None:
        """Find these words, and be at the passage that stands at a place."""
        self._from = self._frame
        self._set_open(open_=True)
        with QSignalBlocker(self._field):
            self._field.setText(words)
        self._find.look_for(words, place)

    def step(self, by: int) -> None:
        """Go on to a later match or an earlier one; of the last words where closed."""
        if not self._field.text():
            self.open_find()
        elif self.isHidden():
            self._reopen()
        else:
            self._find.step(by)

    def look_again(self) -> None:
        """Find the same in a text that is another now."""
        if not self.isHidden():
            self._find.look_again()

    def close_find(self) -> None:
        held = self.isAncestorOf(QApplication.focusWidget() or self._frame)
        self._set_open(open_=False)
        self._find.leave()
        if held:
            back = self._from if isValid(self._from) and self._from.isVisible() else self._frame
            back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_over(self) -> None:
        """Look for nothing: another file is shown."""
        self.close_find()
        with QSignalBlocker(self._field):
            self._field.clear()

    def _reopen(self) -> None:
        self._set_open(open_=True)
        self._find.look_for(self._field.text())

    def _set_open(self, *, open_: bool) -> None:
        self.setVisible(open_)
        self._leave.setEnabled(open_)

    def _show_count(self, finding: Finding) -> None:
        """Show which of how many is current, and have it spoken once the typing rests."""
        count = self._counted(finding)
        self._count.setText(count)
        asked = describe(finding.query)
        self._spoken = self.tr("{}: {}").format(asked, count) if asked else count
        self._field.setAccessibleDescription(self._spoken)
        if self.isVisible() and asked:
            self._settle.start()

    def _counted(self, finding: Finding) -> str:
        if not finding.query.terms:
            return ""
        if finding.at is None:
            return self.tr("No matches")
        return self.tr("{:,} of {:,}").format(finding.at + 1, len(finding.passages))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._field, 1)
        row.addWidget(
            self._button("up", self.tr("Previous match (Shift+F3)"), lambda: self.step(-1))
        )
        row.addWidget(self._button("menu", self.tr("Next match (F3)"), lambda: self.step(1)))
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self._button("close", self.tr("Close (Esc)"), self.close_find))

    def _narrow(self) -> None:
        self._field.setMaximumWidth(self._look.pixels(_WIDEST))

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken))

    def _button(self, icon: str, name: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        dress(button, icon, self._look, alone=True)
        button.setMinimumSize(_TARGET, _TARGET)
        button.setAccessibleName(name)
        button.setToolTip(name)
        # clicked carries "checked", which no act wants.
        button.clicked.connect(lambda _checked=False: act())
        return button


class _Field(QLineEdit):
    """A line to type in; ``stepped`` tells of Enter by 1, with Shift by −1."""

    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMinimumHeight(_TARGET)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = arg__1.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(arg__1)
