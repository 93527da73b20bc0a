"""Reading a file again that is as it was: `docs/decisions/reading-again.md`."""

from viewer.rereading.reader import Rereader

__all__ = ["Rereader"]
