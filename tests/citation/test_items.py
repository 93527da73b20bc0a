from typing import Any

import pytest

from tests.builders import a_reference
from viewer.citation.items import csl_item
from viewer.model.work import Name


def test_an_item_has_the_variables_by_their_csl_names() -> None:
    who = Name(family="Gogh", given="V.", non_dropping_particle="van", suffix="Jr")
    item = csl_item(a_reference(authors=(who,), text={"container-title": "Blood", "volume": "9"}))
    assert item["author"] == [
        {"family": "Gogh", "given": "V.", "suffix": "Jr", "non-dropping-particle": "van"}
    ]
    assert (item["container-title"], item["volume"]) == ("Blood", "9")
    assert "custom" not in item


def test_a_journal_known_by_its_abbreviation_alone_goes_by_that() -> None:
    item = csl_item(a_reference(text={"container-title-short": "Res Immunol"}))
    assert item["container-title"] == item["container-title-short"] == "Res Immunol"


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ("2004", {"date-parts": [[2004]]}),
        ("2004-10-31", {"date-parts": [[2004, 10, 31]]}),
        ("2004-21", {"date-parts": [[2004]], "season": 1}),
        ("2004~", {"date-parts": [[2004]], "circa": True}),
        ("2004?", {"date-parts": [[2004]], "circa": True}),
        ("199X", {"literal": "1990s"}),
        ("2002/2003-01", {"date-parts": [[2002], [2003, 1]]}),
        ("2002/..", "2002/.."),
    ],
)
def test_dates_say_no_more_than_the_source(issued: str, date: Any) -> None:
    assert csl_item(a_reference(issued=issued))["issued"] == date
