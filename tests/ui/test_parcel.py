"""What is packed to be copied is the clip, byte for byte."""

import pytest

from tests.generated import references
from viewer.citation.choice import Choice
from viewer.citation.clip import Clip, clip
from viewer.citation.formats import BIBTEX, FORMATS, PRINTED, Format
from viewer.citation.formatter import Formatter
from viewer.citation.words import Formatted
from viewer.csl import Library
from viewer.model.case import Case
from viewer.ui.parcel import mime_of, packed

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
    # Few of the references are told as the source prints them.
    assert form is PRINTED or all(len(sheets) > 1 for sheets in copied.sheets.values())
    mime = mime_of(packed(copied, platform="linux"))
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


def test_packing_pauses_before_each_sheet_and_packs_what_two_types_share_once(
    many: Formatted,
) -> None:
    pauses: list[float | None] = []
    copied = clip(many, BIBTEX)
    packed(copied, pauses.append)
    assert len(pauses) == len(copied.sheets["text/plain"])


def test_how_a_parcel_begins_is_empty_where_there_are_no_words() -> None:
    assert packed(clip(Formatted(()))).beginning == ""
    assert packed(Clip({"text/plain": ("In ", "Blood")})).beginning == "In "
