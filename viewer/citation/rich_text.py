"""Markup inside fields, as CSL-JSON has it: ``<i>``, ``<b>``, ``<sup>``, ``<sub>``, ``<span>``."""

import re
from dataclasses import replace

from viewer.citation.words import PLAIN, Face, Paragraph, Piece

_TAG = re.compile(
    r"<(?P<end>/)?(?P<name>i|b|sc|sup|sub|span)"
    r'(?: class="no(?:case|(?P<plain>decor))"| style="(?P<caps>font-variant:\s*small-caps;?)")?>'
)
_FACES = {"i": "italic", "b": "bold", "sc": "small_caps", "sup": "raised", "sub": "lowered"}


def pieces_of(text: str) -> Paragraph:
    """Return a field's text as pieces; a ``<`` that is of no such pair of tags stays text."""
    if "<" not in text:
        return (Piece(text),)
    pieces: list[Piece] = []
    faces = [PLAIN]
    end = 0
    for tag in _paired([*_TAG.finditer(text)]):
        pieces.append(Piece(text[end : tag.start()], faces[-1]))
        end = tag.end()
        if tag["end"]:
            faces.pop()
        else:
            faces.append(_face(tag, faces[-1]))
    pieces.append(Piece(text[end:], faces[-1]))
    return tuple(piece for piece in pieces if piece.text)


def _paired(tags: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the tags that open and close something, in order."""
    pairs: list[re.Match[str]] = []
    opened: list[re.Match[str]] = []
    for tag in tags:
        if not tag["end"]:
            opened.append(tag)
        elif tag["name"] in {each["name"] for each in opened}:
            while opened[-1]["name"] != tag["name"]:
                opened.pop()
            pairs += (opened.pop(), tag)
    return sorted(pairs, key=lambda tag: tag.start())


def _face(tag: re.Match[str], around: Face) -> Face:
    if tag["plain"]:
        return PLAIN
    attribute = "small_caps" if tag["caps"] else _FACES.get(tag["name"])
    return replace(around, **{attribute: True}) if attribute else around
