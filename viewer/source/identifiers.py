"""Texts with a form of their own: DOI, PMID, ORCID and the like. What cannot be is told."""

import re
from collections.abc import Callable

from viewer.source.inspection import Inspection
from viewer.source.kinds import Kind
from viewer.source.scalars import matching
from viewer.source.tree import Node, Scalar

_PAGES = re.compile(r"([A-Za-z]*)([0-9]+)\s*[-–—]\s*([A-Za-z]*)([0-9]+)")
_ISSN = re.compile(r"[0-9]{4}-[0-9]{3}[0-9Xx]")


def orcid_check_digit(digits: str) -> str:
    """Return the last character of an ORCID whose first 15 digits are given (ISO 7064,
    MOD 11-2, as ORCID's own structure of the identifier tells).
    """
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return "X" if check == 10 else str(check)  # noqa: PLR2004 - ten is written X


def _orcid_fault(text: str) -> str:
    digits = text.removeprefix("https://orcid.org/").replace("-", "")
    expected = orcid_check_digit(digits[:15])
    return "" if digits[15] == expected else "its check digit is wrong; look for a mistyped digit."


DOI = matching(
    "a DOI such as 10.1532/ijh97.04058",
    r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+",
    hint="Write it without https://doi.org/ or doi: before it.",
)
PMID = matching(
    "a PubMed number such as 15540899", r"[1-9][0-9]{0,8}", hint="Write the digits alone."
)
PMCID = matching(
    "a PubMed Central number such as PMC6358579",
    r"PMC[1-9][0-9]{0,9}",
    hint="Write PMC and the digits alone.",
)
# No user names: what stands before an @ can be made to look like the host.
URL = matching(
    "an address such as https://example.org/page",
    r"https?://[^\s/?#:@\[\]]+(?::[0-9]{1,5})?(?:[/?#]\S*)?",
)
ORCID = matching(
    "an ORCID such as 0000-0002-1825-0097",
    r"(?:https://orcid\.org/)?[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]",
    _orcid_fault,
    hint="Write its four groups of four, with hyphens.",
)
EMAIL = matching(
    "an e-mail address such as a.name@example.org",
    r"[^@\s<>:]+@[^@\s<>]+\.[^@\s<>.]+",
    hint="Write it without mailto: and < >.",
)


def _warning(kind: Kind[str], fault: Callable[[str], str]) -> Kind[str]:
    def read(node: Node, inspection: Inspection) -> str | None:
        if type(node) is not Scalar:
            inspection.reject(node, kind.what)
            return None
        if message := fault(node.value):
            inspection.warn(node, message, "Check it against the source.")
        return kind.read(node, inspection)

    return Kind(kind.what, read, kind.schema)


def doi(kind: Kind[str]) -> Kind[str]:
    """Return ``kind`` with a warning of a full stop or comma that was copied along."""
    return _warning(kind, _doi_fault)


def pages(kind: Kind[str]) -> Kind[str]:
    """Return ``kind`` with a warning of a range of pages that ends before it starts."""
    return _warning(kind, _pages_fault)


def issn(kind: Kind[str]) -> Kind[str]:
    """Return ``kind`` with a warning of an ISSN whose check digit is wrong (ISO 3297)."""
    return _warning(kind, _issn_fault)


def _doi_fault(text: str) -> str:
    if text[-1:] not in {".", ",", ";"}:
        return ""
    return f"This DOI ends in “{text[-1]}”, which most likely ends the sentence it is from."


def _pages_fault(text: str) -> str:
    match = _PAGES.fullmatch(text)
    if match is None:
        return ""
    prefix, first, end_prefix, last = match.groups()
    if end_prefix not in {"", prefix}:
        return ""
    # "246-9" means 246-249: the digits left out are those of the first page.
    whole = first[: -len(last)] + last if len(last) < len(first) else last
    return "" if _number(whole) >= _number(first) else f"Pages “{text}” end before they start."


def _number(digits: str) -> tuple[int, str]:
    stripped = digits.lstrip("0")
    return len(stripped), stripped


def _issn_fault(text: str) -> str:
    for part in _ISSN.findall(text):
        digits = part.replace("-", "").upper()
        total = sum(
            int(digit) * weight for digit, weight in zip(digits, range(8, 1, -1), strict=False)
        )
        check = -total % 11
        if digits[7] != ("X" if check == 10 else str(check)):  # noqa: PLR2004 - ten is written X
            return f"The check digit of ISSN “{part}” is wrong."
    return ""
