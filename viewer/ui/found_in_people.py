"""Authors and affiliations to find words in: the rows that are set out as passages, each
with what its details say besides, where the words are marked too.
"""

from collections.abc import Callable, Iterator
from functools import partial

from viewer.finding import Field, Part, Passage, Query
from viewer.model.case import Affiliation, Author
from viewer.ui.found import Finding
from viewer.ui.people_list import PeopleList, RowMarks
from viewer.ui.people_rows import Gap, PersonRow, Subject


class FoundInPeople:
    """The lists that ``lists`` says are set out. A passage's place is its list and its row."""

    def __init__(
        self,
        lists: Callable[[], tuple[PeopleList, ...]],
        show_in_details: Callable[[Query], None],
    ) -> None:
        self._lists, self._show_in_details = lists, show_in_details

    def passages(self) -> tuple[Passage, ...]:
        return tuple(
            Passage((side, place), tuple(_parts(row)))
            for side, view in enumerate(self._lists())
            for place, row in enumerate(view.people.rows)
        )

    def show(self, finding: Finding) -> None:
        self._show_in_details(finding.query)
        for side, view in enumerate(self._lists()):
            here = finding.within(side)
            view.people.show_marks(partial(_marks, here))
            if here.current is not None:
                view.setCurrentIndex(view.people.index(here.current.place[0]))


def _parts(row: PersonRow) -> Iterator[Part]:
    yield Part(row.title, Field.AUTHOR if isinstance(row.subject, Author) else Field.OTHER)
    yield from map(Part, (*row.lines, *row.badges))
    yield from map(Part, filter(None, _details(row.subject)))


def _details(subject: Subject) -> Iterator[str]:
    match subject:
        case Author(email=email, orcid=orcid):
            yield from (email, orcid)
        case Affiliation(printed=printed, corrections=corrections):
            yield printed
            yield from (one.basis for one in corrections)
        case Gap():
            return


def _marks(finding: Finding, place: int, row: PersonRow) -> RowMarks:
    passage = next((one for one in finding.passages if one.place[0] == place), None)
    if passage is None:
        return RowMarks()
    texts = 1 + len(row.lines)
    spans = passage.spans(finding.query)
    badges = tuple(map(bool, spans[texts : texts + len(row.badges)]))
    return RowMarks(spans[:texts], badges, stressed=passage is finding.current)
