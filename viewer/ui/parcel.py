"""From a clip to the clipboard's flavours, under the names each platform knows them by."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData

from viewer.citation.pacing import Pause, at_once

if TYPE_CHECKING:
    from viewer.citation.clip import Clip, Sheets

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


def packed(clip: "Clip", pause: Pause = at_once, platform: str = sys.platform) -> Parcel:
    """Pack a clip, in whichever thread, with a pause before each of its sheets."""
    packs: dict[int, QByteArray] = {}  # two types may share what they hold
    flavours: list[tuple[str, QByteArray]] = []
    for kind, sheets in clip.sheets.items():
        data = packs.get(id(sheets))
        if data is None:
            data = packs[id(sheets)] = _bytes(sheets, pause)
        flavours += [(name, data) for name in _names(kind, platform)]
    return Parcel(clip.beginning, tuple(flavours))


def mime_of(parcel: Parcel) -> QMimeData:
    """Return all flavours of a clip at once."""
    mime = QMimeData()
    for name, data in parcel.flavours:
        mime.setData(name, data)
    return mime


def _bytes(sheets: "Sheets", pause: Pause) -> QByteArray:
    data = QByteArray()
    for sheet in sheets:
        pause(None)
        data.append(sheet.encode("utf-8"))
    return data


def _names(kind: str, platform: str) -> Iterator[str]:
    yield from _RTF_NAMES.get(platform, _RTF_ELSEWHERE) if kind == _RTF else (kind,)
