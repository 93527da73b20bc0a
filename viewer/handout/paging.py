"""Where pages break: lines and pictures are filled into pages one after another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strip:
    """What no page break cuts: a line of type or a picture, in the paper's own unit.

    ``block`` says which paragraph it is of, ``part`` which line of that, from 0. ``before``
    is the room above it, which the head of a page has no need of. One that
    ``holds_next`` is not left without what follows; one that ``floats`` may follow later.
    """

    block: int
    part: int
    height: float
    before: float = 0.0
    holds_next: bool = False
    floats: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip on its page, so far below the head of the type area."""

    strip: Strip
    top: float


Page = tuple[Placed, ...]


def paginate(strips: Iterable[Strip], room: float) -> Iterator[Page]:
    """Yield pages ``room`` high that hold all the strips.

    They keep their order, but for one that floats: where a page has no room left for it,
    it goes to the head of the next and what follows fills the page. What holds together is
    broken only where it is higher than a page; no strip may be higher than that.
    """
    page: list[Placed] = []
    afloat: list[Strip] = []
    carried: list[Strip] = []
    for chain in _chains(strips):
        group, carried = [*carried, *chain], []
        if _floats(group) and (afloat or not _fits(page, group, room)):
            afloat += _floats(group)
            carried = [strip for strip in group if not strip.floats]
            continue
        for part in _parts(group, room):
            while page and not _fits(page, part, room):
                yield tuple(page)
                page, afloat = _headed_by(afloat, room)
            page = _added(page, part)
    yield from _last_pages(page, [*carried, *afloat], room)


def _headed_by(afloat: Sequence[Strip], room: float) -> tuple[list[Placed], list[Strip]]:
    """Return a page that begins with as many of these as it holds, and the others."""
    page: list[Placed] = []
    for number, strip in enumerate(afloat):
        if page and not _fits(page, [strip], room):
            return page, list(afloat[number:])
        page = _added(page, [strip])
    return page, []


def _last_pages(page: list[Placed], left: Iterable[Strip], room: float) -> Iterator[Page]:
    for strip in left:
        if page and not _fits(page, [strip], room):
            yield tuple(page)
            page = []
        page = _added(page, [strip])
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


def _floats(strips: Iterable[Strip]) -> list[Strip]:
    return [strip for strip in strips if strip.floats]


def _parts(chain: Sequence[Strip], room: float) -> Iterator[Sequence[Strip]]:
    """Yield a chain whole, or each of its strips where no page holds it."""
    if _fits([], chain, room):
        yield chain
    else:
        yield from ([strip] for strip in chain)


def _fits(page: Sequence[Placed], strips: Sequence[Strip], room: float) -> bool:
    end = _end(page) + sum(strip.before + strip.height for strip in strips)
    return (end if page else end - strips[0].before) <= room


def _added(page: list[Placed], strips: Iterable[Strip]) -> list[Placed]:
    for strip in strips:
        page.append(Placed(strip, _end(page) + strip.before if page else 0.0))
    return page


def _end(page: Sequence[Placed]) -> float:
    return page[-1].top + page[-1].strip.height if page else 0.0


def lines_held_together(heights: Sequence[float], before: float, block: int) -> list[Strip]:
    """Return a paragraph's lines so that no page begins or ends with one of them alone."""
    last = len(heights) - 1
    return [
        Strip(block, part, height, before if part == 0 else 0.0, _holds(part, last))
        for part, height in enumerate(heights)
    ]


def _holds(part: int, last: int) -> bool:
    return part < last and part in {0, last - 1}
