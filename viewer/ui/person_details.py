"""One author or affiliation, whole: what is stated, what is not, and where it leads."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from viewer.citation.links import is_openable, mail_address, orcid_address
from viewer.finding import Field, Query, marks
from viewer.model.case import Affiliation, Author, Case
from viewer.ui.icons import dress
from viewer.ui.labels import Label, caption
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.marked_words import light, mark_label
from viewer.ui.people_rows import Gap, Subject, affiliation_lines
from viewer.ui.theme import Size, Space
from viewer.ui.wording import variable_label

_LABEL_WIDTH = 104
_NARROWEST = 260


class PersonDetails(QScrollArea):
    """Shows a subject. ``open_requested`` carries the address of a link that is followed,
    ``pointed`` that of one the pointer or the focus rests on.
    """

    open_requested = Signal(str)
    pointed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._case = look, Case()
        self._subject: Subject | None = None
        self._query = Query()
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Details"))
        self.setWidgetResizable(True)
        self.setMinimumWidth(_NARROWEST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._show)
        self._show()

    def show_case(self, case: Case) -> None:
        self._case, self._subject = case, None
        self._show()

    def show_subject(self, subject: Subject) -> None:
        if subject is not self._subject:
            self._subject = subject
            self._show()

    def show_found(self, query: Query) -> None:
        """Mark the words that are looked for."""
        if query != self._query:
            self._query = query
            self._show()

    def _show(self) -> None:
        page = QWidget()
        page.setObjectName("side")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        match self._subject:
            case Author() as author:
                self._head(column, self.tr("Author"), author.name.natural)
                column.addLayout(self._grid(self._of_author(author)))
            case Affiliation() as place:
                called = self.tr("Affiliation {}").format(place.mark)
                self._head(column, called, "\n".join(affiliation_lines(place)))
                column.addLayout(self._grid(self._of_affiliation(place)))
            case Gap(words):
                column.addWidget(Label(self._look, words, name="quiet", wrap=True))
            case None if self._case.authors or self._case.affiliations:
                hint = self.tr("Choose an author or an affiliation to see all that is stated.")
                column.addWidget(Label(self._look, hint, name="quiet", wrap=True))
            case None:
                pass
        column.addStretch()
        # The page that was shown may hold the button that is being pressed just now.
        old = self.takeWidget()
        self.setWidget(page)
        if old is not None:
            old.deleteLater()

    def _head(self, column: QVBoxLayout, kind: str, name: str) -> None:
        column.addWidget(Label(self._look, kind, size=Size.SMALL, bold=True, name="quiet"))
        title = Label(self._look, name, size=Size.LEAD, bold=True, wrap=True, selectable=True)
        self._mark(title)
        column.addWidget(title)
        column.addSpacing(Space.XS)

    def _grid(self, rows: Iterator[tuple[str, QWidget]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(1, 1)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
        for place, (label, value) in enumerate(rows):
            name = caption(self._look, label, value, _LABEL_WIDTH)
            grid.addWidget(name, place, 0, middle if isinstance(value, LinkButton) else top)
            grid.addWidget(value, place, 1, top)
        return grid

    def _of_author(self, author: Author) -> Iterator[tuple[str, QWidget]]:
        places = {one.id: one for one in self._case.affiliations}
        theirs = [places[one] for one in author.affiliations if one in places]
        for place in theirs:
            label = self.tr("Affiliation {}").format(place.mark)
            yield label, self._text("\n".join(affiliation_lines(place)))
        if not theirs:
            yield self.tr("Affiliation"), self._text("")
        yield from self._correspondence(author)
        yield self.tr("Mail"), self._link(author.email, mail_address(author.email), "mail")
        yield self.tr("ORCID"), self._link(author.orcid, orcid_address(author.orcid), "orcid")
        yield self.tr("Roles"), self._text(", ".join(author.roles))

    def _correspondence(self, author: Author) -> Iterator[tuple[str, QWidget]]:
        """Say who corresponds, or that nobody is said to."""
        if author.corresponding:
            yield self.tr("Correspondence"), self._text(self.tr("Corresponding author"))
        elif not any(one.corresponding for one in self._case.authors):
            yield self.tr("Correspondence"), self._absent(self.tr("who corresponds is not stated"))

    def _of_affiliation(self, place: Affiliation) -> Iterator[tuple[str, QWidget]]:
        authors = [one.name.natural for one in self._case.authors if place.id in one.affiliations]
        yield self.tr("Authors"), self._text(", ".join(authors))
        if place.printed:
            yield self.tr("Printed"), self._text(place.printed)
        for one in place.corrections:
            words = (
                f"{variable_label(one.field)}: “{one.printed}” → “{one.corrected}” ({one.basis})"
            )
            yield self.tr("Corrected"), self._text(words)
        for each in place.added:
            yield self.tr("Added"), self._text(f"{variable_label(each.field)}: {each.basis}")

    def _text(self, words: str) -> Label:
        if not words:
            return self._absent()
        label = Label(self._look, words, wrap=True, selectable=True)
        self._mark(label)
        return label

    def _mark(self, label: Label) -> None:
        if self._query.terms:
            mark_label(label, self._query, self._look)

    def _absent(self, words: str = "") -> Label:
        return Label(self._look, words or self.tr("not stated"), name="quiet", wrap=True)

    def _link(self, words: str, address: str, icon: str) -> QWidget:
        """Return a link; words alone where the address is none that is opened."""
        if not words or not is_openable(address):
            return self._text(words)
        button = LinkButton()
        button.lead(words, address)
        dress(button, icon, self._look, "accent")
        button.followed.connect(self.open_requested)
        button.pointed.connect(self.pointed)
        if self._query.terms:
            light(button, lit=bool(marks(self._query, words, Field.OTHER)))
        return button
