"""The parts of a case file, each read after those that it mentions."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from yaml.events import MappingStartEvent, SequenceStartEvent

from viewer.model.case import Case, Part, Source
from viewer.model.treatment import TreatmentHistory
from viewer.model.work import Article, Reference, References
from viewer.source.abstracts import read_abstract, read_source
from viewer.source.composer import BrokenTextError, Composer
from viewer.source.entries import read_entry, value_of
from viewer.source.inspection import Inspection, shorten
from viewer.source.layout import FORMAT_VERSION, START_HINT, TOP_LEVEL, VERSION_KEY
from viewer.source.people import AUTHORS, read_affiliations
from viewer.source.treatments import WORK_FAMILY, read_history
from viewer.source.tree import At, Mark, Node, Scalar, Sequence, mark_of
from viewer.source.works import ARTICLE, REFERENCE

T = TypeVar("T")


class NoCaseError(BrokenTextError):
    """The file is YAML, but no case that this program reads."""


class CaseReader:
    """Reads one file: references while they stream by, the other parts when all are there."""

    def __init__(self, composer: Composer, inspection: Inspection) -> None:
        self._composer = composer
        self._inspection = inspection
        self._nodes: dict[str, Node] = {}
        self._keys: dict[str, Mark] = {}
        self._numbers: dict[int, Mark] = {}
        self._references: list[Reference] = []
        self._damaged: set[Part] = set()

    def read(self) -> Case:
        """Read the whole file.

        Raises NoCaseError where it is no case, BrokenTextError where it is no YAML.
        """
        event = self._composer.document()
        if event is None:
            raise NoCaseError(0, 0, "This file is empty.", START_HINT)
        if not isinstance(event, MappingStartEvent):
            mark = mark_of(event)
            raise NoCaseError(
                mark.line, mark.column, "This is no case: it has no keys.", START_HINT
            )
        for key in self._composer.items():
            self._take_part(key)
        self._check_end()
        self._check_version()
        return self._case()

    def _take_part(self, key: Node) -> None:
        name = key.value if isinstance(key, Scalar) else ""
        if name not in TOP_LEVEL:
            self._pass_over(name, key, f"“{shorten(name)}” is no key of a case.", "")
        elif name in self._keys:
            line = self._keys[name].line + 1
            self._pass_over(
                name, key, f"“{name}” is here a second time (first on line {line}).", "Keep one."
            )
        else:
            self._keys[name] = mark_of(key)
            self._keep_part(name)

    def _pass_over(self, name: str, key: Node, message: str, hint: str) -> None:
        hint = hint or self._inspection.nearest(name, TOP_LEVEL)
        self._inspection.error(key, message, hint)
        self._inspection.close(None, shorten(name))
        self._damaged |= {part for part in Part if part.value == name}
        self._composer.node(self._composer.event())

    def _keep_part(self, name: str) -> None:
        event = self._composer.event()
        if name == Part.REFERENCES.value and isinstance(event, SequenceStartEvent):
            self._read_references(self._composer.items())
        else:
            self._nodes[name] = self._composer.node(event)

    def _read_references(self, nodes: Iterator[Node]) -> None:
        failures = self._inspection.failures
        for count, node in enumerate(nodes, 1):
            reference = self._read_reference(node)
            if reference is not None:
                self._references.append(reference)
            self._inspection.close(node, f"{Part.REFERENCES.value}[{count}]")
        self._note_damage(Part.REFERENCES, failures)

    def _read_reference(self, node: Node) -> Reference | None:
        reference = read_entry(node, REFERENCE, WORK_FAMILY, self._inspection)
        if reference is None or reference.number is None:
            return reference
        mark = mark_of(node)
        first = self._numbers.setdefault(reference.number, mark)
        if first is mark:
            return reference
        self._inspection.known[WORK_FAMILY][reference.id] = False
        self._inspection.error(
            value_of(node, "custom", "number") or node,
            f"The reference on line {first.line + 1} has the number {reference.number} too.",
            "Give each reference the article's own number.",
        )
        return None

    def _check_end(self) -> None:
        event = self._composer.document()
        if event is not None:
            self._say(
                At(event.start_mark),
                "A second document starts here; a case is one.",
                "Delete the line of --- before it, or make it a file of its own.",
            )

    def _check_version(self) -> None:
        node = self._nodes.get(VERSION_KEY)
        if not self._keys:
            raise NoCaseError(0, 0, "This is no case: it has no key of one.", START_HINT)
        if node is None:
            self._say(At(), f"“{VERSION_KEY}” is missing.", START_HINT)
        elif not isinstance(node, Scalar) or node.value != FORMAT_VERSION:
            mark = mark_of(node)
            raise NoCaseError(
                mark.line,
                mark.column,
                f"This program reads case files of version {FORMAT_VERSION} only.",
                f"Write “{VERSION_KEY}: {FORMAT_VERSION}”, or get a newer Case Viewer.",
            )

    def _say(self, at: At, message: str, hint: str) -> None:
        self._inspection.missing(at, message, hint)
        self._inspection.close(None, "")

    def _case(self) -> Case:
        if Part.ARTICLE.value not in self._keys:
            self._say(At(), "“article” is missing.", "A case needs it.")
        source = self._read(Part.SOURCE, read_source)
        article = self._read(Part.ARTICLE, _read_article)
        self._read(Part.REFERENCES, self._read_repeated_references)
        affiliations = self._read(Part.AFFILIATIONS, read_affiliations)
        authors = self._read(Part.AUTHORS, AUTHORS.read)
        abstract = self._read(Part.ABSTRACT, read_abstract)
        history = self._read(Part.HISTORY, read_history)
        return Case(
            source=source or Source(),
            article=article,
            authors=authors or (),
            affiliations=affiliations or (),
            abstract=abstract,
            history=history or TreatmentHistory(),
            references=References(self._references),
            damaged=frozenset(self._damaged),
        )

    def _read(self, part: Part, read: Callable[[Node, Inspection], T | None]) -> T | None:
        node = self._nodes.get(part.value)
        if node is None:
            return None
        failures = self._inspection.failures
        value = read(node, self._inspection)
        self._inspection.close(node, part.value)
        self._note_damage(part, failures)
        return value

    def _read_repeated_references(self, node: Node, inspection: Inspection) -> None:
        """Read a list of references that does not stand there itself, but as an alias."""
        if isinstance(node, Sequence):
            self._read_references(iter(node.items))
        else:
            inspection.reject(node, "a list of references")

    def _note_damage(self, part: Part, failures_before: int) -> None:
        if self._inspection.failures > failures_before:
            self._damaged.add(part)


def _read_article(node: Node, inspection: Inspection) -> Article | None:
    return read_entry(node, ARTICLE, WORK_FAMILY, inspection)
