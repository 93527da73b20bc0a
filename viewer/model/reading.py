"""What reading a case file gives."""

from typing import NamedTuple

from viewer.errors import Problem
from viewer.model.case import Case


class Reading(NamedTuple):
    """What a file gave: its case, unless nothing of it could be read, and its problems by line.

    ``is_yaml`` is false where the text broke off or had pieces that are no YAML, as half-saved
    files have: the case, if any, then comes from the rest.
    """

    case: Case | None
    problems: tuple[Problem, ...]
    is_yaml: bool = True
