"""What is copied of one case, and what is said of it before it is copied."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, assert_never

from viewer.citation.choice import AS_PRINTED, Choice, Numbering
from viewer.citation.clip import Clip, Flavour, flavours, gathered, printed_words
from viewer.citation.formats import PRINTED, Format, printed
from viewer.citation.note_words import NoteWords
from viewer.citation.pacing import Pause, at_once, let_go, part_of
from viewer.citation.printed_form import as_source_prints
from viewer.citation.words import Formatted, Paragraph
from viewer.errors import ViewerError
from viewer.model.case import Case
from viewer.model.work import Reference

if TYPE_CHECKING:
    # Printed entries are made without the processor, which takes long to load.
    from viewer.citation.formatter import Formatter

# Words are found in about two thirds of the time, and written in the rest.
_FOUND = 0.65
# So many references are looked through between two pauses.
_LOOKED_AT = 500


class Kind(Enum):
    """What is made of the references, or that it is the article's own citation."""

    ENTRIES = "entries"
    IN_TEXT = "in-text"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class CopyRequest:
    """What is to be copied, as it was chosen when it was asked for."""

    kind: Kind
    choice: Choice
    ids: tuple[str, ...] = ()
    form: Format | None = None


@dataclass(frozen=True, slots=True)
class Remarks:
    """What to know of references before they are copied: notes, the citation in the text,
    and why a style gives none.
    """

    notes: tuple[str, ...] = ()
    in_text: Paragraph = ()
    why: ViewerError | None = None


class Compositor:
    """Makes what is asked for of one case, in one thread at a time.

    What cannot be formatted raises a `ViewerError` with words for the reader; it never
    becomes text to paste.
    """

    def __init__(self, case: Case, formatter_of: Callable[[Case], "Formatter"]) -> None:
        self._case, self._formatter_of = case, formatter_of

    @cached_property
    def formatter(self) -> "Formatter":
        return self._formatter_of(self._case)

    def let_go(self, pause: Pause) -> None:
        """Let go of the case and all that is known of it, bit by bit; nothing can be made then."""
        if "formatter" in vars(self):
            self.formatter.let_go(pause)
        references, self._case = list(self._case.references), Case()
        let_go(references, pause)

    def clip(self, request: CopyRequest, pause: Pause = at_once) -> Clip:
        """Return what copying puts on the clipboard."""
        return gathered(self.flavours(request, pause))

    def flavours(self, request: CopyRequest, pause: Pause = at_once) -> Iterator[Flavour]:
        """Yield what copying puts on the clipboard, in sheets that are written as they are
        taken.
        """
        if request.form is PRINTED:
            yield from flavours(printed_words(self._chosen(request.ids, pause)), pause=pause)
            return
        formatted = self.formatted(request, part_of(pause, 0, _FOUND))
        paragraphs = list(formatted.paragraphs)
        try:
            yield from flavours(formatted, request.form, part_of(pause, _FOUND, 1))
        finally:
            del formatted
            let_go(paragraphs)

    def formatted(self, request: CopyRequest, pause: Pause = at_once) -> Formatted:
        """Return the words to copy or to show."""
        choice = request.choice
        as_printed_there = choice.style is AS_PRINTED and choice.numbering is Numbering.ARTICLE
        if request.kind is Kind.ENTRIES and as_printed_there:
            works = tuple(map(as_source_prints, self._chosen(request.ids, pause)))
            return Formatted(printed.entries(works), works)
        with self.formatter.pausing(pause):
            match request.kind:
                case Kind.ENTRIES:
                    return self.formatter.entries(request.ids, choice)
                case Kind.IN_TEXT:
                    return self.formatter.in_text(request.ids, choice)
                case Kind.ARTICLE:
                    return self.formatter.article_entry(choice)
                case kind:
                    assert_never(kind)

    def remarks(
        self, ids: Sequence[str], choice: Choice, words: NoteWords, pause: Pause = at_once
    ) -> Remarks:
        """Return what to know of these references before they are copied."""
        with self.formatter.pausing(pause):
            return Remarks(self._notes(ids, choice, words), *self._in_text(ids, choice))

    def prepare(self, choice: Choice, pause: Pause = at_once) -> None:
        """Make ready what the first copy in this style takes, short of any reference."""
        with self.formatter.pausing(pause):
            if choice.style is not AS_PRINTED:
                self.formatter.style(choice)

    def _notes(self, ids: Sequence[str], choice: Choice, words: NoteWords) -> tuple[str, ...]:
        try:
            return tuple(note.text for note in self.formatter.notes(ids, choice, words))
        except ViewerError:
            # The preview, which cannot be made either, says why.
            return ()

    def _in_text(self, ids: Sequence[str], choice: Choice) -> tuple[Paragraph, ViewerError | None]:
        """Return the citation in the text, or nothing and why there is none."""
        if choice.style is AS_PRINTED:
            return (), None
        try:
            cited = self.formatter.in_text(ids, choice)
        except ViewerError as error:
            return (), error
        return next(iter(cited.paragraphs), ()), None

    def _chosen(self, ids: Sequence[str], pause: Pause) -> Iterator[Reference]:
        """Yield the references with these ids, in the article's order."""
        wanted = set(ids)
        for place, one in enumerate(self._case.references):
            if not wanted:
                return
            if place % _LOOKED_AT == 0:
                pause(None)
            if one.id in wanted:
                wanted.remove(one.id)
                yield one
