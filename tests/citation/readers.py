"""Small readers of the formats, each written apart from the writer it checks."""

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

from viewer.override import override

_RTF_TOKEN = re.compile(r"\\u(-?\d+)\\'3f|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)")
_HIGH = range(0xD800, 0xDC00)


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tags: set[str] = set()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "p":
            self.found.append("")
        elif tag == "br":
            self.found[-1] += "\n"

    @override
    def handle_data(self, data: str) -> None:
        if self.found and data != "\n":
            self.found[-1] += data


def html_paragraphs(source: str) -> list[str]:
    """Return the words of each ``<p>``."""
    reader = _Paragraphs()
    reader.feed(source)
    return reader.found


def rtf_paragraphs(source: str) -> list[str]:
    """Return the words of each paragraph of RTF as word processors would."""
    units = b""
    for code, word, _, sign, brace, text in _RTF_TOKEN.findall(source):
        if code:
            units += int(code).to_bytes(2, "little", signed=True)
        elif word:
            units += {"par": "\x00", "line": "\n", "tab": "\t"}.get(word, "").encode("utf-16-le")
        elif sign or (text and not brace):
            units += ({"~": "\u00a0"}.get(sign, sign) or text).encode("utf-16-le")
    parts = units.decode("utf-16-le").split("\x00")
    return parts[:-1] if parts[-1] == "" else parts


def pandoc(source: str, reads: str, writes: str = "plain") -> str:
    """Return what pandoc makes of a text; the test is skipped where it cannot read it."""
    program = shutil.which("pandoc")
    if program is None:
        pytest.skip("pandoc is not installed")
    known = subprocess.run(
        [program, "--list-input-formats"], capture_output=True, text=True, check=True
    )
    if reads.partition("-")[0].partition("+")[0] not in known.stdout.split():
        pytest.skip(f"this pandoc does not read {reads}")
    run = subprocess.run(
        [program, "-f", reads, "-t", writes, "--wrap=none"],
        input=source,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return run.stdout


def pandoc_paragraphs(source: str, reads: str) -> list[str]:
    """Return the words of each paragraph, faces dropped, as pandoc reads them."""
    native = pandoc(source, reads, "html")
    return [" ".join(each.split(" ")) for each in html_paragraphs(native)]
