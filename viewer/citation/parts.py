"""Clips of the case's other parts: authors, affiliations, key words, abstract."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.citation.clip import Clip, clip, paragraphs
from viewer.citation.formats import PLAIN_TEXT
from viewer.citation.words import Face, Flow, Formatted, Paragraph, Piece, plain
from viewer.model.case import Abstract, Affiliation, Author

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Byline(NamedTuple):
    name: str
    marks: tuple[str, ...]


def keyword_list(keywords: Sequence[str]) -> Clip:
    """Return the key words in one line, with semicolons: some hold commas of their own."""
    return _inline((Piece("; ".join(keywords)),))


def author_line(authors: Iterable[Author], affiliations: Iterable[Affiliation]) -> Clip:
    """Return the authors' names with the marks of their affiliations raised.

    Plain text has raised digits of its own (``Kunitomi¹``); marks of another kind stand in
    brackets there (``Kunitomi (a)``).
    """
    people = _bylines(authors, affiliations)
    rich = _inline(_raised(people))
    return Clip({**rich.flavours, PLAIN_TEXT: _plain_line(people)})


def affiliation_block(affiliations: Iterable[Affiliation]) -> Clip:
    """Return a line for each affiliation, after its mark."""
    return clip(Formatted(tuple(map(_affiliation, affiliations))))


def title_block(authors: Iterable[Author], affiliations: Iterable[Affiliation]) -> Clip:
    """Return the author line and, below it, a line for each affiliation."""
    places = tuple(affiliations)
    people = _bylines(authors, places)
    byline = (_raised(people),) if people else ()
    rich = clip(Formatted((*byline, *map(_affiliation, places))))
    lines = filter(None, (_plain_line(people), affiliation_block(places).plain))
    return Clip({**rich.flavours, PLAIN_TEXT: "\n".join(lines)})


def abstract_text(abstract: Abstract) -> Clip:
    """Return the abstract, a paragraph a section, headings in bold before their text."""
    if not any(section.heading for section in abstract.sections):
        return paragraphs(section.text for section in abstract.sections)
    return clip(
        Formatted(
            tuple(
                (Piece(f"{section.heading}:", Face(bold=True)), Piece(f" {section.text}"))
                if section.heading
                else plain(section.text)
                for section in abstract.sections
            )
        )
    )


def _affiliation(place: Affiliation) -> Paragraph:
    mark = (Piece(place.mark, Face(raised=True)), Piece(" ")) if place.mark else ()
    return (*mark, Piece(", ".join(part.text for part in place.parts)))


def _bylines(
    authors: Iterable[Author], affiliations: Iterable[Affiliation]
) -> tuple[_Byline, ...]:
    marks = {place.id: place.mark for place in affiliations}
    return tuple(
        _Byline(
            author.name.natural, tuple(marks[one] for one in author.affiliations if one in marks)
        )
        for author in authors
    )


def _raised(people: Iterable[_Byline]) -> Paragraph:
    line: list[Piece] = []
    for place, person in enumerate(people):
        line.append(Piece((", " if place else "") + person.name))
        if any(person.marks):
            line.append(Piece(",".join(filter(None, person.marks)), Face(raised=True)))
    return tuple(line)


def _plain_line(people: Iterable[_Byline]) -> str:
    return ", ".join(map(_plain_person, people))


def _inline(paragraph: Paragraph) -> Clip:
    return clip(Formatted((paragraph,), flow=Flow.INLINE))


def _plain_person(person: _Byline) -> str:
    marks = [mark for mark in person.marks if mark]
    if all(mark.isascii() and mark.isdigit() for mark in marks):
        return person.name + ",".join(marks).translate(_RAISED)
    return f"{person.name} ({','.join(marks)})"
