"""The words of a language, from its catalogue.

A catalogue is Qt's own TS file, read as it is: no step of building stands between a
translator's editor and the window. It is loaded only where the language is not English.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFile, QIODevice, QLibraryInfo, QTranslator, QXmlStreamReader

from viewer.override import override
from viewer.ui.language import MESSAGES, BrokenCatalogueError, Language


class Key(NamedTuple):
    """What a text is looked up by: who says it, the English, and a word that tells it from
    the same English meant otherwise.
    """

    context: str
    source: str
    comment: str = ""


def words_of_qt(language: Language) -> QTranslator:
    """Return what Qt itself says in a language: nothing where it came without."""
    translator = QTranslator()
    translator.load(
        f"qtbase_{language.tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    return translator


class Translations(QTranslator):
    """The program's words in one language. What has none stays English."""

    def __init__(self, catalogue: Path) -> None:
        super().__init__()
        self._words = dict(read_catalogue(catalogue))

    @override
    def isEmpty(self) -> bool:
        return not self._words

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context == MESSAGES:
            found = self._messages.translated(sourceText)
        else:
            found = self._words.get(Key(context, sourceText, disambiguation or ""))
        # Qt asks on only where the answer is null, which None becomes and "" does not.
        return found  # type: ignore[return-value]

    @cached_property
    def _messages(self) -> "Templates":
        return Templates(
            {key.source: text for key, text in self._words.items() if key.context == MESSAGES}
        )


class Templates:
    """Sentences that the rooms below have already filled in, turned by their templates.

    In a template ``{}`` stands for what was filled in. What it filled in may be a message
    itself, save between quotation marks: that is the file's.
    """

    def __init__(self, turned: Mapping[str, str]) -> None:
        longest_first = sorted(turned, key=lambda template: len(template.replace("{}", "")))
        self._patterns = [(_pattern(one), turned[one]) for one in reversed(longest_first)]

    def translated(self, sentence: str) -> str | None:
        """Return the sentence turned; ``None`` where no template fits."""
        for pattern, turned in self._patterns:
            if match := pattern.fullmatch(sentence):
                parts = map(self._part, _quoted(pattern, match), match.groups())
                return _filled(turned, parts)
        return None

    def _part(self, is_quoted: bool, part: str) -> str:  # noqa: FBT001 - as map hands it over
        if is_quoted:
            return part
        # A noun may have begun its sentence.
        return self.translated(part) or self.translated(part[:1].lower() + part[1:]) or part


def _filled(template: str, parts: Iterable[str]) -> str:
    """Fill in the parts in their order. Other braces stand for themselves: what Qt calls to
    translate must not raise, which would end the program.
    """
    first, *others = template.split("{}")
    return first + "".join(part + text for part, text in zip(parts, others, strict=False))


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, template.split("{}"))), re.DOTALL)


def _quoted(pattern: re.Pattern[str], match: re.Match[str]) -> Sequence[bool]:
    starts = (match.start(group) for group in range(1, pattern.groups + 1))
    return [match.string[start - 1 : start] == "“" for start in starts]


def read_catalogue(path: Path) -> Iterator[tuple[Key, str]]:
    """Yield the finished texts of a TS file (Qt Linguist, "TS file format").

    Raises `BrokenCatalogueError`.
    """
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise BrokenCatalogueError(f"{path} cannot be read: {file.errorString()}.")
    xml = QXmlStreamReader(file)
    yield from _finished(xml)
    if xml.hasError():
        raise BrokenCatalogueError(f"{path}:{xml.lineNumber()}: {xml.errorString()}.")


def _finished(xml: QXmlStreamReader) -> Iterator[tuple[Key, str]]:
    context = source = comment = ""
    # Each call costs more than what it reads: whatever is no start is passed over by Qt.
    while xml.readNextStartElement() or not xml.atEnd():
        if not xml.isStartElement():
            continue
        match xml.name():
            case "name":
                context = xml.readElementText()
            case "message":
                source = comment = ""
            case "source":
                source = xml.readElementText()
            case "comment":
                comment = xml.readElementText()
            case "translation" if not xml.attributes().hasAttribute("type"):
                yield Key(context, source, comment), xml.readElementText()
            case _:
                pass
