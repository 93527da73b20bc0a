from tests.builders import a_reference
from viewer.citation.brief import brief
from viewer.model.work import Name


def test_a_row_reads_as_medical_journals_print_it() -> None:
    reference = a_reference(
        authors=(Name(family="Choy", given="E. H."), Name(family="La Manna", given="A.")),
        text={
            "container-title": "Arthritis & Rheumatism",
            "container-title-short": "Arthritis Rheum",
            "volume": "46",
            "issue": "12",
            "page": "3143-3150",
        },
    )
    assert brief(reference).line == "Choy EH, La Manna A · Arthritis Rheum 2002;46(12):3143–3150"


def test_a_cut_list_of_authors_never_looks_complete() -> None:
    assert brief(a_reference(), authors_truncated=True).authors == "Gupta N, et al."


def test_what_is_not_stated_leaves_no_trace() -> None:
    bare = a_reference(authors=(), text={}, issued="", title="")
    assert brief(bare).line == ""
    assert brief(a_reference(text={}, authors=())).line == "2002"


def test_initials_are_taken_from_full_and_from_hyphenated_names() -> None:
    assert Name(family="Rose", given="Jean-Paul").inverted == "Rose JP"
    assert Name(family="MacDonald", given="TT").inverted == "MacDonald TT"
    assert Name(literal="World Health Organization").inverted == "World Health Organization"
