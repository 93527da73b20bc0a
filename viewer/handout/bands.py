"""A picture that is higher than a page, in bands that nothing drawn reaches out of."""

from dataclasses import dataclass

from viewer.history.picture import Picture, extent

_SLACK = 6.0  # what an arrow or a thick line reaches beyond its place
_LEAST = 72.0  # what is lower is a caption or a key, and stays with what it is of


@dataclass(frozen=True, slots=True)
class Band:
    """A part of a picture from edge to edge, in the picture's own pixels."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


def bands(picture: Picture, most: float) -> tuple[Band, ...]:
    """Return a picture as one band where it is no higher than ``most``, or cut wherever
    nothing is drawn across. Together the bands are the whole picture.
    """
    if picture.height <= most:
        return (Band(0.0, picture.height),)
    cuts, reached = [0.0], 0.0
    for top, bottom in sorted((extent(one).top, extent(one).bottom) for one in picture.drawn):
        middle = (reached + top) / 2
        if top - reached > 2 * _SLACK and middle - cuts[-1] >= _LEAST:
            cuts.append(middle)
        reached = max(reached, bottom)
    if picture.height - cuts[-1] < _LEAST and len(cuts) > 1:
        cuts.pop()
    ends = [*cuts[1:], picture.height]
    return tuple(Band(top, bottom) for top, bottom in zip(cuts, ends, strict=True))
