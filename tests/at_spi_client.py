"""Use the window as a screen reader does, and print what happened: a client of AT-SPI.

Run by the Python that the system's ``gi`` module belongs to, in a session in which the window
is open: ``python3 tests/at_spi_client.py CASE FOLDER``. Opens that case and writes into that
folder. Prints a JSON object, named by what was looked for.

The steps are those of ``tests/test_keyboard_journey.py``, one for one.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

_PATIENCE_S = 15.0
_ANNOUNCEMENT, _FOCUS = "object:announcement", "object:state-changed:focused"


class Reader:
    """Finds, reads and presses what is on the screen, by role and by name alone."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.focused: list[tuple[str, str]] = []
        self._listeners = [Atspi.EventListener.new(hear) for hear in (self._hear, self._follow)]
        for listener, what in zip(self._listeners, (_ANNOUNCEMENT, _FOCUS), strict=True):
            listener.register(what)
        self.application = self.wait_for(_application, "the application")

    def _hear(self, event: Any) -> None:
        self.heard.append(str(event.any_data))

    def _follow(self, event: Any) -> None:
        if not event.detail1:
            return
        try:
            self.focused.append((event.source.get_role_name(), event.source.get_name()))
        except GLib.GError:  # it went before it could be asked
            self.focused.append(("gone", ""))

    def wait_for(self, look: Callable[[], Any], what: str) -> Any:
        """Return what ``look`` finds once it does, events being heard meanwhile."""
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            self.listen()
            try:
                found = look()
            except GLib.GError:  # it went while it was being looked at
                found = None
            if found:
                return found
            time.sleep(0.05)
        raise SystemExit(f"not found: {what}; heard: {self.heard}; focus: {self.focused[-5:]}")

    def listen(self, seconds: float = 0) -> None:
        end = time.monotonic() + seconds
        while True:
            while GLib.MainContext.default().iteration(may_block=False):
                pass
            if time.monotonic() >= end:
                return
            time.sleep(0.02)

    def find(self, role: str, name: str, *, showing: bool = True, within: Any = None) -> Any:
        """Return the first thing of a role whose name begins so."""

        def look() -> Any:
            return next(
                (
                    one
                    for one in _tree(within or self.application)
                    if one.get_role_name() == role
                    and one.get_name().startswith(name)
                    and (not showing or _holds(one, Atspi.StateType.SHOWING))
                ),
                None,
            )

        return self.wait_for(look, f"{role} “{name}”")

    def press(self, role: str, name: str, *, within: Any = None) -> None:
        Atspi.Action.do_action(self.find(role, name, within=within), 0)

    def choose(self, menu: str, name: str) -> None:
        """Choose an item of a menu. A reply that does not come is an error."""
        bar = self.find("menu bar", "")
        item = self.find(
            "menu item", name, showing=False, within=self.find("menu item", menu, within=bar)
        )
        Atspi.Action.do_action(item, 0)

    def write(self, name: str, words: str, *, within: Any = None) -> None:
        """Put words into a field, in place of those it holds."""
        field = self.find("text", name, within=within)
        Atspi.Component.grab_focus(field)
        Atspi.EditableText.set_text_contents(field, words)

    def children(self, role: str, name: str) -> list[str]:
        """Return the names of what stands in something."""
        holder = self.find(role, name)
        return [one.get_name() for one in _children(holder) if one is not None]

    def text(self, role: str, name: str) -> str:
        found = self.find(role, name)
        return str(Atspi.Text.get_text(found, 0, Atspi.Text.get_character_count(found)))

    def until_heard(self, words: str) -> str:
        return str(
            self.wait_for(
                lambda: next((one for one in self.heard if words in one), None),
                f"the word {words}",
            )
        )

    def until_focused(self, role: str, name: str) -> None:
        """Wait until something has the focus, and no more than it."""
        self.wait_for(
            lambda: (
                self.focused
                and self.focused[-1][0] == role
                and self.focused[-1][1].startswith(name)
            ),
            f"the focus at {role} “{name}”",
        )

    def until_in_front(self, tab: str) -> None:
        self.wait_for(
            lambda: _holds(self.find("page tab", tab), Atspi.StateType.SELECTED), f"{tab} in front"
        )

    def until_there(self, path: Path) -> bytes:
        return bytes(
            self.wait_for(lambda: path.read_bytes() if path.is_file() else b"", f"the file {path}")
        )


