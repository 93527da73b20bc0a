"""Setting the paragraphs of a handout in type."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from viewer.citation.words import Face
from viewer.handout.galleys import Galley, Ink, Setting, Span
from viewer.ui.print_font import print_font
from viewer.ui.theme import LIGHT

_LEADING = 1.12
_COLOURS = {Ink.BLACK: LIGHT.ink, Ink.QUIET: LIGHT.secondary}
_LINE_BREAK = "\u2028"
_RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript
_LOWERED = QTextCharFormat.VerticalAlignment.AlignSubScript


@dataclass(frozen=True, slots=True)
class Composer:
    """Sets galleys in one font and width, in pixels of 1/96 inch."""

    base: QFont
    width: float

    def set(self, galley: Galley) -> QTextLayout:
        """Return the paragraph with its lines broken, the first at the top."""
        setting = galley.setting
        text = "".join(span.text for span in galley.spans).replace("\n", _LINE_BREAK)
        layout = QTextLayout(text, font_of(self.base, setting))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setFormats(_formats(galley))
        layout.setCacheEnabled(True)
        self._break(layout, setting)
        return layout

    def heights(self, galley: Galley) -> list[float]:
        """Return how high each of the paragraph's lines is."""
        layout = self.set(galley)
        return [layout.lineAt(each).height() * _LEADING for each in range(layout.lineCount())]

    def _break(self, layout: QTextLayout, setting: Setting) -> None:
        layout.beginLayout()
        top, left = 0.0, setting.indent
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width - left)
            line.setPosition(QPointF(left, top))
            top += line.height() * _LEADING
            left = setting.indent + setting.hang
        layout.endLayout()


def font_of(base: QFont, setting: Setting) -> QFont:
    font = print_font(base)
    font.setPixelSize(setting.size)
    font.setWeight(QFont.Weight.DemiBold if setting.bold else QFont.Weight.Normal)
    return font


def colour_of(ink: Ink) -> QColor:
    return QColor(_COLOURS[ink])


def _formats(galley: Galley) -> list[QTextLayout.FormatRange]:
    found: list[QTextLayout.FormatRange] = []
    start = 0
    for span in galley.spans:
        length = _units(span.text)
        each = QTextLayout.FormatRange()
        each.start, each.length = start, length
        each.format = _format(span, galley.setting)
        found.append(each)
        start += length
    return found


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it, in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _format(span: Span, setting: Setting) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(colour_of(span.ink or setting.ink))
    _face(form, span.face)
    if span.size:
        form.setProperty(QTextCharFormat.Property.FontPixelSize, span.size)
    if span.address:
        form.setAnchor(True)
        form.setAnchorHref(span.address)
        form.setForeground(QColor(LIGHT.accent))
    return form


def _face(form: QTextCharFormat, face: Face) -> None:
    form.setFontItalic(face.italic)
    if face.bold:
        form.setFontWeight(QFont.Weight.DemiBold)
    if face.small_caps:
        form.setFontCapitalization(QFont.Capitalization.SmallCaps)
    form.setFontUnderline(face.underlined)
    if face.raised or face.lowered:
        form.setVerticalAlignment(_RAISED if face.raised else _LOWERED)
