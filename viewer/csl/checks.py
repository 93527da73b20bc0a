"""What is checked of a style before it is used, so that its errors are told with their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.csl.errors import StyleError

if TYPE_CHECKING:
    from viewer.csl.xml import Element

_RENDERING = frozenset(["text", "group", "choose", "names", "date", "number", "label"])
_CHILDREN = {
    "macro": _RENDERING,
    "layout": _RENDERING,
    "group": _RENDERING,
    "if": _RENDERING,
    "else-if": _RENDERING,
    "else": _RENDERING,
    "substitute": _RENDERING,
    "choose": frozenset(("if", "else-if", "else")),
    "sort": frozenset(("key",)),
}
_NEEDS_ONE_OF = {
    "text": ("variable", "macro", "term", "value"),
    "names": ("variable",),
    "date": ("variable",),
    "number": ("variable",),
    "key": ("variable", "macro"),
    "macro": ("name",),
    "date-part": ("name",),
}


def check_style(root: Element, source: str) -> None:
    """Raise `StyleError` for the first thing that would keep the style from working."""
    if root.tag != "style":
        raise StyleError(f"is not a CSL style: it begins with <{root.tag}>", source, root.line)
    citation = root.child("citation")
    if citation is None:
        raise StyleError("has no <citation>", source, root.line)
    for area in (citation, root.child("bibliography")):
        if area is not None and area.child("layout") is None:
            raise StyleError(f"<{area.tag}> has no <layout>", source, area.line)
    macros = {macro.get("name"): macro for macro in root.all("macro")}
    for part in root.children:
        if part.tag in {"citation", "bibliography", "macro"}:
            for element in part.walk():
                _check_element(element, macros, source)
    _check_recursion(macros, source)


def _check_element(element: Element, macros: dict[str, Element], source: str) -> None:
    allowed = _CHILDREN.get(element.tag)
    if allowed is not None:
        for child in element.children:
            if child.tag not in allowed:
                message = f"<{child.tag}> cannot stand inside <{element.tag}>"
                raise StyleError(message, source, child.line)
    needed = _NEEDS_ONE_OF.get(element.tag)
    if needed and not any(name in element.attributes for name in needed):
        wanted = " or ".join(needed)
        raise StyleError(f"<{element.tag}> says no {wanted}", source, element.line)
    macro = element.get("macro")
    if macro and macro not in macros:
        raise StyleError(f'there is no macro "{macro}"', source, element.line)


def _check_recursion(macros: dict[str, Element], source: str) -> None:
    """Macros that call one another in a circle would never end."""
    calls = {
        name: {each.get("macro") for each in macro.walk()} - {""} for name, macro in macros.items()
    }
    finished: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            circle = " \u2192 ".join((*path[path.index(name) :], name))
            raise StyleError(f"macros call each other: {circle}", source, macros[name].line)
        if name not in finished:
            for called in calls[name]:
                visit(called, (*path, name))
            finished.add(name)

    for name in macros:
        visit(name, ())
