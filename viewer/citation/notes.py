"""The quiet words before a paste: what the style would print and the case does not state."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.citation.formats.cut import is_cut
from viewer.citation.needs import Gap, Needs
from viewer.model.work import Reference

_COUNTED = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


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


def style_notes(selection: Selection, needs: Needs, style: str) -> Iterable[Note]:
    """Say what the style, called ``style``, would print and cannot."""
    yield from _cut_authors(selection, needs, style)
    missing = {work.id: needs.missing(work) for work in selection.works}
    for gap, kind, sentence in _GAPS:
        lacking = selection.of(work_id for work_id, gaps in missing.items() if gap in gaps)
        if lacking.works:
            which = _which(lacking, selection)
            yield Note(kind, lacking.ids, sentence.format(which=which, style=style))


def wording_notes(originals: Selection, *, corrected: bool) -> Iterable[Note]:
    """Say which references differ between what is copied and what the source prints."""
    ids = [work.id for work in originals.works if work.corrections]
    if not ids:
        return
    misprinted = originals.of(ids)
    if corrected:
        text = f"Misprints of the source are corrected in {_numbers(misprinted.numbers)}."
        yield Note(NoteKind.CORRECTED, misprinted.ids, text)
    else:
        text = f"Misprints of the source are kept in {_numbers(misprinted.numbers)}."
        yield Note(NoteKind.MISPRINTED, misprinted.ids, text)


def printed_notes(selection: Selection) -> Iterable[Note]:
    """Say which references have no printed form to copy."""
    lacking = selection.of(work.id for work in selection.works if not work.printed)
    if lacking.works:
        text = f"The file has no printed form of {_numbers(lacking.numbers)}."
        yield Note(NoteKind.NO_PRINTED_FORM, lacking.ids, text)


_GAPS = (
    (
        Gap.JOURNAL,
        NoteKind.SHORT_JOURNAL,
        "{style} prints full names of journals; {which} only the abbreviation.",
    ),
    (Gap.ISSUE, NoteKind.NO_ISSUE, "{style} prints issues; {which} none."),
    (Gap.DOI, NoteKind.NO_DOI, "{style} prints DOIs; {which} none."),
)


def _cut_authors(selection: Selection, needs: Needs, style: str) -> Iterable[Note]:
    """Name the cut lists of which the style would print more than the source states."""
    short = selection.of(
        work.id
        for work in selection.works
        if is_cut(work) and _wants_more(needs.most_authors(work), len(work.authors))
    )
    if not short.works:
        return
    most = max(needs.most_authors(work) or 0 for work in short.works)
    listed = f"up to {_count(most)}" if most else "all of them"
    lengths = {len(work.authors) for work in short.works}
    after = f" after {_names(lengths.pop())}" if len(lengths) == 1 else ""
    text = f"The source cuts {_lists(short, selection)}{after}; {style} would list {listed}."
    yield Note(NoteKind.CUT_AUTHORS, short.ids, text)


def _wants_more(most: int | None, stated: int) -> bool:
    return most is None or most > stated


def _lists(short: Selection, selection: Selection) -> str:
    if len(selection.works) == 1:
        return "the author list"
    if short.ids == selection.ids:
        return "both author lists" if len(short.works) == len("ab") else "all author lists"
    lists = "list" if len(short.works) == 1 else "lists"
    return f"the author {lists} of {_numbers(short.numbers)}"


def _which(lacking: Selection, selection: Selection) -> str:
    if len(selection.works) == 1:
        return "this reference has"
    if lacking.ids == selection.ids:
        return "these references have"
    return f"{_numbers(lacking.numbers)} {'has' if len(lacking.works) == 1 else 'have'}"


def _numbers(numbers: Sequence[int]) -> str:
    """Return ``3``, ``3 and 4`` or ``1, 3–5 and 9``."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    parts = [part for each in ranges for part in _range(each)]
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _range(numbers: list[int]) -> list[str]:
    pair = len("ab")
    if len(numbers) <= pair:
        return list(map(str, numbers))
    return [f"{numbers[0]}–{numbers[-1]}"]


def _names(count: int) -> str:
    return "one name" if count == 1 else f"{_count(count)} names"


def _count(count: int) -> str:
    return _COUNTED[count] if count < len(_COUNTED) else str(count)
