"""What a handout is: a case set out to be printed or handed on, before any paper or page."""

from dataclasses import dataclass
from enum import Enum

from viewer.citation.words import Paragraph


class Chapter(Enum):
    """A part of the case that a handout holds or leaves out, as the command line spells it."""

    AUTHORS = "authors"
    ABSTRACT = "abstract"
    HISTORY = "history"
    REFERENCES = "references"


EVERYTHING = frozenset(Chapter)


class Manner(Enum):
    """What a paragraph is for, which decides how it looks."""

    BODY = "body"
    BYLINE = "byline"
    FINE = "fine"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Prose:
    words: Paragraph
    manner: Manner = Manner.BODY


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section."""

    text: str


class Kind(Enum):
    """What a list is of: affiliations, sentences of the history, entries, or small notes."""

    PLACES = "places"
    SENTENCES = "sentences"
    ENTRIES = "entries"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a list. ``aside`` is a remark on it; ``depth`` 1 stands under the item
    of depth 0 before it.
    """

    words: Paragraph
    aside: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    lines: tuple[Line, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is stated under it; ``address`` leads to it where there is one."""

    label: str
    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The place of the treatment picture, its title and what it says in words."""

    title: str
    alternative: tuple[str, ...]


Block = Prose | Heading | Listing | Facts | Drawing


@dataclass(frozen=True, slots=True)
class Section:
    """A part under a heading; where ``is_headed`` is false the name is spoken, not shown."""

    name: str
    blocks: tuple[Block, ...]
    is_headed: bool = True


@dataclass(frozen=True, slots=True)
class Handout:
    """A case as it is handed on.

    ``over_title`` is the line above the title, ``authors`` the names that its metadata
    carry, of the chapters that it holds; ``language`` is that of the program's own words.
    """

    title: Paragraph
    over_title: Paragraph
    authors: tuple[str, ...]
    sections: tuple[Section, ...]
    language: str = "en"

    @property
    def plain_title(self) -> str:
        return "".join(piece.text for piece in self.title)

    @property
    def length(self) -> int:
        """Roughly how many paragraphs there are, at least 1, to tell progress by."""
        blocks = [block for section in self.sections for block in section.blocks]
        lines = (len(block.lines) for block in blocks if isinstance(block, Listing))
        return 1 + len(blocks) + sum(lines)

    @property
    def drawing(self) -> Drawing | None:
        """The place of the picture; ``None`` where the handout has none."""
        blocks = (block for section in self.sections for block in section.blocks)
        return next((block for block in blocks if isinstance(block, Drawing)), None)