def _application() -> Any:
    desktop = Atspi.get_desktop(0)
    found = [one for one in _children(desktop) if one is not None]
    named = [one for one in found if one.get_name() == "case-viewer"]
    return named[0] if named and any(_children(named[0])) else None


def _children(holder: Any) -> Iterator[Any]:
    return (holder.get_child_at_index(place) for place in range(holder.get_child_count()))


def _tree(top: Any) -> Iterator[Any]:
    yield top
    for child in _children(top):
        if child is not None:
            yield from _tree(child)


def _holds(one: Any, state: Any) -> bool:
    return bool(one.get_state_set().contains(state))


def _box(one: Any) -> list[int]:
    extents = Atspi.Component.get_extents(one, Atspi.CoordType.SCREEN)
    return [extents.x, extents.y, extents.width, extents.height]


def keys(*names: str) -> None:
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def take_the_keyboard() -> None:
    """Give the window the keyboard, as a window manager would."""
    named = ["--onlyvisible", "--name", "Case Viewer"]
    subprocess.run(["xdotool", "search", "--sync", *named, "windowfocus", "--sync"], check=True)


def pasted() -> str:
    """Return the clipboard's text."""
    asked = ["xclip", "-selection", "clipboard", "-o", "-t", "UTF8_STRING"]
    return subprocess.run(asked, capture_output=True, text=True, timeout=10, check=False).stdout


def journey(reader: Reader, case: Path, folder: Path) -> dict[str, object]:
    take_the_keyboard()
    return {
        "menus": menus(reader),
        "opened": open_the_case(reader, case),
        **read_each_tab(reader),
        **filter_and_copy(reader),
        **walk_through_the_references(reader),
        **follow_evidence(reader),
        **export_the_picture(reader, folder / "history.svg"),
        **save_as_pdf(reader, folder / "handout.pdf"),
        **print_to_pdf(reader, folder / "printed.pdf"),
        **popups(reader),
        **mend_the_file(reader, case),
        "nameless": nameless(reader),
    }


def menus(reader: Reader) -> dict[str, list[str]]:
    bar = reader.find("menu bar", "")
    found = {}
    for menu in _children(bar):
        items = (one for one in _tree(menu) if one.get_role_name() == "menu item")
        found[menu.get_name()] = [one.get_name() for one in items][1:]
    return found


def open_the_case(reader: Reader, case: Path) -> str:
    reader.choose("File", "Open…")
    dialog = reader.find("dialog", "Open a case")
    reader.write("File name", str(case), within=dialog)
    reader.press("push button", "Open", within=dialog)
    opened = str(reader.find("frame", case.name).get_name())
    take_the_keyboard()
    return opened


def read_each_tab(reader: Reader) -> dict[str, object]:
    return {**abstract(reader), **authors(reader), **references(reader), **history(reader)}


def abstract(reader: Reader) -> dict[str, object]:
    reader.press("page tab", "Abstract")
    return {
        "title": reader.find("label", "Humanized").get_name(),
        "doi": reader.find("push button", "doi:").get_description(),
        "whose words": reader.find("label", "A summary written").get_name(),
        "abstract": reader.text("text", "Abstract"),
        "about": reader.text("text", "About this case"),
        "tab is selected": _holds(reader.find("page tab", "Abstract"), Atspi.StateType.SELECTED),
    }


def authors(reader: Reader) -> dict[str, object]:
    reader.press("page tab", "Authors")
    return {
        "authors": reader.children("list", "Authors"),
        "affiliations": reader.children("list", "Affiliations"),
    }


def references(reader: Reader) -> dict[str, object]:
    reader.press("page tab", "References")
    return {"references": reader.children("list", "References")}


