"""Numbers in fields: are they numbers, how many, and how they are written.

CSL 1.0.2, "Number", "is-numeric", "Label" (contextual plural) and Appendix V, "Page Ranges".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.csl.locale import Locale

_NUMBER = re.compile(r"([0-9]*[a-zA-Z]+0*)?([0-9]+)([a-zA-Z]*|[-,a-zA-Z]+)")
_ROMAN = re.compile("[ivxlcmIVXLCM]+")
_FRACTION = re.compile(r"\d+(?:/\d+)+")
_SMALL_ROMAN = re.compile("[ivx]+[-,:a-zA-Z]*")
_HYPHEN = re.compile(r"\s*\\*[-\u2013]+\s*")
RANGED_VARIABLES = frozenset(
    [
        "page",
        "chapter-number",
        "collection-number",
        "edition",
        "issue",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "volume",
        "locator",
    ],
)
_DASHED_VARIABLES = frozenset(["page", "locator", "issue", "volume", "edition", "number"])
_ROMAN_DIGITS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_LIMIT = 6000
# What people write before a number for what it counts, and the CSL term for it.
_ABBREVIATIONS = {
    "app.": "appendix", "art.": "article", "bk.": "book", "ch.": "chapter", "col.": "column",
    "fig.": "figure", "fol.": "folio", "l.": "line", "n.": "note", "no.": "issue", "op.": "opus",
    "p.": "page", "para.": "paragraph", "pp.": "page", "pt.": "part", "r.": "rule",
    "sec.": "section", "supp.": "supplement", "sv.": "sub-verbo", "tbl.": "table",
    "vol.": "volume", "vrs.": "verse",
}  # fmt: skip
_LABELLED = re.compile(r"([a-z]+\.)\s+(\S.*)")
_SELF_LABELLED = frozenset(("page", "locator", "number"))
_LONG_ORDINALS = 10


@dataclass(frozen=True, slots=True)
class Part:
    """One number of a field: its prefix ("S" in "S12"), its digits or text, what follows."""

    prefix: str
    digits: str
    letters: str
    joiner: str
    label: str = ""

    @property
    def text(self) -> str:
        return self.prefix + self.digits + self.letters

    @property
    def is_plain(self) -> bool:
        return not self.letters and bool(self.digits)

    @property
    def is_number(self) -> bool:
        if self.digits:
            return True
        return bool(_SMALL_ROMAN.fullmatch(self.letters))


@dataclass(frozen=True, slots=True)
class Numeral:
    """The content of a number variable."""

    parts: tuple[Part, ...]
    is_numeric: bool
    is_plural: bool


def joiners(locale: Locale) -> re.Pattern[str]:
    words = {"and", locale.term("and")} - {""}
    ands = "|".join(rf",?\s+{re.escape(word)}\s+" for word in sorted(words))
    return re.compile(rf"(\s*&\s*|{ands}|;\s+|,\s+|\s*\\*[-\u2013]+\s*)")


def read_numeral(text: str, variable: str, splitter: re.Pattern[str], ampersand: str) -> Numeral:
    pieces = splitter.split(text.strip())
    parts = []
    for place in range(0, len(pieces), 2):
        joiner = pieces[place + 1] if place + 1 < len(pieces) else ""
        if joiner.strip() == "&":
            joiner = _ampersand(pieces[place], pieces[place + 2], ampersand)
        label, number = split_label(pieces[place])
        if label and (place or variable in _SELF_LABELLED):
            parts.append(replace(_part(number, joiner), label=label if place else ""))
        else:
            parts.append(_part(pieces[place], joiner))
    if len(pieces) == 1 and _FRACTION.fullmatch(pieces[0]):
        return Numeral(tuple(parts), is_numeric=True, is_plural=False)
    numeric = all(part.is_number for part in parts)
    return Numeral(tuple(parts), numeric, numeric and _is_plural(parts, variable))


def split_label(text: str) -> tuple[str, str]:
    """Give the term that the text begins with, if any, and what follows: "ch. 3" is a chapter."""
    found = _LABELLED.fullmatch(text.strip())
    label = _ABBREVIATIONS.get(found[1], "") if found else ""
    return (label, found[2]) if found and label else ("", text)


def _ampersand(before: str, after: str, ampersand: str) -> str:
    return ampersand if before[-1:].isalpha() and after[:1].isalpha() else f" {ampersand} "


def _part(text: str, joiner: str) -> Part:
    joiner = "-" if _HYPHEN.fullmatch(joiner) and "\\" not in joiner else joiner
    joiner = joiner.replace("\\", "")
    found = _NUMBER.fullmatch(text)
    if found:
        return Part(found[1] or "", found[2], found[3], joiner)
    return Part("", "", text.replace("\\", ""), joiner)


def _is_plural(parts: list[Part], variable: str) -> bool:
    if variable.startswith("number-of-"):
        return len(parts) > 1 or int(parts[0].digits or 0) > 1
    return len(parts) > 1


def is_range(parts: tuple[Part, ...], place: int) -> bool:
    """Whether the part and the next are the two ends of one range."""
    hyphens = [part.joiner == "-" for part in parts]
    return (
        hyphens[place]
        and place + 1 < len(parts)
        and not (place and hyphens[place - 1])
        and not hyphens[place + 1]
    )


def dash_for(variable: str, locale: Locale) -> str:
    term = "year-range-delimiter" if variable == "collection-number" else "page-range-delimiter"
    return locale.term(term) or "\u2013"


def takes_dash(variable: str, numeral: Numeral, first: Part, last: Part) -> bool:
    if variable not in RANGED_VARIABLES:
        return False
    if all(part.is_plain or _ROMAN.fullmatch(part.text) for part in (first, last)):
        return first.prefix == last.prefix
    dashed = variable in _DASHED_VARIABLES or variable == "collection-number"
    return dashed and numeral.is_numeric


def range_end(first: Part, last: Part, rule: str) -> str:
    """Give the end of a page range as the rule shortens or completes it."""
    if not rule or not (first.digits and last.digits):
        return last.text
    if last.prefix != first.prefix:
        return last.text
    end = last.digits
    if len(end) < len(first.digits):
        end = first.digits[: len(first.digits) - len(end)] + end
    if int(first.digits) >= int(end):
        return last.text
    prefix = first.prefix
    shortened = _shortened(first.digits, end, rule)
    return (prefix if shortened == end and rule == "expanded" else "") + shortened + last.letters


def _shortened(first: str, end: str, rule: str) -> str:
    match rule:
        case "minimal":
            return _without_common(first, end, 1)
        case "minimal-two":
            return _without_common(first, end, 2)
        case "chicago" | "chicago-15":
            return _chicago_15(int(first), int(end))
        case "chicago-16":
            return _chicago_16(int(first), int(end))
        case _:
            return end


def _without_common(first: str, end: str, least: int) -> str:
    if len(first) != len(end):
        return end
    place = 0
    while place < len(end) - least and first[place] == end[place]:
        place += 1
    return end[place:]


def _chicago_15(first: int, end: int) -> str:
    if first > 100 and first % 100 and first // 100 == end // 100:  # noqa: PLR2004
        return str(end % 100)
    if first >= 10_000:  # noqa: PLR2004
        return str(end % 1000)
    return str(end)


def _chicago_16(first: int, end: int) -> str:
    if first > 100 and first % 100:  # noqa: PLR2004
        for digits in range(2, len(str(end))):
            if first // 10**digits == end // 10**digits:
                return str(end % 10**digits)
    return str(end)


def roman(number: int) -> str:
    if not 0 < number < _ROMAN_LIMIT:
        return str(number)
    digits = []
    for value, letters in _ROMAN_DIGITS:
        count, number = divmod(number, value)
        digits.append(letters * count)
    return "".join(digits)


def ordinal(number: int, locale: Locale, gender: str) -> str:
    return f"{number}{locale.ordinals.suffix(number, gender)}"


def long_ordinal(number: int, locale: Locale, gender: str) -> str:
    if 1 <= number <= _LONG_ORDINALS:
        name = f"long-ordinal-{number:02}"
        if term := locale.term(name, gender=gender):
            return term
    return ordinal(number, locale, gender)


def letters(number: int) -> str:
    """0 → a, 25 → z, 26 → aa: the year suffix."""
    text = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        text = chr(ord("a") + digit) + text
    return text
