"""The composition root of ``case-viewer export``: a case to a file, without a window."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.citation.choice import Choice
from viewer.citation.formatter import Formatter
from viewer.csl import Library
from viewer.errors import ViewerError
from viewer.handout.content import hand_out
from viewer.handout.document import Chapter, Handout
from viewer.handout.html import page
from viewer.handout.listed import list_references
from viewer.handout.paper import Paper
from viewer.history.exports import TEXT_FORMATS, require_history
from viewer.history.words import ENGLISH
from viewer.model.case import Case
from viewer.steps import result_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

SCALES = (1, 2, 3, 4)
HANDOUTS = (".pdf", ".html")
PICTURES = (".svg", ".pdf", ".png")


@dataclass(frozen=True, slots=True)
class Wish:
    """What of a case is to be handed out and how; without a ``paper``, on the usual one."""

    chapters: frozenset[Chapter]
    choice: Choice
    paper: Paper | None = None


def export_handout(case: Case, out: Path, wish: Wish) -> None:
    """Write a case's handout as PDF or HTML, as the file's ending says.

    Raises `ViewerError` where it is another, the references cannot be formatted so, or the
    file cannot be written.
    """
    suffix = out.suffix.lower()
    if suffix not in HANDOUTS:
        raise ViewerError(_no_handout(out))
    listed = None
    if Chapter.REFERENCES in wish.chapters:
        formatter = Formatter.for_case(Library(), case)
        listed = list_references(formatter, case, wish.choice)
    handout = hand_out(case, listed, wish.chapters)
    if suffix == ".pdf":
        write(out, _printed(handout, case, wish.paper))
    elif handout.drawing is None:
        write(out, page(handout, paper=wish.paper).encode())
    else:
        write(out, _illustrated(handout, case, wish.paper))


def _no_handout(out: Path) -> str:
    if out.suffix.lower() in {*PICTURES, *(form.suffix for form in TEXT_FORMATS)}:
        return (
            f"{out.name} can hold the treatment history alone; add --tab treatment, or end it "
            "in .pdf or .html for a handout."
        )
    return f"{out.name} does not end in a format to write; use .pdf or .html."


def _printed(handout: Handout, case: Case, paper: Paper | None) -> bytes:
    from viewer.ui.handout_pdf import drawing_for, pdf  # noqa: PLC0415 - as in _drawn
    from viewer.ui.paper import usual_paper  # noqa: PLC0415

    font = _application().font()
    drawing = drawing_for(handout, case, font)
    return result_of(pdf(handout, drawing, paper or usual_paper(), font))


def _illustrated(handout: Handout, case: Case, paper: Paper | None) -> bytes:
    from viewer.ui.handout_html import html  # noqa: PLC0415 - as in _drawn
    from viewer.ui.handout_pdf import drawing_for  # noqa: PLC0415

    return result_of(html(handout, drawing_for(handout, case, _application().font()), paper))


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
