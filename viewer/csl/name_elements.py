"""`cs:names`: which names, in whose style, with which label, or else their substitute."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from viewer.csl.context import Context, Purpose
from viewer.csl.formatting import Format, case_of, decorations_of, format_of
from viewer.csl.names import NameStyle, NameWriter, PartStyle
from viewer.csl.spans import Span
from viewer.csl.xml import Element

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from viewer.csl.locale import Locale
    from viewer.csl.names import NameList
    from viewer.csl.people import Name
    from viewer.csl.spans import Decoration

# Some styles have two by mistake; citeproc-js, and all that shows HTML, print one.
_SPACES = re.compile(" {2,}")
_COMMON = {
    "and": "and",
    "delimiter-precedes-last": "delimiter-precedes-last",
    "delimiter-precedes-et-al": "delimiter-precedes-et-al",
    "et-al-min": "et-al-min",
    "et-al-use-first": "et-al-use-first",
    "et-al-subsequent-min": "et-al-subsequent-min",
    "et-al-subsequent-use-first": "et-al-subsequent-use-first",
    "et-al-use-last": "et-al-use-last",
    "initialize": "initialize",
    "initialize-with": "initialize-with",
    "name-as-sort-order": "name-as-sort-order",
    "sort-separator": "sort-separator",
    "form": "name-form",
    "delimiter": "name-delimiter",
}


class ElementCompiler(Protocol):
    """Compiles what a substitute holds; `names_form` is what bare names there inherit."""

    names_form: NamesForm | None

    def element(self, element: Element) -> Callable[[Context, list[Span]], None]: ...

    def choose(
        self,
        element: Element,
        compiled: Callable[[Sequence[Element]], list[Callable[[Context, list[Span]], None]]],
    ) -> Callable[[Context, list[Span]], None]: ...


@dataclass(frozen=True)
class NameDefaults:
    """What names inherit from `cs:style` and from `cs:citation` or `cs:bibliography`."""

    attributes: Mapping[str, str]
    names_delimiter: str
    demotion: str
    keeps_hyphen: bool
    fixed: Mapping[str, str] | None = None  # what a sort key imposes on all names in its macro

    def style(self, names: Element) -> NameStyle:
        element = names.child("name")
        own = element.attributes if element else {}
        found = {**self.attributes, **own, **(self.fixed or {})}
        style = _style(found)
        style = replace(
            style,
            demotion=self.demotion,
            keeps_hyphen=self.keeps_hyphen,
            inherited_precedes_last=self.attributes.get("delimiter-precedes-last", "contextual"),
        )
        if element is not None:
            style = replace(
                style,
                prefix=element.get("prefix"),
                suffix=element.get("suffix"),
                decorations=_looks(element, names),
                literal=_literal_style(element, names),
                family=_part(element, names, "family"),
                given=_part(element, names, "given"),
            )
        et_al = names.child("et-al")
        if et_al is not None:
            style = replace(
                style,
                et_al_term=et_al.get("term", "et-al"),
                et_al_decorations=_looks(et_al, names),
            )
        return style


def name_defaults(
    layers: list[Element],
    demotion: str,
    *,
    keeps_hyphen: bool,
) -> NameDefaults:
    attributes: dict[str, str] = {}
    delimiter = ""
    for layer in layers:
        for own, inherited in _COMMON.items():
            if inherited in layer.attributes:
                attributes[own] = layer.attributes[inherited]
        delimiter = layer.get("names-delimiter", delimiter)
    return NameDefaults(attributes, delimiter, demotion, keeps_hyphen)


def _style(found: Mapping[str, str]) -> NameStyle:
    return NameStyle(
        and_=found.get("and", ""),
        delimiter=found.get("delimiter", ", "),
        precedes_last=found.get("delimiter-precedes-last", "contextual"),
        precedes_et_al=found.get("delimiter-precedes-et-al", "contextual"),
        et_al_min=_count(found, "et-al-min"),
        et_al_use_first=_count(found, "et-al-use-first") if "et-al-use-first" in found else None,
        subsequent_min=_count(found, "et-al-subsequent-min"),
        subsequent_use_first=_count(found, "et-al-subsequent-use-first"),
        use_last=found.get("et-al-use-last") == "true",
        form=found.get("form", "long"),
        initialize=found.get("initialize", "true") != "false",
        initialize_with=found.get("initialize-with"),
        as_sort_order=found.get("name-as-sort-order", ""),
        sort_separator=_SPACES.sub(" ", found.get("sort-separator", ", ")),
    )


def _count(found: Mapping[str, str], name: str) -> int:
    value = found.get(name, "")
    return int(value) if value.isdigit() else 0


def _part(element: Element, names: Element, which: str) -> PartStyle:
    part = next((each for each in element.all("name-part") if each.get("name") == which), None)
    if part is None:
        return PartStyle()
    return PartStyle(
        _looks(part, names),
        case_of(part),
        part.get("strip-periods") == "true",
        part.get("prefix"),
        part.get("suffix"),
    )


def _looks(element: Element, names: Element) -> tuple[Decoration, ...]:
    """Let a part of names undo the look of what the names stand in, not that of `cs:names`."""
    own = {each.attribute for each in decorations_of(names)}
    return tuple(
        each
        for each in decorations_of(element)
        if each.value != "normal" or each.attribute not in own
    )


def _literal_style(element: Element, names: Element) -> PartStyle:
    """Names of institutions look as family names do, or else as the whole name."""
    family = next(
        (each for each in element.all("name-part") if each.get("name") == "family"), None
    )
    attributes = {**element.attributes, **(family.attributes if family else {})}
    shown = Element("name-part", attributes, [], "", None)
    return PartStyle(_looks(shown, names), case_of(shown))


@dataclass(frozen=True)
class Label:
    """`cs:label` within names, before or after them."""

    form: str
    plural: str
    format: Format
    before: bool


@dataclass(frozen=True)
class NamesForm:
    """How names are written; a bare `cs:names` in a substitute takes its parent's."""

    writer: NameWriter
    label: Label | None
    format: Format
    delimiter: str


