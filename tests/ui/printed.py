"""What an independent reader (poppler) finds in a PDF."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)
_WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, in points from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def pages_of(path: Path) -> list[str]:
    """Return the text of each page in the order it is printed in."""
    return _run("pdftotext", "-raw", str(path), "-").split("\f")[:-1]


def words_of(path: Path) -> list[list[Word]]:
    """Return the words of each page with their boxes."""
    pages = _run("pdftotext", "-bbox", str(path), "-").split("<page ")[1:]
    return [
        [
            Word(float(left), float(top), float(right), float(bottom), text)
            for left, top, right, bottom, text in _WORD.findall(page)
        ]
        for page in pages
    ]


def images_in(path: Path) -> list[str]:
    """Return a line for each picture of pixels."""
    return _run("pdfimages", "-list", str(path)).splitlines()[2:]


def facts_of(path: Path) -> dict[str, str]:
    """Return the file's own data: title, author, size and number of pages."""
    lines = (line.partition(":") for line in _run("pdfinfo", str(path)).splitlines())
    return {name: value.strip() for name, _, value in lines}


def missing_from(pages: list[str], wanted: list[str]) -> list[str]:
    """Return what does not stand on the pages, one after another; a page may end within."""
    bare, page, place = [without_spaces(each) for each in pages], 0, 0
    missing = []
    for text in wanted:
        found = _find(bare, without_spaces(text), page, place)
        if found is None:
            missing.append(text)
        else:
            page, place = found
    return missing


def without_spaces(text: str) -> str:
    return "".join(text.split())


def _find(pages: list[str], text: str, page: int, place: int) -> tuple[int, int] | None:
    """Return the page and the place where a text ends that begins after another place."""
    for number in range(page, len(pages)):
        start = pages[number].find(text, place if number == page else 0)
        if start >= 0:
            return number, start + len(text)
        split = _over_the_edge(pages, text, number)
        if split is not None:
            return split
    return None


def _over_the_edge(pages: list[str], text: str, number: int) -> tuple[int, int] | None:
    """Return where a text ends that begins at the foot of a page, above the foot line."""
    if number + 1 == len(pages):
        return None
    for length in range(len(text) - 1, 0, -1):
        begins = text[:length] in pages[number][-(length + 200) :]
        start = pages[number + 1].find(text[length:]) if begins else -1
        if start >= 0 and length > 5:
            return number + 1, start + len(text) - length
    return None


def _run(*command: str) -> str:
    run = subprocess.run(command, capture_output=True, check=True)
    return run.stdout.decode()
