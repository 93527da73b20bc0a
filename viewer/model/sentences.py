"""The sentences of an abstract, so that evidence can be pointed to by number."""

import re
from dataclasses import dataclass

from viewer.model.case import Abstract

# A full stop after one letter or a common abbreviation ends no sentence.
_END = re.compile(
    r"(?<!\b[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bal)[.!?][”’)\]]*(?=\s+[^a-z])"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its place: the section's index, and where its text starts there."""

    number: int
    section: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where a piece of evidence stands: in one section, from ``start`` to ``end``."""

    section: int
    start: int
    end: int


def sentences(abstract: Abstract) -> tuple[Sentence, ...]:
    """Return the abstract's sentences, numbered from 1 across its sections."""
    found: list[Sentence] = []
    for index, section in enumerate(abstract.sections):
        for start, text in split(section.text):
            found.append(Sentence(len(found) + 1, index, start, text))
    return tuple(found)


def find_excerpt(abstract: Abstract, words: str) -> Excerpt | None:
    """Return where ``words`` stand in the abstract, line breaks and runs of spaces
    counting as one space, or ``None`` where they do not.
    """
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    for index, section in enumerate(abstract.sections):
        if words.strip() and (match := pattern.search(section.text)):
            return Excerpt(index, match.start(), match.end())
    return None


def sentences_of(abstract: Abstract, excerpt: Excerpt) -> tuple[int, ...]:
    """Return the numbers of the sentences that an excerpt touches."""
    return tuple(
        sentence.number
        for sentence in sentences(abstract)
        if sentence.section == excerpt.section
        and sentence.start < excerpt.end
        and excerpt.start < sentence.start + len(sentence.text)
    )


def split(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a text, each with where it starts."""
    starts = [0, *(match.end() for match in _END.finditer(text))]
    ends = [*starts[1:], len(text)]
    pieces = []
    for start, end in zip(starts, ends, strict=True):
        piece = text[start:end]
        if piece.strip():
            pieces.append((start + len(piece) - len(piece.lstrip()), piece.strip()))
    return pieces
