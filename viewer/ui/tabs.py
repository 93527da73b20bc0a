"""The four tabs: what each is called, what it is read beside, and what builds its pane.

A pane's module is imported when the pane is first looked at: the window opens with one tab
and must not wait for the other three.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from viewer.ui.look import Look
from viewer.ui.pane import Pane

if TYPE_CHECKING:
    from viewer.ui.desk import CopyDesk

ABSTRACT, AUTHORS, REFERENCES, HISTORY = range(4)
HEADER = -1
"""What stands above all tabs, where words are found as in a tab before the first."""


class Tab(NamedTuple):
    """``partner`` is the tab shown beside this one when nothing else is asked for."""

    title: str
    partner: int
    build: Callable[[Look, "CopyDesk"], Pane]


def _abstract(look: Look, _desk: "CopyDesk") -> Pane:
    from viewer.ui.abstract_pane import AbstractPane  # noqa: PLC0415 - see the module

    return AbstractPane(look)


def _people(look: Look, _desk: "CopyDesk") -> Pane:
    from viewer.ui.people_pane import PeoplePane  # noqa: PLC0415 - see the module

    return PeoplePane(look)


def _references(look: Look, desk: "CopyDesk") -> Pane:
    from viewer.ui.references_pane import ReferencesPane  # noqa: PLC0415 - see the module

    return ReferencesPane(look, desk)


def _history(look: Look, _desk: "CopyDesk") -> Pane:
    from viewer.ui.history_pane import HistoryPane  # noqa: PLC0415 - see the module

    return HistoryPane(look)


def tabs() -> tuple[Tab, ...]:
    """Return the tabs, in the order of the constants above and the language in force."""
    say = QCoreApplication.translate
    return (
        Tab(say("Tabs", "Abstract"), HISTORY, _abstract),
        Tab(say("Tabs", "Authors && affiliations"), ABSTRACT, _people),
        Tab(say("Tabs", "References"), ABSTRACT, _references),
        Tab(say("Tabs", "Treatment history"), ABSTRACT, _history),
    )
