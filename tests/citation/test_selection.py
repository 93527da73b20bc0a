import pytest

from viewer.citation.formatter import Formatter
from viewer.citation.selection import UnknownReferenceError, select
from viewer.model.case import Case


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3", ["gupta-2002"]),
        ("2-4", ["gehrs-2002", "gupta-2002", "perrotta-2002"]),
        ("2–3, 12", ["gehrs-2002", "gupta-2002", "lapierre-1990"]),
        ("gupta-2002,1", ["gupta-2002", "claire-1998"]),
    ],
)
def test_references_are_chosen_by_number_range_or_id(
    case: Case, formatter: Formatter, text: str, wanted: list[str]
) -> None:
    assert select(text, case.references, formatter.numbers) == wanted


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("gupta-2003", "nearest id is “gupta-2002”"),
        ("19", "numbers its references 1 to 18"),
        ("17-20", "“17-20”"),
        ("5-3", "“5-3”"),
    ],
)
def test_what_names_nothing_is_named_with_what_is_near(
    case: Case, formatter: Formatter, text: str, hint: str
) -> None:
    with pytest.raises(UnknownReferenceError, match=hint):
        select(text, case.references, formatter.numbers)
