"""What is packed to be copied is the clip, byte for byte."""

import pytest

from tests.generated import references
from viewer.citation.choice import Choice
from viewer.citation.clip import clip, flavours
from viewer.citation.formats import FORMATS, PRINTED, Format
from viewer.citation.formatter import Formatter
from viewer.citation.words import Formatted
from viewer.csl import Library
from viewer.model.case import Case
from viewer.ui.parcel import mime_of, pack, packed

_SPELT = {"text/rtf": ("text/rtf", "application/rtf")}


@pytest.fixture(scope="module")
def many() -> Formatted:
    """Return entries of more words than a sheet holds."""
    works = references(700)
    formatter = Formatter.for_case(Library(), Case(references=works))
    return formatter.entries([one.id for one in works], Choice("american-medical-association"))


@pytest.mark.parametrize("form", [None, *FORMATS], ids=str)
def test_the_clipboard_gets_every_flavour_as_it_was_written(
    many: Formatted, form: Format | None
) -> None:
    copied = clip(many, form)
    sheets = [len(list(each)) for _types, each in flavours(many, form)]
    # Few of the references are told as the source prints them.
    assert form is PRINTED or all(count > 1 for count in sheets)
    mime = mime_of(pack(flavours(many, form), platform="linux"))
    expected = {
        name: words
        for kind, words in copied.flavours.items()
        for name in _SPELT.get(kind, (kind,))
    }
    assert mime.formats() == list(expected)
    for name, words in expected.items():
        assert bytes(mime.data(name).data()) == words.encode()
    assert mime.text() == copied.plain
    assert mime.html() == copied.html


def test_no_sheet_is_written_before_the_one_before_it_is_packed(many: Formatted) -> None:
    pauses: list[float | None] = []
    made = flavours(many, pause=pauses.append)
    assert pauses == []
    _types, sheets = next(made)
    first = next(iter(sheets))
    assert 0 < len(pauses) < len(many.paragraphs)
    assert first.startswith("<meta charset")


def test_how_a_parcel_begins_is_empty_where_there_are_no_words() -> None:
    assert packed(clip(Formatted(()))).beginning == ""
    assert pack([(("text/plain",), ("In ", "Blood"))]).beginning == "In "
