"""LaTeX: every character as ASCII, so that it sets in any engine and any encoding."""

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from viewer.citation.formats.parted import parted
from viewer.citation.words import PLAIN, Face, Formatted, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    "–": "--",
    "—": "---",
    "\u2010": "-",
    "\u2011": "-",
    "\u00a0": "~",
    "\u200b": "{}",
}
# Two such neighbours would be read as one dash or quotation mark.
_BETWEEN_NEIGHBOURS = re.compile("(?<=[-–—'‘’“”`])(?=[-–—'‘’“”`])")
# Reference managers read $\alpha$ back, but not \ensuremath.
_MATH = re.compile(r"\\ensuremath\{([^{}]*)\}")


class Bracing(Enum):
    """Where what replaces a character is wrapped: after a command's name, or always, as
    BibTeX needs it to tell a letter (BibTeXing, 4).
    """

    AFTER_NAME = "braces-after-macro"
    ALL = "braces-all"


def write(formatted: Formatted) -> "Iterator[str]":
    """Yield paragraphs with an empty line between."""
    return parted("\n\n", ("".join(map(_piece, each)) for each in formatted.paragraphs))


def escaped(text: str, bracing: Bracing = Bracing.AFTER_NAME) -> str:
    """Return text as LaTeX that sets the very same characters.

    A character that LaTeX has no name for stays as it is, in UTF-8.
    """
    return text if _is_safe(text) else _encoder(bracing)(text)


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
def _encoder(bracing: Bracing) -> "Callable[[str], str]":
    # Not imported before something is written as LaTeX: the window's start must not pay.
    from pylatexenc.latexencode import (  # type: ignore[import-untyped] # noqa: PLC0415
        RULE_DICT,
        UnicodeToLatexConversionRule,
        UnicodeToLatexEncoder,
    )

    table = {ord(character): spelling for character, spelling in _OWN.items()}
    own = UnicodeToLatexConversionRule(RULE_DICT, table, replacement_latex_protection="none")
    encoder = UnicodeToLatexEncoder(
        conversion_rules=[own, "defaults"],
        replacement_latex_protection=bracing.value,
        unknown_char_policy="keep",
        unknown_char_warning=False,
    )

    def encode(text: str) -> str:
        parted = _BETWEEN_NEIGHBOURS.sub("\u200b", text)
        return _MATH.sub(r"$\1$", encoder.unicode_to_latex(parted))

    return encode
