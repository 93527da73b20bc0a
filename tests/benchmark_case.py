"""Times the reader beside libyaml: ``python -m tests.benchmark_case``.

Exits with 1 where a bar of docs/performance.md is missed.
"""

import argparse
import gc
import multiprocessing
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import yaml

from viewer.source import read_case_text

EVENTS_BAR = 2.5
LOADER_BAR = 4.0
GROWTH_BAR = 1.15

_REFERENCE = """\
- id: author-{n}
  type: article-journal
  author:
  - {{family: Family{surname}, given: A. B.}}
  - {{family: Kavuru{partner}, given: S.}}
  - {{family: Patel{senior}, given: D.}}
  title: "Treatment {n} of refractory autoimmune hemolytic anemia: a case report"
  container-title: International Journal of Subject {journal}
  container-title-short: Int J Subj {journal}
  issued: {year}-{month:02}
  volume: {volume}
  issue: {month}
  page: {n}-{last}
  DOI: 10.1000/subject.{n}
  custom:
    number: {number}
    printed: "Family AB, Kavuru S, Patel D, et al. Treatment {n} of refractory autoimmune \
hemolytic anemia: a case report. Int J Subj {journal}. {year};{volume}:{n}–{last}."
    authors-truncated: true
    links: [crossref, pubmed, scholar]
"""


def a_case_of(count: int) -> bytes:
    """Return a case file with ``count`` references of three authors each."""
    head = "case-report: 1\narticle: {id: article, type: article-journal, title: T}\nreferences:\n"
    return (head + "".join(map(_reference, range(1, count + 1)))).encode()


def _reference(n: int) -> str:
    return _REFERENCE.format(
        n=n,
        number=n,
        last=n + 4,
        surname=n % 977,
        partner=n % 311,
        senior=n % 711,
        journal=n % 200,
        year=1950 + n % 70,
        month=n % 12 + 1,
        volume=n % 90 + 1,
    )


@dataclass(frozen=True, slots=True)
class Times:
    """Medians in seconds."""

    events: float
    reader: float
    loader: float


def _count_events(data: bytes) -> None:
    for _ in yaml.parse(data, Loader=yaml.CSafeLoader):
        pass


def _read(data: bytes) -> None:
    reading = read_case_text(Path("case.yaml"), data)
    if reading.problems:
        raise AssertionError(str(reading.problems[0]))


def _load(data: bytes) -> None:
    yaml.load(data, Loader=yaml.CSafeLoader)


def seconds(work: Callable[[bytes], None], data: bytes) -> float:
    """Return how long one piece of work takes, after the collector has tidied up."""
    gc.collect()
    started = time.perf_counter()
    work(data)
    return time.perf_counter() - started


def measure(count: int, rounds: int) -> Times:
    """Time the three in turn, ``rounds`` times, in this process."""
    data = a_case_of(count)
    taken = [
        [seconds(work, data) for work in (_count_events, _read, _load)] for _ in range(rounds)
    ]
    return Times(*(median(column) for column in zip(*taken, strict=True)))


def growth(count: int, rounds: int) -> float:
    """Return how many times as long a reference takes where there are ten times as many.

    The two are timed in turn and the best of each compared: other work on the machine
    only ever makes a round longer.
    """
    few, many = a_case_of(count), a_case_of(10 * count)
    taken = [(seconds(_read, few), seconds(_read, many)) for _ in range(rounds)]
    few_taken = min(first for first, _ in taken)
    many_taken = min(second for _, second in taken)
    return many_taken / (10 * few_taken)


def peak_megabytes(count: int) -> tuple[float, float]:
    """Return the size of the file, and the peak memory of a process that reads it (on Linux)."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_peak_of, (count,))


def _peak_of(count: int) -> tuple[float, float]:
    data = a_case_of(count)
    _read(data)
    status = dict(
        line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines()
    )
    return len(data) / 1e6, int(status["VmHWM"].split()[0]) / 1024


def main() -> int:
    """Measure, print, and compare with the bars."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--references", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    times = measure(arguments.references, arguments.rounds)
    grown = growth(arguments.references, arguments.rounds)
    _say(f"{arguments.references:,} references, medians of {arguments.rounds}:")
    _say(f"  bare events of yaml.CSafeLoader  {times.events:6.2f} s")
    _say(f"  the reader, to the model         {times.reader:6.2f} s")
    _say(f"  yaml.load(CSafeLoader)           {times.loader:6.2f} s")
    by_events, by_loader = times.reader / times.events, times.loader / times.reader
    _say(f"  reader ÷ events {by_events:.2f} (bar {EVENTS_BAR})")
    _say(f"  loader ÷ reader {by_loader:.1f} (bar {LOADER_BAR})")
    _say(f"  per reference at ten times as many ÷ at this many {grown:.2f} (bar {GROWTH_BAR})")
    for count in (1_000, arguments.references, 10 * arguments.references):
        size, peak = peak_megabytes(count)
        _say(f"  {count:>9,} references: file {size:.1f} MB, peak memory {peak:.0f} MB")
    kept = by_events <= EVENTS_BAR and by_loader >= LOADER_BAR and grown <= GROWTH_BAR
    return 0 if kept else 1


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
