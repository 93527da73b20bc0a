"""Reads case files, and remembers what the small ones gave."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from viewer.model.case import Case
from viewer.model.reading import Reading
from viewer.rereading.compiled import case_in, compiled

_FORMAT = b"1"
_LARGEST = 250_000  # bytes; what is larger is read in a thread, for which nothing waits
_PLACES = 32
_READERS = ("source", "model")  # the rooms that say what a text means


class Rereader:
    """Reads a file as `read_case` does, of which ``megabytes`` are the most; at once where it
    is what it was, and was all right.

    ``folder`` keeps one case in each of a few places, by the path of its file. Nothing is
    kept before `keep_from_now_on`: the first case is to be painted first.
    """

    def __init__(self, folder: Path, megabytes: Callable[[], int]) -> None:
        self._folder, self._megabytes = folder, megabytes
        self._left: list[tuple[Path, bytes, Case]] = []
        self._keeps = False

    def read(self, path: Path, on_progress: Callable[[float], bool]) -> Reading:
        text = _small(path)
        case = None if text is None else self._kept(path, text)
        if case is not None:
            return Reading(case, ())
        # YAML and all that makes a case of it: most starts need none.
        from viewer.source import read_case, read_case_text  # noqa: PLC0415

        if text is None:
            return read_case(path, megabytes=self._megabytes(), on_progress=on_progress)
        reading = read_case_text(path, text, on_progress=on_progress)
        if reading.case is not None and not reading.problems:
            self._left.append((path, text, reading.case))
            self._keep()
        return reading

    def keep_from_now_on(self) -> None:
        """Keep what was read, and all that will be."""
        self._keeps = True
        self._keep()

    def _keep(self) -> None:
        while self._keeps and self._left:
            path, text, case = self._left.pop()
            place = self._place(path)
            beside = place.with_suffix(f".{os.getpid()}.new")
            # A disk that refuses costs the next start some time, and nothing else.
            with suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                beside.write_bytes(compiled(case, _key(text)))
                beside.replace(place)

    def _kept(self, path: Path, text: bytes) -> Case | None:
        try:
            data = self._place(path).read_bytes()
        except OSError:
            return None
        return case_in(data, _key(text))

    def _place(self, path: Path) -> Path:
        return self._folder / f"{crc32(os.fsencode(path.absolute())) % _PLACES:02}"


def _small(path: Path) -> bytes | None:
    """Return what is in a small file; ``None`` where it is large, or none that can be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            text = file.read(_LARGEST + 1)
    except (OSError, ValueError):
        return None
    return text if len(text) <= _LARGEST else None


def _key(text: bytes) -> tuple[bytes, ...]:
    return _FORMAT, repr(sorted(_program())).encode(), text


def _program() -> Iterator[tuple[str, int, int]]:
    """Yield what tells this program's way of reading from any other's, as bytecode does:
    its files, their sizes and when they were written.
    """
    for room in _READERS:
        folder = Path(__file__).parents[1] / room
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    yield entry.path, state.st_size, state.st_mtime_ns
