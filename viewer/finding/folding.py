"""Letters made equal: accents, case, ligatures, dashes, and Greek letters by name.

Folded text has words in small letters, ``-`` where a dash joins two words, ``'`` where
an apostrophe does, and spaces or other signs where words end.
"""

import re
import unicodedata

_BASES = {
    "æ": "ae",
    "ð": "d",
    "ø": "o",
    "þ": "th",
    "đ": "d",
    "ħ": "h",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "ĸ": "k",
    "ł": "l",
    "ŋ": "n",
    "œ": "oe",
    "ŧ": "t",
    "\N{LATIN SMALL LETTER LONG S}": "s",
    "ς": "\N{GREEK SMALL LETTER SIGMA}",
    "\N{SOFT HYPHEN}": "",
    "\N{ZERO WIDTH SPACE}": "",
    "\N{WORD JOINER}": "",
    "\N{TRADE MARK SIGN}": " ",
    "\N{EM DASH}": " ",
    "\N{HORIZONTAL BAR}": " ",
}
_HYPHENS = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{MINUS SIGN}"
_APOSTROPHES = "’‘\N{MODIFIER LETTER APOSTROPHE}\N{GRAVE ACCENT}\N{ACUTE ACCENT}"
_SIGNS = dict.fromkeys(_HYPHENS, "-") | dict.fromkeys(_APOSTROPHES, "'") | _BASES

_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        (
            *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"),
            *("iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi"),
            *("rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"),
        ),
        strict=True,
    )
)
# Three Greek letters or more in a row are a Greek word, not the names of letters.
_GREEK_LETTERS = re.compile(r"(?<![α-ω])[α-ω]{1,2}(?![α-ω])")


def fold(text: str) -> str:
    """Return text with the differences gone that a search should not see."""
    if text.isascii():
        return text.lower().replace("`", "'")
    plain = text.translate(_BASE_OF)
    return plain if plain.isascii() else _GREEK_LETTERS.sub(_letter_names, plain)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Fold, and say for each folded character from which character of ``text`` it came."""
    bases = [_BASE_OF[ord(character)] for character in text]
    places = [place for place, base in enumerate(bases) for _ in base]
    plain, folded, origins, end = "".join(bases), "", list[int](), 0
    for match in _GREEK_LETTERS.finditer(plain):
        folded += plain[end : match.start()]
        origins += places[end : match.start()]
        for place in range(match.start(), match.end()):
            name = _letter_name(plain[place])
            folded += name
            origins += [places[place]] * len(name)
        end = match.end()
    return folded + plain[end:], origins + places[end:]


def _letter_names(match: re.Match[str]) -> str:
    return "".join(map(_letter_name, match[0]))


def _letter_name(letter: str) -> str:
    # Joined as by hyphens: "TNFα", "TNF-α" and "TNF alpha" are then the same words.
    return f"-{_GREEK[letter]}-"


def _base(character: str) -> str:
    known = _SIGNS.get(character)
    if known is not None:
        return known
    parts = unicodedata.normalize("NFKD", character.casefold())
    return "".join(
        _SIGNS.get(part, part) for part in parts if not unicodedata.category(part).startswith("M")
    )


class _Bases(dict[int, str]):
    """Characters without what a search should not see; each is worked out once."""

    def __missing__(self, ordinal: int) -> str:
        self[ordinal] = base = _base(chr(ordinal))
        return base


_BASE_OF = _Bases()
