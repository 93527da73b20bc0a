"""Copying and a handout may print in one style at a time, each in a thread of its own."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, Any

from tests.csl.data import a_style, an_article
from viewer.csl import Processor, html
from viewer.csl.elements import Compiler

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from viewer.csl.elements import Renderer
    from viewer.csl.xml import Element

_MACROS = {
    "who": '<names variable="author"><name form="short"/><substitute><names variable="editor"/>'
    "</substitute></names>",
    "what": '<text variable="title"/>',
}
_ASKED_S = 0.2  # long enough for a thread that nobody holds


def test_a_macro_is_compiled_while_no_other_is(monkeypatch: pytest.MonkeyPatch) -> None:
    macros = "".join(f'<macro name="{name}">{body}</macro>' for name, body in _MACROS.items())
    style = a_style(
        rest=macros,
        bibliography='<layout><choose><if type="book"><text macro="what"/></if>'
        '<else><text macro="who"/></else></choose></layout>',
    )
    steps: list[str] = []
    printed: dict[str, str] = {}

    def print_in_style(**fields: Any) -> None:
        item = an_article(**fields)
        printed[item["type"]] = html(Processor(style, [item]).entry("a").runs)

    other = Thread(target=print_in_style, kwargs={"type": "book", "title": "On method"})
    compile_all = Compiler.children

    def children(compiler: Compiler, elements: Sequence[Element]) -> list[Renderer]:
        tag = elements[0].tag
        steps.append(f"{tag} begins")
        if tag == "names":
            other.start()
            other.join(_ASKED_S)
        made = compile_all(compiler, elements)
        steps.append(f"{tag} ends")
        return made

    assert style.bibliography is not None
    monkeypatch.setattr(Compiler, "children", children)
    print_in_style(author=[], editor=[{"family": "Gupta", "given": "Neeraj"}])
    other.join()
    assert steps == ["names begins", "names ends", "text begins", "text ends"]
    assert printed == {"article-journal": "Gupta", "book": "On method"}
