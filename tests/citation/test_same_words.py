"""Preview, clipboard and ``cite`` share one formatter: the same words, in every format."""

import pytest

from tests.builders import ROOT
from tests.citation.readers import html_paragraphs, rtf_paragraphs
from tests.citation.styles import NAMED
from viewer import cli
from viewer.citation.choice import Choice, Wording
from viewer.citation.clip import clip
from viewer.citation.formats import FORMATS, HTML, PRINTED, RTF, TEXT, Format, render
from viewer.citation.formatter import Formatter
from viewer.citation.words import Formatted, words

_CASE = str(ROOT / "case.yaml")


def _shown(formatted: Formatted) -> list[str]:
    """Return the words as a preview shows them."""
    return [words(paragraph) for paragraph in formatted.paragraphs]


@pytest.mark.parametrize("style", NAMED)
def test_every_reference_has_the_same_words_in_every_flavour(
    formatter: Formatter, ids: list[str], style: str
) -> None:
    for wording in Wording:
        for one in ids:
            entry = formatter.entries([one], Choice(style, wording=wording))
            copied = clip(entry)
            assert len(entry.paragraphs) == 1
            assert copied.plain.split("\n") == _shown(entry)
            assert html_paragraphs(copied.html) == _shown(entry)
            assert rtf_paragraphs(copied.flavours["text/rtf"]) == _shown(entry)


@pytest.mark.parametrize("style", NAMED)
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_command_prints_the_bytes_of_the_clipboard(
    formatter: Formatter, style: str, form: Format, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.run(["cite", _CASE, "--style", style, "--format", form.name]) == 0
    printed = capfdbinary.readouterr().out
    copied = clip(formatter.entries(formatter.numbers, Choice(style)), form)
    assert printed == copied.flavours[form.types[0]].encode()


@pytest.mark.parametrize("style", NAMED)
def test_the_command_prints_the_cluster_of_the_clipboard(
    formatter: Formatter,
    ids: list[str],
    style: str,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert cli.run(["cite", _CASE, "--style", style, "--refs", "3,7-9", "--in-text"]) == 0
    cluster = formatter.in_text([ids[2], *ids[6:9]], Choice(style))
    printed = capfdbinary.readouterr().out.decode()
    assert [printed] == _shown(cluster)
    assert printed == render(cluster, TEXT) == clip(cluster).plain


def test_printed_entries_are_the_same_in_every_way_to_them(
    formatter: Formatter, ids: list[str]
) -> None:
    printed = render(formatter.entries(ids, Choice()), TEXT)
    assert printed == render(formatter.entries(ids, Choice("ieee")), PRINTED)
    assert html_paragraphs(render(formatter.entries(ids, Choice()), HTML)) == printed.split("\n")
    assert rtf_paragraphs(render(formatter.entries(ids, Choice()), RTF)) == printed.split("\n")
