"""A handout as HTML, with the picture drawn into it."""

from collections.abc import Generator

from PySide6.QtGui import QFont

from viewer.handout.document import Handout
from viewer.handout.html import page
from viewer.handout.paper import Paper
from viewer.model.case import Case
from viewer.ui.history_export import figure, svg


def html(
    handout: Handout, case: Case, paper: Paper | None, base: QFont
) -> Generator[float, None, bytes]:
    """Return an HTML file of the handout; yield how much is done, from 0 to 1."""
    drawn = "" if handout.drawing is None else svg(figure(case, base)).decode()
    yield 0.5
    return page(handout, drawn, paper).encode()
