"""Case files for tests, which show only what matters to each."""

from pathlib import Path
from textwrap import dedent

from viewer.model.case import Case
from viewer.source import Reading, read_case_text

HEAD = "case-report: 1\narticle: {id: a, type: article-journal, title: A title}\n"
FILE = Path("case.yaml")


def a_case(*parts: str) -> str:
    """Return a case file: an article, and the parts as they are given."""
    return HEAD + "\n".join(dedent(part).strip("\n") for part in parts) + "\n"


def a_reference(fields: str = "") -> str:
    """Return a case file with one reference, of these fields beside its id and type."""
    return a_case(f"references:\n- {{id: r1, type: book, title: T{fields and ', '}{fields}}}")


def a_history(history: str, abstract: str = "She was given MRA. She got well.") -> str:
    """Return a case file with an abstract and a treatment history, given as a flow mapping."""
    return a_case(
        f"abstract: {{kind: summary, text: {abstract}}}", f"treatment-history: {{{history}}}"
    )


def reading_of(text: str) -> Reading:
    return read_case_text(FILE, text.encode())


def case_of(text: str) -> Case:
    """Return the case of a file that has no problems."""
    reading = reading_of(text)
    assert reading.problems == ()
    assert reading.case is not None
    return reading.case


def damaged_case_of(text: str) -> Case:
    """Return what could be read of a file that has problems."""
    reading = reading_of(text)
    assert reading.problems
    assert reading.case is not None
    return reading.case
