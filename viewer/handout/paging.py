"""Where pages break: lines and pictures are filled into pages one after another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strip:
    """What no page break cuts: a line of type or a picture, in the paper's own unit.

    ``block`` says which paragraph it is of, ``part`` which line of that, from 0. ``before``
    is the room above it, which the head of a page has no need of. One that
    ``holds_next`` is not left without what follows.
    """

    block: int
    part: int
    height: float
    before: float = 0.0
    holds_next: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip on its page, so far below the head of the type area."""

    strip: Strip
    top: float


Page = tuple[Placed, ...]


def paginate(strips: Iterable[Strip], room: float) -> Iterator[Page]:
    """Yield pages ``room`` high that hold all the strips in their order.

    What holds together is broken only where it is higher than a page. No strip may be
    higher than that.
    """
    page: list[Placed] = []
    for chain in _chains(strips):
        for group in _groups(chain, room):
            if page and _end(page) + _height(group, first=False) > room:
                yield tuple(page)
                page = []
            for strip in group:
                top = _end(page) + strip.before if page else 0.0
                page.append(Placed(strip, top))
    if page:
        yield tuple(page)


def _chains(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    chain: list[Strip] = []
    for strip in strips:
        chain.append(strip)
        if not strip.holds_next:
            yield chain
            chain = []
    if chain:
        yield chain


def _groups(chain: Sequence[Strip], room: float) -> Iterator[Sequence[Strip]]:
    """Yield a chain whole, or each of its strips where no page holds it."""
    if _height(chain, first=True) <= room:
        yield chain
    else:
        yield from ([strip] for strip in chain)


def _height(strips: Sequence[Strip], *, first: bool) -> float:
    whole = sum(strip.before + strip.height for strip in strips)
    return whole - strips[0].before if first else whole


def _end(page: Sequence[Placed]) -> float:
    return page[-1].top + page[-1].strip.height


def lines_held_together(heights: Sequence[float], before: float, block: int) -> list[Strip]:
    """Return a paragraph's lines so that no page begins or ends with one of them alone."""
    last = len(heights) - 1
    return [
        Strip(block, part, height, before if part == 0 else 0.0, _holds(part, last))
        for part, height in enumerate(heights)
    ]


def _holds(part: int, last: int) -> bool:
    return part < last and part in {0, last - 1}
