"""What the tests of copying share: the case's formatter, made once."""

import json
from typing import Any

import pytest

from tests.builders import SHARED
from viewer.citation.formatter import Formatter
from viewer.csl import Library
from viewer.model.case import Case

_GOLDEN = SHARED / "csl" / "golden" / "expected-seed.json"


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture(scope="session")
def formatter(library: Library, case: Case) -> Formatter:
    return Formatter.for_case(library, case)


@pytest.fixture(scope="session")
def ids(case: Case) -> list[str]:
    return [reference.id for reference in case.references]


@pytest.fixture(scope="session")
def golden() -> dict[str, Any]:
    """Return what citeproc-js prints for the case's references, where that is at hand."""
    if not _GOLDEN.exists():
        pytest.skip("the reference output is not beside this checkout")
    loaded: dict[str, Any] = json.loads(_GOLDEN.read_text(encoding="utf-8"))
    return loaded
