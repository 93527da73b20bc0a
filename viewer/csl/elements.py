"""The rendering elements of a style, compiled: text, number, label, group, choose, macro.

Each compiled element is a function that adds to a list of spans what it prints, and notes
in the context whether it called a variable and whether the variable was empty; a group
decides by that whether it is printed at all (CSL 1.0.2, "Group").
"""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING

from viewer.csl import numbers
from viewer.csl.citation_label import citation_label
from viewer.csl.conditions import condition, label_of
from viewer.csl.context import Context, Purpose
from viewer.csl.date_elements import YearSuffix, date_renderer
from viewer.csl.errors import StyleError
from viewer.csl.formatting import Format, format_of
from viewer.csl.items import NUMBER_VARIABLES
from viewer.csl.name_elements import NameDefaults, NamesForm, names_renderer
from viewer.csl.spans import PLAIN_NUMBER, Number, Span
from viewer.csl.textcase import capitalize_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.csl.locale import Locale
    from viewer.csl.numbers import Numeral
    from viewer.csl.xml import Element

Renderer = Callable[[Context, list[Span]], None]

_NUMBER_TEXTS = frozenset(
    [
        "page",
        "page-first",
        "chapter-number",
        "collection-number",
        "edition",
        "issue",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "volume",
        "locator",
    ],
)


class NumberReader:
    """Reads number variables as one locale writes them, and remembers what it has read."""

    def __init__(self, locale: Locale) -> None:
        self._splitter = numbers.joiners(locale)
        self._ampersand = locale.ampersand
        self._read: dict[tuple[str, str], Numeral] = {}

    def read(self, context: Context, variable: str) -> Numeral | None:
        text = value_of(context, variable)
        if not text:
            return None
        key = (variable, text)
        known = self._read.get(key)
        if known is None:
            known = numbers.read_numeral(text, variable, self._splitter, self._ampersand)
            self._read[key] = known
        return known


def value_of(context: Context, variable: str) -> str:
    if variable == "locator":
        return context.cite.locator
    if variable == "first-reference-note-number":
        number = context.cite.first_note_number
        return "" if number is None else str(number)
    if variable == "citation-number":
        return "" if context.citation_number is None else str(context.citation_number)
    return context.item.text(variable)


