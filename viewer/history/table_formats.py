"""The table as text to paste: one function for each format, none of which loses a cell."""

from collections.abc import Sequence
from html import escape

from viewer.history.table import Row
from viewer.history.words import ENGLISH, Words

# A spreadsheet takes a cell that begins so for a formula and would run it (OWASP, "CSV
# injection"). A leading apostrophe makes it text; a plain number needs none.
_FORMULA = ("=", "+", "-", "@")
_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#~"})


def markdown(rows: Sequence[Row], words: Words = ENGLISH) -> str:
    """Return a table of GitHub's Markdown, its cells' own marks escaped."""
    head = _columns(words)
    lines = (head, ("---",) * len(head), *map(_cells, rows))
    return "".join(f"| {' | '.join(_plain_cells(line))} |\n" for line in lines)


def html(rows: Sequence[Row], words: Words = ENGLISH) -> str:
    """Return one ``table`` element, with the first cell of each row its heading."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in _columns(words))
    body = "\n".join(map(_html_row, rows))
    caption = escape(words.table_caption)
    return (
        f"<table>\n<caption>{caption}</caption>\n<thead>\n<tr>{head}</tr>\n</thead>\n"
        f"<tbody>\n{body}\n</tbody>\n</table>\n"
    )


def tsv(rows: Sequence[Row], words: Words = ENGLISH) -> str:
    """Return lines of cells between tabs, safe to open in a spreadsheet."""
    lines = (_columns(words), *map(_cells, rows))
    return "".join("\t".join(map(_tsv_cell, line)) + "\n" for line in lines)


def plain(paragraphs: Sequence[str]) -> str:
    """Return the picture's text, a line to a paragraph."""
    return "".join(f"{paragraph}\n" for paragraph in paragraphs)


def _columns(words: Words) -> tuple[str, ...]:
    return (
        words.column_what,
        words.column_kind,
        words.column_when,
        words.column_stated,
        words.column_evidence,
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (row.what, row.kind, row.when, row.stated, row.evidence)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _plain_cells(line: Sequence[str]) -> Sequence[str]:
    if set(line) == {"---"}:
        return line
    return [_one_line(cell).replace("&", "&amp;").translate(_SPECIAL) for cell in line]


def _html_row(row: Row) -> str:
    what, *others = (escape(_one_line(cell)) for cell in _cells(row))
    cells = "".join(f"<td>{cell}</td>" for cell in others)
    return f'<tr><th scope="row">{what}</th>{cells}</tr>'


def _tsv_cell(text: str) -> str:
    line = _one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) and not _is_number(line) else line


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
