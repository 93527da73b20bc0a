"""The case file's reader: YAML text → a case, with every problem at its line and column."""

from viewer.model.reading import Reading
from viewer.source.composer import ReadingCancelledError
from viewer.source.reader import (
    DEFAULT_SIZE_LIMIT,
    read_case,
    read_case_text,
    size_limit,
)

__all__ = [
    "DEFAULT_SIZE_LIMIT",
    "Reading",
    "ReadingCancelledError",
    "read_case",
    "read_case_text",
    "size_limit",
]
