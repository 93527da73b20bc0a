r"""LaTeX: letters, accents and mathematics as ASCII, which sets in any engine and encoding.

What LaTeX knows by its own character as well, or by no name, stays that character in UTF-8:
readers of LaTeX know fewer names than LaTeX (pandoc drops ``\textregistered``).
"""

import re
import unicodedata
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from viewer.citation.formats.parted import parted
from viewer.citation.words import PLAIN, Face, Formatted, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Stands between neighbours while they are spelt; in a title it shows nothing.
_BETWEEN = "\u200b"

_COMMANDS = (
    ("italic", "textit"),
    ("bold", "textbf"),
    ("underlined", "underline"),
    ("small_caps", "textsc"),
    ("raised", "textsuperscript"),
    ("lowered", "textsubscript"),
)
# The spellings that every reader of LaTeX knows, rather than commands that some do not.
_OWN = {
    "‘": "`",
    "’": "'",
    "“": "``",
    "”": "''",
    '"': "''",
    "–": "--",
    "—": "---",
    "\u2010": "-",
    "\u2011": "-",
    "\u00a0": "~",
    _BETWEEN: "{}",
}
_SPELT = {
    "\\": r"\textbackslash",
    "{": r"\{",
    "}": r"\}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
    "^": r"\textasciicircum",
    "~": r"\textasciitilde",
    "\N{PRIME}": "$'$",
    "\N{DOUBLE PRIME}": "$''$",
    "\N{MINUS SIGN}": "$-$",
    "<": "$<$",
    ">": "$>$",
    "ß": r"\ss",
    "æ": r"\ae",
    "Æ": r"\AE",
    "œ": r"\oe",
    "Œ": r"\OE",
    "ø": r"\o",
    "Ø": r"\O",
    "ł": r"\l",
    "Ł": r"\L",
    "\N{LATIN SMALL LETTER DOTLESS I}": r"\i",
}
_ACCENTS = {
    "\u0300": "`",
    "\u0301": "'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "=",
    "\u0306": "u",
    "\u0307": ".",
    "\u0308": '"',
    "\u030a": "r",
    "\u030b": "H",
    "\u030c": "v",
    "\u0323": "d",
    "\u0327": "c",
    "\u0328": "k",
    "\u0331": "b",
}
# Two such neighbours would be read as one dash or quotation mark.
_NEIGHBOURS = re.compile("(?<=[-–—'‘’\"“”`])(?=[-–—'‘’\"“”`])")
# A letter of mathematics reads as a sign, a word in them does not.
_GREEK_WORD = re.compile("([\u0370-\u03ff\u1f00-\u1fff]{3,})")
_MATH = re.compile(r"\\ensuremath\{([\\^_][^{}]*)\}")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_LATIN_1 = "\xff"


class Bracing(Enum):
    """Where what replaces a character is wrapped: after a command's name, or always, as
    BibTeX needs it to tell a letter (BibTeXing, 4).
    """

    AFTER_NAME = "after a name"
    ALL = "all"


def write(formatted: Formatted) -> "Iterator[str]":
    """Yield paragraphs with an empty line between."""
    return parted("\n\n", ("".join(map(_piece, each)) for each in formatted.paragraphs))


def escaped(text: str, bracing: Bracing = Bracing.AFTER_NAME) -> str:
    """Return text as LaTeX that sets the very same characters."""
    if _is_safe(text):
        return text
    apart = _NEIGHBOURS.sub(_BETWEEN, unicodedata.normalize("NFC", text))
    parts = _GREEK_WORD.split(apart)
    parts[::2] = ("".join(_spelling(each, bracing) for each in part) for part in parts[::2])
    return "".join(parts)


def faced(text: str, face: Face) -> str:
    """Return LaTeX under the commands of a face."""
    if face == PLAIN:
        return text
    for attribute, command in reversed(_COMMANDS):
        if getattr(face, attribute):
            text = f"\\{command}{{{text}}}"
    return text


def _piece(piece: Piece) -> str:
    return faced("\\newline\n".join(map(escaped, piece.text.split("\n"))), piece.face)


def _is_safe(text: str) -> bool:
    return text.isascii() and text.replace(" ", "").isalnum()


@cache
def _spelling(character: str, bracing: Bracing) -> str:
    if character in _OWN:
        return _OWN[character]
    if character.isascii() and character not in _SPELT:
        return character
    found = _SPELT.get(character) or _accented(character) or _mathematics().get(character)
    if not found:
        return character
    if bracing is Bracing.ALL:
        return f"{{{found}}}"
    return f"{found}{{}}" if _COMMAND.fullmatch(found) else found


def _accented(character: str) -> str:
    """Return a Latin letter under one accent, or nothing for any other character."""
    parts = unicodedata.normalize("NFD", character)
    letter, accent = parts[:1], parts[1:]
    command = _ACCENTS.get(accent)
    if command is None or not letter.isascii():
        return ""
    return f"\\{command}{{{letter}}}" if command.isalpha() else f"\\{command}{letter}"


@cache
def _mathematics() -> "Mapping[str, str]":
    """Return the signs that LaTeX has in mathematics alone."""
    # The rest of the table names much that LaTeX lacks without packages, and some letters
    # wrongly: "ű" by the name of "ú", "ħ" by that of an "h" under a line. It is not imported
    # before something is written as LaTeX: the window's start must not pay.
    from pylatexenc.latexencode import (  # type: ignore[import-untyped] # noqa: PLC0415
        get_builtin_uni2latex_dict,
    )

    table = {chr(code): spelling for code, spelling in get_builtin_uni2latex_dict().items()}
    return {
        sign: f"${found[1]}$"
        for sign, spelling in table.items()
        if sign > _LATIN_1 and not _is_built(sign) and (found := _MATH.fullmatch(spelling))
    }


def _is_built(sign: str) -> bool:
    """Return whether a character is an accent, or a letter under one."""
    parts = unicodedata.normalize("NFD", sign)
    return bool(unicodedata.combining(sign)) or (sign.isalpha() and parts != sign)
