"""Text that YAML drops as a comment although its author may have meant it: “exon #3”."""

import re
from collections.abc import Callable, Mapping

from yaml.events import Event, ScalarEvent

from viewer.source.composer import EventSource, OpenParser
from viewer.source.tree import At, Scalar, is_plain, mark_of

# A comment that is meant as one has a space after its sign.
_DOUBTFUL_SIGN = re.compile(rb"#[^\s#]")
_DOUBTFUL = re.compile(r"(?<=[^\s#])[ \t]+(#[^\s#][^\r\n\x85\u2028\u2029]*)")

NoteComment = Callable[[Scalar, str], None]


def watching(parser: OpenParser, data: bytes, note: NoteComment) -> OpenParser:
    """Return a parser that notes each text without quotes which such a comment follows, with
    the comment; ``parser`` itself where ``data`` has nothing that looks like one.
    """
    if not any(_is_behind_text(data, sign.start()) for sign in _DOUBTFUL_SIGN.finditer(data)):
        return parser
    text = data.decode(errors="replace")
    comments = {match.start(): match[1].strip() for match in _DOUBTFUL.finditer(text)}
    return lambda opened: _Watch(parser(opened), comments, note)


def _is_behind_text(data: bytes, place: int) -> bool:
    """Whether a sign stands in a line behind a space and, before that, text. A pattern that
    says so takes a fifth of the time of reading, for it begins with anything.
    """
    before = place - 1
    while before >= 0 and data[before] in b" \t":
        before -= 1
    return 0 <= before < place - 1 and data[before] not in b"\r\n#"


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
