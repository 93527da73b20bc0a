"""Errors that nobody foresaw: caught, written down, and told; the window goes on."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_KEPT_BYTES = 500_000


class Mishaps(QObject):
    """Takes the place of the interpreter's last resort. ``happened`` carries a report."""

    happened = Signal(str)

    def __init__(self, log: Path, version: Callable[[], str]) -> None:
        super().__init__()
        self._log, self._version = log, version
        self._telling = False

    def watch(self) -> Callable[[], None]:
        """Catch from now on; return what puts the old way back."""
        before = sys.excepthook
        sys.excepthook = self._take

        def put_back() -> None:
            sys.excepthook = before

        return put_back

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        lines = "".join(traceback.format_exception(kind, error, trace))
        report = f"Case Viewer {self._version()}, Python {sys.version.split()[0]}\n{lines}"
        self._write(report)
        # An error while telling of one must not tell of itself without end.
        if not self._telling:
            self._telling = True
            self.happened.emit(report)
            self._telling = False

    def _write(self, report: str) -> None:
        from datetime import UTC, datetime  # noqa: PLC0415 - not for the first paint

        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            old = self._log.read_bytes()[-_KEPT_BYTES:] if self._log.exists() else b""
            entry = f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n"
            self._log.write_bytes(old + entry.encode("utf-8", "replace"))
        except OSError:
            return
