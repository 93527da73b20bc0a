"""The window: a header that stays, four tabs, and a foot."""

from base64 import b64decode
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from viewer.citation.choice import AS_PRINTED
from viewer.errors import Problem
from viewer.model.case import Case
from viewer.model.reading import Reading
from viewer.override import override
from viewer.ui.actions import ACTIONS, AS, make_actions
from viewer.ui.copying import Copying
from viewer.ui.deck import Deck
from viewer.ui.desk import CopyDesk
from viewer.ui.dropping import dropped_file
from viewer.ui.foot import Foot
from viewer.ui.header import Header
from viewer.ui.labels import rule
from viewer.ui.leavings import Leavings
from viewer.ui.loader import Loader
from viewer.ui.look import Look
from viewer.ui.menus import Files, LanguageChoice, fill_menus
from viewer.ui.outside import Outside
from viewer.ui.painting import PaintsApart
from viewer.ui.pane import Pane
from viewer.ui.pane_frame import PaneFrame
from viewer.ui.pdf import pdf_beside
from viewer.ui.popups import Popups
from viewer.ui.problems import ProblemsBar
from viewer.ui.reading_order import move_focus
from viewer.ui.splits import Splits
from viewer.ui.tab_strip import TabStrip
from viewer.ui.tabs import ABSTRACT, AUTHORS, HEADER, HISTORY, REFERENCES, tabs
from viewer.ui.themes import check_theme, theme_handlers
from viewer.ui.travel import Travel
from viewer.ui.watch import FileWatch
from viewer.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from viewer.ui.everywhere import Result
    from viewer.ui.hints import Hints
    from viewer.ui.message_page import MessagePage

__all__ = ["ABSTRACT", "AUTHORS", "HISTORY", "REFERENCES", "MainWindow"]

_COMPACT_BELOW = 700
_STEP = 1.1
_RECENT = 10


