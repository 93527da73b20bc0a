"""Reads cases that were broken at random: ``python -m tests.fuzz_case --inputs 50000``.

Every input must give a case or problems, keep the reader's promises, and stay within a time
and the whole run within a memory bound. The input that does not is written to a file.
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.source.building import FILE
from tests.source.promises import assert_promises_kept
from tests.source.test_problems import BROKEN, place_of
from viewer.installed import built_in_case
from viewer.source import read_case_text

SECONDS_EACH = 5.0
MEGABYTES_MORE = 200

_TOKENS = [
    *(b"[", b"]", b"{", b"}", b",", b":", b": ", b"- ", b"\n", b"\n\n", b"  ", b"\t", b"#", b" #"),
    *(
        b'"',
        b"'",
        b"|",
        b">",
        b">-\n",
        b"&a ",
        b"*a ",
        b"!!python/object:os.system ",
        b"!x ",
        b"<<: ",
    ),
    *(b"---\n", b"...\n", b"%YAML 1.1\n", b"\0", b"\xff", b"\xe9", b"\xef\xbb\xbf", b"\xfe\xff"),
    *("\u2028\u202e\x85é日".encode(), b"? ", b"~", b"null", b"no", b"-", b"0x1F", b"1e999", b"\\"),
    *(b"[" * 100, b"{a: " * 100, b"9" * 400, b"when: ", b"id: ", b"references:\n", b"\r"),
]
_VALUES: list[Any] = [
    *(
        None,
        True,
        0,
        -1,
        10**30,
        1.5,
        float("inf"),
        "",
        " ",
        "mra",
        "x" * 500,
        "2004-13",
        "\u202e",
    ),
    *([], {}, [[]], [None], {"a": {}}, {"before": "mra"}, "day 3 of mra", "mra + 2 weeks", "<0.2"),
]

Mutation = Callable[[bytes, Random], bytes]


def mutated(seeds: Sequence[bytes], random: Random) -> bytes:
    """Return one of the seeds after one to four random changes."""
    data = random.choice(seeds)
    for _ in range(random.choice((1, 1, 2, 4))):
        data = random.choice(_MUTATIONS)(data, random)
    return data


def _place(data: bytes, random: Random) -> int:
    return random.randrange(len(data) + 1)


def _flip(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _insert(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + random.choice(_TOKENS) + data[at:]


def _delete(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + data[at + random.choice((1, 1, 5, 50, 500)) :]


def _repeat(data: bytes, random: Random) -> bytes:
    start = _place(data, random)
    end = start + random.choice((1, 20, 200))
    return data[:end] + data[start:end] * random.choice((1, 3)) + data[end:]


def _truncate(data: bytes, random: Random) -> bytes:
    return data[: _place(data, random)]


def _swap_lines(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _indent(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    lines[at] = random.choice((b" ", b"  ", b"\t", b"- ")) + lines[at]
    return b"\n".join(lines)


def _recode(data: bytes, random: Random) -> bytes:
    encoding = random.choice(("utf-16", "utf-16-le", "latin-1", "utf-32", "utf-8-sig"))
    return data.decode(errors="replace").encode(encoding, errors="replace")


def _change_tree(data: bytes, random: Random) -> bytes:
    try:
        tree = yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes texts only
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, TypeError, RecursionError):
        return _insert(data, random)
    spots = list(_spots_of(tree))
    if not spots:
        return _insert(data, random)
    holder, key = random.choice(spots)
    _change_spot(holder, key, random)
    text: str = yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return text.encode(errors="replace")


def _spots_of(tree: Any) -> list[tuple[Any, Any]]:
    spots: list[tuple[Any, Any]] = []
    waiting = [tree]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if not isinstance(node, dict | list) or id(node) in seen:
            continue
        seen.add(id(node))
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        spots += [(node, key) for key in keys]
        waiting += [node[key] for key in keys]
    return spots


def _change_spot(holder: Any, key: Any, random: Random) -> None:
    match random.randrange(4):
        case 0:
            del holder[key]
        case 1:
            holder[key] = random.choice(_VALUES)
        case 2 if isinstance(holder, dict):
            holder[random.choice(("title", "id", "when", "custom", "x", ""))] = holder.pop(key)
        case 2:
            holder.append(holder[key])
        case _:
            holder[key] = [holder[key], holder[key]]


_MUTATIONS: tuple[Mutation, ...] = (
    *(_flip, _insert, _insert, _insert, _delete, _repeat, _truncate, _swap_lines, _indent),
    *(_recode, _change_tree, _change_tree, _change_tree),
)


def seeds() -> list[bytes]:
    """Return real and small cases; the small ones, read faster, are the greater part."""
    small = [place_of(broken.text)[0].encode() for broken in BROKEN.values()]
    return [*small, *[built_in_case().read_bytes()] * (len(small) // 5)]


@dataclass(slots=True)
class Tally:
    inputs: int = 0
    cases: int = 0
    problems: int = 0
    slowest: float = 0.0

    def read(self, data: bytes) -> None:
        """Read an input and hold the reader to its promises."""
        started = time.perf_counter()
        reading = read_case_text(FILE, data)
        taken = time.perf_counter() - started
        assert taken < SECONDS_EACH, f"it took {taken:.1f} s"
        assert_promises_kept(reading, data)
        self.inputs += 1
        self.cases += reading.case is not None
        self.problems += bool(reading.problems)
        self.slowest = max(self.slowest, taken)


def fuzz(count: int, seed: int) -> Tally:
    """Read ``count`` inputs; the one that breaks a promise is kept as fuzz-failure.yaml."""
    random = Random(seed)  # noqa: S311 - chance, no secret
    tally, beginnings = Tally(), seeds()
    for _ in range(count):
        data = mutated(beginnings, random)
        try:
            tally.read(data)
        except BaseException:
            Path("fuzz-failure.yaml").write_bytes(data)
            raise
    return tally


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Fuzz as the command line says and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    fuzz(100, arguments.seed)
    before, started = _peak_megabytes(), time.perf_counter()
    tally = fuzz(arguments.inputs, arguments.seed)
    grown = _peak_megabytes() - before
    taken = time.perf_counter() - started
    sys.stdout.write(
        f"{tally.inputs:,} inputs in {taken:.0f} s: {tally.cases:,} cases, "
        f"{tally.problems:,} with problems; slowest {tally.slowest:.2f} s; "
        f"peak memory grew by {grown:.0f} MB\n"
    )
    return 0 if grown < MEGABYTES_MORE else 1


if __name__ == "__main__":
    sys.exit(main())
