"""What choices are called in sentences."""

from viewer.citation.choice import AsPrinted, Choice, Wording
from viewer.csl.catalogue import describe


def style_name(choice: Choice) -> str:
    """Return the style's short name, such as ``AMA``. Raises `StyleError`."""
    if isinstance(choice.style, AsPrinted):
        return "as printed"
    return describe(choice.style).name


def confirmation(count: int, choice: Choice) -> str:
    """Return what was copied: ``3 references, AMA, corrected``."""
    references = "1 reference" if count == 1 else f"{count} references"
    if isinstance(choice.style, AsPrinted):
        return f"{references}, as printed"
    wording = "corrected" if choice.wording is Wording.CORRECTED else "wording as printed"
    return f"{references}, {style_name(choice)}, {wording}"
