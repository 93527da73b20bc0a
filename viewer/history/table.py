"""The same as the picture, in words: rows for a table, and paragraphs for a text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from viewer.history.composition import compose
from viewer.history.items import Item, Sort
from viewer.history.scene import Group, Panel, Scene
from viewer.history.statements import Statement, statements
from viewer.history.words import ENGLISH, Words, filled, joined, listed
from viewer.model.case import Abstract
from viewer.model.sentences import find_excerpt, sentences_of
from viewer.model.treatment import TreatmentHistory


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table. ``depth`` is 1 for steps and measured values, under their own.

    ``sentences`` are the numbers of the abstract's sentences that the item rests on, of
    which ``evidence`` speaks in words; ``references`` are ids of works that it names.
    """

    item: Item
    depth: int
    what: str
    kind: str
    when: str
    stated: str
    evidence: str
    sentences: tuple[int, ...] = ()
    references: tuple[str, ...] = ()


def rows(
    history: TreatmentHistory, abstract: Abstract | None, words: Words = ENGLISH
) -> tuple[Row, ...]:
    """Return a row for every item, in reading order.

    What is not stated is said so, in ``when`` or at the end of ``stated``.
    """
    told = statements(history, words)
    return tuple(_row(statement, abstract, words) for statement in told.values())


def _row(statement: Statement, abstract: Abstract | None, words: Words) -> Row:
    untimed = {words.unstated_time, words.unstated_start, words.unstated_date}
    timeless = tuple(text for text in statement.missing if text in untimed)
    others = tuple(text for text in statement.missing if text not in untimed)
    numbers = _sentences(statement.evidence, abstract)
    return Row(
        item=statement.item,
        depth=int(statement.item.sort in {Sort.STEP, Sort.POINT}),
        what=statement.name,
        kind=statement.kind,
        when=words.semicolon.join(filter(None, (statement.when, *timeless))),
        stated=words.semicolon.join(filter(None, (statement.stated, *others))),
        evidence=_evidence(numbers, words),
        sentences=numbers,
        references=statement.references,
    )


def _sentences(evidence: tuple[str, ...], abstract: Abstract | None) -> tuple[int, ...]:
    if abstract is None:
        return ()
    excerpts = (find_excerpt(abstract, words) for words in evidence)
    found = {
        number
        for excerpt in excerpts
        if excerpt is not None
        for number in sentences_of(abstract, excerpt)
    }
    return tuple(sorted(found))


def _evidence(numbers: tuple[int, ...], words: Words) -> str:
    if not numbers:
        return words.evidence_none
    texts = tuple(map(str, numbers))
    if len(texts) == 1:
        return filled(words.evidence_sentence, number=texts[0])
    return filled(words.evidence_sentences, numbers=listed(words, texts))


def mentions(
    history: TreatmentHistory, words: Words = ENGLISH
) -> Mapping[str, tuple[Statement, ...]]:
    """Return, for each id of a reference that items name, their statements."""
    naming: dict[str, list[Statement]] = {}
    for statement in statements(history, words).values():
        for id_ in dict.fromkeys(statement.references):
            naming.setdefault(id_, []).append(statement)
    return {id_: tuple(told) for id_, told in naming.items()}


def paragraphs(history: TreatmentHistory, words: Words = ENGLISH) -> tuple[str, ...]:
    """Return a text for those who cannot see the picture: how its times are counted, then
    a sentence for each item, those of an unordered set named as one.
    """
    scene = compose(history, words)
    if not scene.told:
        return (words.nothing_stated,)
    return (*_overview(scene, words), *_sentences_of_items(scene))


def overview(history: TreatmentHistory, words: Words = ENGLISH) -> tuple[str, ...]:
    """Return what no item's own sentence says: how times are counted, which treatments
    have no order among themselves, and what came of them together.
    """
    return tuple(_overview(compose(history, words), words))


def _overview(scene: Scene, words: Words) -> Iterator[str]:
    yield from _frames(scene, words)
    yield from _sets(scene)


def _frames(scene: Scene, words: Words) -> Iterator[str]:
    scaled = [
        panel for panel in scene.panels if panel.extent and panel.extent[0] < panel.extent[1]
    ]
    if not scaled:
        yield words.picture_unscaled
    for panel in scaled:
        yield filled(words.picture_scale, scale=panel.scale.caption)
    if len(scene.panels) > 1:
        yield words.picture_unrelated


def _groups(scene: Scene) -> Iterator[Group]:
    for panel in scene.panels:
        yield from _beside(panel)
    yield from scene.loose


def _beside(panel: Panel) -> tuple[Group, ...]:
    return (*panel.before, *panel.after)


def _sets(scene: Scene) -> Iterator[str]:
    for group in _groups(scene):
        names = dict.fromkeys(member.text for member in group.members)
        heading = joined(scene.words, group.title, group.note)
        named = listed(scene.words, tuple(names))
        yield filled(scene.words.picture_set, heading=heading, names=named)
        yield from (
            filled(scene.words.picture_outcome, outcome=one.text) for one in group.outcomes
        )


def _sentences_of_items(scene: Scene) -> Iterator[str]:
    yield from (statement.sentence for statement in scene.told.values())
