"""Run as ``python -m viewer`` or ``case-viewer``."""

import sys

# Neither Qt nor YAML is imported before it is clear which of the two is wanted.
_COMMANDS = frozenset({"check", "cite", "export", "schema", "styles"})


def main() -> int:
    """Run the subcommand that is named first, or else the window; return the exit status."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in _COMMANDS:
        from viewer import cli  # noqa: PLC0415

        return cli.run(arguments)
    from viewer import app  # noqa: PLC0415

    return app.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
