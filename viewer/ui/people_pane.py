"""Authors and affiliations, numbered as printed."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from viewer.model.case import Affiliation, Author, Case
from viewer.ui.halves import Halves
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.rows import Badge, Piece, Row, RowDelegate
from viewer.ui.rows_model import RowsModel, row_at
from viewer.ui.theme import Size, Space

_NARROWEST, _STACKED = 560, 400


class PeoplePane(Pane):
    """Authors at the left, their affiliations at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._authors, self._affiliations = RowsModel(), RowsModel()
        self._delegates = (RowDelegate(look, row_at), RowDelegate(look, row_at, uniform=False))
        authors = self._list(self._authors, self._delegates[0], self.tr("Authors"))
        places = self._list(self._affiliations, self._delegates[1], self.tr("Affiliations"))
        self._absences = (Label(look, name="quiet"), Label(look, name="quiet"))
        parts: list[tuple[QWidget, int]] = []
        for view, absence, share in zip((authors, places), self._absences, (2, 3), strict=True):
            heading = Label(look, view.accessibleName(), size=Size.SMALL, bold=True)
            parts.append((_titled(heading, absence, view), share))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Halves(look, parts, narrowest=_NARROWEST, stacked=_STACKED))
        self._views = (authors, places)
        self._case = Case()
        for view, light in zip(
            self._views, (self._light_places, self._light_authors), strict=True
        ):
            view.setMouseTracking(True)
            view.entered.connect(light)
            view.selectionModel().currentChanged.connect(light)
        self.setFocusProxy(authors)

    @override
    def show_case(self, case: Case) -> None:
        self._case = case
        places = {one.id: one for one in case.affiliations}
        self._authors.set_rows(tuple(_author_row(one, places) for one in case.authors))
        self._affiliations.set_rows(tuple(_place_row(one) for one in case.affiliations))
        words = (
            self.tr("This file states no authors."),
            self.tr("This file states no affiliations."),
        )
        lists = (case.authors, case.affiliations)
        for absence, text, stated in zip(self._absences, words, lists, strict=True):
            absence.setText(text)
            absence.setVisible(not stated)

    def _light_places(self, author: QModelIndex) -> None:
        """Light the affiliations of an author."""
        if author.isValid():
            theirs = self._case.authors[author.row()].affiliations
            self._light(1, [one.id in theirs for one in self._case.affiliations])

    def _light_authors(self, place: QModelIndex) -> None:
        """Light the authors of an affiliation."""
        if place.isValid():
            here = self._case.affiliations[place.row()].id
            self._light(0, [here in one.affiliations for one in self._case.authors])

    def _light(self, side: int, lit: list[bool]) -> None:
        selection, model = self._views[side].selectionModel(), self._views[side].model()
        selection.clearSelection()
        for row, is_lit in enumerate(lit):
            if is_lit:
                selection.select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)

    @override
    def copy(self) -> Copy | None:
        from viewer.citation.clip import paragraphs  # noqa: PLC0415 - as in CopyDesk

        rows = [
            row_at(index)
            for view in self._views
            if view.hasFocus()
            for index in sorted(view.selectionModel().selectedRows())
        ]
        if not rows:
            return None
        return Copy(
            paragraphs(_in_one_line(row) for row in rows),
            self.tr("Copied {}").format(", ".join(row.title for row in rows)),
        )

    def _list(self, model: RowsModel, delegate: RowDelegate, name: str) -> QListView:
        view = QListView()
        view.setModel(model)
        view.setItemDelegate(delegate)
        view.setAccessibleName(name)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        return view


def _titled(heading: Label, absence: Label, view: QListView) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    heading.setContentsMargins(Space.XL, Space.L, Space.XL, Space.S)
    column.addWidget(heading)
    absence.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
    absence.hide()
    column.addWidget(absence)
    column.addWidget(view)
    return box


def _author_row(author: Author, places: dict[str, Affiliation]) -> tuple[Row, str]:
    theirs = [places[one] for one in author.affiliations if one in places]
    marks = ", ".join(place.mark for place in theirs)
    where = "; ".join(_first_institution(place) for place in theirs)
    details = " · ".join(filter(None, (where, author.email, author.orcid, *author.roles)))
    badges = (Badge("corresponding", "accent"),) if author.corresponding else ()
    row = Row(marks, author.name.natural, ((Piece(details),),), badges)
    words = ". ".join(
        filter(None, (author.name.natural, f"Affiliation {marks}" if marks else "", details))
    )
    return row, words


def _place_row(place: Affiliation) -> tuple[Row, str]:
    first, *rest = [part.text for part in place.parts] or [""]
    lines = tuple((Piece(text),) for text in rest)
    badges = (Badge("corrected", "accent"),) if place.corrections else ()
    words = f"Affiliation {place.mark}. " + ", ".join(part.text for part in place.parts)
    return Row(place.mark, first, lines, badges), words


def _in_one_line(row: Row) -> str:
    under = ("".join(piece.text for piece in line) for line in row.lines)
    return ", ".join(filter(None, (row.title, *under)))


def _first_institution(place: Affiliation) -> str:
    for part in place.parts:
        if part.kind.value == "institution":
            return part.text
    return place.parts[0].text if place.parts else ""
