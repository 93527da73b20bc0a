"""What a copy puts on the clipboard, before any clipboard knows of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from viewer.citation.formats import (
    CSL_JSON,
    HTML,
    PLAIN_TEXT,
    RTF,
    TEXT,
    Format,
    printed,
)
from viewer.citation.formats.printed import printed_entry
from viewer.citation.pacing import Paced, Pause, at_once, part_of
from viewer.citation.printed_form import as_source_prints
from viewer.citation.words import Formatted, plain
from viewer.model.work import Reference

__all__ = [
    "Clip",
    "Flavour",
    "as_printed",
    "clip",
    "flavours",
    "gathered",
    "paragraphs",
    "printed_entry",
    "printed_words",
]

_RICH = (HTML, RTF, TEXT)
_SHEET = 65_536  # characters

Flavour = tuple[tuple[str, ...], Iterable[str]]
"""The MIME types that words stand under, and the words in sheets that follow one another."""


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


def clip(formatted: Formatted, form: Format | None = None, pause: Pause = at_once) -> Clip:
    """Return words as they are copied, in one piece each flavour."""
    return gathered(flavours(formatted, form, pause))


def gathered(made: Iterable[Flavour]) -> Clip:
    """Return flavours as a clip."""
    joined = ((types, "".join(sheets)) for types, sheets in made)
    return Clip({kind: words for types, words in joined for kind in types})


def flavours(
    formatted: Formatted, form: Format | None = None, pause: Pause = at_once
) -> Iterator[Flavour]:
    """Yield what is copied: rich and plain at once, or the format asked for.

    A format of plain text stands under its own type and as text, with nothing richer
    beside it that an editor would rather take. The sheets are written as they are taken,
    each flavour's before the next: all of a hundred thousand entries are many megabytes,
    which nobody could join or let go of without holding everybody else.
    """
    forms = _forms(formatted, form)
    for place, each in enumerate(forms):
        part = part_of(pause, place / len(forms), (place + 1) / len(forms))
        types = each.types if forms == (form,) else each.types[:1]
        yield types, _sheets(_written(formatted, each, part))


def as_printed(references: Iterable[Reference]) -> Clip:
    """Return the entries as the source prints them, each after the article's own number.

    A reference whose printed form is not stated has no entry here.
    """
    return clip(printed_words(references))


def printed_words(references: Iterable[Reference]) -> Formatted:
    """Return the words of the entries as the source prints them, for those it has."""
    works = tuple(as_source_prints(one) for one in references if one.printed)
    return Formatted(printed.entries(works), works)


def paragraphs(lines: Iterable[str]) -> Clip:
    """Return lines of plain words as paragraphs."""
    return clip(Formatted(tuple(map(plain, lines))))


def _forms(formatted: Formatted, form: Format | None) -> tuple[Format, ...]:
    """Return the formats that stand beside one another on the clipboard, the richest first."""
    if form is None:
        return (*_RICH, CSL_JSON) if formatted.works else _RICH
    if form is HTML:
        return _RICH
    return (RTF, TEXT) if form is RTF else (form,)


def _written(formatted: Formatted, form: Format, pause: Pause) -> Iterator[str]:
    """Yield the words in one format, with a pause before each paragraph or work."""
    paragraphs = Paced(formatted.paragraphs, pause)
    works = Paced(formatted.works, pause)
    return form.write(replace(formatted, paragraphs=paragraphs, works=works))


def _sheets(pieces: Iterable[str]) -> Iterator[str]:
    """Yield pieces of a text joined to sheets."""
    sheet: list[str] = []
    size = 0
    for piece in pieces:
        sheet.append(piece)
        size += len(piece)
        if size >= _SHEET:
            yield "".join(sheet)
            sheet, size = [], 0
    if size:
        yield "".join(sheet)
