"""Sort keys for text: as a reader looks names and titles up, in the style's language.

An approximation of the Unicode Collation Algorithm at its first level: accents, case and
punctuation do not count, numbers count by value, and words are compared one by one.
Languages that hold some letters apart, or last, keep them so.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

_GAP = "\x01"
_DIGITS = re.compile(r"\d+")
_TAG = re.compile(r"</?(?:i|b|sc|sub|sup|span)\b[^>]*>")
_WIDTH = 20
_LIKE = str.maketrans(
    {
        "\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u0127": "h", "\u00e6": "ae",
        "\u0153": "oe", "\u00df": "ss", "\u0131": "i",
    },
)  # fmt: skip
# Letters that follow another: after which plain text each is sorted.
_NORDIC = {"\u00e6": "z\U000f0001", "\u00f8": "z\U000f0002", "\u00e5": "z\U000f0003"}
_NORDIC |= {"\u00e4": "z\U000f0001", "\u00f6": "z\U000f0002"}
_SWEDISH = {"\u00e5": "z\U000f0001", "\u00e4": "z\U000f0002", "\u00f6": "z\U000f0003"}
_SWEDISH |= {"\u00e6": "z\U000f0002", "\u00f8": "z\U000f0003"}
_HELD_APART = {
    "da": _NORDIC,
    "nb": _NORDIC,
    "nn": _NORDIC,
    "sv": _SWEDISH,
    "fi": _SWEDISH,
    "es": {"\u00f1": "n\U000f0001"},
    "pl": {
        letter: f"{base}\U000f0001"
        for letter, base in zip(
            "\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a", "acelnosz", strict=True
        )
    }
    | {"\u017c": "z\U000f0002"},
    "cs": {"\u010d": "c\U000f0001", "\u0159": "r\U000f0001", "\u0161": "s\U000f0001"}
    | {"\u017e": "z\U000f0001", "ch": "h\U000f0001"},
    "tr": {"\u00e7": "c\U000f0001", "\u011f": "g\U000f0001", "\u00f6": "o\U000f0001"}
    | {"\u015f": "s\U000f0001", "\u00fc": "u\U000f0001"},
}
_HELD_APART["et"] = {"\u0161": "s\U000f0001", "z": "s\U000f0002", "\u017e": "s\U000f0003"}
_HELD_APART["sk"] = _HELD_APART["cs"]


@dataclass(slots=True)
class Collation:
    """Sort keys in one language; keys once made are remembered."""

    language: str
    _known: dict[str, str] = field(default_factory=dict)

    def key(self, text: str) -> str:
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._key(text)
        return known

    def _key(self, text: str) -> str:
        plain = _TAG.sub("", text) if "<" in text else text
        # What holds words together is no gap; decomposed, it would be a space like any other.
        lowered = unicodedata.normalize("NFC", plain.replace("\u00a0", "")).lower()
        for letter, place in _HELD_APART.get(self.language[:2], {}).items():
            lowered = lowered.replace(letter, place)
        decomposed = unicodedata.normalize("NFKD", lowered.translate(_LIKE))
        kept = "".join(map(_weight, decomposed))
        return _DIGITS.sub(lambda found: found.group().zfill(_WIDTH), kept.lstrip(_GAP))


def _weight(character: str) -> str:
    if character.isalnum():
        return character
    if character in {" ", "|"}:
        return _GAP
    if character.isspace():
        return ""
    category = unicodedata.category(character)
    return "" if category[0] in "PMC" and category != "Co" else character
