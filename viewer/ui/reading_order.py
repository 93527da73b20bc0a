"""Where Tab goes: through all that can take the focus, in the order in which a window is read.

Qt's own order is that in which widgets were made and moved about: what is made anew, such as
the links of a reference, comes last in it, and what stands before a pane's focus proxy never.
"""

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move_focus(window: QWidget, *, onward: bool) -> bool:
    """Give the focus to the next stop or to the one before; past the last comes the first."""
    order = list(stops(window))
    if not order:
        return False
    focused, step = QApplication.focusWidget(), 1 if onward else -1
    place = order.index(focused) + step if focused in order else (0 if onward else -1)
    tab, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
    order[place % len(order)].setFocus(tab if onward else back)
    return True


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what takes the focus by Tab within a widget, as it is read."""
    for child in sorted(_shown(widget), key=cmp_to_key(_read_before)):
        if _is_stop(child):
            yield child
        yield from stops(child)


def _shown(widget: QWidget) -> list[QWidget]:
    children = (one for one in widget.children() if isinstance(one, QWidget))
    return [one for one in children if one.isVisible() and not one.isWindow()]


def _is_stop(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return widget.isEnabled() and widget.focusPolicy() & tab == tab and not widget.focusProxy()


def _read_before(one: QWidget, other: QWidget) -> int:
    """Compare neighbours: the upper comes first, and of those in a row the one where words
    begin.
    """
    first, second = one.geometry(), other.geometry()
    if first.bottom() < second.top() or second.bottom() < first.top():
        return first.top() - second.top()
    across = first.left() - second.left()
    return -across if one.isRightToLeft() else across
