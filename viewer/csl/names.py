"""Lists of names as a style prints them (CSL 1.0.2, "Names" and "Name")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from viewer.csl.characters import SPACED_LETTER, STARTS_SPACED
from viewer.csl.context import Purpose
from viewer.csl.people import InitialsRule, Name
from viewer.csl.spans import PLAIN, Decoration, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.csl.context import Context
    from viewer.csl.locale import Locale

_JOINS_NEXT = frozenset("\u2019'- ")
_NARROW_LANGUAGES = frozenset(("fr", "ru", "cs"))
_FAMILY_FIRST = frozenset(("vi", "hu"))
_ELLIPSIS = "\u2026"
_WHEN_SILENT = "et al."
_JOINING_WORD = re.compile(r"\s*(?:&|[^\W\d_])")


@dataclass(frozen=True, slots=True)
class PartStyle:
    """The formatting of `name-part`: the given or the family name."""

    decorations: tuple[Decoration, ...] = PLAIN
    cased: Callable[[str], str] | None = None
    strip_periods: bool = False
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class NameStyle:
    """The attributes of `cs:name`, its parts and `cs:et-al`, after inheritance."""

    and_: str = ""
    delimiter: str = ", "
    precedes_last: str = "contextual"
    inherited_precedes_last: str = "contextual"
    precedes_et_al: str = "contextual"
    et_al_min: int = 0
    et_al_use_first: int | None = None
    subsequent_min: int = 0
    subsequent_use_first: int = 0
    use_last: bool = False
    form: str = "long"
    initialize: bool = True
    initialize_with: str | None = None
    as_sort_order: str = ""
    sort_separator: str = ", "
    prefix: str = ""
    suffix: str = ""
    decorations: tuple[Decoration, ...] = PLAIN
    family: PartStyle = field(default_factory=PartStyle)
    given: PartStyle = field(default_factory=PartStyle)
    literal: PartStyle = field(default_factory=PartStyle)
    et_al_term: str = "et-al"
    et_al_decorations: tuple[Decoration, ...] = PLAIN
    demotion: str = "display-and-sort"
    keeps_hyphen: bool = True
    disambiguates_by_cite: bool = False

    @cached_property
    def default_level(self) -> int:
        if self.form != "long":
            return 0
        return 1 if self.initialize_with is not None else 2

    @cached_property
    def initials(self) -> InitialsRule:
        return InitialsRule(self.initialize_with or "", self.initialize, self.keeps_hyphen)


class NameRegister:
    """All the names that cites print, to find those that differ only in their given names.

    `rule` is the style's `givenname-disambiguation-rule`. Counting is by family name, then
    by initials, then by given name, so that it stays linear in the number of names.
    """

    def __init__(self, rule: str, *, joins_particle: bool) -> None:
        self.rule = rule
        self._joins_particle = joins_particle
        self._initials: dict[str, set[str]] = {}
        self._givens: dict[tuple[str, str], set[str]] = {}
        self._full = InitialsRule("", shortens=True)
        self._known: dict[Name, tuple[str, str, str]] = {}

    @property
    def keeps_to_initials(self) -> bool:
        """Whether names are told apart by initials alone, even where none are printed else."""
        return self.rule.endswith("-with-initials")

    def let_go(self) -> None:
        """Let the names go one by one."""
        kept: tuple[dict[Any, Any], ...] = (self._givens, self._initials, self._known)
        for each in kept:
            while each:
                each.popitem()

    def add(self, item_id: str, name: Name, place: int) -> None:
        if self.rule.startswith("primary-name") and place:
            return
        family, initials, given = self._keys(item_id, name)
        if family and initials:
            self._initials.setdefault(family, set()).add(initials)
            if given:
                self._givens.setdefault((family, initials), set()).add(given)

    def _keys(self, item_id: str, name: Name) -> tuple[str, str, str]:
        keys = self._known.get(name)
        if keys is None:
            family = _without_periods(name.family)
            if self._joins_particle and name.non_dropping:
                family = f"{family} {name.non_dropping}"
            given = _without_periods(name.given)
            keys = self._known[name] = (family, self._full.apply(given), given)
        return (item_id + keys[0], *keys[1:]) if self.rule == "by-cite" else keys

    def level(self, item_id: str, name: Name, place: int, base: int, style: NameStyle) -> int:
        """Give the least level at which the name is told from every other one."""
        least = style.default_level
        family, initials, given = self._keys(item_id, name)
        known = self._initials.get(family)
        if not initials or known is None:
            return least
        if self.rule == "by-cite" and least <= base:
            return base
        if self.rule.startswith("primary-name") and place:
            return least
        is_shared = len(known) > (initials in known)
        if self.keeps_to_initials:
            return 1 if is_shared else 0
        givens = self._givens.get((family, initials)) or set()
        same_initials = len(givens) > (given in givens)
        if same_initials or (is_shared and style.initialize_with is None):
            return 2
        return 1 if is_shared else least


def _without_periods(text: str) -> str:
    return " ".join(text.replace(".", " ").split())


@dataclass(frozen=True, slots=True)
class NameList:
    """Those of a variable's names that are shown, and how the list goes on after them."""

    shown: Sequence[Name]
    total: int
    ending: str = ""  # "", "et-al" or "ellipsis"
    cut: bool = False


