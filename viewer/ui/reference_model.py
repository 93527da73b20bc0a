"""References as an item model. Its rows are the references themselves."""

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt

from viewer.citation.brief import brief
from viewer.citation.links import links_of
from viewer.finding import Field, Query, marks
from viewer.model.work import Index, Reference
from viewer.override import override
from viewer.ui.rows import AnyIndex, Badge, Piece, Row

REFERENCE_ROLE = Qt.ItemDataRole.UserRole
_NO_INDEX = QModelIndex()
_NO_QUERY = Query()
# The abbreviation of a journal, or its full name, is no more than another spelling of it.
_NOT_WORTH_A_BADGE = frozenset({"container-title", "container-title-short"})
_LINKS = {Index.CROSSREF: "CrossRef", Index.PUBMED: "PubMed", Index.SCHOLAR: "Scholar"}


class ReferenceModel(QAbstractListModel):
    """One row a reference, in the article's order; nothing is formatted until asked for."""

    def __init__(self, references: tuple[Reference, ...] = ()) -> None:
        super().__init__()
        self._references = references

    @property
    def references(self) -> tuple[Reference, ...]:
        return self._references

    def set_references(self, references: tuple[Reference, ...]) -> None:
        self.beginResetModel()
        self._references = references
        self.endResetModel()

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._references)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        reference = self._references[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{number_of(reference)} {reference.title}".strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(reference)
            case Qt.ItemDataRole.ToolTipRole:
                return self._addresses(reference)
            case Qt.ItemDataRole.UserRole:
                return reference
            case _:
                return None

    def _addresses(self, reference: Reference) -> str | None:
        """Return where each link leads, a line each."""
        words = {True: self.tr("{} search"), False: "{}"}
        lines = (
            f"{words[link.is_search].format(link.name)} → {link.address}"
            for link in links_of(reference)
        )
        return "\n".join(lines) or None


def number_of(reference: Reference) -> str:
    """Return the article's own number in text, empty where it gives none."""
    return "" if reference.number is None else str(reference.number)


def reference_at(index: AnyIndex) -> Reference:
    """Return the reference of a row."""
    reference = index.data(REFERENCE_ROLE)
    assert isinstance(reference, Reference)  # noqa: S101 - the model's own promise
    return reference


def row_of(index: AnyIndex, query: Query = _NO_QUERY) -> Row:
    """Return what the row of an index shows, with the words of a query marked in it."""
    return row_for(reference_at(index), query)


def row_for(reference: Reference, query: Query = _NO_QUERY) -> Row:
    """Return what the row of a reference shows, with the words of a query marked in it."""
    short = brief(reference, authors_truncated=reference.authors_truncated)
    line = (
        _piece(query, short.authors, Field.AUTHOR),
        Piece(" · " if short.authors else ""),
        _piece(query, short.journal, Field.JOURNAL, italic=True),
        Piece(" "),
        _piece(query, short.place, Field.OTHER),
    )
    title = _piece(query, short.title, Field.TITLE)
    badges, links = badges_of(reference), _links(reference)
    return Row(number_of(reference), title.text, (line,), badges, title.marks, links)


def _links(reference: Reference) -> tuple[str, ...]:
    """Return which links there are, and in fewer words how many."""
    if not reference.links:
        return ()
    count = len(reference.links)
    names = " · ".join(_LINKS[link] for link in reference.links)
    return names, _say("1 link") if count == 1 else _say("{} links").format(count)


def _piece(query: Query, text: str, field: Field, *, italic: bool = False) -> Piece:
    return Piece(text, italic=italic, marks=marks(query, text, field) if query.terms else ())


def badges_of(reference: Reference) -> tuple[Badge, ...]:
    """Return the words that say where a reference is less or more than its print."""
    added = any(one.field not in _NOT_WORTH_A_BADGE for one in reference.added)
    badges = (
        (reference.authors_truncated, Badge(_say("authors cut"), "caution")),
        (bool(reference.corrections), Badge(_say("corrected"), "accent")),
        (added, Badge(_say("added"), "accent")),
    )
    return tuple(badge for holds, badge in badges if holds)


def spoken(reference: Reference) -> str:
    """Return a row in words, for those who hear it."""
    short = brief(reference, authors_truncated=reference.authors_truncated)
    number = _say("Reference")
    if reference.number is not None:
        number = _say("Reference {}").format(reference.number)
    badges = (badge.text for badge in badges_of(reference))
    said = (number, short.title, short.authors, short.source, *badges)
    return ". ".join(part.removesuffix(".") for part in said if part)


def _say(text: str) -> str:
    return QCoreApplication.translate("References", text)
