"""From a clip to the clipboard's flavours, under the names each platform knows them by."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData

if TYPE_CHECKING:
    from viewer.citation.clip import Clip

_RTF = "text/rtf"
# Windows registers RTF by this name; X11 programs ask for either of two.
_RTF_NAMES = {"win32": ('application/x-qt-windows-mime;value="Rich Text Format"',)}
_RTF_ELSEWHERE = ("text/rtf", "application/rtf")


def mime_of(clip: "Clip", platform: str = sys.platform) -> QMimeData:
    """Return all flavours of a clip at once."""
    mime = QMimeData()
    for kind, words in clip.flavours.items():
        if kind == "text/plain":
            mime.setText(words)
        elif kind == "text/html":
            mime.setHtml(words)
        else:
            for name in _names(kind, platform):
                mime.setData(name, QByteArray(words.encode("utf-8")))
    return mime


def _names(kind: str, platform: str) -> Iterator[str]:
    yield from _RTF_NAMES.get(platform, _RTF_ELSEWHERE) if kind == _RTF else (kind,)


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the case file or style that is dragged in, ``None`` for anything else."""
    for url in mime.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in {".yaml", ".yml", ".csl"}:
            return path
    return None
