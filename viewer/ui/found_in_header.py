"""The header to find words in: the line of the journal, the title, the DOI, the copyright.

A hit there is lit for a while, as a confirmation is shown at the foot: the header has no place
that the reader could leave.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from viewer.finding import Field, Part, Passage, Query, parse_query
from viewer.ui.found import Place
from viewer.ui.labels import Headline, Label
from viewer.ui.link_button import LinkButton
from viewer.ui.look import Look
from viewer.ui.marked_words import light, mark_label, words_of
from viewer.ui.wording import variable_label

_LIT_MS = 10_000
_DOI = (2,)


@dataclass(frozen=True, slots=True)
class HeaderParts:
    """What of the header has words of the article's own."""

    journal: Label
    title: Headline
    doi: LinkButton
    copyright: Label


class FoundInHeader(QObject):
    """A passage's place is its number from the top."""

    def __init__(self, look: Look, parts: HeaderParts) -> None:
        super().__init__()
        self._look, self._parts = look, parts
        self._unmarked: list[tuple[Label, str, bool]] = []
        self._leave = QTimer(self, singleShot=True, interval=_LIT_MS)
        self._leave.timeout.connect(self.leave)

    def passages(self) -> tuple[Passage, ...]:
        parts = self._parts
        self.leave()
        doi = "" if parts.doi.isHidden() else parts.doi.accessibleName()
        texts = (
            (words_of(parts.journal), Field.JOURNAL, variable_label("container-title")),
            (parts.title.whole, Field.TITLE, variable_label("title")),
            (doi, Field.OTHER, variable_label("DOI")),
            (words_of(parts.copyright), Field.OTHER, self.tr("Copyright")),
        )
        return tuple(
            Passage((place,), (Part(text, field),), context)
            for place, (text, field, context) in enumerate(texts)
            if text
        )

    def show_hit(self, words: str, place: Place) -> None:
        """Light these words wherever they stand here, and say where they were found."""
        passages = self.passages()
        query = parse_query(words)
        for label, field in (
            (self._parts.journal, Field.JOURNAL),
            (self._parts.title, Field.TITLE),
            (self._parts.copyright, Field.OTHER),
        ):
            self._mark(label, query, field)
        doi = (one for one in passages if one.place == _DOI)
        light(self._parts.doi, lit=any(any(one.spans(query)) for one in doi))
        self._leave.start()
        said = next((one.parts[0].text for one in passages if one.place == place), "")
        if said:
            event = QAccessibleAnnouncementEvent(self._parts.title, said)
            QAccessible.updateAccessibility(event)

    def leave(self) -> None:
        """Light nothing any more."""
        self._leave.stop()
        light(self._parts.doi, lit=False)
        for label, text, marked_up in self._unmarked:
            (label.set_marked_up if marked_up else label.setText)(text)
        self._unmarked.clear()

    def _mark(self, label: Label, query: Query, field: Field) -> None:
        before = label, label.text(), label.is_marked_up
        if mark_label(label, query, self._look, field):
            self._unmarked.append(before)
