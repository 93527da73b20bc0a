"""What formats without a word for it say of a list of authors that the source cuts."""

from viewer.model.work import Reference, Work


def is_cut(work: Work) -> bool:
    """Return whether the source ends the work's authors in "et al."."""
    return isinstance(work, Reference) and work.authors_truncated


def notice(work: Work) -> str:
    """Return the sentence for a note field, or nothing for a list that is whole.

    It has no colon: CSL processors and Zotero read ``name: value`` in a note as a field.
    """
    if not is_cut(work):
        return ""
    count = len(work.authors)
    names = "the first author" if count == 1 else f"the first {count} authors"
    return f"The source names {names} only, followed by et al."
