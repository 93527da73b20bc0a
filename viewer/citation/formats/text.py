"""Plain text: the words, a line a paragraph, never a tag."""

from viewer.citation.words import Formatted, words


def write(formatted: Formatted) -> str:
    """Return the words; the last line has no end, so that a paste brings no empty one."""
    return "\n".join(words(paragraph) for paragraph in formatted.paragraphs)
