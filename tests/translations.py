"""What the window says, found in its sources, beside what a catalogue has of it.

``python -m tests.translations [ja]`` prints what the catalogue lacks as entries to paste
into it; with ``--prune``, what it has and nobody says any more.
"""

import argparse
import ast
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from tests.builders import ROOT
from viewer.citation.formats import FORMATS
from viewer.citation.note_words import ENGLISH as NOTES
from viewer.finding.wording import ENGLISH as FINDING
from viewer.handout.words import ENGLISH as HANDOUT
from viewer.history.exports import TEXT_FORMATS
from viewer.history.words import ENGLISH as HISTORY
from viewer.model.case import PartKind
from viewer.source.vocabulary import DATES, NAMES, TEXTS
from viewer.ui import wording
from viewer.ui.actions import ACTIONS
from viewer.ui.catalogue import Key, read_catalogue
from viewer.ui.language import LANGUAGES, MESSAGES, Language, catalogue_of

VIEWER = ROOT / "viewer"
# What only the command line says stays English: docs/decisions/0013-languages.md
_ROOMS = ("source", "csl", "model")
_FILES = ("citation/formatter.py", "history/exports.py", "ui/history_export.py")
_TELLERS = {"error", "warn", "missing", "Fault", "Saying", "BrokenTextError", "NoCaseError"}
_WORDS = (
    (wording.HISTORY, HISTORY),
    (wording.FINDING, FINDING),
    (wording.NOTES, NOTES),
    (wording.HANDOUT, HANDOUT),
)


class Saying(NamedTuple):
    """A call that asks for a text in the language in force; ``text`` is ``None`` where it is
    not spelled out there.
    """

    place: str
    context: str
    text: str | None


def wanted() -> set[Key]:
    """Return all that the window can ask for in the language in force."""
    return {
        *(Key(one.context, one.text) for one in sayings() if one.text is not None),
        *declared(),
    }


def declared() -> Iterator[Key]:
    """Yield what is declared as data: actions, formats, fields, and the rooms' own words."""
    for spec in ACTIONS:
        yield from (Key("Actions", spec.text), Key("Actions", spec.menu))
    yield from (Key(wording.FORMATS, form.title) for form in FORMATS)
    yield from (Key(wording.FORMATS, each.name) for each in TEXT_FORMATS)
    parts = (kind.value for kind in PartKind)
    yield from (
        Key(wording.VARIABLES, wording.variable_label(one))
        for one in (*TEXTS, *NAMES, *DATES, *parts)
    )
    for context, words in _WORDS:
        for field in fields(words):
            yield from (
                Key(context, text, field.name) for text in _texts(getattr(words, field.name))
            )


def _texts(words: object) -> Iterator[str]:
    if isinstance(words, tuple):
        for one in words:
            yield from _texts(one)
    elif isinstance(words, str):
        yield words


def sayings() -> Iterator[Saying]:
    """Yield every call that asks for a text, in the order of the files."""
    for path in (*sorted((VIEWER / "ui").rglob("*.py")), VIEWER / "app.py"):
        yield from _Module(path).sayings()


