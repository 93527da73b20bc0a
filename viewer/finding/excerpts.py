"""A stretch of a long text around what was found in it."""

from dataclasses import dataclass

from viewer.finding.marking import Span

_ELLIPSIS = "…"
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Extract:
    """Words out of a text, with an ellipsis where some are left out; ``spans`` are places
    in these words.
    """

    text: str
    spans: tuple[Span, ...] = ()


def extract(text: str, spans: tuple[Span, ...], room: int) -> Extract:
    """Return about ``room`` characters of a text, cut between words, in which its first
    span stands after some of the words before it.
    """
    if len(text) <= room:
        return Extract(text, spans)
    first, last = spans[0] if spans else (0, 0)
    start = _word_start(text, max(0, first - room // 3)) if last > room else 0
    end = _word_end(text, max(start + room, last))
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    kept = tuple((one + shift, other + shift) for one, other in spans if other <= end)
    return Extract(f"{before}{text[start:end]}{after}", kept)


def _word_start(text: str, place: int) -> int:
    """Return where the word that holds a place starts; the place itself in a script
    that sets no spaces.
    """
    space = text.rfind(" ", max(0, place - _LONGEST_WORD), place)
    return place if space < 0 else space + 1


def _word_end(text: str, place: int) -> int:
    space = text.find(" ", place, place + _LONGEST_WORD)
    return min(place, len(text)) if space < 0 else space
