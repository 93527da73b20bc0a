"""Dates as people write them → the EDTF that most likely says the same, to suggest it.

Nothing is read by these rules: a date that the file does not give in EDTF stays a problem.
"""

import re
import unicodedata

from viewer.model.edtf import InvalidDateError, parse_edtf

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WORD = r"(?P<word>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>[0-9]{4})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_NUMBER = r"(?P<month>[0-9]{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_WORD},? *{_YEAR}",
        rf"{_YEAR},? *{_WORD}",
        rf"{_DAY}[ .-]*{_WORD},?[ -]*{_YEAR}",
        rf"{_WORD} *{_DAY},? *{_YEAR}",
        rf"{_YEAR},?[ -]*{_WORD}[ -]*{_DAY}",
        rf"{_NUMBER} ?[/.-] ?{_YEAR}",
        rf"{_YEAR} ?[/.-] ?{_NUMBER}",
        rf"{_YEAR} ?[/.-] ?{_NUMBER} ?[/.-] ?(?P<day>[0-9]{{1,2}})(?:t.*| .*)?",
        rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})",
        rf"{_YEAR}年(?:{_NUMBER}月(?:(?P<day>[0-9]{{1,2}})日)?)?",
        rf"(?P<day>[0-9]{{1,2}})\. ?{_NUMBER}\. ?{_YEAR}",
        _YEAR,
    )
)
_SLASHED = re.compile(rf"([0-9]{{1,2}})[/-]([0-9]{{1,2}})[/-]{_YEAR}")
_YEARS = re.compile(r"([0-9]{4}) ?[-–—] ?([0-9]{4})")
_SHORT_YEARS = re.compile(r"([0-9]{2})([0-9]{2}) ?[/-] ?([0-9]{2})")
_ABOUT = re.compile(r"^(?:ca|c|circa|about|approx|approximately)(?:\. *| +)")
_LAST_MONTH = 12


def suggest_edtf(text: str) -> str:
    """Return the EDTF date to write instead of a text, or nothing where that is not plain:
    10/11/2004 is in October or in November.
    """
    plain = unicodedata.normalize("NFKC", text).strip(" .,;()").casefold()
    whole = _ABOUT.sub("", plain, count=1)
    found = _two_years(whole) or _one_date(whole)
    return _if_valid(f"{found}~" if found and whole != plain else found)


def _two_years(text: str) -> str:
    if match := _YEARS.fullmatch(text):
        return f"{match[1]}/{match[2]}"
    if (match := _SHORT_YEARS.fullmatch(text)) and int(match[3]) == int(match[2]) + 1:
        # 2003-04 is EDTF for April; 2003/04 may mean either, and 1998/99 only the years.
        return "" if int(match[3]) <= _LAST_MONTH else f"{match[1]}{match[2]}/{match[1]}{match[3]}"
    return ""


def _one_date(text: str) -> str:
    if match := _SLASHED.fullmatch(text):
        return _slashed(int(match[1]), int(match[2]), match["year"])
    if (match := _SHORT_YEARS.fullmatch(text)) and int(match[3]) == int(match[2]) + 1:
        return ""
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _spelt(match.groupdict())
    return ""


def _slashed(first: int, second: int, year: str) -> str:
    if first > _LAST_MONTH >= second:
        return f"{year}-{second:02}-{first:02}"
    if second > _LAST_MONTH >= first:
        return f"{year}-{first:02}-{second:02}"
    return ""


def _spelt(parts: dict[str, str | None]) -> str:
    word, month, day = parts.get("word"), parts.get("month"), parts.get("day")
    number = int(month) if month else _named(word) if word else None
    if number == 0:
        return ""
    rest = "" if number is None else f"-{number:02}" + (f"-{int(day):02}" if day else "")
    return f"{parts['year']}{rest}"


def _named(word: str) -> int:
    if word in _SEASONS:
        return _SEASONS[word]
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0


def _if_valid(edtf: str) -> str:
    try:
        return parse_edtf(edtf).text if edtf else ""
    except InvalidDateError:
        return ""
