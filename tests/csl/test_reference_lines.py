"""The suite's fixtures and the reference lines, where the data stands beside the checkout.

Their floors only rise.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conformance import run_all
from tests.golden import compare
from viewer.csl import Library

DATA = Path(os.environ.get("CSL_DATA", Path(__file__).parents[3] / "shared" / "csl"))
FIXTURES_PASSED = 402
NAMED_STYLES = 16


@pytest.mark.skipif(not (DATA / "suite").is_dir(), reason="the CSL test suite is not here")
def test_the_suite_passes_as_far_as_it_did() -> None:
    score = run_all(sorted((DATA / "suite").glob("*.txt")), Library())

    assert len(score.passed) >= FIXTURES_PASSED, [failure.name for failure in score.failed]


@pytest.mark.skipif(not (DATA / "golden").is_dir(), reason="the reference lines are not here")
@pytest.mark.parametrize(("items", "styles"), [("seed", 204), ("mixed", 200)])
def test_the_reference_lines_are_identical_as_far_as_they_were(items: str, styles: int) -> None:
    references = json.loads((DATA / "golden" / f"items-{items}.json").read_text("utf-8"))
    expected = json.loads((DATA / "golden" / f"expected-{items}.json").read_text("utf-8"))

    tally = compare(references, expected, Library())

    assert tally.styles[0] >= styles
    named = {style for style, formats in expected.items() if "text" in formats}
    assert len(named) == NAMED_STYLES
    assert [each for each in tally.differences if each.style in named] == []
