"""What a screen reader takes the widgets for that Qt knows nothing of, and where the focus is.

Qt calls a view of its own kind a filler, and readers pass over fillers in silence. Of a list
that the focus enters it names the list, and not the row that the keys will move from.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QApplication, QWidget
from shiboken6 import isValid

_ROLES = {
    "CopyPanel": QAccessible.Role.Grouping,
    "PersonDetails": QAccessible.Role.Grouping,
}


def install_roles() -> None:
    """Have Qt ask here from now on."""
    QAccessible.installFactory(_interface)


def follow_focus(application: QApplication) -> None:
    """Tell of the row or the part that has the focus, once the focus has entered a view."""
    application.focusChanged.connect(_tell_later)


def _tell_later(_old: QWidget | None, new: QWidget | None) -> None:
    if isinstance(new, QAbstractScrollArea) and QAccessible.isActive():
        # Qt tells of the view itself once this signal is done, and the row must come last.
        QTimer.singleShot(0, partial(_tell, new))


def _tell(view: QAbstractScrollArea) -> None:
    if not isValid(view) or not view.hasFocus():
        return
    part = QAccessible.queryAccessibleInterface(view).focusChild()
    if part is not None and part.object() is not view:  # type: ignore[redundant-expr] # Qt's may be null
        QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))


def _interface(kind: str, widget: QObject | None) -> QAccessibleInterface | None:
    if kind == "PictureView":
        return _picture(widget)
    role = _ROLES.get(kind)
    if role is None or not isinstance(widget, QWidget):
        return None
    return QAccessibleWidget(widget, role)


def _picture(widget: QObject | None) -> QAccessibleInterface | None:
    # A window that shows no treatment history loads nothing that draws one.
    from viewer.ui.picture_parts import PictureParts  # noqa: PLC0415
    from viewer.ui.picture_view import PictureView  # noqa: PLC0415

    return PictureParts(widget) if isinstance(widget, PictureView) else None
