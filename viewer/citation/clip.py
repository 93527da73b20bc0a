"""What a copy puts on the clipboard, before any clipboard knows of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from viewer.citation.formats import (
    CSL_JSON,
    HTML,
    PLAIN_TEXT,
    RTF,
    TEXT,
    Format,
    printed,
    render,
)
from viewer.citation.formats.printed import printed_entry
from viewer.citation.printed_form import as_source_prints
from viewer.citation.words import Formatted, plain
from viewer.model.work import Reference

__all__ = ["Clip", "as_printed", "clip", "paragraphs", "printed_entry"]

_RICH = (HTML, RTF, TEXT)


@dataclass(frozen=True, slots=True)
class Clip:
    """The same words in every flavour, by MIME type, the richest first.

    RTF stands under ``text/rtf``; platforms know it by names of their own.
    """

    flavours: Mapping[str, str]

    @property
    def plain(self) -> str:
        return self.flavours[PLAIN_TEXT]

    @property
    def html(self) -> str:
        """The rich flavour; empty where the words are plain alone."""
        return self.flavours.get(HTML.types[0], "")


def clip(formatted: Formatted, form: Format | None = None) -> Clip:
    """Return words as they are copied: rich and plain at once, or in the format asked for.

    A format of plain text stands under its own type and as text, with nothing richer
    beside it that an editor would rather take.
    """
    if form is None:
        data = {CSL_JSON.types[0]: render(formatted, CSL_JSON)} if formatted.works else {}
        return Clip({**_rich(formatted), **data})
    if form is HTML:
        return Clip(_rich(formatted))
    written = render(formatted, form)
    flavours = dict.fromkeys(form.types, written)
    return Clip({**flavours, PLAIN_TEXT: render(formatted, TEXT)} if form is RTF else flavours)


def as_printed(references: Iterable[Reference]) -> Clip:
    """Return the entries as the source prints them, each after the article's own number.

    A reference whose printed form is not stated has no entry here.
    """
    works = tuple(as_source_prints(one) for one in references if one.printed)
    return clip(Formatted(printed.entries(works), works))


def paragraphs(lines: Iterable[str]) -> Clip:
    """Return lines of plain words as paragraphs."""
    return clip(Formatted(tuple(map(plain, lines))))


def _rich(formatted: Formatted) -> dict[str, str]:
    return {form.types[0]: render(formatted, form) for form in _RICH}
