"""Text that YAML drops as a comment although its author may have meant it: “exon #3”."""

import re
from collections.abc import Callable, Mapping

from yaml.events import Event, ScalarEvent

from viewer.source.composer import EventSource, OpenParser
from viewer.source.tree import At, Scalar, is_plain, mark_of

# A comment that is meant as one has a space after its sign.
_DOUBTFUL_BYTES = re.compile(rb"[^\s#][ \t]+#[^\s#]")
_DOUBTFUL = re.compile(r"(?<=[^\s#])[ \t]+(#[^\s#][^\r\n\x85\u2028\u2029]*)")

NoteComment = Callable[[Scalar, str], None]


def watching(parser: OpenParser, data: bytes, note: NoteComment) -> OpenParser:
    """Return a parser that notes each text without quotes which such a comment follows, with
    the comment; ``parser`` itself where ``data`` has nothing that looks like one.
    """
    if _DOUBTFUL_BYTES.search(data) is None:
        return parser
    text = data.decode(errors="replace")
    comments = {match.start(): match[1].strip() for match in _DOUBTFUL.finditer(text)}
    return lambda opened: _Watch(parser(opened), comments, note)


class _Watch:
    def __init__(
        self, source: EventSource, comments: Mapping[int, str], note: NoteComment
    ) -> None:
        self._source = source
        self._comments = comments
        self._note = note

    def get_event(self) -> Event | None:
        event = self._source.get_event()
        if isinstance(event, ScalarEvent) and is_plain(event) and event.value:
            comment = self._comments.get(mark_of(At(event.end_mark)).index)
            if comment is not None:
                self._note(event, comment)
        return event
