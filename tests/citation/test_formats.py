import json
import re
from dataclasses import replace

import pytest

from tests.builders import a_reference
from viewer.citation.formats import BIBTEX, CSL_JSON, LATEX, MARKDOWN, RIS, RTF, TEXT, render
from viewer.citation.formats.bibtex import keys
from viewer.citation.formats.html import body
from viewer.citation.words import Face, Formatted, Piece
from viewer.model.work import Name, Reference

_CUT = a_reference(authors=(Name(family="Lapierre", given="Y."),), authors_truncated=True)


def _line(*pieces: Piece) -> Formatted:
    return Formatted((pieces,))


def _words(words: str) -> Formatted:
    return _line(Piece(words))


def _of(*works: Reference) -> Formatted:
    return Formatted((), works)


def test_text_has_a_line_a_paragraph_and_none_after_the_last() -> None:
    assert render(Formatted(((Piece("a"),), (Piece("b"),))), TEXT) == "a\nb"


def test_html_nests_the_tags_of_a_piece() -> None:
    piece = Piece("x<y", Face(italic=True, bold=True, raised=True))
    assert body((piece,)) == "<i><b><sup>x&lt;y</sup></b></i>"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("3. Claire H.", "3\\. Claire H."),
        ("(3) Claire", "\\(3\\) Claire"),
        ("[3] Claire", "\\[3\\] Claire"),
        ("- x", "\\- x"),
        ("a_b*c `d` <e>", "a\\_b\\*c \\`d\\` \\<e\\>"),
        ("Crohn's", "Crohn\\'s"),
        ("1:100:1000, 1:2", "1\\:100:1000, 1:2"),
        ("1998. x", "1998\\. x"),
        ("see https://doi.org/10.1/a_b. End", "see <https://doi.org/10.1/a_b>. End"),
    ],
)
def test_markdown_escapes_what_would_be_read_as_markup(words: str, written: str) -> None:
    assert render(_words(words), MARKDOWN) == written


def test_markdown_puts_emphasis_close_to_the_words() -> None:
    pieces = (Piece("In"), Piece(" Blood ", Face(italic=True)), Piece("95", Face(bold=True)))
    assert render(_line(*pieces), MARKDOWN) == "In *Blood* **95**"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("50% & #1_{x} $5", r"50\% \& \#1\_\{x\} \$5"),
        ("~ ^ \\", r"\textasciitilde{} \textasciicircum{} \textbackslash{}"),
        ("Müllberg’s α – “x”", r"M\"ullberg's $\alpha$ -- ``x''"),
        ("‘a’”", "`a'{}''"),
        ("--", "-{}-"),
        ("中", "中"),
        ("Szűcs", r"Sz\H{u}cs"),
        ("e\u0301tude, naïve", r"\'etude, na\"ive"),
        ("5\N{PRIME}-UTR", "5$'$-UTR"),
        ("ß₂ ≤ ∞", r"\ss{}$_2$ $\leq$ $\infty$"),
        ("37 °C, 5 µg × 2, ½ ® …", "37 °C, 5 µg × 2, ½ ® …"),
        ("đ Þ Ħ ħ ŋ ĳ", "đ Þ Ħ ħ ŋ ĳ"),
        ("Анемия", "Анемия"),
        ("Αναιμία", "Αναιμία"),
        ("γδ", r"$\gamma$$\delta$"),
    ],
)
def test_latex_sets_the_same_characters(words: str, written: str) -> None:
    assert render(_words(words), LATEX) == written


def test_latex_commands_surround_their_words() -> None:
    piece = Piece("Blood & x", Face(italic=True, small_caps=True))
    assert render(_line(piece), LATEX) == r"\textit{\textsc{Blood \& x}}"


def test_rtf_is_ascii_and_spells_every_character_out() -> None:
    written = render(
        _line(Piece("Müllberg’s α–\N{MATHEMATICAL ITALIC SMALL ALPHA} {x}\\", Face(italic=True))),
        RTF,
    )
    assert written.isascii()
    spelt = written.replace("\\'3f", "?")
    assert "{\\i M\\u252?llberg\\u8217?s \\u945?\\u8211?\\u-10187?\\u-8452? \\{x\\}\\\\}" in spelt


def test_every_rtf_paragraph_is_ended_once() -> None:
    written = render(Formatted(((Piece("a"),), (Piece("b"),))), RTF)
    assert written.count("\\par") == 2


def test_bibtex_ends_a_cut_list_in_and_others() -> None:
    assert "author = {Lapierre, Y. and others}," in render(_of(_CUT), BIBTEX)
    assert "others" not in render(_of(a_reference()), BIBTEX)


def test_bibtex_keeps_the_capitals_of_names_and_acronyms() -> None:
    written = render(_of(a_reference(title="Anti-IL-6 in Crohn disease: a T-cell trial")), BIBTEX)
    assert "title = {Anti-{IL}-6 in {Crohn} disease: {a} {T}-cell trial}," in written


def test_bibtex_leaves_the_capitals_of_a_title_case_title_to_the_style() -> None:
    title = "Humanized Anti-IL-6 Antibody Induced Long-term Remission"
    written = render(_of(a_reference(title=title)), BIBTEX)
    assert "title = {Humanized Anti-{IL}-6 Antibody Induced Long-term Remission}," in written


def test_bibtex_keeps_an_institution_in_one_piece() -> None:
    who = Name(literal="Ministry of Health and Welfare")
    written = render(_of(a_reference(authors=(who,))), BIBTEX)
    assert "author = {{Ministry of Health and Welfare}}," in written


