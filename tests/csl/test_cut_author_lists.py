"""A list of authors known to be cut never looks complete, in any style."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.csl.data import a_style, an_article, people
from viewer.csl import Library, Processor, text

LIBRARY = Library()
INDEPENDENT = [each for each in LIBRARY.ids() if (LIBRARY._styles / f"{each}.csl").is_file()]  # noqa: SLF001
CUT = {"authors-truncated": True}
NAMES = '<layout><names variable="author"><name and="text"{}/></names></layout>'


def _entry(bibliography: str, **fields: Any) -> str:
    style = a_style(bibliography=bibliography)
    item = an_article(custom=CUT, **fields)
    return text(Processor(style, [item]).entry("a").runs)


def test_every_listed_name_is_followed_by_the_et_al_term() -> None:
    entry = _entry(NAMES.format(""), author=people("Doe, Jane", "Roe, Rick"))

    assert entry == "Jane Doe, Rick Roe, et al."


def test_a_single_listed_name_does_not_stand_alone() -> None:
    assert _entry(NAMES.format(""), author=people("Doe, Jane")) == "Jane Doe et al."


@pytest.mark.parametrize("cut", [{"a"}, {"b"}, {"a", "b"}], ids=["first", "second", "both"])
@pytest.mark.parametrize("rule", ["complete-all", "complete-each"])
def test_no_dash_says_that_a_cut_list_is_the_whole_of_another(rule: str, cut: set[str]) -> None:
    attributes = (
        f'subsequent-author-substitute="---" subsequent-author-substitute-rule="{rule}"'
        ' et-al-min="2" et-al-use-first="1"'
    )
    style = a_style(bibliography=NAMES.format(""), bibliography_attributes=attributes)
    items = [an_article(each, custom=CUT if each in cut else None) for each in "ab"]

    entries = [text(entry.runs) for entry in Processor(style, items).bibliography()]

    assert entries == ["Jane Doe et al." if each in cut else "Jane Doe" for each in ("a", "b")]


def test_a_dash_stands_for_a_whole_list_between_cut_ones() -> None:
    attributes = 'subsequent-author-substitute="---"'
    style = a_style(bibliography=NAMES.format(""), bibliography_attributes=attributes)
    items = [an_article("a", custom=CUT), an_article("b"), an_article("c")]

    entries = [text(entry.runs) for entry in Processor(style, items).bibliography()]

    assert entries == ["Jane Doe et al.", "Jane Doe", "---"]


def test_the_styles_own_truncation_comes_first() -> None:
    cutting = NAMES.format(' et-al-min="3" et-al-use-first="1"')

    entry = _entry(cutting, author=people("Doe, Jane", "Roe, Rick", "Poe, Edgar"))

    assert entry == "Jane Doe et al."


def test_the_last_listed_name_is_not_shown_as_the_last_author() -> None:
    last = NAMES.format(' et-al-min="3" et-al-use-first="1" et-al-use-last="true"')

    entry = _entry(last, author=people("Doe, Jane", "Roe, Rick", "Poe, Edgar"))

    assert entry == "Jane Doe et al."


@pytest.mark.parametrize(
    ("delimiter", "printed"),
    [
        (" &amp; ", "Jane Doe & Rick Roe et al."),
        (", &amp; ", "Jane Doe, & Rick Roe, et al."),
        (" and ", "Jane Doe and Rick Roe et al."),
        ("; ", "Jane Doe; Rick Roe; et al."),
    ],
)
@pytest.mark.parametrize("cut_short", ["", ' et-al-min="3" et-al-use-first="2"'])
def test_a_delimiter_that_is_itself_an_and_does_not_join_the_term(
    delimiter: str, printed: str, cut_short: str
) -> None:
    always = f' delimiter="{delimiter}" delimiter-precedes-et-al="always"{cut_short}'
    names = f'<layout><names variable="author"><name{always}/></names></layout>'
    authors = people("Doe, Jane", "Roe, Rick", *(["Poe, Edgar"] if cut_short else []))

    assert _entry(names, author=authors) == printed


def test_other_roles_are_not_cut() -> None:
    editors = '<layout><names variable="editor"/></layout>'

    assert _entry(editors, editor=people("Doe, Jane")) == "Jane Doe"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(style_id=st.sampled_from(INDEPENDENT), count=st.integers(1, 4))
def test_a_cut_list_differs_from_a_whole_one_wherever_it_is_not_cut_short(
    style_id: str,
    count: int,
) -> None:
    style = LIBRARY.style(style_id)
    names = people("Doe, Jane", "Roe, Rick", "Poe, Edgar", "Moe, Max")[:count]
    whole = Processor(style, [an_article(author=names)])
    cut = Processor(style, [an_article(author=names, custom=CUT)])
    if not style.has_bibliography:
        return

    printed, complete = text(cut.entry("a").runs), text(whole.entry("a").runs)

    if all(name["family"].lower() in complete.lower() for name in names):
        assert printed != complete


@pytest.mark.parametrize("silent", ['<term name="et-al"></term>'])
def test_a_style_without_an_et_al_term_still_says_that_the_list_is_cut(silent: str) -> None:
    style = a_style(
        bibliography=NAMES.format(""),
        rest=f"<locale><terms>{silent}</terms></locale>",
    )

    entry = Processor(style, [an_article(custom=CUT)]).entry("a")

    assert text(entry.runs) == "Jane Doe et al."
