"""The references as a handout lists them: every one of them, in the style that was chosen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.citation.brief import brief
from viewer.citation.choice import AS_PRINTED, Choice
from viewer.citation.formatter import Formatter
from viewer.citation.names import style_name
from viewer.citation.pacing import Pause, at_once
from viewer.citation.words import Formatted, Paragraph, plain
from viewer.errors import ViewerError
from viewer.handout.changes import changes_of
from viewer.handout.document import Block, Heading, Kind, Line, Listing, Manner, Prose
from viewer.handout.words import ENGLISH, Words
from viewer.model.case import Case, Part
from viewer.model.work import Reference


class HandoutCancelledError(ViewerError):
    """Whoever asked for a handout no longer wants it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A case's references as formatted.

    ``manner`` says in which style and wording, ``notes`` what a reader should know of the
    list; ``changes``, under their ``heading``, where entries go beyond the printed source,
    or keep its misprints.
    """

    entries: Sequence[Paragraph]
    manner: str
    notes: tuple[str, ...] = ()
    heading: str = ""
    changes: tuple[str, ...] = ()


def list_references(
    formatter: Formatter,
    case: Case,
    choice: Choice,
    words: Words = ENGLISH,
    pause: Pause = at_once,
) -> Listed:
    """Return all references of a case in the chosen style.

    Of one that the file holds no printed form of, "as printed" lists the short form, and
    says so. Raises as `Formatter.entries` does, and what ``pause`` raises.
    """
    ids = [reference.id for reference in case.references]
    with formatter.pausing(pause):
        formatted = formatter.entries(ids, choice)
        notes = formatter.notes(ids, choice)
    entries: Sequence[Paragraph] = formatted.paragraphs
    if choice.style is AS_PRINTED:
        entries = _completed(formatted, formatter.numbers, words)
    changed = _changes(case, formatter.numbers, words, is_corrected=choice.is_corrected)
    return Listed(
        entries,
        _manner(choice, words),
        tuple(note.text for note in notes),
        words.changes if choice.is_corrected else words.misprints,
        tuple(changed),
    )


def reference_blocks(case: Case, listed: Listed | None, words: Words) -> tuple[Block, ...]:
    return tuple(_blocks(case, listed, words))


def _blocks(case: Case, listed: Listed | None, words: Words) -> Iterator[Block]:
    if Part.REFERENCES in case.damaged:
        yield Prose(plain(words.damaged_references), Manner.CAUTION)
    elif not case.references:
        yield Prose(plain(words.no_references), Manner.FINE)
    if listed is None or not listed.entries:
        return
    yield Prose(plain(listed.manner), Manner.FINE)
    yield from (Prose(plain(note), Manner.CAUTION) for note in listed.notes)
    yield Listing(tuple(map(Line, listed.entries)), Kind.ENTRIES)
    if listed.changes:
        yield Heading(listed.heading)
        yield Listing(tuple(Line(plain(one)) for one in listed.changes), Kind.NOTES)


def _manner(choice: Choice, words: Words) -> str:
    if choice.style is AS_PRINTED:
        return words.as_printed
    wording = words.corrected if choice.is_corrected else words.misprints_kept
    return words.in_style.format(style=style_name(choice), wording=wording)


def _completed(
    formatted: Formatted, numbers: Mapping[str, int], words: Words
) -> tuple[Paragraph, ...]:
    """Return an entry for every reference, the short form for one without a printed form."""
    printed = iter(formatted.paragraphs)
    return tuple(
        next(printed) if work.printed else plain(_short_form(work, numbers[work.id], words))
        for work in formatted.works
        if isinstance(work, Reference)
    )


def _short_form(work: Reference, number: int, words: Words) -> str:
    short = brief(work, authors_truncated=work.authors_truncated)
    stated = ". ".join(filter(None, (short.authors.rstrip("."), short.title, short.source)))
    return words.short_form.format(entry=f"{number}. {stated}.")


def _changes(
    case: Case, numbers: Mapping[str, int], words: Words, *, is_corrected: bool
) -> Iterator[str]:
    for work in case.references:
        found = changes_of(work, words, is_corrected=is_corrected)
        if found:
            yield words.change.format(
                number=numbers[work.id], who=_who(work), changes=words.semicolon.join(found)
            )


def _who(work: Reference) -> str:
    """Return first author and year, by which a list without numbers is searched."""
    first = work.authors[0].literal or work.authors[0].family if work.authors else work.title
    return " ".join(filter(None, (first, "" if work.year is None else str(work.year))))
