"""The byline with its marks, and the affiliations that they stand for."""

from collections.abc import Iterator, Mapping

from viewer.citation.words import Face, Paragraph, Piece, plain
from viewer.handout.changes import changes_of
from viewer.handout.document import Block, Fact, Facts, Kind, Line, Listing, Manner, Prose
from viewer.handout.words import Words
from viewer.model.case import Affiliation, Author, Case, Part

_RAISED = Face(raised=True)


def people_blocks(case: Case, words: Words) -> tuple[Block, ...]:
    """Return the authors, their affiliations and whom to write to, or that none is stated."""
    return tuple(_blocks(case, words))


def _blocks(case: Case, words: Words) -> Iterator[Block]:
    if case.authors:
        yield Prose(_byline(case), Manner.BYLINE)
    elif Part.AUTHORS not in case.damaged:
        yield Prose(plain(words.no_authors), Manner.FINE)
    if Part.AUTHORS in case.damaged:
        yield Prose(plain(words.damaged_authors), Manner.CAUTION)
    if case.affiliations:
        lines = (line for one in case.affiliations for line in _place(one, words))
        yield Listing(tuple(lines), Kind.PLACES)
    elif Part.AFFILIATIONS not in case.damaged:
        yield Prose(plain(words.no_affiliations), Manner.FINE)
    if Part.AFFILIATIONS in case.damaged:
        yield Prose(plain(words.damaged_affiliations), Manner.CAUTION)
    facts = tuple(fact for author in case.authors for fact in _facts(author, words))
    if facts:
        yield Facts(facts)


def _byline(case: Case) -> Paragraph:
    marks = {one.id: one.mark for one in case.affiliations}
    line: list[Piece] = []
    for number, author in enumerate(case.authors):
        line.append(Piece((", " if number else "") + author.name.natural))
        mark = _marks(author, marks)
        if mark:
            line.append(Piece(mark, _RAISED))
    return tuple(line)


def _marks(author: Author, marks: Mapping[str, str]) -> str:
    return ",".join(filter(None, (marks.get(one, "") for one in author.affiliations)))


def _place(one: Affiliation, words: Words) -> Iterator[Line]:
    mark = (Piece(one.mark, _RAISED), Piece(" ")) if one.mark else ()
    text = ", ".join(part.text for part in one.parts)
    yield Line((*mark, Piece(text)))
    changes = changes_of(one, words)
    if changes:
        yield Line(plain(words.semicolon.join(changes)), depth=1)


def _facts(author: Author, words: Words) -> Iterator[Fact]:
    """Yield what is stated of one author beside name and affiliations."""
    name = author.name.natural
    mail = f"mailto:{author.email}" if author.email else ""
    if author.corresponding:
        whom = words.comma.join(filter(None, (name, author.email)))
        yield Fact(words.corresponding, whom, mail)
    elif author.email:
        yield Fact(f"{name}, {words.email}", author.email, mail)
    if author.orcid:
        address = f"https://orcid.org/{author.orcid}"
        yield Fact(f"{name}, ORCID", author.orcid, address)
    if author.roles:
        yield Fact(words.roles.format(name=name), words.comma.join(author.roles))
