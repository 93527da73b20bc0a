"""What finding costs: building the index, each kind of keystroke, sorting, memory.

``python -m tests.benchmark_finding [COUNT]`` prints a table and ends with 1 where a
keystroke, a sort or a step of building takes longer than it may.
"""

import gc
import resource
import sys
import tracemalloc
from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter, thread_time

from tests.generated import references
from viewer.finding import Index, Order, build, build_in_steps, parse_query, related
from viewer.model.work import Reference

KEYSTROKE_MS = 50.0
STEP_MS = 50.0
QUERIES = (
    *("a", "s", "1", "2", "zzzzzz", "", "in", "haemolytic", "a b c d e f g h", "1 2 3 4"),
    *("treatment of acute leukaemia in children", "tumor necrosis alpha", "non-haem", "10.1"),
    *('"of"', '"of the"', '"of t', '"treatment of"', "author:a", "journal:journal of"),
    *("year:1950..2025", "year:19", "number:1..100000", "has:", "is:truncated a year:19"),
)


def main(count: str = "100000") -> int:
    works = references(int(count))
    gc.collect()
    gc.freeze()  # as a window would once the case is read: the works hold no cycles
    index, slowest_step = built(works)
    keystrokes = [row(repr(text), partial(typed, index, text)) for text in QUERIES]
    every = index.find(parse_query(""))
    sorts = [row(f"sort by {order.value}", partial(index.sorted, every, order)) for order in Order]
    likes = [row(f"related to {one.id}", partial(related, index, one, 10)) for one in works[:5]]
    say(f"slowest: keystroke {max(keystrokes):.1f} ms, sort {max(sorts):.1f} ms")
    say(f"slowest: related {max(likes):.1f} ms, step of building {slowest_step:.1f} ms")
    memory(works)
    return int(max(*keystrokes, *sorts) > KEYSTROKE_MS or slowest_step > STEP_MS)


def built(works: tuple[Reference, ...]) -> tuple[Index, float]:
    """Build in steps, and tell the time of the slowest, in milliseconds."""
    before = peak()
    steps, slowest = build_in_steps(works), 0.0
    start, work = perf_counter(), thread_time()
    while True:
        step = perf_counter()
        try:
            next(steps)
        except StopIteration as end:
            took, rise = perf_counter() - start, peak() - before
            worked = thread_time() - work
            say(f"{len(works):,} references: built in {took:.2f} s, processor {worked:.2f} s")
            say(f"peak rose by {rise:.0f} MB")
            index: Index = end.value
            return index, slowest
        finally:
            slowest = max(slowest, (perf_counter() - step) * 1000)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def typed(index: Index, text: str) -> int:
    return len(index.find(parse_query(text)))


def row(name: str, run: Callable[[], object]) -> float:
    """Return the median of nine runs, in milliseconds."""
    times, worked = [], []
    for _ in range(9):
        start, work = perf_counter(), thread_time()
        run()
        times.append((perf_counter() - start) * 1000)
        worked.append((thread_time() - work) * 1000)
    spread = f"{min(times):.2f} to {max(times):.2f}; processor {median(worked):.2f}"
    say(f"{name:45} median {median(times):7.2f} ms, {spread}")
    return median(times)


def memory(works: tuple[Reference, ...]) -> None:
    """Print what an index holds, and what building it takes at most."""
    tracemalloc.start()
    index = build(works)
    held, most = (size / 1e6 for size in tracemalloc.get_traced_memory())
    tracemalloc.stop()
    say(f"allocated: {held:.1f} MB held for {len(index.references):,}, {most:.1f} MB at most")


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
