"""The words of the rooms below, in the language in force.

Those rooms know nothing of Qt: each declares its words in a frozen dataclass, English by
default, and is handed another. Every text is looked up by the room's context and, so that
the same English can be turned two ways, by the name of its field.
"""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication

from viewer.errors import Problem
from viewer.model.case import PartKind
from viewer.ui.language import MESSAGES

if TYPE_CHECKING:
    # Each is loaded with the pane that needs it, and none with the window.
    from viewer.citation.note_words import NoteWords
    from viewer.finding import FindingWords
    from viewer.handout.words import Words as HandoutWords
    from viewer.history.words import Words as HistoryWords

HISTORY, FINDING, NOTES, HANDOUT = "History", "Finding", "Notes", "Handout"
VARIABLES, FORMATS = "Variables", "Formats"

W = TypeVar("W")


def history_words() -> "HistoryWords":
    from viewer.history.words import ENGLISH  # noqa: PLC0415

    return in_force(ENGLISH, HISTORY)


def finding_words() -> "FindingWords":
    from viewer.finding.wording import ENGLISH  # noqa: PLC0415

    return in_force(ENGLISH, FINDING)


def handout_words() -> "HandoutWords":
    from viewer.handout.words import ENGLISH  # noqa: PLC0415

    words = in_force(ENGLISH, HANDOUT)
    named = {**_renamed_variables(), **dict(words.fields)}
    return replace(words, told=history_words(), fields=tuple(named.items()))


def note_words() -> "NoteWords":
    from viewer.citation.note_words import ENGLISH  # noqa: PLC0415

    return in_force(ENGLISH, NOTES)


def said(message: object) -> str:
    """Return what a room below says, such as an error or a problem's hint."""
    return QCoreApplication.translate(MESSAGES, str(message)) if str(message) else ""


def advice(problem: Problem) -> str:
    """Return what is wrong, and what to write instead where that can be told."""
    if not problem.hint:
        return said(problem.message)
    words = QCoreApplication.translate("Problems", "{message} {hint}")
    return words.format(message=said(problem.message), hint=said(problem.hint))


def variable_label(variable: str) -> str:
    """Return the name of a CSL variable, or of a part of an affiliation, as a label;
    initialisms stay as they are.
    """
    return QCoreApplication.translate(VARIABLES, _spelled_out(variable))


def _renamed_variables() -> dict[str, str]:
    """Return what the language in force calls variables otherwise than their own names do."""
    from viewer.source.vocabulary import DATES, NAMES, TEXTS  # noqa: PLC0415

    variables = (*TEXTS, *NAMES, *DATES, *(kind.value for kind in PartKind))
    return {
        variable: turned
        for variable in variables
        if (turned := variable_label(variable)) != _spelled_out(variable)
    }


def _spelled_out(variable: str) -> str:
    words = variable.replace("-", " ").replace("_", " ")
    return words if words.isupper() else words[:1].upper() + words[1:]


def format_name(name: str) -> str:
    """Return the name of a format, as what was copied is told."""
    return QCoreApplication.translate(FORMATS, name)


def in_force(english: W, context: str) -> W:
    """Return words of a dataclass as the language in force has them."""
    turned = {
        field.name: _turned(getattr(english, field.name), context, field.name)
        for field in fields(english)  # type: ignore[arg-type] # a dataclass, which no bound can say
    }
    return type(english)(**turned)


def _turned(words: Any, context: str, name: str) -> Any:
    if isinstance(words, tuple):
        return tuple(_turned(one, context, name) for one in words)
    if not isinstance(words, str):
        return words
    return QCoreApplication.translate(context, words, name)
