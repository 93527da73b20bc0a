"""What in a treatment history can be pointed at, selected, or spoken of."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from viewer.model.treatment import TreatmentHistory


class Sort(Enum):
    """The sorts of items, in the order in which they are read."""

    ANCHOR = "anchor"
    TREATMENT = "treatment"
    STEP = "step"
    OUTCOME = "outcome"
    OBSERVATION = "observation"
    SERIES = "series"
    POINT = "point"


class Item(NamedTuple):
    """An item by its place in the file: ``row`` in its own list, from 0, and for a step
    or a measured point its place ``inner`` within that row. Ids may be missing or shared
    between lists; places are not.
    """

    sort: Sort
    row: int
    inner: int | None = None


def every_item(history: TreatmentHistory) -> Iterator[Item]:
    """Yield all items in reading order: steps after their treatment, points after their
    series.
    """
    for row in range(len(history.anchors)):
        yield Item(Sort.ANCHOR, row)
    for row, treatment in enumerate(history.treatments):
        yield Item(Sort.TREATMENT, row)
        for inner in range(len(treatment.steps)):
            yield Item(Sort.STEP, row, inner)
    for row in range(len(history.outcomes)):
        yield Item(Sort.OUTCOME, row)
    for row in range(len(history.observations)):
        yield Item(Sort.OBSERVATION, row)
    for row, series in enumerate(history.measurements):
        yield Item(Sort.SERIES, row)
        for inner in range(len(series.points)):
            yield Item(Sort.POINT, row, inner)


def words_of(item: Item) -> list[str]:
    """Return an item in words that ``item_in`` understands."""
    inner = () if item.inner is None else (str(item.inner),)
    return [item.sort.value, str(item.row), *inner]


def item_in(history: TreatmentHistory, words: list[str]) -> Item | None:
    """Return the item of these words, or ``None`` where this history has none such."""
    return next((item for item in every_item(history) if words_of(item) == words), None)
