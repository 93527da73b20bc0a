"""CSL items: the article and the works it cites."""

from collections.abc import Callable
from dataclasses import replace
from sys import intern
from typing import Any, TypeVar

from viewer.model.work import Article, Index, Reference, Work
from viewer.source.dates import WORK_DATE
from viewer.source.identifiers import DOI, PMCID, PMID, URL, doi, issn, pages
from viewer.source.kinds import Field, Kind, Table, list_of, record, whole
from viewer.source.people import ADDED, CORRECTIONS, NAME, NAMES_FORM
from viewer.source.scalars import FLAG, ID, SHARED_TEXT, TEXT, one_of, one_word_of, whole_number
from viewer.source.vocabulary import DATES, NAMES, TEXT_ALIASES, TEXTS, TYPES

W = TypeVar("W", bound=Work)

_TEXT_KINDS: dict[str, Kind[str]] = {
    "DOI": doi(DOI),
    "ISSN": issn(TEXT),
    "PMCID": PMCID,
    "PMID": PMID,
    "URL": URL,
    "page": pages(TEXT),
    "abstract": TEXT,
    "title": TEXT,
}
_NAME_LIST = list_of(NAME, some=True, form=NAMES_FORM)

_VARIABLES = (
    Field("id", ID, "Your own id of the work, unique in the file.", required=True),
    Field("type", one_word_of(TYPES), "CSL's type of work.", required=True),
    *(
        Field(key, _TEXT_KINDS.get(key, SHARED_TEXT), words, attribute=key)
        for key, words in TEXTS.items()
    ),
    *(
        Field(alias, _TEXT_KINDS.get(key, SHARED_TEXT), f"The same as {key}.", attribute=key)
        for alias, key in TEXT_ALIASES.items()
    ),
    *(Field(key, _NAME_LIST, words, attribute=key) for key, words in NAMES.items()),
    *(Field(key, WORK_DATE, words, attribute=key) for key, words in DATES.items()),
)

_REFERENCE_CUSTOM = Table(
    "a reference's “custom”",
    (
        Field("number", whole_number(0, 999_999), "The article's own number of the reference."),
        Field("printed", TEXT, "The entry exactly as the source prints it, misprints included."),
        Field("authors-truncated", FLAG, "True where the source ends the authors in “et al.”"),
        Field("links", list_of(one_of(Index)), "The indexes that the source's page links it to."),
        CORRECTIONS,
        ADDED,
    ),
)
_ARTICLE_CUSTOM = Table(
    "the article's “custom”",
    (
        Field("copyright", TEXT, "The copyright line."),
        Field("keywords", list_of(TEXT), "The key words, in order."),
        CORRECTIONS,
        ADDED,
    ),
)


def _item(what: str, custom: Table, needed: str = "") -> Table:
    custom_kind: Kind[dict[str, Any]] = record(custom, lambda values: values)
    variables = [
        replace(each, required=True) if each.key == needed else each for each in _VARIABLES
    ]
    return Table(what, (*variables, Field("custom", custom_kind, "What CSL has no name for.")))


_REFERENCE = _item("a reference", _REFERENCE_CUSTOM)
_ARTICLE = _item("the article", _ARTICLE_CUSTOM, needed="title")


def _build(make: Callable[..., W], values: dict[str, Any]) -> W:
    text: dict[str, str] = {}
    names: dict[str, Any] = {}
    dates: dict[str, Any] = {}
    # Read again, a file has the same ids: they are then told to be so without a look at them.
    work_id, kind = intern(values.pop("id")), values.pop("type")
    custom = values.pop("custom", {})
    for key, value in values.items():
        (text if key in TEXTS else names if key in NAMES else dates)[key] = value
    return make(work_id, kind, text, names, dates, **custom)


def _reference(values: dict[str, Any]) -> Reference:
    return _build(Reference, values)


REFERENCE = whole(record(_REFERENCE, _reference))


ARTICLE = record(_ARTICLE, lambda values: _build(Article, values))
"""The article is shown with whatever of it is right; a reference is read whole or not."""
