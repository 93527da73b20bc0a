"""Positions of cites in a document: first, subsequent, ibid, near-note (CSL 1.0.2, "Choose")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.csl.context import Cite, Position

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in a document, in the numbered note, or in the text where `note` is 0."""

    cites: tuple[Cite, ...]
    note: int = 0
    sorted: bool = True


@dataclass(slots=True)
class _Seen:
    first_note: int
    last_note: int


def placed(citations: Sequence[Citation], near: int) -> list[list[Cite]]:
    """Give the cites of each citation with their position; notes and text are counted apart."""
    in_text, in_notes = _Sequence(near), _Sequence(near)
    return [(in_notes if each.note else in_text).place(each) for each in citations]


class _Sequence:
    def __init__(self, near: int) -> None:
        self._near = near
        self._seen: dict[str, _Seen] = {}
        self._before: Citation | None = None
        self._in_note: dict[int, int] = {}

    def place(self, citation: Citation) -> list[Cite]:
        if self._before and citation.note and self._before.note > citation.note:
            self._seen.clear()
            self._in_note.clear()
        self._in_note[citation.note] = self._in_note.get(citation.note, 0) + len(citation.cites)
        placed: list[Cite] = []
        for place, cite in enumerate(citation.cites):
            earlier = citation.cites[place - 1] if place else self._sole_before(citation)
            placed.append(self._positioned(cite, earlier, citation.note))
        self._before = replace(citation, cites=citation.cites)
        return placed

    def _sole_before(self, citation: Citation) -> Cite | None:
        """Give the cite before a citation, which counts for ibid only where it stood alone."""
        before = self._before
        if before is None or not before.cites:
            return None
        if citation.note and before.note not in {citation.note, citation.note - 1}:
            return None
        alone = len(before.cites) == 1
        if before.note and before.note != citation.note:
            alone = alone and self._in_note.get(before.note, 0) == 1
        return before.cites[-1] if alone else None

    def _positioned(self, cite: Cite, earlier: Cite | None, note: int) -> Cite:
        seen = self._seen.get(cite.id)
        if seen is None:
            self._seen[cite.id] = _Seen(note, note)
            return replace(cite, position=Position.FIRST)
        near = note - seen.last_note <= self._near
        position = _repeat(cite, earlier)
        seen.last_note = note
        return replace(
            cite,
            position=position,
            near_note=near,
            first_note_number=seen.first_note if seen.first_note != note else None,
        )


def _repeat(cite: Cite, earlier: Cite | None) -> Position:
    """CSL 1.0.2: ibid with the same locator, ibid-with-locator with another, else subsequent."""
    if earlier is None or earlier.id != cite.id:
        return Position.SUBSEQUENT
    if not earlier.locator:
        return Position.IBID_WITH_LOCATOR if cite.locator else Position.IBID
    if not cite.locator:
        return Position.SUBSEQUENT
    same = (cite.locator, cite.label or "page") == (earlier.locator, earlier.label or "page")
    return Position.IBID if same else Position.IBID_WITH_LOCATOR
