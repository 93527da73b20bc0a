"""A handout as PDF."""

from collections.abc import Generator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPdfWriter

from viewer.handout.document import Handout
from viewer.handout.paper import INCH, Paper
from viewer.history.words import ENGLISH, Words
from viewer.model.case import Case
from viewer.ui.handout_pages import compose, paint
from viewer.ui.history_export import Figure, narrow_figure
from viewer.ui.paper import page_size, pixels

PICTURE_WIDTH = 760


def drawing_for(
    handout: Handout, case: Case, base: QFont, words: Words = ENGLISH
) -> Figure | None:
    """Return the picture for a handout on paper, narrow enough to be read at its width."""
    if handout.drawing is None:
        return None
    return narrow_figure(case, base, PICTURE_WIDTH, words)


def pdf(
    handout: Handout, drawing: Figure | None, paper: Paper, base: QFont
) -> Generator[float, None, bytes]:
    """Return a PDF file of the handout; yield how much is done, from 0 to 1."""
    pages = yield from compose(handout, drawing, pixels(paper), base)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield from paint(pages, _writer(buffer, handout, paper))
    return bytes(buffer.data().data())


def _writer(buffer: QBuffer, handout: Handout, paper: Paper) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPageSize(page_size(paper))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(int(INCH))
    writer.setTitle(handout.plain_title)
    writer.setCreator("Case Viewer")
    if hasattr(writer, "setAuthor"):  # Qt 6.9 and later
        writer.setAuthor("; ".join(handout.authors))
    return writer
