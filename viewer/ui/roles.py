"""What a screen reader takes the widgets for that Qt knows nothing of.

Qt calls a view of its own kind a filler, and readers pass over fillers in silence.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "CopyPanel": QAccessible.Role.Grouping,
    "PersonDetails": QAccessible.Role.Grouping,
}


def install_roles() -> None:
    """Have Qt ask here from now on."""
    QAccessible.installFactory(_interface)


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
