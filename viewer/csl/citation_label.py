"""The `citation-label` that an item has where none is given: "Doe99", "RoNo78"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.csl.characters import NOT_SPACED
from viewer.csl.items import NAME_VARIABLES

if TYPE_CHECKING:
    from viewer.csl.items import Item
    from viewer.csl.people import Name

# How many letters each author gives, by the number of authors; the year gives two digits.
_LETTERS = ((4,), (2, 2), (2, 1, 1), (1, 1, 1, 1))
_LEADING_WORDS = re.compile("^[ '\u2019a-z]+\\s+")
_ARTICLE = re.compile(r"(a|an|the)\s+", re.IGNORECASE)


def citation_label(item: Item) -> str:
    if given := item.text("citation-label"):
        return given
    variables = ["author", *sorted(NAME_VARIABLES - {"author"})]
    names = next((found for each in variables if (found := item.names(each))), ())
    shares = _LETTERS[min(len(names), len(_LETTERS)) - 1] if names else ()
    label = "".join(_letters(name, share) for name, share in zip(names, shares, strict=False))
    return (label or _cased(item.text("title").replace(" ", "")[:4])) + _year(item)


def _letters(name: Name, share: int) -> str:
    text = name.literal or _LEADING_WORDS.sub("", name.family)
    text = NOT_SPACED.sub("", _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text)
    return _cased(text[:share])


def _cased(text: str) -> str:
    return text[:1].upper() + text[1:].lower()


def _year(item: Item) -> str:
    issued = item.date("issued")
    year = issued.start.year if issued else None
    return str(year or "0000")[-2:]