def history(reader: Reader) -> dict[str, object]:
    """Read the table, and walk through the parts of the picture."""
    reader.press("page tab", "Treatment history")
    table = reader.find("table", "Treatment history in words")
    columns = [Atspi.Table.get_column_header(table, at).get_name() for at in range(4)]
    cells = [
        [Atspi.Table.get_accessible_at(table, row, at).get_name() for at in range(4)]
        for row in range(Atspi.Table.get_n_rows(table))
    ]
    picture = reader.find("image", "Treatment history")
    parts = [one for one in _children(picture) if one is not None]
    Atspi.Component.grab_focus(picture)
    reader.until_focused("image", "Treatment history")
    reader.focused.clear()
    reader.heard.clear()
    keys("Home", "Down", "Down", "End")
    reader.until_focused("list item", parts[-1].get_name())
    return {
        "columns": columns,
        "cells": cells,
        "picture": _box(picture),
        "parts": [[one.get_role_name(), one.get_name(), _box(one)] for one in parts],
        "walked": list(reader.focused),
        "said on the walk": list(reader.heard),
        "chosen": [
            one.get_name()
            for one in parts
            if _holds(one, Atspi.StateType.FOCUSED) and _holds(one, Atspi.StateType.SELECTED)
        ],
        "under": Atspi.Component.get_accessible_at_point(
            picture, *_middle(parts[1]), Atspi.CoordType.SCREEN
        ).get_name(),
    }


def _middle(one: Any) -> tuple[int, int]:
    left, top, width, height = _box(one)
    return left + width // 2, top + height // 2


def filter_and_copy(reader: Reader) -> dict[str, object]:
    """Filter, choose a style by words, and copy the entry and the citation in the text."""
    reader.press("page tab", "References")
    found: dict[str, object] = {}
    reader.heard.clear()
    reader.write("Filter references", "rituximab steroid")
    reader.find("label", "1 of 18")
    found["filtered"] = reader.children("list", "References")
    found["filter says"] = reader.find("text", "Filter references").get_description()
    reader.until_heard("1 of 18")
    Atspi.Selection.select_child(reader.find("list", "References"), 0)
    choose_style(reader)
    found["preview"] = reader.wait_for(
        lambda: "Rituximab" in (text := reader.text("text", "What will be copied")) and text,
        "the preview",
    )
    found["sort"] = reader.find("push button", "Sorted by").get_name()
    found["copy as"] = reader.find("push button", "Copy as").get_name()
    found["link"] = reader.find("push button", "PubMed").get_description()
    reader.press("push button", "Copy")
    reader.until_heard("Copied 1 reference")
    found["entry"] = reader.wait_for(
        lambda: (text := pasted()).startswith("3. Gupta") and text, "the entry"
    )
    reader.press("push button", "In text")
    reader.until_heard("Copied the citation")
    found["in text"] = reader.wait_for(lambda: (text := pasted()) == "3" and text, "the citation")
    found["said of copying"] = list(reader.heard)
    reader.write("Filter references", "")
    reader.find("label", "18 of 18")
    return found


def choose_style(reader: Reader) -> None:
    """Choose by keyboard: the pop-up takes what is typed."""
    reader.press("push button", "Style:")
    reader.find("text", "Style or journal")
    reader.wait_for(lambda: len(reader.children("list", "Citation style")) > 1, "the styles")
    subprocess.run(["xdotool", "type", "American Medical Association 11th"], check=True)
    reader.wait_for(
        lambda: "AMA Manual" in reader.children("list", "Citation style")[0],
        "the style",
    )
    reader.until_heard("AMA Manual")
    keys("Return")
    reader.find("push button", "Style: AMA")


def walk_through_the_references(reader: Reader) -> dict[str, object]:
    """Hear each row that the arrow keys reach."""
    Atspi.Component.grab_focus(reader.find("list", "References"))
    keys("Home")
    reader.until_focused("list item", "Reference 1.")
    reader.focused.clear()
    keys("Down", "Down", "Up")
    reader.until_focused("list item", "Reference 2.")
    reader.listen(0.3)
    return {"rows": [(role, name.split(".")[0]) for role, name in reader.focused]}


