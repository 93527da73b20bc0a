"""A case file is a pandoc bibliography."""

import json
import shutil
import subprocess

import pytest

from tests.source.building import a_reference, case_of
from viewer.installed import built_in_case
from viewer.source import read_case

PANDOC = shutil.which("pandoc")
needs_pandoc = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")


def run_pandoc(text: str, *options: str) -> str:
    done = subprocess.run(
        [str(PANDOC), *options], input=text, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    return done.stdout


def items_of(text: str) -> dict[str, dict[str, object]]:
    """Return a case file's references as pandoc reads them: CSL-JSON, by id."""
    items = json.loads(run_pandoc(f"---\n{text}---\n", "-f", "markdown-smart", "-t", "csljson"))
    return {item["id"]: item for item in items}


@needs_pandoc
def test_pandoc_formats_every_reference_of_the_built_in_case() -> None:
    case = read_case(built_in_case()).case
    assert case is not None
    cited = "; ".join(f"@{reference.id}" for reference in case.references)
    printed = run_pandoc(
        f"[{cited}]\n", "--citeproc", "--bibliography", str(built_in_case()), "-t", "plain"
    )
    assert "???" not in printed
    flowed = " ".join(printed.replace("“", "").replace("”", "").split()).casefold()
    for reference in case.references:
        assert reference.title.rstrip(".").casefold()[:40] in flowed
        assert str(reference.year) in flowed
    assert len(case.references) == 18


@needs_pandoc
def test_pandoc_reads_the_built_in_case_as_we_do() -> None:
    items = items_of(built_in_case().read_text(encoding="utf-8"))
    case = read_case(built_in_case()).case
    assert case is not None
    for reference in case.references:
        item = items[reference.id]
        assert {key: item[key] for key in reference.text} == reference.text
        families = [name.get("family") for name in item["author"]]  # type: ignore[attr-defined]
        assert families == [name.family for name in reference.authors]


@needs_pandoc
@pytest.mark.parametrize("spelling", ["0080", "1e3", "no", "007"])
def test_what_yaml_would_rewrite_is_safe_from_pandoc_in_quotes(spelling: str) -> None:
    text = a_reference(f"volume: '{spelling}'")
    (reference,) = case_of(text).references
    assert items_of(text)["r1"]["volume"] == reference.text["volume"] == spelling
