"""The language of the window: which one is in force, and how all comes to speak it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from viewer.errors import ViewerError
from viewer.installed import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

SYSTEM = ""
"""The choice to follow the system, as it is remembered."""

MESSAGES = "Messages"
"""The context of sentences with names in them, which are found by their template."""


class Language(NamedTuple):
    """A language by its tag (BCP 47) and by its own name. Where not every font has its signs,
    ``fonts`` are known to.
    """

    tag: str
    name: str
    fonts: tuple[str, ...] = ()


ENGLISH = Language("en", "English")
JAPANESE = Language(
    "ja",
    "日本語",
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


def speak(
    app: QCoreApplication, language: Language, before: "tuple[QTranslator, ...]" = ()
) -> "tuple[QTranslator, ...]":
    """Have all that is made from now on speak this language; Qt's own words too, where they
    were installed with it. Return who translates, to be kept, and handed over as ``before``
    when the language changes again. Raises `BrokenCatalogueError`.
    """
    found = () if language is ENGLISH else _translators(language)
    for old in before:
        app.removeTranslator(old)
    for translator in found:
        app.installTranslator(translator)
    return found


def font_for(language: Language, base: QFont) -> QFont:
    """Return the font, or where it lacks the language's signs the first installed that has
    them: signs borrowed from another font are higher than the lines that are made for it.
    """
    if not language.fonts:
        return base
    from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont  # noqa: PLC0415 - as in speak

    own = QRawFont.fromFont(base)
    if all(own.supportsCharacter(ord(sign)) for sign in language.name):
        return base
    family = QFontInfo(base).family()
    found = (each for each in language.fonts if QFontDatabase.hasFamily(each))
    font = QFont(base)
    font.setFamilies([next(found, family), family])
    return font


def catalogue_of(language: Language) -> Path:
    return resource(f"translations/case-viewer_{language.tag}.ts")


def _translators(language: Language) -> "tuple[QTranslator, ...]":
    # English, and with it the first paint, does without all this.
    from viewer.ui.catalogue import Translations, words_of_qt  # noqa: PLC0415

    # Qt asks the translator that was installed last first.
    return words_of_qt(language), Translations(catalogue_of(language))
