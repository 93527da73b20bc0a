"""The handout on paper and in files, as other programs read it."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from tests.builders import ROOT
from tests.handout.reading import (
    AMA,
    EXAMPLES,
    an_example,
    entries_of,
    generated,
    made,
    sentences_of,
)
from tests.history.builders import crowd
from tests.ui.printed import (
    facts_of,
    images_in,
    missing_from,
    needs_poppler,
    pages_of,
    words_of,
)
from viewer import cli
from viewer.handout.document import Drawing
from viewer.handout.paper import INCH, Paper, paper_of
from viewer.model.case import Case
from viewer.model.work import Article
from viewer.steps import result_of
from viewer.ui.handout_pages import compose
from viewer.ui.handout_pdf import drawing_for, pdf
from viewer.ui.handout_printer import a_printer, print_on
from viewer.ui.paper import pixels, usual_paper

MARGIN = 18 / 25.4 * 72
SLACK = 1.0
NAMES = ("case.yaml", *EXAMPLES)


@pytest.fixture
def font(qapp: QGuiApplication) -> QFont:
    return qapp.font()


def printed(case: Case, paper: Paper, font: QFont, folder: Path, style: str = AMA) -> Path:
    handout = made(case, style)
    path = folder / "handout.pdf"
    path.write_bytes(result_of(pdf(handout, drawing_for(handout, case, font), paper, font)))
    return path


@needs_poppler
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_holds_every_sentence_and_reference_in_order(
    font: QFont, tmp_path: Path, name: str, paper: Paper
) -> None:
    case = an_example(name)
    wanted = [*sentences_of(case), *entries_of(case)]
    assert len(wanted) > 20
    assert missing_from(pages_of(printed(case, paper, font, tmp_path)), wanted) == []


@needs_poppler
@pytest.mark.parametrize("style", [AMA, "apa", "chicago-author-date"])
@pytest.mark.parametrize("paper", Paper)
def test_a_pdf_holds_hundreds_of_references_in_order(
    font: QFont, tmp_path: Path, style: str, paper: Paper
) -> None:
    case = generated(300)
    wanted = entries_of(case, style)
    assert len(wanted) == 300
    assert missing_from(pages_of(printed(case, paper, font, tmp_path, style)), wanted) == []


@needs_poppler
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", NAMES)
def test_no_word_reaches_into_a_margin(
    font: QFont, tmp_path: Path, name: str, paper: Paper
) -> None:
    width, height = (length * 72 / INCH for length in paper.size)
    pages = words_of(printed(an_example(name), paper, font, tmp_path))
    assert sum(map(len, pages)) > 300
    for word in (word for page in pages for word in page):
        assert word.left >= MARGIN - SLACK
        assert word.right <= width - MARGIN + SLACK
        assert word.top >= MARGIN - SLACK
        assert word.bottom <= height - MARGIN + SLACK


@needs_poppler
def test_a_word_longer_than_a_line_is_broken_and_not_clipped(font: QFont, tmp_path: Path) -> None:
    long = "https://example.org/" + "x" * 300
    case = Case(article=Article("a", "article-journal", {"title": long}, {}, {}))
    path = printed(case, Paper.A4, font, tmp_path)
    assert missing_from(pages_of(path), [long]) == []
    right = Paper.A4.size[0] * 72 / INCH - MARGIN + SLACK
    assert all(word.right <= right for page in words_of(path) for word in page)


@needs_poppler
@pytest.mark.parametrize("name", NAMES)
def test_the_picture_is_drawn_in_lines_and_its_words_are_words(
    font: QFont, tmp_path: Path, name: str
) -> None:
    case = an_example(name)
    path = printed(case, Paper.A4, font, tmp_path)
    assert images_in(path) == []
    drawing = drawing_for(made(case), case, font)
    assert drawing is not None
    words = {one.text for one in drawing.picture.drawn if hasattr(one, "text")}
    text = "".join(pages_of(path))
    assert len(words) > 15
    assert [word for word in words if missing_from([text], [word])] == []


@needs_poppler
@pytest.mark.parametrize("paper", Paper)
def test_pages_are_numbered_and_carry_the_title(font: QFont, tmp_path: Path, paper: Paper) -> None:
    pages = words_of(printed(generated(100), paper, font, tmp_path))
    assert len(pages) > 2
    for number, words in enumerate(pages, start=1):
        last = [word for word in words if word.bottom > max(one.bottom for one in words) - 3]
        foot = " ".join(word.text for word in sorted(last, key=lambda one: one.left))
        assert foot == f"A case with many references {number} / {len(pages)}"


@needs_poppler
def test_a_file_is_described_by_its_title_and_its_authors(
    font: QFont, tmp_path: Path, case: Case
) -> None:
    assert case.article is not None
    facts = facts_of(printed(case, Paper.LETTER, font, tmp_path))
    assert facts["Title"] == case.article.title
    assert facts["Author"].startswith("Akane Kunitomi; Yoshiteru Konaka")
    assert facts["Page size"].startswith("612 x 792")


@needs_poppler
def test_no_heading_is_the_last_line_of_a_page(font: QFont, tmp_path: Path) -> None:
    headings = {"Abstract", "References", "Treatments", "Outcomes", "Findings", "Measurements"}
    for name in NAMES:
        pages = pages_of(printed(an_example(name), Paper.LETTER, font, tmp_path))
        last = [page.strip().splitlines()[-2] for page in pages]
        assert headings.isdisjoint(last)


@needs_poppler
def test_a_history_of_many_lanes_is_cut_between_them_and_loses_nothing(
    font: QFont, tmp_path: Path
) -> None:
    case = Case(history=crowd(points=30))
    path = printed(case, Paper.A4, font, tmp_path)
    drawing = drawing_for(made(case), case, font)
    assert drawing is not None
    text = "".join(pages_of(path))
    shown = [one.text for one in drawing.picture.drawn if hasattr(one, "text") and one.text]
    assert [each for each in shown if missing_from([text], [each])] == []
    height = Paper.A4.size[1] * 72 / INCH
    assert all(word.bottom < height for page in words_of(path) for word in page)


@needs_poppler
def test_what_is_printed_is_what_is_saved_on_any_paper(
    font: QFont, tmp_path: Path, case: Case
) -> None:
    handout = made(case)
    printer = a_printer(Paper.LETTER, "A case")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    path = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(path))
    result_of(print_on(printer, handout, drawing_for(handout, case, font), font))
    saved = pages_of(printed(case, Paper.LETTER, font, tmp_path))
    assert pages_of(path) == saved
    assert images_in(path) == []


@needs_poppler
def test_a_printer_gets_the_pages_that_are_asked_for(
    font: QFont, tmp_path: Path, case: Case
) -> None:
    printer = a_printer(Paper.A4, "A case")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    handout = made(case)
    result_of(print_on(printer, handout, drawing_for(handout, case, font), font))
    pages = pages_of(tmp_path / "printed.pdf")
    assert len(pages) == 2
    assert "2 / 4" in pages[0]
    assert "3 / 4" in pages[1]


@pytest.mark.parametrize("size", [QSizeF(400, 560), QSizeF(1122, 793), QSizeF(560, 300)])
def test_any_size_of_paper_holds_everything_within_its_height(
    font: QFont, case: Case, size: QSizeF
) -> None:
    handout = made(case)
    pages = result_of(compose(handout, drawing_for(handout, case, font), size, font))
    placed = [each for page in pages.pages for each in page]
    assert all(each.top + each.strip.height <= pages.room + 0.01 for each in placed)
    lines = {(each.strip.block, each.strip.part) for each in placed}
    assert len(lines) == len(placed)
    assert {block for block, _ in lines} == set(range(len(pages.blocks)))


def test_work_is_done_in_steps_short_enough_to_be_stopped_between(
    font: QFont,
) -> None:
    handout = made(generated(200))
    steps = list(pdf(handout, None, Paper.A4, font))
    pages = result_of(compose(handout, None, pixels(Paper.A4), font)).pages
    assert len(pages) > 10
    assert len(steps) == 2 * len(pages)
    assert steps == sorted(steps)
    assert steps[-1] == pytest.approx(1.0)


def test_a_handout_without_a_history_has_no_drawing(font: QFont) -> None:
    handout = made(generated(1))
    assert drawing_for(handout, generated(1), font) is None
    pages = result_of(compose(handout, None, pixels(Paper.A4), font))
    assert not any(isinstance(block, Drawing) for block in pages.blocks)


@pytest.mark.parametrize(
    ("territory", "paper"),
    [("US", Paper.LETTER), ("CA", Paper.LETTER), ("JP", Paper.A4), ("GB", Paper.A4)],
)
def test_the_paper_is_what_the_country_prints_on(territory: str, paper: Paper) -> None:
    assert paper_of(territory) is paper


def test_the_usual_paper_is_that_of_the_systems_country() -> None:
    code = QLocale.territoryToCode(QLocale.system().territory())
    assert usual_paper() is paper_of(code)


@needs_poppler
@pytest.mark.parametrize("paper", Paper)
def test_the_command_writes_a_pdf_on_the_paper_and_in_the_style_asked_for(
    case_file: Path, tmp_path: Path, case: Case, paper: Paper
) -> None:
    out = tmp_path / "handout.pdf"
    arguments = ["export", str(case_file), str(out), "--style", "apa", "--paper", paper.value]
    assert cli.run(arguments) == 0
    assert missing_from(pages_of(out), entries_of(case, "apa")) == []
    width = round(paper.size[0] * 72 / INCH)
    assert facts_of(out)["Page size"].startswith(f"{width} x ")


def test_the_command_writes_html_with_the_picture_inside(case_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "handout.html"
    assert cli.run(["export", str(case_file), str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    assert '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ' in text
    assert "8 mg/kg every 2 weeks" in text[text.index("<svg") : text.index("</svg>")]


def test_html_without_a_picture_loads_no_qt(case_file: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from viewer import cli; "
        f"status = cli.run(['export', {str(case_file)!r}, {str(tmp_path / 'a.html')!r}, "
        "'--parts', 'abstract,references', '--style', 'apa']); "
        "sys.exit(status or any(m.startswith('PySide6') for m in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert run.returncode == 0
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "This handout leaves out: Authors and affiliations, Treatment history." in text
    assert "Kunitomi" not in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["handout.svg"], "add --tab treatment"),
        (["handout.doc"], "use .pdf or .html"),
        (["handout.pdf", "--parts", "abstrakt"], "use authors, abstract, history, references"),
        (["handout.pdf", "--parts", ""], "use authors, abstract, history, references"),
        (["handout.pdf", "--style", "amercan-medical-association"], "nearest id"),
        (["nowhere/handout.pdf"], "could not be written"),
        (["nowhere/handout.html"], "could not be written"),
    ],
)
def test_a_handout_that_cannot_be_made_says_why_in_one_sentence(
    case_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    out, *options = arguments
    assert cli.run(["export", str(case_file), str(tmp_path / out), *options]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_case_is_handed_out_with_a_word_and_exit_1(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(case_file.read_text().replace("kind: drug", "kind: drugg", 1))
    out = tmp_path / "handout.html"
    assert cli.run(["export", str(broken), str(out)]) == 1
    assert "(treatment-history)" in capsys.readouterr().err
    assert "could not be read from the file" in out.read_text(encoding="utf-8")
    assert cli.run(["export", str(broken), str(out), "--parts", "references"]) == 0


def test_the_check_of_what_a_pdf_holds_can_fail() -> None:
    pages = ["one two three\nfoot 1 / 2\n", "four five six seven\n"]
    assert missing_from(pages, ["one two", "three", "six seven"]) == []
    assert missing_from(pages, ["six", "one"]) == ["one"]
    assert missing_from(pages, ["eight"]) == ["eight"]
    assert (
        missing_from(["a first half of\nfoot 1 / 2\n", "a sentence"], ["first half of a sentence"])
        == []
    )
    assert missing_from(["a first half", "of another one"], ["first half of a sentence"]) != []
