"""The command line's composition root."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer.citation.choice import AS_PRINTED, Choice, Numbering, Wording
from viewer.citation.formats import (
    BIBTEX,
    CSL_JSON,
    FORMATS,
    PRINTED,
    RIS,
    TEXT,
    Format,
    render,
)
from viewer.citation.formatter import Formatter
from viewer.citation.names import find_language, find_style
from viewer.citation.selection import select
from viewer.csl import Library
from viewer.csl.catalogue import cache_folder, load_catalogue
from viewer.errors import ViewerError
from viewer.handout.document import EVERYTHING, Chapter
from viewer.handout.paper import Paper
from viewer.model.case import Case, Part
from viewer.source import read_case, size_limit
from viewer.source.schema import schema_text

FOUND_NOTHING = 0
FOUND_PROBLEMS = 1
WRONG_USAGE = 2

DATA_FORMATS = frozenset({BIBTEX, RIS, CSL_JSON})
"""They carry the works themselves, printed form or not."""


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


def _declare_cite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a case file")
    parser.add_argument("--refs", metavar="3,7-9", help="numbers, ranges or ids; default: all")
    parser.add_argument("--in-text", action="store_true", help="one citation of them all")
    parser.add_argument("--format", choices=[form.name for form in FORMATS], default=TEXT.name)
    _declare_choice(parser)


def _declare_choice(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--style", metavar="ID or FILE.csl", help="default: as printed")
    parser.add_argument("--locale", metavar="L", help="such as de-DE; default: the style's own")
    parser.add_argument(
        "--wording", choices=[each.value for each in Wording], default=Wording.CORRECTED.value
    )
    parser.add_argument(
        "--numbers", choices=[each.value for each in Numbering], default=Numbering.ARTICLE.value
    )


def _cite(arguments: argparse.Namespace) -> int:
    case = _read(arguments.file)
    form = next(form for form in FORMATS if form.name == arguments.format)
    choice = _choice(arguments)
    if form is PRINTED and not arguments.in_text:
        # Printed entries stand in the article's order, whatever order a style would give.
        choice = choice._replace(style=AS_PRINTED)
    formatter = Formatter.for_case(Library(), case)
    ids = list(formatter.numbers)
    if arguments.refs is not None:
        ids = select(arguments.refs, case.references, formatter.numbers)
    formatted = (formatter.in_text if arguments.in_text else formatter.entries)(ids, choice)
    _write(render(formatted, form))
    wanting = list(_left_out(case, ids, arguments.file, choice, form))
    for sentence in wanting:
        sys.stderr.write(f"case-viewer: {sentence}\n")
    return FOUND_PROBLEMS if wanting else FOUND_NOTHING


def _left_out(
    case: Case, ids: Sequence[str], path: Path, choice: Choice, form: Format
) -> Iterator[str]:
    """Yield what to say of references that are asked for and not among what is printed."""
    if Part.REFERENCES in case.damaged:
        yield f"some references of {path} cannot be read; “case-viewer check” says why."
    if choice.style is AS_PRINTED and form not in DATA_FORMATS:
        asked = frozenset(ids)
        bare = [work.id for work in case.references if work.id in asked and not work.printed]
        if bare:
            more = f" and {len(bare) - 1} more" if len(bare) > 1 else ""
            yield f"{path} has no printed form of {bare[0]}{more}; name a style with --style."


def _read(path: Path) -> Case:
    reading = read_case(path, megabytes=size_limit(os.environ))
    if reading.case is None:
        raise ViewerError(str(reading.problems[0]))
    return reading.case


def _choice(arguments: argparse.Namespace) -> Choice:
    """Return the choice that the arguments spell out. Raises `ViewerError` where a style
    or a language is not to be found, with the nearest that is.
    """
    locale = None if arguments.locale is None else find_language(arguments.locale)
    style = AS_PRINTED if arguments.style is None else find_style(arguments.style)
    wording, numbering = Wording(arguments.wording), Numbering(arguments.numbers)
    return Choice(style, locale, wording, numbering)


def _write(words: str) -> None:
    """Write the very bytes that the clipboard gets, and for a person at a terminal a line
    end where they have none.
    """
    sys.stdout.flush()
    sys.stdout.buffer.write(words.encode())
    if sys.stdout.isatty() and not words.endswith("\n"):
        sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def _declare_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a case file")
    parser.add_argument(
        "out", metavar="OUT", type=Path, help="ends in .svg, .pdf, .png, .md, .tsv, .html or .txt"
    )
    parser.add_argument(
        "--tab",
        choices=["treatment"],
        help="the treatment history; default: a handout, PDF or HTML",
    )
    parser.add_argument("--scale", type=int, choices=[1, 2, 3, 4], default=2, help="of a PNG")
    parser.add_argument(
        "--parts",
        metavar=",".join(chapter.value for chapter in Chapter),
        help="what of the case to hand out; default: all",
    )
    _declare_choice(parser)
    parser.add_argument(
        "--paper", choices=[paper.value for paper in Paper], help="default: the usual one here"
    )


def _export(arguments: argparse.Namespace) -> int:
    # A picture takes Qt; no other command waits for it: docs/decisions/exporting.md
    from viewer.export import Wish, export_handout, export_treatment  # noqa: PLC0415
    from viewer.handout.content import damage  # noqa: PLC0415 - with it the whole history

    case = _read(arguments.file)
    if arguments.tab is not None:
        export_treatment(case, arguments.out, arguments.scale)
        return FOUND_NOTHING
    chapters = _chapters(arguments.parts)
    paper = None if arguments.paper is None else Paper(arguments.paper)
    export_handout(case, arguments.out, Wish(chapters, _choice(arguments), paper))
    return _warned_of(damage(case, chapters), arguments.file)


def _chapters(parts: str | None) -> frozenset[Chapter]:
    """Return the chapters that a list names. Raises `ViewerError` for one it does not have."""
    if parts is None:
        return EVERYTHING
    known = {chapter.value: chapter for chapter in Chapter}
    named = [part.strip() for part in parts.split(",") if part.strip()]
    unknown = [part for part in named if part not in known]
    if unknown or not named:
        raise ViewerError(f"“{parts}” does not name parts of a case; use {', '.join(known)}.")
    return frozenset(known[part] for part in named)


def _warned_of(damaged: frozenset[Part], path: Path) -> int:
    if not damaged:
        return FOUND_NOTHING
    parts = ", ".join(sorted(part.value for part in damaged))
    sys.stderr.write(
        f"case-viewer: some of {path} cannot be read ({parts}), and the handout says so; "
        "“case-viewer check” says why.\n"
    )
    return FOUND_PROBLEMS


def _declare_styles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="*", help="of an id or a title")


def _styles(arguments: argparse.Namespace) -> int:
    cache = cache_folder(os.environ, sys.platform, Path.home())
    found = load_catalogue(cache=cache).find(" ".join(arguments.words))
    for entry in found:
        follows = f" (follows {entry.parent})" if entry.parent else ""
        _say(f"{entry.id}\t{entry.title}{follows}")
    return FOUND_NOTHING if found else FOUND_PROBLEMS


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


COMMANDS = (
    Command("check", "print the problems of case files", _declare_check, _check),
    Command("cite", "print what copying would copy", _declare_cite, _cite),
    Command(
        "export", "write a handout, or the treatment history, to a file", _declare_export, _export
    ),
    Command("schema", "print the JSON Schema of the case file", _declare_nothing, _schema),
    Command("styles", "find styles by id or title", _declare_styles, _styles),
)
NAMES = frozenset(command.name for command in COMMANDS)


def run(arguments: Sequence[str]) -> int:
    """Run the subcommand that ``arguments`` begin with and return its exit status.

    Wrong usage, and whatever else stops a command, exits with 2, as argparse does, after
    one sentence to standard error.
    """
    parser = argparse.ArgumentParser(prog="case-viewer", allow_abbrev=False)
    choices = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        each = choices.add_parser(command.name, help=command.help, allow_abbrev=False)
        command.declare(each)
        each.set_defaults(run=command.run)
    parsed = parser.parse_args(list(arguments))
    run_command: Callable[[argparse.Namespace], int] = parsed.run
    try:
        status = run_command(parsed)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has had enough, as head does; the exit must not flush to it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND_NOTHING
    except ViewerError as error:
        sys.stderr.write(f"case-viewer: {error}\n")
        return WRONG_USAGE
    return status