class NameWriter:
    """Writes the names of one `cs:names` element."""

    def __init__(self, style: NameStyle, locale: Locale) -> None:
        self.style = style
        self._locale = locale
        self.span = locale.markup.span
        self.wide = "\u00a0" if locale.language[:2] in _NARROW_LANGUAGES else " "
        et_al = locale.term(style.et_al_term)
        self._et_al = et_al
        self._initials: dict[str, str] = {}
        self._and = _and_term(style, locale)

    def select(
        self, context: Context, names: Sequence[Name], place: int, *, cut: bool
    ) -> NameList:
        """How many names are shown; `cut` says that the list itself is known to be incomplete."""
        total = len(names)
        _set_at(context.totals, place, total)
        count = self._count(context, total, place)
        style = self.style
        if count >= total:
            _set_at(context.settings.names, place, total)
            return NameList(names, total, "et-al" if cut and not context.sorts else "", cut)
        if style.use_last and not cut and not context.cite.position:
            shown: Sequence[Name] = (*names[:count], names[-1])
            ending = "ellipsis"
        else:
            shown, ending = names[:count], "et-al"
        _set_at(context.settings.names, place, len(shown))
        return NameList(shown, total, "" if context.sorts else ending, cut)

    def _count(self, context: Context, total: int, place: int) -> int:
        style = self.style
        least, first = style.et_al_min, style.et_al_use_first
        if first is None:
            return total
        if context.cite.position:
            least = style.subsequent_min or least
            first = style.subsequent_use_first or first
        if not least or least < first:
            least, first = total + 1, total
        names = context.request.names if context.request else []
        wanted = names[place] if place < len(names) else 0
        truncates = total >= least
        if context.purpose is Purpose.COMPARE:
            return wanted or (first if truncates else min(total, style.et_al_min or total))
        count = total
        if truncates:
            count = max(wanted, first)
            if style.use_last and not context.cite.position:
                count = min(count, least - 2)
        return count

    def write(self, context: Context, names: NameList, place: int) -> Span | None:
        parts: list[tuple[Span, bool]] = []
        for index, name in enumerate(names.shown):
            level = self._level(context, name, place, index)
            part = self._one(context, name, index, level)
            if part is not None:
                parts.append(part)
        if not parts:
            return None
        return self._joined(context, parts, names)

    def _level(self, context: Context, name: Name, place: int, index: int) -> int:
        style, register = self.style, context.register
        if register is None or name.is_literal:
            return style.default_level
        if not context.sorts:
            while len(context.settings.givens) <= place:
                context.settings.givens.append([])
        item_id = context.item.id
        plain = register.level(item_id, name, index, 0, style)
        if context.sorts:
            return max(plain, style.default_level)
        level = plain
        if context.request is not None:
            givens = context.request.givens
            levels = givens[place] if place < len(givens) else []
            level = levels[index] if index < len(levels) else plain
            if level == 1 and register.rule == "by-cite" and style.initialize_with is None:
                level = 2
            if name.given:
                level = register.level(item_id, name, index, level, style)
        if context.prints and context.area == "citation" and not context.cite.position:
            level = max(level, plain)
        _set_at(context.settings.givens[place], index, level)
        return max(level, style.default_level)

    def _one(
        self,
        context: Context,
        name: Name,
        index: int,
        level: int,
    ) -> tuple[Span, bool] | None:
        style = self.style
        if name.is_literal:
            shown = style.literal.cased(name.literal) if style.literal.cased else name.literal
            literal = Span([self.span(shown, style.literal.decorations)])
            context.person_spans.append(literal)
            return literal, False
        inverted = style.as_sort_order == "all" or (style.as_sort_order == "first" and index == 0)
        parts = _NameParts(self, context, name, level)
        body = parts.ordered(context, inverted=inverted)
        if body is None:
            return None
        context.person_spans.append(body)
        if style.prefix or style.suffix or style.decorations:
            body = Span([body], style.decorations, style.prefix, style.suffix)
        return body, inverted and parts.may_invert

    def initials(self, given: str) -> str:
        known = self._initials.get(given)
        if known is None:
            known = self._initials[given] = self.style.initials.apply(given)
        return known

    def _joined(
        self,
        context: Context,
        parts: list[tuple[Span, bool]],
        names: NameList,
    ) -> Span:
        spans = [span for span, _ in parts]
        ending = names.ending
        after_inverted = parts[-1][1] if ending else len(parts) > 1 and parts[-2][1]
        delimiter = self.style.delimiter
        match ending:
            case "et-al":
                return self._with_et_al(
                    context, spans, after_inverted=after_inverted, cut=names.cut
                )
            case "ellipsis":
                joint = Span(_ELLIPSIS, prefix=delimiter if len(spans) > 2 else " ", suffix=" ")  # noqa: PLR2004
                return join(spans, delimiter, joint)
            case _:
                joint_ = None if context.sorts else Span(delimiter)
                if self._and is not None and len(spans) > 1 and not context.sorts:
                    joint_ = self._and_joint(
                        len(spans),
                        after_inverted=after_inverted,
                        before_literal=names.shown[-1].is_literal,
                    )
                return join(spans, delimiter, joint_)

    def _and_joint(self, count: int, *, after_inverted: bool, before_literal: bool) -> Span:
        """Give the "and" before the last name.

        Before an institution the reference implementation asks not `cs:name` itself but what
        it inherits whether the delimiter precedes, and so do all who compare with it.
        """
        term, delimiter = self._and or "", self.style.delimiter
        spaced = bool(STARTS_SPACED.match(term))
        gap = " " if spaced else ""
        rule = self.style.precedes_last
        if before_literal and rule in {"always", "never"}:
            rule = self.style.inherited_precedes_last
        match rule:
            case "always":
                precedes = True
            case "never":
                precedes = False
            case "after-inverted-name":
                precedes = after_inverted
            case _:
                precedes = count > 2  # noqa: PLR2004 - CSL's "contextual": three or more names
        prefix = delimiter if precedes and (spaced or rule == "always") else gap
        return Span(term, prefix=prefix, suffix=gap)

    def _with_et_al(
        self, context: Context, spans: list[Span], *, after_inverted: bool, cut: bool
    ) -> Span:
        style = self.style
        term = self._et_al
        if not term and not cut:
            return join(spans, style.delimiter)
        term = term or _WHEN_SILENT
        if context.strip_periods:
            term = term.replace(".", "")
        gap = " " if STARTS_SPACED.match(term) else ""
        match style.precedes_et_al:
            case "always":
                precedes = True
            case "never":
                precedes = False
            case "after-inverted-name":
                precedes = after_inverted
            case _:
                precedes = len(spans) > 1
        et_al = self.span(term, style.et_al_decorations)
        delimiter = _without_and(style.delimiter) if cut else style.delimiter
        et_al.prefix = (delimiter if precedes else gap) + et_al.prefix
        names = join(spans, style.delimiter)
        return Span([names, et_al], style.decorations, style.prefix, style.suffix)


