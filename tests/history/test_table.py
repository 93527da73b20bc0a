"""The table, its formats and the text: the picture again, in words."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.history.builders import calendar, enteropathy, seed, transplant
from viewer.history.items import Item, Sort, every_item
from viewer.history.table import Row, paragraphs, rows
from viewer.history.table_formats import html, markdown, plain, tsv
from viewer.model.case import Abstract, AbstractKind, Section
from viewer.model.treatment import TreatmentHistory
from viewer.override import override

ABSTRACT = Abstract(
    AbstractKind.SUMMARY,
    (Section("", "A man had anaemia. MRA helped him. It went on. He is well."),),
)
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]))


def a_row(what: str = "MRA", stated: str = "8 mg/kg") -> Row:
    return Row(Item(Sort.TREATMENT, 0), 0, what, "drug", "time not stated", stated, "none given")


def with_evidence(*evidence: str) -> TreatmentHistory:
    history = seed()
    mra = replace(history.treatments[7], evidence=evidence, references=("nishimoto-2000",))
    return replace(history, treatments=(*history.treatments[:7], mra))


def of_mra(history: TreatmentHistory) -> Row:
    found = {row.item: row for row in rows(history, ABSTRACT)}
    return found[Item(Sort.TREATMENT, 7)]


def test_a_row_says_when_and_what_is_stated_and_what_is_not() -> None:
    row = of_mra(seed())
    assert (row.what, row.kind) == ("MRA", "drug")
    assert row.when == "from the first dose of MRA for at least 2 years"
    assert row.stated == "8 mg/kg every 2 weeks; route not stated; end not stated"
    assert row.evidence == "none given"


def test_evidence_is_the_numbers_of_the_abstracts_sentences() -> None:
    row = of_mra(with_evidence("It went\non", "MRA helped"))
    assert row.sentences == (2, 3)
    assert row.evidence == "abstract, sentences 2 and 3"
    assert of_mra(with_evidence("MRA helped")).evidence == "abstract, sentence 2"
    assert row.references == ("nishimoto-2000",)


def test_a_time_not_stated_is_said_in_its_column() -> None:
    found = rows(enteropathy(), None)
    assert {row.when for row in found if row.kind == "drug"} == {"time not stated"}


@pytest.mark.parametrize("build", [seed, transplant, enteropathy, calendar])
def test_the_table_and_the_text_leave_nothing_out(build: object) -> None:
    history = build() if callable(build) else TreatmentHistory()
    items = list(every_item(history))
    assert [row.item for row in rows(history, None)] == items
    text = paragraphs(history)
    assert len(text) >= len(items)
    assert all(paragraph.endswith(".") for paragraph in text)


def test_the_text_names_an_unordered_set_and_its_outcome_once() -> None:
    text = plain(paragraphs(seed()))
    assert "Before the first dose of MRA · order and times not stated: corticosteroids," in text
    assert text.count("Outcome: together") == 1


def test_an_empty_history_says_so() -> None:
    assert paragraphs(TreatmentHistory()) == ("The case file states no treatment history.",)


def test_markdown_marks_in_a_cell_are_text() -> None:
    table = markdown([a_row("a|b *c* <d> & [e]\nf")])
    assert table.splitlines()[2].startswith(r"| a\|b \*c\* \<d\> &amp; \[e\] f | drug |")


@given(CELLS, CELLS)
def test_every_markdown_row_has_five_cells(what: str, stated: str) -> None:
    lines = markdown([a_row(what, stated)]).split("\n")[:-1]
    assert len(lines) == 3
    bars = [line.replace(r"\\", "").replace(r"\|", "").count("|") for line in lines]
    assert bars == [6, 6, 6]


@given(CELLS, CELLS)
def test_html_gives_back_what_the_cells_hold(what: str, stated: str) -> None:
    reader = _Cells()
    reader.feed(html([a_row(what, stated)]))
    held = [" ".join(text.split()) for text in (what, stated)]
    assert [reader.cells[5], reader.cells[8]] == held
    assert len(reader.cells) == 10


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self._inside = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag in {"td", "th"}
        if self._inside:
            self.cells.append("")

    @override
    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    @override
    def handle_data(self, data: str) -> None:
        if self._inside:
            self.cells[-1] += data


@pytest.mark.parametrize("formula", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", " \t=A1"])
def test_no_cell_of_a_spreadsheet_can_be_a_formula(formula: str) -> None:
    (_, line) = tsv([a_row(formula)]).splitlines()
    assert line.split("\t")[0] == "'" + formula.strip()


@pytest.mark.parametrize("number", ["-1.5", "+3", "12"])
def test_a_plain_number_stays_one_in_a_spreadsheet(number: str) -> None:
    (_, line) = tsv([a_row(number)]).splitlines()
    assert line.split("\t")[0] == number


@given(CELLS, CELLS)
def test_every_line_of_tsv_has_five_cells(what: str, stated: str) -> None:
    lines = tsv([a_row(what, stated)]).split("\n")
    assert [line.count("\t") for line in lines] == [4, 4, 0]
