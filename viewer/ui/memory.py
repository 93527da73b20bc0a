"""What the program remembers from one start to the next, in one small JSON file."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLockFile

_PATIENCE_MS = 1000
_VERSION = 1

Value = str | float | bool | list[str]


class Memory:
    """Values by key. A key that is missing, or holds another type, gives the default.

    Only keys that were put are written, over what the file holds then: two windows at
    once keep each other's values. A file that cannot be understood is set aside and
    ``set_aside`` names it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._put: dict[str, Value] = {}
        self.set_aside: Path | None = None
        self._values = self._load()

    def text(self, key: str, default: str = "") -> str:
        value = self._value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float) -> float:
        value = self._value(key)
        return value if isinstance(value, int | float) else default

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._value(key)
        return value if isinstance(value, bool) else default

    def texts(self, key: str) -> list[str]:
        value = self._value(key)
        return list(value) if isinstance(value, list) else []

    def put(self, key: str, value: Value) -> None:
        """Remember a value; ``flush`` writes it."""
        if self._value(key) != value:
            self._put[key] = value

    def put_first(self, key: str, value: str, *, most: int) -> None:
        """Remember a value at the head of a list that holds each once."""
        rest = [one for one in self.texts(key) if one != value]
        self.put(key, [value, *rest][:most])

    def flush(self) -> None:
        """Write what was put since; a disk that refuses costs the memory, not the window."""
        if not self._put:
            return
        lock = QLockFile(f"{self._path}.lock")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if not lock.tryLock(_PATIENCE_MS):
                return
            self._values = {**self._load(), **self._put}
            beside = self._path.with_suffix(f".{os.getpid()}.new")
            beside.write_text(
                json.dumps({"version": _VERSION, **self._values}, ensure_ascii=False, indent=1),
                encoding="utf-8",
            )
            beside.replace(self._path)
            self._put.clear()
        except OSError:
            return
        finally:
            lock.unlock()

    def _value(self, key: str) -> object:
        return self._put[key] if key in self._put else self._values.get(key)

    def _load(self) -> Mapping[str, Value]:
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except OSError:
            return {}
        except (ValueError, RecursionError):
            self._set_aside()
            return {}
        if not isinstance(read, dict) or read.get("version") != _VERSION:
            self._set_aside()
            return {}
        return {key: value for key, value in read.items() if _is_value(value)}

    def _set_aside(self) -> None:
        aside = self._path.with_suffix(".set-aside")
        try:
            self._path.replace(aside)
        except OSError:
            return
        self.set_aside = aside


def _is_value(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str | int | float | bool)
