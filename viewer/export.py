"""The composition root of ``case-viewer export``: a case to a file, without a window."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.errors import ViewerError
from viewer.history.exports import TEXT_FORMATS, require_history
from viewer.history.words import ENGLISH
from viewer.model.case import Case

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

SCALES = (1, 2, 3, 4)
PICTURES = (".svg", ".pdf", ".png")


def export_treatment(case: Case, out: Path, scale: int = 2) -> None:
    """Write the treatment history in the format that the file's ending names.

    ``scale`` is for PNG alone. Raises `ViewerError` where the ending names none, the case
    has no history to write, or the file cannot be written.
    """
    suffix = out.suffix.lower()
    texts = {form.suffix: form for form in TEXT_FORMATS}
    if suffix not in texts and suffix not in PICTURES:
        known = ", ".join((*PICTURES, *texts))
        raise ViewerError(f"{out.name} does not end in a format to write; use one of {known}.")
    require_history(case)
    if suffix in texts:
        write(out, texts[suffix].write(case, ENGLISH).encode())
    else:
        write(out, _drawn(case, suffix, scale))


def write(out: Path, content: bytes) -> None:
    """Write a file. Raises `ViewerError` where that cannot be done."""
    try:
        out.write_bytes(content)
    except OSError as error:
        raise ViewerError(f"{out} could not be written: {error.strerror}.") from None


def _drawn(case: Case, suffix: str, scale: int) -> bytes:
    # Only a picture takes Qt, which takes longer to load than a table to write.
    from viewer.ui.history_export import PICTURE_FORMATS, figure  # noqa: PLC0415

    app = _application()
    form = next(form for form in PICTURE_FORMATS if form.suffix == suffix)
    return form.write(figure(case, app.font()), scale)


def _application() -> "QGuiApplication":
    """Return what fonts need to be measured: on Linux one that asks for no display."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    screenless = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    return QGuiApplication(["case-viewer", *screenless])
