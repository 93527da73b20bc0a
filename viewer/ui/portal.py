"""What the desktop is set to, asked of the desktop itself (xdg-desktop-portal's Settings).

Where Qt takes GNOME's part it opens with GTK's theme, whatever the desktop says, and hears of
changes alone; in a session whose desktop it does not know it asks nobody.
"""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from viewer.ui.theme import Desktop

_SERVICE, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE, _NAMESPACE = "org.freedesktop.portal.Settings", "org.freedesktop.appearance"
_SCHEME, _CONTRAST = "color-scheme", "contrast"
_DARK, _LIGHT, _HIGH = 1, 2, 1
_PATIENCE_MS = 5000


class Portal(QObject):
    """``told`` carries a Desktop: once it has answered, and whenever it is another."""

    told = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._values: dict[str, object] = {}
        self._asked: dict[str, QDBusPendingCallWatcher] = {}

    def ask(self) -> None:
        """Ask, and listen from now on. Nothing waits for the answer."""
        bus = QDBusConnection.sessionBus()
        slot = SLOT("_hear(QDBusMessage)")
        bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, slot)  # type: ignore[call-overload] # PySide's stubs have bytes, which it does not take
        for key in (_SCHEME, _CONTRAST):
            # The call of its first version, which all versions answer.
            call = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            call.setArguments([_NAMESPACE, key])
            self._asked[key] = QDBusPendingCallWatcher(bus.asyncCall(call, _PATIENCE_MS), self)
            self._asked[key].finished.connect(self._take)

    @Slot("QDBusMessage")
    def _hear(self, message: QDBusMessage) -> None:
        match message.arguments():
            case [str(namespace), str(key), value] if namespace == _NAMESPACE:
                self._values[key] = _bare(value)
                self._tell()

    def _take(self) -> None:
        for key, watcher in self._asked.items():
            reply = watcher.reply()
            if watcher.isFinished() and reply.type() is QDBusMessage.MessageType.ReplyMessage:
                self._values.setdefault(key, _bare(reply.arguments()[0]))
        if all(watcher.isFinished() for watcher in self._asked.values()):
            self._tell()

    def _tell(self) -> None:
        scheme, contrast = self._values.get(_SCHEME), self._values.get(_CONTRAST)
        dark = {_DARK: True, _LIGHT: False}.get(scheme) if isinstance(scheme, int) else None
        self.told.emit(Desktop(dark, True if contrast == _HIGH else None))


def _bare(value: object) -> object:
    """Return what is in a variant, or in a variant in a variant as the first version has it."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value
