"""Plain text: the words, a line a paragraph, never a tag."""

from collections.abc import Iterator

from viewer.citation.formats.parted import parted
from viewer.citation.words import Formatted, words


def write(formatted: Formatted) -> Iterator[str]:
    """Yield the words; the last line has no end, so that a paste brings no empty one."""
    return parted("\n", map(words, formatted.paragraphs))
