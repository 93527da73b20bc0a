"""The CARE items: covered, lacking, or open, from the file alone."""

from tests.history.builders import enteropathy, seed
from viewer.history.care import CareItem, Standing, care_items
from viewer.model.case import Abstract, AbstractKind, Case, Section, Source
from viewer.model.work import Article

ARTICLE = Article(
    "a", "article-journal", {"title": "A case of anaemia"}, {}, {}, keywords=("AIHA", "IL-6")
)


def named(case: Case) -> dict[str, CareItem]:
    return {item.name: item for item in care_items(case)}


def test_there_are_thirteen_items_in_cares_order() -> None:
    items = care_items(Case())
    assert [item.number for item in items] == list(range(1, 14))
    assert (items[0].name, items[6].name, items[12].name) == (
        "Title",
        "Timeline",
        "Informed consent",
    )
    assert len({item.description for item in items}) == 13


def test_an_empty_case_leaves_all_open() -> None:
    assert {item.standing for item in care_items(Case())} == {Standing.OPEN}


def test_what_the_file_holds_covers_its_items_in_its_own_words() -> None:
    abstract = Abstract(AbstractKind.SUMMARY, (Section("", "A man was ill."),))
    found = named(Case(article=ARTICLE, abstract=abstract, history=seed()))
    assert found["Title"].covered_by == ("A case of anaemia",)
    assert found["Key words"].covered_by == ("AIHA", "IL-6")
    assert found["Clinical findings"].covered_by == ("serum IL-6", "haemoglobin")
    assert found["Timeline"].standing is Standing.COVERED
    assert found["Therapeutic intervention"].covered_by[-1] == "MRA"
    assert found["Diagnostic assessment"].standing is Standing.OPEN
    assert found["Discussion"].standing is Standing.OPEN


def test_what_the_source_lacks_is_said_in_its_own_words() -> None:
    lacks = ("body", "figures", "dates of treatment")
    found = named(Case(source=Source(lacks=lacks), history=enteropathy()))
    assert found["Discussion"].standing is Standing.LACKING
    assert found["Discussion"].lacking == ("body",)
    assert found["Timeline"].lacking == ("body", "dates of treatment")
    assert found["Timeline"].standing is Standing.LACKING
    assert found["Title"].standing is Standing.OPEN


def test_an_item_may_be_covered_though_a_part_of_it_is_lacking() -> None:
    found = named(Case(source=Source(lacks=("dates of treatment",)), history=seed()))
    assert found["Timeline"].standing is Standing.COVERED
    assert found["Timeline"].lacking == ("dates of treatment",)
