"""What the documents say of the case file is so."""

import re

import pytest

from tests.builders import ROOT
from tests.source.building import case_of
from tests.source.test_schema import errors_of

DOCUMENT = (ROOT / "docs" / "case-file.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)


def test_the_document_has_a_file_to_start_from() -> None:
    assert len(EXAMPLES) == 1


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_document_is_a_case_without_problems(example: str) -> None:
    case = case_of(example)
    assert case.references
    assert case.history.treatments
    assert errors_of(example) == []
