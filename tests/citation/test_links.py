from urllib.parse import unquote

import pytest

from tests.builders import a_reference
from viewer.citation.links import is_openable, links_of, mail_address, orcid_address
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


@pytest.mark.parametrize(
    "address",
    [
        "https://doi.org/10.1532/ijh97.04058",
        "http://example.org:8080/article.asp?issn=0973-6247;year=2022#abstract",
        "mailto:a.name+case@mail.example.org",
        "mailto:o'neil@example.org",
    ],
)
def test_a_page_and_a_letter_to_one_person_are_opened(address: str) -> None:
    assert is_openable(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "case.yaml",
        "//example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,hello",
        "ssh://example.org/",
        "https:",
        "https:///path",
        "https://doi.org@example.org/",
        "https://example.org\\@doi.org/",
        "https://example.org:port/",
        "https://[",
        " https://example.org/",
        "https://example.org/\u2028x",
        "mailto:",
        "mailto:nobody",
        "mailto:a@example.org?attach=/etc/passwd",
        "mailto:a@example.org?bcc=b@example.org",
        "mailto:a@example.org,b@example.org",
        "mailto:a@example.org%3Fbcc=b@example.org",
        "mailto:a%0Abcc:b@example.org",
        "mailto:a%3Fbcc=b@example.org",
        "https://example.org/\u202egro.elpmaxe",
        "mailto:a@example.org&b",
    ],
)
def test_nothing_else_is_opened(address: str) -> None:
    assert not is_openable(address)


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"])
def test_an_orcid_leads_to_its_record_however_it_is_written(orcid: str) -> None:
    assert orcid_address(orcid) == "https://orcid.org/0000-0002-1825-0097"
    assert is_openable(orcid_address(orcid))


def test_a_mail_address_that_says_more_than_whom_the_letter_is_to_is_not_opened() -> None:
    assert mail_address("a.name@example.org") == "mailto:a.name@example.org"
    assert is_openable(mail_address("o'neil+1@example.org"))
    assert not is_openable(mail_address("a?bcc=b@example.org"))
    assert not is_openable(mail_address("a@example.org?bcc=b@example.org"))
