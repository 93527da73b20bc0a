"""What entries and citations look like, and how much work they are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from tests.citation.styles import NAMED
from tests.csl.data import CASE_ITEMS, a_style, an_article, people
from tests.odd_items import odd_items
from viewer.csl import Citation, Cite, ItemError, Library, Position, Processor, html, text
from viewer.csl.style import Layout

if TYPE_CHECKING:
    from viewer.csl import Style
    from viewer.csl.context import Context
    from viewer.csl.spans import Span

NUMERIC = '<layout suffix="."><text variable="citation-number" suffix=". "/>{}</layout>'
TITLE = '<text variable="title"/>'
AUTHOR_DATE = (
    '<layout prefix="(" suffix=")" delimiter="; "><group delimiter=" ">'
    '<names variable="author"><name form="short"/></names>'
    '<date variable="issued"><date-part name="year"/></date></group></layout>'
)


def _entry(bibliography: str, **fields: Any) -> str:
    style = a_style(bibliography=f"<layout>{bibliography}</layout>")
    return html(Processor(style, [an_article(**fields)]).entry("a").runs)


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("What is it?", "What is it?"),
        ("It is this.", "It is this."),
        ("It is this", "It is this."),
    ],
)
def test_a_full_stop_is_not_added_to_a_mark_that_ends_a_sentence(title: str, printed: str) -> None:
    assert _entry('<text variable="title" suffix="."/>', title=title) == printed


def test_italic_inside_italic_is_upright() -> None:
    printed = _entry('<text variable="title" font-style="italic"/>', title="On <i>E. coli</i>")

    assert printed == '<i>On <span style="font-style:normal;">E. coli</span></i>'


def test_quotes_inside_quotes_are_single() -> None:
    printed = _entry('<text variable="title" quotes="true"/>', title='The "new" method')

    assert printed == "\u201cThe \u2018new\u2019 method\u201d"


def test_a_comma_goes_inside_american_quotes() -> None:
    printed = _entry('<text variable="title" quotes="true" suffix=","/>')

    assert printed == "\u201cOn method,\u201d"


def test_a_comma_goes_outside_british_quotes() -> None:
    style = a_style(
        bibliography='<layout><text variable="title" quotes="true" suffix=","/></layout>',
        locale="en-GB",
    )

    entry = Processor(style, [an_article()]).entry("a")

    assert text(entry.runs) == "\u2018On method\u2019,"


@pytest.mark.parametrize(
    ("issued", "printed"),
    [
        ("2004-10", "October 2004"),
        ("1990/1992", "1990\u20131992"),
        ("2002-21", "Spring 2002"),
        ("2004-10-03/2004-11", "October\u2013November 2004"),
        ({"date-parts": [[2004, 10], [2004, 11]]}, "October\u2013November 2004"),
        ({"literal": "in press"}, "in press"),
    ],
)
def test_dates_are_read_in_every_form(issued: Any, printed: str) -> None:
    parts = '<date-part name="month"/><date-part name="year"/>'
    date = f'<date variable="issued" delimiter=" ">{parts}</date>'

    assert _entry(date, issued=issued) == printed


@pytest.mark.parametrize(
    ("rule", "page", "printed"),
    [
        ("expanded", "321-8", "321\u2013328"),
        ("minimal", "321-328", "321\u20138"),
        ("minimal-two", "321-328", "321\u201328"),
        ("chicago", "1536-1538", "1536\u201338"),
        ("minimal", "S12-S15", "S12\u20135"),
        ("expanded", "2092-U2095", "2092-U2095"),
    ],
)
def test_page_ranges_follow_their_rule(rule: str, page: str, printed: str) -> None:
    style = a_style(
        bibliography='<layout><text variable="page"/></layout>',
        attributes=f'page-range-format="{rule}"',
    )

    assert text(Processor(style, [an_article(page=page)]).entry("a").runs) == printed


def test_a_group_falls_away_with_the_variables_it_calls() -> None:
    group = '<group delimiter=" "><text value="doi:"/><text variable="DOI"/></group>'

    assert _entry(group) == ""
    assert _entry(group, DOI="10.1/x") == "doi: 10.1/x"


def test_a_substitute_is_not_printed_twice() -> None:
    names = (
        '<names variable="author"><substitute><text variable="title"/></substitute></names>'
        '<text variable="title" prefix="; "/>'
    )

    assert _entry(names, author=None) == "On method"


def test_numbers_given_from_outside_are_the_numbers_printed() -> None:
    style = a_style(bibliography=NUMERIC.format(TITLE))
    items = [an_article("a", title="One"), an_article("b", title="Two")]

    entries = Processor(style, items, numbers={"a": 3, "b": 10}).bibliography()

    assert [text(entry.runs) for entry in entries] == ["3. One.", "10. Two."]


def test_a_citation_of_consecutive_numbers_is_a_range() -> None:
    style = a_style(
        '<layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout>',
        NUMERIC.format(TITLE),
        citation_attributes='collapse="citation-number"',
    )
    items = [an_article(name) for name in "abcde"]

    cluster = Processor(style, items).cluster([Cite("a"), Cite("b"), Cite("c"), Cite("e")])

    assert text(cluster) == "[1\u20133,5]"


def test_cites_that_look_the_same_get_a_letter() -> None:
    style = a_style(AUTHOR_DATE, citation_attributes='disambiguate-add-year-suffix="true"')
    processor = Processor(style, [an_article("a"), an_article("b", title="Other")])

    assert text(processor.cluster([Cite("a"), Cite("b")])) == "(Doe 2004a; Doe 2004b)"


def test_the_author_can_be_left_out_or_stand_alone() -> None:
    processor = Processor(a_style(AUTHOR_DATE), [an_article()])

    assert text(processor.cluster([Cite("a", suppress_author=True)])) == "(2004)"
    assert text(processor.cluster([Cite("a", author_only=True)])) == "Doe"


def test_a_note_right_after_another_of_the_same_work_is_ibid() -> None:
    choose = (
        '<layout><choose><if position="ibid"><text term="ibid"/></if>'
        '<else><text variable="title"/></else></choose></layout>'
    )
    notes = [Citation((Cite("a"),), 1), Citation((Cite("a"),), 2), Citation((Cite("b"),), 3)]
    processor = Processor(a_style(choose), [an_article("a"), an_article("b", title="Two")])

    assert [text(runs) for runs in processor.document(notes)] == ["On method", "ibid.", "Two"]


def test_an_entry_with_aligned_second_field_has_a_label_and_a_body() -> None:
    style = a_style(
        bibliography=NUMERIC.format(TITLE),
        bibliography_attributes='second-field-align="flush"',
    )

    entry = Processor(style, [an_article()]).entry("a")

    assert (text(entry.label).strip(), text(entry.body)) == ("1.", "On method.")


def test_runs_tell_their_look() -> None:
    style = a_style(bibliography='<layout><text variable="title" font-weight="bold"/></layout>')

    (run,) = Processor(style, [an_article()]).entry("a").runs

    assert run.style.bold
    assert not run.style.italic


def test_a_style_tells_the_variables_it_may_print() -> None:
    style = a_style(
        bibliography='<layout><text macro="m"/></layout>',
        rest='<macro name="m"><text variable="container-title" form="short"/></macro>',
    )

    assert style.variables == {("title", ""), ("container-title", "short")}


def test_a_style_is_read_in_the_language_asked_for() -> None:
    names = '<layout><names variable="author"><name and="text"/></names></layout>'
    style = a_style(bibliography=names, locale="de-DE")

    entry = Processor(style, [an_article(author=people("Doe, J", "Roe, R"))]).entry("a")

    assert text(entry.runs) == "J Doe und R Roe"


class _Counted:
    """Counts how often a style's layouts are rendered."""

    def __init__(self, style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
        self.renderings: Counter[str] = Counter()
        render = Layout.render

        def counting(layout: Layout, context: Context) -> tuple[list[Span], int]:
            self.renderings[context.area] += 1
            return render(layout, context)

        monkeypatch.setattr(Layout, "render", counting)
        self.style = style


def test_a_numeric_entry_is_made_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = _Counted(a_style(bibliography=NUMERIC.format(TITLE)), monkeypatch)
    processor = Processor(counted.style, [an_article(str(n)) for n in range(500)])

    processor.entry("400")

    assert counted.renderings == {"bibliography": 1}


@pytest.mark.parametrize("count", [100, 400])
def test_telling_cites_apart_is_linear_in_the_items(
    count: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ways = 'disambiguate-add-names="true" disambiguate-add-givenname="true"'
    style = a_style(
        AUTHOR_DATE,
        citation_attributes=f'{ways} disambiguate-add-year-suffix="true"',
    )
    counted = _Counted(style, monkeypatch)
    items = [an_article(str(n), author=people(f"Doe, A{n % 7}")) for n in range(count)]

    Processor(counted.style, items).cluster([Cite("0")])

    assert counted.renderings["citation"] <= 12 * count


def test_a_season_is_printed_in_words_even_where_the_month_would_be_a_number() -> None:
    spring = {"date-parts": [[2003]], "season": 1}

    assert _entry('<date variable="issued" form="text"/>', issued=spring) == "Spring 2003"
    assert _entry('<date variable="issued" form="numeric"/>', issued=spring) == "Spring/2003"


def test_of_the_names_that_a_choice_in_a_substitute_holds_the_first_is_printed() -> None:
    """Chicago lists editor and translator so; both ran together, and the title lost one."""
    names = (
        '<names variable="author"><label prefix=", "/><substitute><choose><if type="book">'
        '<names variable="editor"/><names variable="translator"/>'
        "</if></choose></substitute></names>"
    )
    printed = _entry(
        f'{names}<names variable="translator" prefix=" / "/>',
        type="book",
        author=None,
        editor=people("Doe, Jane"),
        translator=people("Roe, Max"),
    )

    assert printed == "Jane Doe, editor / Max Roe"


def test_what_stands_for_an_author_is_left_out_with_it() -> None:
    author = '<names variable="author"><substitute><text variable="title"/></substitute></names>'
    year = '<date variable="issued"><date-part name="year"/></date>'
    style = a_style(f'<layout delimiter="; "><group delimiter=" ">{author}{year}</group></layout>')
    processor = Processor(style, [an_article("a", author=None)])

    assert text(processor.cluster([Cite("a")])) == "On method 2004"
    assert text(processor.cluster([Cite("a", suppress_author=True)])) == "2004"


def test_a_name_without_given_name_keeps_its_suffix() -> None:
    name = {"family": "Doe", "suffix": "Jr."}

    assert _entry('<names variable="author"/>', author=[name]) == "Doe Jr."


def test_people_are_told_apart_by_initials_even_where_none_are_printed_else() -> None:
    ways = 'givenname-disambiguation-rule="all-names-with-initials"'
    style = a_style(AUTHOR_DATE, citation_attributes=f'{ways} disambiguate-add-givenname="true"')
    items = [an_article("a", author=people("Doe, Mary Ann")), an_article("b")]
    processor = Processor(style, items)

    assert text(processor.cluster([Cite("a"), Cite("b")])) == "(MA Doe 2004; J Doe 2004)"


@pytest.mark.parametrize(("language", "order"), [("fr-FR", ["Wu", "Li"]), ("en-US", ["Li", "Wu"])])
def test_a_particle_that_stays_is_sorted_with_the_name_in_french_and_as_a_word_elsewhere(
    language: str, order: list[str]
) -> None:
    keys = '<sort><key variable="author"/></sort>'
    style = a_style(
        bibliography=keys + f"<layout>{TITLE}</layout>",
        attributes='demote-non-dropping-particle="never"',
        locale=language,
    )
    li = {"family": "Li", "given": "Jane", "non-dropping-particle": "d\u2019"}
    wu = {"family": "Wu", "given": "Th.", "non-dropping-particle": "de"}
    items = [an_article("a", title="Li", author=[li]), an_article("b", title="Wu", author=[wu])]

    printed = Processor(style, items).bibliography()

    assert [text(entry.runs) for entry in printed] == order


def test_stripping_periods_takes_all_from_a_term_and_spares_an_address_in_data() -> None:
    own = '<locale><terms><term name="page" form="short">p.p.\u00ba</term></terms></locale>'
    style = a_style(
        rest=own,
        bibliography='<layout><text variable="title" strip-periods="true" suffix=" "/>'
        '<text term="page" form="short" strip-periods="true"/></layout>',
    )
    processor = Processor(style, [an_article(title="J. Hematol. on example.org.")])

    assert text(processor.entry("a").runs) == "J Hematol on example.org pp\u00ba"


def test_a_term_is_not_taken_from_english_in_the_form_another_language_lacks() -> None:
    own = '<locale xml:lang="es"><terms><term name="from">de</term></terms></locale>'
    style = a_style(
        rest=own,
        locale="es-ES",
        bibliography=f'<layout>{TITLE}<text term="from" form="short" prefix=" "/></layout>',
    )

    assert text(Processor(style, [an_article()]).entry("a").runs) == "On method de"


def test_an_ampersand_is_an_ampersand_in_every_language() -> None:
    names = '<layout><names variable="author"><name and="symbol"/></names></layout>'
    style = a_style(locale="de-DE", bibliography=names)
    item = an_article(author=people("Doe, Jane", "Roe, Max"))

    assert text(Processor(style, [item]).entry("a").runs) == "Jane Doe & Max Roe"


@pytest.mark.parametrize("name", [*NAMED, "gender-and-society", "chicago-author-date-no-url"])
def test_a_citation_does_not_depend_on_what_was_asked_for_before_it(name: str) -> None:
    """What a bibliography prints besides the cited names once told those apart as well."""
    items, style = odd_items(11, 40), Library().style(name)
    fresh, used = Processor(style, items), Processor(style, items)
    used.bibliography()
    forward = {item["id"]: html(used.cluster([Cite(item["id"])])) for item in items}
    for item in reversed(items):
        assert html(fresh.cluster([Cite(item["id"])])) == forward[item["id"]]


def test_numbers_fall_along_a_bibliography_sorted_by_them_descending() -> None:
    keys = '<sort><key variable="citation-number" sort="descending"/></sort>'
    style = a_style(bibliography=keys + NUMERIC.format(TITLE))
    processor = Processor(style, [an_article("a", title="A"), an_article("b", title="B")])

    assert [text(entry.runs) for entry in processor.bibliography()] == ["2. B.", "1. A."]


def test_numbers_that_do_not_collapse_are_joined_by_the_layouts_delimiter() -> None:
    style = a_style(
        '<layout delimiter=", "><text variable="citation-number"/></layout>',
        NUMERIC.format(TITLE),
        citation_attributes='collapse="citation-number" after-collapse-delimiter="; "',
    )
    processor = Processor(style, [an_article(str(n)) for n in range(1, 6)])

    assert text(processor.cluster([Cite("1"), Cite("3"), Cite("5")])) == "1, 3, 5"


def test_a_letter_without_its_year_follows_the_delimiter_of_letters() -> None:
    style = a_style(
        AUTHOR_DATE.replace("</group>", '<text variable="locator"/></group>'),
        citation_attributes='disambiguate-add-year-suffix="true" collapse="year-suffix" '
        'year-suffix-delimiter="/"',
    )
    processor = Processor(style, [an_article("a"), an_article("b", title="Other")])

    assert text(processor.cluster([Cite("a", locator="5"), Cite("b")])) == "(Doe 2004a 5/b)"


_REPEATING = (
    '<sort><key variable="author"/><key variable="title"/></sort>'
    '<layout><names variable="author"/><date variable="issued" prefix=" " date-parts="year" '
    'form="text"/><text variable="title" prefix=" "/></layout>'
)


def _of_two_people() -> Processor:
    style = a_style(
        AUTHOR_DATE,
        _REPEATING,
        citation_attributes='disambiguate-add-year-suffix="true"',
        bibliography_attributes='subsequent-author-substitute="---"',
    )
    doe, roe = people("Doe, Jane"), people("Roe, Rick")
    return Processor(
        style,
        [
            an_article("r", author=roe, title="A"),
            an_article("d3", author=doe, title="C"),
            an_article("d2", author=doe, title="B"),
            an_article("d1", author=doe, title="A"),
        ],
    )


@pytest.mark.parametrize(
    ("chosen", "printed"),
    [
        (["r", "d2"], ["Jane Doe 2004b B", "Rick Roe 2004 A"]),
        (["d3", "d2"], ["Jane Doe 2004b B", "--- 2004c C"]),
        (["r", "r"], ["Rick Roe 2004 A"]),
        ([], []),
    ],
)
def test_some_entries_are_sorted_and_lettered_as_within_the_whole_but_follow_on_one_another(
    chosen: list[str], printed: list[str]
) -> None:
    assert [text(entry.runs) for entry in _of_two_people().bibliography(chosen)] == printed


def test_some_entries_among_them_an_unknown_one_is_an_error() -> None:
    with pytest.raises(ItemError, match="nobody"):
        _of_two_people().bibliography(["r", "nobody"])


def test_the_references_of_a_case_print_in_a_named_style() -> None:
    style = Library().style("american-medical-association")

    first = Processor(style, CASE_ITEMS).entry("ref1")

    assert text(first.runs) == (
        "1. Claire H. Autoimmune hemolytic anemia. Clin Rev Allergy Immunol. 1998;11:100-109."
    )


def test_a_position_implies_those_before_it() -> None:
    assert Position.IBID_WITH_LOCATOR > Position.IBID > Position.SUBSEQUENT > Position.FIRST


@pytest.mark.parametrize(("issue", "printed"), [("Suppl 1", "80(Suppl 1):"), ("4", "80(4):.")])
def test_a_full_stop_after_the_colon_of_missing_pages_stays_out_of_the_issue(
    issue: str, printed: str
) -> None:
    group = (
        '<group><text variable="volume"/><text variable="issue" prefix="(" suffix="):"/>'
        '<text variable="page"/></group>'
    )
    style = a_style(bibliography=f'<layout suffix=".">{group}</layout>')
    assert html(Processor(style, [an_article(issue=issue, page=None)]).entry("a").runs) == printed


def test_the_comma_after_a_title_that_has_its_full_stop_is_not_printed() -> None:
    """The Journal of the American College of Cardiology, of a book without publisher."""
    entry = _entry(
        '<group suffix="."><text variable="title" suffix="."/><text variable="edition"/></group>'
        '<group prefix=", "><text variable="volume"/></group>'
    )
    assert entry == "On method. 80"


def test_an_entry_whose_macro_falls_away_is_sorted_as_one_with_nothing_to_sort_by() -> None:
    author = (
        '<macro name="author"><names variable="author"><substitute>'
        '<text term="anonymous"/></substitute></names></macro>'
    )
    layout = '<sort><key macro="author"/></sort><layout><text macro="author"/></layout>'
    style = a_style(bibliography=layout, rest=author)
    items = [an_article("none", author=None), an_article("z", author=people("Zhou, W"))]
    entries = Processor(style, items).bibliography()
    assert [(entry.id, html(entry.runs)) for entry in entries] == [("z", "W Zhou"), ("none", "")]


def test_a_macro_without_periods_has_none_in_et_al_either() -> None:
    names = '<macro name="author"><names variable="author"/></macro>'
    layout = '<layout><text macro="author" strip-periods="true" suffix=": "/>{}</layout>'
    attributes = 'et-al-min="2" et-al-use-first="1"'
    style = a_style(
        bibliography=layout.format(TITLE), rest=names, bibliography_attributes=attributes
    )
    item = an_article(author=people("Doe, J.", "Roe, A."))
    assert html(Processor(style, [item]).entry("a").runs) == "J Doe et al: On method"


def test_two_spaces_between_a_name_and_its_initials_are_printed_as_one() -> None:
    names = '<names variable="author"><name name-as-sort-order="all" sort-separator="  "/></names>'
    assert _entry(names) == "Doe Jane"
