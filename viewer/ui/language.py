"""The language of the window: which one is in force, and how all comes to speak it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from viewer.errors import ViewerError
from viewer.installed import resource

SYSTEM = ""
"""The choice to follow the system, as it is remembered."""

MESSAGES = "Messages"
"""The context of sentences with names in them, which are found by their template."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its tag (BCP 47) and by its own name. Where it takes more than Latin
    letters, ``writing`` says what, and ``fonts`` are known to have it.
    """

    tag: str
    name: str
    writing: QFontDatabase.WritingSystem = QFontDatabase.WritingSystem.Latin
    fonts: tuple[str, ...] = ()


ENGLISH = Language("en", "English")
JAPANESE = Language(
    "ja",
    "日本語",
    QFontDatabase.WritingSystem.Japanese,
    (
        *("Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", "Noto Sans JP"),
        *("Source Han Sans JP", "IPAexGothic", "IPAGothic", "VL Gothic", "TakaoGothic"),
    ),
)
LANGUAGES = (ENGLISH, JAPANESE)


class BrokenCatalogueError(ViewerError):
    """The words of a language cannot be read."""


def language_in_force(chosen: str, system: Iterable[str]) -> Language:
    """Return the language with the ``chosen`` tag; without one, the first of the system's
    that there is, such as ``ja`` for ``ja-JP``. Failing both, English.
    """
    known = {language.tag: language for language in LANGUAGES}
    if chosen in known:
        return known[chosen]
    wanted = (tag.replace("_", "-").partition("-")[0].lower() for tag in system)
    return next((known[tag] for tag in wanted if tag in known), ENGLISH)


def speak(app: QCoreApplication, language: Language) -> None:
    """Have all that is made from now on speak this language; Qt's own words too, where they
    were installed with it. Raises `BrokenCatalogueError`.
    """
    found = () if language is ENGLISH else _translators(language)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    for translator in found:
        translator.setParent(app)
        app.installTranslator(translator)


def font_for(language: Language, base: QFont) -> QFont:
    """Return the font, or where it lacks the language's signs the first installed that has
    them: signs borrowed from another font are higher than the lines that are made for it.
    """
    family = QFontInfo(base).family()
    if not language.fonts or language.writing in QFontDatabase.writingSystems(family):
        return base
    found = (each for each in language.fonts if QFontDatabase.hasFamily(each))
    font = QFont(base)
    font.setFamilies([next(found, family), family])
    return font


def catalogue_of(language: Language) -> Path:
    return resource(f"translations/case-viewer_{language.tag}.ts")


def _words_of_qt(language: Language) -> QTranslator:
    translator = QTranslator()
    translator.load(
        f"qtbase_{language.tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    return translator


def _translators(language: Language) -> tuple[QTranslator, ...]:
    from viewer.ui.catalogue import Translations  # noqa: PLC0415 - not for English

    # Qt asks the translator that was installed last first.
    return _words_of_qt(language), Translations(catalogue_of(language))
