"""Where a work goes beyond what its source prints, in words."""

from viewer.handout.words import Words
from viewer.model.work import Correction, Work


def changes_of(work: Work, words: Words, *, is_corrected: bool) -> tuple[str, ...]:
    """Return a clause for each misprint, and for each field that was added.

    Where the words are those of the source, ``is_corrected`` is false: its misprints are
    told as such, and nothing that it does not print is there to be told.
    """
    misprints = tuple(_misprint(one, words, is_corrected=is_corrected) for one in work.corrections)
    if not is_corrected:
        return misprints
    added = tuple(words.addition.format(field=one.field, basis=one.basis) for one in work.added)
    return (*misprints, *added)


def _misprint(one: Correction, words: Words, *, is_corrected: bool) -> str:
    template = words.correction if is_corrected else words.misprint
    return template.format(
        field=one.field, printed=one.printed, corrected=one.corrected, basis=one.basis
    )
