"""What the program remembers from one start to the next, in one small JSON file."""

import json
import os
from collections.abc import Callable, Mapping
from functools import reduce
from pathlib import Path

_PATIENCE_MS = 1000
_VERSION = 1
_LARGEST = 1e9  # also keeps out what is no number, which compares with none

Value = str | float | bool | list[str] | dict[str, list[str]]
Change = Callable[[object], object]


class Memory:
    """Values by key. A key that is missing, or holds another type, gives the default.

    What is written are changes, made anew on what the file holds then: two windows at
    once keep each other's values, and both their entries in a list. A file that cannot be
    understood is set aside and ``set_aside`` names it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changes: dict[str, list[Change]] = {}
        self.set_aside: Path | None = None
        self._values: Mapping[str, object] = self._load()

    def text(self, key: str, default: str = "") -> str:
        value = self._value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float) -> float:
        value = self._value(key)
        if isinstance(value, int | float) and abs(value) <= _LARGEST:
            return value
        return default

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._value(key)
        return value if isinstance(value, bool) else default

    def texts(self, key: str) -> list[str]:
        return list(_list(self._value(key)))

    def texts_of(self, key: str, name: str) -> list[str]:
        """Return what was put under a name of its own."""
        return list(_lists(self._value(key)).get(name, ()))

    def put(self, key: str, value: Value) -> None:
        """Remember a value; ``flush`` writes it."""
        if self._value(key) != value:
            self._changes[key] = [lambda _old: value]

    def put_first(self, key: str, value: str, *, most: int) -> None:
        """Remember a value at the head of a list that holds each once."""
        self._change(key, lambda old: [value, *_without(_list(old), value)][:most])

    def put_last(self, key: str, value: str) -> None:
        """Remember a value at the end of a list that holds each once."""
        self._change(key, lambda old: [*_without(_list(old), value), value])

    def drop(self, key: str, value: str) -> None:
        """Take a value out of a list."""
        self._change(key, lambda old: _without(_list(old), value))

    def put_of(self, key: str, name: str, texts: list[str], *, most: int) -> None:
        """Remember texts under a name of their own; the names put longest ago give way."""

        def change(old: object) -> dict[str, list[str]]:
            rest = {one: kept for one, kept in _lists(old).items() if one != name}
            return dict([*rest.items(), (name, texts)][-most:])

        self._change(key, change)

    def flush(self) -> bool:
        """Write what was put since, and return whether that could be done: a disk that
        refuses costs the memory, not the window.
        """
        if not self._changes:
            return True
        from PySide6.QtCore import QLockFile  # noqa: PLC0415 - not for the first paint

        lock = QLockFile(f"{self._path}.lock")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if not lock.tryLock(_PATIENCE_MS):
                return False
            held = self._load()
            changed = {key: self._made(key, held.get(key)) for key in self._changes}
            self._values = {**held, **changed}
            self._replace(json.dumps({"version": _VERSION, **self._values}, indent=1))
            self._changes.clear()
        except OSError:
            return False
        finally:
            lock.unlock()
        return True

    def _replace(self, content: str) -> None:
        """Put a whole file in the place of the old one: no reader ever sees half of it."""
        beside = self._path.with_suffix(f".{os.getpid()}.new")
        try:
            with beside.open("w", encoding="utf-8") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._path)
        finally:
            beside.unlink(missing_ok=True)

    def _change(self, key: str, change: Change) -> None:
        self._changes.setdefault(key, []).append(change)

    def _value(self, key: str) -> object:
        return self._made(key, self._values.get(key))

    def _made(self, key: str, old: object) -> object:
        """Return what the changes of a key make of its old value."""
        return reduce(lambda value, change: change(value), self._changes.get(key, ()), old)

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
    if isinstance(value, dict):
        return all(isinstance(one, list) and _is_value(one) for one in value.values())
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str | int | float | bool)


def _list(value: object) -> list[str]:
    return value if isinstance(value, list) else []


def _lists(value: object) -> dict[str, list[str]]:
    return value if isinstance(value, dict) else {}


def _without(values: list[str], value: str) -> list[str]:
    return [one for one in values if one != value]
