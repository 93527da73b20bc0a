"""The header that stays: what is being read."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.citation.brief import place
from viewer.citation.links import doi_address
from viewer.model.case import Case
from viewer.model.work import Article
from viewer.override import override
from viewer.ui.article_tools import ArticleTools
from viewer.ui.labels import Headline, Label, escape, superscripted
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.theme import Size, Space

if TYPE_CHECKING:
    from viewer.ui.found_in_header import FoundInHeader

_NAMED = 12
_FOLDED_BELOW = 600
_SIDE = 0.4  # the most of the width that the copyright takes beside the title
_RAISED_LEADING = 1.2  # of a line, for what is raised not to be cut at its top


class Header(QWidget):
    """Type, journal line, title and authors; DOI and copyright at the right, or below where
    the window is narrow for its text.
    """

    open_requested = Signal(str)
    pointed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._look, self._byline = look, ""
        self._journal = Label(look, size=Size.SMALL, name="quiet", wrap=True)
        self._title = Headline(look)
        self._authors = Label(look, size=Size.SMALL, name="quiet", wrap=True, selectable=True)
        self._doi = LinkButton()
        self._doi.followed.connect(self.open_requested)
        self._doi.pointed.connect(self.pointed)
        self._added = Label(look, self.tr("added"), size=Size.SMALL, name="added")
        self._copyright = Label(look, size=Size.SMALL, name="quiet", selectable=True)
        self._row, self._right, self._link = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        self.tools = ArticleTools()
        self.tools.pointed.connect(self.pointed)
        self._lay_out()
        self._show_doi(None)
        look.changed.connect(self._fold)
        look.changed.connect(self._refont)

    @cached_property
    def found(self) -> "FoundInHeader":
        """What finds words here; made when it is first asked for."""
        from viewer.ui.found_in_header import FoundInHeader, HeaderParts  # noqa: PLC0415

        parts = HeaderParts(self._journal, self._title, self._doi, self._copyright)
        return FoundInHeader(self._look, parts)

    def show_case(self, case: Case) -> None:
        """Show the article and its authors, or nothing where the file names none."""
        if "found" in vars(self):
            self.found.leave()
        article = case.article
        self._title.set_whole(article.title if article else "")
        self._journal.set_marked_up(_journal_line(article) if article else "")
        self._byline = _author_line(case)
        self._show_byline()
        self._authors.setVisible(bool(case.authors))
        self._copyright.setText(article.copyright if article else "")
        self._show_doi(article)
        self.tools.show_article(stated=article is not None)
        self._fold()

    def set_compact(self, *, compact: bool) -> None:
        """Give way to what is below: one line of title, no authors."""
        self._title.set_compact(compact=compact)
        self._authors.setVisible(not compact and bool(self._byline))
        self._copyright.setVisible(not compact)
        self.tools.setVisible(not compact)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no width: a word that no line holds must not widen the window."""
        return QSize(0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _refont(self) -> None:
        self._doi.setFont(self._look.font(Size.SMALL))
        self._show_byline()

    def _show_byline(self) -> None:
        line = QFontMetrics(self._look.font(Size.SMALL)).height() * _RAISED_LEADING
        style = f"-qt-line-height-type: fixed; line-height: {line:.0f}px"
        self._authors.set_marked_up(f'<p style="{style}">{self._byline}</p>')

    def _fold(self) -> None:
        narrow = self.width() < self._look.pixels(_FOLDED_BELOW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else across)
        self._row.setSpacing(Space.XS if narrow else Space.XXL)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self._right.setAlignment(self._link, side)
        room = self._room_for_copyright(narrow=narrow)
        self._copyright.setWordWrap(narrow or room > 0)
        self._copyright.setMinimumWidth(room)
        self._copyright.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _room_for_copyright(self, *, narrow: bool) -> int:
        """Return how wide the copyright is to stand over several lines beside the title; 0 where
        one line is enough, or it stands below.
        """
        metrics, most = self._copyright.fontMetrics(), round(self.width() * _SIDE)
        is_long = metrics.horizontalAdvance(self._copyright.text()) > most
        return most if is_long and not narrow else 0

    def _show_doi(self, article: Article | None) -> None:
        doi = article.text.get("DOI", "") if article else ""
        added = article.added if article else ()
        basis = "; ".join(one.basis for one in added if one.field == "DOI")
        self._doi.setVisible(bool(doi))
        self._doi.lead(f"doi:{doi}", doi_address(doi))
        self._added.setVisible(bool(basis))
        self._added.setToolTip(self.tr("Not on the source page: {}").format(basis))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.XS)
        for label in (self._journal, self._title, self._authors):
            left.addWidget(label)
        left.addStretch()
        self._link.setSpacing(Space.S)
        for link in (self._doi, self._added):
            self._link.addWidget(link, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._right.setSpacing(Space.XS)
        self._right.addWidget(self.tools)
        self._right.addLayout(self._link)
        self._right.addWidget(self._copyright)
        self._right.addStretch()
        self._row.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
        self._row.addLayout(left, 1)
        self._row.addLayout(self._right)
        self._refont()
        self._fold()


def _journal_line(article: Article) -> str:
    journal = article.text.get("container-title", "")
    parts = (
        escape(article.text.get("genre", "")),
        f"<i>{escape(journal)}</i>" if journal else "",
        escape(place(article)),
    )
    return " · ".join(filter(None, parts))


def _author_line(case: Case) -> str:
    marks = {one.id: one.mark for one in case.affiliations}
    pairs = [
        (author.name.natural, ",".join(marks.get(one, "") for one in author.affiliations))
        for author in case.authors
    ]
    rest = len(pairs) - _NAMED
    more = " " + QCoreApplication.translate("Header", "+ {} more").format(rest) if rest > 0 else ""
    return superscripted(pairs[:_NAMED]) + more
