"""What all tests share: no screen is needed, and the real case is at hand."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.builders import ROOT
from viewer.model.case import Case
from viewer.source import read_case

# Before Qt is imported anywhere: a test needs no screen unless it says so itself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# How long an example takes says something of the machine, and nothing of the code.
settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.fixture(scope="session")
def case_file() -> Path:
    return ROOT / "case.yaml"


@pytest.fixture(scope="session")
def case(case_file: Path) -> Case:
    """Return the case of 2004, as the program reads it."""
    reading = read_case(case_file)
    assert reading.case is not None
    assert reading.problems == ()
    return reading.case
