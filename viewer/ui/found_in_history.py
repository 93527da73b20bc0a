"""The treatment history to find words in: the rows of its table as passages."""

from collections.abc import Callable

from viewer.finding import Part, Passage, marks
from viewer.history.items import Item
from viewer.ui.found import NOTHING, Finding
from viewer.ui.history_table import WHAT_COLUMN, CellMarks, HistoryTable, cells_of

_KIND = -1  # of a passage's parts


class FoundInHistory:
    """The table; ``choose`` makes an item the chosen one in table and picture."""

    def __init__(self, table: HistoryTable, choose: Callable[[Item], object]) -> None:
        self._table, self._choose = table, choose
        self._finding = NOTHING
        self._found: dict[int, Passage] = {}

    def passages(self) -> tuple[Passage, ...]:
        return tuple(
            Passage((place,), tuple(map(Part, (*cells_of(row), row.kind))))
            for place, row in enumerate(self._table.rows)
        )

    def show(self, finding: Finding) -> None:
        self._finding = finding
        self._found = {passage.place[0]: passage for passage in finding.passages}
        self._table.show_marks(self._marks)
        if finding.current is not None:
            self._choose(self._table.row(finding.current.place[0]).item)

    def _marks(self, row: int, column: int) -> CellMarks:
        passage = self._found.get(row)
        if passage is None:
            return CellMarks()
        cell, kind = (
            marks(self._finding.query, part.text, part.field)
            for part in (passage.parts[column], passage.parts[_KIND])
        )
        stressed = passage is self._finding.current
        return CellMarks(cell, kind if column == WHAT_COLUMN else (), stressed=stressed)
