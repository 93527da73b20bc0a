"""Where the words are made that are shown before a copy, and copied."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.citation.choice import Choice
from viewer.model.case import Case
from viewer.ui.ahead import load_ahead
from viewer.ui.typesetting import Done, Failed, Lane, Outcome, Then, Typesetting
from viewer.ui.wording import said

if TYPE_CHECKING:
    from viewer.citation.compositor import Compositor, CopyRequest, Remarks
    from viewer.citation.formatter import Formatter
    from viewer.citation.note_words import NoteWords
    from viewer.citation.pacing import Pause
    from viewer.citation.words import Formatted
    from viewer.ui.parcel import Parcel

FormatterOf = Callable[[Case], "Formatter"]

# More than these to copy are not ready within a wait.
_SOON = 100


class Workshop(QObject):
    """Makes in a thread what is asked of one case after another; it comes at once where it
    is soon ready.

    ``copying_began`` carries what is being made to be copied, in words,
    ``copying_progressed`` the share of it that is done, from 0 to 1; ``copying_ended``
    comes in any case, and after it ``copying_stopped`` where the reader wished no more of
    it, ``copying_overtaken`` where another case took its place.
    """

    copying_began = Signal(str)
    copying_progressed = Signal(float)
    copying_ended = Signal()
    copying_stopped = Signal()
    copying_overtaken = Signal()

    def __init__(self, formatter_of: FormatterOf) -> None:
        super().__init__()
        self._formatter_of = formatter_of
        self._bench = _Bench(Case(), formatter_of)
        self._left: list[_Bench] = []
        self._typesetting = Typesetting()
        self._typesetting.progressed.connect(self._tell_progress)

    @property
    def busy(self) -> bool:
        return self._typesetting.busy

    @property
    def is_copying(self) -> bool:
        return self._typesetting.is_at(Lane.COPY)

    @property
    def is_showing(self) -> bool:
        """Whether the words to show are still to come."""
        return self._typesetting.is_at(Lane.PREVIEW)

    @property
    def is_remarking(self) -> bool:
        """Whether the remarks on what is shown are still to come."""
        return self._typesetting.is_at(Lane.REMARKS)

    def show_case(self, case: Case) -> None:
        """Work on this case from now on; what was being made of another is dropped."""
        for lane in (Lane.PREVIEW, Lane.REMARKS, Lane.STYLE, Lane.AHEAD):
            self._typesetting.stop(lane)
        left, self._bench = self._bench, _Bench(case, self._formatter_of)
        if self.drop_copying():
            self.copying_overtaken.emit()
        if left.is_used:
            self._left.append(left)
            self._typesetting.wish(Lane.LEAVING, partial(_clear, self._left), lambda _done: None)

    def prepare(self, choice: Choice) -> None:
        """Load the processor and the style before they are asked for, and then whatever else
        the window will ask for.
        """
        bench = self._bench
        self._typesetting.wish(
            Lane.AHEAD, lambda pause: bench.compositor.prepare(choice, pause), lambda _done: None
        )
        self._typesetting.wish(Lane.ROOMS, load_ahead, lambda _done: None)

    def copy(self, request: "CopyRequest", what: str, then: "Then[Parcel]") -> None:
        """Make what is to be copied, ready to be handed over, and put an end to what was
        being made before. ``what`` says in words what is done.
        """
        bench = self._bench
        self.drop_copying()
        self.copying_began.emit(what)
        self._typesetting.wish(
            Lane.COPY,
            lambda pause: bench.parcel(request, pause),
            partial(self._end_copying, then),
            patient=len(request.ids) <= _SOON,
        )

    def stop_copying(self) -> None:
        """Make no more what is being made to be copied: the reader wishes it."""
        if self.drop_copying():
            self.copying_stopped.emit()

    def drop_copying(self) -> bool:
        """Make no more of it; return whether there was anything."""
        dropped = self._typesetting.stop(Lane.COPY)
        if dropped:
            self.copying_ended.emit()
        return dropped

    def show(
        self, request: "CopyRequest", then: "Then[Formatted]", *, patient: bool = True
    ) -> None:
        """Make the words to show, in place of any that were to be shown before; a ``patient``
        window waits some milliseconds for them.
        """
        bench = self._bench
        self._typesetting.stop(Lane.REMARKS)
        self._typesetting.wish(
            Lane.PREVIEW,
            lambda pause: bench.compositor.formatted(request, pause),
            then,
            patient=patient,
        )

    def remark(self, request: "CopyRequest", words: "NoteWords", then: "Then[Remarks]") -> None:
        """Find out what to know of the references before they are copied, in these words."""
        bench, ids, choice = self._bench, request.ids, request.choice
        self._typesetting.wish(
            Lane.REMARKS,
            lambda pause: bench.compositor.remarks(ids, choice, words, pause),
            then,
        )

    def show_nothing(self) -> None:
        """Make no more words to show."""
        self._typesetting.stop(Lane.PREVIEW)
        self._typesetting.stop(Lane.REMARKS)

    def check(self, choice: Choice, then: Callable[[str], object]) -> None:
        """Find out why a style cannot be used; empty words where it can."""
        bench = self._bench
        self._typesetting.wish(
            Lane.STYLE,
            lambda pause: bench.compositor.prepare(choice, pause),
            lambda outcome: then(_why_not(outcome)),
        )

    def close(self) -> None:
        """Stop everything, and return when the thread has ended."""
        self.drop_copying()
        self._typesetting.close()

    def _end_copying(self, then: "Then[Parcel]", outcome: "Outcome[Parcel]") -> None:
        self.copying_ended.emit()
        then(outcome)

    def _tell_progress(self, lane: Lane, share: float | None) -> None:
        if lane is Lane.COPY and share is not None:
            self.copying_progressed.emit(share)


class _Bench:
    """A case, and its compositor once it is used.

    It is used in the thread alone, one job at a time, and imported there: loading the
    processor takes longer than the whole window.
    """

    def __init__(self, case: Case, formatter_of: FormatterOf) -> None:
        self._case, self._formatter_of = case, formatter_of

    @cached_property
    def compositor(self) -> "Compositor":
        from viewer.citation.compositor import Compositor  # noqa: PLC0415 - see the class

        return Compositor(self._case, self._formatter_of)

    @property
    def is_used(self) -> bool:
        return "compositor" in vars(self)

    def clear(self, pause: "Pause") -> None:
        self._case = Case()
        self.compositor.let_go(pause)

    def parcel(self, request: "CopyRequest", pause: "Pause") -> "Parcel":
        from viewer.ui.parcel import pack  # noqa: PLC0415 - see the class

        return pack(self.compositor.flavours(request, pause))


def _clear(left: list[_Bench], pause: "Pause") -> None:
    """Clear the benches of cases that are no longer shown."""
    while left:
        left[-1].clear(pause)
        left.pop()


def _why_not(outcome: Outcome[None]) -> str:
    match outcome:
        case Done():
            return ""
        case Failed(error):
            return said(error)
