"""Whether what was copied outlives the window that copied it."""

import ctypes
import ctypes.util
from collections.abc import Callable

_KEPT_BY_SYSTEM = frozenset({"windows", "cocoa", "offscreen", "minimal"})


def outlives_window(platform: str, has_manager: Callable[[], bool]) -> bool:
    """Return whether the clipboard keeps its content when its owner closes.

    Windows and macOS hold it themselves. On X11 a clipboard manager takes it over, where
    one runs (freedesktop.org, Clipboard Manager specification). Wayland leaves it to its
    owner.
    """
    return platform in _KEPT_BY_SYSTEM or (platform == "xcb" and has_manager())


def x11_clipboard_manager() -> bool:
    """Return whether a clipboard manager runs on the X display in use."""
    name = ctypes.util.find_library("X11")
    if name is None:
        return False
    x11 = ctypes.CDLL(name)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x11.XGetSelectionOwner.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    atom = x11.XInternAtom(display, b"CLIPBOARD_MANAGER", 0)
    owner = x11.XGetSelectionOwner(display, atom)
    x11.XCloseDisplay(display)
    return bool(owner)
