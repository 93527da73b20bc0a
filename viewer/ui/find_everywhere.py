"""The pop-up to find words in the whole case."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from viewer.override import override
from viewer.ui.deck import Deck
from viewer.ui.everywhere import Answer, Everywhere, Group, Result
from viewer.ui.found_in_header import FoundInHeader
from viewer.ui.look import Look
from viewer.ui.result_list import Heading, ResultDelegate, ResultsModel
from viewer.ui.rows import Row
from viewer.ui.search_popup import SearchPopup
from viewer.ui.tabs import HEADER

_WIDTH = 720


class FindEverywhere(SearchPopup):
    """Lists what was found by tab, each with its count; ``chosen`` carries the tab, a
    Result of it, and the words.
    """

    chosen = Signal(int, object, str)

    def __init__(
        self, look: Look, deck: Deck, header: FoundInHeader, titles: tuple[str, ...]
    ) -> None:
        name = QCoreApplication.translate("FindEverywhere", "Find in everything")
        super().__init__(look, name, name, width=_WIDTH, central=True)
        self._rows, self._delegate = ResultsModel(), ResultDelegate(look)
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._view.setUniformItemSizes(False)
        self._titles = {HEADER: self.tr("Title and journal"), **dict(enumerate(titles))}
        self._answer, self._hurried = Answer(""), False
        self._targets: list[tuple[int, Result] | None] = []
        self._everywhere = Everywhere(deck, header)
        self._everywhere.answered.connect(self._take)
        deck.filled.connect(self._prepare_again)

    @property
    def answered(self) -> str:
        """The words that the rows answer."""
        return self._answer.words

    @override
    def pop_up(self, below: QWidget) -> None:
        last = self.words
        super().pop_up(below)
        self._search.setText(last)
        self._search.selectAll()
        self._everywhere.prepare()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._everywhere.leave()
        super().hideEvent(event)

    @override
    def refresh(self) -> None:
        self._hurried = False
        self._everywhere.look_for(self.words)

    @override
    def has_all(self) -> bool:
        return False  # its answers come later, and say themselves that there is nothing

    @override
    def first_place(self) -> int:
        return next((place for place, one in enumerate(self._targets) if one is not None), 0)

    @override
    def take(self, place: int) -> None:
        target = self._targets[place]
        if self.answered != self.words:
            self._hurried = True  # what is listed answers other words: go once these are
        elif target is not None:
            self.hide()
            self.chosen.emit(*target, self._answer.words)

    def _take(self, answer: Answer) -> None:
        self._answer = answer
        self._targets = []
        rows: list[Row] = []
        for group in answer.groups:
            self._targets += [None, *((group.tab, one) for one in self._results(group))]
            rows += [self._heading(group), *(one.row for one in self._results(group))]
        if not rows and answer.words:
            self._targets, rows = [None], [Heading("", self.tr("Nothing found"))]
        self.show_rows(tuple(rows))
        if self._hurried and self._targets:
            self.take(self.first_place())
        self._search.setAccessibleDescription(self.spoken())

    def _results(self, group: Group) -> tuple[Result, ...]:
        """Return the results of a group, and last the row that leads to all of them."""
        more = group.total - len(group.results)
        if not more:
            return group.results
        words = self.tr("{:,} more in {}").format(more, self._titles[group.tab])
        return (*group.results, Result(Row("", words)))

    def _heading(self, group: Group) -> Heading:
        title = self._titles[group.tab]
        if group.waits:
            return Heading("", self.tr("{}: preparing…").format(title))
        return Heading("", self.tr("{}: {:,}").format(title, group.total))

    @override
    def spoken(self) -> str:
        """Return how much was found where."""
        if not self._answer.words:
            return ""
        counts = [self._heading(group).title for group in self._answer.groups]
        return ", ".join(counts) if counts else self.tr("Nothing found")

    def _prepare_again(self) -> None:
        if self.isVisible():
            self._everywhere.prepare()
