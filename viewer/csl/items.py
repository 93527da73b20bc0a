"""An item to be cited: CSL-JSON read once, its names and dates parsed when first asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from viewer.csl.dates import Date, read_date
from viewer.csl.people import Name, read_names

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME_VARIABLES = frozenset(
    """author chair collection-editor compiler composer container-author contributor curator
    director editor editor-translator editorial-director executive-producer guest host illustrator
    interviewer narrator organizer original-author performer producer recipient reviewed-author
    script-writer series-creator translator commenter""".split(),
)
DATE_VARIABLES = frozenset(
    "accessed available-date event-date issued original-date submitted publication-date".split(),
)
NUMBER_VARIABLES = frozenset(
    """chapter-number citation-number collection-number edition first-reference-note-number issue
    locator number number-of-pages number-of-volumes page page-first part-number printing-number
    section supplement-number version volume division supplement call-number""".split(),
)
_SHORT_FORMS = {
    "title": ("title-short", "shortTitle"),
    "container-title": ("container-title-short", "journalAbbreviation"),
}
_SYNONYMS = {"title-short": "shortTitle", "container-title-short": "journalAbbreviation"}
_FIRST_PAGE = re.compile(r"\s*(?:&|, |-|\u2013)\s*")
_NOTE_LINE = re.compile(r"([-_a-z]+|[A-Z]+):\s*([^}]+)")
_NOTE_BRACES = re.compile(r"\{:([-_a-z]+|[A-Z]+):\s*([^}]+)\}")


class Item:
    """`truncated` says that the list of authors is known to be cut short."""

    __slots__ = (
        "_abbreviations",
        "_dates",
        "_names",
        "_texts",
        "fields",
        "id",
        "truncated",
        "type",
    )

    def __init__(
        self,
        fields: Mapping[str, Any],
        abbreviations: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self._abbreviations = abbreviations or {}
        self.id = str(fields.get("id", ""))
        self.fields = _with_note_fields(fields)
        self.type = str(self.fields.get("type", ""))
        custom = fields.get("custom")
        self.truncated = isinstance(custom, dict) and custom.get("authors-truncated") is True
        self._names: dict[str, tuple[Name, ...]] = {}
        self._dates: dict[str, Date | None] = {}
        self._texts: dict[str, str] = {}

    def text(self, variable: str) -> str:
        """The variable's text as given; empty where the item has none."""
        known = self._texts.get(variable)
        if known is None:
            known = self._texts[variable] = self._read_text(variable)
        return known

    def _read_text(self, variable: str) -> str:
        value = self.fields.get(variable)
        if value is None and variable in _SYNONYMS:
            value = self.fields.get(_SYNONYMS[variable])
        if value is None and variable == "page-first":
            page = self.text("page")
            first = _FIRST_PAGE.split(page)[0]
            return page if first.endswith("\\") else first
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            return str(value)
        return ""

    def short_text(self, variable: str) -> str:
        """The short form where there is one, else the long."""
        abbreviation = self._abbreviations.get(variable, {}).get(self.text(variable))
        if abbreviation:
            return abbreviation
        if variable == "URL":
            return _host(self.text("URL"))
        for name in _SHORT_FORMS.get(variable, (f"{variable}-short",)):
            if found := self.text(name):
                return found
        return self.text(variable)

    def names(self, variable: str) -> tuple[Name, ...]:
        known = self._names.get(variable)
        if known is None:
            known = self._names[variable] = read_names(self.fields.get(variable))
        return known

    def date(self, variable: str) -> Date | None:
        if variable not in self._dates:
            self._dates[variable] = read_date(self.fields.get(variable))
        return self._dates[variable]

    def has(self, variable: str) -> bool:
        """Whether a `variable` condition holds."""
        if variable in NAME_VARIABLES:
            return bool(self.names(variable))
        if variable in DATE_VARIABLES:
            return self.date(variable) is not None
        return bool(self.text(variable))

    @property
    def language(self) -> str:
        return str(self.fields.get("language") or "")


def _host(url: str) -> str:
    """A web address cut after its host."""
    short = re.sub(r"(.*\.[^/]+)/.*", r"\1", url)
    return re.sub("https?://", "", short, count=1) if "//www." in short else short


def _with_note_fields(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Fields that a note carries as `name: value` lines or `{:name: value}`, where absent."""
    note = fields.get("note")
    if not isinstance(note, str) or ":" not in note:
        return fields
    extra = dict(_NOTE_BRACES.findall(note))
    for place, line in enumerate(note.split("\n")):
        found = _NOTE_LINE.fullmatch(line.strip())
        if found:
            extra[found[1]] = found[2].strip()
        elif place:
            break
    added = {name: _note_value(name, value.strip()) for name, value in extra.items()}
    kept = {name: value for name, value in added.items() if name == "type" or name not in fields}
    return {**fields, **kept} if kept else fields


def _note_value(name: str, value: str) -> Any:
    if name in NAME_VARIABLES:
        family, parts, given = value.partition("||")
        return [
            {"family": family.strip(), "given": given.strip()} if parts else {"literal": value}
        ]
    return value
