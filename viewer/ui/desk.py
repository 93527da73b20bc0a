"""Where copying is decided: which style, which words, which flavours."""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.citation.choice import AS_PRINTED, Choice, Numbering, StyleChoice, Wording
from viewer.model.case import Case
from viewer.ui.memory import Memory
from viewer.ui.wording import format_name

if TYPE_CHECKING:
    from viewer.citation.compositor import CopyRequest, Kind
    from viewer.citation.formats import Format
    from viewer.citation.formatter import Formatter
    from viewer.ui.workshop import Workshop

_RECENT = 8
# By then the window is painted, and the reader has hardly chosen what to copy.
_IDLE_MS = 700
E = TypeVar("E", bound=Enum)

FormatterOf = Callable[[Case], "Formatter"]
NameOf = Callable[[StyleChoice], str]


class CopyDesk(QObject):
    """The choice in force, and the workshop that makes what copying gives under it.

    The ``copying_…`` signals are the workshop's.
    """

    changed = Signal()
    copying_began = Signal(str)
    copying_progressed = Signal(float)
    copying_ended = Signal()
    copying_stopped = Signal()
    copying_overtaken = Signal()

    def __init__(self, formatter_of: FormatterOf, name_of: NameOf, memory: Memory) -> None:
        super().__init__()
        self._formatter_of, self._name_of, self._memory = formatter_of, name_of, memory
        self._case = Case()
        self._has_workshop = False
        self._choice = _recalled(memory)
        # Asking a style for its name loads the processor; the last one's is remembered.
        known = memory.text("style-name")
        self._names = {self._choice.style: known} if known else {}
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(lambda: self.workshop.prepare(self._choice))

    @cached_property
    def workshop(self) -> "Workshop":
        """What makes the words, itself made when it is first needed."""
        from viewer.ui.workshop import Workshop  # noqa: PLC0415 - the first paint needs none

        made = Workshop(self._formatter_of)
        made.copying_began.connect(self.copying_began)
        made.copying_progressed.connect(self.copying_progressed)
        made.copying_ended.connect(self.copying_ended)
        made.copying_stopped.connect(self.copying_stopped)
        made.copying_overtaken.connect(self.copying_overtaken)
        made.show_case(self._case)
        self._has_workshop = True
        return made

    @property
    def busy(self) -> bool:
        """Whether anything is being made that is still to come."""
        return self._has_workshop and self.workshop.busy

    def stop_copying(self) -> None:
        """Make no more what is being made to be copied: the reader wishes it."""
        if self._has_workshop:
            self.workshop.stop_copying()

    def drop_copying(self) -> None:
        """Make no more what is being made to be copied: something else is copied."""
        if self._has_workshop:
            self.workshop.drop_copying()

    def close(self) -> None:
        """End what goes on in the background: the window closes."""
        self._idle.stop()
        if self._has_workshop:
            self.workshop.close()

    @property
    def case(self) -> Case:
        return self._case

    @property
    def formatter_of(self) -> FormatterOf:
        """What makes a formatter, for a thread to have one by itself."""
        return self._formatter_of

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def style_name(self) -> str:
        """The style as people call it."""
        style = self._choice.style
        if style is AS_PRINTED:
            return self.tr("As printed")
        if style not in self._names:
            self._names[style] = self._name_of(style)
            self._memory.put("style-name", self._names[style])
        return self._names[style]

    @property
    def recent(self) -> list[str]:
        """The ids of styles chosen before, the latest first."""
        return self._memory.texts("recent-styles")

    @property
    def favourites(self) -> list[str]:
        return self._memory.texts("favourite-styles")

    def toggle_favourite(self, style: str) -> None:
        change = self._memory.drop if style in self.favourites else self._memory.put_last
        change("favourite-styles", style)

    def show_case(self, case: Case) -> None:
        self._case = case
        if self._has_workshop:
            self.workshop.show_case(case)
        self._idle.start()
        self.changed.emit()

    def choose_style(self, style: StyleChoice) -> None:
        """Copy in this style from now on."""
        if isinstance(style, str):
            self._memory.put_first("recent-styles", style, most=_RECENT)
        self._set(self._choice._replace(style=style))

    def choose_locale(self, locale: str | None) -> None:
        self._set(self._choice._replace(locale=locale))

    def choose_wording(self, wording: Wording) -> None:
        self._set(self._choice._replace(wording=wording))

    def choose_numbering(self, numbering: Numbering) -> None:
        self._set(self._choice._replace(numbering=numbering))

    def request(
        self, kind: "Kind", ids: Iterable[str] = (), form: "Format | None" = None
    ) -> "CopyRequest":
        """Return the wish for these, in the style that is in force now."""
        from viewer.citation.compositor import CopyRequest  # noqa: PLC0415 - as the workshop

        return CopyRequest(kind, self._choice, tuple(ids), form)

    def manner(self, form: "Format | None") -> str:
        """Return how entries are copied, in words: style, format, and which wording."""
        choice = self._choice
        if choice.style is AS_PRINTED:
            return self.tr("as printed")
        wording = (
            self.tr("corrected") if choice.is_corrected else self.tr("with the printed words")
        )
        title = "" if form is None else format_name(form.title)
        return self.tr(", ").join(filter(None, (self.style_name, title, wording)))

    def try_style(self, style: StyleChoice, then: Callable[[str], object]) -> None:
        """Copy in this style from now on, if it can be used; ``then`` is told why not, and
        nothing where it can.
        """

        def take(why_not: str) -> None:
            if not why_not:
                self.choose_style(style)
            then(why_not)

        if style is AS_PRINTED:
            take("")
        else:
            self.workshop.check(self._choice._replace(style=style), take)

    def _set(self, choice: Choice) -> None:
        if choice == self._choice:
            return
        self._choice = choice
        self._memory.put("style", _kept(choice.style))
        self._memory.put("locale", choice.locale or "")
        self._memory.put("wording", choice.wording.value)
        self._memory.put("numbering", choice.numbering.value)
        self.changed.emit()


def _recalled(memory: Memory) -> Choice:
    return Choice(
        style=_style_of(memory.text("style")),
        locale=memory.text("locale") or None,
        wording=_member(Wording, memory.text("wording"), Wording.CORRECTED),
        numbering=_member(Numbering, memory.text("numbering"), Numbering.ARTICLE),
    )


def _kept(style: StyleChoice) -> str:
    return "" if style is AS_PRINTED else str(style)


def _style_of(text: str) -> StyleChoice:
    if not text:
        return AS_PRINTED
    return Path(text) if text.endswith(".csl") else text


def _member(kind: type[E], value: str, default: E) -> E:
    return next((one for one in kind if one.value == value), default)
