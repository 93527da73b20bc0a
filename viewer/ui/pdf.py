"""The PDF of an article, where the reader keeps it beside the case file."""

from collections.abc import Iterator
from pathlib import Path

from viewer.model.work import Article

_BEGINS = b"%PDF-"
# Readers look for the header within the first kilobyte (ISO 32000-1, annex H, note 13).
_WITHIN = 1024


def pdf_beside(case_file: Path, article: Article | None) -> Path | None:
    """Return the PDF in the case file's folder that bears the case file's name, the
    article's DOI or the article's id; ``None`` where there is none, or it is no PDF.
    """
    for stem in _stems(case_file, article):
        for ending in (".pdf", ".PDF"):
            path = case_file.absolute().parent / f"{stem}{ending}"
            if path.is_file() and _is_pdf(path):
                return path
    return None


def _stems(case_file: Path, article: Article | None) -> Iterator[str]:
    """Yield the names that a PDF may have. A DOI has slashes, which a file name has not:
    publishers put another mark there or leave out what stands before.
    """
    yield case_file.stem
    if article is None:
        return
    doi = article.text.get("DOI", "")
    names = (doi.replace("/", "_"), doi.replace("/", "-"), doi.partition("/")[2], article.id)
    yield from (name for name in names if name and not set(name) & set("/\\:\0"))


def _is_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _BEGINS in file.read(_WITHIN)
    except OSError:
        return False
