"""Where the files that come with the program lie, in a checkout and when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the path of a file under ``resources/``: inside the package when it is
    installed, beside it in a checkout.
    """
    installed = _PACKAGE / "resources" / name
    return installed if installed.exists() else _PACKAGE.parent / "resources" / name


def built_in_case() -> Path:
    """Return the path of the case that opens when the user names none."""
    installed = _PACKAGE / "resources" / "case.yaml"
    return installed if installed.exists() else _PACKAGE.parent / "case.yaml"
