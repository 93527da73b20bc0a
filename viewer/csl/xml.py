"""Styles and locales read from XML into plain elements; nothing else here knows of XML.

Reading is safe against hostile files: no entities, no external files, no network, and a
limit on depth and size.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from lxml import etree

from viewer.csl.errors import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMESPACE = "http://purl.org/net/xbiblio/csl"
_TAG_START = len(NAMESPACE) + 2
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
        yield self
        for child in self.children:
            yield from child.walk()


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
    if root.getroottree().docinfo.doctype:
        raise StyleError("has a document type declaration, which no style needs", name, 1)
    return _element(root, name, 0)


def _element(node: etree._Element, name: str, depth: int) -> Element:
    if depth > _DEEPEST:
        raise StyleError("is nested deeper than any style needs", name, node.sourceline)
    attributes = {str(key): _text(str(value)) for key, value in node.attrib.items()}
    language = attributes.pop(_XML_LANG, None)
    children = [
        _element(child, name, depth + 1)
        for child in node
        if isinstance(child.tag, str) and child.tag.startswith("{" + NAMESPACE)
    ]
    tag = str(node.tag)
    return Element(
        tag[_TAG_START:] if tag.startswith("{" + NAMESPACE) else tag,
        attributes,
        children,
        node.text or "",
        node.sourceline,
        language,
    )


def _text(value: str) -> str:
    """An attribute's text; some styles escape a character twice (`&amp;#160;`)."""
    return unescape(value) if "&#" in value else value
