"""Finding references: filter, order, highlight, and what is related to one of them."""

from viewer.finding.excerpts import Extract, extract
from viewer.finding.index import Index, Progress, build, build_in_steps
from viewer.finding.marking import Span, marks
from viewer.finding.orders import Order
from viewer.finding.passages import Hit, Part, Passage, Passages, build_passages, search
from viewer.finding.query import Field, Query, parse_query
from viewer.finding.related import (
    Reason,
    Related,
    SameAuthor,
    SameJournal,
    SameYear,
    SharedWords,
    related,
    related_in_steps,
)
from viewer.finding.rowsets import Rows
from viewer.finding.wording import FindingWords, count_in_words, describe, in_words

__all__ = [
    "Extract",
    "Field",
    "FindingWords",
    "Hit",
    "Index",
    "Order",
    "Part",
    "Passage",
    "Passages",
    "Progress",
    "Query",
    "Reason",
    "Related",
    "Rows",
    "SameAuthor",
    "SameJournal",
    "SameYear",
    "SharedWords",
    "Span",
    "build",
    "build_in_steps",
    "build_passages",
    "count_in_words",
    "describe",
    "extract",
    "in_words",
    "marks",
    "parse_query",
    "related",
    "related_in_steps",
    "search",
]
