"""The window: a header that stays, four tabs, and a foot."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.citation.clip import Clip
from viewer.citation.formats import FORMATS, Format
from viewer.citation.links import is_openable
from viewer.citation.parts import (
    abstract_text,
    affiliation_block,
    author_line,
    keyword_list,
)
from viewer.errors import Problem, ViewerError
from viewer.history.items import Item
from viewer.model.case import Affiliation, Author, Case
from viewer.source import Reading
from viewer.ui.abstract_pane import AbstractPane
from viewer.ui.actions import ACTIONS, AS, SEPARATED, WITHIN, make_actions, translated
from viewer.ui.clipboard import dropped_file, put
from viewer.ui.deck import Deck
from viewer.ui.desk import CopyDesk, FormatterOf, NameOf
from viewer.ui.dialogs import Notice
from viewer.ui.foot import Foot
from viewer.ui.header import Header
from viewer.ui.history_pane import HistoryPane
from viewer.ui.jumps import Jumps, Place
from viewer.ui.labels import rule
from viewer.ui.leavings import Leavings
from viewer.ui.loader import Loader, Read
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.message_page import MessagePage
from viewer.ui.notices import CREDITS, about, mishap, shortcuts
from viewer.ui.palette import CommandPalette
from viewer.ui.pane import Copy, Pane
from viewer.ui.people_pane import PeoplePane
from viewer.ui.problems import ProblemsBar
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.style_picker import StylePicker, Styles
from viewer.ui.theme import Space
from viewer.ui.watch import FileWatch

_COMPACT_BELOW = 700
_STEP = 1.1
_RECENT = 10


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab's title, and what builds its pane once it is looked at."""

    title: str
    build: Callable[[Look, CopyDesk], Pane]


_TABS = (
    Tab("Abstract", lambda look, _desk: AbstractPane(look)),
    Tab("Authors && affiliations", lambda look, _desk: PeoplePane(look)),
    Tab("References", ReferencesPane),
    Tab("Treatment history", lambda look, _desk: HistoryPane(look)),
)
ABSTRACT, AUTHORS, REFERENCES, HISTORY = range(4)
# What each tab is read beside when nothing else is asked for.
_PARTNERS = {ABSTRACT: HISTORY, AUTHORS: ABSTRACT, REFERENCES: ABSTRACT, HISTORY: ABSTRACT}


@dataclass(frozen=True, slots=True)
class Outside:
    """What the window needs of the world: reading, opening, and the way home."""

    read: Read
    open_address: Callable[[str], object]
    edit: Callable[[Path, int, int], object]
    clipboard: QClipboard
    built_in: Path
    outlives: Callable[[], bool]
    formatter_of: FormatterOf
    style_name: NameOf
    load_styles: Callable[[], Styles]
    memory: Memory
    version: str
    examples: tuple[tuple[str, Path], ...] = ()


