"""`cs:date`: dates in the style's own parts, or in the locale's format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.csl import numbers
from viewer.csl.context import Purpose
from viewer.csl.dates import Moment, sort_key
from viewer.csl.formatting import Format, format_of
from viewer.csl.spans import Number, Span
from viewer.csl.xml import Element

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.csl.context import Context
    from viewer.csl.dates import Date
    from viewer.csl.locale import Locale

_SUMMED = ("year", "month", "day")
_KEPT = {"year": {"year"}, "year-month": {"year", "month"}, "month-day": {"month", "day"}}
_LAST_YEAR_WITH_ERA = 500
_FOUR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class PartFormat:
    """One `cs:date-part`."""

    name: str
    form: str
    range_delimiter: str
    format: Format


@dataclass(frozen=True, slots=True)
class YearSuffix:
    """How the letters after a year join their neighbours when cites collapse."""

    implicit: bool
    range_delimiter: str
    successor_delimiter: str

    def span(self, context: Context, decorations: Format | None = None) -> Span:
        value = context.year_suffix or 0
        number = Number(value, "letters", self.range_delimiter, self.successor_delimiter)
        styled = decorations.decorations if decorations else ()
        prefix = decorations.prefix if decorations else ""
        suffix = decorations.suffix if decorations else ""
        return Span(numbers.letters(value), styled, prefix, suffix, number=number)


def date_renderer(
    element: Element,
    locale: Locale,
    suffix: YearSuffix,
) -> Callable[[Context, list[Span]], None]:
    variable = element.get("variable")
    outer, parts = _parts_of(element, locale)
    if outer is None:
        return lambda _context, _out: None
    form = format_of(outer, locale)
    delimiter = outer.get("delimiter")
    writer = DateWriter(parts, locale, suffix, delimiter)
    names = frozenset(part.name for part in parts)

    def render(context: Context, out: list[Span]) -> None:
        date = None if variable in context.done else context.item.date(variable)
        if context.blocking:
            context.done.add(variable)
        if context.purpose is Purpose.COMPARE and variable == "accessed":
            return
        if date is None:
            context.attempted = True
            return
        omitted = context.years_omitted
        if context.sorts:
            key = sort_key(date, names)
            spans = [Span(key)] if key else []
        else:
            spans = writer.spans(context, date)
        if not spans:
            # A year that goes without saying is there all the same.
            context.succeeded = context.succeeded or context.years_omitted > omitted
            context.attempted = True
            return
        context.succeeded = context.predecessor = context.wrote = True
        out.append(Span(spans, form.decorations, form.prefix, form.suffix, delimiter))

    return render


def _parts_of(element: Element, locale: Locale) -> tuple[Element | None, list[PartFormat]]:
    outer = element
    parts = element.all("date-part")
    if element.get("form"):
        localized = locale.dates.get(element.get("form"))
        if localized is None:
            return None, []
        outer = Element("date", {**localized.attributes, **element.attributes}, [], "", None)
        own = {part.get("name"): part for part in parts}
        parts = [_overlaid(part, own.get(part.get("name"))) for part in localized.all("date-part")]
        parts = _kept(parts, element.get("date-parts"))
    return outer, [_part_format(part, locale) for part in parts]


def _overlaid(part: Element, own: Element | None) -> Element:
    extra = own.attributes if own else {}
    return Element("date-part", {**part.attributes, **extra}, [], "", part.line)


def _kept(parts: list[Element], kept: str) -> list[Element]:
    if kept not in _KEPT:
        return parts
    if kept == "month-day":
        _end_before_year(parts)
    return [part for part in parts if part.get("name") in _KEPT[kept]]


def _end_before_year(parts: list[Element]) -> None:
    for place, part in enumerate(parts[1:]):
        if part.get("name") == "year":
            parts[place].attributes["suffix"] = ""


def _part_format(part: Element, locale: Locale) -> PartFormat:
    form = part.get("form", "long")
    return PartFormat(part.get("name"), form, part.get("range-delimiter"), format_of(part, locale))


class DateWriter:
    """Writes the parts of a date, or of a range with what its ends share written once."""

    def __init__(
        self,
        parts: list[PartFormat],
        locale: Locale,
        suffix: YearSuffix,
        delimiter: str,
    ) -> None:
        self._parts = parts
        self._delimiter = delimiter
        self._locale = locale
        self._suffix = suffix

    def spans(self, context: Context, date: Date) -> list[Span]:
        if date.literal:
            return self._literal(context, date.literal)
        ranged = self._ranged(date)
        spans: list[Span] = []
        for place, part in enumerate(self._parts):
            if ranged and place == ranged[-1]:
                self._add_range_end(context, date, ranged, spans)
            else:
                self._add(context, spans, part, date.start)
        return spans

    def _literal(self, context: Context, text: str) -> list[Span]:
        part = next((each for each in self._parts if each.name == "year"), None)
        if part is None:
            return []
        return self._with_suffix(context, part.format.span(context, text), part.format)

    def _ranged(self, date: Date) -> list[int]:
        """Give the places of the parts written twice: the largest that differs, and below."""
        end = date.end
        if end is None:
            return []
        stated = [name for name in _SUMMED if end.part(name) is not None]
        if end.season and date.start.season:
            stated.append("month")
        present = {part.name for part in self._parts}
        differing = [name for name in stated if _differs(date.start, end, name)]
        differing = [name for name in differing if name in present]
        if end == Moment():
            return [place for place, part in enumerate(self._parts) if part.name == "year"]
        if not differing:
            return []
        first = _SUMMED.index(differing[0])
        names = {name for name in stated if _SUMMED.index(name) >= first}
        return [place for place, part in enumerate(self._parts) if part.name in names]

    def _add_range_end(
        self,
        context: Context,
        date: Date,
        ranged: list[int],
        spans: list[Span],
    ) -> None:
        part = self._parts[ranged[-1]]
        delimiter = part.range_delimiter or self._locale.term("year-range-delimiter") or "\u2013"
        starting = self._one(context, part, date.start)
        ending = [
            span
            for place in ranged
            if (span := self._one(context, self._parts[place], date.end or Moment()))
        ]
        inner: list[Span] = []
        if starting:
            starting.suffix = ""
            inner.append(starting)
        inner.append(Span(delimiter))
        if ending:
            ending[0].prefix = ""
            inner.append(Span(ending, delimiter=self._delimiter))
        spans.append(Span(inner))
        if part.name == "year":
            self._append_suffix(context, inner)

    def _add(self, context: Context, spans: list[Span], part: PartFormat, moment: Moment) -> None:
        span = self._one(context, part, moment)
        if part.name == "year" and moment.year is not None:
            spans.extend(self._with_suffix(context, span, part.format))
        elif span is not None:
            spans.append(span)

    def _with_suffix(self, context: Context, span: Span | None, form: Format) -> list[Span]:
        """Give the year and its letter, which looks as it does and stands inside its affixes."""
        inner = [span] if span else []
        if span is not None and (form.prefix or form.suffix):
            bare = Span(span.content)
            self._append_suffix(context, letters := [bare])
            if len(letters) > 1:
                span.content = letters
            return inner
        self._append_suffix(context, inner)
        if len(inner) > 1:
            inner[1].decorations = form.decorations
        return [Span(inner)] if len(inner) > 1 else inner

    def _append_suffix(self, context: Context, inner: list[Span]) -> None:
        shows = context.prints and self._suffix.implicit and not context.suffix_done
        if shows and context.year_suffix is not None:
            context.suffix_done = True
            inner.append(self._suffix.span(context))

    def _one(self, context: Context, part: PartFormat, moment: Moment) -> Span | None:
        match part.name:
            case "year":
                return self._year(context, part, moment.year)
            case "month":
                return self._month(context, part, moment)
            case _:
                return self._day(context, part, moment)

    def _year(self, context: Context, part: PartFormat, year: int | None) -> Span | None:
        if year is None:
            return None
        if context.repeats_year(year):
            context.years_omitted += 1
            return None
        text = str(abs(year))
        if part.form == "short" and len(text) == _FOUR_DIGITS:
            text = text[2:]
        era = "bc" if year < 0 else "ad" if year < _LAST_YEAR_WITH_ERA else ""
        span = part.format.span(context, text)
        term = self._locale.term(era) if era else ""
        return Span([span, self._locale.markup.span(term)]) if term else span

    def _month(self, context: Context, part: PartFormat, moment: Moment) -> Span | None:
        if moment.month is None:
            return self._season(context, part, moment.season)
        match part.form:
            case "numeric":
                text = str(moment.month)
            case "numeric-leading-zeros":
                text = f"{moment.month:02}"
            case form:
                text = self._locale.term(f"month-{moment.month:02}", form)
        return part.format.span(context, text) if text else None

    def _season(self, context: Context, part: PartFormat, season: int | str | None) -> Span | None:
        if not season:
            return None
        text = self._locale.term(f"season-{season:02}") if isinstance(season, int) else season
        return part.format.span(context, text) if text else None

    def _day(self, context: Context, part: PartFormat, moment: Moment) -> Span | None:
        day = moment.day
        if day is None:
            return None
        match part.form:
            case "numeric-leading-zeros":
                text = f"{day:02}"
            case "ordinal" if day == 1 or not self._locale.limit_day_ordinals_to_day_1:
                gender = self._locale.genders.get(f"month-{moment.month or 0:02}", "")
                text = numbers.ordinal(day, self._locale, gender)
            case _:
                text = str(day)
        return part.format.span(context, text)


def _differs(start: Moment, end: Moment, name: str) -> bool:
    if name == "month" and start.season and end.season:
        return start.season != end.season or start.year != end.year
    return start.part(name) != end.part(name)
