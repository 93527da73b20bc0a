"""Where copying is decided: which style, which words, which flavours."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from viewer.citation.choice import AS_PRINTED, Choice, Numbering, StyleChoice, Wording
from viewer.errors import ViewerError
from viewer.model.case import Case
from viewer.ui.memory import Memory

if TYPE_CHECKING:
    # Loading the processor takes longer than the whole window; it waits to be needed.
    from viewer.citation.clip import Clip
    from viewer.citation.formats import Format
    from viewer.citation.formatter import Formatter
    from viewer.citation.words import Formatted

_RECENT = 8
E = TypeVar("E", bound=Enum)

FormatterOf = Callable[[Case], "Formatter"]
NameOf = Callable[[StyleChoice], str]


class CopyDesk(QObject):
    """The choice in force, and what copying gives under it.

    The formatter is made when it is first needed. What cannot be formatted raises a
    ViewerError with words for the reader; it never becomes text to paste.
    """

    changed = Signal()

    def __init__(self, formatter_of: FormatterOf, name_of: NameOf, memory: Memory) -> None:
        super().__init__()
        self._formatter_of, self._name_of, self._memory = formatter_of, name_of, memory
        self._case = Case()
        self._formatter: Formatter | None = None
        self._choice = _recalled(memory)

    @property
    def choice(self) -> Choice:
        return self._choice

    @property
    def style_name(self) -> str:
        """The style as people call it."""
        if self._choice.style is AS_PRINTED:
            return self.tr("As printed")
        return self._name_of(self._choice.style)

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
        self._case, self._formatter = case, None
        self.changed.emit()

    def choose_style(self, style: StyleChoice) -> None:
        """Copy in this style from now on."""
        if isinstance(style, str):
            self._memory.put_first("recent-styles", style, most=_RECENT)
        self._set(replace(self._choice, style=style))

    def choose_locale(self, locale: str | None) -> None:
        self._set(replace(self._choice, locale=locale))

    def choose_wording(self, wording: Wording) -> None:
        self._set(replace(self._choice, wording=wording))

    def choose_numbering(self, numbering: Numbering) -> None:
        self._set(replace(self._choice, numbering=numbering))

    def entries(self, ids: Iterable[str]) -> "Formatted":
        """Return the entries of these references, in the style in force."""
        if self._choice.style is AS_PRINTED and self._choice.numbering is Numbering.ARTICLE:
            from viewer.citation.formats import printed  # noqa: PLC0415 - as the formatter
            from viewer.citation.words import Formatted  # noqa: PLC0415

            wanted = set(ids)
            works = [one for one in self._case.references if one.id in wanted and one.printed]
            return Formatted(printed.entries(works), tuple(works))
        return self.formatter.entries(ids, self._choice)

    def in_text(self, ids: Iterable[str]) -> "Formatted":
        return self.formatter.in_text(ids, self._choice)

    def notes(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the quiet words before the paste; they take the formatter to find."""
        chosen = tuple(ids)
        if not chosen:
            return ()
        return tuple(note.text for note in self.formatter.notes(chosen, self._choice))

    def clip(self, ids: Iterable[str], form: "Format | None" = None) -> "Clip":
        return _clip(self.entries(ids), form)

    def in_text_clip(self, ids: Iterable[str]) -> "Clip":
        return _clip(self.in_text(ids))

    def manner(self, form: "Format | None") -> str:
        """Return how entries are copied, in words: style, format, and which wording."""
        choice = self._choice
        if choice.style is AS_PRINTED:
            return self.tr("as printed")
        wording = (
            self.tr("corrected") if choice.is_corrected else self.tr("with the printed words")
        )
        title = "" if form is None else form.title
        return ", ".join(filter(None, (self.style_name, title, wording)))

    def article_clip(self, form: "Format | None" = None) -> "Clip":
        return _clip(self.formatter.article_entry(self._choice), form)

    @property
    def formatter(self) -> "Formatter":
        if self._formatter is None:
            self._formatter = self._formatter_of(self._case)
        return self._formatter

    def check(self, style: StyleChoice) -> str:
        """Return why a style cannot be used, empty where it can."""
        try:
            self.formatter.style(replace(self._choice, style=style))
        except ViewerError as error:
            return str(error)
        return ""

    def _set(self, choice: Choice) -> None:
        if choice == self._choice:
            return
        self._choice = choice
        self._memory.put("style", _kept(choice.style))
        self._memory.put("locale", choice.locale or "")
        self._memory.put("wording", choice.wording.value)
        self._memory.put("numbering", choice.numbering.value)
        self.changed.emit()


def _clip(formatted: "Formatted", form: "Format | None" = None) -> "Clip":
    from viewer.citation.clip import clip  # noqa: PLC0415 - as the formatter

    return clip(formatted, form)


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
