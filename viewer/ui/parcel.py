"""From a clip to the clipboard's flavours, under the names each platform knows them by."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.citation.clip import Clip, Flavour

_RTF = "text/rtf"
# Windows registers RTF by this name; X11 programs ask for either of two.
_RTF_NAMES = {"win32": ('application/x-qt-windows-mime;value="Rich Text Format"',)}
_RTF_ELSEWHERE = ("text/rtf", "application/rtf")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A clip as Qt takes it: every flavour in UTF-8, which is handed over without a copy.

    ``beginning`` is that of the plain words; empty where there are none.
    """

    beginning: str
    flavours: tuple[tuple[str, QByteArray], ...]


def packed(clip: "Clip", platform: str = sys.platform) -> Parcel:
    """Pack what is at hand in one piece."""
    return pack((((kind,), (words,)) for kind, words in clip.flavours.items()), platform)


def pack(made: "Iterable[Flavour]", platform: str = sys.platform) -> Parcel:
    """Pack flavours, in whichever thread, sheet by sheet as they are written. What stands
    under several types is packed once.
    """
    beginning = ""
    flavours: list[tuple[str, QByteArray]] = []
    for types, sheets in made:
        data = QByteArray()
        # A device that is written to lets other threads go on, while the bytes that stand
        # there already are moved to where there is room for more; an array does not.
        device = QBuffer(data)
        device.open(QIODevice.OpenModeFlag.WriteOnly)
        for sheet in sheets:
            if "text/plain" in types and device.pos() == 0:
                beginning = sheet
            device.write(sheet.encode("utf-8"))
        device.close()
        flavours += [(name, data) for kind in types for name in _names(kind, platform)]
    return Parcel(beginning, tuple(flavours))


def mime_of(parcel: Parcel) -> QMimeData:
    """Return all flavours of a clip at once."""
    mime = QMimeData()
    for name, data in parcel.flavours:
        mime.setData(name, data)
    return mime


def _names(kind: str, platform: str) -> Iterator[str]:
    yield from _RTF_NAMES.get(platform, _RTF_ELSEWHERE) if kind == _RTF else (kind,)
