"""Pictures and tables that leave the program, read back."""

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from tests.builders import ROOT
from tests.history.builders import crowd
from viewer import cli
from viewer.history.exports import HTML, MARKDOWN, TEXT_FORMATS, TSV, WORDS, TextFormat
from viewer.history.items import every_item
from viewer.history.statements import statements
from viewer.model.case import Case
from viewer.override import override
from viewer.source import read_case
from viewer.ui.history_clips import picture_mime, table_mime
from viewer.ui.history_export import PICTURE_FORMATS, figure, pdf, png, svg
from viewer.ui.history_pane import HistoryPane
from viewer.ui.look import Look
from viewer.ui.theme import LIGHT

SVG = "{http://www.w3.org/2000/svg}"
EXAMPLE = ROOT / "resources/examples/pls-intestine-2022.yaml"


@pytest.fixture(scope="module")
def dated() -> Case:
    reading = read_case(EXAMPLE)
    assert reading.case is not None
    return reading.case


@pytest.fixture
def font(qapp: QGuiApplication) -> QFont:
    return qapp.font()


def test_the_drawn_points_of_haemoglobin_are_the_values_of_the_file(
    dated: Case, font: QFont
) -> None:
    measured = [(-1, 12.9), (5, 9), (10, 7.2), (11, 6.2), (11, 8), (12, 6), (43, 8.7)]
    series = dated.history.measurements[0]
    assert [point.low for point in series.points] == [value for _, value in measured]
    root = etree.fromstring(svg(figure(dated, font)))
    dots = [
        (float(circle.get("cx", "")), float(circle.get("cy", "")))
        for circle in root.iter(f"{SVG}circle")
        if circle.get("r") == "3"
    ][: len(measured)]
    across, up = pixels_of_ticks(root), (dots[0][1], dots[5][1])
    for (x, y), (day, value) in zip(dots, measured, strict=True):
        drawn_day = (x - across[0]) / (across[10] - across[0]) * 10
        drawn_value = 12.9 - (y - up[0]) / (up[1] - up[0]) * (12.9 - 6)
        assert drawn_day == pytest.approx(day, abs=0.05)
        assert drawn_value == pytest.approx(value, abs=0.01)


def pixels_of_ticks(root: etree._Element) -> dict[int, float]:
    """Return where the axis has its numbers 0 and 10: the uprights over their texts."""
    texts = {text.text: float(text.get("x", "")) for text in root.iter(f"{SVG}text")}
    uprights = [
        float(line.get("points", "").split()[0].partition(",")[0])
        for line in root.iter(f"{SVG}polyline")
        if is_upright(line)
    ]
    return {
        number: min(uprights, key=lambda x: abs(x - texts[str(number)] - 4 * len(str(number))))
        for number in (0, 10)
    }


def is_upright(line: etree._Element) -> bool:
    points = [one.partition(",") for one in line.get("points", "").split()]
    return len(points) == 2 and points[0][0] == points[1][0]


def test_an_svg_holds_its_title_and_a_text_for_those_who_cannot_see_it(
    dated: Case, font: QFont
) -> None:
    root = etree.fromstring(svg(figure(dated, font)))
    assert root.findtext(f"{SVG}title", "").startswith("Treatment history: Passenger Lymphocyte")
    described = root.findtext(f"{SVG}desc", "")
    assert all(one.sentence in described for one in statements(dated.history).values())


def test_pictures_are_printed_dark_on_white_whatever_the_theme(case: Case, font: QFont) -> None:
    drawn = QImage.fromData(png(figure(case, font), 1))
    assert drawn.pixelColor(1, 1).name() == "#ffffff"
    colours = {
        drawn.pixelColor(x, y).name()
        for x in range(0, drawn.width(), 2)
        for y in range(0, drawn.height(), 2)
    }
    assert LIGHT.accent in colours


@pytest.mark.parametrize("scale", [1, 2, 3, 4])
def test_a_png_has_the_scale_that_was_asked_for(case: Case, font: QFont, scale: int) -> None:
    drawing = figure(case, font)
    drawn = QImage.fromData(png(drawing, scale))
    assert drawn.width() == 1024 * scale
    assert drawn.height() == round(drawing.picture.height) * scale
    assert drawn.dotsPerMeterX() == pytest.approx(3780 * scale, abs=scale)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_a_pdf_holds_its_words_as_words(case: Case, font: QFont, tmp_path: Path) -> None:
    path = tmp_path / "history.pdf"
    path.write_bytes(pdf(figure(case, font)))
    program = shutil.which("pdftotext")
    assert program is not None
    read = subprocess.run([program, path, "-"], capture_output=True, text=True, check=True)
    for words in ("8 mg/kg every 2 weeks", "continued at 2 years, end not stated", "melphalan"):
        assert words in read.stdout


