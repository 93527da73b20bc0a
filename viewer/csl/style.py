"""A style, compiled: its options, and its citation and bibliography as functions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from viewer.csl.checks import check_style
from viewer.csl.citation_label import citation_label
from viewer.csl.collation import Collation
from viewer.csl.date_elements import YearSuffix
from viewer.csl.dates import sort_key
from viewer.csl.elements import Compiler, Renderer, value_of
from viewer.csl.formatting import decorations_of, format_of
from viewer.csl.items import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES
from viewer.csl.name_elements import NameDefaults, name_defaults, names_renderer
from viewer.csl.runs import Flattener
from viewer.csl.spans import Span, plain_text
from viewer.csl.xml import Element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.csl.context import Context
    from viewer.csl.locale import Locale
    from viewer.csl.spans import Decoration

_KEY_OVERRIDES = {
    "names-min": "et-al-min",
    "names-use-first": "et-al-use-first",
    "names-use-last": "et-al-use-last",
}
_SECOND_LEVEL = frozenset(("text", "group", "names", "date", "number", "label"))
_NEAR = 5


@dataclass(frozen=True, slots=True)
class SortKey:
    """`text` is what an item is sorted by; empty where it has nothing to be sorted by."""

    text: Callable[[Context], str]
    descending: bool


@dataclass(frozen=True)
class Layout:
    """One part of a style: how a cite, or an entry, is put together."""

    children: list[Renderer]
    prefix: str
    suffix: str
    delimiter: str
    decorations: tuple[Decoration, ...]
    sort_keys: list[SortKey]

    def render(self, context: Context) -> tuple[list[Span], int]:
        """Give the spans, and how many of them came from the first element printed."""
        out: list[Span] = []
        first = -1
        for child in self.children:
            child(context, out)
            if first < 0:
                first = len(out)
        return out, max(first, 0)


@dataclass(frozen=True, slots=True)
class Disambiguation:
    """Which ways of telling cites apart the style allows."""

    add_names: bool
    add_givennames: bool
    rule: str
    add_year_suffix: bool
    has_condition: bool

    @property
    def is_needed(self) -> bool:
        return self.add_names or self.add_givennames or self.add_year_suffix or self.has_condition


class Style:
    """A style in one language. Macros are compiled when first printed."""

    def __init__(self, root: Element, locale: Locale, source: str) -> None:
        check_style(root, source)
        self._root = root
        self._source = source
        self.locale = locale
        info = root.child("info")
        title = info.child("title") if info else None
        identity = info.child("id") if info else None
        self.title = title.text.strip() if title else ""
        self.id = identity.text.strip() if identity else ""
        self.kind: Literal["in-text", "note"] = (
            "note" if root.get("class") == "note" else "in-text"
        )
        citation, bibliography = root.child("citation"), root.child("bibliography")
        assert citation is not None  # noqa: S101 - checked above
        self._citation_element = citation
        self._bibliography_element = bibliography
        self._macros = {macro.get("name"): macro for macro in root.all("macro")}
        _keep_display_outermost(root)

    @property
    def has_bibliography(self) -> bool:
        return self._bibliography_element is not None

    @cached_property
    def is_numeric(self) -> bool:
        """Whether citations print the citation number."""
        return ("citation-number", "") in self._used(self._citation_element)

    @cached_property
    def has_explicit_year_suffix(self) -> bool:
        areas = [self._citation_element, self._bibliography_element]
        used = {use for area in areas if area for use in self._used(area)}
        return bool({("year-suffix", ""), ("citation-label", "")} & used)

    @cached_property
    def variables(self) -> frozenset[tuple[str, str]]:
        """The variables that the style may print, each with its form (such as "short") or ""."""
        areas = [self._citation_element, self._bibliography_element]
        return frozenset(use for area in areas if area for use in self._used(area))

    def _used(self, area: Element) -> frozenset[tuple[str, str]]:
        layouts = area.all("layout")
        uses: set[tuple[str, str]] = set()
        for element in self._reached(layouts):
            if element.tag in {"text", "number", "names", "date"}:
                form = element.get("form") if element.tag in {"text", "number"} else ""
                uses.update((name, form) for name in element.get("variable").split())
        return frozenset(uses)

    def _reached(self, elements: list[Element]) -> Iterator[Element]:
        """Give the elements and all that they call by macro, each macro once."""
        seen: set[str] = set()
        waiting = list(elements)
        while waiting:
            for element in waiting.pop().walk():
                yield element
                name = element.get("macro")
                if name and name not in seen:
                    seen.add(name)
                    waiting.append(self._macros[name])

    # The options of cs:citation and cs:bibliography.

    @cached_property
    def collapse(self) -> str:
        return self._citation_element.get("collapse")

    @cached_property
    def cite_group_delimiter(self) -> str | None:
        return self._citation_element.attributes.get("cite-group-delimiter") or None

    @property
    def groups_cites(self) -> bool:
        return self.cite_group_delimiter is not None or bool(self.collapse)

    @cached_property
    def after_collapse_delimiter(self) -> str | None:
        return self._citation_element.attributes.get("after-collapse-delimiter")

    @cached_property
    def year_suffix_delimiter(self) -> str:
        """What stands between letters whose year goes without saying."""
        citation = self._citation_element
        layout = citation.all("layout")[-1]
        return (
            citation.get("cite-group-delimiter")
            or citation.get("year-suffix-delimiter")
            or layout.get("delimiter")
        )

    @cached_property
    def near_note_distance(self) -> int:
        value = self._citation_element.get("near-note-distance")
        return int(value) if value.isdigit() else _NEAR

    @cached_property
    def disambiguation(self) -> Disambiguation:
        citation = self._citation_element
        return Disambiguation(
            add_names=citation.get("disambiguate-add-names") == "true",
            add_givennames=citation.get("disambiguate-add-givenname") == "true",
            rule=citation.get("givenname-disambiguation-rule", "by-cite"),
            add_year_suffix=citation.get("disambiguate-add-year-suffix") == "true",
            has_condition=any(
                "disambiguate" in element.attributes for element in self._reached([citation])
            ),
        )

    @cached_property
    def counts_down(self) -> bool:
        """Whether citation numbers fall along the bibliography: they do where one of its keys
        sorts by them, descending.
        """
        element = self._bibliography_element
        keys = _keys(element) if element else []
        return any(
            ("citation-number" in {key.get("variable"), *self._printed_by(key.get("macro"))})
            for key in keys
            if key.get("sort") == "descending"
        )

    def _printed_by(self, macro: str) -> Iterator[str]:
        if macro:
            yield from (each.get("variable") for each in self._reached([self._macros[macro]]))

    def bibliography_option(self, name: str) -> str | None:
        element = self._bibliography_element
        return element.attributes.get(name) if element else None

    # The compiled parts.

    @cached_property
    def citation(self) -> Layout:
        return self._layout("citation", self._citation_element)

    @cached_property
    def bibliography(self) -> Layout:
        assert self._bibliography_element is not None  # noqa: S101 - asked for only then
        return self._layout("bibliography", self._bibliography_element)

    @cached_property
    def flattener(self) -> Flattener:
        return Flattener(self.locale.quotes)

    @cached_property
    def collation(self) -> Collation:
        return Collation(self.locale.language)

    @cached_property
    def joins_particle(self) -> bool:
        return self._root.get("demote-non-dropping-particle") == "never"

    def _layout(self, area: str, element: Element) -> Layout:
        layout = element.all("layout")[-1]
        compiler = self._compiler(area, element, self._defaults(element))
        children = compiler.children(layout.children)
        if area == "bibliography" and self.bibliography_option("second-field-align"):
            children = _flattened(layout, compiler)
        return Layout(
            children,
            layout.get("prefix"),
            layout.get("suffix"),
            layout.get("delimiter"),
            decorations_of(layout),
            [self._sort_key(area, element, key) for key in _keys(element)],
        )

    def _defaults(self, element: Element) -> NameDefaults:
        return name_defaults(
            [self._root, element],
            self._root.get("demote-non-dropping-particle", "display-and-sort"),
            keeps_hyphen=self._root.get("initialize-with-hyphen") != "false",
        )

    def _compiler(self, area: str, element: Element, names: NameDefaults) -> Compiler:
        layout = element.all("layout")[-1]
        ranged = self.locale.term("citation-range-delimiter") or "\u2013"
        suffix = YearSuffix(
            not self.has_explicit_year_suffix,
            ranged if self.collapse == "year-suffix-ranged" else "",
            self.year_suffix_delimiter,
        )
        return Compiler(
            self.locale,
            self._macros,
            names,
            suffix,
            layout.get("delimiter"),
            self._root.get("page-range-format"),
            self._source,
            capitalises_terms=not (self.kind == "in-text" and area == "citation"),
            collapses_numbers=area == "citation" and self.collapse == "citation-number",
        )

    def _sort_key(self, area: str, element: Element, key: Element) -> SortKey:
        fixed = {to: value for name, to in _KEY_OVERRIDES.items() if (value := key.get(name))}
        defaults = self._defaults(element)
        defaults = NameDefaults(
            defaults.attributes,
            defaults.names_delimiter,
            defaults.demotion,
            defaults.keeps_hyphen,
            fixed,
        )
        compiler = self._compiler(area, element, defaults)
        if key.get("macro"):
            text = self._macro_key(compiler, key)
        else:
            text = self._variable_key(key.get("variable"), defaults, compiler)
        return SortKey(text, key.get("sort") == "descending")

    def _macro_key(self, compiler: Compiler, key: Element) -> Callable[[Context], str]:
        collate = self.collation.key
        call = compiler.macro_text(key.get("macro"), format_of(key, self.locale))

        def text(context: Context) -> str:
            spans: list[Span] = []
            call(context, spans)
            return collate(plain_text(spans)) if spans else ""

        return text

    def _variable_key(
        self,
        variable: str,
        defaults: NameDefaults,
        compiler: Compiler,
    ) -> Callable[[Context], str]:
        collate = self.collation.key
        if variable in NAME_VARIABLES:
            return self._names_key(variable, defaults, compiler)
        if variable in DATE_VARIABLES:
            return lambda context: sort_key(context.item.date(variable))
        if variable in NUMBER_VARIABLES:
            return lambda context: collate(value_of(context, variable))
        if variable == "citation-label":
            return lambda context: collate(citation_label(context.item))
        return lambda context: collate(context.item.text(variable))

    def _names_key(
        self,
        variable: str,
        defaults: NameDefaults,
        compiler: Compiler,
    ) -> Callable[[Context], str]:
        attributes = {"name-as-sort-order": "all", "form": "long"}
        name = Element("name", attributes, [], "", None)
        names = Element("names", {"variable": variable}, [name], "", None)
        render = names_renderer(names, self.locale, defaults, compiler)
        collate = self.collation.key

        def text(context: Context) -> str:
            spans: list[Span] = []
            render(context, spans)
            return collate(plain_text(spans))

        return text


def _keep_display_outermost(root: Element) -> None:
    """`display` is for the blocks of an entry: the elements its layout itself holds."""
    for part in root.children:
        if part.tag == "macro":
            _drop_display(part.children)
        for layout in part.all("layout"):
            for block in _blocks(layout):
                _drop_display(block.children)


def _blocks(layout: Element) -> Iterator[Element]:
    for child in layout.children:
        if child.tag in {"choose", "if", "else-if", "else"}:
            yield from _blocks(child)
        else:
            yield child


def _drop_display(elements: list[Element]) -> None:
    for element in elements:
        element.attributes.pop("display", None)
        _drop_display(element.children)


def _keys(element: Element) -> list[Element]:
    sort = element.child("sort")
    return sort.all("key") if sort else []


def _flattened(layout: Element, compiler: Compiler) -> list[Renderer]:
    return compiler.children(layout.children)
