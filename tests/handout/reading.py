"""A case of every kind to hand out, and what its handout must then hold."""

from pathlib import Path

from hypothesis import strategies as st

from tests.builders import ROOT, a_reference
from tests.generated import references
from viewer.citation.choice import Choice
from viewer.citation.formatter import Formatter
from viewer.citation.words import words
from viewer.csl import Library
from viewer.handout.content import hand_out
from viewer.handout.document import (
    EVERYTHING,
    Block,
    Chapter,
    Drawing,
    Facts,
    Handout,
    Heading,
    Listing,
    Prose,
)
from viewer.handout.listed import list_references
from viewer.history.statements import statements
from viewer.model.case import (
    Abstract,
    AbstractKind,
    Affiliation,
    AffiliationPart,
    Author,
    Case,
    PartKind,
    Section,
    Source,
)
from viewer.model.sentences import sentences
from viewer.model.treatment import Kind, Observation, Treatment, TreatmentHistory
from viewer.model.work import Article, Name
from viewer.source import read_case

AMA = "american-medical-association"
EXAMPLES = ("pls-intestine-2022.yaml", "aie-vedolizumab-2018.yaml")
LIBRARY = Library()


def an_example(name: str) -> Case:
    """Return an example by its file's name, or the built-in case by ``case.yaml``."""
    path = ROOT / name if name == "case.yaml" else ROOT / "resources/examples" / name
    return read_whole(path)


def read_whole(path: Path) -> Case:
    reading = read_case(path)
    assert reading.case is not None
    assert reading.problems == ()
    return reading.case


def generated(count: int) -> Case:
    return Case(
        article=Article(
            "generated", "article-journal", {"title": "A case with many references"}, {}, {}
        ),
        references=references(count),
    )


def made(
    case: Case, style: str | None = AMA, chapters: frozenset[Chapter] = EVERYTHING
) -> Handout:
    choice = Choice() if style is None else Choice(style)
    formatter = Formatter.for_case(LIBRARY, case)
    return hand_out(case, list_references(formatter, case, choice), chapters)


def entries_of(case: Case, style: str = AMA) -> list[str]:
    """Return what ``cite`` prints of the case's references."""
    formatter = Formatter.for_case(LIBRARY, case)
    ids = [one.id for one in case.references]
    return [words(each) for each in formatter.entries(ids, Choice(style)).paragraphs]


def sentences_of(case: Case) -> list[str]:
    """Return the sentences of the abstract, then those of the history."""
    abstract = () if case.abstract is None else sentences(case.abstract)
    told = statements(case.history).values()
    return [*(one.text for one in abstract), *(one.sentence for one in told)]


def texts_of(handout: Handout) -> list[str]:
    """Return every text of a handout as it stands, one for each paragraph, in order."""
    found = [words(handout.over_title), handout.plain_title]
    for section in handout.sections:
        found.append(section.name)
        found += [text for block in section.blocks for text in _texts(block)]
    return found


def _texts(block: Block) -> list[str]:
    match block:
        case Prose():
            return [words(block.words)]
        case Heading(text):
            return [text]
        case Listing(lines):
            return [" ".join(filter(None, (words(one.words), one.aside))) for one in lines]
        case Facts(facts):
            return [f"{fact.label}: {fact.text}" for fact in facts]
        case Drawing():
            return []


def stands_in_order(wanted: list[str], texts: list[str]) -> bool:
    """Return whether each wanted text is in the texts, one after another."""
    whole, place = "\n".join(texts), 0
    for each in wanted:
        found = whole.find(each, place)
        if found < 0:
            return False
        place = found + len(each)
    return True


_WORDS = st.text("abc <&>\"'é漢字.—", min_size=1, max_size=30).filter(
    lambda text: text.strip() == text
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return cases of which any part may be missing, with marks of HTML in every text."""
    sections = draw(st.lists(st.builds(Section, _WORDS, _WORDS), max_size=2))
    count = draw(st.integers(0, 3))
    return Case(
        source=Source(draw(_WORDS | st.just("")), "", tuple(draw(st.lists(_WORDS, max_size=2)))),
        article=draw(st.none() | st.builds(an_article, _WORDS)),
        authors=tuple(
            Author(Name(family=name), ("a",)) for name in draw(st.lists(_WORDS, max_size=3))
        ),
        affiliations=tuple(
            Affiliation("a", "1", (AffiliationPart(PartKind.INSTITUTION, name),))
            for name in draw(st.lists(_WORDS, max_size=1))
        ),
        abstract=Abstract(draw(st.sampled_from(AbstractKind)), tuple(sections))
        if sections
        else None,
        history=TreatmentHistory(
            treatments=tuple(
                Treatment(f"t{number}", name, Kind.DRUG)
                for number, name in enumerate(draw(st.lists(_WORDS, max_size=3)))
            ),
            observations=tuple(
                Observation(f"o{number}", name, name)
                for number, name in enumerate(draw(st.lists(_WORDS, max_size=2)))
            ),
        ),
        references=tuple(
            a_reference(number, title=draw(_WORDS), printed=draw(_WORDS | st.just("")))
            for number in range(1, count + 1)
        ),
    )


def an_article(title: str) -> Article:
    return Article("article", "article-journal", {"title": title}, {}, {}, keywords=(title,))
