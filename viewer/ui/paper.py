"""Paper to print on: the two sizes, and which is used where."""

from enum import Enum

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize

INCH = 96.0
"""Pixels to an inch, the unit that pages are set in."""

# Countries that print on US Letter (Unicode CLDR, supplemental data, "paperSize").
_LETTER = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


class Paper(Enum):
    """A size of paper, by the name that the command line has for it."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def page_size(self) -> QPageSize:
        ids = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
        return QPageSize(ids[self])

    @property
    def size(self) -> QSizeF:
        """Width and height on end, in pixels of 1/96 inch."""
        return self.page_size.size(QPageSize.Unit.Inch) * INCH


def paper_of(locale: QLocale) -> Paper:
    """Return the paper that is usual where a locale is spoken."""
    territory = QLocale.territoryToCode(locale.territory())
    return Paper.LETTER if territory in _LETTER else Paper.A4
