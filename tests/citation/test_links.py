from urllib.parse import unquote

from tests.builders import a_reference
from viewer.citation.links import links_of
from viewer.model.case import Case
from viewer.model.work import Index

_ALL = (Index.CROSSREF, Index.PUBMED, Index.SCHOLAR)


def test_an_identifier_leads_to_the_work_itself() -> None:
    reference = a_reference(text={"DOI": "10.1002/ajh.10062", "PMID": "11841453"}, links=_ALL)
    crossref, pubmed, scholar = links_of(reference)
    assert (crossref.address, crossref.is_search) == ("https://doi.org/10.1002/ajh.10062", False)
    assert pubmed.address == "https://pubmed.ncbi.nlm.nih.gov/11841453/"
    assert scholar.is_search


def test_without_an_identifier_a_link_searches_for_this_very_reference() -> None:
    for link in links_of(a_reference(text={}, links=_ALL)):
        assert link.is_search
        assert "Rituximab-based chemotherapy Gupta 2002" in unquote(link.address)


def test_only_the_links_of_the_source_are_offered() -> None:
    assert [link.index for link in links_of(a_reference(links=(Index.PUBMED,)))] == [Index.PUBMED]
    assert links_of(a_reference()) == ()


def test_no_address_holds_a_space_or_a_quote(case: Case) -> None:
    addresses = [link.address for one in case.references for link in links_of(one)]
    assert len(addresses) == 51
    assert all(address.startswith("https://") for address in addresses)
    assert not any(set(address) & set(" \"'\n") for address in addresses)