def test_a_pdf_is_one_page_of_the_pictures_size_and_draws_no_pixels(
    case: Case, font: QFont
) -> None:
    drawing = figure(case, font)
    written = pdf(drawing)
    assert written.startswith(b"%PDF-")
    assert written.count(b"/Type /Page\n") == 1
    assert b"/Subtype /Image" not in written
    assert b"/MediaBox [0 0 768.000000 " in written


class Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.open: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag != "meta":
            while self.open.pop() != tag:
                assert self.open

    @override
    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


def test_all_tables_hold_a_row_for_every_item_and_the_same_cells(dated: Case) -> None:
    parser = Cells()
    parser.feed(table_mime(dated, HTML).html())
    lines = [line.split("\t") for line in table_mime(dated, TSV).text().splitlines()]
    markdown = table_mime(dated, MARKDOWN).text().splitlines()
    assert parser.rows == lines
    assert len(lines) == len(markdown) - 1 == len(list(every_item(dated.history))) + 1


def test_a_table_copied_rich_has_a_plain_flavour_for_spreadsheets(case: Case) -> None:
    mime = table_mime(case, HTML)
    assert mime.hasHtml()
    assert mime.text().splitlines()[0] == "What\tKind\tWhen\tWhat is stated\tEvidence"


def test_the_text_instead_of_the_picture_says_every_sentence(case: Case) -> None:
    said = table_mime(case, WORDS).text()
    assert all(one.sentence in said for one in statements(case.history).values())


def test_a_copied_picture_is_pixels_and_svg_and_no_text(case: Case, font: QFont) -> None:
    mime = picture_mime(figure(case, font), 3)
    assert isinstance(mime.imageData(), QImage)
    assert mime.imageData().width() == 3 * 1024
    assert etree.fromstring(bytes(mime.data("image/svg+xml").data())).tag == f"{SVG}svg"
    assert not mime.hasText()


def test_an_svg_copied_as_text_is_its_source(case: Case, font: QFont) -> None:
    assert picture_mime(figure(case, font), 0).text().startswith("<?xml")


def a_pane(qtbot: QtBot, case: Case) -> HistoryPane:
    pane = HistoryPane(Look(QGuiApplication.font()))
    qtbot.addWidget(pane)
    pane.show_case(case)
    return pane


def test_the_pane_offers_what_it_copies_with_words_that_confirm_it(
    qtbot: QtBot, case: Case
) -> None:
    pane = a_pane(qtbot, case)
    with qtbot.waitSignal(pane.mime_requested) as table:
        pane.tools.table_requested.emit(MARKDOWN)
    assert table.args is not None
    assert isinstance(table.args[0], QMimeData)
    assert table.args[0].text().startswith("| What |")
    assert table.args[1] == "Copied the treatment history, Markdown"
    with qtbot.waitSignal(pane.mime_requested) as picture:
        pane.tools.picture_requested.emit(2)
    assert picture.args is not None
    assert picture.args[0].hasImage()


@pytest.mark.parametrize("suffix", [form.suffix for form in (*PICTURE_FORMATS, *TEXT_FORMATS)])
def test_the_window_and_the_command_write_the_same_file(
    qtbot: QtBot, case: Case, case_file: Path, tmp_path: Path, suffix: str
) -> None:
    by_window, by_command = tmp_path / f"window{suffix}", tmp_path / f"command{suffix}"
    a_pane(qtbot, case).save(by_window)
    assert cli.run(["export", str(case_file), str(by_command), "--tab", "treatment"]) == 0
    assert by_command.stat().st_size > 1000
    if suffix == ".pdf":  # it holds the second it was made in
        assert by_window.stat().st_size == pytest.approx(by_command.stat().st_size, abs=40)
    else:
        assert by_window.read_bytes() == by_command.read_bytes()


@pytest.mark.parametrize(
    ("out", "words"),
    [("history.doc", "use one of .svg"), ("nowhere/history.md", "could not be written")],
)
def test_an_export_that_cannot_be_made_says_why_in_one_sentence(
    case_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    out: str,
    words: str,
) -> None:
    assert cli.run(["export", str(case_file), str(tmp_path / out), "--tab", "treatment"]) == 2
    assert words in capsys.readouterr().err


def test_a_history_that_was_read_in_part_is_not_exported(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(case_file.read_text().replace("kind: drug", "kind: drugg", 1))
    out = tmp_path / "history.md"
    assert cli.run(["export", str(broken), str(out), "--tab", "treatment"]) == 2
    assert "could not be read" in capsys.readouterr().err
    assert not out.exists()


def test_a_crowded_history_is_exported_whole(font: QFont) -> None:
    root = etree.fromstring(svg(figure(Case(history=crowd(points=334)), font)))
    dots = [one for one in root.iter(f"{SVG}circle") if one.get("r") == "3"]
    assert len(dots) == 6 * 334


def test_every_text_format_goes_by_an_ending_of_its_own() -> None:
    endings = [form.suffix for form in (*PICTURE_FORMATS, *TEXT_FORMATS)]
    assert len(set(endings)) == len(endings)
    assert all(isinstance(form, TextFormat) for form in TEXT_FORMATS)
