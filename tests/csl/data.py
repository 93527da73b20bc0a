"""References and small styles for the tests of the processor."""

from __future__ import annotations

from typing import Any

from viewer.csl import Library, Style

NAMESPACE = "http://purl.org/net/xbiblio/csl"


def an_article(item_id: str = "a", **fields: Any) -> dict[str, Any]:
    """Give a journal article; fields have underscores for hyphens, None leaves one out."""
    item: dict[str, Any] = {
        "id": item_id,
        "type": "article-journal",
        "author": [{"family": "Doe", "given": "Jane"}],
        "title": "On method",
        "container-title": "Journal of Method",
        "issued": {"date-parts": [[2004, 10]]},
        "volume": "80",
        "page": "246-249",
    }
    item |= {name.replace("_", "-"): value for name, value in fields.items()}
    return {name: value for name, value in item.items() if value is not None}


def people(*names: str) -> list[dict[str, str]]:
    """Names written "Family, Given"."""
    split = (name.partition(", ") for name in names)
    return [{"family": family, "given": given} for family, _, given in split]


def a_style(
    citation: str = '<layout><text variable="title"/></layout>',
    bibliography: str = "",
    *,
    rest: str = "",
    attributes: str = "",
    citation_attributes: str = "",
    bibliography_attributes: str = "",
    locale: str | None = None,
    library: Library | None = None,
) -> Style:
    """Give a style of the given parts, compiled."""
    entries = f"<bibliography {bibliography_attributes}>{bibliography}</bibliography>"
    source = (
        f'<style xmlns="{NAMESPACE}" class="in-text" version="1.0" {attributes}>'
        f"<info><title>A style</title><id>a-style</id></info>{rest}"
        f"<citation {citation_attributes}>{citation}</citation>"
        f"{entries if bibliography else ''}</style>"
    )
    return (library or Library()).compile(source.encode(), "a-style.csl", locale)


def _reference(number: int, names: str, title: str, journal: str, year: int) -> dict[str, Any]:
    return an_article(
        f"ref{number}",
        author=people(*names.split("; ")),
        title=title,
        container_title=journal,
        issued={"date-parts": [[year]]},
        volume=str(10 + number),
        page=f"{number}00-{number}09",
    )


CASE_ITEMS = [
    _reference(1, "Claire, H", "Autoimmune hemolytic anemia", "Clin Rev Allergy Immunol", 1998),
    _reference(2, "Bradley, CG; Richard, CF", "Hemolytic anemia", "Am J Hematol", 2002),
    _reference(3, "Gupta, N; Kavuru, S; Patel, D", "Rituximab in anemia", "Leukemia", 2002),
    _reference(4, "Perrotta, S; La Manna, A; De Stefano, P", "Anti-CD20", "Br J Haematol", 2002),
    _reference(5, "Hirano, T; Akira, S", "Aspects of interleukin 6", "Immunol Today", 1990),
    _reference(6, "Hirano, T", "Interleukin 6 and autoimmunity", "Res Immunol", 1992),
    _reference(7, "Choy, EH; Isenberg, DA", "Blocking interleukin-6", "Arthritis Rheum", 2002),
    _reference(8, "Atreya, R; Mudter, J", "Trans signaling", "Nat Med", 2000),
    _reference(9, "Iwamoto, M; Nara, H", "Adult-onset Still's disease", "Arthritis Rheum", 2002),
    _reference(10, "Barcellini, W; Clerici, G", "Antibody production", "Br J Haematol", 2000),
    _reference(11, "Barcellini, W; Montesano, R", "Anti-RBC antibodies", "Am J Hematol", 2002),
    _reference(12, "Lapierre, Y", "The gel test: a new way", "Transfusion", 1990),
    _reference(13, "Nishimoto, N; Sasai, M", "Castleman's disease", "Blood", 2000),
    _reference(14, "Schuerwegh, AJ; Van Offel, JF", "Chimeric antibodies", "Rheumatology", 2003),
    _reference(15, "Sun, Y; Chen, HM", "Costimulatory therapy?", "Nat Med", 2002),
    _reference(16, "Monteleone, G; MacDonald, TT", "Cytokines", "Ann Med", 2000),
    _reference(17, "Stasi, R; Pagano, A", "Thrombocytopenic purpura", "Blood", 2002),
    _reference(18, "Weide, R; Heymanns, J", "Maintenance therapy", "Lupus", 2003),
]