class MainWindow(QMainWindow):
    """Shows one case file at a time; it stays usable whatever the file holds.

    ``language_requested`` carries a language's tag, or an empty one for the system's. What
    stands in the window keeps its words; another window has to take its place. ``painted``
    tells, once, that the window is seen: what that needs not can be made now.
    """

    language_requested = Signal(str)
    painted = Signal()

    def __init__(self, look: Look, outside: Outside) -> None:
        super().__init__()
        self.look, self._outside = look, outside
        self._case, self._path = Case(), outside.built_in
        self._shown: Path | None = None
        self._seen, self._counted = False, 0
        self._loader, self._watch = Loader(outside.read), FileWatch()
        self._left, self._paints = Leavings(), PaintsApart(self)
        self.desk = CopyDesk(outside.formatter_of, outside.style_name, outside.memory)
        self._copying = Copying(self.desk, outside)
        self._header, self._foot = Header(look), Foot(look)
        self._bar = ProblemsBar(look)
        self._message: MessagePage | None = None
        self._hints: Hints | None = None
        self._tabs = tabs()
        self._strip = TabStrip(look, (tab.title for tab in self._tabs))
        self._deck = Deck(look, tuple(partial(tab.build, look, self.desk) for tab in self._tabs))
        self._splits = Splits(outside.memory)
        self._whereabouts = Whereabouts(self._deck, outside.memory)
        self._travel = Travel(self._deck, lambda: self._strip.current, self.show_tab)
        self.popups = Popups(look, self.desk, outside, self, self.actions_by_id)
        self._body, self._blank = QStackedWidget(), QWidget()
        # Until a case is read nothing can be said of what it states: a blank is in its place.
        self._deck.hide()
        self._reading_page = _column(
            self._header, self._strip, rule(), self._bar, self._deck, self._blank
        )
        self._actions = make_actions(self, self._handlers())
        check_theme(look, self._actions)
        self._copy_as = fill_menus(
            self.menuBar(), self._actions, self._files(), self._language_choice()
        )
        self._lay_out()
        self._connect()
        self.setWindowTitle("Case Viewer")
        self.setAcceptDrops(True)
        self._recall()

    def open_case(self, path: Path) -> None:
        """Read a case file and show it, or what is wrong with it; watch it from now on."""
        self._path = path
        self._foot.show_file(path.name, str(path))
        if path != self._shown:
            self._foot.show_problem_count(None)
        self._watch.watch(path)
        self._foot.begin(self.tr("Reading {}").format(path.name))
        self._loader.load(path, nothing_shown=not self.isVisible())

    @property
    def path(self) -> Path:
        """The file that was opened last."""
        return self._path

    def retire(self) -> None:
        """Make way for another window: remember what is arranged, and let go of the file."""
        self._remember_arrangement()
        self._watch.stop()
        self._loader.stop()
        self.popups.close()
        self.desk.close()

    def last_case(self) -> Path:
        """Return the case that was open last and is still there, else the built-in one."""
        recent = map(Path, self._outside.memory.texts("recent")[:1])
        return next((path for path in recent if path.is_file()), self._outside.built_in)

    def pane(self, index: int) -> Pane:
        """Return a tab's pane, built and filled the first time it is asked for."""
        return self._deck.pane(index)

    def actions_by_id(self) -> Iterable[QAction]:
        """Return every declared action; its object name is its id."""
        return self._actions.values()

    def show_tab(self, index: int) -> None:
        self._deck.show_pane(index, at_its_start=True)
        self._strip.set_current(index)
        self._show_pane(index)
        self.pane(index).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_hints(self) -> None:
        """Show what a first start should know, where the built-in example is shown."""
        if self._path == self._outside.built_in:
            self._made_hints().offer()

    def choose_references(self, numbers: frozenset[int]) -> None:
        """Go to the references and select those with these numbers of the article's own."""
        self.show_tab(REFERENCES)
        self._travel.references.select_numbers(numbers)

    def choose_ids(self, ids: set[str]) -> None:
        """Go to the references and select those with these ids."""
        self.show_tab(REFERENCES)
        self._travel.references.select_ids(ids)

    def take_style(self, path: Path) -> None:
        """Copy in the style of this file, or say what is wrong with it."""
        self.desk.try_style(path, self._foot.refuse)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix.lower() == ".csl":
            self.take_style(path)
        else:
            self.open_case(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._copying.may_lose(self):
            event.ignore()
            return
        self._loader.stop()
        self._remember_arrangement()
        self.popups.close()
        self.desk.close()
        super().closeEvent(event)

    def _remember_arrangement(self) -> None:
        memory = self._outside.memory
        memory.put("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        memory.put("tab", float(self._strip.current))
        memory.put("scale", self.look.scale)
        memory.put("theme", self.look.appearance.value)
        memory.put("beside", -1.0 if self._deck.beside is None else float(self._deck.beside))
        self._whereabouts.leave()
        memory.flush()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return move_focus(self, onward=next)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            # In the next turn: what stands in the window is painted after it, in this one.
            QTimer.singleShot(0, self, self.painted.emit)

    def _recall(self) -> None:
        """Take up the window as it was left."""
        memory = self._outside.memory
        self.resize(1280, 800)
        self._restore(memory.text("geometry"))
        self._strip.set_current(round(memory.number("tab", 0)))
        self._splits.note(self._deck)
        beside = round(memory.number("beside", -1))
        if 0 <= beside < len(self._tabs):
            self._show_beside(beside)
        if memory.set_aside is not None:
            words = self.tr("The settings could not be read; they were set aside as {}")
            self._foot.say_quietly(words.format(memory.set_aside))

    def _restore(self, geometry: str) -> None:
        """Take up a place and size; what cannot be understood, Qt passes over."""
        with suppress(ValueError):
            self.restoreGeometry(b64decode(geometry))

    def _reload(self) -> None:
        self._loader.load(self._path)

    def _stay(self) -> None:
        """Stay with the file that is shown where reading another was cancelled; where none is,
        say so and offer the ways on.
        """
        self._foot.finish()
        if self._shown is None:
            message = self._made_message()
            message.show_unread(self._path)
            self._body.setCurrentWidget(message)
        elif self._shown != self._path:
            self._path = self._shown
            self._foot.show_file(self._path.name, str(self._path))
            self._foot.show_problem_count(self._counted)
            self._watch.watch(self._path)

    def _take(self, path: Path, reading: Reading) -> None:
        """Show what was read. While a file that was shown is broken or gone, its last good
        view stays, under a bar that says so.
        """
        self._paints.postpone()
        self._foot.finish()
        self._counted = len(reading.problems)
        self._foot.show_problem_count(self._counted)
        self._foot.tell_problems(" ".join(map(self._bar.in_words, reading.problems[:1])))
        stays = path == self._shown
        if stays and _breaks_off(reading, self._case):
            standing = self.tr("Showing {} as last read without this.").format(path.name)
            self._bar.show_problems(reading.problems, standing)
        elif reading.case is None:
            self._shown = None
            message = self._made_message()
            message.show_problems(path, reading.problems)
            self._foot.show_problem_count(None)
            self._body.setCurrentWidget(message)
            self.setWindowTitle("Case Viewer")
        else:
            self._shown = path
            self._bar.show_problems(reading.problems)
            if not stays:
                self._whereabouts.move_to(path)
            self._show(reading.case, fresh=not stays)
            self._header.tools.show_pdf(pdf_beside(path, reading.case.article))
            self._remember_file(path)
            self._body.setCurrentWidget(self._reading_page)
            self.setWindowTitle(f"{path.name} — Case Viewer")

    def _show(self, case: Case, *, fresh: bool) -> None:
        self._left.let_go(self._case.references)
        self._case = case
        self._header.show_case(case)
        self.desk.show_case(case)
        self._copying.show_case(case)
        self._strip.show_count(REFERENCES, len(case.references))
        self._deck.show_case(case, fresh=fresh)
        is_first = self._deck.isHidden()
        self._blank.hide()
        self._deck.show()
        self._show_pane(self._strip.current)
        if is_first or self.focusWidget() is None:
            self.pane(self._strip.current).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_pane(self, index: int) -> None:
        self._deck.show_pane(index)
        self._make_room()

    def _make_room(self) -> None:
        """Have the header give way where the window is short, or a picture needs the height."""
        short = self.height() < self.look.pixels(_COMPACT_BELOW)
        self._header.set_compact(compact=short or self._strip.current == HISTORY)

    def _remember_file(self, path: Path) -> None:
        if path != self._outside.built_in:
            self._outside.memory.put_first("recent", str(path.resolve()), most=_RECENT)

    def _files(self) -> Files:
        memory = self._outside.memory
        return Files(lambda: memory.texts("recent"), self._outside.examples, self.open_case)

    def _language_choice(self) -> LanguageChoice:
        return LanguageChoice(self._outside.memory.text("language"), self.language_requested.emit)

    def _take_pane(self, pane: Pane) -> None:
        """Listen to a pane that was just built, and give it what the window shares."""
        self._paints.postpone()
        self._splits.watch(pane.splitters())
        pane.take_actions(self._actions, self._copy_as)
        pane.copy_requested.connect(lambda: self._copying.put(pane.copy))
        pane.mime_requested.connect(self._copying.put_mime)
        pane.style_requested.connect(self.popups.pick_style)
        pane.open_requested.connect(self._open_address)
        pane.evidence_requested.connect(self._travel.show_evidence)
        pane.references_requested.connect(self._travel.show_references)
        pane.item_requested.connect(self._travel.show_item)
        pane.pointed.connect(self._foot.show_passing)
        pane.told.connect(self._foot.say_quietly)
        pane.confirmed.connect(self._foot.say)
        pane.refused.connect(self._foot.refuse)

    def _find_everywhere(self) -> None:
        titles = tuple(tab.title.replace("&&", "&") for tab in self._tabs)
        self.popups.find_everywhere(self._strip, self._deck, self._header.found, titles)

    def _show_hit(self, tab: int, result: "Result", words: str) -> None:
        if tab == HEADER:
            self._header.found.show_hit(words, result.place)
        else:
            self._travel.show_hit(tab, result, words)

    def _active(self) -> PaneFrame:
        return self._deck.active(self._strip.current)

    def _copy(self) -> None:
        self._copying.put(self.pane(self._strip.current).copy)

    def _copy_as_format(self, name: str) -> None:
        self._copying.put(lambda: self._travel.references.copy_named(name))

    def _toggle_beside(self) -> None:
        """Open the pane that goes best with the one in front, or close it."""
        opened = self._deck.beside is not None
        self._show_beside(None if opened else self._tabs[self._strip.current].partner)

    def _show_beside(self, index: int | None) -> None:
        self._deck.show_beside(index)
        self._splits.recall(self._deck)
        self._strip.show_beside(opened=index is not None)

    def _open_address(self, address: str) -> None:
        from viewer.citation.links import is_openable  # noqa: PLC0415 - only once it is clicked

        if is_openable(address):
            self._outside.open_address(address)
        else:
            self._foot.refuse(self.tr("This kind of address is not opened: {}").format(address))

    def _made_hints(self) -> "Hints":
        """Return the hints, made when they are first asked for."""
        if self._hints is None:
            from viewer.ui.hints import Hints  # noqa: PLC0415 - not for the first paint

            self._hints = Hints(self.look, self._outside.memory, self._actions)
            self._hints.done.connect(lambda: self.show_tab(self._strip.current))
            cast("QVBoxLayout", self._reading_page.layout()).addWidget(self._hints)
        return self._hints

    def _cite(self) -> None:
        """Copy the article's citation; where no style is chosen to cite in, offer them."""
        self._copying.cite_article()
        if self.desk.choice.style is AS_PRINTED:
            self.popups.pick_style(self._header.tools.cite)

    def _open_pdf(self, path: Path) -> None:
        # A path that was found beside the case file, and no address that a file names.
        self._outside.open_address(path.as_uri())

    def _edit(self, problem: Problem) -> None:
        self._outside.edit(problem.file, problem.line, problem.column)

    def _ask_for_file(self) -> None:
        title = self.tr("Open a case")
        kinds = (self.tr("Case files (*.yaml *.yml)"), self.tr("All files (*)"))
        self.popups.ask_for_file(title, self._path.parent, kinds, self.open_case)

    def _ask_for_style(self) -> None:
        title, kinds = self.tr("Open a citation style"), self.tr("CSL styles (*.csl)")
        self.popups.ask_for_file(title, self._path.parent, (kinds,), self.take_style)

    def _open_built_in(self) -> None:
        self.open_case(self._outside.built_in)

    def _rescale(self, factor: float) -> None:
        self.look.set_scale(self.look.scale * factor)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        copying, travel, popups = self._copying, self._travel, self.popups
        formats = [spec.id for spec in ACTIONS if spec.menu == AS]
        return {
            "open": self._ask_for_file,
            "reload": self._reload,
            "export-history": travel.export_history,
            "handout": popups.hand_out,
            "print": lambda: popups.hand_out(to_printer=True),
            "built-in": self._open_built_in,
            "quit": self.close,
            "copy": self._copy,
            "copy-in-text": lambda: copying.put(travel.references.copy_in_text),
            **{id_: partial(self._copy_as_format, id_.removeprefix("copy-")) for id_ in formats},
            "cite-article": copying.cite_article,
            "copy-authors": copying.copy_authors,
            "copy-affiliations": copying.copy_affiliations,
            "copy-people": copying.copy_people,
            "copy-keywords": copying.copy_keywords,
            "copy-abstract": copying.copy_abstract,
            "style": lambda: popups.pick_style(self._strip),
            "select-all": travel.select_all,
            "find": lambda: self._active().look_for(),
            "find-next": lambda: self._active().step(1),
            "find-previous": lambda: self._active().step(-1),
            "find-everywhere": self._find_everywhere,
            "filter": travel.look_for,
            **{f"tab-{index + 1}": partial(self.show_tab, index) for index in range(4)},
            "larger": partial(self._rescale, _STEP),
            "smaller": partial(self._rescale, 1 / _STEP),
            "usual": lambda: self.look.set_scale(1.0),
            **theme_handlers(self.look),
            "beside": self._toggle_beside,
            "back": travel.back,
            "forward": travel.forward,
            "palette": lambda: popups.show_palette(self._strip),
            "shortcuts": popups.show_shortcuts,
            "hints": lambda: self._made_hints().start_over(),
            "about": popups.show_about,
        }

    def _lay_out(self) -> None:
        # The header asks for the height that its width needs, and for no more.
        column = cast("QVBoxLayout", self._reading_page.layout())
        for rest in (self._deck, self._blank):
            column.setStretchFactor(rest, 1)
        self._body.addWidget(self._reading_page)
        self.setCentralWidget(_column(self._body, self._foot))

    def _made_message(self) -> "MessagePage":
        """Return the page for a file without a case, made when one is first met."""
        if self._message is None:
            from viewer.ui.message_page import MessagePage  # noqa: PLC0415

            self._message = MessagePage(self.look)
            self._message.open_requested.connect(self._ask_for_file)
            self._message.again_requested.connect(lambda: self.open_case(self._path))
            self._message.built_in_requested.connect(self._open_built_in)
            self._body.addWidget(self._message)
        return self._message

    def _connect(self) -> None:
        self.look.changing.connect(self._paints.postpone)
        self.look.changed.connect(self._make_room)
        self._strip.changed.connect(self._show_pane)
        self._strip.beside_requested.connect(self._toggle_beside)
        self._deck.built.connect(self._take_pane)
        self._header.open_requested.connect(self._open_address)
        self._header.pointed.connect(self._foot.show_passing)
        self._header.tools.cite_requested.connect(self._cite)
        self._header.tools.pdf_requested.connect(self._open_pdf)
        self._header.tools.tell_style(lambda: self.desk.style_name)
        self._copying.confirmed.connect(self._foot.say)
        self._copying.refused.connect(self._foot.refuse)
        self.desk.copying_began.connect(self._foot.begin_copying)
        self.desk.copying_progressed.connect(self._foot.progress_copying)
        self.desk.copying_ended.connect(self._foot.finish_copying)
        self._foot.copying_cancelled.connect(self.desk.stop_copying)
        self.popups.style_file_requested.connect(self._ask_for_style)
        self.popups.hit_requested.connect(self._show_hit)
        self.popups.open_requested.connect(self._open_address)
        self.popups.copy_requested.connect(self._copying.put_words)
        self.popups.confirmed.connect(self._foot.say)
        self._loader.loaded.connect(self._take)
        self._loader.progressed.connect(self._foot.progress)
        self._loader.cancelled.connect(self._stay)
        self._foot.cancel_requested.connect(self._loader.cancel)
        self._foot.problems_requested.connect(self._bar.toggle_list)
        self._watch.changed.connect(self._reload)
        self._bar.edit_requested.connect(self._edit)


def _breaks_off(reading: Reading, shown: Case) -> bool:
    """Tell whether a file that was read again looks half-saved beside what it held before: its
    text breaks off, or so early that the article itself is not there any more.
    """
    if reading.case is None or not reading.is_yaml:
        return True
    return reading.case.article is None and shown.article is not None


def _column(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return box
