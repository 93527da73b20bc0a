"""What a style would print if the case stated it, found out by trying.

A style decides by type, and by what else is there, whether it prints an issue or the short
name of a journal. Formatting the item once more, with telling values in the gaps, asks the
style itself, and needs no second reading of its rules.
"""

from collections.abc import Mapping
from enum import Enum

from viewer.citation.items import Item, csl_item
from viewer.citation.words import set_in_type, words
from viewer.csl import Processor, Style
from viewer.model.work import Work


class Gap(Enum):
    """A field that a case may lack, by CSL's name."""

    JOURNAL = "container-title"
    ISSUE = "issue"
    DOI = "DOI"


_TELLING = {Gap.JOURNAL: "Zqjournal", Gap.ISSUE: "98706", Gap.DOI: "10.98706/zqdoi"}
_NOBODY = "Zqauthor"
_MANY = 200


class Needs:
    """One style's needs. Works of one type with the same fields have the same ones."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._missing: dict[tuple[str, frozenset[str]], frozenset[Gap]] = {}
        self._most_authors: dict[str, int | None] = {}

    def missing(self, work: Work) -> frozenset[Gap]:
        """Return the gaps of a work that the style would fill."""
        shape = (work.type, frozenset((*work.text, *work.names, *work.dates)))
        known = self._missing.get(shape)
        if known is None:
            known = self._missing[shape] = self._tried(work)
        return known

    def most_authors(self, work: Work) -> int | None:
        """Return how many authors the style prints before it cuts a list itself, or
        ``None`` where it prints them all.
        """
        if work.type not in self._most_authors:
            self._most_authors[work.type] = self._longest_list(csl_item(work))
        return self._most_authors[work.type]

    def _tried(self, work: Work) -> frozenset[Gap]:
        gaps = {gap for gap in Gap if gap.value not in work.text}
        text = self._text({**csl_item(work), **{gap.value: _TELLING[gap] for gap in gaps}})
        return frozenset(gap for gap in gaps if _TELLING[gap].lower() in text)

    def _longest_list(self, item: Item) -> int | None:
        if self._prints(item, _MANY):
            return None
        lowest, highest = 0, _MANY
        while highest - lowest > 1:
            middle = (lowest + highest) // 2
            lowest, highest = (middle, highest) if self._prints(item, middle) else (lowest, middle)
        return lowest

    def _prints(self, item: Item, count: int) -> bool:
        """Whether a list of so many authors is printed whole."""
        authors = [{"family": f"{_NOBODY}{number}x"} for number in range(count)]
        text = self._text({**item, "author": authors, "custom": {}})
        return all(f"{_NOBODY}{number}x".lower() in text for number in range(count))

    def _text(self, item: Mapping[str, object]) -> str:
        entry = Processor(self._style, [item]).entry(str(item["id"]))
        return words(set_in_type(entry.runs)).lower()
