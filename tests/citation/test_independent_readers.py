"""Programs that know nothing of this one read what it writes, and find the same."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from unicodedata import category, normalize

import jsonschema
import pytest
import rispy  # type: ignore[import-untyped]
from pybtex.database import parse_string  # type: ignore[import-untyped]
from pybtex.richtext import Text  # type: ignore[import-untyped]

from tests.builders import a_reference
from tests.citation.csl_data import schema
from tests.citation.readers import html_paragraphs, pandoc, pandoc_paragraphs
from tests.citation.styles import AMA, NAMED
from viewer.citation.choice import Choice
from viewer.citation.formats import (
    BIBTEX,
    CSL_JSON,
    HTML,
    LATEX,
    MARKDOWN,
    RIS,
    RTF,
    TEXT,
    Format,
    render,
)
from viewer.citation.formatter import Formatter
from viewer.citation.words import Formatted, plain
from viewer.csl import Library
from viewer.model.case import Case
from viewer.model.work import Name, Reference

_HARD = a_reference(
    1,
    authors=(
        Name(family="Müllberg", given="Jürgen"),
        Name(family="O’Neill", given="Ł. K."),
        Name(family="Gogh", given="V.", non_dropping_particle="van"),
        Name(literal="Ministry of Health and Welfare"),
    ),
    title="50% of TNF-α & “IL-6” in mice: #1 – a trial_of ß",
    text={"container-title": "Kölner Blätter", "page": "1-9", "DOI": "10.1/a_b"},
)
_CUT = "others"


@pytest.fixture(scope="module")
def works(case: Case) -> tuple[Reference, ...]:
    return (*case.references, _HARD)


@pytest.fixture(scope="module")
def bibtex(works: tuple[Reference, ...]) -> str:
    return render(Formatted((), works), BIBTEX)


def _title(text: str) -> str:
    # pybtex leaves a straight apostrophe and quotation marks as they are set.
    return text.replace("’", "'").replace("“", '"').replace("”", '"').replace("''", '"')


def test_pybtex_reads_the_same_entries(works: tuple[Reference, ...], bibtex: str) -> None:
    entries = parse_string(bibtex, "bibtex").entries
    assert list(entries) == [work.id for work in works]
    for work in works:
        entry = entries[work.id]
        assert _title(str(Text.from_latex(entry.fields["title"]))) == _title(work.title)
        journal = str(Text.from_latex(entry.fields["journal"]))
        assert journal == work.text["container-title"]
        assert entry.fields["year"] == str(work.year)
        assert entry.fields["pages"].replace("--", "-") == work.text["page"]
        assert entry.fields.get("doi", "") == work.text.get("DOI", "")


def test_pybtex_reads_the_same_authors_and_where_a_list_is_cut(
    works: tuple[Reference, ...], bibtex: str
) -> None:
    entries = parse_string(bibtex, "bibtex").entries
    for work in works:
        people = entries[work.id].persons["author"]
        families = [
            str(Text.from_latex(" ".join((*one.prelast_names, *one.last_names)))) for one in people
        ]
        stated = [_family(name) for name in work.authors]
        assert families == ([*stated, _CUT] if work.authors_truncated else stated)


def _family(name: Name) -> str:
    particle = name.non_dropping_particle
    return name.literal or _title(" ".join(filter(None, (particle, name.family))))


def test_pandoc_reads_the_same_entries_from_bibtex(
    works: tuple[Reference, ...], bibtex: str
) -> None:
    _check_items(json.loads(pandoc(bibtex, "bibtex", "csljson")), works, cut=[_CUT])


def test_pandoc_reads_the_same_entries_from_ris(works: tuple[Reference, ...]) -> None:
    written = render(Formatted((), works), RIS)
    _check_items(json.loads(pandoc(written, "ris", "csljson")), works, cut=[])


def test_pandoc_reads_the_same_entries_from_json(works: tuple[Reference, ...]) -> None:
    written = render(Formatted((), works), CSL_JSON)
    _check_items(json.loads(pandoc(written, "csljson", "csljson")), works, cut=[])


def _check_items(
    items: list[dict[str, Any]], works: Iterable[Reference], *, cut: list[str]
) -> None:
    for item, work in zip(items, works, strict=True):
        assert item["id"] == work.id
        assert _of_pandoc(item["title"]) == _title(work.title)
        assert _of_pandoc(item["container-title"]) == work.text["container-title"]
        assert item["page"].replace("–", "-") == work.text["page"]
        assert item["issued"]["date-parts"][0][0] == work.year
        assert item.get("DOI", "") == work.text.get("DOI", "")
        people = [_whole_family(one) for one in item["author"]]
        stated = [_family(name) for name in work.authors]
        assert people == stated + (cut if work.authors_truncated else [])


def _of_pandoc(text: str) -> str:
    """Return a field's words: pandoc marks protected capitals, and keeps α as mathematics."""
    return _title(
        re.sub(r"</?\w[^>]*>", "", text).replace("$\\alpha$", "α").replace("\\alpha", "α")
    )


def _whole_family(person: dict[str, str]) -> str:
    if "literal" in person:
        return person["literal"]
    parts = (person.get("non-dropping-particle"), person.get("dropping-particle"))
    return _title(" ".join(filter(None, (*parts, person["family"]))))


