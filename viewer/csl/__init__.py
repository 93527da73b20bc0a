"""A CSL 1.0.2 processor: styles, locales and items in, styled runs of text out."""

from viewer.csl.bibliography import Entry
from viewer.csl.context import Cite, Position
from viewer.csl.errors import ItemError, StyleError
from viewer.csl.library import Library
from viewer.csl.positions import Citation
from viewer.csl.processor import Processor
from viewer.csl.rendering import html, text
from viewer.csl.runs import Display, Mark, Run
from viewer.csl.style import Style

__all__ = [
    "Citation",
    "Cite",
    "Display",
    "Entry",
    "ItemError",
    "Library",
    "Mark",
    "Position",
    "Processor",
    "Run",
    "Style",
    "StyleError",
    "html",
    "text",
]
