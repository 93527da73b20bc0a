"""A handout as one HTML file that needs nothing beside it, to read on screen or to print."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import assert_never

from viewer.citation.formats.html import body
from viewer.handout.document import (
    Block,
    Drawing,
    Facts,
    Handout,
    Heading,
    Line,
    Listing,
    Manner,
    Prose,
    Section,
)
from viewer.handout.paper import Paper
from viewer.handout.sheet import sheet

_ROOT = re.compile(r"<svg\b[^>]*>")
_VIEW_BOX = re.compile(r'viewBox="([-0-9. ]+)"')
_OWN_WORDS = re.compile(r"<(title|desc)>.*?</\1>\s*", re.DOTALL)


def page(handout: Handout, svg: str = "", paper: Paper | None = None) -> str:
    """Return the whole file. ``svg`` is the picture, where the handout has a place for one;
    ``paper`` what it is printed on, where that is not left to the browser.

    There are no scripts, and nothing is loaded; links lead out only where they are followed.
    """
    title = escape(handout.plain_title)
    sections = "".join(_section(each, number, svg) for number, each in enumerate(handout.sections))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(handout.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="generator" content="Case Viewer">\n'
        f"{''.join(_author(name) for name in handout.authors)}"
        f"<title>{title}</title>\n<style>\n{sheet(handout.plain_title, paper)}</style>\n</head>\n"
        f"<body>\n<main>\n<header>\n{_over_title(handout)}<h1>{body(handout.title)}</h1>\n"
        f"</header>\n{sections}</main>\n</body>\n</html>\n"
    )


def _author(name: str) -> str:
    return f'<meta name="author" content="{escape(name)}">\n'


def _over_title(handout: Handout) -> str:
    return f'<p class="over">{body(handout.over_title)}</p>\n' if handout.over_title else ""


def _section(section: Section, number: int, svg: str) -> str:
    blocks = "".join(_block(block, svg) for block in section.blocks)
    if not section.is_headed:
        return f'<section aria-label="{escape(section.name)}">\n{blocks}</section>\n'
    name = f"section-{number}"
    return (
        f'<section aria-labelledby="{name}">\n<h2 id="{name}">{escape(section.name)}</h2>\n'
        f"{blocks}</section>\n"
    )


def _block(block: Block, svg: str) -> str:
    match block:
        case Prose(words, Manner.BODY):
            return f"<p>{body(words)}</p>\n"
        case Prose(words, manner):
            return f'<p class="{manner.value}">{body(words)}</p>\n'
        case Heading(text):
            return f"<h3>{escape(text)}</h3>\n"
        case Listing(lines, kind):
            return f'<ul class="{kind.value}">\n{"".join(_items(lines))}</ul>\n'
        case Facts():
            return _facts(block)
        case Drawing():
            return _figure(block, svg)
        case _:
            assert_never(block)


def _items(lines: Sequence[Line]) -> Iterator[str]:
    """Yield an item for each line of depth 0, with the deeper ones after it inside."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.depth == 0 or not groups:
            groups.append([])
        groups[-1].append(line)
    for head, *under in groups:
        inner = "".join(f"<li>{_line(each)}</li>\n" for each in under)
        yield f"<li>{_line(head)}" + (f"\n<ul>\n{inner}</ul>\n" if inner else "") + "</li>\n"


def _line(line: Line) -> str:
    aside = f" <small>{escape(line.aside)}</small>" if line.aside else ""
    return body(line.words) + aside


def _facts(block: Facts) -> str:
    rows = []
    for label, facts in groupby(block.facts, lambda fact: fact.label):
        values = "".join(f"<dd>{_linked(fact.text, fact.address)}</dd>" for fact in facts)
        rows.append(f"<div><dt>{escape(label)}</dt> {values}</div>\n")
    return f"<dl>\n{''.join(rows)}</dl>\n"


def _linked(text: str, address: str) -> str:
    if not address.startswith(("https:", "http:", "mailto:")):
        return escape(text)
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def _figure(drawing: Drawing, svg: str) -> str:
    """Return the picture in the page; its words stand below it, so they are not read twice."""
    title = f'<title id="drawing-title">{escape(drawing.title)}</title>'
    box = _VIEW_BOX.search(svg)
    if box is None:
        return ""
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box[1]}" role="img" '
        f'aria-labelledby="drawing-title">{title}'
    )
    inner = _OWN_WORDS.sub("", svg[svg.index("<svg") :])
    return f"<figure>\n{_ROOT.sub(lambda _: root, inner, count=1)}</figure>\n"
