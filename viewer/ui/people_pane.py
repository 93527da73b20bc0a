"""Authors and affiliations: numbered as printed, or the authors under each affiliation."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from viewer.model.case import Case
from viewer.override import override
from viewer.ui.flow import FlowLayout
from viewer.ui.halves import Tall
from viewer.ui.icons import dress
from viewer.ui.labels import Label, rule
from viewer.ui.look import Look
from viewer.ui.pane import Copy, Pane
from viewer.ui.parcel import mime_of, packed
from viewer.ui.people_list import PeopleList
from viewer.ui.people_rows import (
    Subject,
    affiliation_rows,
    author_rows,
    grouped_rows,
    kin,
    subjects_in,
)
from viewer.ui.person_details import PersonDetails
from viewer.ui.segments import Segments
from viewer.ui.theme import Size, Space

if TYPE_CHECKING:
    from viewer.citation.clip import Clip
    from viewer.ui.found import Findable

_DETAILS = 380
_LEAST = 130
_WIDE = 860
_DIGITS = 6


class Arrangement(Enum):
    """How authors and affiliations are set out."""

    PRINTED = "printed"
    GROUPED = "grouped"


class PeoplePane(Pane):
    """Lists that light each other up, and beside them the one that is current, whole."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._case = Case()
        self._authors = PeopleList(look, self.tr("Authors"))
        self._places = PeopleList(look, self.tr("Affiliations"))
        self._groups = PeopleList(look, self.tr("Authors by affiliation"))
        self._absences = (Label(look, name="quiet"), Label(look, name="quiet"))
        self._details = PersonDetails(look)
        self._arrangements = Segments(
            (self.tr("As printed"), Arrangement.PRINTED),
            (self.tr("By affiliation"), Arrangement.GROUPED),
        )
        self._pages, self._split = QStackedWidget(), QSplitter()
        self._lay_out()
        self._connect()
        self.arrange(Arrangement.PRINTED)

    @property
    def arrangement(self) -> Arrangement:
        return Arrangement.GROUPED if self._pages.currentIndex() else Arrangement.PRINTED

    @override
    def show_case(self, case: Case) -> None:
        self._case = case
        self._details.show_case(case)
        self._authors.show_rows(author_rows(case))
        self._places.show_rows(affiliation_rows(case))
        self._groups.show_rows(grouped_rows(case))
        words = (
            self.tr("This file states no authors."),
            self.tr("This file states no affiliations."),
        )
        for absence, text, stated in zip(
            self._absences, words, (case.authors, case.affiliations), strict=True
        ):
            absence.setText(text)
            absence.setVisible(not stated)

    @override
    def start_over(self) -> None:
        for view in self._lists():
            view.start_over()
            view.people.light(frozenset())

    @override
    def place(self) -> list[str]:
        view = self._groups if self.arrangement is Arrangement.GROUPED else self._authors
        current = view.currentIndex().row()
        if self.arrangement is Arrangement.PRINTED and current <= 0:
            return []
        return [self.arrangement.value, str(max(current, 0))]

    @override
    def return_to(self, place: list[str]) -> None:
        match place:
            case [Arrangement.PRINTED.value, row] if row.isdecimal():
                self.arrange(Arrangement.PRINTED)
                self._authors.go_to(int(row[:_DIGITS]))
            case [Arrangement.GROUPED.value, row] if row.isdecimal():
                self.arrange(Arrangement.GROUPED)
                self._groups.go_to(int(row[:_DIGITS]))
            case _:
                return

    def arrange(self, arrangement: Arrangement) -> None:
        """Set authors and affiliations out this way."""
        self._arrangements.select(arrangement)
        self._pages.setCurrentIndex(int(arrangement is Arrangement.GROUPED))
        self.text_changed.emit()
        self.setFocusProxy(self._groups if arrangement is Arrangement.GROUPED else self._authors)

    @override
    def findable(self) -> "Findable":
        from viewer.ui.found_in_people import FoundInPeople  # noqa: PLC0415 - see Pane.findable

        return FoundInPeople(self._listed, self._details.show_found)

    @override
    def copy(self) -> Copy | None:
        from viewer.citation.parts import affiliation_block, author_line, title_block  # noqa: PLC0415 - as in CopyDesk

        chosen = [
            row.subject for view in self._lists() if view.isVisible() for row in view.chosen()
        ]
        authors, places = subjects_in(chosen)
        if authors and places:
            return self._copied(title_block(authors, places))
        if authors:
            return self._copied(author_line(authors, self._case.affiliations))
        return self._copied(affiliation_block(places)) if places else None

    def byline(self) -> Copy | None:
        """Return all authors in one line, with the marks of their affiliations."""
        if not self._case.authors:
            return None
        from viewer.citation.parts import author_line  # noqa: PLC0415 - as in CopyDesk

        clip = author_line(self._case.authors, self._case.affiliations)
        return Copy(clip, self.tr("Copied the byline"))

    def block(self) -> Copy | None:
        """Return the byline and below it the affiliations."""
        if not (self._case.authors or self._case.affiliations):
            return None
        from viewer.citation.parts import title_block  # noqa: PLC0415 - as in CopyDesk

        clip = title_block(self._case.authors, self._case.affiliations)
        return Copy(clip, self.tr("Copied authors and affiliations"))

    def _copied(self, clip: "Clip") -> Copy:
        return Copy(clip, self.tr("Copied {}").format(clip.plain.replace("\n", "; ")))

    def _give(self, give: Callable[[], Copy | None]) -> None:
        copied = give()
        if copied is None:
            self.refused.emit(self.tr("The file states none, so nothing was copied"))
        else:
            self.mime_requested.emit(mime_of(packed(copied.clip)), copied.confirmation)

    def _listed(self) -> tuple[PeopleList, ...]:
        """Return the lists that are set out."""
        grouped = self.arrangement is Arrangement.GROUPED
        return (self._groups,) if grouped else (self._authors, self._places)

    def _lists(self) -> tuple[PeopleList, ...]:
        return self._authors, self._places, self._groups

    def _point(self, view: PeopleList, subject: Subject | None) -> None:
        """Light what belongs to this subject, or to the current one where there is none."""
        current = view.current()
        shown = subject or (current.subject if current else None)
        for other in (self._groups,) if view is self._groups else (self._authors, self._places):
            lit = frozenset() if shown is None else kin(shown, other.people.rows)
            other.people.light(lit)

    def _go(self, view: PeopleList, subject: Subject) -> None:
        self._point(view, subject)
        self._details.show_subject(subject)

    def _choose_in(self, view: PeopleList) -> None:
        """Let go of what is chosen in the other lists: one place is copied from."""
        if view.selectionModel().hasSelection():
            for other in self._lists():
                if other is not view:
                    other.clearSelection()

    def _connect(self) -> None:
        for view in self._lists():
            view.subject_pointed.connect(lambda one, view=view: self._point(view, one))
            view.subject_current.connect(lambda one, view=view: self._go(view, one))
            view.selectionModel().selectionChanged.connect(
                lambda _on, _off, view=view: self._choose_in(view)
            )
        self._details.open_requested.connect(self.open_requested)
        self._details.pointed.connect(self.pointed)
        self._arrangements.chosen.connect(self.arrange)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below where there is no room beside."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.pixels(_WIDE)
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if way is not self._split.orientation():
            self._split.setOrientation(way)
            length = self.width() if wide else self.height()
            # Beside the lists they keep their width when the window is made narrower again.
            details = min(length // 3, self._look.pixels(_DETAILS) if wide else length)
            self._split.setSizes([length - details, details])

    @override
    def splitters(self) -> tuple[QSplitter, ...]:
        return self._printed, self._split

    def _lay_out(self) -> None:
        printed = QSplitter()
        printed.setObjectName("people-lists")
        for view, absence, share in zip(
            (self._authors, self._places), self._absences, (2, 3), strict=True
        ):
            heading = Label(self._look, view.accessibleName(), size=Size.SMALL, bold=True)
            box = _titled(heading, absence, view)
            printed.addWidget(box)
            box.raise_()  # a splitter lowers what it takes, and would be read out backwards
            printed.setStretchFactor(printed.count() - 1, share)
        printed.setSizes([_DETAILS, _DETAILS + _DETAILS // 2])
        self._printed = printed
        self._pages.addWidget(printed)
        self._pages.addWidget(self._groups)
        self._split.setObjectName("people")
        for part in (self._pages, self._details):
            self._split.addWidget(part)
            part.raise_()
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([2 * _DETAILS, _DETAILS])
        for splitter in (printed, self._split):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._tools())
        inside.addWidget(rule())
        inside.addWidget(self._split, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Tall(self._look, page, _LEAST))

    def _tools(self) -> QWidget:
        tools = QWidget()
        tools.setObjectName("plain")
        tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = FlowLayout(tools, QMargins(Space.XL, Space.M, Space.XL, Space.M), Space.S)
        row.addWidget(self._arrangements)
        for words, give in (
            (self.tr("Copy byline"), self.byline),
            (self.tr("Copy authors and affiliations"), self.block),
        ):
            button = QPushButton(words)
            dress(button, "copy", self._look)
            button.clicked.connect(lambda _checked=False, give=give: self._give(give))
            row.addWidget(button)
        return tools


def _titled(heading: Label, absence: Label, view: PeopleList) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    heading.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
    column.addWidget(heading)
    absence.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
    absence.hide()
    column.addWidget(absence)
    column.addWidget(view)
    return box
