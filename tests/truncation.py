"""Look at a cut list of authors in every style: ``python -m tests.truncation [EVERY]``.

Prints a line for each list that looks complete, or that gains an author, then how many
styles were looked at. ``EVERY`` takes each so-manieth style alone.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.builders import ROOT
from viewer.citation.choice import Choice, Numbering
from viewer.citation.formats import TEXT, render
from viewer.citation.formatter import Formatter
from viewer.citation.words import Formatted
from viewer.csl import Library
from viewer.csl.catalogue import load_catalogue
from viewer.model.case import Case
from viewer.model.work import Reference
from viewer.source import read_case

_JOINED = re.compile(r"(?:\b(?:and|und|et|og|och|y|e|en|i)|&)\s+(?:et al|and others)\b")


def independent_styles(every: int = 1) -> list[str]:
    """Return the ids of independent styles, in an order that does not change."""
    ids = sorted(entry.id for entry in load_catalogue().entries if not entry.parent)
    return ids[::every]


class Watch:
    """The cut references of a case, and the same ones as if their lists were whole."""

    def __init__(self, library: Library, case: Case) -> None:
        cut = [one for one in case.references if one.authors_truncated]
        self._library = library
        self._works = {one.id: one for one in cut}
        self._cut = Formatter(library, cut)
        self._whole = Formatter(library, [_whole(one) for one in cut])

    def complaints(self, style: str) -> Iterator[str]:
        """Yield a sentence for each list that is not what it should be."""
        choice = Choice(style, numbering=Numbering.FROM_ONE)
        for work in self._works.values():
            if self._library.style(style).has_bibliography:
                cut, whole = (made.entries([work.id], choice) for made in self._both)
                yield from _compare(style, work, cut, whole)
            cut, whole = (made.in_text([work.id], choice) for made in self._both)
            yield from _compare(style, work, cut, whole)

    @property
    def _both(self) -> tuple[Formatter, Formatter]:
        return self._cut, self._whole


def _whole(reference: Reference) -> Reference:
    return Reference(
        id=reference.id,
        type=reference.type,
        text=reference.text,
        names=reference.names,
        dates=reference.dates,
        number=reference.number,
    )


def _compare(style: str, work: Reference, cut: Formatted, whole: Formatted) -> Iterator[str]:
    """Compare an entry told as cut with the same one told as whole. They may read alike
    only where no author is named, or where the style cuts the whole list already.
    """
    told, plain = render(cut, TEXT), render(whole, TEXT)
    if told == plain and _names_all(work, plain):
        yield f"{style}: {work.id} looks complete: {told}"
    if _JOINED.search(told):
        yield f"{style}: {work.id} gains an author: {told}"


def _names_all(work: Reference, text: str) -> bool:
    return all(name.family.casefold() in text.casefold() for name in work.authors)


def main(arguments: list[str]) -> int:
    every = int(arguments[0]) if arguments else 1
    case = read_case(Path(ROOT / "case.yaml")).case
    assert case is not None
    library, styles, found = Library(), independent_styles(every), 0
    for style in styles:
        # Watch keeps every processor it made; one a style keeps memory flat.
        for complaint in Watch(library, case).complaints(style):
            found += 1
            sys.stdout.write(f"{complaint}\n")
    sys.stdout.write(f"{len(styles)} styles, {found} complaints\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
