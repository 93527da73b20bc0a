"""From what people call a style or a language to the choice, and back."""

from difflib import get_close_matches
from pathlib import Path

from viewer.citation.choice import AS_PRINTED, AsPrinted, Choice, StyleChoice
from viewer.csl.catalogue import describe, languages, style_ids
from viewer.errors import ViewerError


class UnknownChoiceError(ViewerError):
    """No style or language goes by the name."""


def find_style(name: str) -> StyleChoice:
    """Return the style that is meant by an id, an address of one, or the path of a file.

    Raises `UnknownChoiceError` with the nearest id there is.
    """
    if name == AS_PRINTED.value:
        return AS_PRINTED
    if name.endswith(".csl") or Path(name).is_file():
        return Path(name)
    style = name.rstrip("/").rpartition("/")[2]
    known = style_ids()
    if style in known:
        return style
    near = get_close_matches(style, known, n=1)
    hint = f"the nearest id is “{near[0]}”" if near else "“case-viewer styles” finds them by name"
    raise UnknownChoiceError(f"There is no style “{name}”; {hint}.")


def find_language(name: str) -> str:
    """Return the language tag as the collection spells it; ``de`` may stand for ``de-DE``.

    Raises `UnknownChoiceError` with all the languages there are.
    """
    known = languages()
    wanted = name.replace("_", "-").casefold()
    exact = [tag for tag in known if tag.casefold() == wanted]
    dialects = [tag for tag in known if tag.casefold().partition("-")[0] == wanted]
    if exact:
        return exact[0]
    if dialects:
        return wanted
    raise UnknownChoiceError(f"There is no language “{name}”; there are {', '.join(known)}.")


def style_name(choice: Choice) -> str:
    """Return the style's short name, such as ``AMA``. Raises `StyleError`."""
    if isinstance(choice.style, AsPrinted):
        return "as printed"
    return describe(choice.style).name
