"""What a copy puts on the clipboard, before any clipboard knows of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from viewer.model.work import Reference


@dataclass(frozen=True, slots=True)
class Clip:
    """The same words in two flavours: ``plain`` a line a paragraph, ``html`` a ``<p>`` each."""

    plain: str
    html: str


def as_printed(references: Iterable[Reference]) -> Clip:
    """Return the entries as the source prints them, each after the article's own number.

    A reference whose printed form is not stated has no entry here.
    """
    return paragraphs(printed_entry(one) for one in references if one.printed)


def printed_entry(reference: Reference) -> str:
    """Return one printed entry after its number."""
    number = "" if reference.number is None else f"{reference.number}. "
    return number + reference.printed


def paragraphs(lines: Iterable[str]) -> Clip:
    """Return lines of plain words as paragraphs in both flavours."""
    kept = tuple(lines)
    return Clip("\n".join(kept), "".join(f"<p>{escape(line, quote=False)}</p>" for line in kept))
