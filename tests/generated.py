"""References by the thousand, made up but lifelike; the same ones every time.

Their words, names and journals are drawn so that few are met often and most seldom, as in
real bibliographies: 100,000 references have some 40,000 different words in their titles.

``python -m tests.generated COUNT OUT`` writes them, as a case file where OUT ends in
``.yaml``, as BibTeX where it ends in ``.bib``.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, product
from pathlib import Path
from random import Random

from viewer.model.edtf import Date
from viewer.model.work import Addition, Correction, Index, Name, Reference

_ONSETS = "B Br C Ch D F Fr G Gr H Hir K Kl L M Mor N Nak P Pr R S Sch Sh St T Tak V W Y Yam Z"
_MIDDLES = """
    a an ar e el en er i in o ol on or u ul un ö ü é á ø
""".split()
_ENDS = """
    ba be berg da der ga ger ka kawa ker ko la lini ll man mann mi moto mura na ni nski ra
    rez ro ru sen shi shima son sson ta ti to tti va vić wa wski yama za zaki
""".split()
_PARTICLES = ("", "van ", "de ", "La ", "O’", "von ")
_GIVEN = """
    Anna Bradley Claire David Emi François Gábor Hiro Inés Jan Keiko Łukasz María
""".split()
_LETTERS = "ABCDEFGHIJKLMNOPRSTVWY"

_ROOTS = """
    aden angi arthr bronch cardi cephal cholangi chondr col cyt derm encephal enter erythr
    fibr gastr gingiv glomerul haem hepat hyster immun kerat laryng leuk lip lymph mening my
    myel nephr neur oesophag onc ophthalm oste ot paed pancreat phleb pneum proct prostat
    psych py radi rhin sarc sept spondyl splen thromb thyroid tonsill trache tumour ur
    vascul
""".split()
_PREFIXES = """
    anti auto endo extra hyper hypo inter intra macro micro multi neo non- peri
    poly post- pre pseudo re sub trans
""".split()
_SUFFIXES = """
    aemia al algia blast cele centesis cyte cytic ectasia ectomy genesis genic globulin gram
    graphy ic ine itis lysis lytic malacia megaly metry oid ology oma opathy ophil osis
    ostomy otomy penia plasia plasty pathic ptosis rrhage rrhoea scopy stasis stenosis toxic
    trophic
""".split()
_COMMON = """
    patients treatment disease study clinical therapy cancer risk trial acute chronic
    outcome cell blood children response effect human randomized controlled primary case
    report review haemolytic anaemia hemolytic anemia antibody receptor interleukin-6
    factor-α TNF-α β-cell monoclonal tumour tumor necrosis leukaemia leukemia lymphoma
    syndrome autoimmune CD20 rituximab steroid-refractory long-term life-threatening Crohn’s
    Sjögren’s signalling randomised paediatric pediatric oesophageal foetal oedema diarrhoea
    centre type 1 2 management
""".split()
_BETWEEN = """
    of in with for and after during by from versus the to
