"""The quiet words before a paste: what the style would print and the case does not state."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.citation.formats.cut import is_cut
from viewer.citation.needs import Gap, Needs
from viewer.citation.note_words import ENGLISH, NoteWords
from viewer.model.work import Reference


class NoteKind(Enum):
    CUT_AUTHORS = "cut-authors"
    SHORT_JOURNAL = "short-journal"
    NO_ISSUE = "no-issue"
    NO_DOI = "no-doi"
    CORRECTED = "corrected"
    MISPRINTED = "misprinted"
    NO_PRINTED_FORM = "no-printed-form"


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence on what is about to be copied, and the references it concerns."""

    kind: NoteKind
    ids: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Selection:
    """References in the chosen wording, with the numbers they are known by."""

    works: tuple[Reference, ...]
    numbers: tuple[int, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(work.id for work in self.works)

    def of(self, ids: Iterable[str]) -> "Selection":
        kept = set(ids)
        pairs = [
            (work, number)
            for work, number in zip(self.works, self.numbers, strict=True)
            if work.id in kept
        ]
        return Selection(tuple(work for work, _ in pairs), tuple(number for _, number in pairs))


def style_notes(
    selection: Selection, needs: Needs, style: str, words: NoteWords = ENGLISH
) -> Iterable[Note]:
    """Say what the style, called ``style``, would print and cannot."""
    yield from _cut_authors(selection, needs, style, words)
    missing = {work.id: needs.missing(work) for work in selection.works}
    for gap, kind, sentence in (
        (Gap.JOURNAL, NoteKind.SHORT_JOURNAL, words.no_journal),
        (Gap.ISSUE, NoteKind.NO_ISSUE, words.no_issue),
        (Gap.DOI, NoteKind.NO_DOI, words.no_doi),
    ):
        lacking = selection.of(work_id for work_id, gaps in missing.items() if gap in gaps)
        if lacking.works:
            which = _which(lacking, selection, words)
            yield Note(kind, lacking.ids, sentence.format(which=which, style=style))


def wording_notes(
    originals: Selection, *, corrected: bool, words: NoteWords = ENGLISH
) -> Iterable[Note]:
    """Say which references differ between what is copied and what the source prints."""
    misprinted = originals.of(work.id for work in originals.works if work.corrections)
    if misprinted.works:
        kind = NoteKind.CORRECTED if corrected else NoteKind.MISPRINTED
        sentence = words.corrected if corrected else words.kept
        yield Note(kind, misprinted.ids, _of_numbers(sentence, misprinted, words))


def printed_notes(selection: Selection, words: NoteWords = ENGLISH) -> Iterable[Note]:
    """Say which references have no printed form to copy."""
    lacking = selection.of(work.id for work in selection.works if not work.printed)
    if lacking.works:
        text = _of_numbers(words.no_printed_form, lacking, words)
        yield Note(NoteKind.NO_PRINTED_FORM, lacking.ids, text)


def _cut_authors(
    selection: Selection, needs: Needs, style: str, words: NoteWords
) -> Iterable[Note]:
    """Name the cut lists of which the style would print more than the source states."""
    short = selection.of(
        work.id
        for work in selection.works
        if is_cut(work) and _wants_more(needs.most_authors(work), len(work.authors))
    )
    if not short.works:
        return
    most = max(needs.most_authors(work) or 0 for work in short.works)
    lengths = {len(work.authors) for work in short.works}
    sentence = words.cut_after if len(lengths) == 1 else words.cut
    text = sentence.format(
        lists=_lists(short, selection, words),
        names=_names(lengths.pop(), words),
        style=style,
        most=words.up_to.format(count=_count(most, words)) if most else words.all_of_them,
    )
    yield Note(NoteKind.CUT_AUTHORS, short.ids, text)


def _wants_more(most: int | None, stated: int) -> bool:
    return most is None or most > stated


def _lists(short: Selection, selection: Selection, words: NoteWords) -> str:
    if len(selection.works) == 1:
        return words.the_list
    if short.ids == selection.ids:
        return words.both_lists if len(short.works) == len("ab") else words.all_lists
    return _of_numbers(words.list_of if len(short.works) == 1 else words.lists_of, short, words)


def _which(lacking: Selection, selection: Selection, words: NoteWords) -> str:
    if len(selection.works) == 1:
        return words.this_has
    if lacking.ids == selection.ids:
        return words.these_have
    several = len(lacking.works) > 1
    return _of_numbers(words.several_have if several else words.one_has, lacking, words)


def _of_numbers(sentence: str, selection: Selection, words: NoteWords) -> str:
    return sentence.format(numbers=_numbers(selection.numbers, words))


def _numbers(numbers: Sequence[int], words: NoteWords) -> str:
    """Return ``3``, ``3 and 4`` or ``1, 3–5 and 9``."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    parts = [part for each in ranges for part in _range(each, words)]
    return words.last_and.join(filter(None, (words.comma.join(parts[:-1]), parts[-1])))


def _range(numbers: list[int], words: NoteWords) -> list[str]:
    pair = len("ab")
    if len(numbers) <= pair:
        return list(map(str, numbers))
    return [words.range.format(first=numbers[0], last=numbers[-1])]


def _names(count: int, words: NoteWords) -> str:
    return words.one_name if count == 1 else words.names.format(count=_count(count, words))


def _count(count: int, words: NoteWords) -> str:
    return words.counted[count] if count < len(words.counted) else str(count)
