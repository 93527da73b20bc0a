"""Every action of the window, declared once: its words, its keys and its menu."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

_CONTEXT = "Actions"
# Menus that stand within the Edit menu.
AS, PARTS, THEME = "Copy &as", "Copy &from this case", "T&heme"
WITHIN = {AS: "&Edit", PARTS: "&Edit", THEME: "&View"}


class ActionSpec(NamedTuple):
    """One action. ``keys`` are a standard key or sequences in Qt's portable spelling."""

    id: str
    menu: str
    text: str
    keys: QKeySequence.StandardKey | tuple[str, ...] = ()


# A separator stands before each id in SEPARATED.
ACTIONS = (
    ActionSpec("open", "&File", "&Open…", QKeySequence.StandardKey.Open),
    ActionSpec("reload", "&File", "&Reload", ("F5",)),
    ActionSpec("built-in", "&File", "Open the &built-in example"),
    ActionSpec("export-history", "&File", "E&xport the treatment history…", ("Ctrl+E",)),
    ActionSpec("handout", "&File", "Export a &handout…", ("Ctrl+Shift+E",)),
    ActionSpec("print", "&File", "&Print…", QKeySequence.StandardKey.Print),
    ActionSpec("quit", "&File", "&Quit", ("Ctrl+Q",)),
    ActionSpec("copy", "&Edit", "&Copy", QKeySequence.StandardKey.Copy),
    ActionSpec("copy-in-text", "&Edit", "Copy the &in-text citation", ("Ctrl+Shift+C",)),
    ActionSpec("copy-text", AS, "&Plain text", ("Ctrl+Alt+P",)),
    ActionSpec("copy-html", AS, "&Rich text", ("Ctrl+Alt+H",)),
    ActionSpec("copy-markdown", AS, "&Markdown", ("Ctrl+Alt+M",)),
    ActionSpec("copy-latex", AS, "&LaTeX", ("Ctrl+Alt+L",)),
    ActionSpec("copy-bibtex", AS, "&BibTeX", ("Ctrl+Alt+B",)),
    ActionSpec("copy-ris", AS, "R&IS", ("Ctrl+Alt+R",)),
    ActionSpec("copy-csl-json", AS, "&CSL-JSON", ("Ctrl+Alt+J",)),
    ActionSpec("copy-printed", AS, "As the source &prints it", ("Ctrl+Alt+O",)),
    ActionSpec("cite-article", PARTS, "This article’s own &citation", ("Ctrl+Alt+A",)),
    ActionSpec("copy-authors", PARTS, "The &author line"),
    ActionSpec("copy-affiliations", PARTS, "The a&ffiliations"),
    ActionSpec("copy-people", PARTS, "Authors an&d affiliations"),
    ActionSpec("copy-keywords", PARTS, "The &key words"),
    ActionSpec("copy-abstract", PARTS, "The a&bstract"),
    ActionSpec("style", "&Edit", "Citation &style…", ("Ctrl+T",)),
    ActionSpec("select-all", "&Edit", "Select &all references"),
    ActionSpec("find", "&Edit", "Fin&d in this tab", QKeySequence.StandardKey.Find),
    ActionSpec("find-next", "&Edit", "Find the &next", ("F3",)),
    ActionSpec("find-previous", "&Edit", "Find the &previous", ("Shift+F3",)),
    ActionSpec("find-everywhere", "&Edit", "Find in &everything…", ("Ctrl+Shift+F",)),
    ActionSpec("filter", "&Edit", "Filter &references"),
    ActionSpec("tab-1", "&View", "&Abstract", ("Ctrl+1",)),
    ActionSpec("tab-2", "&View", "A&uthors and affiliations", ("Ctrl+2",)),
    ActionSpec("tab-3", "&View", "&References", ("Ctrl+3",)),
    ActionSpec("tab-4", "&View", "&Treatment history", ("Ctrl+4",)),
    ActionSpec("beside", "&View", "Show &beside", ("Ctrl+B",)),
    ActionSpec("back", "&View", "&Back", ("Alt+Left",)),
    ActionSpec("forward", "&View", "&Forward", ("Alt+Right",)),
    ActionSpec("larger", "&View", "&Larger text", ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller", "&View", "&Smaller text", ("Ctrl+-",)),
    ActionSpec("usual", "&View", "&Usual text size", ("Ctrl+0",)),
    ActionSpec("theme-system", THEME, "As the &system asks"),
    ActionSpec("theme-light", THEME, "&Light"),
    ActionSpec("theme-dark", THEME, "&Dark"),
    ActionSpec("theme-contrast", THEME, "&High contrast"),
    ActionSpec("palette", "&Help", "&Commands…", ("Ctrl+K",)),
    ActionSpec("shortcuts", "&Help", "&Keys", ("F1",)),
    ActionSpec("hints", "&Help", "&Hints"),
    ActionSpec("about", "&Help", "&About Case Viewer"),
)
SEPARATED = frozenset({"export-history", "quit", "beside", "larger", "style", "find"})


def make_actions(
    parent: QObject, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Return an action for each declared one; ``handlers`` names what each does, by id."""
    return {spec.id: _make(parent, spec, handlers[spec.id]) for spec in ACTIONS}


def plain_words(text: str) -> str:
    """Return the words of a menu as they are read: without what marks a letter in them, or
    behind them in brackets, as writing that has no such letters does.
    """
    return re.sub(r"\(&.\)|&", "", text)


def translated(text: str) -> str:
    """Return a declared text in the language in force."""
    return QCoreApplication.translate(_CONTEXT, text)


def _make(parent: QObject, spec: ActionSpec, handler: Callable[[], object]) -> QAction:
    # Words in the first place could also be an icon, and PySide makes all that icons are: 1 ms.
    action = QAction(parent, text=translated(spec.text))
    action.setObjectName(spec.id)
    action.setProperty("menu", translated(spec.menu))
    if isinstance(spec.keys, tuple):
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
    else:
        action.setShortcuts(spec.keys)
    # triggered carries "checked", which no handler wants.
    action.triggered.connect(lambda _checked=False: handler())
    return action
