"""Plain text and HTML of runs; other formats are written the same way, from the same runs."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from viewer.csl.runs import Mark, Run

_ELEMENTS = {
    ("font-style", "italic"): ("<i>", "</i>"),
    ("font-style", "oblique"): ("<em>", "</em>"),
    ("font-style", "normal"): ('<span style="font-style:normal;">', "</span>"),
    ("font-variant", "small-caps"): ('<span style="font-variant:small-caps;">', "</span>"),
    ("font-variant", "normal"): ('<span style="font-variant:normal;">', "</span>"),
    ("font-weight", "bold"): ("<b>", "</b>"),
    ("font-weight", "normal"): ('<span style="font-weight:normal;">', "</span>"),
    ("text-decoration", "underline"): ('<span style="text-decoration:underline;">', "</span>"),
    ("text-decoration", "none"): ('<span style="text-decoration:none;">', "</span>"),
    ("vertical-align", "baseline"): ('<span style="baseline">', "</span>"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
    ("display", "block"): ('\n\n    <div class="csl-block">', "</div>\n"),
    ("display", "left-margin"): ('\n    <div class="csl-left-margin">', "</div>"),
    ("display", "right-inline"): ('<div class="csl-right-inline">', "</div>\n  "),
    ("display", "indent"): ('<div class="csl-indent">', "</div>\n  "),
}
_PLAIN_BLOCKS = {
    "block": ("\n", ""),
    "left-margin": ("", " "),
    "right-inline": ("", ""),
    "indent": ("\n    ", ""),
}
# Letters and digits that are raised by their own code, each beside its plain form.
_RAISED = {
    chr(code): unicodedata.normalize("NFKD", chr(code))
    for first, last in ((0xAA, 0xBA), (0x2B0, 0x2E4), (0x1D2C, 0x1D61), (0x2070, 0x207F),
                        (0x2120, 0x2122), (0x3192, 0x319F))
    for code in range(first, last + 1)
    if unicodedata.decomposition(chr(code)).startswith("<super>")
} | {"\u02c0": "\u0294", "\u02c1": "\u0295", "\u06e5": "\u0648", "\u06e6": "\u064a"}  # fmt: skip
_ESCAPES = {
    "&": "&#38;",
    "<": "&#60;",
    ">": "&#62;",
    **{raised: f"<sup>{plain}</sup>" for raised, plain in _RAISED.items()},
}
_ESCAPE_TABLE = str.maketrans(_ESCAPES)


def text(runs: Iterable[Run]) -> str:
    """Give the words alone."""
    out: list[str] = []
    opened: tuple[Mark, ...] = ()
    for run in runs:
        blocks = tuple(mark for mark in run.marks if mark.attribute == "display")
        _step(out, opened, blocks, _plain_block)
        opened = blocks
        out.append(run.text)
    _step(out, opened, (), _plain_block)
    return "".join(out)


def html(runs: Iterable[Run]) -> str:
    """HTML as the CSL test suite prints it."""
    out: list[str] = []
    opened: tuple[Mark, ...] = ()
    for run in runs:
        _step(out, opened, run.marks, _element)
        opened = run.marks
        out.append(_escaped(run.text))
    _step(out, opened, (), _element)
    return "".join(out)


def _element(mark: Mark) -> tuple[str, str]:
    return _ELEMENTS.get((mark.attribute, mark.value), ("", ""))


def _plain_block(mark: Mark) -> tuple[str, str]:
    return _PLAIN_BLOCKS.get(mark.value, ("", ""))


def _step(
    out: list[str],
    opened: tuple[Mark, ...],
    wanted: tuple[Mark, ...],
    tags: Callable[[Mark], tuple[str, str]],
) -> None:
    """Close what ends here and open what begins."""
    shared = 0
    for mark, other in zip(opened, wanted, strict=False):
        if mark is not other:
            break
        shared += 1

    out.extend(tags(mark)[1] for mark in reversed(opened[shared:]))
    out.extend(tags(mark)[0] for mark in wanted[shared:])


def _escaped(plain: str) -> str:
    return plain.translate(_ESCAPE_TABLE)
