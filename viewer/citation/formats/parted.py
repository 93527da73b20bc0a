"""Parts of a text with something between them, one by one."""

from collections.abc import Iterable, Iterator


def parted(between: str, parts: Iterable[str]) -> Iterator[str]:
    """Yield what ``between.join(parts)`` joins: all of it may be too much to join at a stroke."""
    begun = False
    for part in parts:
        if begun:
            yield between
        begun = True
        yield part
