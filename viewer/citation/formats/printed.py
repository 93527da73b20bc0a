"""The entries letter by letter as the source prints them, whatever the style."""

from collections.abc import Iterable, Iterator

from viewer.citation.formats import text
from viewer.citation.words import Formatted, Paragraph, plain
from viewer.model.work import Reference, Work


def write(formatted: Formatted) -> Iterator[str]:
    """Yield the printed entries of the works, as plain text."""
    return text.write(Formatted(entries(formatted.works)))


def entries(works: Iterable[Work]) -> tuple[Paragraph, ...]:
    """Return each printed entry after the article's own number.

    A reference whose printed form is not stated has no entry.
    """
    return tuple(
        plain(printed_entry(work))
        for work in works
        if isinstance(work, Reference) and work.printed
    )


def printed_entry(reference: Reference) -> str:
    """Return one printed entry after its number."""
    number = "" if reference.number is None else f"{reference.number}. "
    return number + reference.printed
