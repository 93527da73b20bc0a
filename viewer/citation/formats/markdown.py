"""Markdown that CommonMark (0.31) and pandoc read as the same words."""

import re

from viewer.citation.words import PLAIN, Formatted, Paragraph, Piece, words

# Straight quotes, "--" and "..." are escaped for readers that make them typographic.
_SPECIAL = re.compile(r"[\\`*_\[\]<>#~^$|@'\"{}]|(?<=-)-|(?<=\.)\.|&(?=#?\w+;)|!(?=\[)")
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;:)\]’”]")
_LIST_MARK = re.compile(r"(\(?(?:\w{1,9}|#))([.)])(?=\s|$)|([-+:%=]+)(?=\s|$)")
_INDENT = re.compile(r"[ \t]+")


def write(formatted: Formatted) -> str:
    """Return paragraphs with an empty line between; ``3.`` opens no list."""
    return "\n\n".join(map(_paragraph, formatted.paragraphs))


def _paragraph(paragraph: Paragraph) -> str:
    text = "".join(map(_piece, paragraph))
    return "\\\n".join(map(_unlisted, text.split("\n"))) if words(paragraph) else ""


def _unlisted(line: str) -> str:
    mark = _LIST_MARK.match(line)
    if mark is None:
        return line
    if mark[3]:
        return "\\" + line
    return f"{mark[1].replace('(', chr(92) + '(')}\\{line[mark.end(1) :]}"


def _piece(piece: Piece) -> str:
    text = _escaped(piece.text)
    if piece.face == PLAIN or not piece.text.strip():
        return text
    # A mark of emphasis opens only before, and closes only after, a letter or a sign.
    core = text.strip(" ")
    start = text.index(core)
    return text[:start] + _faced(core, piece) + text[start + len(core) :]


def _faced(text: str, piece: Piece) -> str:
    face = piece.face
    if face.raised:
        text = f"<sup>{text}</sup>"
    if face.lowered:
        text = f"<sub>{text}</sub>"
    if face.small_caps:
        text = f'<span style="font-variant:small-caps">{text}</span>'
    if face.underlined:
        text = f"<u>{text}</u>"
    if face.italic:
        text = f"*{text}*"
    return f"**{text}**" if face.bold else text


def _escaped(text: str) -> str:
    """Return text with its special characters escaped, and addresses as autolinks."""
    out: list[str] = []
    end = 0
    for address in _ADDRESS.finditer(text):
        out += [_SPECIAL.sub(r"\\\g<0>", text[end : address.start()]), f"<{address[0]}>"]
        end = address.end()
    return "".join([*out, _SPECIAL.sub(r"\\\g<0>", text[end:])])
