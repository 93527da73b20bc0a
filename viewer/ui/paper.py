"""Paper as Qt knows it."""

from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize

from viewer.handout.paper import Paper, paper_of


def page_size(paper: Paper) -> QPageSize:
    match paper:
        case Paper.A4:
            return QPageSize(QPageSize.PageSizeId.A4)
        case Paper.LETTER:
            return QPageSize(QPageSize.PageSizeId.Letter)


def usual_paper() -> Paper:
    """Return the paper that is usual in the country that the system is set to."""
    return paper_of(QLocale.territoryToCode(QLocale.system().territory()))


def pixels(paper: Paper) -> QSizeF:
    """Return the size of a paper on end, in pixels of 1/96 inch."""
    return QSizeF(*paper.size)
