"""The formats that words are written in: one file and one row each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from viewer.citation.formats import (
    bibtex,
    csl_json,
    html,
    latex,
    markdown,
    printed,
    ris,
    rtf,
    text,
)
from viewer.citation.words import Formatted

PLAIN_TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class Format:
    """``name`` is what ``cite --format`` takes; ``types`` are the MIME types a clipboard
    offers what ``write`` yields under, the format's own first.
    """

    name: str
    title: str
    types: tuple[str, ...]
    write: Callable[[Formatted], Iterator[str]]


TEXT = Format("text", "Plain text", (PLAIN_TEXT,), text.write)
HTML = Format("html", "Rich text", ("text/html",), html.write)
MARKDOWN = Format("markdown", "Markdown", ("text/markdown", PLAIN_TEXT), markdown.write)
LATEX = Format("latex", "LaTeX", (PLAIN_TEXT,), latex.write)
RTF = Format("rtf", "RTF", ("text/rtf",), rtf.write)
BIBTEX = Format("bibtex", "BibTeX", ("application/x-bibtex", PLAIN_TEXT), bibtex.write)
RIS = Format("ris", "RIS", ("application/x-research-info-systems", PLAIN_TEXT), ris.write)
CSL_JSON = Format(
    "csl-json",
    "CSL-JSON",
    ("application/vnd.citationstyles.csl+json", PLAIN_TEXT),
    csl_json.write,
)
PRINTED = Format("printed", "As printed", (PLAIN_TEXT,), printed.write)

FORMATS = (TEXT, HTML, MARKDOWN, LATEX, RTF, BIBTEX, RIS, CSL_JSON, PRINTED)


def render(formatted: Formatted, form: Format) -> str:
    """Return the words in one format: what ``cite`` prints is what the clipboard gets."""
    return "".join(form.write(formatted))
