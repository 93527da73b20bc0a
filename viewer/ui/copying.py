"""From what a pane gives to the clipboard, and the word that it happened."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.errors import ViewerError
from viewer.model.case import Case
from viewer.ui.desk import CopyDesk
from viewer.ui.outside import Outside
from viewer.ui.pane import Copy, CopyLater
from viewer.ui.wording import said

if TYPE_CHECKING:
    from viewer.citation.clip import Clip
    from viewer.ui.parcel import Parcel
    from viewer.ui.typesetting import Outcome


class Copying(QObject):
    """The only one who writes to the clipboard, and only what is whole.

    ``confirmed`` carries the words that confirm a copy, ``refused`` those that say why there
    was none. What cannot be formatted is said, and never pasted. A newer copy puts an end
    to one that is still being made, and so does another case, or the same read anew: what
    is pasted is what was shown when it was asked for.
    """

    confirmed = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: CopyDesk, outside: Outside) -> None:
        super().__init__()
        self._desk, self._outside = desk, outside
        self._case = Case()
        self._has_copied = False
        desk.copying_stopped.connect(self._tell_stopped)
        desk.copying_overtaken.connect(self._tell_overtaken)

    def show_case(self, case: Case) -> None:
        """Take the case whose parts are copied from now on."""
        self._case = case

    def put(self, copy: Callable[[], Copy | CopyLater | None]) -> None:
        """Copy what ``copy`` returns, now or when it is made; ``None`` is for nothing
        selected.
        """
        try:
            copied = copy()
        except ViewerError as error:
            self.refused.emit(said(error))
            return
        match copied:
            case None:
                self._refuse_nothing()
            case Copy(clip, confirmation):
                from viewer.ui.parcel import mime_of, packed  # noqa: PLC0415 - as in CopyDesk

                self.put_mime(mime_of(packed(clip)), confirmation)
            case CopyLater(request, what):
                self._desk.workshop.copy(request, what, partial(self._take, copied))

    def put_mime(self, mime: QMimeData, confirmation: str) -> None:
        """Copy data of another kind than words, and confirm it."""
        self._desk.drop_copying()
        self._outside.clipboard.setMimeData(mime)
        self._has_copied = True
        self.confirmed.emit(confirmation)

    def put_words(self, words: str) -> None:
        """Copy plain words that are no part of a case."""
        self._desk.drop_copying()
        self._outside.clipboard.setText(words)

    def cite_article(self) -> None:
        """Copy the citation of the article that the case is told in."""
        from viewer.citation.compositor import Kind  # noqa: PLC0415 - as in CopyDesk

        words = self.tr("Copied this article’s own citation, {}").format(self._desk.manner(None))
        what = self.tr("Copying this article’s own citation")
        request = self._desk.request(Kind.ARTICLE)
        self.put(lambda: CopyLater(request, what, lambda _words: words))

    def copy_authors(self) -> None:
        from viewer.citation.parts import author_line  # noqa: PLC0415 - as in CopyDesk

        self._put_part(author_line(self._case.authors, self._case.affiliations))

    def copy_affiliations(self) -> None:
        from viewer.citation.parts import affiliation_block  # noqa: PLC0415 - as in CopyDesk

        self._put_part(affiliation_block(self._case.affiliations))

    def copy_people(self) -> None:
        """Copy the author line and, below it, the affiliations."""
        from viewer.citation.parts import title_block  # noqa: PLC0415 - as in CopyDesk

        case = self._case
        stated = case.authors or case.affiliations
        self._put_part(title_block(case.authors, case.affiliations) if stated else None)

    def copy_keywords(self) -> None:
        from viewer.citation.parts import keyword_list  # noqa: PLC0415 - as in CopyDesk

        article = self._case.article
        self._put_part(keyword_list(article.keywords if article else ()))

    def copy_abstract(self) -> None:
        from viewer.citation.parts import abstract_text  # noqa: PLC0415 - as in CopyDesk

        abstract = self._case.abstract
        self._put_part(abstract_text(abstract) if abstract else None)

    def may_lose(self, window: QWidget) -> bool:
        """Say before closing that what was copied would go with the window; ask."""
        if not (self._has_copied and self._outside.clipboard.ownsClipboard()):
            return True
        return self._outside.outlives() or self._asks_to_close(window)

    def _put_part(self, clip: "Clip | None") -> None:
        """Copy a part of the case; where the file has none, say so."""
        if clip is None or not clip.plain:
            self.refused.emit(self.tr("The file states none, so nothing was copied"))
            return
        self.put(lambda: Copy(clip, self.tr("Copied to the clipboard")))

    def _take(self, later: CopyLater, outcome: "Outcome[Parcel]") -> None:
        from viewer.ui.parcel import mime_of  # noqa: PLC0415 - as in CopyDesk
        from viewer.ui.typesetting import Done, Failed  # noqa: PLC0415 - as in CopyDesk

        match outcome:
            case Failed(error):
                self.refused.emit(said(error))
            case Done(parcel) if parcel.beginning:
                self.put_mime(mime_of(parcel), later.confirmation(parcel.beginning))
            case Done():
                self._refuse_nothing()

    def _refuse_nothing(self) -> None:
        self.refused.emit(self.tr("Nothing is selected, so nothing was copied"))

    def _tell_stopped(self) -> None:
        self.refused.emit(self.tr("Stopped; the clipboard is as it was"))

    def _tell_overtaken(self) -> None:
        self.refused.emit(self.tr("The case was read anew meanwhile, so nothing was copied"))

    def _asks_to_close(self, window: QWidget) -> bool:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not for the first paint

        box = QMessageBox(window)
        box.setText(self.tr("What you copied is lost when this window closes."))
        box.setInformativeText(self.tr("Paste it first, or close anyway."))
        box.addButton(self.tr("Close anyway"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is not stay
