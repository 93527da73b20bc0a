"""Opening a file at a line in the editor its owner uses."""

import shlex
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

Which = Callable[[str], str | None]

# How each editor is told the place; {file}, {line} and {column} are filled in.
_PLACES = {
    "code": ("--goto", "{file}:{line}:{column}"),
    "code-insiders": ("--goto", "{file}:{line}:{column}"),
    "codium": ("--goto", "{file}:{line}:{column}"),
    "cursor": ("--goto", "{file}:{line}:{column}"),
    "zed": ("{file}:{line}:{column}",),
    "subl": ("{file}:{line}:{column}",),
    "kate": ("--line", "{line}", "--column", "{column}", "{file}"),
    "kwrite": ("--line", "{line}", "--column", "{column}", "{file}"),
    "gedit": ("{file}", "+{line}:{column}"),
    "gnome-text-editor": ("{file}", "+{line}:{column}"),
    "xed": ("{file}", "+{line}:{column}"),
    "pluma": ("{file}", "+{line}"),
    "mousepad": ("--line", "{line}", "--column", "{column}", "{file}"),
    "geany": ("{file}:{line}:{column}",),
    "gvim": ("+call cursor({line},{column})", "{file}"),
    "emacs": ("+{line}:{column}", "{file}"),
    "vim": ("+call cursor({line},{column})", "{file}"),
    "nvim": ("+call cursor({line},{column})", "{file}"),
    "vi": ("+{line}", "{file}"),
    "nano": ("+{line},{column}", "{file}"),
    "micro": ("+{line}:{column}", "{file}"),
    "hx": ("{file}:{line}:{column}",),
}
_IN_TERMINAL = frozenset({"vim", "nvim", "vi", "nano", "micro", "hx"})
_TERMINALS = (
    ("x-terminal-emulator", ("-e",)),
    ("gnome-terminal", ("--",)),
    ("konsole", ("-e",)),
    ("xfce4-terminal", ("-x",)),
    ("xterm", ("-e",)),
)
_UNASKED = ("code", "codium", "kate", "gedit", "gnome-text-editor", "xed", "mousepad")


def editor_command(
    environment: Mapping[str, str], which: Which, file: Path, line: int, column: int
) -> list[str] | None:
    """Return the command that opens ``file`` at a place, counted from 1.

    $VISUAL comes first, then $EDITOR, then an editor that is installed. ``None`` where
    there is none that is known, or none with a terminal to run in: the system's own way
    of opening a file is then the best there is.
    """
    for words in _candidates(environment):
        name = PurePath(words[0]).stem.lower()
        if which(words[0]) is None or name not in _PLACES:
            continue
        place = [each.format(file=file, line=line, column=column) for each in _PLACES[name]]
        terminal = _terminal(which) if name in _IN_TERMINAL else []
        if terminal is not None:
            return [*terminal, *words, *place]
    return None


def _candidates(environment: Mapping[str, str]) -> list[list[str]]:
    stated = [_split(environment.get(name, "")) for name in ("VISUAL", "EDITOR")]
    return [words for words in stated if words] + [[name] for name in _UNASKED]


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return []


def _terminal(which: Which) -> list[str] | None:
    for name, flags in _TERMINALS:
        if which(name) is not None:
            return [name, *flags]
    return None