def names_renderer(
    element: Element,
    locale: Locale,
    defaults: NameDefaults,
    compiler: ElementCompiler,
) -> Callable[[Context, list[Span]], None]:
    inherited = compiler.names_form
    bare = inherited is not None and not element.children
    form = inherited if inherited and bare else _form(element, locale, defaults)
    own = NamesRenderer(element.get("variable").split(), form, locale)
    substitute = element.child("substitute")
    if substitute is None:
        return own.render
    compiler.names_form = form
    alternatives = _first_of(substitute.children, compiler)
    compiler.names_form = inherited
    return _with_substitutes(own, alternatives)


def _first_of(
    elements: Sequence[Element], compiler: ElementCompiler
) -> Callable[[Context, list[Span]], None]:
    """Compile alternatives of which the first that prints anything is rendered.

    What a `cs:choose` among them holds are alternatives too: the specification is silent, and
    styles list names there, one to be printed (citeproc-js reads them so).
    """
    alternatives = [
        compiler.choose(element, lambda children: [_first_of(children, compiler)])
        if element.tag == "choose"
        else compiler.element(element)
        for element in elements
    ]

    def render(context: Context, out: list[Span]) -> None:
        count, wrote = len(out), context.wrote
        for alternative in alternatives:
            alternative(context, out)
            if len(out) > count or context.wrote != wrote:
                return

    return render


def _form(element: Element, locale: Locale, defaults: NameDefaults) -> NamesForm:
    return NamesForm(
        NameWriter(defaults.style(element), locale),
        _label(element, locale),
        format_of(element, locale),
        element.get("delimiter", defaults.names_delimiter),
    )


def _label(element: Element, locale: Locale) -> Label | None:
    label = element.child("label")
    if label is None:
        return None
    tags = [child.tag for child in element.children]
    before = "name" in tags and tags.index("label") < tags.index("name")
    return Label(
        label.get("form", "long"),
        label.get("plural", "contextual"),
        replace(format_of(label, locale), decorations=_looks(label, element)),
        before,
    )


def _with_substitutes(
    own: NamesRenderer,
    alternatives: Callable[[Context, list[Span]], None],
) -> Callable[[Context, list[Span]], None]:
    def render(context: Context, out: list[Span]) -> None:
        count = len(out)
        own.render(context, out)
        if len(out) > count or own.is_present(context):
            return
        if context.suppresses_names(leads=False):
            context.wrote = True  # what stands for the author is left out with it, and no more
            return
        blocking, follows = context.blocking, context.predecessor
        context.blocking = True
        alternatives(context, out)
        context.blocking = blocking
        if len(out) > count and context.names_key is None:
            context.lead_by_substitute(out[-1], follows=follows)

    return render


