"""A case in a form that is read at once, and by nobody who has not the text it was read from.

JSON, in which an object names a class and lists what it is made of, hidden under a stream of
bytes that is drawn from the text: with another text, or for another program, it is noise.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import shake_256
from zlib import crc32

from viewer.model import case as cases
from viewer.model import edtf, treatment, when, work
from viewer.model.case import Case

_SUM = 4  # bytes


def compiled(case: Case, key: Iterable[bytes]) -> bytes:
    """Return a case in this form; `case_in` needs the same key to read it."""
    words = json.dumps(_packed(case), separators=(",", ":")).encode()
    return _hidden(crc32(words).to_bytes(_SUM) + words, key)


def case_in(data: bytes, key: Iterable[bytes]) -> Case | None:
    """Return the case, or ``None`` where the data are not what `compiled` gave for this key."""
    plain = _hidden(data, key)
    words = plain[_SUM:]
    if crc32(words).to_bytes(_SUM) != plain[:_SUM]:
        return None
    try:
        case = json.loads(words, object_hook=_made)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return case if isinstance(case, Case) else None


def _hidden(data: bytes, key: Iterable[bytes]) -> bytes:
    """Return data under the key's stream; under it again, they are plain."""
    stream = shake_256(b"\0".join(key)).digest(len(data))
    return (int.from_bytes(data) ^ int.from_bytes(stream)).to_bytes(len(data))


def _packed(value: object) -> object:
    if isinstance(value, Enum):
        return {type(value).__name__: [value.value]}
    if isinstance(value, tuple):
        return [_packed(one) for one in value]
    if isinstance(value, Mapping):
        return {"dict": [[[key, _packed(one)] for key, one in value.items()]]}
    if isinstance(value, frozenset):
        return {"frozenset": [[_packed(one) for one in value]]}
    if is_dataclass(value):
        content = [_packed(getattr(value, field.name)) for field in fields(value)]
        return {type(value).__name__: content}
    return value


def _made(packed: dict[str, list[object]]) -> object:
    """Return what a JSON object stands for; the JSON within it was turned before."""
    ((name, content),) = packed.items()
    return _MAKERS[name](*map(_frozen, content))


def _frozen(value: object) -> object:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _classes() -> Iterable[type]:
    for room in (cases, edtf, treatment, when, work):
        for one in vars(room).values():
            if isinstance(one, type) and (is_dataclass(one) or issubclass(one, Enum)):
                yield one


_MAKERS: Mapping[str, Callable[..., object]] = {
    "dict": dict,
    "frozenset": frozenset,
    **{one.__name__: one for one in _classes()},
}
