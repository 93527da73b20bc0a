"""A locale: the terms, date formats and options that a style prints in one language.

Locale files and the `cs:locale` elements of a style are layers over one another, the most
particular on top: en-US, the language's main dialect, the dialect, then the style's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from viewer.csl.markup import Markup, Quotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.csl.xml import Element

# CSL 1.0.2, "Locale fallback": the main dialect of each language that has several.
MAIN_DIALECTS = {
    "de": "de-DE",
    "en": "en-US",
    "es": "es-ES",
    "fr": "fr-FR",
    "pt": "pt-PT",
    "zh": "zh-CN",
}
_FORM_FALLBACK = {
    "symbol": ("symbol", "short", "long"),
    "verb-short": ("verb-short", "verb", "long"),
    "verb": ("verb", "long"),
    "short": ("short", "long"),
    "long": ("long",),
}

Numbered = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ordinals:
    """Ordinal suffixes by what of the number they match, then by its digits and gender."""

    whole: dict[tuple[str, str], str] = field(default_factory=dict)
    last_two: dict[tuple[str, str], str] = field(default_factory=dict)
    last: dict[tuple[str, str], str] = field(default_factory=dict)
    default: dict[str, str] = field(default_factory=dict)

    def suffix(self, number: int, gender: str) -> str:
        digits = str(number)
        genders = (gender, "") if gender else ("",)
        for each in genders:
            found = (
                self.whole.get((digits, each))
                or self.last_two.get((digits[-2:].zfill(2), each))
                or (self.last.get((digits[-1], each)) if digits else None)
            )
            if found is not None:
                return found
        return self.default.get(gender, self.default.get("", ""))


@dataclass(slots=True)
class Locale:
    """Everything a style may ask of a language."""

    language: str
    terms: dict[tuple[str, str], dict[str, Numbered]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    dates: dict[str, Element] = field(default_factory=dict)
    ordinals: Ordinals = field(default_factory=Ordinals)
    punctuation_in_quote: bool = False
    limit_day_ordinals_to_day_1: bool = False
    _markup: Markup | None = None

    def term(
        self, name: str, form: str = "long", *, plural: bool = False, gender: str = ""
    ) -> str:
        """Give the term's text, in the nearest form there is; empty when the locale has none."""
        return self.find_term(name, form, plural=plural, gender=gender) or ""

    def find_term(
        self,
        name: str,
        form: str = "long",
        *,
        plural: bool = False,
        gender: str = "",
    ) -> str | None:
        forms = self.terms.get((name, gender)) if gender else None
        forms = forms or self.terms.get((name, ""))
        if forms is None:
            return None
        for each in _FORM_FALLBACK.get(form, (form, "long")):
            if each in forms:
                return forms[each][plural]
        return None

    @property
    def ampersand(self) -> str:
        """What `and="symbol"` prints: "&" where the language has no sign of its own."""
        return self.terms.get(("and", ""), {}).get("symbol", ("&", "&"))[0]

    @property
    def markup(self) -> Markup:
        if self._markup is None:
            self._markup = Markup(self.quotes)
        return self._markup

    @property
    def quotes(self) -> Quotes:
        return Quotes(
            self.term("open-quote"),
            self.term("close-quote"),
            self.term("open-inner-quote"),
            self.term("close-inner-quote"),
        )

    @property
    def is_english(self) -> bool:
        return self.language[:2].lower() == "en"


def compose(language: str, layers: Iterable[Element]) -> Locale:
    """Lay the layers over one another, the first one lowest: en-US, where it has a file.

    A term that another language has in any form is never taken from English in the form it
    lacks: "de" stands where a style asks for the short form of "from" in Spanish, not "fr.".
    """
    locale = Locale(language)
    borrowed: set[tuple[str, str]] = set()
    for place, layer in enumerate(layers):
        _add_layer(locale, layer, borrowed)
        if place == 0 and not locale.is_english:
            borrowed.update(locale.terms)
    return locale


def _add_layer(locale: Locale, layer: Element, borrowed: set[tuple[str, str]]) -> None:
    for options in layer.all("style-options"):
        punctuation = options.get("punctuation-in-quote")
        if punctuation:
            locale.punctuation_in_quote = punctuation == "true"
        limit = options.get("limit-day-ordinals-to-day-1")
        if limit:
            locale.limit_day_ordinals_to_day_1 = limit == "true"
    for date in layer.all("date"):
        locale.dates[date.get("form")] = date
    for terms in layer.all("terms"):
        _add_terms(locale, terms, borrowed)


def _add_terms(locale: Locale, terms: Element, borrowed: set[tuple[str, str]]) -> None:
    ordinals = [term for term in terms.children if _is_ordinal(term.get("name"))]
    if ordinals and (not locale.ordinals.default or _is_whole_set(ordinals)):
        locale.ordinals = _ordinals(ordinals)
    for term in terms.children:
        name = "sub-verbo" if term.get("name") == "sub verbo" else term.get("name")
        if not _is_ordinal(name):
            key = name, term.get("gender-form")
            if key in borrowed:
                borrowed.remove(key)
                locale.terms[key] = {}
            forms = locale.terms.setdefault(key, {})
            forms[term.get("form", "long")] = _numbered(term)
        if term.get("gender"):
            locale.genders[name] = term.get("gender")


def _numbered(term: Element) -> Numbered:
    single, multiple = term.child("single"), term.child("multiple")
    if single is None and multiple is None:
        return (term.text, term.text)
    one = single.text if single else ""
    return (one, multiple.text if multiple else one)


def _is_ordinal(name: str) -> bool:
    return name == "ordinal" or (name.startswith("ordinal-") and name[8:].isdigit())


def _is_whole_set(ordinals: list[Element]) -> bool:
    """Ordinals are overridden together or not at all; a set has the plain one."""
    return any(term.get("name") == "ordinal" for term in ordinals)


def _ordinals(terms: list[Element]) -> Ordinals:
    """CSL 1.0.2, "Ordinal Suffixes"; the default matching of each term by its number."""
    ordinals = Ordinals()
    if not _is_whole_set(terms):
        return _legacy_ordinals(terms)
    for term in terms:
        gender = term.get("gender-form")
        if gender == "neuter":
            gender = ""
        digits = term.get("name")[8:]
        if not digits:
            ordinals.default[gender] = term.text
            continue
        match = term.get("match") or ("last-digit" if int(digits) < 10 else "last-two-digits")  # noqa: PLR2004 - the rule's own limit
        if match == "whole-number":
            ordinals.whole[(str(int(digits)), gender)] = term.text
        elif match == "last-two-digits":
            ordinals.last_two[(digits.zfill(2), gender)] = term.text
        else:
            ordinals.last[(str(int(digits)), gender)] = term.text
    return ordinals


def _legacy_ordinals(terms: list[Element]) -> Ordinals:
    """CSL 1.0: ordinal-01 to -03 by the last digit, -04 for the rest and for 11 to 19."""
    ordinals = Ordinals()
    for term in terms:
        number, gender = int(term.get("name")[8:]), term.get("gender-form")
        if number in {1, 2, 3}:
            ordinals.last[(str(number), gender)] = term.text
        else:
            ordinals.default[gender] = term.text
            for teen in range(10, 20):
                ordinals.last_two[(str(teen), gender)] = term.text
    return ordinals
