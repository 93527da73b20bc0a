"""What the rendering of one cite or entry knows and remembers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from viewer.csl.spans import plain_text

if TYPE_CHECKING:
    from viewer.csl.items import Item
    from viewer.csl.names import NameRegister
    from viewer.csl.spans import Span


class Position(IntEnum):
    """Where a cite stands among the earlier cites of the same item; each implies the lower."""

    FIRST = 0
    SUBSEQUENT = 1
    IBID = 2
    IBID_WITH_LOCATOR = 3


@dataclass(frozen=True, slots=True)
class Cite:
    """One item within a citation, with what was said about this mention of it."""

    id: str
    locator: str = ""
    label: str = ""
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False
    author_only: bool = False
    position: Position = Position.FIRST
    near_note: bool = False
    first_note_number: int | None = None


class Purpose(Enum):
    """Why something is rendered: to be read, to be sorted by, or to be told apart."""

    PRINT = "print"
    SORT = "sort"
    COMPARE = "compare"


@dataclass(slots=True)
class Settings:
    """How far an item's cite is spelt out so that no other item's looks the same.

    `names` and `givens` count per list of names in the cite: how many names are shown, and
    for each name its level (0 family alone, 1 initials, 2 given names in full).
    """

    names: list[int] = field(default_factory=list)
    givens: list[list[int]] = field(default_factory=list)
    year_suffix: int | None = None
    condition: int = 0

    def copy(self) -> Settings:
        givens = [levels[:] for levels in self.givens]
        return Settings(self.names[:], givens, self.year_suffix, self.condition)


@dataclass(frozen=True, slots=True)
class Previous:
    """What the cite before this one in the same citation printed."""

    names: str
    years: tuple[int, ...]
    omits_names: bool
    omits_years: bool


class Context:
    """The state of one rendering. Group flags say what the innermost group has seen so far."""

    __slots__ = (
        "area",
        "attempted",
        "blocking",
        "citation_number",
        "cite",
        "collapsed",
        "conditions_met",
        "conditions_seen",
        "done",
        "item",
        "label_span",
        "lead_label",
        "lead_outer",
        "lead_persons",
        "lead_span",
        "may_substitute",
        "names_key",
        "nameset",
        "person_spans",
        "predecessor",
        "previous",
        "purpose",
        "register",
        "registers",
        "rendered_names",
        "request",
        "settings",
        "strip_periods",
        "succeeded",
        "suffix_done",
        "term_intended",
        "totals",
        "wrote",
        "year_suffix",
        "years",
        "years_omitted",
    )

    def __init__(  # noqa: PLR0913, PLR0917 - the state has these six origins
        self,
        item: Item,
        cite: Cite,
        area: str,
        purpose: Purpose = Purpose.PRINT,
        request: Settings | None = None,
        register: NameRegister | None = None,
    ) -> None:
        self.item = item
        self.cite = cite
        self.area = area
        self.purpose = purpose
        self.request = request
        self.register = register
        self.registers = False  # whether the names met are added to the register
        self.settings = Settings()
        self.totals: list[int] = []
        self.citation_number: int | None = None
        self.year_suffix: int | None = None
        self.attempted = self.succeeded = self.term_intended = False
        self.predecessor = False
        self.wrote = False
        self.done: set[str] = set()
        self.blocking = False
        self.strip_periods = False
        self.nameset = 0
        self.suffix_done = False
        self.conditions_met = self.conditions_seen = 0
        self.lead_span: Span | None = None
        self.lead_outer: Span | None = None
        self.lead_persons: list[Span] = []
        self.lead_label: Span | None = None
        self.may_substitute = False
        self.label_span: Span | None = None
        self.names_key: str | None = None
        self.person_spans: list[Span] = []
        self.rendered_names: list[str] = []
        self.previous: Previous | None = None
        self.collapsed = False
        self.years: list[int] = []
        self.years_omitted = 0

    @property
    def prints(self) -> bool:
        return self.purpose is Purpose.PRINT

    def lead(self, span: Span, outer: Span, keys: list[str], *, follows: bool) -> None:
        """Note the names that stand first in the cite or entry."""
        self.names_key = plain_text([span]) if self.area == "citation" else ""
        self.lead_span, self.lead_outer = span, outer
        self.lead_persons = self.person_spans
        self.lead_label = self.label_span
        self.rendered_names = keys
        self.may_substitute = not follows
        if self.previous is not None:
            self.collapsed = self.previous.names == self.names_key

    def lead_by_substitute(self, outer: Span, *, follows: bool) -> None:
        self.lead_span, self.lead_outer = None, outer
        self.may_substitute = not follows

    def suppresses_names(self, *, leads: bool) -> bool:
        """Whether these names are left out: suppressed, or said by the cite before."""
        if not self.prints:
            return False
        if self.cite.suppress_author and not self.wrote:
            return True
        previous = self.previous
        return leads and previous is not None and previous.omits_names and self.collapsed

    def repeats_year(self, year: int) -> bool:
        """Note a year; true where it goes without saying after the cite before this one."""
        place = len(self.years)
        self.years.append(year)
        previous = self.previous
        if previous is None or not previous.omits_years or not self.collapsed:
            return False
        return place < len(previous.years) and previous.years[place] == year

    @property
    def sorts(self) -> bool:
        return self.purpose is Purpose.SORT
