"""From references to the words that are shown and copied."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from itertools import count
from typing import TypeVar

from viewer.citation.choice import AS_PRINTED, AsPrinted, Choice, Numbering, Wording
from viewer.citation.formats import printed
from viewer.citation.items import Item, csl_item
from viewer.citation.names import style_name
from viewer.citation.needs import Needs
from viewer.citation.note_words import ENGLISH, NoteWords
from viewer.citation.notes import (
    Note,
    Selection,
    printed_notes,
    style_notes,
    wording_notes,
)
from viewer.citation.pacing import Pause, at_once, let_go, let_go_unless_whole, paced
from viewer.citation.printed_form import as_source_prints
from viewer.citation.words import Flow, Formatted, Paragraph, set_in_type
from viewer.csl import Cite, Entry, Library, Processor, Style
from viewer.errors import ViewerError
from viewer.model.case import Case
from viewer.model.work import Article, Reference, Work

T = TypeVar("T")
W = TypeVar("W", bound=Work)

# Going to and fro between styles is at once; going through many does not fill the memory.
_KEPT = 4


class NothingToFormatError(ViewerError):
    """What is asked for does not exist in this style or case."""


# Fewer than one in so many are sorted into their order, not looked for among all.
_FEW = 20


class Formatter:
    """Formats the references of one case, and the case's own citation.

    Nothing is formatted before it is asked for. What cites have to be told apart by, such
    as the letter in ``2002a``, is settled over all references of the article, so that an
    entry and its in-text citation agree however they are copied.
    """

    def __init__(
        self, library: Library, references: Sequence[Reference], article: Article | None = None
    ) -> None:
        self._library = library
        self._listed = references
        self._article = article
        self._pause: Pause = at_once
        self._editions: dict[Wording, dict[str, Reference]] = {}
        self._items: dict[Wording, dict[str, Item]] = {}
        self._processors: dict[tuple[str, str | None, Wording], Processor] = {}
        self._lent: list[Processor] = []
        self._needs: dict[tuple[str, str | None], Needs] = {}

    @classmethod
    def for_case(cls, library: Library, case: Case) -> "Formatter":
        return cls(library, case.references, cited_article(case))

    @contextmanager
    def pausing(self, pause: Pause) -> Iterator[None]:
        """Pause like this between one reference and the next. Where the pause raises, what
        was asked for can be asked for again; with a share, also meanwhile.
        """
        before, self._pause = self._pause, pause
        try:
            yield
        finally:
            self._pause = before

    def let_go(self, pause: Pause) -> None:
        """Let go of all that is known, bit by bit; nothing can be asked then."""
        while self._processors:
            self._processors.popitem()[1].let_go()
        for by_id in (self._items, self._editions):
            for kept in by_id.values():
                let_go(kept, pause)
        self._listed = ()
        for name in ("_references", "_places"):
            let_go(vars(self).get(name, {}), pause)

    def entries(self, ids: Iterable[str], choice: Choice) -> Formatted:
        """Return a paragraph for each reference, in the article's order or the style's own.

        A reference without a printed form has no entry as printed. Raises `StyleError`,
        and `NothingToFormatError` where the style has no bibliography.
        """
        works = self._works(ids, choice)
        if choice.style is AS_PRINTED:
            return Formatted(printed.entries(works), works)
        style = self.style(choice)
        _check_bibliography(style)
        by_id = {work.id: work for work in works}
        paragraphs: list[Paragraph] = []
        ordered: list[Reference] = []
        with let_go_unless_whole(paragraphs):
            for entry in paced(self._typeset(works, style, choice), len(works), self._pause):
                paragraphs.append(set_in_type(entry.runs))
                ordered.append(by_id[entry.id])
            return Formatted(tuple(paragraphs), tuple(ordered))

    def in_text(self, ids: Iterable[str], choice: Choice) -> Formatted:
        """Return one citation of all the references; of a note style, the note's words.

        Raises `StyleError`, and `NothingToFormatError` for the printed entries, which have
        no such form, and for no references.
        """
        works = self._works(ids, choice)
        if choice.style is AS_PRINTED:
            raise NothingToFormatError(
                "Printed entries have no in-text form; choose a style to cite in."
            )
        if not works:
            raise NothingToFormatError("No reference is chosen to be cited.")
        with self._using(works, self.style(choice), choice) as processor:
            runs = processor.cluster([Cite(work.id) for work in works])
        return Formatted((set_in_type(runs),), works, Flow.INLINE)

    def article_entry(self, choice: Choice) -> Formatted:
        """Return the citation of the case report itself.

        Raises `StyleError`, and `NothingToFormatError` where the case describes no article
        or no style is chosen.
        """
        if self._article is None:
            raise NothingToFormatError("The case file does not describe its article.")
        if choice.style is AS_PRINTED:
            raise NothingToFormatError(
                "The source prints no citation of itself; choose a style to cite it in."
            )
        style = self.style(choice)
        _check_bibliography(style)
        work = _worded(self._article, choice.wording)
        # No place in any list of references: the entry has no number.
        processor = Processor(style, [csl_item(work)], numbers={})
        return Formatted((set_in_type(processor.entry(work.id).runs),), (work,))

    def notes(
        self, ids: Iterable[str], choice: Choice, words: NoteWords = ENGLISH
    ) -> tuple[Note, ...]:
        """Return what should be known before these references are pasted as chosen.

        Raises `StyleError`.
        """
        originals = self._selection(self.chosen(ids))
        if not originals.works:
            return ()
        notes = list(wording_notes(originals, corrected=choice.is_corrected, words=words))
        selection = self._selection(self._works(originals.ids, choice))
        if choice.style is AS_PRINTED:
            return (*printed_notes(selection, words), *notes)
        style = self.style(choice)
        if not style.has_bibliography:
            return tuple(notes)
        needs = self._needs_of(style, choice)
        return (*style_notes(selection, needs, style_name(choice), words), *notes)

    def style(self, choice: Choice) -> Style:
        """Return the chosen style, compiled. Raises `StyleError`."""
        if isinstance(choice.style, AsPrinted):
            raise NothingToFormatError("Printed entries follow no style.")
        return self._library.style(choice.style, choice.locale)

    def chosen(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """Return the references with these ids, each once, in the article's order."""
        wanted = set(ids) & self._places.keys()
        if len(wanted) * _FEW > len(self._places):
            each_of_all = self._watched(self._references.items())
            return tuple(each for work_id, each in each_of_all if work_id in wanted)
        ordered = sorted(wanted, key=self._places.__getitem__)
        return tuple(self._references[each] for each in ordered)

    @cached_property
    def _references(self) -> dict[str, Reference]:
        return {reference.id: reference for reference in self._watched(self._listed)}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {work_id: place for place, work_id in enumerate(self._watched(self._references))}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The article's own number of each reference. One that the file leaves without is
        counted on after the highest.
        """
        stated = {
            reference.id: reference.number
            for reference in self._watched(self._references.values())
            if reference.number is not None
        }
        unnumbered = (each for each in self._watched(self._references) if each not in stated)
        return stated | dict(zip(unnumbered, count(max(stated.values(), default=0) + 1)))

    def _selection(self, works: tuple[Reference, ...]) -> Selection:
        return Selection(works, tuple(self.numbers[work.id] for work in works))

    def _needs_of(self, style: Style, choice: Choice) -> Needs:
        key = (str(choice.style), choice.locale)
        known = self._needs.get(key)
        if known is None:
            known = self._needs[key] = Needs(style)
        return known

    def _works(self, ids: Iterable[str], choice: Choice) -> tuple[Reference, ...]:
        edition = self._edition(choice)
        works = (edition[reference.id] for reference in self._watched(self.chosen(ids)))
        if choice.numbering is Numbering.ARTICLE:
            return tuple(works)
        return tuple(replace(work, number=place) for place, work in enumerate(works, 1))

    def _edition(self, choice: Choice) -> Mapping[str, Reference]:
        """Return all references in the wording chosen."""
        wording = _wording(choice)
        known = self._editions.get(wording)
        if known is None:
            worded = (_worded(each, wording) for each in self._references.values())
            known = self._editions[wording] = {each.id: each for each in self._watched(worded)}
        return known

    def _every_item(self, choice: Choice) -> Mapping[str, Item]:
        """Return all references in the wording chosen, as a processor takes them."""
        wording = _wording(choice)
        known = self._items.get(wording)
        if known is None:
            items = map(csl_item, self._edition(choice).values())
            known = self._items[wording] = {each["id"]: each for each in self._watched(items)}
        return known

    def _watched(self, things: Iterable[T]) -> Iterator[T]:
        for each in things:
            self._take_breath()
            yield each

    def _take_breath(self) -> None:
        """Pause amid work of which nobody knows how long it is."""
        self._pause(None)

    @contextmanager
    def _using(
        self, works: Iterable[Reference], style: Style, choice: Choice
    ) -> Iterator[Processor]:
        """Lend the processor for these works, and let it go where it is not kept."""
        processor = self._processor(works, style, choice)
        self._lent.append(processor)
        try:
            yield processor
        finally:
            self._lent.remove(processor)
            self._drop(processor)

    def _drop(self, processor: Processor) -> None:
        if processor not in (*self._lent, *self._processors.values()):
            processor.let_go()

    def _processor(self, works: Iterable[Reference], style: Style, choice: Choice) -> Processor:
        """Return the processor that formats these works with the numbers chosen."""
        if _counts_from_one(style, choice):
            return self._processor_of(works, style, choice, None)
        if not style.disambiguation.is_needed:
            return self._processor_of(works, style, choice, self.numbers)
        key = (str(choice.style), choice.locale, choice.wording)
        known = self._processors.pop(key, None)
        if known is None:
            items = self._every_item(choice).values()
            known = Processor(style, items, self.numbers, at_item=self._take_breath)
        self._processors[key] = known
        if len(self._processors) > _KEPT:
            self._drop(self._processors.pop(next(iter(self._processors))))
        return known

    def _processor_of(
        self,
        works: Iterable[Reference],
        style: Style,
        choice: Choice,
        numbers: Mapping[str, int] | None,
    ) -> Processor:
        """Return a processor that knows of these works alone; without numbers, it counts them."""
        edition = self._edition(choice)
        items = (csl_item(edition[work.id]) for work in works)
        return Processor(style, items, numbers, at_item=self._take_breath)

    def _typeset(
        self, works: Sequence[Reference], style: Style, choice: Choice
    ) -> Iterator[Entry]:
        """Yield the entries in order. Names that an entry repeats from the one before it
        in the selection are replaced where the style says so.
        """
        with self._using(works, style, choice) as processor:
            if _prints_numbers(style) and not _counts_from_one(style, choice):
                yield from (processor.entry(work.id) for work in works)
            else:
                yield from processor.typeset(work.id for work in works)


def cited_article(case: Case) -> Article | None:
    """Return the case's article as a work to cite, with the case's authors as its own."""
    if case.article is None or not case.authors:
        return case.article
    authors = tuple(author.name for author in case.authors)
    return replace(case.article, names={**case.article.names, "author": authors})


def _wording(choice: Choice) -> Wording:
    return Wording.CORRECTED if choice.is_corrected else Wording.PRINTED


def _worded(work: W, wording: Wording) -> W:
    return work if wording is Wording.CORRECTED else as_source_prints(work)


def _check_bibliography(style: Style) -> None:
    if not style.has_bibliography:
        raise NothingToFormatError(
            f"“{style.title}” has no entries of its own; copy the in-text citation instead."
        )


def _prints_numbers(style: Style) -> bool:
    return ("citation-number", "") in style.variables


def _counts_from_one(style: Style, choice: Choice) -> bool:
    return choice.numbering is Numbering.FROM_ONE and _prints_numbers(style)
