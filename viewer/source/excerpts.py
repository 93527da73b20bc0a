"""An excerpt that is not in the abstract sign for sign → the words that it most likely is."""

import unicodedata

from viewer.model.case import Abstract


def find_likely(abstract: Abstract, words: str) -> str | None:
    """Return the abstract's own words where it says the same but for quotes, dashes, spaces,
    capitals and the signs at the ends; ``None`` where it does not.
    """
    wanted = "".join(sign for sign, _ in _folded(words)).strip("'.,;:")
    if not wanted:
        return None
    for section in abstract.sections:
        folded = _folded(section.text)
        start = "".join(sign for sign, _ in folded).find(wanted)
        if start >= 0:
            first, last = folded[start][1], folded[start + len(wanted) - 1][1]
            return " ".join(section.text[first : last + 1].split())
    return None


def _folded(text: str) -> list[tuple[str, int]]:
    """Return the signs that count of a text, each with the place of the one it comes from."""
    return [
        (folded, place)
        for place, sign in enumerate(text)
        if not sign.isspace()
        for folded in _alike(sign)
    ]


def _alike(sign: str) -> str:
    """Return one quote for all quotes, one dash for all dashes, small letters for capitals."""
    category = unicodedata.category(sign)
    if category in {"Pi", "Pf"} or sign in '"`\u00b4\u2032\u2033\u201a\u201e':
        return "'"
    if category == "Pd" or sign == "\N{MINUS SIGN}":
        return "-"
    return unicodedata.normalize("NFKC", sign).casefold()
