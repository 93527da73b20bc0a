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
    """Return the whole file, which `chunks` yields bit by bit."""
    return "".join(chunks(handout, svg, paper))


def chunks(handout: Handout, svg: str = "", paper: Paper | None = None) -> Iterator[str]:
    """Yield the file in pieces. ``svg`` is the picture, where the handout has a place for one;
    ``paper`` what it is printed on, where that is not left to the browser.

    There are no scripts, and nothing is loaded; links lead out only where they are followed.
    """
    title = escape(handout.plain_title)
    yield (
        f'<!DOCTYPE html>\n<html lang="{escape(handout.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="generator" content="Case Viewer">\n'
        f"{''.join(_author(name) for name in handout.authors)}"
        f"<title>{title}</title>\n<style>\n{sheet(handout.plain_title, paper)}</style>\n</head>\n"
        f"<body>\n<main>\n<header>\n{_over_title(handout)}<h1>{body(handout.title)}</h1>\n"
        "</header>\n"
    )
    for number, section in enumerate(handout.sections):
        yield from _section(section, number, svg)
    yield "</main>\n</body>\n</html>\n"


def _author(name: str) -> str:
    return f'<meta name="author" content="{escape(name)}">\n'


def _over_title(handout: Handout) -> str:
    return f'<p class="over">{body(handout.over_title)}</p>\n' if handout.over_title else ""


def _section(section: Section, number: int, svg: str) -> Iterator[str]:
    name, heading = f"section-{number}", escape(section.name)
    if section.is_headed:
        yield f'<section aria-labelledby="{name}">\n<h2 id="{name}">{heading}</h2>\n'
    else:
        yield f'<section aria-label="{heading}">\n'
    for block in section.blocks:
        yield from _block(block, svg)
    yield "</section>\n"


def _block(block: Block, svg: str) -> Iterator[str]:
    match block:
        case Prose(words, Manner.BODY):
            yield f"<p>{body(words)}</p>\n"
        case Prose(words, manner):
            yield f'<p class="{manner.value}">{body(words)}</p>\n'
        case Heading(text):
            yield f"<h3>{escape(text)}</h3>\n"
        case Listing(lines, kind):
            yield f'<ul class="{kind.value}">\n'
            yield from _items(lines)
            yield "</ul>\n"
        case Facts():
            yield _facts(block)
        case Drawing():
            yield _figure(block, svg)
        case _:
            assert_never(block)


def _items(lines: Sequence[Line]) -> Iterator[str]:
    """Yield an item for each line of depth 0, with the deeper ones after it inside."""
    group: list[Line] = []
    for line in lines:
        if line.depth == 0 and group:
            yield _item(group)
            group = []
        group.append(line)
    if group:
        yield _item(group)


def _item(group: Sequence[Line]) -> str:
    head, *under = group
    inner = "".join(f"<li>{_line(each)}</li>\n" for each in under)
    return f"<li>{_line(head)}" + (f"\n<ul>\n{inner}</ul>\n" if inner else "") + "</li>\n"


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
