"""References of every type with all that real libraries hold, drawn at random from a seed.

Nothing here is a real work: the words are put together so that each rule of the Citation Style
Language (1.0.2) is met by something: particles and suffixes, institutions, dates in parts,
seasons and ranges, page ranges of each shape, ordinals, markup and quotation marks in titles.
"""

from __future__ import annotations

from random import Random
from typing import Any

_TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter dataset
entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation
manuscript map motion_picture musical_score pamphlet paper-conference patent periodical
personal_communication post post-weblog regulation report review review-book software song speech
standard thesis treaty webpage
""".split()
_USUAL = 0.5
_COMMON = ("article-journal", "book", "chapter", "paper-conference", "report", "thesis", "webpage")

_FAMILIES = """
Kunitomi Konaka Müller Ångström O’Brien Smith Smith Smith García-López Nguyen Łukasz Öztürk
Şahin Kishimoto Doe Doe Çelik D'Angelo Ng Li Wu Fernández
""".split()
_GIVENS = """
Akane|Jane|Jean-Luc|J. R. R.|Mary Ann|N|A. B.|José María|Th.|Wei|Guðrún|Li-Hua|John|Jane M.|Émile|
Karl-Heinz J.|RD|
""".replace("\n", "").split("|")
_PARTICLES: tuple[dict[str, str], ...] = (
    {"non-dropping-particle": "van der"},
    {"non-dropping-particle": "de"},
    {"dropping-particle": "von"},
    {"dropping-particle": "de", "non-dropping-particle": "la"},
    {"non-dropping-particle": "d’"},
    {"suffix": "Jr."},
    {"suffix": "III", "comma-suffix": "true"},
)
_INSTITUTIONS = (
    "World Health Organization",
    "Institut für Hämatologie",
    "The Kitano Hospital Study Group",
)
_TITLES = (
    "Humanized antibodies in refractory anemia",
    "The <i>in vivo</i> role of IL-6: a randomized, double-blind trial",
    "“What is remission?” An essay on words",
    "Anemia and its cure?",
    "On H<sub>2</sub>O and Ca<sup>2+</sup> transport in the cell",
    "A study of <i>Escherichia coli</i>",
    "Remission at last!",
    "Über die Behandlung der Anämie: Ein Bericht",
    "La mort de l’hématie",
    "A guide to the ‘gel test’",
    "iPhone apps for T-cell counts in the U.S.A.",
    "RNA, DNA and what's between them",
    'The Journal\'s "best of" list',
    "Notes from the war of 1914–1918",
    "An Introduction to the Blood",
    '<span class="nocase">miR-21</span> and the marrow',
    "Der Kreislauf",
    "Vol. 2 of a longer work.",
)
_CONTAINERS = (
    "International Journal of Hematology",
    "The Lancet",
    "Blood",
    "Proceedings of the 12th Meeting on Anemia",
    "The New England Journal of Medicine",
    "Arthritis & Rheumatism",
    "Handbuch der inneren Medizin",
)
_SHORTS = ("Int J Hematol", "Lancet", "Blood", "N. Engl. J. Med.", "Arthritis Rheum")
_PAGES = (
    "246-249",
    "1",
    "1101–1108",
    "e23",
    "S12-S18",
    "iv-xi",
    "99-101",
    "100-4",
    "1432-1438",
    "3143-3150",
    "12, 14-16",
    "e1001-e1012",
    "71-7",
    "A1",
    "1536–1538",
    "10-10",
)
_NUMBERS = ("1", "2", "3", "12", "21", "80", "IV", "2A", "Suppl 1", "3-4", "special", "103", "11")
_EDITIONS = ("1", "2", "3", "11", "2nd", "Revised", "4th ed.", "22")
_PUBLISHERS = ("Springer", "Oxford University Press", "Georg Thieme Verlag", "WHO")
_PLACES = ("Osaka", "New York, NY", "Geneva", "Cambridge, MA", "London")
_LOCATORS = (
    {"locator": "12", "label": "page"},
    {"locator": "12-14", "label": "page"},
    {"locator": "3", "label": "chapter"},
    {"locator": "7", "label": "figure"},
    {"locator": "IV", "label": "section"},
    {"locator": "2 and 4", "label": "paragraph"},
    {"locator": "101-105", "label": "page"},
)


def odd_items(seed: int, count: int) -> list[dict[str, Any]]:
    """Give so many CSL-JSON items, the same ones for the same seed."""
    draw = _Draw(Random(seed))  # noqa: S311 - the same ones each time are wanted
    return [draw.item(f"item{number}") for number in range(1, count + 1)]


def odd_clusters(seed: int, ids: list[str], count: int) -> list[list[dict[str, Any]]]:
    """Give so many citations, each a list of CSL-JSON cite items of one to four references.

    They are of a third of the references, so that in a document some are cited again.
    """
    chance = Random(seed)  # noqa: S311 - the same ones each time are wanted
    ids = chance.sample(ids, max(4, len(ids) // 3))
    return [
        [_cite(chance, item_id) for item_id in chance.sample(ids, chance.choice((1, 1, 2, 3, 4)))]
        for _ in range(count)
    ]


def _cite(chance: Random, item_id: str) -> dict[str, Any]:
    cite: dict[str, Any] = {"id": item_id}
    if chance.random() < 0.3:
        cite |= chance.choice(_LOCATORS)
    if chance.random() < 0.1:
        cite["prefix"] = "see "
    if chance.random() < 0.1:
        cite["suffix"] = ", among others"
    if chance.random() < 0.08:
        cite["suppress-author"] = True
    return cite


class _Draw:
    """Draws the fields of an item, each with its own likelihood."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def item(self, item_id: str) -> dict[str, Any]:
        often = self._chance.random() < 0.5
        item: dict[str, Any] = {
            "id": item_id,
            "type": self._chance.choice(_COMMON if often else _TYPES),
        }
        for fill in (self._people, self._titles, self._dates, self._numbers, self._publishing):
            item |= fill()
        return item

    def _maybe(self, likely: float, name: str, values: tuple[str, ...]) -> dict[str, Any]:
        return {name: self._chance.choice(values)} if self._chance.random() < likely else {}

    def _people(self) -> dict[str, Any]:
        roles = {
            "author": 0.92,
            "editor": 0.3,
            "translator": 0.12,
            "container-author": 0.08,
            "collection-editor": 0.06,
            "director": 0.04,
            "recipient": 0.04,
            "interviewer": 0.04,
            "reviewed-author": 0.05,
            "original-author": 0.03,
            "composer": 0.03,
        }
        return {
            role: [self._name() for _ in range(self._chance.choice((1, 1, 1, 2, 2, 3, 4, 7, 12)))]
            for role, likely in roles.items()
            if self._chance.random() < likely
        }

    def _name(self) -> dict[str, str]:
        if self._chance.random() < 0.07:
            return {"literal": self._chance.choice(_INSTITUTIONS)}
        name = {"family": self._chance.choice(_FAMILIES), "given": self._chance.choice(_GIVENS)}
        if self._chance.random() < 0.2:
            name |= self._chance.choice(_PARTICLES)
        return {part: value for part, value in name.items() if value}

    def _titles(self) -> dict[str, Any]:
        return {
            **self._maybe(0.97, "title", _TITLES),
            **self._maybe(0.15, "title-short", ("Remission", "The gel test", "Über Anämie")),
            **self._maybe(0.8, "container-title", _CONTAINERS),
            **self._maybe(0.4, "container-title-short", _SHORTS),
            **self._maybe(0.12, "collection-title", ("Lecture Notes in Medicine", "Blood Series")),
            **self._maybe(0.08, "original-title", _TITLES),
            **self._maybe(0.06, "reviewed-title", _TITLES),
            **self._maybe(0.15, "language", ("en", "de", "en-GB", "fr-FR")),
            **self._maybe(0.15, "genre", ("Case Report", "PhD thesis", "Technical report")),
            **self._maybe(0.1, "medium", ("CD", "Print", "16mm film")),
            **self._maybe(0.1, "note", ("Accepted", "A note in passing")),
            **self._maybe(0.05, "annote", ("Read twice",)),
            **self._maybe(0.06, "abstract", ("What was found.",)),
            **self._maybe(0.12, "event-title", ("12th Meeting on Anemia", "Blood 2004")),
            **self._maybe(0.06, "section", ("Health", "12")),
            **self._maybe(0.06, "references", ("cited with approval",)),
            **self._maybe(0.06, "status", ("in press", "forthcoming")),
        }

    def _dates(self) -> dict[str, Any]:
        dates: dict[str, Any] = {}
        for name, likely in (
            ("issued", 0.93),
            ("accessed", 0.3),
            ("original-date", 0.1),
            ("event-date", 0.1),
            ("submitted", 0.06),
            ("available-date", 0.04),
        ):
            if self._chance.random() < likely:
                dates[name] = self._date(any_shape=likely > _USUAL)
        return dates

    def _date(self, *, any_shape: bool) -> dict[str, Any]:
        year, month, day = (
            self._chance.randint(1890, 2024),
            self._chance.randint(1, 12),
            self._chance.randint(1, 28),
        )
        whole = {"date-parts": [[year, month, day]]}
        if not any_shape:
            return whole
        shapes: tuple[dict[str, Any], ...] = (
            {"date-parts": [[year]]},
            {"date-parts": [[year]]},
            {"date-parts": [[year]]},
            {"date-parts": [[year, month]]},
            whole,
            whole,
            {"date-parts": [[year], [year + 2]]},
            {"date-parts": [[year, month, day], [year, month, 28]]},
            {"date-parts": [[year, 3, 1], [year, 5, 2]]},
            {"date-parts": [[year]], "circa": True},
            {"date-parts": [[year]], "season": self._chance.randint(1, 4)},
            {"literal": "n.d., before the war"},
            {"date-parts": [[-44, 3, 15]]},
            {"date-parts": [[476]]},
            {"date-parts": [[f"{year}", f"{month}"]]},
        )
        return self._chance.choice(shapes)

    def _numbers(self) -> dict[str, Any]:
        return {
            **self._maybe(0.6, "volume", _NUMBERS),
            **self._maybe(0.5, "issue", _NUMBERS),
            **self._maybe(0.65, "page", _PAGES),
            **self._maybe(0.2, "edition", _EDITIONS),
            **self._maybe(0.15, "number", _NUMBERS),
            **self._maybe(0.1, "number-of-volumes", ("3", "12")),
            **self._maybe(0.1, "number-of-pages", ("246", "1")),
            **self._maybe(0.1, "collection-number", _NUMBERS),
            **self._maybe(0.08, "chapter-number", ("3", "IX")),
            **self._maybe(0.05, "version", ("1.2.0", "2")),
            **self._maybe(0.05, "part-number", ("2",)),
            **self._maybe(0.05, "supplement-number", ("1",)),
        }

    def _publishing(self) -> dict[str, Any]:
        return {
            **self._maybe(0.5, "publisher", _PUBLISHERS),
            **self._maybe(0.4, "publisher-place", _PLACES),
            **self._maybe(0.06, "original-publisher", _PUBLISHERS),
            **self._maybe(0.08, "event-place", _PLACES),
            **self._maybe(
                0.45, "DOI", ("10.1532/ijh97.04058", "10.1111/j.1365-2141.2000.02380.x")
            ),
            **self._maybe(0.35, "URL", ("https://example.org/a_b", "http://example.com/")),
            **self._maybe(0.1, "PMID", ("15540899",)),
            **self._maybe(0.05, "PMCID", ("PMC123456",)),
            **self._maybe(0.1, "ISBN", ("978-3-16-148410-0",)),
            **self._maybe(0.1, "ISSN", ("0925-5710",)),
            **self._maybe(0.06, "archive", ("Kitano Archive",)),
            **self._maybe(0.05, "archive_location", ("Box 3",)),
            **self._maybe(0.05, "archive-place", _PLACES),
            **self._maybe(0.05, "authority", ("Supreme Court of Japan", "JP")),
            **self._maybe(0.05, "call-number", ("QZ 200",)),
            **self._maybe(0.05, "dimensions", ("90 min.",)),
            **self._maybe(0.05, "scale", ("1:50,000",)),
            **self._maybe(0.05, "source", ("Library of Congress",)),
        }
