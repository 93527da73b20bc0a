"""HTML to be pasted: one ``<p>`` a paragraph, no lists, no classes, no colours, no fonts."""

from collections.abc import Iterator
from html import escape

from viewer.citation.formats.parted import parted
from viewer.citation.words import Face, Flow, Formatted, Paragraph, Piece

# LibreOffice takes a clipboard without this for Windows-1252.
_CHARSET = '<meta charset="utf-8">'
_TAGS = (
    ("italic", "<i>", "</i>"),
    ("bold", "<b>", "</b>"),
    ("underlined", "<u>", "</u>"),
    ("small_caps", '<span style="font-variant:small-caps">', "</span>"),
    ("raised", "<sup>", "</sup>"),
    ("lowered", "<sub>", "</sub>"),
)


def write(formatted: Formatted) -> Iterator[str]:
    """Yield a fragment that stands alone; words that run on have no paragraph."""
    bodies = map(body, formatted.paragraphs)
    yield _CHARSET
    if formatted.flow is Flow.INLINE:
        yield from bodies
    else:
        yield from parted("\n", (f"<p>{each}</p>" for each in bodies))


def body(paragraph: Paragraph) -> str:
    """Return one paragraph's words with their tags alone."""
    return "".join(map(_tagged, paragraph))


def _tagged(piece: Piece) -> str:
    text = escape(piece.text, quote=False).replace("\n", "<br>")
    if piece.face == Face():
        return text
    for attribute, opening, closing in reversed(_TAGS):
        if getattr(piece.face, attribute):
            text = f"{opening}{text}{closing}"
    return text
