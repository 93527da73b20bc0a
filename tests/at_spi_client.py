"""Use the window as a screen reader does, and print what happened: a client of AT-SPI.

Run by the Python that the system's ``gi`` module belongs to, in a session in which the window
is open: ``python3 tests/at_spi_client.py``. Prints a JSON object; ``heard`` are the words that
the window announced, the rest is named by the step that found it.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

_PATIENCE_S = 15.0
_ANNOUNCEMENT = "object:announcement"


class Reader:
    """Finds, reads and presses what is on the screen, by role and by name alone."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register(_ANNOUNCEMENT)
        self.application = self.wait_for(_application, "the application")

    def _hear(self, event: Any) -> None:
        self.heard.append(str(event.any_data))

    def wait_for(self, look: Callable[[], Any], what: str) -> Any:
        """Return what ``look`` finds once it does, events being heard meanwhile."""
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(may_block=False):
                pass
            try:
                found = look()
            except GLib.GError:  # it went while it was being looked at
                found = None
            if found:
                return found
            time.sleep(0.05)
        raise SystemExit(f"not found: {what}")

    def find(self, role: str, name: str, *, showing: bool = True) -> Any:
        """Return the first thing of a role whose name begins so."""

        def look() -> Any:
            return next(
                (
                    one
                    for one in _tree(self.application)
                    if one.get_role_name() == role
                    and one.get_name().startswith(name)
                    and (not showing or _holds(one, Atspi.StateType.SHOWING))
                ),
                None,
            )

        return self.wait_for(look, f"{role} “{name}”")

    def press(self, role: str, name: str) -> None:
        Atspi.Action.do_action(self.find(role, name), 0)

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


def keys(*names: str) -> None:
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def take_the_keyboard() -> None:
    """Give the window the keyboard, as a window manager would."""
    named = ["--onlyvisible", "--name", "Case Viewer"]
    subprocess.run(["xdotool", "search", "--sync", *named, "windowfocus", "--sync"], check=True)


def journey(reader: Reader) -> dict[str, object]:
    """Read each tab, filter, choose a style, copy, follow evidence; say what was found."""
    take_the_keyboard()
    return {
        "menus": menus(reader),
        **abstract(reader),
        **authors(reader),
        **references(reader),
        **history(reader),
        **popups(reader),
        "nameless": nameless(reader),
        "heard": reader.heard,
    }


def menus(reader: Reader) -> dict[str, list[str]]:
    bar = reader.find("menu bar", "")
    found = {}
    for menu in _children(bar):
        items = (one for one in _tree(menu) if one.get_role_name() == "menu item")
        found[menu.get_name()] = [one.get_name() for one in items][1:]
    return found


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
    found: dict[str, object] = {"references": reader.children("list", "References")}
    field = reader.find("text", "Filter references")
    Atspi.EditableText.set_text_contents(field, "rituximab steroid")
    reader.find("label", "1 of 18")
    found["filtered"] = reader.children("list", "References")
    found["filter says"] = reader.find("text", "Filter references").get_description()
    listed = reader.find("list", "References")
    Atspi.Selection.select_child(listed, 0)
    choose_style(reader)
    preview = reader.wait_for(
        lambda: "Rituximab" in (text := reader.text("text", "What will be copied")) and text,
        "the preview",
    )
    found["preview"] = preview
    found["sort"] = reader.find("push button", "Sorted by").get_name()
    found["copy as"] = reader.find("push button", "Copy as").get_name()
    found["link"] = reader.find("push button", "PubMed").get_description()
    reader.press("push button", "Copy")
    found["copied"] = reader.until_heard("Copied 1 reference")
    reader.press("push button", "In text")
    found["copied in text"] = reader.until_heard("Copied the citation")
    Atspi.EditableText.set_text_contents(reader.find("text", "Filter references"), "")
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
    keys("Return")
    reader.find("push button", "Style: AMA")


def history(reader: Reader) -> dict[str, object]:
    reader.press("page tab", "Treatment history")
    picture = reader.find("image", "Treatment history")
    table = reader.find("table", "Treatment history in words")
    columns = [Atspi.Table.get_column_header(table, at).get_name() for at in range(4)]
    cells = [
        [Atspi.Table.get_accessible_at(table, row, at).get_name() for at in range(4)]
        for row in range(Atspi.Table.get_n_rows(table))
    ]
    Atspi.Component.grab_focus(picture)
    keys("End")
    told = reader.wait_for(
        lambda: reader.find("image", "Treatment history").get_description(), "the chosen item"
    )
    reader.until_heard(told)
    reader.press("push button", "abstract, sentence")
    reader.find("text", "Abstract")
    where = reader.wait_for(
        lambda: _holds(reader.find("page tab", "Abstract"), Atspi.StateType.SELECTED),
        "the abstract in front",
    )
    return {"columns": columns, "cells": cells, "chosen item": told, "evidence leads": where}


def popups(reader: Reader) -> dict[str, object]:
    keys("ctrl+k")
    reader.find("text", "Type a command or a style")
    commands = reader.children("list", "Commands")
    keys("Escape")
    keys("F1")
    sheet = reader.text("text", "Keys")
    keys("Escape")
    return {"commands": commands, "keys": sheet}


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
        ]
    return bare


if __name__ == "__main__":
    Atspi.init()
    sys.stdout.write(json.dumps(journey(Reader()), ensure_ascii=False))
