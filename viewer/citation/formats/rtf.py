r"""RTF 1.9: ASCII alone, every other character as ``\u``, and a ``?`` for old readers."""

from collections.abc import Iterator

from viewer.citation.formats.parted import parted
from viewer.citation.words import Flow, Formatted, Paragraph, Piece

_CONTROLS = (
    ("italic", "\\i"),
    ("bold", "\\b"),
    ("underlined", "\\ul"),
    ("small_caps", "\\scaps"),
    ("raised", "\\super"),
    ("lowered", "\\sub"),
)
# A question mark by its code: pandoc takes a bare one, and what follows it, for one fallback.
_FALLBACK = "\\'3f"
_NAMED = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\n": "\\line ", "\u00a0": "\\~", "\t": "\\tab "}


def write(formatted: Formatted) -> Iterator[str]:
    """Yield a document of the paragraphs, in the fonts and sizes of wherever it lands.

    Words that run on end no paragraph.
    """
    yield "{\\rtf1\\ansi\\ansicpg1252\\uc1\n"
    yield from parted("\\par\n", map(_paragraph, formatted.paragraphs))
    yield "\n}" if formatted.flow is Flow.INLINE else "\\par\n}"


def _paragraph(paragraph: Paragraph) -> str:
    return "".join(map(_piece, paragraph))


def _piece(piece: Piece) -> str:
    text = "".join(map(_character, piece.text))
    controls = "".join(word for face, word in _CONTROLS if getattr(piece.face, face))
    return f"{{{controls} {text}}}" if controls else text


def _character(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    if " " <= character <= "~":
        return character
    units = character.encode("utf-16-le")
    pairs = (units[at : at + 2] for at in range(0, len(units), 2))
    # The number is a signed 16-bit integer (RTF 1.9.1, "Unicode RTF").
    numbers = (int.from_bytes(pair, "little", signed=True) for pair in pairs)
    return "".join(f"\\u{number}{_FALLBACK}" for number in numbers)