def test_bibtex_puts_no_brace_between_a_capital_and_its_accent() -> None:
    title = "La fondation de l’E\u0301cole et du cafe\u0301"
    written = render(_of(a_reference(title=title)), BIBTEX)
    assert r"title = {La fondation de l'{{\'E}cole} et du caf{\'e}}," in written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="Cruz y Gómez", non_dropping_particle="de la"), r"de la {Cruz y G{\'o}mez}"),
        (Name(family="Ramón y Cajal", given="S."), r"{Ram{\'o}n y Cajal}, S."),
        (Name(family="van der Berg", given="A."), "van der Berg, A."),
        (Name(family="Öztürk", given="A."), r"{\"O}zt{\"u}rk, A."),
        (Name(family="others"), "{others}"),
    ],
)
def test_bibtex_reads_no_part_of_a_family_name_for_a_particle(name: Name, written: str) -> None:
    assert f"author = {{{written}}}," in render(_of(a_reference(authors=(name,))), BIBTEX)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("On H<sub>2</sub>O Channels", r"On {H}\textsubscript{2}{O} Channels"),
        ("mTOR and p53", "{mTOR} and p53"),
        ("p53 in Anemia", "{p53} in Anemia"),
        ("A case: <i>p53</i>", r"A case: {{\textit{{p53}}}}"),
        ('The "best of" list', "The ``best of'' list"),
        ('<i>"A"</i> ("b")', r"\textit{``A''} (``b'')"),
    ],
)
def test_bibtex_titles_stay_the_words_they_are(title: str, written: str) -> None:
    assert f"title = {{{written}}}," in render(_of(a_reference(title=title)), BIBTEX)


def test_bibtex_makes_no_doctor_of_a_thesis() -> None:
    def written(work_type: str, **text: str) -> str:
        return render(_of(replace(a_reference(text=text), type=work_type)), BIBTEX)

    assert "type = {Thesis}," in written("thesis")
    assert "type = {Master's thesis}," in written("thesis", genre="Master’s thesis")
    assert "type = {Report},\n  number = {405}," in written("report", number="405")
    assert "type = " not in written("article-journal", genre="Case Report")


def test_bibtex_tells_the_number_in_a_series_and_the_translator() -> None:
    work = a_reference(text={"collection-title": "Series", "collection-number": "3"})
    translated = replace(work, names={"translator": (Name(family="Roe", given="A."),)})
    assert "translator = {Roe, A.},\n" in render(_of(translated), BIBTEX)
    assert "number = {3},\n  series = {Series}," in render(_of(translated), BIBTEX)


def test_bibtex_keys_are_the_ids_made_spellable_and_unique() -> None:
    works = [
        Reference(id=work_id, type="book", text={}, names={}, dates={})
        for work_id in ("gupta-2002", "Gupta-2002", "müller 1990", "{}", "gupta-2002")
    ]
    assert keys(works) == [
        "gupta-2002",
        "Gupta-2002-2",
        "m-ller-1990",
        "work",
        "gupta-2002-3",
    ]


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ("2004", "year = {2004}"),
        ("2004-10", "year = {2004},\n  month = oct"),
        ("2004~", "year = {c. 2004}"),
        ("2004?", "year = {2004?}"),
        ("199X", "year = {1990s}"),
        ("1998/2002", "year = {1998--2002}"),
        ("1998/..", "year = {1998--}"),
    ],
)
def test_bibtex_years_keep_what_is_not_known(issued: str, year: str) -> None:
    assert f"  {year},\n" in render(_of(a_reference(issued=issued)), BIBTEX)


def test_ris_and_json_tell_of_a_cut_list_in_a_note_and_add_no_name() -> None:
    told = "The source names the first author only, followed by et al."
    record = render(_of(_CUT), RIS)
    assert re.findall("^AU  - (.*)$", record, re.MULTILINE) == ["Lapierre, Y."]
    assert f"\nN1  - {told}\n" in record
    (item,) = json.loads(render(_of(_CUT), CSL_JSON))
    assert item["note"] == told
    assert item["custom"] == {"authors-truncated": True}
    assert item["author"] == [{"family": "Lapierre", "given": "Y."}]


def test_a_whole_list_has_no_note() -> None:
    assert "N1" not in render(_of(a_reference()), RIS)
    assert "note" not in render(_of(a_reference()), CSL_JSON)


def test_a_line_break_in_a_value_begins_no_ris_tag() -> None:
    record = render(_of(a_reference(title="One\nER  - \nTY  - BOOK")), RIS)
    assert record.count("\nER  - ") == 1
    assert "TI  - One ER - TY - BOOK\n" in record


def test_ris_pages_are_a_first_and_a_last() -> None:
    def record(page: str) -> str:
        return render(_of(a_reference(text={"page": page})), RIS)

    assert "SP  - 2092\nEP  - 2095\n" in record("2092-2095")
    assert "SP  - e42\n" in record("e42")
    assert "SP  - 1-4, 8\n" in record("1-4, 8")


def test_markup_in_a_title_is_kept_where_it_can_be_and_else_leaves_the_words() -> None:
    work = a_reference(title="On <i>E. coli</i> if p<0.05")
    assert "title = {On \\textit{{E}. {coli}} if p{$<$}0.05}," in render(_of(work), BIBTEX)
    assert "TI  - On E. coli if p<0.05\n" in render(_of(work), RIS)
