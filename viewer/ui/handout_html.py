"""A handout as HTML, with the picture drawn into it."""

from collections.abc import Generator

from viewer.handout.document import Handout
from viewer.handout.html import chunks
from viewer.handout.paper import Paper
from viewer.ui.history_export import Figure, svg


def html(
    handout: Handout, drawing: Figure | None, paper: Paper | None
) -> Generator[float, None, bytes]:
    """Return an HTML file of the handout; yield how much is done, from 0 to 1."""
    drawn = "" if drawing is None else svg(drawing).decode()
    written: list[bytes] = []
    for chunk in chunks(handout, drawn, paper):
        written.append(chunk.encode())
        yield min(len(written) / handout.length, 1.0)
    return b"".join(written)
