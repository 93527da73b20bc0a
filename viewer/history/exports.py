"""The treatment history as a text to keep or to paste: one row for each format."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from viewer.errors import ViewerError
from viewer.history.table import Row, paragraphs, rows
from viewer.history.table_formats import html, markdown, plain, tsv
from viewer.history.words import ENGLISH, Words, filled
from viewer.model.case import Case, Part


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format: the MIME type and the file ending it goes by, and what writes it."""

    name: str
    mime: str
    suffix: str
    write: Callable[[Case, Words], str]


def _rows(case: Case, words: Words) -> tuple[Row, ...]:
    return rows(case.history, case.abstract, words)


def _page(case: Case, words: Words) -> str:
    """Return a whole page, for a file that is opened by itself."""
    title = escape(title_of(case, words))
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n</head>\n<body>\n{html(_rows(case, words), words)}"
        "</body>\n</html>\n"
    )


MARKDOWN = TextFormat(
    "Markdown", "text/markdown", ".md", lambda case, words: markdown(_rows(case, words), words)
)
HTML = TextFormat("HTML", "text/html", ".html", _page)
TSV = TextFormat(
    "TSV",
    "text/tab-separated-values",
    ".tsv",
    lambda case, words: tsv(_rows(case, words), words),
)
WORDS = TextFormat(
    "Text", "text/plain", ".txt", lambda case, words: plain(paragraphs(case.history, words))
)
TEXT_FORMATS = (MARKDOWN, HTML, TSV, WORDS)


def table_html(case: Case, words: Words = ENGLISH) -> str:
    """Return the table alone, for a clipboard."""
    return html(_rows(case, words), words)


def title_of(case: Case, words: Words = ENGLISH) -> str:
    article = "" if case.article is None else case.article.title
    if not article:
        return words.table_caption
    return filled(words.table_of, caption=words.table_caption, article=article)


def require_history(case: Case) -> None:
    """Raise ViewerError where an export would show nothing, or less than the file says."""
    if Part.HISTORY in case.damaged:
        raise ViewerError(
            "Part of the treatment history could not be read, so nothing was exported; "
            "see the problems that checking the file lists."
        )
    history = case.history
    if not (
        history.treatments or history.observations or history.measurements or history.outcomes
    ):
        raise ViewerError("The case file states no treatment history, so nothing was exported.")
