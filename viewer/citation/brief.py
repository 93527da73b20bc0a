"""The short form of a reference that lists show: who, where, when."""

from typing import NamedTuple

from viewer.model.work import Work

_EN_DASH = "–"


class Brief(NamedTuple):
    """The pieces of one row. ``journal`` is set in italics; ``place`` is in the manner of
    medical journals (``2004;80(3):246–249``). Each is empty where nothing is stated.
    """

    title: str
    authors: str
    journal: str
    place: str

    @property
    def line(self) -> str:
        """The second line of a row, in plain text."""
        return " · ".join(filter(None, (self.authors, self.source)))

    @property
    def source(self) -> str:
        """Journal and place, in plain text."""
        return " ".join(filter(None, (self.journal, self.place)))


def brief(work: Work, *, authors_truncated: bool = False) -> Brief:
    """Return the short form of a work; a cut list of authors ends in "et al."."""
    names = [name.inverted for name in work.authors]
    if names and authors_truncated:
        names.append("et al.")
    journal = work.text.get("container-title-short") or work.text.get("container-title", "")
    return Brief(work.title, ", ".join(names), journal, place(work))


def place(work: Work) -> str:
    """Return year, volume, issue and pages as medical journals print them."""
    text = work.text
    year = "" if work.year is None else str(work.year)
    volume = text.get("volume", "")
    issue = f"({text['issue']})" if "issue" in text else ""
    pages = text.get("page", "").replace("-", _EN_DASH)
    where = f"{volume}{issue}" + (f":{pages}" if pages else "")
    return ";".join(filter(None, (year, where)))
