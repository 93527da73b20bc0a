"""What is dragged into the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the case file or style that is dragged in, ``None`` for anything else."""
    for url in mime.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in {".yaml", ".yml", ".csl"}:
            return path
    return None
