"""No cut list of authors ever looks complete, or gains an author."""

import json
import re
from dataclasses import replace

import pytest
from pybtex.database import parse_string  # type: ignore[import-untyped]

from tests.builders import a_reference
from tests.truncation import Watch, independent_styles
from viewer.citation.choice import Choice
from viewer.citation.formats import BIBTEX, CSL_JSON, RIS, render
from viewer.citation.formatter import Formatter
from viewer.citation.words import Formatted
from viewer.csl import Library
from viewer.model.case import Case
from viewer.model.work import Name

_EVERY = 29


def test_in_no_style_of_a_sample_does_a_cut_list_look_complete(
    library: Library, case: Case
) -> None:
    watch = Watch(library, case)
    styles = independent_styles(_EVERY)
    assert len(styles) > 90
    assert [each for style in styles for each in watch.complaints(style)] == []


def test_the_watch_sees_a_list_that_looks_complete(
    library: Library, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.citation.formatter.csl_item", _forgetful(case))
    watch = Watch(library, case)
    assert any("looks complete" in each for each in watch.complaints("apa"))


def _forgetful(case: Case) -> object:
    from viewer.citation.items import csl_item  # noqa: PLC0415 - before it is replaced

    assert case.references
    return lambda work: {**csl_item(work), "custom": {}}


def test_no_data_format_gains_an_author(case: Case) -> None:
    cut = tuple(one for one in case.references if one.authors_truncated)
    assert len(cut) == 8
    formatted = Formatted((), cut)
    records = render(formatted, RIS).split("\nER")
    items = json.loads(render(formatted, CSL_JSON))
    entries = parse_string(render(formatted, BIBTEX), "bibtex").entries
    for work, record, item in zip(cut, records, items, strict=False):
        stated = [name.family for name in work.authors]
        assert re.findall(r"^AU  - (.*),", record, re.MULTILINE) == stated
        assert [name["family"] for name in item["author"]] == stated
        people = [" ".join(one.last_names) for one in entries[work.id].persons["author"]]
        assert people == [*stated, "others"]
        assert "followed by et al." in record
        assert "followed by et al." in item["note"]


@pytest.mark.parametrize("count", [1, 2, 3, 6, 7, 21])
def test_a_cut_list_of_any_length_is_told_as_cut(library: Library, count: int) -> None:
    authors = tuple(Name(family=f"Name{chr(65 + n)}", given="X.") for n in range(count))
    cut = replace(a_reference(authors=authors), authors_truncated=True)
    made = Formatter(library, [cut])
    for style in ("american-medical-association", "apa", "ieee", "elsevier-vancouver-no-et-al"):
        entry = made.entries([cut.id], Choice(style)).paragraphs[0]
        text = "".join(piece.text for piece in entry)
        assert re.search(r"et al|…|\. \. \.", text)
