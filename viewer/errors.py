"""What can go wrong, in words that a reader can act on."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from viewer.override import override


class ViewerError(Exception):
    """The base of every error this program raises on purpose.

    Its text is one sentence for the person at the screen: what is wrong, where,
    and what to do instead. It never carries a traceback and is never itself a result.
    """


class Severity(Enum):
    """An error takes a part of the case out of view; a warning stops nothing."""

    ERROR = "error"
    WARNING = "warning"


class Problem(NamedTuple):
    """One thing wrong in one place of a file.

    ``line`` and ``column`` count from 1. ``path`` leads there from the top of the
    file (``references[3].issued``) and is empty for the file as a whole. ``hint``
    says what to write instead, where that can be told.
    """

    file: Path
    line: int
    column: int
    path: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    @property
    def concerns_whole_file(self) -> bool:
        """Whether it stands in no place of the file: that it is not there, for one."""
        return not self.path and (self.line, self.column) == (1, 1)

    @override
    def __str__(self) -> str:
        """Return the line ``case-viewer check`` prints: ``FILE:LINE:COLUMN: message``."""
        where = f"{self.file}:{self.line}:{self.column}: "
        what = f"{self.path}: {self.message}" if self.path else self.message
        return where + (f"{what} {self.hint}" if self.hint else what)
