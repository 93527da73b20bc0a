"""Plain text and HTML of runs; other formats are written the same way, from the same runs."""

from __future__ import annotations

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
_RAISED = dict(
    zip(
        "\u00aa\u00b2\u00b3\u00b9\u00ba\u2070\u2071\u2074\u2075\u2076\u2077\u2078\u2079\u207a"
        "\u207b\u207c\u207d\u207e\u207f\u02b0\u02b2\u02b3\u02b7\u02b8\u02e1\u02e2\u02e3"
        "\u1d2c\u1d2e\u1d30\u1d31\u1d33\u1d34\u1d35\u1d36\u1d37\u1d38\u1d39\u1d3a\u1d3c\u1d3e"
        "\u1d3f\u1d40\u1d41\u1d42\u1d43\u1d47\u1d48\u1d49\u1d4d\u1d4f\u1d50\u1d52\u1d56\u1d57"
        "\u1d58\u1d5b",
        "a231o0i456789+\u2212=()nhjrwylsxABDEGHIJKLMNOPRTUWabdegkmoptuv",
        strict=True,
    ),
) | {"\u2120": "SM", "\u2122": "TM"}
_ESCAPES = {
    "&": "&#38;",
    "<": "&#60;",
    ">": "&#62;",
    **{raised: f"<sup>{plain}</sup>" for raised, plain in _RAISED.items()},
}
_ESCAPE_TABLE = str.maketrans(_ESCAPES)


def text(runs: Iterable[Run]) -> str:
    """The words alone."""
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

    for mark in reversed(opened[shared:]):
        out.append(tags(mark)[1])
    for mark in wanted[shared:]:
        out.append(tags(mark)[0])


def _escaped(plain: str) -> str:
    return plain.translate(_ESCAPE_TABLE)
