"""From a case to its handout: the chapters that were chosen, and what the file leaves open."""

from collections.abc import Collection, Iterator

from viewer.citation.brief import place
from viewer.citation.rich_text import pieces_of
from viewer.citation.words import Face, Piece, plain
from viewer.handout.chronicle import history_blocks
from viewer.handout.document import (
    EVERYTHING,
    Block,
    Chapter,
    Fact,
    Facts,
    Handout,
    Heading,
    Manner,
    Prose,
    Section,
)
from viewer.handout.facts import about_blocks, source_blocks
from viewer.handout.listed import Listed, reference_blocks
from viewer.handout.people import people_blocks
from viewer.handout.words import ENGLISH, Words
from viewer.model.case import AbstractKind, Case, Part
from viewer.model.work import Article


def hand_out(
    case: Case,
    listed: Listed | None,
    chapters: Collection[Chapter] = EVERYTHING,
    words: Words = ENGLISH,
) -> Handout:
    """Return a case's handout with these chapters of it.

    Title, source and what is missing are always there. ``listed`` are the references as
    they were formatted; it may be ``None`` where they are not among the chapters.
    """
    article = case.article
    title = pieces_of(article.title) if article and article.title else plain(words.untitled)
    return Handout(
        title=title,
        over_title=() if article is None else tuple(_over_title(article)),
        authors=tuple(one.name.natural for one in case.authors if Chapter.AUTHORS in chapters),
        sections=tuple(_sections(case, listed, frozenset(chapters), words)),
        language=words.language,
    )


def names_of(words: Words) -> dict[Chapter, str]:
    """Return what each chapter is called."""
    return {
        Chapter.AUTHORS: words.authors,
        Chapter.ABSTRACT: words.abstract,
        Chapter.HISTORY: words.history,
        Chapter.REFERENCES: words.references,
    }


def damage(case: Case, chapters: Collection[Chapter]) -> frozenset[Part]:
    """Return the parts of a handout with these chapters that could not be read whole."""
    shown = {Part.ARTICLE, Part.SOURCE}.union(*(_PARTS[chapter] for chapter in chapters))
    return case.damaged & shown


_PARTS = {
    Chapter.AUTHORS: {Part.AUTHORS, Part.AFFILIATIONS},
    Chapter.ABSTRACT: {Part.ABSTRACT},
    Chapter.HISTORY: {Part.HISTORY},
    Chapter.REFERENCES: {Part.REFERENCES},
}


def _sections(
    case: Case, listed: Listed | None, chapters: frozenset[Chapter], words: Words
) -> Iterator[Section]:
    if Chapter.AUTHORS in chapters:
        yield Section(words.authors, people_blocks(case, words), is_headed=False)
    about = about_blocks(case, words)
    if about:
        yield Section(words.about, about, is_headed=False)
    if Chapter.ABSTRACT in chapters:
        yield Section(words.abstract, tuple(_abstract(case, words)))
    if Chapter.HISTORY in chapters:
        yield Section(words.history, history_blocks(case, words))
    if Chapter.REFERENCES in chapters:
        yield Section(words.references, reference_blocks(case, listed, words))
    left_out = [name for chapter, name in names_of(words).items() if chapter not in chapters]
    yield Section(words.source, source_blocks(case, left_out, words))


def _over_title(article: Article) -> Iterator[Piece]:
    journal = article.text.get("container-title", "")
    parts = (
        Piece(article.text.get("genre", "")),
        Piece(journal, Face(italic=True)),
        Piece(place(article)),
    )
    stated = [part for part in parts if part.text]
    for number, part in enumerate(stated):
        if number:
            yield Piece(" · ")
        yield part


def _abstract(case: Case, words: Words) -> Iterator[Block]:
    if Part.ABSTRACT in case.damaged:
        yield Prose(plain(words.damaged_abstract), Manner.CAUTION)
    elif case.abstract is None:
        yield Prose(plain(words.no_abstract), Manner.FINE)
    if case.abstract is not None:
        is_summary = case.abstract.kind is AbstractKind.SUMMARY
        mark = words.summary if is_summary else words.published
        yield Prose(plain(mark), Manner.CAUTION if is_summary else Manner.FINE)
        for section in case.abstract.sections:
            if section.heading:
                yield Heading(section.heading)
            yield Prose(plain(section.text))
    keywords = () if case.article is None else case.article.keywords
    stated = "; ".join(keywords) or words.not_stated
    yield Facts((Fact(words.key_words, stated),))
