"""Finding references: filter, order, highlight, and what is related to one of them."""

from viewer.finding.index import Index, Progress, build, build_in_steps
from viewer.finding.marking import marks
from viewer.finding.orders import Order
from viewer.finding.query import Field, Query, parse_query
from viewer.finding.related import (
    Reason,
    Related,
    SameAuthor,
    SameJournal,
    SameYear,
    SharedWords,
    related,
)
from viewer.finding.rowsets import Rows
from viewer.finding.wording import FindingWords, count_in_words, describe, in_words

__all__ = [
    "Field",
    "FindingWords",
    "Index",
    "Order",
    "Progress",
    "Query",
    "Reason",
    "Related",
    "Rows",
    "SameAuthor",
    "SameJournal",
    "SameYear",
    "SharedWords",
    "build",
    "build_in_steps",
    "count_in_words",
    "describe",
    "in_words",
    "marks",
    "parse_query",
    "related",
]