def follow_evidence(reader: Reader) -> dict[str, object]:
    """From a part of the picture to the words of the abstract it rests on, and back."""
    reader.press("page tab", "Treatment history")
    finding = reader.find("list item", "serum haemoglobin, finding")
    found: dict[str, object] = {
        "actions": [Atspi.Action.get_action_name(finding, place) for place in range(2)]
    }
    Atspi.Component.grab_focus(finding)
    reader.until_focused("list item", "serum haemoglobin, finding")
    reader.focused.clear()
    reader.press("push button", "abstract, sentence")
    reader.until_in_front("Abstract")
    reader.until_focused("text", "Abstract")
    found["focus led"] = [role for role, _ in reader.focused]
    page = reader.find("text", "Abstract")
    caret = Atspi.Text.get_caret_offset(page)
    found["at the caret"] = Atspi.Text.get_text(page, caret, caret + 22)
    keys("alt+Left")
    reader.until_in_front("Treatment history")
    reader.until_focused("list item", "serum haemoglobin, finding")
    reader.press("list item", "serum haemoglobin, finding")
    reader.until_in_front("Abstract")
    return found


def export_the_picture(reader: Reader, path: Path) -> dict[str, object]:
    reader.press("page tab", "Treatment history")
    reader.choose("File", "Export the treatment history")
    dialog = reader.find("dialog", "Export the treatment history")
    reader.write("File name", str(path), within=dialog)
    reader.press("push button", "Save", within=dialog)
    drawn = reader.until_there(path).decode("utf-8")
    said = reader.until_heard(path.name)
    take_the_keyboard()
    return {"drawn": drawn, "said of exporting": said}


def save_as_pdf(reader: Reader, path: Path) -> dict[str, object]:
    reader.heard.clear()
    reader.choose("File", "Export a handout")
    handout = reader.find("dialog", "Hand out this case")
    chapters = [one.get_name() for one in _tree(handout) if one.get_role_name() == "check box"]
    reader.press("push button", "Save as PDF…", within=handout)
    dialog = reader.find("dialog", "Save the handout")
    reader.write("File name", str(path), within=dialog)
    reader.press("push button", "Save", within=dialog)
    reader.until_heard(path.name)
    take_the_keyboard()
    return {"chapters": chapters, "saved": _beginning(reader.until_there(path))}


def print_to_pdf(reader: Reader, path: Path) -> dict[str, object]:
    """Print with the printer that every system has: a file."""
    reader.choose("File", "Print…")
    handout = reader.find("dialog", "Hand out this case")
    reader.press("push button", "Print…", within=handout)
    dialog = reader.find("dialog", "Print")
    reader.find("combo box", "Print to File (PDF)", within=dialog)
    reader.write("Output file", str(path), within=dialog)
    reader.press("push button", "Print", within=dialog)
    reader.until_heard("Sent the handout to the printer")
    take_the_keyboard()
    return {
        "printed": _beginning(reader.until_there(path)),
        "said of handing out": list(reader.heard),
    }


def _beginning(written: bytes) -> str:
    return written[:5].decode("ascii")


def popups(reader: Reader) -> dict[str, object]:
    reader.press("page tab", "Abstract")
    keys("ctrl+k")
    reader.find("text", "Type a command or a style")
    commands = reader.children("list", "Commands")
    reader.heard.clear()
    keys("Down")
    reader.until_heard(commands[1])
    keys("Escape")
    keys("F1")
    sheet = reader.text("text", "Keys")
    keys("Escape")
    take_the_keyboard()
    return {"commands": commands, "keys": sheet}


def mend_the_file(reader: Reader, case: Path) -> dict[str, object]:
    """Break the file and mend it, as in an editor, and hear of both."""
    whole = case.read_text(encoding="utf-8")
    reader.heard.clear()
    case.write_text(whole.replace("kind: drug", "kind: drugx", 1), encoding="utf-8")
    reader.until_heard("drugx")
    case.write_text(whole, encoding="utf-8")
    reader.until_heard("No problems")
    reader.listen(0.5)
    return {"said of problems": list(reader.heard)}


def nameless(reader: Reader) -> list[str]:
    """Return what takes the focus or a press and has no name."""
    bare = []
    for tab in ("Abstract", "Authors", "References", "Treatment history"):
        reader.press("page tab", tab)
        time.sleep(0.5)
        bare += [
            f"{tab}: {one.get_role_name()}"
            for one in _tree(reader.application)
            if _holds(one, Atspi.StateType.SHOWING)
            and _holds(one, Atspi.StateType.FOCUSABLE)
            and not one.get_name()
            and one.get_role_name() != "table cell"  # what is not stated has no words
        ]
    return bare


if __name__ == "__main__":
    Atspi.init()
    told = journey(Reader(), Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write(json.dumps(told, ensure_ascii=False))
