"""How found words look in running text: a soft ground and a line, or a full ground where
the reader is at them.
"""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from viewer.ui.look import Look
from viewer.ui.rows import Span

_SIDES = int(Qt.AlignmentFlag.AlignHorizontal_Mask.value)
_RIGHTWARDS = int(Qt.TextFlag.TextForceLeftToRight.value)
_LEFTWARDS = int(Qt.TextFlag.TextForceRightToLeft.value)
_WRAPPED = int((Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap).value)


def found_face(look: Look, *, stressed: bool) -> QTextCharFormat:
    face = QTextCharFormat()
    face.setBackground(look.colour("accent" if stressed else "caution_soft"))
    if stressed:
        face.setForeground(look.colour("on_accent"))
    face.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    face.setUnderlineColor(look.colour("on_accent" if stressed else "caution"))
    return face


def draw_wrapped(  # noqa: PLR0913 - words, where they stand, and what is marked in them
    painter: QPainter,
    look: Look,
    box: QRect,
    text: str,
    spans: tuple[Span, ...],
    *,
    stressed: bool,
    how: int = _WRAPPED,
) -> None:
    """Draw words wrapped in a box from its top, with those of the spans marked; ``how`` are
    the alignment and the flags that QPainter.drawText takes.
    """
    if not spans:
        painter.drawText(box, how, text)
        return
    face = found_face(look, stressed=stressed)
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setAlignment(Qt.AlignmentFlag(how & _SIDES) | Qt.AlignmentFlag.AlignTop)
    option.setTextDirection(_direction(painter, how))
    layout.setTextOption(option)
    layout.setFormats([_range(text, span, face) for span in spans])
    # As QPainter.drawText sets its lines.
    layout.beginLayout()
    leading, top = painter.fontMetrics().leading(), 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(box.width())
        line.setPosition(QPointF(0, top + leading))
        top += leading + line.height()
    layout.endLayout()
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(box.topLeft()))
    painter.restore()


def _direction(painter: QPainter, how: int) -> Qt.LayoutDirection:
    """Return where a line begins: where the flags say, else as the painter has it."""
    if how & _RIGHTWARDS:
        return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft if how & _LEFTWARDS else painter.layoutDirection()


def units(text: str) -> int:
    """Return a text's length as Qt counts it, in units of UTF-16: a letter beyond the
    first plane takes two.
    """
    return len(text.encode("utf-16-le")) // 2


def _range(text: str, span: Span, face: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    start, end = span
    found.start, found.length, found.format = units(text[:start]), units(text[start:end]), face
    return found