""".split()
_SUBJECTS = (
    "Haematology", "Clinical Oncology", "Immunology", "Rheumatology", "Internal Medicine",
    "Cardiology", "Neurology", "Surgery", "Pathology", "Paediatrics", "Nephrology", "Hepatology",
    "Infectious Diseases", "Epidemiology", "Pharmacology", "Gastroenterology", "Endocrinology",
)  # fmt: skip
_TITLES = (
    ("Journal of {}", "J {}"),
    ("American Journal of {}", "Am J {}"),
    ("British Journal of {}", "Br J {}"),
    ("European Journal of {}", "Eur J {}"),
    ("Annals of {}", "Ann {}"),
    ("Archives of {}", "Arch {}"),
    ("International Journal of {}", "Int J {}"),
    ("Revista Española de {}", "Rev Esp {}"),
    ("The Lancet {}", "Lancet {}"),
    ("Current Opinion in {}", "Curr Opin {}"),
)
_SKEW = 1.07
_FIRST_YEAR, _LAST_YEAR = 1950, 2025


class Urn:
    """Draws things of which the first are drawn often and the last hardly ever (Zipf)."""

    def __init__(self, random: Random, things: Sequence[str], skew: float = _SKEW) -> None:
        self._random, self._things = random, things
        self._weights = list(accumulate(1 / rank**skew for rank in range(1, len(things) + 1)))

    def draw(self) -> str:
        return self._random.choices(self._things, cum_weights=self._weights)[0]


@dataclass(frozen=True, slots=True)
class Journal:
    name: str
    short: str


def references(count: int, *, seed: int = 2004) -> tuple[Reference, ...]:
    """Return so many references, numbered from 1."""
    writer = _Writer(Random(seed))  # noqa: S311 - lifelike, not secret
    return tuple(writer.reference(number) for number in range(1, count + 1))


class _Writer:
    def __init__(self, random: Random) -> None:
        self._random = random
        self._families = Urn(random, _shuffled(random, _families()), 0.9)
        self._words = Urn(random, [*_COMMON, *_shuffled(random, _terms())])
        self._journals = {one.name: one for one in _journals()}
        self._journal_names = Urn(random, _shuffled(random, self._journals), 0.8)

    def reference(self, number: int) -> Reference:
        random = self._random
        journal = self._journals[self._journal_names.draw()]
        authors = tuple(self._name() for _ in range(random.choice((1, 2, 3, 3, 4, 5, 6, 6))))
        year = int(random.triangular(_FIRST_YEAR, _LAST_YEAR + 1, _LAST_YEAR - 5))
        title, text = self._title(), self._text(journal, number)
        cut = random.random() < 0.3
        return Reference(
            id=f"ref-{number}",
            type="article-journal",
            text={"title": title, **text},
            names={"author": authors},
            dates={"issued": Date(str(year), year)},
            corrections=self._corrections(title),
            added=self._added(text),
            number=number,
            authors_truncated=cut,
            links=tuple(link for link in Index if random.random() < 0.8),
        )

    def _name(self) -> Name:
        random = self._random
        if random.random() < 0.2:
            given = f"{random.choice(_GIVEN)} {random.choice(_LETTERS)}."
        else:
            given = " ".join(f"{random.choice(_LETTERS)}." for _ in range(random.choice((1, 2))))
        return Name(family=self._families.draw(), given=given)

    def _title(self) -> str:
        random = self._random
        words = [self._words.draw()]
        for _ in range(random.randrange(4, 12)):
            if random.random() < 0.4:
                words.append(random.choice(_BETWEEN))
            words.append(self._words.draw())
        if random.random() < 0.2:
            words[len(words) // 2] += ":"
        title = " ".join(words)
        return title[0].upper() + title[1:]

    def _text(self, journal: Journal, number: int) -> dict[str, str]:
        random, page = self._random, self._random.randrange(1, 4000)
        text = {
            "container-title": journal.name,
            "container-title-short": journal.short,
            "volume": str(random.randrange(1, 400)),
            "page": f"{page}-{page + random.randrange(1, 12)}",
        }
        if random.random() < 0.7:
            text["issue"] = str(random.randrange(1, 13))
        if random.random() < 0.8:
            text["DOI"] = f"10.{random.randrange(1000, 1400)}/{journal.short[0].lower()}.{number}"
        if random.random() < 0.7:
            text["PMID"] = str(random.randrange(1_000_000, 39_000_000))
        return text

    def _corrections(self, title: str) -> tuple[Correction, ...]:
        if self._random.random() < 0.95:
            return ()
        return (Correction("title", title.replace("-", ""), title, "a hyphen lost in print"),)

    def _added(self, text: dict[str, str]) -> tuple[Addition, ...]:
        if "issue" not in text or self._random.random() < 0.5:
            return ()
        return (Addition("issue", "the journal’s own table of contents"),)


def _families() -> Iterator[str]:
    for particle, onset, middle, end in product(_PARTICLES, _ONSETS.split(), _MIDDLES, _ENDS):
        yield f"{particle}{onset}{middle}{end}"


def _terms() -> Iterator[str]:
    for prefix, root, suffix in product(("", *_PREFIXES), _ROOTS, _SUFFIXES):
        yield f"{prefix}{root}{'' if suffix[0] in 'aeio' else 'o'}{suffix}"


def _journals() -> Iterator[Journal]:
    for (name, short), subject in product(_TITLES, _SUBJECTS):
        brief = " ".join(word[:5] for word in subject.split())
        yield Journal(name.format(subject), short.format(brief))


def _shuffled(random: Random, things: Iterator[str] | dict[str, Journal]) -> list[str]:
    found = list(dict.fromkeys(things))
    random.shuffle(found)
    return found


def as_yaml(works: Sequence[Reference]) -> Iterator[str]:
    """Yield a case file with these references, a line or more at a time."""
    yield "case-report: 1\narticle:\n  id: generated\n  type: article-journal\n"
    yield "  title: A case with many references\n  issued: 2004\nreferences:\n"
    yield from map(_yaml_entry, works)


def _yaml_entry(work: Reference) -> str:
    names = "".join(
        f"  - {{family: {_quoted(name.family)}, given: {_quoted(name.given)}}}\n"
        for name in work.authors
    )
    texts = "".join(f"  {key}: {_quoted(text)}\n" for key, text in work.text.items())
    return (
        f"- id: {work.id}\n  type: {work.type}\n  author:\n{names}{texts}"
        f"  issued: {work.year}\n{''.join(chain(_yaml_custom(work)))}"
    )


def _yaml_custom(work: Reference) -> Iterator[str]:
    yield f"  custom:\n    number: {work.number}\n"
    if work.authors_truncated:
        yield "    authors-truncated: true\n"
    if work.links:
        yield f"    links: [{', '.join(link.value for link in work.links)}]\n"
    if work.corrections:
        yield "    corrections:\n"
    for one in work.corrections:
        yield f"    - field: {one.field}\n      printed: {_quoted(one.printed)}\n"
        yield f"      corrected: {_quoted(one.corrected)}\n      basis: {_quoted(one.basis)}\n"
    if work.added:
        yield "    added:\n"
    for extra in work.added:
        yield f"    - {{field: {extra.field}, basis: {_quoted(extra.basis)}}}\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_bibtex(works: Sequence[Reference]) -> Iterator[str]:
    """Yield the same references as BibTeX in UTF-8, an entry at a time."""
    keys = {
        "title": "title", "container-title": "journal", "volume": "volume", "issue": "number",
        "page": "pages", "DOI": "doi", "PMID": "pmid",
    }  # fmt: skip
    for work in works:
        names = " and ".join(f"{name.family}, {name.given}" for name in work.authors)
        fields = {bib: work.text[csl] for csl, bib in keys.items() if csl in work.text}
        fields |= {"author": names, "year": str(work.year)}
        body = "".join(f"  {key} = {{{text}}},\n" for key, text in fields.items())
        yield f"@article{{{work.id},\n{body}}}\n\n"


def main(count: str, out: str) -> None:
    works = references(int(count))
    lines = as_bibtex(works) if out.endswith(".bib") else as_yaml(works)
    with Path(out).open("w", encoding="utf-8") as file:
        file.writelines(lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
