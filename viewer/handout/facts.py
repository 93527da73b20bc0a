"""Small print: identifiers and rights of the article, and where the file's content is from."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from viewer.citation.links import doi_address
from viewer.citation.words import plain
from viewer.handout.changes import changes_of
from viewer.handout.document import Block, Fact, Facts, Heading, Kind, Line, Listing, Manner, Prose
from viewer.handout.words import Words
from viewer.model.case import Case, Part
from viewer.model.work import Article

_IDENTIFIERS = (
    ("DOI", doi_address),
    ("PMID", lambda pmid: f"https://pubmed.ncbi.nlm.nih.gov/{quote(pmid, safe='')}/"),
    ("PMCID", lambda pmcid: f"https://pmc.ncbi.nlm.nih.gov/articles/{quote(pmcid, safe='')}/"),
)


def about_blocks(case: Case, words: Words) -> tuple[Block, ...]:
    """Return the article's identifiers and rights, and what of them the source lacks."""
    return tuple(_about(case, words))


def _about(case: Case, words: Words) -> Iterator[Block]:
    if Part.ARTICLE in case.damaged:
        yield Prose(plain(words.damaged_article), Manner.CAUTION)
    if case.article is None:
        return
    facts = tuple(fact for fact in _article_facts(case.article, words) if fact.text)
    if facts:
        yield Facts(facts)


def _article_facts(article: Article, words: Words) -> Iterator[Fact]:
    added = {addition.field for addition in article.added}
    for field, address in _IDENTIFIERS:
        value = article.text.get(field, "")
        label = words.added.format(label=field) if field in added else field
        yield Fact(label, value, address(value))
    yield Fact(words.copyright, article.copyright)
    yield Fact(words.licence, article.text.get("license", ""))


def source_blocks(case: Case, left_out: Sequence[str], words: Words) -> tuple[Block, ...]:
    """Return what the file says of its source, and which chapters are not handed out."""
    return tuple(_source(case, left_out, words))


def _source(case: Case, left_out: Sequence[str], words: Words) -> Iterator[Block]:
    source = case.source
    if Part.SOURCE in case.damaged:
        yield Prose(plain(words.damaged_source), Manner.CAUTION)
    if source.description:
        yield Prose(plain(source.description))
    facts = (
        Fact(words.address, source.url, source.url),
        Fact(words.source_has, words.comma.join(source.provides)),
        Fact(words.source_lacks, words.comma.join(source.lacks)),
    )
    stated = tuple(fact for fact in facts if fact.text)
    if stated:
        yield Facts(stated)
    if not (stated or source.description or Part.SOURCE in case.damaged):
        yield Prose(plain(words.no_source), Manner.FINE)
    changes = () if case.article is None else changes_of(case.article, words, is_corrected=True)
    if changes:
        yield Heading(words.article_changes)
        yield Listing(tuple(Line(plain(one)) for one in changes), Kind.NOTES)
    if left_out:
        parts = words.comma.join(left_out)
        yield Prose(plain(words.left_out.format(parts=parts)), Manner.CAUTION)
