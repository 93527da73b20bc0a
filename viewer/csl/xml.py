"""Styles and locales read from XML into plain elements; nothing else here knows of XML.

Reading is safe against hostile files: no entities, no external files, no network, and a
limit on depth and size.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, cast

from lxml import etree

from viewer.csl.errors import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMESPACE = "http://purl.org/net/xbiblio/csl"
_BRACED = "{" + NAMESPACE + "}"
_TAG_START = len(_BRACED)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DEEPEST = 120
_LARGEST = 8_000_000


@dataclass(slots=True)
class Element:
    """An element of a style or locale. `line` is where it begins; `text` is its own text."""

    tag: str
    attributes: dict[str, str]
    children: list[Element]
    text: str
    line: int | None
    language: str | None = field(default=None)

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def child(self, tag: str) -> Element | None:
        return next((each for each in self.children if each.tag == tag), None)

    def all(self, tag: str) -> list[Element]:
        return [each for each in self.children if each.tag == tag]

    def walk(self) -> Iterator[Element]:
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))


def read_file(path: Path) -> Element:
    """Read a style or locale file. Raises `StyleError`."""
    try:
        return read(path.read_bytes(), str(path))
    except OSError as error:
        raise StyleError(f"cannot be read: {error.strerror or error}", str(path)) from error


def read(source: bytes, name: str) -> Element:
    """Read the XML of a style or locale; `name` stands for the file in messages."""
    if len(source) > _LARGEST:
        raise StyleError("is larger than any style could be", name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise StyleError(f"is not well-formed XML: {error.msg}", name, error.lineno) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr] # it always has one
        raise StyleError("has a document type declaration, which no style needs", name, 1)
    element = _element(root, name, 0)
    if b"&amp;#" in source:
        _unescape_again(element)
    return element


def _element(node: etree._Element, name: str, depth: int) -> Element:
    if depth > _DEEPEST:
        raise StyleError("is nested deeper than any style needs", name, _line(node))
    attributes: dict[str, str] = dict(node.attrib)  # type: ignore[arg-type] # all of them text
    language = attributes.pop(_XML_LANG, None)
    children = [_element(child, name, depth + 1) for child in node if _is_csl(child.tag)]
    tag = str(node.tag)
    return Element(
        tag[_TAG_START:] if _is_csl(tag) else tag,
        attributes,
        children,
        node.text or "",
        _line(node),
        language,
    )


def _line(node: etree._Element) -> int | None:
    return cast("int | None", node.sourceline)


def _is_csl(tag: object) -> bool:
    return isinstance(tag, str) and tag.startswith(_BRACED)


def _unescape_again(root: Element) -> None:
    """Read again what some styles escape twice (`&amp;#160;`)."""
    for element in root.walk():
        for name, value in element.attributes.items():
            element.attributes[name] = unescape(value)