class Compiler:
    """Compiles the elements of one part of a style: its citation, bibliography or a sort key."""

    def __init__(  # noqa: PLR0913, PLR0917 - a part of a style is set by these
        self,
        locale: Locale,
        macros: Mapping[str, Element],
        names: NameDefaults,
        suffix: YearSuffix,
        delimiter: str,
        page_range_format: str,
        source: str,
        *,
        capitalises_terms: bool,
        collapses_numbers: bool = False,
    ) -> None:
        self._locale = locale
        self._macros = macros
        self._names = names
        self._suffix = suffix
        self._delimiter = delimiter
        self._page_range_format = page_range_format
        self._source = source
        self._capitalises = capitalises_terms
        self._collapses_numbers = collapses_numbers
        self._numbers = NumberReader(locale)
        self._compiled: dict[str, list[Renderer]] = {}
        # Two threads may print in one style, and what names inherit is kept here meanwhile.
        self._compiling = RLock()
        self.names_form: NamesForm | None = None

    def children(self, elements: Sequence[Element]) -> list[Renderer]:
        return [self.element(element) for element in elements]

    def element(self, element: Element) -> Renderer:  # noqa: PLR0911 - one for each element
        match element.tag:
            case "text":
                return self._text(element)
            case "group":
                return self._group(element)
            case "choose":
                return self.choose(element, self.children)
            case "names":
                return names_renderer(element, self._locale, self._names, self)
            case "date":
                return date_renderer(element, self._locale, self._suffix)
            case "number":
                return self._number(element)
            case "label":
                return self._label(element)
            case _:
                raise StyleError(f"<{element.tag}> cannot stand here", self._source, element.line)

    def macro(self, name: str) -> list[Renderer]:
        """Give a macro's elements, compiled when first printed."""
        known = self._compiled.get(name)
        if known is not None:
            return known
        with self._compiling:
            if name not in self._compiled:
                form, self.names_form = self.names_form, None
                self._compiled[name] = self.children(self._macros[name].children)
                self.names_form = form
            return self._compiled[name]

    def _text(self, element: Element) -> Renderer:
        form = format_of(element, self._locale)
        if element.get("macro"):
            return self.macro_text(element.get("macro"), form)
        if element.get("term"):
            return self._term(element, form)
        if "value" in element.attributes:
            return self._value(element.get("value"), form)
        return self._variable(element.get("variable"), element.get("form"), form)

    def macro_text(self, name: str, form: Format) -> Renderer:
        """Call a macro: it acts as a group, so that it may fall away as a whole."""
        compiled = self.macro
        group = _grouped(lambda: compiled(name), form, "", nested=True)
        if not form.strip_periods:
            return group

        def render(context: Context, out: list[Span]) -> None:
            stripped, context.strip_periods = context.strip_periods, True
            group(context, out)
            context.strip_periods = stripped

        return render

    def _value(self, value: str, form: Format) -> Renderer:
        def render(context: Context, out: list[Span]) -> None:
            context.term_intended = True
            if value:
                form.write(context, out, value)

        return render

    def _term(self, element: Element, form: Format) -> Renderer:
        term = self._locale.find_term(
            element.get("term"),
            element.get("form", "long"),
            plural=element.get("plural") == "true",
        )
        capitalises = self._capitalises

        def render(context: Context, out: list[Span]) -> None:
            if not term:
                context.term_intended = context.term_intended or term is None
                return
            context.term_intended = True
            starts = capitalises and not context.predecessor
            form.write(context, out, capitalize_first(term) if starts else term)

        return render

    def _variable(self, variable: str, form_name: str, form: Format) -> Renderer:
        match variable:
            case "citation-number":
                return self._citation_number(form)
            case "year-suffix":
                return self._year_suffix(form)
            case "citation-label":
                return _citation_label(form)
            case _ if variable in _NUMBER_TEXTS:
                return self._numeral(variable, "", "", form, is_text=True)
            case _:
                return _plain_variable(variable, form, short=form_name == "short")

    def _citation_number(self, form: Format) -> Renderer:
        ranged = self._locale.term("citation-range-delimiter") or "\u2013"
        delimiter = ranged if self._collapses_numbers else ""
        successor = self._delimiter

        def render(context: Context, out: list[Span]) -> None:
            context.succeeded = True
            number = context.citation_number
            if number is None or context.purpose is Purpose.COMPARE:
                return
            if context.sorts:
                out.append(Span(f"{number:012}"))
                return
            mark = Number(number, "digits", delimiter, successor)
            span = Span(str(number), form.decorations, form.prefix, form.suffix, number=mark)
            out.append(span)

        return render

    def _year_suffix(self, form: Format) -> Renderer:
        suffix = self._suffix

        def render(context: Context, out: list[Span]) -> None:
            context.succeeded = True
            if context.prints and context.year_suffix is not None:
                context.suffix_done = True
                out.append(suffix.span(context, form))

        return render

    def _number(self, element: Element) -> Renderer:
        form = format_of(element, self._locale)
        gender = self._locale.genders.get(element.get("variable"), "")
        return self._numeral(element.get("variable"), element.get("form"), gender, form)

    def _numeral(
        self,
        variable: str,
        form_name: str,
        gender: str,
        form: Format,
        *,
        is_text: bool = False,
    ) -> Renderer:
        reader = self._numbers
        write = NumeralWriter(variable, form_name, gender, self._locale, self._page_range_format)

        def render(context: Context, out: list[Span]) -> None:
            if is_text and variable != "locator":
                context.collapsed = False
            if not called(context, variable):
                return
            numeral = reader.read(context, variable)
            if numeral is None:
                context.attempted = True
                return
            context.succeeded = True
            if variable == "locator" and context.prints:
                context.done.add(variable)
            text = write(numeral, context)
            span = form.span(context, text)
            if "<" in value_of(context, variable):
                # Number fields hold no markup.
                span.content = text
            ends_plain = numeral.parts[-1].is_plain and numeral.is_numeric
            context.predecessor = True
            out.append(_as_numeral(span, PLAIN_NUMBER if ends_plain else None))

        return render

    def _label(self, element: Element) -> Renderer:
        variable = element.get("variable")
        form = format_of(element, self._locale)
        form_name, plural = element.get("form", "long"), element.get("plural", "contextual")
        reader, locale = self._numbers, self._locale

        def render(context: Context, out: list[Span]) -> None:
            numeral = reader.read(context, variable)
            term = label_of(context) if variable == "locator" else variable
            plurals = numeral is not None and numeral.is_plural
            many = plurals if plural == "contextual" else plural == "always"
            text = locale.term(term, form_name, plural=many)
            if text:
                context.term_intended = True
                form.write(context, out, text)

        return render

    def _group(self, element: Element) -> Renderer:
        children = self.children(element.children)
        form = format_of(element, self._locale)
        return _grouped(lambda: children, form, element.get("delimiter"))

    def choose(
        self, element: Element, compiled: Callable[[Sequence[Element]], list[Renderer]]
    ) -> Renderer:
        """Compile each branch by `compiled`; the first whose test holds is rendered."""
        branches: list[tuple[Callable[[Context], bool] | None, list[Renderer]]] = []
        for branch in element.children:
            test = None if branch.tag == "else" else condition(branch, self._numbers)
            branches.append((test, compiled(branch.children)))

        def render(context: Context, out: list[Span]) -> None:
            for test, children in branches:
                if test is None or test(context):
                    for child in children:
                        child(context, out)
                    return

        return render


