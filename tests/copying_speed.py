"""How long copying takes: ``python -m tests.copying_speed``.

Prints the best of some runs, styles warm: from references to all flavours of a clip.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tests.builders import ROOT
from viewer.citation.choice import AS_PRINTED, Choice, StyleChoice
from viewer.citation.clip import Clip, clip
from viewer.citation.formats import BIBTEX, CSL_JSON, LATEX, RIS, Format
from viewer.citation.formatter import Formatter
from viewer.csl import Library
from viewer.model.edtf import parse_edtf
from viewer.model.work import Reference
from viewer.source import read_case

_RUNS = 5
_MANY = 1000
_SYLLABLES = ("ka", "te", "mi", "ro", "su", "ne", "la", "do", "pi", "vu")
_STYLES: tuple[StyleChoice, ...] = (
    AS_PRINTED,
    "american-medical-association",
    "apa",
    "chicago-author-date",
    "modern-language-association",
)
_FORMATS: tuple[Format | None, ...] = (None, LATEX, BIBTEX, RIS, CSL_JSON)


def _best(act: Callable[[], object]) -> float:
    """Return milliseconds."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def _copy(formatter: Formatter, ids: list[str], choice: Choice, form: Format | None) -> Clip:
    return clip(formatter.entries(ids, choice), form)


def _many() -> list[Reference]:
    case = read_case(ROOT / "case.yaml").case
    assert case is not None
    return [_another(case.references[n % 18], n) for n in range(_MANY)]


def _another(reference: Reference, n: int) -> Reference:
    """Return a work of its own: others wrote it, in another year."""
    syllables = "".join(_SYLLABLES[int(digit)] for digit in str(n))
    names = tuple(replace(name, family=name.family + syllables) for name in reference.authors)
    return replace(
        reference,
        id=f"r{n}",
        number=n + 1,
        names={"author": names},
        dates={"issued": parse_edtf(str(1930 + n % 90))},
    )


def main() -> int:
    references = _many()
    few = Formatter(Library(), references[:18])
    many = Formatter(Library(), references)
    everything = [reference.id for reference in references]
    for style in _STYLES:
        choice = Choice(style)
        for form in _FORMATS if style == _STYLES[1] else (None,):
            one = _best(partial(_copy, few, ["r9"], choice, form))
            most = _best(partial(_copy, many, everything[1:], choice, form))
            all_ = _best(partial(_copy, many, everything, choice, form))
            name = form.title if form else "all flavours"
            sys.stdout.write(f"{style!s:32} {name:14} 1 of 18: {one:6.2f} ms, ")
            sys.stdout.write(f"{_MANY - 1}: {most:7.1f} ms, {_MANY}: {all_:7.1f} ms\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
