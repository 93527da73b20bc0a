"""Every installed style compiles and formats the references of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.csl.data import CASE_ITEMS
from viewer.csl import Cite, Library, Processor, Style, html

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = 8


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


@pytest.fixture(scope="module")
def already() -> dict[int, Style]:
    """Give the styles formatted so far; dependent ones are their parents."""
    return {}


def _distinct(
    library: Library, part: int, formatted: dict[int, Style]
) -> Iterator[tuple[str, Style]]:
    """Give the styles of one part of the list; those that are one and the same style once."""
    for style_id in list(library.ids())[part::PARTS]:
        style = library.style(style_id)
        if id(style) not in formatted:
            formatted[id(style)] = style
            yield style_id, style


@pytest.mark.parametrize("part", range(PARTS))
def test_every_style_formats_every_reference(
    library: Library,
    already: dict[int, Style],
    part: int,
) -> None:
    formatted = 0
    for style_id, style in _distinct(library, part, already):
        processor = Processor(style, CASE_ITEMS)
        entries = processor.bibliography()
        cluster = html(processor.cluster([Cite("ref2"), Cite("ref3")]))
        assert cluster or entries, style_id
        assert len(entries) == (len(CASE_ITEMS) if style.has_bibliography else 0), style_id
        formatted += 1
    assert formatted


def test_a_dependent_style_shares_its_parent(library: Library) -> None:
    dependent = library.style("nature-medicine")

    assert dependent.title == library.style("nature").title
    assert dependent is library.style("nature-genetics")
