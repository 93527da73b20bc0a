"""From a clip to the clipboard's flavours."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

from viewer.citation.clip import Clip


def mime_of(clip: Clip) -> QMimeData:
    """Return the clip in all its flavours."""
    mime = QMimeData()
    for kind, words in clip.flavours.items():
        mime.setData(kind, words.encode())
    return mime


def put(clipboard: QClipboard, clip: Clip) -> None:
    """Put all flavours of a clip on the clipboard in one go."""
    clipboard.setMimeData(mime_of(clip))
