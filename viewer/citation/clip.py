"""What a copy puts on the clipboard, before any clipboard knows of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

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

__all__ = ["Clip", "as_printed", "clip", "paragraphs", "printed_entry"]

_RICH = (HTML, RTF, TEXT)
_SHEET = 65_536  # characters

Sheets = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clip:
    """The same words in every flavour, by MIME type, the richest first.

    Each flavour is in sheets that follow one another: a hundred thousand entries are many
    megabytes, which nobody could join or let go of without holding everybody else. RTF
    stands under ``text/rtf``; platforms know it by names of their own.
    """

    sheets: Mapping[str, Sheets]

    @property
    def flavours(self) -> dict[str, str]:
        """The flavours, each in one piece."""
        return {kind: "".join(sheets) for kind, sheets in self.sheets.items()}

    @property
    def plain(self) -> str:
        return "".join(self.sheets[PLAIN_TEXT])

    @property
    def html(self) -> str:
        """The rich flavour; empty where the words are plain alone."""
        return "".join(self.sheets.get(HTML.types[0], ()))

    @property
    def beginning(self) -> str:
        """How the plain words begin: all of them, unless they are long."""
        return next(chain(self.sheets[PLAIN_TEXT], ("",)))


def clip(formatted: Formatted, form: Format | None = None, pause: Pause = at_once) -> Clip:
    """Return words as they are copied: rich and plain at once, or in the format asked for.

    A format of plain text stands under its own type and as text, with nothing richer
    beside it that an editor would rather take.
    """
    forms = _forms(formatted, form)
    flavours: dict[str, Sheets] = {}
    for place, each in enumerate(forms):
        part = part_of(pause, place / len(forms), (place + 1) / len(forms))
        types = each.types if forms == (form,) else each.types[:1]
        flavours |= dict.fromkeys(types, _written(formatted, each, part))
    return Clip(flavours)


def as_printed(references: Iterable[Reference], pause: Pause = at_once) -> Clip:
    """Return the entries as the source prints them, each after the article's own number.

    A reference whose printed form is not stated has no entry here.
    """
    works = tuple(as_source_prints(one) for one in references if one.printed)
    return clip(Formatted(printed.entries(works), works), pause=pause)


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


def _written(formatted: Formatted, form: Format, pause: Pause) -> Sheets:
    """Return the words in one format, made with a pause before each paragraph or work."""
    paragraphs = Paced(formatted.paragraphs, pause)
    works = Paced(formatted.works, pause)
    return tuple(_sheets(form.write(replace(formatted, paragraphs=paragraphs, works=works))))


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
