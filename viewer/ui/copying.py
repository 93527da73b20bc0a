"""From what a pane gives to the clipboard, and the word that it happened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.errors import ViewerError
from viewer.model.case import Case
from viewer.ui.clipboard import mime_of
from viewer.ui.desk import CopyDesk
from viewer.ui.outside import Outside
from viewer.ui.pane import Copy

if TYPE_CHECKING:
    from viewer.citation.clip import Clip


class Copying(QObject):
    """The only one who writes to the clipboard.

    ``confirmed`` carries the words that confirm a copy, ``refused`` those that say why there
    was none. What cannot be formatted is said, and never pasted.
    """

    confirmed = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: CopyDesk, outside: Outside) -> None:
        super().__init__()
        self._desk, self._outside = desk, outside
        self._case = Case()
        self._has_copied = False

    def show_case(self, case: Case) -> None:
        """Take the case whose parts are copied from now on."""
        self._case = case

    def put(self, copy: Callable[[], Copy | None]) -> None:
        """Copy what ``copy`` returns; ``None`` is for nothing selected."""
        try:
            copied = copy()
        except ViewerError as error:
            self.refused.emit(str(error))
            return
        if copied is None:
            self.refused.emit(self.tr("Nothing is selected, so nothing was copied"))
            return
        self.put_mime(mime_of(copied.clip), copied.confirmation)

    def put_mime(self, mime: QMimeData, confirmation: str) -> None:
        """Copy data of another kind than words, and confirm it."""
        self._outside.clipboard.setMimeData(mime)
        self._has_copied = True
        self.confirmed.emit(confirmation)

    def put_words(self, words: str) -> None:
        """Copy plain words that are no part of a case."""
        self._outside.clipboard.setText(words)

    def cite_article(self) -> None:
        """Copy the citation of the article that the case is told in."""
        words = self.tr("Copied this article’s own citation, {}")
        desk = self._desk
        self.put(lambda: Copy(desk.article_clip(), words.format(desk.manner(None))))

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

    def _asks_to_close(self, window: QWidget) -> bool:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not for the first paint

        box = QMessageBox(window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("What you copied is lost when this window closes."))
        box.setInformativeText(self.tr("Paste it first, or close anyway."))
        box.addButton(self.tr("Close anyway"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is not stay
