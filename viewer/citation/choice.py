"""What the user chooses before copying: style, language, wording and numbers."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple


class AsPrinted(Enum):
    """The entries of the source itself, letter by letter, in place of a style."""

    AS_PRINTED = "as-printed"


AS_PRINTED = AsPrinted.AS_PRINTED
StyleChoice = AsPrinted | str | Path
"""The source's own entries, the id of an installed CSL style, or a style in a file."""


class Wording(Enum):
    """Which form of the fields is formatted: put right and completed, or as the source
    prints them.
    """

    CORRECTED = "corrected"
    PRINTED = "printed"


class Numbering(Enum):
    """The numbers of the article, or of the selection counted from 1."""

    ARTICLE = "article"
    FROM_ONE = "from-one"


class Choice(NamedTuple):
    """``locale`` is a language tag such as ``de-DE``; ``None`` is the style's own."""

    style: StyleChoice = AS_PRINTED
    locale: str | None = None
    wording: Wording = Wording.CORRECTED
    numbering: Numbering = Numbering.ARTICLE

    @property
    def is_corrected(self) -> bool:
        """Whether corrected fields are what is formatted; printed entries never are."""
        return self.style is not AS_PRINTED and self.wording is Wording.CORRECTED