def _without_and(delimiter: str) -> str:
    """Give what of a delimiter may stand before the et-al term of a list cut in the source.

    Some styles write the "and" into the delimiter itself (``", & "``, ``" and "``); there it
    would make the term another author.
    """
    joining = _JOINING_WORD.search(delimiter)
    return f"{delimiter[: joining.start()]} " if joining else delimiter


def _and_term(style: NameStyle, locale: Locale) -> str | None:
    match style.and_:
        case "text":
            return locale.term("and")
        case "symbol":
            return locale.ampersand
        case _:
            return None


def _set_at(values: list[int], place: int, value: int) -> None:
    while len(values) <= place:
        values.append(0)
    values[place] = value


def join(spans: Sequence[Span | None], delimiter: str, joint: Span | None = None) -> Span:
    """Spans in a row, the delimiter after all but the last; `joint` replaces the last one."""
    present = [span for span in spans if span is not None]
    if len(present) == 1:
        return Span(present)
    if joint is None:
        for span in present[:-1]:
            if not (delimiter == " " and span.suffix[-1:].isspace()):
                span.suffix += delimiter
        return Span(present)
    for span in present[:-2]:
        span.suffix += delimiter
    return Span([*present[:-1], joint, present[-1]])


class _NameParts:
    """One person's name on its way to a span."""

    def __init__(self, writer: NameWriter, context: Context, name: Name, level: int) -> None:
        self._writer = writer
        self._name = name
        style = writer.style
        given = name.given
        if level == 1 and name.family:
            register = context.register
            if style.initialize_with is not None or (register and register.keeps_to_initials):
                given = writer.initials(given)
        elif level == 0 and name.family:
            given = ""
        self._given = given
        self._may_initialize = level == 1
        self._shows_given = level > 0 or not name.family
        self._sorts = context.sorts
        self._strips = context.strip_periods
        language = context.item.language[:2]
        self._order = self._writing(language)

    def _writing(self, language: str) -> str:
        name = self._name
        script = name.family or name.given
        if not SPACED_LETTER.search(script.replace('"', "")):
            return "solid"
        if language in {"ja", "zh"} or name.static_order or language in _FAMILY_FIRST:
            return "family first"
        return "spaced"

    @property
    def may_invert(self) -> bool:
        return self._order == "spaced"

    def ordered(self, context: Context, *, inverted: bool) -> Span | None:
        match self._order:
            case "solid":
                return _joined(self._non_dropping(), self._family(), self._given_span(), "")
            case "family first":
                merged = _joined(self._non_dropping(), self._family(), None, self._writer.wide)
                return _joined(merged, self._given_span(), None, " ")
            case _:
                return self._spaced(context, inverted=inverted)

    def _spaced(self, context: Context, *, inverted: bool) -> Span | None:
        if context.sorts:
            return self._for_sorting()
        if inverted:
            return self._inverted()
        return self._natural()

    def _for_sorting(self) -> Span | None:
        style = self._writer.style
        family, non_dropping = self._family(), self._non_dropping()
        dropping, given = self._dropping(), self._given_span()
        if style.demotion == "never":
            merged = _joined(non_dropping, family, None, self._writer.wide)
            merged = _joined(merged, dropping, None, " ")
            merged = _joined(merged, given, None, "|")
        else:
            second = _joined(given, dropping, non_dropping, " ")
            merged = _joined(family, second, None, "|")
        return _joined(merged, self._suffix(), None, " ")

    def _inverted(self) -> Span | None:
        style = self._writer.style
        separator = ", " if self._name.given in {"Lord", "Lady"} else style.sort_separator
        family, non_dropping = self._family(), self._non_dropping()
        second = _joined(self._given_span(), self._dropping(), None, " ")
        if style.demotion == "display-and-sort":
            second = _joined(second, non_dropping, None, " ")
            first = family
        else:
            gap = "" if self._hyphenated() else self._writer.wide
            first = _joined(non_dropping, family, None, gap)
        _surround(first, style.family)
        _surround(second, style.given)
        merged = _joined(first, second, None, separator)
        return _joined(merged, self._suffix(), None, separator)

    def _natural(self) -> Span | None:
        style, wide = self._writer.style, self._writer.wide
        family, dropping = self._family(), self._dropping()
        if family and dropping and self._particle_clings():
            family, dropping = _joined(dropping, family, None, ""), None
        if self._hyphenated():
            second = _joined(self._non_dropping(), family, None, "")
            second = _joined(dropping, second, None, wide)
        else:
            second = _joined(dropping, self._non_dropping(), family, wide)
        second = _joined(second, self._suffix(), None, ", " if self._name.comma_suffix else " ")
        given = self._given_span()
        _surround(second, style.family)
        _surround(given, style.given)
        return _joined(given, second, None, self._given_gap())

    def _given_gap(self) -> str:
        mark = self._writer.style.initialize_with or ""
        sticks = "\u00a0" in mark or "\ufeff" in mark
        return self._writer.wide if sticks and self._may_initialize else " "

    def _particle_clings(self) -> bool:
        particle = self._name.dropping
        ends = particle[-1:] in {"'", "\u02bc", "\u2019", "-"}
        return ends and particle[:-1] != "de" and not self._name.non_dropping

    def _hyphenated(self) -> bool:
        return self._name.non_dropping[-1:] in _JOINS_NEXT and bool(self._name.non_dropping)

    def _family(self) -> Span | None:
        return self._part(self._name.family, self._writer.style.family)

    def _non_dropping(self) -> Span | None:
        return self._part(self._particle(self._name.non_dropping), self._writer.style.family)

    def _dropping(self) -> Span | None:
        if not self._shows_given:
            return None
        return self._part(self._particle(self._name.dropping), self._writer.style.given)

    def _particle(self, particle: str) -> str:
        if self._sorts:
            return particle.replace("'", "", 1).replace("\u2019", "", 1)
        return particle

    def _given_span(self) -> Span | None:
        return self._part(self._given, self._writer.style.given)

    def _suffix(self) -> Span | None:
        suffix = self._name.suffix
        if not suffix or not self._shows_given:
            return None
        rule = self._writer.style
        if rule.initialize_with is not None:
            suffix = InitialsRule(rule.initialize_with, shortens=False).apply(suffix)
        if rule.family.strip_periods or self._strips:
            suffix = suffix.replace(".", "")
        if suffix.endswith(".") and len(suffix) > 1:
            span = self._writer.span(suffix[:-1])
            span.suffix = "."
            return span
        return self._writer.span(suffix) if suffix else None

    def _part(self, text: str, style: PartStyle) -> Span | None:
        if style.strip_periods or self._strips:
            text = text.replace(".", "")
        if not text:
            return None
        if style.cased:
            text = style.cased(text)
        return self._writer.span(text, style.decorations)


def _joined(first: Span | None, second: Span | None, third: Span | None, gap: str) -> Span | None:
    parts = [part for part in (first, second, third) if part is not None]
    if not parts:
        return None
    if len(parts) == 1:
        return Span(list(parts))
    return join(parts, gap)


def _surround(span: Span | None, style: PartStyle) -> None:
    if span is not None and (style.prefix or style.suffix):
        span.prefix = style.prefix
        span.suffix = style.suffix
