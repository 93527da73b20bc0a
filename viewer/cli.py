"""The command line's composition root."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer.source import read_case, size_limit
from viewer.source.schema import schema_text

FOUND_NOTHING = 0
FOUND_PROBLEMS = 1


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand: ``declare`` adds its arguments, ``run`` returns the exit status."""

    name: str
    help: str
    declare: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def _declare_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a case file")


def _check(arguments: argparse.Namespace) -> int:
    megabytes = size_limit(os.environ)
    problems = [
        problem
        for path in arguments.files
        for problem in read_case(path, megabytes=megabytes).problems
    ]
    for problem in problems:
        _say(str(problem))
    return FOUND_PROBLEMS if problems else FOUND_NOTHING


def _declare_nothing(_parser: argparse.ArgumentParser) -> None:
    pass


def _schema(_arguments: argparse.Namespace) -> int:
    sys.stdout.write(schema_text())
    return FOUND_NOTHING


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


COMMANDS = (
    Command("check", "print the problems of case files", _declare_check, _check),
    Command("schema", "print the JSON Schema of the case file", _declare_nothing, _schema),
)
NAMES = frozenset(command.name for command in COMMANDS)


def run(arguments: Sequence[str]) -> int:
    """Run the subcommand that ``arguments`` begin with and return its exit status.

    Wrong usage exits with 2, as argparse does, after one sentence to standard error.
    """
    parser = argparse.ArgumentParser(prog="case-viewer", allow_abbrev=False)
    choices = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        each = choices.add_parser(command.name, help=command.help, allow_abbrev=False)
        command.declare(each)
        each.set_defaults(run=command.run)
    parsed = parser.parse_args(list(arguments))
    run_command: Callable[[argparse.Namespace], int] = parsed.run
    return run_command(parsed)
