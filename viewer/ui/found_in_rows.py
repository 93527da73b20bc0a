"""Lists of rows to find words in: rows as passages, and what was found in them as marks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QListView

from viewer.finding import Field, Part, Passage, Query, Span
from viewer.ui.found import Finding, Place
from viewer.ui.rows import Badge, Piece, Row
from viewer.ui.rows_model import RowsModel


@dataclass(frozen=True, slots=True)
class Rows:
    """One list of a pane; ``field`` is what its titles are."""

    view: QListView
    model: RowsModel
    field: Field = Field.OTHER


class FoundInRows:
    """Lists that stand in a pane, in reading order."""

    def __init__(self, lists: tuple[Rows, ...]) -> None:
        self._lists = lists

    def passages(self) -> tuple[Passage, ...]:
        return tuple(
            passage_of((side, place), row, each.field)
            for side, each in enumerate(self._lists)
            for place, row in enumerate(each.model.rows)
        )

    def show(self, finding: Finding) -> None:
        for side, each in enumerate(self._lists):
            here = finding.within(side)
            each.model.mark(marked_rows(each.model.rows, here))
            if here.current is not None:
                each.view.setCurrentIndex(each.model.index(here.current.place[0]))


def passage_of(place: Place, row: Row, field: Field = Field.OTHER) -> Passage:
    """Return all that a row says as a passage; ``field`` is what its title is."""
    under = (Part(piece.text) for line in row.lines for piece in line)
    badges = (Part(badge.text) for badge in row.badges)
    return Passage(place, (Part(row.title, field), *under, *badges))


def marked_rows(rows: tuple[Row, ...], finding: Finding) -> dict[int, Row]:
    """Return the rows that were found, by place, with what was asked for marked in each."""
    return {
        one.place[0]: marked(rows[one.place[0]], one, finding.query, stressed=number == finding.at)
        for number, one in enumerate(finding.passages)
    }


def marked(row: Row, passage: Passage, query: Query, *, stressed: bool = False) -> Row:
    """Return a row with the words of a query marked, as they stand in its passage."""
    spans = iter(passage.spans(query))
    title = next(spans)
    lines = tuple(tuple(_pieces(line, spans)) for line in row.lines)
    badges = tuple(_badges(row.badges, spans))
    return replace(row, marks=title, lines=lines, badges=badges, stressed=stressed)


def _pieces(line: tuple[Piece, ...], spans: Iterator[tuple[Span, ...]]) -> Iterator[Piece]:
    return (replace(piece, marks=next(spans)) for piece in line)


def _badges(badges: tuple[Badge, ...], spans: Iterator[tuple[Span, ...]]) -> Iterator[Badge]:
    return (replace(badge, marked=bool(next(spans))) for badge in badges)
