"""Watching the open file for edits, by whatever way an editor writes it."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLE_MS = 120
_LOOK_MS = 2_000

_Stamp = tuple[int, int, int] | None


class FileWatch(QObject):
    """Tells when the file was changed, replaced, removed or restored.

    The folder is watched beside the file, for editors that write a new file and rename
    it; a look every two seconds serves file systems that report nothing.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._seen: _Stamp = None
        self._watcher = QFileSystemWatcher()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._settle.timeout.connect(self._check)
        self._look.timeout.connect(self._check)

    def watch(self, path: Path) -> None:
        """Watch this file from now on; call it before reading, so that no edit is missed."""
        self._path = path
        self._seen = _stamp(path)
        self._subscribe()
        self._look.start()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._path = None
        self._look.stop()
        self._settle.stop()

    def _stir(self) -> None:
        # Not begun anew at each stir: a file that is written all the time is seen too.
        if not self._settle.isActive():
            self._settle.start()

    def _check(self) -> None:
        if self._path is None:
            return
        self._subscribe()
        stamp = _stamp(self._path)
        if stamp != self._seen:
            self._seen = stamp
            self.changed.emit()

    def _subscribe(self) -> None:
        """Watch file and folder, and them alone; a file that was replaced needs it anew."""
        assert self._path is not None  # noqa: S101 - watch() comes first
        wanted = {str(one) for one in (self._path, self._path.parent) if one.exists()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if stale := list(watched - wanted):
            self._watcher.removePaths(stale)
        if new := list(wanted - watched):
            self._watcher.addPaths(new)


def _stamp(path: Path) -> _Stamp:
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino
