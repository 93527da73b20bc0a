"""What was found in the whole case, as rows: an excerpt with its marks, and where it stands."""

from collections.abc import Iterator
from dataclasses import replace

from viewer.finding import Extract, Field, Passage, Query, extract, marks
from viewer.model.work import Reference
from viewer.ui.reference_model import number_of, row_for
from viewer.ui.rows import Piece, Row

_TITLE, _LINE = 84, 100  # characters that a row has room for
_BETWEEN = Piece(" · ")


def passage_row(passage: Passage, query: Query) -> Row:
    """Return a passage's first part, and below it those of the others that were found, or
    its context where there is but one.
    """
    first, *others = (
        (part.text, spans)
        for part, spans in zip(passage.parts, passage.spans(query), strict=True)
        if part.text
    )
    title = extract(*first, _TITLE)
    found = [extract(text, spans, _LINE) for text, spans in others if spans]
    rest = found or [Extract(text) for text, _ in others] or [Extract(passage.context)]
    return Row("", title.text, (tuple(_line(rest)),), marks=title.spans)


def reference_row(reference: Reference, query: Query) -> Row:
    """Return a reference as the list has it; where that shows nothing of what was found,
    an excerpt of what does.
    """
    row = row_for(reference, query)
    number = number_of(reference)
    before = f"{number}  " if number else ""
    shift = len(before)
    lines = row.lines
    if not row.marks and not any(piece.marks for line in lines for piece in line):
        lines = (tuple(_line(list(_elsewhere(reference, query))[:1])) or row.lines[0],)
    return replace(
        row,
        gutter="",
        title=before + row.title,
        lines=lines,
        asides=(),
        marks=tuple((start + shift, end + shift) for start, end in row.marks),
    )


def _line(extracts: list[Extract]) -> Iterator[Piece]:
    for number, one in enumerate(extracts):
        if number:
            yield _BETWEEN
        yield Piece(one.text, marks=one.spans)


def _elsewhere(reference: Reference, query: Query) -> Iterator[Extract]:
    """Yield the texts of a reference that hold a word of the query."""
    names = (name.natural for some in reference.names.values() for name in some)
    for text in (reference.printed, *reference.text.values(), *names):
        spans = marks(query, text, Field.OTHER)
        if spans:
            yield extract(text, spans, _LINE)