class _Module:
    """One file: its constants, and the names by which it asks in a context of its own."""

    def __init__(self, path: Path) -> None:
        self._name = path.relative_to(ROOT).as_posix()
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._constants = dict(self._named_constants())
        self._askers = dict(self._own_askers())
        self._translators = set[str]()
        self._take_aliases()

    def sayings(self) -> Iterator[Saying]:
        yield from self._within(self._tree, "")

    def _within(self, node: ast.AST, name: str) -> Iterator[Saying]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield from self._asked(child, name)
            inner = child.name if isinstance(child, ast.ClassDef) else name
            is_asker = isinstance(child, ast.FunctionDef) and child.name in self._askers
            yield from () if is_asker else self._within(child, inner)

    def _asked(self, call: ast.Call, name: str) -> Iterator[Saying]:
        place = f"{self._name}:{call.lineno}"
        match call:
            case ast.Call(ast.Attribute(ast.Name("self"), "tr"), [text, *_]):
                yield Saying(place, name, _literal(text))
            case ast.Call(ast.Attribute(_, "tr")):
                # Of another's class, which is not known here.
                yield Saying(place, "", None)
            case ast.Call(function, [context, text, *_]) if self._translates(function):
                yield Saying(place, self._context(context), _literal(text))
            case ast.Call(ast.Name(asker), [text, *_]) if asker in self._askers:
                yield Saying(place, self._askers[asker], _literal(text))

    def _translates(self, function: ast.expr) -> bool:
        match function:
            case ast.Attribute(ast.Name("QCoreApplication"), "translate"):
                return True
            case ast.Name(alias):
                return alias in self._translators
            case _:
                return False

    def _context(self, node: ast.expr) -> str:
        if isinstance(node, ast.Name):
            return self._constants.get(node.id, node.id)
        return _literal(node) or ""

    def _named_constants(self) -> Iterator[tuple[str, str]]:
        for node in self._tree.body:
            match node:
                case ast.Assign([ast.Name(name)], ast.Constant(str() as value)):
                    yield name, value

    def _own_askers(self) -> Iterator[tuple[str, str]]:
        """Yield the functions that only hand a text on to a context."""
        for node in self._tree.body:
            match node:
                case ast.FunctionDef(
                    name,
                    ast.arguments([], [ast.arg(text)]),
                    [ast.Return(ast.Call(ast.Attribute(_, "translate"), [context, handed]))],
                ) if isinstance(handed, ast.Name) and handed.id == text:
                    yield name, self._context(context)

    def _take_aliases(self) -> None:
        for node in ast.walk(self._tree):
            match node:
                case ast.Assign([ast.Name(alias)], ast.Name(asker)) if asker in self._askers:
                    self._askers[alias] = self._askers[asker]
                case ast.Assign([ast.Name(alias)], function) if self._translates(function):
                    self._translators.add(alias)


def _literal(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(str() as value):
            return value
        case _:
            return None


def known(language: Language) -> dict[Key, str]:
    """Return what a catalogue has, but for messages, which are found by templates."""
    found = read_catalogue(catalogue_of(language))
    return {key: text for key, text in found if key.context != MESSAGES}


def templates(language: Language) -> dict[str, str]:
    """Return a catalogue's messages."""
    found = read_catalogue(catalogue_of(language))
    return {key.source: text for key, text in found if key.context == MESSAGES}


def messages() -> set[str]:
    """Return the templates of the sentences that the rooms below hand to a reader: what they
    raise, and what they say of a file.
    """
    return {
        template
        for path in _below()
        for call in _telling(ast.parse(path.read_text(encoding="utf-8")))
        for template in map(_template, call.args)
        if template
    }


def fillings() -> set[str]:
    """Return all that may be filled into messages: any text of these rooms, the noun of one
    with an article, and what joins a row of them.
    """
    texts = {
        template
        for path in _below()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (template := _template(node))
    }
    nouns = {text.removeprefix("an ").removeprefix("a ") for text in texts}
    return texts | nouns | {f"{{}}{text}{{}}" for text in texts}


def _below() -> Iterator[Path]:
    for room in _ROOMS:
        yield from (VIEWER / room).rglob("*.py")
    yield from (VIEWER / each for each in _FILES)


def _telling(tree: ast.Module) -> Iterator[ast.Call]:
    raised = [node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Attribute(_, name) | ast.Name(name)) if (
                name in _TELLERS or node in raised
            ):
                yield node


def _template(node: ast.AST) -> str | None:
    """Return a text with an empty pair of braces for each thing that is filled in."""
    match node:
        case ast.Constant(str() as text):
            return text
        case ast.JoinedStr(parts):
            return "".join(_template(part) or "{}" for part in parts)
        case _:
            return None


def as_entries(keys: Iterable[Key]) -> str:
    """Return entries of a TS file that wait for their translation."""
    lines: list[str] = []
    for context, members in groupby(sorted(keys), key=lambda key: key.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in members:
            comment = f"        <comment>{key.comment}</comment>\n" if key.comment else ""
            lines.append(
                "    <message>\n"
                f"        <source>{escape(key.source)}</source>\n{comment}"
                '        <translation type="unfinished"></translation>\n'
                "    </message>"
            )
        lines.append("</context>")
    return "\n".join(lines)


def main() -> None:
    languages = {language.tag: language for language in LANGUAGES[1:]}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=languages, nargs="?", default="ja")
    parser.add_argument("--prune", action="store_true")
    arguments = parser.parse_args()
    asked, have = wanted(), known(languages[arguments.language]).keys()
    print(as_entries(have - asked if arguments.prune else asked - have))  # noqa: T201


if __name__ == "__main__":
    main()
