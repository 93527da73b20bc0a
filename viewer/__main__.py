"""Run as ``python -m viewer`` or ``case-viewer``."""

import gc
import sys
from io import TextIOWrapper

# Neither Qt nor YAML is imported before it is clear which of the two is wanted.
_COMMANDS = frozenset({"check", "cite", "export", "schema", "styles"})


def main() -> int:
    """Run the subcommand that is named first, or else the window; return the exit status."""
    _speak_utf_8()
    arguments = sys.argv[1:]
    if arguments and arguments[0] in _COMMANDS:
        from viewer import cli  # noqa: PLC0415

        return cli.run(arguments)
    # Starting makes much and throws little away: the collector would only look at it again
    # and again. It comes back with app.Sweeper, in the window's own time.
    gc.disable()
    from viewer import app  # noqa: PLC0415

    return app.run(arguments)


def _speak_utf_8() -> None:
    """Print the same bytes in every locale; names of files pass through as they are."""
    for stream in (sys.stdout, sys.stderr):
        # pythonw has no streams, and a test may have put its own in their place.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")


if __name__ == "__main__":
    sys.exit(main())
