"""Markdown that CommonMark (0.31) and pandoc read as the same words."""

import re
from collections.abc import Iterator

from viewer.citation.formats.parted import parted
from viewer.citation.words import PLAIN, Face, Formatted, Paragraph, Piece, words

# Straight quotes, "--" and "..." are escaped for readers that make them typographic, a colon
# for those that read ":100:" as a picture.
_SPECIAL = re.compile(
    r"[\\`*_\[\]<>#~^$|@'\"{}]|(?<=-)-|(?<=\.)\.|&(?=#?\w+;)|!(?=\[)|:(?=[\w+-]+:)"
)
# A DOI of an older journal may hold angle brackets: "16<1661::AID-SIM968>3.0.CO;2-2".
_ADDRESS = re.compile(r"https?://[^\s<>]+(?:<[^\s<>]+>[^\s<>]+)*(?<![.,;:)\]’”])")
_CODES = {"<": "%3C", ">": "%3E", "(": "%28", ")": "%29", "\\": "%5C"}
_LIST_MARK = re.compile(r"(\(?(?:\w{1,9}|#))([.)])(?=\s|$)|([-+:%=]+)(?=\s|$)")
_TAGS = (
    ("raised", "<sup>", "</sup>"),
    ("lowered", "<sub>", "</sub>"),
    ("small_caps", '<span style="font-variant:small-caps">', "</span>"),
    ("underlined", "<u>", "</u>"),
)


def write(formatted: Formatted) -> Iterator[str]:
    """Yield paragraphs with an empty line between; ``3.`` opens no list."""
    return parted("\n\n", map(_paragraph, formatted.paragraphs))


def _paragraph(paragraph: Paragraph) -> str:
    text = ""
    for place, piece in enumerate(paragraph):
        after = words(paragraph[place + 1 :])[:1]
        text += _piece(piece, text[-1:], after)
    return "\\\n".join(map(_unlisted, text.split("\n")))


def _unlisted(line: str) -> str:
    mark = _LIST_MARK.match(line)
    if mark is None:
        return line
    if mark[3]:
        return "\\" + line
    return f"{mark[1].replace('(', chr(92) + '(')}\\{line[mark.end(1) :]}"


def _piece(piece: Piece, before: str, after: str) -> str:
    core = piece.text.strip()
    if piece.face == PLAIN or not core:
        return _escaped(piece.text)
    start = piece.text.index(core)
    left, right = piece.text[:start], piece.text[start + len(core) :]
    stars = _may_open(left[-1:] or before, core[0]) and _may_open(right[:1] or after, core[-1])
    return left + _faced(_escaped(core), piece.face, stars=stars) + right


def _may_open(outside: str, inside: str) -> bool:
    """Return whether a star between the two is a mark of emphasis (CommonMark 0.31, 6.2)."""
    return outside != "*" and (inside.isalnum() or not outside.isalnum())


def _faced(text: str, face: Face, *, stars: bool) -> str:
    tags = [tag for attribute, *tag in _TAGS if getattr(face, attribute)]
    # Tags stand outside the stars: next to a tag stars always are a mark of emphasis.
    stars = stars or bool(tags)
    if face.italic:
        text = f"*{text}*" if stars else f"<em>{text}</em>"
    if face.bold:
        text = f"**{text}**" if stars else f"<strong>{text}</strong>"
    for opening, closing in tags:
        text = f"{opening}{text}{closing}"
    return text


def _escaped(text: str) -> str:
    """Return text with its special characters escaped, and addresses as links."""
    out: list[str] = []
    end = 0
    for address in _ADDRESS.finditer(text):
        out += [_plain(text[end : address.start()]), _link(address[0])]
        end = address.end()
    return "".join([*out, _plain(text[end:])])


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _link(address: str) -> str:
    """Return an autolink, or where that would end early, a link named by its address."""
    if "<" not in address:
        return f"<{address}>"
    target = "".join(_CODES.get(each, each) for each in address)
    return f"[{_plain(address)}]({target})"
