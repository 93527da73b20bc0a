"""References chosen by number, range or id, as ``3,7-9`` or ``gupta-2002,12``."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from viewer.errors import ViewerError
from viewer.model.work import Reference

_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")


class UnknownReferenceError(ViewerError):
    """Something names no reference of the case."""


def select(text: str, references: Sequence[Reference], numbers: Mapping[str, int]) -> list[str]:
    """Return the ids of the references that ``text`` names.

    ``numbers`` are the references' numbers by id. An id wins over a range that is spelled
    the same. Raises `UnknownReferenceError` for all that names nothing.
    """
    by_number = {number: work_id for work_id, number in numbers.items()}
    known = {reference.id for reference in references}
    found: list[str] = []
    unknown: list[str] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        named = [part] if part in known else _numbered(part, by_number)
        found += named
        unknown += [] if named else [part]
    if not found and not unknown:
        raise UnknownReferenceError(f"“{text}” names no reference; write numbers or ids.")
    if unknown:
        raise UnknownReferenceError(_complaint(unknown, known, by_number))
    return found


def _numbered(part: str, by_number: Mapping[int, str]) -> list[str]:
    """Return the ids of a number or a range; of a range, both ends must be there."""
    match = _RANGE.fullmatch(part)
    if match is None:
        return [by_number[int(part)]] if part.isdecimal() and int(part) in by_number else []
    first, last = int(match[1]), int(match[2])
    if first > last or first not in by_number or last not in by_number:
        return []
    return [by_number[number] for number in sorted(by_number) if first <= number <= last]


def _complaint(unknown: Sequence[str], known: set[str], by_number: Mapping[int, str]) -> str:
    listed = ", ".join(f"“{part}”" for part in unknown)
    near = get_close_matches(unknown[0], known, n=1)
    if near:
        return f"There is no reference {listed}; the nearest id is “{near[0]}”."
    if not by_number:
        return f"There is no reference {listed}; the case has none."
    numbers = f"{min(by_number)} to {max(by_number)}"
    return f"There is no reference {listed}; the case numbers its references {numbers}."
