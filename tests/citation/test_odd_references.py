"""References as odd as real ones are arrive letter for letter, italics and raised letters kept."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from unicodedata import normalize
from xml.etree import ElementTree as ET

import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_reference
from tests.citation.readers import pandoc
from tests.citation.styles import AMA
from viewer.citation.choice import Choice
from viewer.citation.formats import (
    BIBTEX,
    CSL_JSON,
    HTML,
    LATEX,
    MARKDOWN,
    RIS,
    RTF,
    Format,
    render,
)
from viewer.citation.formatter import Formatter
from viewer.citation.rich_text import pieces_of
from viewer.citation.words import Face, Formatted, Paragraph, Piece, words
from viewer.csl import Library
from viewer.model.work import Name, Reference
from viewer.override import override

_SICI = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
_TITLES = (
    "The <i>in vivo</i> role of IL-6",
    "On H<sub>2</sub>O, Ca<sup>2+</sup> and Hb A<sub>1c</sub>",
    "A <b>bold</b> & <sc>small</sc> claim",
    "Effects of <i>BCR</i>–<i>ABL1</i><sup>T315I</sup> in the <i>p53<sup>-/-</sup></i> mouse",
    "CD4+CD25<sup>+</sup>FoxP3<sup>+</sup> cells: <i>p53</i> and all",
    "TNF-α and γδ T cells",
    "Survival if p<0.05 or p>0.5",
    "50% of #1_{x} \\ 5$ ~ ^ {braces} | @ and 1:100:1000",
    "“What is ‘remission’?” An essay",
    'Who said "why not?"',
    "Does it work?",
    "<i>E. coli</i> again?",
    "血球貪食症候群の一例",
    "فقر الدم المنجلي",
    "Cafe\N{COMBINING ACUTE ACCENT}s as they were known to Szűcs, Łoś and Đorđević",
    "5\N{PRIME}-UTR, 37 °C ± 2 µg × ½ ® …",
    "10\N{NO-BREAK SPACE}mg/kg",
    "3. A list [sic] (2nd ed.) -- or so ...",
    "Don't: O'Neil's *star* and_under_score",
    "<Unknown> &amp; <em>kept</em> <!-- so -->",
    "p53 and mTOR after von Willebrand",
)
_NAMES = (
    Name(family="Berg", given="Anna", non_dropping_particle="van der"),
    Name(family="Cruz y Gómez", given="Juan", non_dropping_particle="de la"),
    Name(family="Ramón y Cajal", given="Santiago"),
    Name(family="O’Neil", given="Shaun P."),
    Name(family="King", given="M. L.", suffix="Jr."),
    Name(family="Plato"),
    Name(literal="Centers for Disease Control, Prevention, and Care"),
)
_ODD = tuple(
    a_reference(
        place,
        title=title,
        authors=(_NAMES[place % len(_NAMES)], _NAMES[(place + 3) % len(_NAMES)]),
        text={"container-title": "Arthritis & Rheumatism", "page": "1-9", "DOI": _SICI},
    )
    for place, title in enumerate(_TITLES, 1)
)
_FACES = {"italic": "i", "bold": "b", "small_caps": "c", "raised": "^", "lowered": "_"}
_TAGS = {"em": "i", "i": "i", "strong": "b", "b": "b", "sup": "^", "sub": "_"}

Shown = list[tuple[str, str]]
"""Stretches of text in one face, and the letters of the face; a space has none."""


def _stretches(characters: Iterator[tuple[str, str]]) -> Shown:
    plain = ((each, "" if each.isspace() else face) for each, face in characters)
    spelt = ((face, "".join(each for each, _ in run)) for face, run in groupby(plain, _face_of))
    return [
        (normalize("NFC", text).replace("\N{NO-BREAK SPACE}", " "), face) for face, text in spelt
    ]


def _face_of(character: tuple[str, str]) -> str:
    return character[1]


def _shown(paragraph: Paragraph) -> Shown:
    return _stretches((each, _letters(piece.face)) for piece in paragraph for each in piece.text)


def _letters(face: Face) -> str:
    return "".join(sorted(letter for name, letter in _FACES.items() if getattr(face, name)))


class _Faced(HTMLParser):
    """Reads paragraphs of pandoc's HTML, in which mathematics is no italic."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[list[tuple[str, str]]] = []
        self._open: list[tuple[str, str]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = " ".join(value or "" for _, value in attrs)
        if tag == "p":
            self.found.append([])
        elif tag == "span":
            face = "c" if re.search("small-?caps", named) else ""
            self._open.append((tag, "$" if "math" in named else face))
        elif tag not in {"br", "meta"}:
            self._open.append((tag, _TAGS.get(tag, "")))

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag != "p" and self._open:
            self._open.pop()

    @override
    def handle_data(self, data: str) -> None:
        faces = {face for _, face in self._open if face}
        letters = "" if "$" in faces else "".join(sorted(faces))
        if self.found and data != "\n":
            self.found[-1] += ((each, letters) for each in data)


def _read(html: str) -> list[Shown]:
    reader = _Faced()
    reader.feed(html)
    return [_stretches(iter(each)) for each in reader.found]


@pytest.fixture(scope="module")
def entries(library: Library) -> Formatted:
    return Formatter(library, _ODD).entries([one.id for one in _ODD], Choice(AMA))


@pytest.mark.parametrize(
    ("form", "reader"),
    [(HTML, "html"), (MARKDOWN, "markdown"), (MARKDOWN, "gfm"), (LATEX, "latex"), (RTF, "rtf")],
    ids=lambda each: each.name if isinstance(each, Format) else each,
)
def test_pandoc_reads_every_letter_in_its_face(
    entries: Formatted, form: Format, reader: str
) -> None:
    read = _read(pandoc(render(entries, form), reader, "html"))
    assert read == [_shown(paragraph) for paragraph in entries.paragraphs]


@pytest.mark.parametrize(
    ("form", "suffix", "more"),
    [(RTF, "rtf", ()), (HTML, "html", ("--infilter=HTML (StarWriter)",))],
    ids=["rtf", "html"],
)
def test_writer_reads_every_letter_in_its_face(
    entries: Formatted, form: Format, suffix: str, more: tuple[str, ...], tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / f"odd.{suffix}").write_text(render(entries, form), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", *more, "--convert-to", "fodt", f"odd.{suffix}"]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=tmp_path)
    read = _read_flat((tmp_path / "odd.fodt").read_text(encoding="utf-8"))
    assert read == [_shown(paragraph) for paragraph in entries.paragraphs]


_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LOOK = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


def _read_flat(document: str) -> list[Shown]:
    root = ET.fromstring(document)  # noqa: S314 - LibreOffice wrote it just now
    faces = {one.get(f"{_STYLE}name", ""): _look(one) for one in root.iter(f"{_STYLE}style")}
    read = (_stretches(_flat(each, "", faces)) for each in root.iter(f"{_TEXT}p"))
    return [each for each in read if each]


def _look(style: ET.Element) -> str:
    found = style.find(f"{_STYLE}text-properties")
    if found is None:
        return ""
    position = found.get(f"{_STYLE}text-position", "0")
    looks = (
        ("i", found.get(f"{_LOOK}font-style") == "italic"),
        ("b", found.get(f"{_LOOK}font-weight") == "bold"),
        ("c", found.get(f"{_LOOK}font-variant") == "small-caps"),
        ("_", position.startswith(("sub", "-"))),
        ("^", not position.startswith(("sub", "-", "0"))),
    )
    return "".join(letter for letter, holds in looks if holds)


def _flat(element: ET.Element, face: str, faces: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((each, face) for each in element.text or "")
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield from [(" ", face)] * int(child.get(f"{_TEXT}c", "1"))
        own = faces.get(child.get(f"{_TEXT}style-name", ""), "")
        yield from _flat(child, "".join(sorted({*face, *own})), faces)
        yield from ((each, face) for each in child.tail or "")


def test_the_data_formats_keep_the_words_of_every_title() -> None:
    formatted = Formatted((), _ODD)
    titles = [words(pieces_of(one.title)) for one in _ODD]
    assert [one["title"] for one in rispy.loads(render(formatted, RIS))] == titles
    items = json.loads(render(formatted, CSL_JSON))
    assert [(one["title"], one["DOI"]) for one in items] == [(one.title, _SICI) for one in _ODD]
    read = json.loads(pandoc(render(formatted, BIBTEX), "bibtex", "csljson"))
    assert [_spelt(words(pieces_of(one["title"]))) for one in read] == [*map(_spelt, titles)]
    assert {one["DOI"] for one in read} == {_SICI}


def _spelt(title: str) -> str:
    """Return a title as pandoc has it: with curly quotation marks, and mathematics as TeX."""
    curly = re.sub(r'(?<!\S)"', "“", normalize("NFC", title)).replace('"', "”").replace("'", "’")
    signs = {"α": "\\alpha", "γδ": "\\gamma\\delta", "\N{PRIME}": "’"}
    for sign, name in signs.items():
        curly = curly.replace(sign, name)
    return curly.replace("\N{NO-BREAK SPACE}", " ")


def test_bibtex_keeps_every_name_in_its_parts() -> None:
    work = a_reference(authors=_NAMES)
    (item,) = json.loads(pandoc(render(Formatted((), (work,)), BIBTEX), "bibtex", "csljson"))
    parts = [
        (one.get("dropping-particle", ""), one.get("family") or one["literal"])
        for one in item["author"]
    ]
    stated = [(one.non_dropping_particle, one.family or one.literal) for one in _NAMES]
    assert parts == stated


_LETTERS = st.characters(exclude_categories=("C", "Z", "M"), exclude_characters="`")
_WORDS = st.lists(st.sampled_from([*"&%_#$~^{}\\<>|@*'\"-.,:;?!() ", "--"]) | _LETTERS, min_size=1)


@given(
    st.lists(_WORDS.map("".join).map(str.split).map(" ".join).filter(bool), min_size=1, max_size=8)
)
@settings(max_examples=15, deadline=None)
def test_any_title_in_bibtex_is_read_to_its_end(titles: list[str]) -> None:
    works: tuple[Reference, ...] = tuple(
        a_reference(place, title=title) for place, title in enumerate(titles)
    )
    read = json.loads(pandoc(render(Formatted((), works), BIBTEX), "bibtex", "csljson"))
    assert [one["id"] for one in read] == [one.id for one in works]
    assert all(one["container-title"] == "Leukemia" for one in read)


def test_a_piece_of_the_test_itself_is_told_apart_by_its_face() -> None:
    assert _shown((Piece("a"), Piece("b", Face(italic=True, raised=True)))) == [
        ("a", ""),
        ("b", "^i"),
    ]