def test_rispy_reads_the_same_entries(works: tuple[Reference, ...]) -> None:
    records = rispy.loads(render(Formatted((), works), RIS))
    for record, work in zip(records, works, strict=True):
        assert record["type_of_reference"] == "JOUR"
        assert record["id"] == work.id
        assert record["title"] == work.title
        assert record["secondary_title"] == work.text["container-title"]
        assert record["year"] == str(work.year)
        assert f"{record['start_page']}-{record['end_page']}" == work.text["page"]
        assert record.get("doi", "") == work.text.get("DOI", "")
        families = [_title(author.rstrip(",").partition(", ")[0]) for author in record["authors"]]
        assert families == [_family(name) for name in work.authors]
        assert bool(record.get("notes")) is work.authors_truncated


def test_csl_json_is_what_its_schema_asks_for(works: tuple[Reference, ...]) -> None:
    items = json.loads(render(Formatted((), works), CSL_JSON))
    jsonschema.validate(items, schema())
    assert len(items) == len(works)


def test_the_schema_of_csl_json_finds_what_is_wrong() -> None:
    for wrong in ({"id": "x"}, {"id": "x", "type": "book", "authors": []}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([wrong], schema())


@pytest.mark.parametrize("style", NAMED)
@pytest.mark.parametrize(
    ("form", "reader"),
    [
        (MARKDOWN, "markdown"),
        (MARKDOWN, "commonmark"),
        (MARKDOWN, "gfm"),
        (HTML, "html"),
        (LATEX, "latex"),
        (RTF, "rtf"),
    ],
    ids=lambda each: each.name if isinstance(each, Format) else each,
)
def test_pandoc_reads_the_same_words(
    formatter: Formatter, ids: list[str], style: str, form: Format, reader: str
) -> None:
    formatted = formatter.entries(ids, Choice(style))
    read = pandoc_paragraphs(render(formatted, form), reader)
    expected = render(formatted, TEXT).split("\n")
    assert [_spaced(each) for each in read] == [_spaced(each) for each in expected]


def test_pandoc_reads_every_letter_and_common_sign_from_latex() -> None:
    ranges = ((0xA1, 0x250), (0x386, 0x3CF), (0x400, 0x460), (0x1E00, 0x2000), (0x2012, 0x2053))
    signs = [
        normalize("NFC", chr(code))
        for start, end in ranges
        for code in range(start, end)
        if category(chr(code))[0] in "LNPS"
    ]
    words = [f"a{sign}b" for sign in signs if sign != "`"]
    written = render(Formatted(tuple(map(plain, words))), LATEX)
    assert html_paragraphs(pandoc(written, "latex", "html")) == words


def test_pybtex_reads_the_letters_of_european_names() -> None:
    families = "Szűcs Erdős Đorđević Þórsson Łoś Çelik Ångström Dvořák Ștefan Cauchoïs".split()
    work = a_reference(authors=tuple(Name(family=each) for each in families))
    entry = parse_string(render(Formatted((), (work,)), BIBTEX), "bibtex").entries[work.id]
    read = [str(Text.from_latex(" ".join(one.last_names))) for one in entry.persons["author"]]
    assert read == families


def _spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def _convert(folder: Path, to: str) -> None:
    """Have LibreOffice convert all RTF files of a folder; skip where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    files = [str(path) for path in sorted(folder.glob("*.rtf"))]
    subprocess.run(
        [office, profile, "--headless", "--convert-to", to, "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=120,
    )


def test_libreoffice_reads_the_same_words_in_every_named_style(
    formatter: Formatter, ids: list[str], tmp_path: Path
) -> None:
    for style in NAMED:
        rtf = render(formatter.entries(ids, Choice(style)), RTF)
        (tmp_path / f"{style}.rtf").write_text(rtf, encoding="ascii")
    _convert(tmp_path, "txt:Text (encoded):UTF8")
    for style in NAMED:
        read = (tmp_path / f"{style}.txt").read_text(encoding="utf-8-sig").splitlines()
        assert read == render(formatter.entries(ids, Choice(style)), TEXT).split("\n")


@pytest.fixture(scope="module")
def flat_odt(
    library: Library,
    formatter: Formatter,
    ids: list[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """Return what LibreOffice makes of the RTF of all entries and of a hard one."""
    folder = tmp_path_factory.mktemp("office")
    hard = Formatter(library, [_HARD])
    for name, made, chosen in (("all", formatter, ids), ("hard", hard, [_HARD.id])):
        rtf = render(made.entries(chosen, Choice(AMA)), RTF)
        (folder / f"{name}.rtf").write_text(rtf, encoding="ascii")
    _convert(folder, "fodt")
    return "".join((folder / f"{name}.fodt").read_text("utf-8") for name in ("all", "hard"))


def _paragraphs(flat: str) -> list[str]:
    return re.findall(r"<text:p[^>]*>(.*?)</text:p>", flat, re.DOTALL)


def test_libreoffice_reads_the_same_words_from_rtf(
    formatter: Formatter, ids: list[str], flat_odt: str
) -> None:
    read = [re.sub(r"<[^>]*>", "", each).replace("&amp;", "&") for each in _paragraphs(flat_odt)]
    assert read[:-1] == render(formatter.entries(ids, Choice(AMA)), TEXT).split("\n")
    assert "Müllberg J" in read[-1]
    assert "TNF-α & “IL-6” in mice: #1 – a trial_of ß" in read[-1]


def test_libreoffice_reads_the_italics_from_rtf(flat_odt: str) -> None:
    (italic,) = re.findall(
        r'<style:style style:name="(\w+)" style:family="text">\s*<style:text-properties[^>]*'
        r'fo:font-style="italic"',
        flat_odt.partition("</office:document>")[0],
    )
    spans = re.findall(rf'<text:span text:style-name="{italic}">([^<]*)</text:span>', flat_odt)
    assert spans.count("Blood") == 2
    assert len(spans) == 19