def _grouped(
    children: Callable[[], list[Renderer]],
    form: Format,
    delimiter: str,
    *,
    nested: bool = False,
) -> Renderer:
    """`nested`: what a macro holds stands one level deeper than the call's own affixes."""

    def render(context: Context, out: list[Span]) -> None:
        before = context.attempted, context.succeeded, context.term_intended
        predecessor = context.predecessor
        context.attempted = context.succeeded = context.term_intended = False
        inner: list[Span] = []
        for child in children():
            child(context, inner)
        keeps = context.succeeded or (context.term_intended and not context.attempted)
        attempted = context.attempted
        context.attempted, context.succeeded, context.term_intended = before
        if keeps:
            context.succeeded = True
            if inner:
                out.append(form.wrap([Span(inner)] if nested else inner, delimiter))
        else:
            context.attempted = context.attempted or attempted
            context.predecessor = predecessor

    return render


def _as_numeral(span: Span, number: Number | None) -> Span:
    """Keep marks of punctuation out of a numeral: they meet its affixes, not its text."""
    if not isinstance(span.content, str):
        return span
    leaf = Span(span.content, number=number)
    return Span([leaf], span.decorations, span.prefix, span.suffix)


def called(context: Context, variable: str) -> bool:
    """Note that the variable is called; false where a substitute has printed it before."""
    if variable in context.done:
        context.attempted = True
        return False
    if context.blocking:
        context.done.add(variable)
    return True


def _plain_variable(variable: str, form: Format, *, short: bool) -> Renderer:
    def render(context: Context, out: list[Span]) -> None:
        context.collapsed = False
        if not called(context, variable):
            return
        item = context.item
        text = item.short_text(variable) if short else item.text(variable)
        if variable in NUMBER_VARIABLES:
            text = value_of(context, variable)
        if not text:
            context.attempted = True
            return
        context.succeeded = True
        if context.sorts and variable == "title":
            text = text.removeprefix('"')
        if context.blocking:
            context.rendered_names.append(text)
        form.write(context, out, text, is_data=True)

    return render


def _citation_label(form: Format) -> Renderer:
    def render(context: Context, out: list[Span]) -> None:
        context.succeeded = True
        label = citation_label(context.item)
        if context.prints and context.year_suffix is not None:
            label += numbers.letters(context.year_suffix)
        form.write(context, out, label)

    return render


class NumeralWriter:
    """Writes the content of one number variable."""

    def __init__(
        self,
        variable: str,
        form: str,
        gender: str,
        locale: Locale,
        page_range_format: str,
    ) -> None:
        self._variable = "page" if variable == "page-first" else variable
        self._form = form
        self._gender = gender
        self._locale = locale
        self._rule = page_range_format
        self._dash = numbers.dash_for(self._variable, locale)

    def __call__(self, numeral: Numeral, context: Context) -> str:
        parts = numeral.parts
        texts: list[str] = []
        skip = False
        for place, part in enumerate(parts):
            if skip:
                skip = False
                texts.append(part.joiner)
            elif numbers.is_range(parts, place):
                labelled = self._label(part, plural=True)
                texts.append(labelled + self._range(numeral, place, context))
                skip = True
            else:
                texts.append(self._label(part, plural=False) + self._one(part) + part.joiner)
        return "".join(texts)

    def _label(self, part: numbers.Part, *, plural: bool) -> str:
        term = self._locale.term(part.label, "short", plural=plural) if part.label else ""
        return f"{term} " if term else ""

    def _range(self, numeral: Numeral, place: int, context: Context) -> str:
        first, last = numeral.parts[place], numeral.parts[place + 1]
        dash = self._dash
        if first.label:
            return first.text + (self._locale.term("page-range-delimiter") or dash) + last.text
        if not numbers.takes_dash(self._variable, numeral, first, last):
            dash = first.joiner
        if self._is_page(context) and not self._form:
            return first.text + dash + numbers.range_end(first, last, self._rule)
        return self._one(first) + dash + self._one(last)

    def _is_page(self, context: Context) -> bool:
        if self._variable == "locator":
            return label_of(context) == "page"
        return self._variable == "page"

    def _one(self, part: numbers.Part) -> str:
        if not part.is_plain or part.prefix or part.label:
            return part.text
        number = int(part.digits)
        match self._form:
            case "ordinal":
                return numbers.ordinal(number, self._locale, self._gender)
            case "long-ordinal":
                return numbers.long_ordinal(number, self._locale, self._gender)
            case "roman":
                return numbers.roman(number)
            case _:
                return part.text
