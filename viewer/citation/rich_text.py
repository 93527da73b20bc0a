"""Markup inside fields, as CSL-JSON has it: ``<i>``, ``<b>``, ``<sup>``, ``<sub>``, ``<span>``."""

import re
from dataclasses import replace

from viewer.citation.words import PLAIN, Face, Paragraph, Piece

_TAG = re.compile(
    r"<(?P<end>/)?(?P<name>i|b|sc|sup|sub|span)"
    r'(?: class="nocase"| style="(?P<caps>font-variant:\s*small-caps;?)")?>'
)
_FACES = {"i": "italic", "b": "bold", "sc": "small_caps", "sup": "raised", "sub": "lowered"}


def pieces_of(text: str) -> Paragraph:
    """Return a field's text as pieces; a ``<`` that opens no such tag stays text."""
    if "<" not in text:
        return (Piece(text),)
    pieces: list[Piece] = []
    open_faces: list[tuple[str, Face]] = [("", PLAIN)]
    end = 0
    for tag in _TAG.finditer(text):
        pieces.append(Piece(text[end : tag.start()], open_faces[-1][1]))
        end = tag.end()
        if not tag["end"]:
            open_faces.append((tag["name"], _face(tag, open_faces[-1][1])))
        elif open_faces[-1][0] == tag["name"]:
            open_faces.pop()
        else:
            pieces.append(Piece(tag[0], open_faces[-1][1]))
    pieces.append(Piece(text[end:], open_faces[-1][1]))
    return tuple(piece for piece in pieces if piece.text)


def _face(tag: re.Match[str], around: Face) -> Face:
    attribute = "small_caps" if tag["caps"] else _FACES.get(tag["name"])
    return replace(around, **{attribute: True}) if attribute else around
