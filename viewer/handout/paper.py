"""Paper to print on: two sizes, and which is used where."""

from enum import Enum

INCH = 96.0
"""Pixels to an inch, the unit that pages are set in."""

_MM = INCH / 25.4
# Countries that print on US Letter (Unicode CLDR, supplemental data, "paperSize").
_LETTER = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


class Paper(Enum):
    """A size of paper, by the name that the command line and CSS have for it."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height on end, in pixels."""
        match self:
            case Paper.A4:
                return (210 * _MM, 297 * _MM)
            case Paper.LETTER:
                return (8.5 * INCH, 11 * INCH)


def paper_of(territory: str) -> Paper:
    """Return the paper that is usual in a country, by its code (ISO 3166, alpha-2)."""
    return Paper.LETTER if territory in _LETTER else Paper.A4
