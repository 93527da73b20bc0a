"""Builders that show only what matters to a test, and where things lie."""

from pathlib import Path

from viewer.model.edtf import parse_edtf
from viewer.model.work import Addition, Correction, Index, Name, Reference

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def a_reference(
    number: int | None = 3,
    *,
    authors: tuple[Name, ...] = (Name(family="Gupta", given="N."),),
    title: str = "Rituximab-based chemotherapy",
    text: dict[str, str] | None = None,
    issued: str = "2002",
    printed: str = "Gupta N. Rituximab-based chemotherapy. Leukemia. 2002;16:2092–2095.",
    authors_truncated: bool = False,
    corrections: tuple[Correction, ...] = (),
    added: tuple[Addition, ...] = (),
    links: tuple[Index, ...] = (),
) -> Reference:
    return Reference(
        id=f"ref-{number}",
        type="article-journal",
        text={"title": title, **({"container-title": "Leukemia"} if text is None else text)},
        names={"author": authors} if authors else {},
        dates={"issued": parse_edtf(issued)} if issued else {},
        number=number,
        printed=printed,
        authors_truncated=authors_truncated,
        corrections=corrections,
        added=added,
        links=links,
    )
