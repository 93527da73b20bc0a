"""What of a case to hand out, on which paper, and where to."""

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.handout.document import Chapter, Handout
from viewer.handout.paper import Paper
from viewer.override import override
from viewer.ui.desk import CopyDesk
from viewer.ui.drop_down import CheckBox, DropDown
from viewer.ui.file_dialogs import ask_to_save
from viewer.ui.handout_html import html
from viewer.ui.handout_pdf import drawing_for, pdf
from viewer.ui.handout_work import HandoutWork, Order, Output, into_file
from viewer.ui.labels import Label
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.paper import usual_paper
from viewer.ui.progress import Progress
from viewer.ui.theme import Size, Space
from viewer.ui.wording import handout_words, said

_WIDTH = 440
_TARGET = 24


class HandoutDialog(QDialog):
    """Asks for chapters and paper, and hands the case out as it is asked to.

    ``confirmed`` carries the words that a handout was written or printed.
    """

    confirmed = Signal(str)

    def __init__(self, look: Look, desk: CopyDesk, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._desk, self._memory = look, desk, memory
        self._work, self._words = HandoutWork(), handout_words()
        self.chapters = {
            chapter: CheckBox(look, words) for chapter, words in self._names().items()
        }
        self.paper = DropDown()
        self._manner = Label(look, size=Size.SMALL, name="quiet", wrap=True)
        self._wrong = Label(look, size=Size.SMALL, name="caution", wrap=True)
        self._progress = Progress(look)
        self.printing = QPushButton(self.tr("&Print…"))
        self.as_pdf = QPushButton(self.tr("Save as P&DF…"))
        self.as_html = QPushButton(self.tr("Save as &HTML…"))
        self._said = ""
        self.setWindowTitle(self.tr("Hand out this case"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill()
        self._lay_out()
        self._connect()

    def show_for(self, preferred: QPushButton) -> None:
        """Open with the button that Enter presses."""
        preferred.setObjectName("primary")
        preferred.setDefault(True)
        self.open()

    @property
    def manner(self) -> str:
        """In which style references would be handed out, in words."""
        return self._manner.text()

    @property
    def complaint(self) -> str:
        """Why the last handout could not be made; empty where it could."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def save(self, path: Path) -> None:
        """Write the handout to a file: HTML where its name says so, else PDF."""
        if path.suffix.lower() in {".html", ".htm"}:
            output: Output = partial(self._html_into, path)
        else:
            output = partial(self._pdf_into, path)
        self._start(self.tr("Wrote {}").format(path.name), output)

    @override
    def done(self, result: int) -> None:
        self._work.cancel()
        self._memory.put("paper", self._chosen_paper().value)
        super().done(result)

    def _names(self) -> dict[Chapter, str]:
        return {
            Chapter.AUTHORS: self.tr("&Authors and affiliations"),
            Chapter.ABSTRACT: self.tr("A&bstract and key words"),
            Chapter.HISTORY: self.tr("&Treatment history"),
            Chapter.REFERENCES: self.tr("&References"),
        }

    def _fill(self) -> None:
        for box in self.chapters.values():
            box.setChecked(True)
        self.paper.addItem("A4", Paper.A4)
        self.paper.addItem("US Letter", Paper.LETTER)
        known = {each.value: each for each in Paper}
        kept = known.get(self._memory.text("paper")) or usual_paper()
        self.paper.setCurrentIndex(list(Paper).index(kept))
        words = self.tr("References in the style in force: {}")
        self._manner.setText(words.format(self._desk.manner(None)))
        self._wrong.hide()

    def _lay_out(self) -> None:
        self.setMinimumWidth(min(self._look.pixels(_WIDTH), 1000))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(Label(self._look, self.tr("What to hand out"), bold=True))
        for box in self.chapters.values():
            box.setMinimumHeight(self._look.pixels(_TARGET))
            column.addWidget(box)
        column.addWidget(self._manner)
        column.addLayout(self._paper_row())
        column.addWidget(self._wrong)
        column.addWidget(self._progress)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for button in (self.as_html, self.as_pdf, self.printing):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _paper_row(self) -> QHBoxLayout:
        label = Label(self._look, self.tr("Pap&er"))
        label.setBuddy(self.paper)
        row = QHBoxLayout()
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(label)
        row.addWidget(self.paper, 1)
        return row

    def _connect(self) -> None:
        self.printing.clicked.connect(self._ask_and_print)
        self.as_pdf.clicked.connect(lambda: self._ask_and_save("PDF"))
        self.as_html.clicked.connect(lambda: self._ask_and_save("HTML"))
        for box in self.chapters.values():
            box.toggled.connect(self._allow)
        self._progress.cancel_requested.connect(self._cancel)
        self._work.progressed.connect(self._progress.progress)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._fail)

    def _allow(self) -> None:
        """Offer to hand out only where there is something chosen, and nothing under way."""
        allowed = bool(self._chosen()) and not self._said
        for button in (self.printing, self.as_pdf, self.as_html):
            button.setEnabled(allowed)

    def _chosen(self) -> frozenset[Chapter]:
        return frozenset(each for each, box in self.chapters.items() if box.isChecked())

    def _chosen_paper(self) -> Paper:
        return list(Paper)[self.paper.currentIndex()]

    def _ask_and_save(self, kind: str) -> None:
        title, suffix = self.tr("Save the handout"), kind.lower()
        kinds = {f"{kind} (*.{suffix})": suffix}

        def save(path: Path) -> None:
            ends = path.suffix.lower() == f".{suffix}"
            self.save(path if ends else path.with_name(f"{path.name}.{suffix}"))

        ask_to_save(self._look, self, title, f"handout.{suffix}", kinds, save)

    def _ask_and_print(self) -> None:
        # Qt's printing is loaded when somebody prints, and not before.
        from viewer.ui.handout_printer import ask_for_printer, print_on  # noqa: PLC0415

        article = self._desk.case.article
        printer = ask_for_printer(self._chosen_paper(), article.title if article else "", self)
        if printer is None:
            return
        case, font, told = self._desk.case, QApplication.font(), self._words.told
        self._start(
            self.tr("Sent the handout to the printer"),
            lambda handout: print_on(
                printer, handout, drawing_for(handout, case, font, told), font
            ),
        )

    def _pdf_into(self, path: Path, handout: Handout) -> Generator[float, None, None]:
        font = QApplication.font()
        drawing = drawing_for(handout, self._desk.case, font, self._words.told)
        yield from into_file(path, pdf(handout, drawing, self._chosen_paper(), font))

    def _html_into(self, path: Path, handout: Handout) -> Generator[float, None, None]:
        font, told = QApplication.font(), self._words.told
        drawing = drawing_for(handout, self._desk.case, font, told)
        yield from into_file(path, html(handout, drawing, self._chosen_paper()))

    def _start(self, said: str, output: Output) -> None:
        """Make the handout; ``said`` is what is said when it is done."""
        desk = self._desk
        self._said = said
        self._wrong.hide()
        self._progress.begin(self.tr("Making the handout"))
        self._allow()
        order = Order(desk.case, self._chosen(), desk.choice, desk.formatter_of, self._words)
        self._work.start(order, output)

    def _cancel(self) -> None:
        self._work.cancel()
        self._rest()

    def _finish(self) -> None:
        said = self._said
        self._rest()
        self.confirmed.emit(said)
        self.accept()

    def _fail(self, words: str) -> None:
        self._rest()
        self._wrong.setText(said(words))
        self._wrong.show()

    def _rest(self) -> None:
        self._said = ""
        self._progress.finish()
        self._allow()
