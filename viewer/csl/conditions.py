"""The tests of `cs:if` and `cs:else-if` (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.csl.context import Context, Position, Purpose
from viewer.csl.items import NUMBER_VARIABLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.csl.elements import NumberReader
    from viewer.csl.xml import Element

Test = "Callable[[Context], bool]"
_CITE_VARIABLES = frozenset(("locator", "first-reference-note-number"))
_POSITIONS = {
    "first": Position.FIRST,
    "subsequent": Position.SUBSEQUENT,
    "ibid": Position.IBID,
    "ibid-with-locator": Position.IBID_WITH_LOCATOR,
}


def condition(element: Element, numbers: NumberReader) -> Callable[[Context], bool]:
    tests = [
        test for name, value in element.attributes.items() for test in _tests(name, value, numbers)
    ]
    match element.get("match", "all"):
        case "any":
            return lambda context: any(test(context) for test in tests)
        case "none":
            return lambda context: not any(test(context) for test in tests)
        case _ if len(tests) == 1:
            return tests[0]
        case _:
            return lambda context: all(test(context) for test in tests)


def _tests(name: str, value: str, numbers: NumberReader) -> list[Callable[[Context], bool]]:
    words = value.split()
    match name:
        case "type":
            return [_is_type(frozenset(words))]
        case "variable":
            return [_has(word) for word in words]
        case "is-numeric":
            return [_is_numeric(word, numbers) for word in words]
        case "is-uncertain-date":
            return [_is_uncertain(word) for word in words]
        case "locator":
            labels = value.replace("sub verbo", "sub-verbo").split()
            return [_has_label(word) for word in labels]
        case "position":
            return [_is_at(word) for word in words]
        case "disambiguate":
            return [_is_ambiguous]
        case _:
            return []


def _is_type(types: frozenset[str]) -> Callable[[Context], bool]:
    return lambda context: context.item.type in types


def _has(variable: str) -> Callable[[Context], bool]:
    if variable == "locator":
        return lambda context: bool(context.cite.locator)
    if variable == "first-reference-note-number":
        return lambda context: context.cite.first_note_number is not None
    if variable == "citation-number":
        return lambda _context: True
    if variable == "year-suffix":
        return lambda context: context.year_suffix is not None
    return lambda context: context.item.has(variable)


def _is_numeric(variable: str, numbers: NumberReader) -> Callable[[Context], bool]:
    if variable not in NUMBER_VARIABLES:
        return lambda context: context.item.text(variable)[-1:].isdigit()

    def test(context: Context) -> bool:
        numeral = numbers.read(context, variable)
        return numeral is not None and numeral.is_numeric

    return test


def _is_uncertain(variable: str) -> Callable[[Context], bool]:
    def test(context: Context) -> bool:
        date = context.item.date(variable)
        return date is not None and date.circa

    return test


def _has_label(label: str) -> Callable[[Context], bool]:
    def test(context: Context) -> bool:
        return bool(context.cite.locator) and label_of(context) == label

    return test


def label_of(context: Context) -> str:
    label = context.cite.label or "page"
    return "sub-verbo" if label == "sub verbo" else label


def _is_at(position: str) -> Callable[[Context], bool]:
    if position in {"near-note", "far-note"}:
        near = position == "near-note"

        def test_note(context: Context) -> bool:
            cite = context.cite
            if context.area == "bibliography" or cite.position < Position.SUBSEQUENT:
                return False
            return cite.near_note if near else not cite.near_note

        return test_note
    wanted = _POSITIONS.get(position, Position.FIRST)

    def test(context: Context) -> bool:
        if context.area == "bibliography":
            return False
        if wanted is Position.FIRST:
            return context.cite.position is Position.FIRST
        return context.cite.position >= wanted

    return test


def _is_ambiguous(context: Context) -> bool:
    """Holds for as many of these conditions, counted through the cite, as are needed."""
    if context.area != "bibliography":
        context.conditions_seen += 1
    wanted = context.request.condition if context.request else 0
    if context.purpose is not Purpose.SORT and context.conditions_met < wanted:
        context.conditions_met += 1
        return True
    return False
