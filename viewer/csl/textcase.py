"""Text-case: lowercase, uppercase, sentence case, title case and the two capitalisations.

Rules: CSL 1.0.2, "Text-case" and "Title Case Conversion". Markup in the text is stepped
over; what stands in `<span class="nocase">`, small capitals, super- or subscript keeps
its case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = "\u2018\u2019\u201c\u201d\"'<\\-\u2013\u2014/.,;?!:\\[\\]()"
_TOKEN = re.compile(
    f"(\u2018|\u2019|\u201c|\u201d| \"| '|\"|'(?=[{_MARKS}]|$)"
    "|[-\u2013\u2014/.,;?!:]|\\[|\\]|\\(|\\)"
    '|<span style="font-variant:\\s*small-caps;?"[^>]*>|<span\\s+class="no(?:case|decor)"[^>]*>'
    "|</span>|</?(?:i|sc|b|sub|sup)>)",
)
_SPACES = re.compile("([\u00a0 \u2000-\u200b\u205f\u3000]+)")
_PROTECTED = {"<sc>": "</sc>", "<sub>": "</sub>", "<sup>": "</sup>"}

# Articles, conjunctions and prepositions that title case leaves lowercase.
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "about",
        "above",
        "across",
        "afore",
        "after",
        "against",
        "al",
        "along",
        "alongside",
        "amid",
        "amidst",
        "among",
        "amongst",
        "anenst",
        "and",
        "apropos",
        "apud",
        "around",
        "as",
        "aside",
        "astride",
        "at",
        "athwart",
        "atop",
        "barring",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "besides",
        "between",
        "beyond",
        "but",
        "by",
        "c",
        "ca",
        "circa",
        "d'",
        "de",
        "despite",
        "down",
        "during",
        "et",
        "except",
        "for",
        "forenenst",
        "from",
        "given",
        "in",
        "inside",
        "into",
        "lest",
        "like",
        "modulo",
        "near",
        "next",
        "nor",
        "notwithstanding",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "outside",
        "over",
        "per",
        "plus",
        "pro",
        "qua",
        "sans",
        "since",
        "so",
        "than",
        "the",
        "through",
        "throughout",
        "thru",
        "thruout",
        "till",
        "to",
        "toward",
        "towards",
        "under",
        "underneath",
        "until",
        "unto",
        "up",
        "upon",
        "v",
        "v.",
        "van",
        "versus",
        "via",
        "vis-à-vis",
        "von",
        "vs",
        "vs.",
        "where",
        "with",
        "within",
        "without",
        "yet",
    ],
)


def lowercase(text: str) -> str:
    return _mapped(text, str.lower)


def uppercase(text: str) -> str:
    return _mapped(text, lambda word: word.upper())


def capitalize_first(text: str) -> str:
    return _First(capitalise_word=_capitalised_if_lower, rest=None).apply(text)


def sentence(text: str) -> str:
    return _First(capitalise_word=_capitalised, rest=str.lower).apply(text)


def capitalize_all(text: str) -> str:
    return _mapped(text, _each_word_capitalised)


def title(text: str) -> str:
    return _Title().apply(text)


def _capitalised(word: str) -> str:
    if len(word) == 1 and "\u0370" <= word <= "\u03ff":
        return word
    return word[:1].upper() + word[1:]


def _capitalised_if_lower(word: str) -> str:
    return _capitalised(word) if word == word.lower() else word


def _each_word_capitalised(text: str) -> str:
    return "".join(_capitalised_if_lower(part) for part in _SPACES.split(text))


def _closing(tag: str) -> str | None:
    if tag.startswith("<span"):
        return "</span>"
    return _PROTECTED.get(tag)


def _mapped(text: str, change: Callable[[str], str]) -> str:
    pieces = _TOKEN.split(text)
    pieces[0] = change(pieces[0])
    protected: list[str] = []
    for place in range(1, len(pieces), 2):
        _step(protected, pieces[place])
        if not protected:
            pieces[place + 1] = change(pieces[place + 1])
    return "".join(pieces)


def _step(protected: list[str], tag: str) -> None:
    closing = _closing(tag)
    if closing:
        protected.append(closing)
    elif protected and tag == protected[-1]:
        protected.pop()


class _First:
    """Capitalises the first word; the others are changed by `rest`, where there is one."""

    def __init__(
        self,
        capitalise_word: Callable[[str], str],
        rest: Callable[[str], str] | None,
    ) -> None:
        self._capitalise = capitalise_word
        self._rest = rest
        self._first = True

    def apply(self, text: str) -> str:
        pieces = _TOKEN.split(text)
        pieces[0] = self._words(pieces[0])
        protected: list[str] = []
        for place in range(1, len(pieces), 2):
            _step(protected, pieces[place])
            if not protected:
                pieces[place + 1] = self._words(pieces[place + 1])
            elif pieces[place + 1].strip():
                self._first = False
        return "".join(pieces)

    def _words(self, text: str) -> str:
        if not self._first and self._rest is None:
            return text
        return "".join(self._word(part) for part in _SPACES.split(text))

    def _word(self, word: str) -> str:
        if not word.strip():
            return word
        if self._first:
            self._first = False
            return self._capitalise(word)
        return self._rest(word) if self._rest else word


# An opening quotation mark, the mark that closes it, and the mark that may open inside it.
_QUOTES = {
    ' "': ('"', " '"),
    " '": ("'", ' "'),
    "\u2018": ("\u2019", "\u2018"),
    "\u201c": ("\u201d", "\u201c"),
}
_CLOSING_QUOTES = frozenset("\"'\u2019\u201d")


class _Title:
    def __init__(self) -> None:
        self._first = True
        self._after_mark = False
        self._last: tuple[int, int] | None = None
        self._open: list[tuple[str, int]] = []

    def apply(self, text: str) -> str:
        pieces = _TOKEN.split(text)
        words = {0: self._words(pieces[0], 0, before_hyphen=pieces[1:2] == ["-"])}
        protected: list[str] = []
        for place in range(1, len(pieces), 2):
            tag, following = pieces[place], place + 1
            _step(protected, tag)
            self._after_mark = self._after_mark or tag[-1] in "!?:"
            if not protected:
                words[following] = self._words(pieces[following], following)
            elif pieces[following].strip():
                self._last = None
                self._first = self._after_mark = False
            self._keep_case_at_stray_quote(tag, following, words, pieces)
        for _, following in self._open:
            _restore_initial(words, pieces, following)
        self._capitalise_last(words)
        for place, parts in words.items():
            pieces[place] = "".join(parts)
        return "".join(pieces)

    def _keep_case_at_stray_quote(
        self,
        tag: str,
        following: int,
        words: dict[int, list[str]],
        pieces: list[str],
    ) -> None:
        """After a mark that neither opens nor closes, as in "don\u2019t", the word goes on."""
        stray: int | None = None
        if tag in _QUOTES:
            if self._open and tag != _QUOTES[self._open[-1][0]][1]:
                stray = self._open.pop()[1]
            self._open.append((tag, following))
        elif tag in _CLOSING_QUOTES:
            if self._open and tag == _QUOTES[self._open[-1][0]][0]:
                self._open.pop()
            else:
                stray = following
        if stray is not None:
            _restore_initial(words, pieces, stray)
            self._last = None

    def _words(self, text: str, place: int, *, before_hyphen: bool = False) -> list[str]:
        parts = _SPACES.split(text)
        for index in range(0, len(parts), 2):
            if parts[index]:
                ends = before_hyphen and index == len(parts) - 1
                parts[index] = self._word(parts[index], before_hyphen=ends)
                self._last = (place, index)
        return parts

    def _word(self, word: str, *, before_hyphen: bool) -> str:
        lower = word.lower()
        large = len(word) > 1 and lower not in _SMALL_WORDS
        changes = large or before_hyphen or self._first or self._after_mark
        self._first = self._after_mark = False
        return _capitalised(word) if changes and word == lower else word

    def _capitalise_last(self, words: dict[int, list[str]]) -> None:
        if self._last:
            place, index = self._last
            word = words[place][index]
            if len(word) > 1 and word.lower() in _SMALL_WORDS:
                words[place][index] = _capitalised(word)


def _restore_initial(words: dict[int, list[str]], pieces: list[str], place: int) -> None:
    parts = words.get(place)
    if parts and parts[0]:
        parts[0] = pieces[place][0] + parts[0][1:]
