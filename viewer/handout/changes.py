"""Where a work or an affiliation goes beyond what its source prints, in words."""

from viewer.handout.words import Words
from viewer.model.case import Affiliation
from viewer.model.work import Correction, Work


def changes_of(
    changed: Work | Affiliation, words: Words, *, is_corrected: bool = True
) -> tuple[str, ...]:
    """Return a clause for each misprint, and for each field that was added.

    Where the words are those of the source, ``is_corrected`` is false: its misprints are
    told as such, and nothing that it does not print is there to be told.
    """
    misprints = tuple(
        _misprint(one, words, is_corrected=is_corrected) for one in changed.corrections
    )
    if not is_corrected:
        return misprints
    added = (
        words.addition.format(field=_named(one.field, words), basis=one.basis)
        for one in changed.added
    )
    return (*misprints, *added)


def _misprint(one: Correction, words: Words, *, is_corrected: bool) -> str:
    template = words.correction if is_corrected else words.misprint
    return template.format(
        field=_named(one.field, words),
        printed=one.printed,
        corrected=one.corrected,
        basis=one.basis,
    )


def _named(field: str, words: Words) -> str:
    """Return what people call one of CSL's variables; of most, CSL's own name."""
    return dict(words.fields).get(field, field)
