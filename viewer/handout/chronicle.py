"""The treatment history in sentences, under the picture that shows it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from viewer.citation.words import Face, Paragraph, Piece, plain
from viewer.handout.document import (
    Block,
    Drawing,
    Heading,
    Kind,
    Line,
    Listing,
    Manner,
    Prose,
)
from viewer.handout.words import Words
from viewer.history.exports import title_of
from viewer.history.items import Sort
from viewer.history.statements import Statement, statements
from viewer.history.table import Row, overview, paragraphs, rows
from viewer.history.words import Words as HistoryWords
from viewer.history.words import listed
from viewer.model.case import Case, Part
from viewer.model.treatment import TreatmentHistory


def history_blocks(case: Case, words: Words) -> tuple[Block, ...]:
    """Return the picture's place and all that it says, or that there is nothing to show.

    A history that was read in part is left out, as no export shows less than the file says.
    """
    if Part.HISTORY in case.damaged:
        return (Prose(plain(words.damaged_history), Manner.CAUTION),)
    if case.history == TreatmentHistory():
        return (Prose(plain(words.no_history), Manner.FINE),)
    return tuple(_blocks(case, words))


def _blocks(case: Case, words: Words) -> Iterator[Block]:
    if replace(case.history, anchors=()) != TreatmentHistory():
        yield Drawing(title_of(case, words.told), paragraphs(case.history, words.told))
    yield from (Prose(plain(text)) for text in overview(case.history, words.told))
    told = statements(case.history, words.told).values()
    pairs = zip(told, rows(case.history, case.abstract, words.told), strict=True)
    headings = _headings(words.told)
    for heading, group in groupby(pairs, lambda pair: headings[pair[0].item.sort]):
        yield Heading(heading)
        lines = tuple(_line(case, statement, row, words) for statement, row in group)
        yield Listing(lines, Kind.SENTENCES)


def _headings(words: HistoryWords) -> dict[Sort, str]:
    return {
        Sort.ANCHOR: words.moments,
        Sort.TREATMENT: words.treatments,
        Sort.STEP: words.treatments,
        Sort.OUTCOME: words.outcomes,
        Sort.OBSERVATION: words.findings,
        Sort.SERIES: words.measurements,
        Sort.POINT: words.measurements,
    }


def _line(case: Case, statement: Statement, row: Row, words: Words) -> Line:
    rest = (row.evidence if row.sentences else "", _cited(case, row, words))
    evidence = words.semicolon.join(filter(None, rest))
    aside = words.evidence.format(evidence=evidence) if evidence else ""
    return Line(_sentence(statement), aside, row.depth)


def _sentence(statement: Statement) -> Paragraph:
    """Return the sentence, with the name that it begins with in bold."""
    rest = statement.sentence.removeprefix(statement.name)
    if rest == statement.sentence or not statement.name:
        return plain(statement.sentence)
    return (Piece(statement.name, Face(bold=True)), Piece(rest))


def _cited(case: Case, row: Row, words: Words) -> str:
    numbers = {one.id: one.number for one in case.references}
    names = tuple(
        str(numbers[id_]) if numbers.get(id_) is not None else id_ for id_ in row.references
    )
    if not names:
        return ""
    template = words.cited_one if len(names) == 1 else words.cited_more
    return template.format(names=listed(words.told, names))