class MainWindow(QMainWindow):
    """Shows one case file at a time; it stays usable whatever the file holds."""

    def __init__(self, look: Look, outside: Outside) -> None:
        super().__init__()
        self.look, self._outside = look, outside
        self._case, self._path = Case(), outside.built_in
        self._shown: Path | None = None
        self._has_copied = False
        self._loader, self._watch = Loader(outside.read), FileWatch()
        self._left = Leavings()
        self._bar = ProblemsBar(look)
        self.desk = CopyDesk(outside.formatter_of, outside.style_name, outside.memory)
        self._picker: StylePicker | None = None
        self.palette_popup: CommandPalette | None = None
        self._jumps = Jumps()
        self._header, self._foot = Header(look), Foot(look)
        self._tabs = QTabBar()
        self._message = MessagePage(look)
        self._body = QStackedWidget()
        self._deck = Deck(tuple(partial(tab.build, look, self.desk) for tab in _TABS))
        self._deck.built.connect(self._take_pane)
        self._reading_page = self._make_reading_page()
        self._actions = make_actions(self, self._handlers())
        self._fill_menus()
        self._lay_out()
        self._connect()
        self.setWindowTitle("Case Viewer")
        self.setAcceptDrops(True)
        self._recall()

    def open_case(self, path: Path) -> None:
        """Read a case file and show it, or what is wrong with it; watch it from now on."""
        self._path = path
        self._foot.show_file(path.name, str(path))
        self._watch.watch(path)
        self._foot.begin(self.tr("Reading {}").format(path.name))
        self._loader.load(path)

    def _reload(self) -> None:
        self._loader.load(self._path)

    def _take(self, path: Path, reading: Reading) -> None:
        """Show what was read. While a file that was shown is broken or gone, its last good
        view stays, under a bar that says so.
        """
        self._foot.finish()
        self._foot.show_problem_count(len(reading.problems))
        stays = path == self._shown
        if stays and (reading.case is None or not reading.is_yaml):
            standing = self.tr("Showing {} as last read without this.").format(path.name)
            self._bar.show_problems(reading.problems, standing)
        elif reading.case is None:
            self._shown = None
            self._message.show_problems(path, reading.problems)
            self._body.setCurrentWidget(self._message)
            self.setWindowTitle("Case Viewer")
        else:
            self._shown = path
            self._bar.show_problems(reading.problems)
            self._show(reading.case, fresh=not stays)
            self._remember_file(path)
            self._body.setCurrentWidget(self._reading_page)
            self.setWindowTitle(f"{path.name} — Case Viewer")

    def _furnish(self, pane: ReferencesPane) -> None:
        """Give the references what the window shares with them: actions, keys, the picker."""
        keys = {one: self._actions[one].shortcut() for one in ("copy", "copy-in-text")}
        native = QKeySequence.SequenceFormat.NativeText
        pane.panel.show_keys(*(each.toString(native) for each in keys.values()))
        pane.panel.fill_copy_as(self._copy_as)
        pane.panel.in_text_requested.connect(self._copy_in_text)
        pane.panel.style_requested.connect(self._pick_style)
        pane.menu_requested.connect(self._show_menu)
        pane.panel.item_requested.connect(self._show_item)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self._actions["copy"])
        menu.addAction(self._actions["copy-in-text"])
        menu.addMenu(self._copy_as)
        menu.addSeparator()
        menu.addAction(self._actions["style"])
        menu.addAction(self._actions["select-all"])
        menu.exec(place)
        menu.deleteLater()

    def last_case(self) -> Path:
        """Return the case that was open last and is still there, else the built-in one."""
        recent = map(Path, self._outside.memory.texts("recent")[:1])
        return next((path for path in recent if path.is_file()), self._outside.built_in)

    def pane(self, index: int) -> Pane:
        """Return a tab's pane, built and filled the first time it is asked for."""
        return self._deck.pane(index)

    def _take_pane(self, pane: Pane) -> None:
        """Listen to a pane that was just built."""
        pane.copy_requested.connect(lambda: self._put(pane.copy))
        pane.open_requested.connect(self._open_address)
        pane.pointed.connect(self._foot.show_passing)
        if isinstance(pane, ReferencesPane):
            self._furnish(pane)
        if isinstance(pane, HistoryPane):
            pane.evidence_requested.connect(self._show_evidence)
            pane.references_requested.connect(self._show_references)
            pane.mime_requested.connect(self._put_mime)
            pane.told.connect(self._foot.say_quietly)

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
        if not self._may_lose_copied():
            event.ignore()
            return
        memory = self._outside.memory
        memory.put("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        memory.put("tab", float(self._tabs.currentIndex()))
        memory.put("scale", self.look.scale)
        memory.flush()
        super().closeEvent(event)

    def _may_lose_copied(self) -> bool:
        """Say before closing that what was copied would go with the window; ask."""
        clipboard = self._outside.clipboard
        if not (self._has_copied and clipboard.ownsClipboard()) or self._outside.outlives():
            return True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("What you copied is lost when this window closes."))
        box.setInformativeText(self.tr("Paste it first, or close anyway."))
        box.addButton(self.tr("Close anyway"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is not stay

    def _recall(self) -> None:
        """Take up the window as it was left."""
        memory = self._outside.memory
        self.resize(1280, 800)
        self.restoreGeometry(
            QByteArray.fromBase64(memory.text("geometry").encode("ascii", "ignore"))
        )
        tab = round(memory.number("tab", 0))
        self._tabs.setCurrentIndex(tab if 0 <= tab < len(_TABS) else 0)
        if memory.set_aside is not None:
            words = self.tr("The settings could not be read; they were set aside as {}")
            self._foot.say_quietly(words.format(memory.set_aside))

    def actions_by_id(self) -> Iterable[QAction]:
        """Return every declared action; its object name is its id."""
        return self._actions.values()

    def show_tab(self, index: int) -> None:
        self._tabs.setCurrentIndex(index)
        self._show_pane(index)
        self.pane(index).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Have the header give way where the window is short, or a picture needs the height."""
        short = self.height() < self.look.pixels(_COMPACT_BELOW)
        self._header.set_compact(compact=short or self._tabs.currentIndex() == HISTORY)

    def _remember_file(self, path: Path) -> None:
        if path != self._outside.built_in:
            self._outside.memory.put_first("recent", str(path.resolve()), most=_RECENT)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for name in self._outside.memory.texts("recent"):
            self._recent.addAction(name).triggered.connect(
                lambda _checked=False, name=name: self.open_case(Path(name))
            )
        self._recent.setEnabled(not self._recent.isEmpty())

    def _show(self, case: Case, *, fresh: bool) -> None:
        self._left.let_go(list(self._case.references))
        self._case = case
        self._header.show_case(case)
        self.desk.show_case(case)
        self._tabs.setTabText(REFERENCES, self._references_title(case))
        self._deck.show_case(case, fresh=fresh)
        self._show_pane(self._tabs.currentIndex())

    def _references_title(self, case: Case) -> str:
        title = self.tr("References")
        return f"{title}  {len(case.references)}" if case.references else title

    def _show_pane(self, index: int) -> None:
        self._deck.show_pane(index)
        self._make_room()

    def _copy(self) -> None:
        self._put(self.pane(self._tabs.currentIndex()).copy)

    def _copy_in_text(self) -> None:
        self._put(self._references().copy_in_text)

    def _copy_as_format(self, form: Format) -> None:
        self._put(partial(self._references().copy_as, form))

    def _cite_article(self) -> None:
        words = self.tr("Copied this article’s own citation, {}")
        desk = self.desk
        self._put(lambda: Copy(desk.article_clip(), words.format(desk.manner(None))))

    def _copy_abstract(self) -> None:
        abstract = self._case.abstract
        self._copy_part(abstract_text(abstract) if abstract else None)

    def _copy_part(self, clip: Clip | None) -> None:
        """Copy a part of the case; where the file has none, say so."""
        if clip is None or not clip.plain:
            self._foot.say_quietly(self.tr("The file states none, so nothing was copied"))
            return
        self._put(lambda: Copy(clip, self.tr("Copied to the clipboard")))

    def _put(self, copy: Callable[[], Copy | None]) -> None:
        """Put on the clipboard what ``copy`` returns and confirm it; what cannot be
        formatted is said, and never pasted.
        """
        try:
            copied = copy()
        except ViewerError as error:
            self._foot.say_quietly(str(error))
            return
        if copied is None:
            self._foot.say_nothing_selected()
            return
        put(self._outside.clipboard, copied.clip)
        self._has_copied = True
        self._foot.say(copied.confirmation)

    def _people(self) -> tuple[tuple[Author, ...], tuple[Affiliation, ...]]:
        return self._case.authors, self._case.affiliations

    def _keywords(self) -> tuple[str, ...]:
        return self._case.article.keywords if self._case.article else ()

    def _references(self) -> ReferencesPane:
        pane = self.pane(REFERENCES)
        assert isinstance(pane, ReferencesPane)  # noqa: S101 - the tabs say so
        return pane

    def _pick_style(self, below: QWidget | None = None) -> None:
        if self._picker is None:
            self._picker = StylePicker(self.look, self.desk, self._outside.load_styles)
            self._picker.file_requested.connect(self._ask_for_style)
        self._picker.pop_up(below or self._tabs)

    def _ask_for_style(self) -> None:
        title, kinds = self.tr("Open a citation style"), self.tr("CSL styles (*.csl)")
        name, _ = QFileDialog.getOpenFileName(self, title, str(self._path.parent), kinds)
        if name:
            self.take_style(Path(name))

    def take_style(self, path: Path) -> None:
        """Copy in the style of this file, or say what is wrong with it."""
        wrong = self.desk.check(path)
        if wrong:
            self._foot.say_quietly(wrong)
        else:
            self.desk.choose_style(path)

    def tell_mishap(self, report: str) -> None:
        """Tell of an error that nobody foresaw; the window goes on."""
        notice = Notice(self.look, self.tr("Unexpected error"), mishap(report), parent=self)
        notice.offer_copy(self.tr("Copy the report"))
        notice.copy_requested.connect(self._copy_words)
        notice.open()

    def _copy_words(self, words: str) -> None:
        self._outside.clipboard.setText(words)

    def _show_about(self) -> None:
        title = self.tr("About Case Viewer")
        notice = Notice(self.look, title, about(self._outside.version), CREDITS, self)
        notice.open_requested.connect(self._open_address)
        notice.open()

    def _show_palette(self) -> None:
        if self.palette_popup is None:
            actions, load = self.actions_by_id(), self._outside.load_styles
            self.palette_popup = CommandPalette(self.look, self.desk, actions, load)
        self.palette_popup.pop_up(self._tabs)

    def _show_shortcuts(self) -> None:
        Notice(self.look, self.tr("Keys"), shortcuts(self.actions_by_id()), parent=self).open()

    def _show_evidence(self, excerpts: tuple[str, ...]) -> None:
        """Show evidence in the abstract: where that stands beside, else by going there."""
        near = self._deck.nearest(ABSTRACT)
        if near is None:
            self._jump(Place(ABSTRACT))
        pane = near or self.pane(ABSTRACT)
        if isinstance(pane, AbstractPane):
            pane.highlight(excerpts)

    def _show_references(self, ids: tuple[str, ...]) -> None:
        self.show_tab(REFERENCES)
        self._references().select_ids(set(ids))

    def _put_mime(self, mime: QMimeData, confirmation: str) -> None:
        self._outside.clipboard.setMimeData(mime)
        self._foot.say(confirmation)

    def _show_item(self, item: Item) -> None:
        self.show_tab(HISTORY)
        self._history().choose(item)

    def _history(self) -> HistoryPane:
        pane = self.pane(HISTORY)
        assert isinstance(pane, HistoryPane)  # noqa: S101 - the tabs say so
        return pane

    def _export_history(self) -> None:
        self.show_tab(HISTORY)
        self._history().ask_and_save()

    def _jump(self, end: Place) -> None:
        """Go somewhere so that Back leads here again."""
        self._jumps.jump(self._here(), end)
        self._go(end)

    def _here(self) -> Place:
        tab = self._tabs.currentIndex()
        ids = {one.id for one in self._references().selected()} if tab == REFERENCES else set()
        return Place(tab, frozenset(ids))

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self.show_tab(place.tab)
            if place.ids:
                self._references().select_ids(set(place.ids))

    def _toggle_beside(self) -> None:
        """Open the pane that goes best with the one in front, or close it."""
        opened = self._deck.beside is not None
        partner = None if opened else _PARTNERS[self._tabs.currentIndex()]
        self._deck.show_beside(partner)
        self._beside_button.setChecked(not opened)

    def _open_address(self, address: str) -> None:
        if is_openable(address):
            self._outside.open_address(address)
        else:
            self._foot.say_quietly(
                self.tr("This kind of address is not opened: {}").format(address)
            )

    def _edit(self, problem: Problem) -> None:
        self._outside.edit(problem.file, problem.line, problem.column)

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a case"),
            str(self._path.parent),
            self.tr("Case files (*.yaml *.yml)") + ";;" + self.tr("All files (*)"),
        )
        if name:
            self.open_case(Path(name))

    def choose_references(self, numbers: frozenset[int]) -> None:
        """Go to the references and select those with these numbers of the article's own."""
        self.show_tab(REFERENCES)
        self._references().select_numbers(numbers)

    def choose_ids(self, ids: set[str]) -> None:
        """Go to the references and select those with these ids."""
        self.show_tab(REFERENCES)
        self._references().select_ids(ids)

    def _select_all(self) -> None:
        self.show_tab(REFERENCES)
        self._references().select_all()

    def _filter(self) -> None:
        self.show_tab(REFERENCES)
        self._references().look_for()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "open": self._ask_for_file,
            "reload": self._reload,
            "export-history": self._export_history,
            "built-in": lambda: self.open_case(self._outside.built_in),
            "quit": self.close,
            "copy": self._copy,
            "copy-in-text": self._copy_in_text,
            **{f"copy-{form.name}": partial(self._copy_as_format, form) for form in FORMATS},
            "cite-article": self._cite_article,
            "copy-authors": lambda: self._copy_part(author_line(*self._people())),
            "copy-affiliations": lambda: self._copy_part(affiliation_block(self._people()[1])),
            "copy-keywords": lambda: self._copy_part(keyword_list(self._keywords())),
            "copy-abstract": self._copy_abstract,
            "style": self._pick_style,
            "select-all": self._select_all,
            "filter": self._filter,
            "tab-1": lambda: self.show_tab(0),
            "tab-2": lambda: self.show_tab(1),
            "tab-3": lambda: self.show_tab(REFERENCES),
            "tab-4": lambda: self.show_tab(3),
            "larger": lambda: self.look.set_scale(self.look.scale * _STEP),
            "smaller": lambda: self.look.set_scale(self.look.scale / _STEP),
            "usual": lambda: self.look.set_scale(1.0),
            "beside": self._toggle_beside,
            "back": lambda: self._go(self._jumps.back()),
            "forward": lambda: self._go(self._jumps.forward()),
            "palette": self._show_palette,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }

    def _fill_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            if spec.menu not in menus:
                outer = menus.get(WITHIN.get(spec.menu, ""))
                words = translated(spec.menu)
                menus[spec.menu] = (outer or self.menuBar()).addMenu(words)
            menu = menus[spec.menu]
            if spec.id in SEPARATED:
                menu.addSeparator()
            menu.addAction(self._actions[spec.id])
            if spec.id == "open":
                self._recent = menu.addMenu(self.tr("Open &recent"))
                menu.aboutToShow.connect(self._fill_recent)
            if spec.id == "built-in":
                self._fill_examples(menu.addMenu(self.tr("Open an &example")))
        self._copy_as = menus[AS]

    def _fill_examples(self, menu: QMenu) -> None:
        for name, path in self._outside.examples:
            menu.addAction(name).triggered.connect(
                lambda _checked=False, path=path: self.open_case(path)
            )
        menu.setEnabled(bool(self._outside.examples))

    def _make_reading_page(self) -> QWidget:
        for tab in _TABS:
            self._tabs.addTab(self.tr(tab.title))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(self.tr("Parts of the case"))
        self._beside_button = QPushButton(self.tr("Show beside"))
        self._beside_button.setObjectName("quietly")
        self._beside_button.setCheckable(True)
        self._beside_button.clicked.connect(self._toggle_beside)
        strip = QWidget()
        strip.setObjectName("tabs")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(strip)
        row.setContentsMargins(Space.L - 6, 0, Space.XL, 0)
        row.addWidget(self._tabs)
        row.addStretch()
        row.addWidget(self._beside_button)
        return _column(self._header, strip, rule(), self._bar, self._deck)

    def _lay_out(self) -> None:
        self._body.addWidget(self._reading_page)
        self._body.addWidget(self._message)
        self.setCentralWidget(_column(self._body, self._foot))

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._show_pane)
        self._header.open_requested.connect(self._open_address)
        self._header.pointed.connect(self._foot.show_passing)
        self._loader.loaded.connect(self._take)
        self._loader.progressed.connect(self._foot.progress)
        self._loader.cancelled.connect(self._foot.finish)
        self._foot.cancel_requested.connect(self._loader.cancel)
        self._foot.problems_requested.connect(self._bar.toggle_list)
        self._watch.changed.connect(self._reload)
        self._bar.edit_requested.connect(self._edit)
        self._message.open_requested.connect(self._ask_for_file)
        self._message.again_requested.connect(lambda: self.open_case(self._path))
        self._message.built_in_requested.connect(lambda: self.open_case(self._outside.built_in))


def _column(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return box
