"""LaTeX: every character as ASCII, so that it sets in any engine and any encoding."""

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from viewer.citation.words import PLAIN, Face, Formatted, Piece

if TYPE_CHECKING:
    from collections.abc import Callable

_COMMANDS = (
    ("italic", "textit"),
    ("bold", "textbf"),
    ("underlined", "underline"),
    ("small_caps", "textsc"),
    ("raised", "textsuperscript"),
    ("lowered", "textsubscript"),
)
_OWN = {"\u00a0": "~", "\u2010": "-", "\u2011": "-"}
# LaTeX would join each of these with its like into a dash or a quotation mark.
_LIGATURES = re.compile(r"(?<=-)-|(?<=')'|(?<=`)`")


class Bracing(Enum):
    """Where what replaces a character is wrapped: after a command's name, or always, as
    BibTeX needs it to tell a letter (BibTeXing, 4).
    """

    AFTER_NAME = "braces-after-macro"
    ALL = "braces-all"


def write(formatted: Formatted) -> str:
    """Return paragraphs with an empty line between."""
    return "\n\n".join("".join(map(_piece, each)) for each in formatted.paragraphs)


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
        RULE_REGEX,
        UnicodeToLatexConversionRule,
        UnicodeToLatexEncoder,
    )

    own = [
        UnicodeToLatexConversionRule(RULE_DICT, {ord(one): macro for one, macro in _OWN.items()}),
        UnicodeToLatexConversionRule(RULE_REGEX, [(_LIGATURES, r"{\g<0>}")]),
    ]
    encoder = UnicodeToLatexEncoder(
        conversion_rules=[*own, "defaults"],
        replacement_latex_protection=bracing.value,
        unknown_char_policy="keep",
        unknown_char_warning=False,
    )
    encode: Callable[[str], str] = encoder.unicode_to_latex
    return encode
