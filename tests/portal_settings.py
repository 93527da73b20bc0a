"""Stand in for a desktop that tells its settings over the session bus.

Run by the Python that the system's ``gi`` module belongs to: ``python3 tests/portal_settings.py``.
Says ``ready`` once it answers. Takes lines such as ``color-scheme 1`` from its input: each is what
the setting is from then on, and is told to whoever listens, as the interface
``org.freedesktop.portal.Settings`` has it.
"""

import sys
from threading import Thread
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-not-found]

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_INTERFACE, _NAMESPACE = "org.freedesktop.portal.Settings", "org.freedesktop.appearance"
_XML = f"""
<node>
  <interface name="{_INTERFACE}">
    <method name="Read">
      <arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="v" direction="out"/>
    </method>
    <method name="ReadOne">
      <arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="v" direction="out"/>
    </method>
    <method name="ReadAll">
      <arg type="as" direction="in"/>
      <arg type="a{{sa{{sv}}}}" direction="out"/>
    </method>
    <signal name="SettingChanged">
      <arg type="s"/><arg type="s"/><arg type="v"/>
    </signal>
    <property name="version" type="u" access="read"/>
  </interface>
</node>
"""


class Settings:
    """What the desktop is set to, told when asked and when it changes."""

    def __init__(self, loop: GLib.MainLoop) -> None:
        self._loop = loop
        self._values = {"color-scheme": 0, "contrast": 0}
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        described = Gio.DBusNodeInfo.new_for_xml(_XML).interfaces[0]
        self._bus.register_object(_PATH, described, self._answer, self._property, None)
        Gio.bus_own_name_on_connection(
            self._bus, _NAME, Gio.BusNameOwnerFlags.NONE, self._ready, None
        )
        Thread(target=self._read, daemon=True).start()

    def _ready(self, *_: object) -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    def _property(self, *_: object) -> GLib.Variant:
        return GLib.Variant("u", 2)

    def _answer(self, *call: Any) -> None:
        method, given, invocation = call[-3:]
        if method == "ReadAll":
            all_values = {key: GLib.Variant("u", value) for key, value in self._values.items()}
            answer = GLib.Variant("(a{sa{sv}})", ({_NAMESPACE: all_values},))
        else:
            namespace, key = given.unpack()
            if namespace != _NAMESPACE or key not in self._values:
                unknown = "org.freedesktop.portal.Error.NotFound"
                invocation.return_dbus_error(unknown, "Requested setting not found")
                return
            value = GLib.Variant("u", self._values[key])
            # The old call wraps what it tells once more.
            wrapped = GLib.Variant("v", value) if method == "Read" else value
            answer = GLib.Variant("(v)", (wrapped,))
        invocation.return_value(answer)

    def _read(self) -> None:
        for line in sys.stdin:
            GLib.idle_add(self._set, *line.split())
        GLib.idle_add(self._loop.quit)

    def _set(self, key: str, value: str) -> bool:
        self._values[key] = int(value)
        told = (_NAMESPACE, key, GLib.Variant("u", int(value)))
        self._bus.emit_signal(
            None, _PATH, _INTERFACE, "SettingChanged", GLib.Variant("(ssv)", told)
        )
        return False


if __name__ == "__main__":
    loop = GLib.MainLoop()
    Settings(loop)
    loop.run()
