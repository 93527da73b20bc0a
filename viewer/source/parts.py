"""The parts of a case file, each read after those that it mentions."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from yaml.events import MappingStartEvent, SequenceStartEvent

from viewer.model.case import Case, Part, Source
from viewer.model.treatment import TreatmentHistory
from viewer.model.work import Article, Reference, References
from viewer.source.abstracts import read_abstract, read_source
from viewer.source.composer import BrokenTextError, Composer
from viewer.source.entries import is_torn_off, read_entry, tell_of_torn, value_of
from viewer.source.inspection import Inspection, shorten, suggestion
from viewer.source.layout import FORMAT_VERSION, START_HINT, TOP_LEVEL, VERSION_KEY, keys_within
from viewer.source.people import AFFILIATION_FAMILY, AUTHORS, read_affiliations
from viewer.source.times import ANCHOR_FAMILY
from viewer.source.treatments import TREATMENT_FAMILY, WORK_FAMILY, read_history
from viewer.source.tree import At, Mapping, Mark, Node, Scalar, Sequence, mark_of
from viewer.source.works import ARTICLE, REFERENCE

T = TypeVar("T")

FAMILIES = {
    Part.REFERENCES.value: frozenset({WORK_FAMILY}),
    Part.ARTICLE.value: frozenset({WORK_FAMILY}),
    Part.AFFILIATIONS.value: frozenset({AFFILIATION_FAMILY}),
    Part.HISTORY.value: frozenset({ANCHOR_FAMILY, TREATMENT_FAMILY}),
}
"""The families of ids that a part defines."""


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
        self._lost: set[str] = set()
        self._slipped: set[str] = set()

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
            self._take_stranger(name, key)
        elif name in self._keys:
            line = self._keys[name].line + 1
            message = f"“{name}” is here a second time (first on line {line})."
            self._inspection.error(key, message, "Keep one.")
            self._lose(name)
            self._pass_over(name)
        else:
            self._keys[name] = mark_of(key)
            self._keep_part(name)

    def _take_stranger(self, name: str, key: Node) -> None:
        """Tell of a key that is none of a case: one of the part above it that lost its
        indentation, or most likely a part misspelt.
        """
        self._inspection.strangers.add(mark_of(key).line)
        above = next(reversed(self._keys), "")
        if above and name in keys_within(above):
            self._tell_of_slip(name, key, above)
        else:
            meant = self._inspection.guess(name, TOP_LEVEL)
            message = f"“{shorten(name)}” is no key of a case."
            self._inspection.error(key, message, suggestion(meant, TOP_LEVEL))
            if meant and meant not in self._keys:
                self._lose(meant)
        self._pass_over(name)

    def _tell_of_slip(self, name: str, key: Node, above: str) -> None:
        if above in self._slipped:
            self._inspection.fail()
            return
        self._slipped.add(above)
        self._inspection.error(
            key,
            f"“{name}” stands at the left edge, and so outside “{above}”.",
            "Indent it as far as the lines that it belongs to.",
        )
        self._lose(above)
        self._drop_last_entry(above)

    def _drop_last_entry(self, name: str) -> None:
        """Drop what lacks the key that slipped out of it: half of it would say something
        else than the file does.
        """
        node = self._nodes.get(name)
        if isinstance(node, Scalar) and not node.value:
            del self._nodes[name]
        elif name == Part.HISTORY.value and isinstance(node, Mapping) and node.items:
            last = node.items[-1]
            if not isinstance(last, Scalar):
                del last.items[-1 if isinstance(last, Sequence) else -2 :]
        elif name == Part.REFERENCES.value and self._references:
            lost = self._references.pop()
            self._inspection.known[WORK_FAMILY][lost.id] = False

    def _lose(self, name: str) -> None:
        """Note that some of a part is not read, so that nothing that is missing for that
        reason is told as a fault of its own.
        """
        self._lost.add(name)
        self._damaged |= {part for part in Part if part.value == name}
        self._inspection.unread |= FAMILIES.get(name, frozenset())
        if name == Part.ABSTRACT.value:
            self._inspection.abstract_is_lost = True

    def _pass_over(self, name: str) -> None:
        self._inspection.close(None, shorten(name))
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
        if is_torn_off(node, REFERENCE):
            tell_of_torn(node, REFERENCE, self._inspection)
            self._drop_last_entry(Part.REFERENCES.value)
            self._inspection.unread.add(WORK_FAMILY)
            return None
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
        if not self._keys and not self._lost:
            raise NoCaseError(0, 0, "This is no case: it has no key of one.", START_HINT)
        if node is None:
            if VERSION_KEY not in self._lost:
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
        if Part.ARTICLE.value not in self._keys and Part.ARTICLE.value not in self._lost:
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
        failures, has_gaps = self._inspection.failures, self._inspection.has_gaps
        self._inspection.has_gaps |= part.value in self._slipped
        value = read(node, self._inspection)
        self._inspection.has_gaps = has_gaps
        self._inspection.close(node, part.value)
        self._note_damage(part, failures)
        return value

    def _read_repeated_references(self, node: Node, inspection: Inspection) -> None:
        """Read a list of references that does not stand there itself, but as an alias."""
        if isinstance(node, Sequence):
            self._read_references(iter(node.items))
        else:
            hint = "Start each reference with “- id: ”."
            inspection.reject(node, "a list of references", hint)
            inspection.unread.add(WORK_FAMILY)

    def _note_damage(self, part: Part, failures_before: int) -> None:
        if self._inspection.failures > failures_before:
            self._damaged.add(part)


def _read_article(node: Node, inspection: Inspection) -> Article | None:
    return read_entry(node, ARTICLE, WORK_FAMILY, inspection)
