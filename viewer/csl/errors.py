"""What can be wrong with a style or a locale, with the file and the line."""

from viewer.errors import ViewerError


class StyleError(ViewerError):
    """A style or locale file that cannot be used.

    Its text starts with `FILE:LINE:` where the line is known.
    """

    def __init__(self, message: str, source: str, line: int | None = None) -> None:
        place = source if line is None else f"{source}:{line}"
        super().__init__(f"{place}: {message}")
        self.source = source
        self.line = line


class ItemError(ViewerError):
    """An item that was asked for and is not there."""