class NamesRenderer:
    """The names of one or more variables."""

    def __init__(self, variables: list[str], form: NamesForm, locale: Locale) -> None:
        self._variables = variables
        self._form = form
        self._locale = locale
        self._common = "".join(sorted(variables)) if len(variables) > 1 else ""

    def is_present(self, context: Context) -> bool:
        return any(context.item.names(variable) for variable in self._variables)

    def render(self, context: Context, out: list[Span]) -> None:
        context.attempted = True
        variables = [each for each in self._variables if each not in context.done]
        if context.blocking:
            context.done.update(self._variables)
        lists = [(each, names) for each in variables if (names := context.item.names(each))]
        if not lists:
            return
        base = context.nameset
        context.nameset += len(lists)
        self._register(context, lists)
        shown = self._selected(context, lists, base)
        if self._form.writer.style.form == "count":
            self._count(context, shown, out)
            return
        self._write(context, shown, base, out)

    def _register(self, context: Context, lists: list[tuple[str, tuple[Name, ...]]]) -> None:
        if context.register is not None and context.registers:
            for _, names in lists:
                for place, name in enumerate(names):
                    if not name.is_literal:
                        context.register.add(context.item.id, name, place)

    def _selected(
        self,
        context: Context,
        lists: list[tuple[str, tuple[Name, ...]]],
        base: int,
    ) -> list[tuple[str, NameList]]:
        select = self._form.writer.select
        return [
            (variable, select(context, names, base + place, cut=_is_cut(context, variable)))
            for place, (variable, names) in enumerate(lists)
        ]

    def _count(self, context: Context, shown: list[tuple[str, NameList]], out: list[Span]) -> None:
        total = sum(len(names.shown) for _, names in shown)
        if total:
            context.succeeded = context.predecessor = True
            out.append(Span(f"{total:06}" if context.sorts else str(total)))

    def _write(
        self,
        context: Context,
        shown: list[tuple[str, NameList]],
        base: int,
        out: list[Span],
    ) -> None:
        leads = context.names_key is None
        follows = context.predecessor
        context.person_spans = []
        common = self._common_term(shown)
        if common:
            shown = shown[:1]
        blobs = []
        context.label_span = None
        for place, (variable, names) in enumerate(shown):
            span = self._form.writer.write(context, names, base + place)
            if span is not None:
                blobs.append(self._labelled(context, span, common or variable, names))
        if not blobs:
            return
        context.succeeded = context.predecessor = True
        form = self._form.format
        span = Span(blobs, delimiter=self._form.delimiter)
        outer = Span([span], form.decorations, form.prefix, form.suffix)
        if leads:
            keys = [_key(name) for _, names in shown for name in names.shown]
            context.lead(span, outer, keys, follows=follows)
        suppressed = context.suppresses_names(leads=leads)
        context.wrote = True
        if not suppressed:
            out.append(outer)

    def _common_term(self, shown: list[tuple[str, NameList]]) -> str:
        """Editor and translator in one, where they are the same people and have such a term."""
        if not self._common or len(shown) < 2 or self._form.label is None:  # noqa: PLR2004
            return ""
        if not self._locale.term(self._common, self._form.label.form):
            return ""
        first = shown[0][1].shown
        return self._common if all(names.shown == first for _, names in shown) else ""

    def _labelled(self, context: Context, span: Span, term: str, names: NameList) -> Span:
        label = self._form.label
        if label is None or context.sorts:
            return span
        many = names.total > 1 or names.ending != ""
        plural = many if label.plural == "contextual" else label.plural == "always"
        text = self._locale.term(term, label.form, plural=plural)
        if not text:
            return span
        written = label.format.span(context, text)
        if label.before:
            return Span([written, span])
        context.label_span = written
        return Span([span, written])


def _key(name: Name) -> str:
    parts = (name.non_dropping, name.family, name.given, name.dropping, name.suffix, name.literal)
    return "".join(parts)


def _is_cut(context: Context, variable: str) -> bool:
    return variable == "author" and context.item.truncated and context.purpose is not Purpose.SORT
