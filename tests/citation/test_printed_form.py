from dataclasses import replace

import pytest

from tests.builders import a_reference
from viewer.citation.formatter import cited_article
from viewer.citation.printed_form import as_source_prints
from viewer.model.case import Case
from viewer.model.edtf import parse_edtf
from viewer.model.work import Addition, Correction, LiteralDate, Name, Reference


def _printed(case: Case, number: int) -> Reference:
    return next(as_source_prints(one) for one in case.references if one.number == number)


def test_a_misprinted_title_comes_back(case: Case) -> None:
    assert "quantificationo f anti-red" in _printed(case, 10).title
    assert "lifethreatening" in _printed(case, 4).title


def test_names_printed_the_wrong_way_round_come_back_as_names(case: Case) -> None:
    assert _printed(case, 2).authors == (
        Name(family="Bradley", given="C. G."),
        Name(family="Richard", given="C. F."),
    )


def test_a_misprint_between_names_leaves_the_names_alone(case: Case) -> None:
    for number in (12, 18):
        corrected = next(one for one in case.references if one.number == number)
        assert _printed(case, number).authors == corrected.authors


def test_what_was_added_is_not_printed(case: Case) -> None:
    fourth = _printed(case, 4)
    assert fourth.text.keys() & {"issue", "PMID", "container-title"} == set()
    assert fourth.text["container-title-short"] == "Br J Haematol"


def test_the_title_as_printed_is_found_in_the_printed_entry(case: Case) -> None:
    for reference in case.references:
        assert as_source_prints(reference).title in reference.printed


def test_of_an_added_date_the_printed_year_stays(case: Case) -> None:
    article = cited_article(case)
    assert article is not None
    assert as_source_prints(article).dates["issued"] == parse_edtf("2004")


def test_an_added_date_of_which_nothing_is_printed_goes() -> None:
    basis = (Addition("issued", "PubMed"),)
    work = replace(a_reference(printed="Gupta N. Rituximab. Leukemia."), added=basis)
    assert "issued" not in as_source_prints(work).dates


@pytest.mark.parametrize(
    ("printed", "date"), [("2001", parse_edtf("2001")), ("in press", LiteralDate("in press"))]
)
def test_a_misprinted_date_comes_back(printed: str, date: object) -> None:
    fixed = Correction("issued", printed, "2002", "PubMed")
    assert as_source_prints(a_reference(corrections=(fixed,))).dates["issued"] == date


def _with_misprint(printed: str, corrected: str, *names: Name) -> tuple[Name, ...]:
    fixed = Correction("author", printed, corrected, "the publisher’s page")
    return as_source_prints(a_reference(authors=names, corrections=(fixed,))).authors


def test_a_misprinted_name_leaves_an_institution_with_commas_in_one_piece() -> None:
    centers = Name(literal="Centers for Disease Control, Prevention, and Care")
    printed = _with_misprint("Bradely", "Bradley", centers, Name(family="Bradley", given="C. G."))
    assert printed == (centers, Name(family="Bradely", given="C. G."))


def test_a_misprinted_institution_comes_back_in_one_piece() -> None:
    right, wrong = "Control, Prevention, and Care", "Controll, Prevention, and Care"
    person = Name(family="Roe", given="A.")
    assert _with_misprint(wrong, right, person, Name(literal=right)) == (
        person,
        Name(literal=wrong),
    )


def test_names_before_and_after_those_misprinted_stay() -> None:
    king = Name(family="King", given="Martin Luther", suffix="Jr.")
    roe = Name(family="Roe", given="Anna")
    printed = _with_misprint(
        "Bradley CG, Richard CF",
        "Gehrs BC, Friedberg RC",
        king,
        Name(family="Gehrs", given="B. C."),
        Name(family="Friedberg", given="R. C."),
        roe,
    )
    swapped = (Name(family="Bradley", given="C. G."), Name(family="Richard", given="C. F."))
    assert printed == (king, *swapped, roe)


def test_a_misprint_is_put_back_where_its_word_stands_alone_not_inside_another() -> None:
    leeds, lee = Name(family="Leeds", given="A."), Name(family="Lee", given="A.")
    assert _with_misprint("Le", "Lee", leeds, lee) == (leeds, Name(family="Le", given="A."))
    fixed = Correction("title", "teh", "the", "typographic")
    work = a_reference(title="Anaesthesia in the ward", corrections=(fixed,))
    assert as_source_prints(work).title == "Anaesthesia in teh ward"
